"""The feeds that pages point to, each with a title of its own."""

from collections.abc import Iterator

from openwindow.core.feeds import FORMATS
from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.languages import own_name
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import FeedLink


def feed_links(plan: Plan, selection: Selection, name: str = "") -> tuple[FeedLink, ...]:
    """A feed in every format it is written in, the one that most readers know first; `name` is what people
    call whom or what it follows."""
    return tuple(_links(plan, selection, name))


def _links(plan: Plan, selection: Selection, name: str) -> Iterator[FeedLink]:
    title = feed_title(plan, selection, name)
    addresses = plan.urls.feeds(selection.beside(plan.urls))
    for number, (each, address) in enumerate(zip(plan.settings.feeds, addresses, strict=True)):
        yield FeedLink(
            href=plan.urls.href(address),
            title=f"{title} · {FORMATS[each].TITLE}" if number else title,
            language=selection.language,
            type=FORMATS[each].MEDIA_TYPE,
            format=FORMATS[each].TITLE,
        )


def site_feed(plan: Plan, language: str) -> FeedLink:
    """The feed of all posts in a language, to which every page points; in the format most readers know."""
    return next(_links(plan, Selection(Subject.SITE, language), ""))


def all_feed(plan: Plan, language: str) -> tuple[FeedLink, ...]:
    """The feed of every post once, in its original language, in every format; titled for readers of
    `language`."""
    return feed_links(plan, Selection(Subject.ALL), all_languages(plan, language))


def all_languages(plan: Plan, language: str) -> str:
    """What that feed is told by from those of one language."""
    return plan.wording[language].gettext("all languages")


def feed_title(plan: Plan, selection: Selection, name: str) -> str:
    """What no other feed of the site is called."""
    blog, language = plan.settings.name, selection.language
    if selection.subject is Subject.ALL:
        return f"{blog} ({name})"
    gettext = plan.wording[language].gettext
    subjects = {
        Subject.AUTHOR: name,
        Subject.TAG: name,
        Subject.SERIES: gettext("Series: %(name)s") % {"name": name},
        Subject.CORRECTIONS: gettext("Corrections"),
        Subject.UPDATED: gettext("Updated posts"),
    }
    subject = subjects.get(selection.subject)
    title = f"{blog} — {subject}" if subject else blog
    return f"{title} ({own_name(language)})" if len(plan.urls.languages) > 1 else title
