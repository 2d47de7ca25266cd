"""Posts as lists show them, and what lists and the post's own page say alike."""

from collections.abc import Mapping
from datetime import datetime, tzinfo

from openwindow.core.dates import day_in_words
from openwindow.core.languages import own_name
from openwindow.core.model.audience import Audience
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.post import Post, Status, Text
from openwindow.core.pages.people import Career
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import Person, PostCard, When

WORDS_A_MINUTE = 220


def card(plan: Plan, people: Mapping[str, Career], post: Post, text: Text, language: str) -> PostCard:
    """A text of a post in a list of `language`."""
    urls = plan.urls
    return PostCard(
        href=urls.href(urls.post(text.language, post.year, post.slug)),
        title=text.title,
        lang=foreign(text.language, language),
        summary="" if post.withdrawn else text.summary,
        date=when(post.date, plan.zone, language),
        authors=by_line(post, people, plan.zone),
        minutes=0 if post.withdrawn else reading_minutes(plan.facts[text.path]),
        withdrawn=post.withdrawn is not None,
        ribbon=ribbon(post, text, plan),
        audience=closed_to(post.audience),
        language="" if text.language == language else own_name(text.language),
    )


def foreign(language: str, page: str) -> str:
    """The language of something on a page, "" when it is the page's."""
    return "" if language == page else language


def when(moment: datetime, zone: tzinfo, language: str) -> When:
    """A moment in the site's zone: the whole of it for machines, the day for people."""
    local = moment.astimezone(zone)
    return When(local.isoformat(), day_in_words(local.date(), language))


def by_line(post: Post, people: Mapping[str, Career], zone: tzinfo) -> tuple[Person, ...]:
    """The authors, with their roles on the day of publication."""
    day = post.date.astimezone(zone).date()
    return tuple(people[author].at(day) for author in post.authors)


def reading_minutes(facts: BodyFacts) -> int:
    """How long reading takes, in whole minutes, at least one."""
    return max(1, round(facts.words / WORDS_A_MINUTE))


def ribbon(post: Post, text: Text, plan: Plan) -> str:
    """What a preview warns of: "draft", "scheduled" or ""."""
    if Status.DRAFT in (post.original.status, text.status):
        return "draft"
    due = max(post.date, text.translated or post.date)
    return "scheduled" if due > plan.now else ""


def closed_to(audience: Audience) -> str:
    """The name of a class that is not everyone, "" for everyone."""
    return "" if audience is Audience.PUBLIC else audience.value
