"""The feeds that pages point to, each with a title of its own."""

from openwindow.core.feeds.selection import ALL
from openwindow.core.languages import own_name
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import FeedLink


def site_feed(plan: Plan, language: str) -> FeedLink:
    """The feed of all posts in a language."""
    address = plan.urls.feed(plan.urls.home(language))
    return FeedLink(plan.urls.href(address), _title(plan, plan.settings.name, language), language)


def author_feed(plan: Plan, author: str, name: str, language: str) -> FeedLink:
    """The feed of what a person wrote in a language."""
    address = plan.urls.feed(plan.urls.author(language, author))
    title = _title(plan, f"{plan.settings.name} — {name}", language)
    return FeedLink(plan.urls.href(address), title, language)


def all_feed(plan: Plan, language: str) -> FeedLink:
    """The feed of every post once, in its original language; titled for readers of `language`."""
    everything = plan.wording[language].gettext("all languages")
    return FeedLink(plan.urls.href(plan.urls.feed(ALL)), f"{plan.settings.name} ({everything})", "")


def _title(plan: Plan, title: str, language: str) -> str:
    return f"{title} ({own_name(language)})" if len(plan.urls.languages) > 1 else title
