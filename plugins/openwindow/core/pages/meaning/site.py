"""The blog, whose it is, and the way from its home to a page."""

from collections.abc import Iterable, Iterator

from openwindow.core.pages.meaning.script import Thing, reference, thing
from openwindow.core.pages.people import said
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import LinkTo


def company_id(plan: Plan) -> str:
    """What stands for the company."""
    return plan.urls.absolute("/") + "#company"


def blog_id(plan: Plan, language: str) -> str:
    """What stands for the blog in a language."""
    return plan.urls.absolute(plan.urls.home(language)) + "#blog"


def company(plan: Plan) -> Thing:
    """Whose blog it is."""
    return thing("Organization", id=company_id(plan), name=plan.settings.name, url=plan.urls.absolute("/"))


def about_site(plan: Plan, language: str) -> Iterator[Thing]:
    """What the home page is of."""
    home = plan.urls.absolute(plan.urls.home(language))
    tagline = said(plan.settings.tagline, language).text
    shared = {"name": plan.settings.name, "url": home, "inLanguage": language, "description": tagline}
    publisher = reference(company_id(plan))
    yield thing("WebSite", id=f"{home}#site", **shared, publisher=publisher)
    yield thing("Blog", id=blog_id(plan, language), **shared, publisher=publisher)
    yield company(plan)


def way_to(plan: Plan, language: str, above: Iterable[LinkTo], title: str, address: str) -> Thing:
    """The way from the home page to the page at an absolute address, over those above it."""
    home = LinkTo(plan.urls.href(plan.urls.home(language)), plan.settings.name)
    steps = [(link.name, plan.urls.origin + link.href) for link in (home, *above)]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": item}
        for number, (name, item) in enumerate((*steps, (title, address)), start=1)
    ]
    return thing("BreadcrumbList", itemListElement=items)
