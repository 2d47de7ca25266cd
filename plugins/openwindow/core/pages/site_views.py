"""What stands on every page of a language: names, navigation, footer."""

from openwindow.core.languages import direction, own_name
from openwindow.core.model.assets import Assets
from openwindow.core.model.standing_page import StandingPage
from openwindow.core.pages.cards import closed_to, foreign
from openwindow.core.pages.feed_links import site_feed
from openwindow.core.pages.page_view import LanguageHome, NavigationLink, SiteView
from openwindow.core.pages.people import said
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import LinkTo


def site_view(plan: Plan, language: str) -> SiteView:
    """The site as readers of a language see it."""
    settings, urls = plan.settings, plan.urls
    return SiteView(
        name=settings.name,
        tagline=said(settings.tagline, language),
        language=language,
        direction=direction(language),
        home=urls.href(urls.home(language)),
        root=urls.href("/"),
        navigation=_navigation(plan, language),
        footer=tuple(_footer_link(plan, page, language) for page in plan.lists.pages),
        feed=site_feed(plan, language),
        languages=homes(plan),
        assets=Assets(tuple((path, urls.href(address)) for path, address in plan.assets.items())),
        copyright=settings.name,
        audience=closed_to(settings.audience),
        preview=settings.preview,
    )


def homes(plan: Plan) -> tuple[LanguageHome, ...]:
    """The home pages of all languages."""
    urls = plan.urls
    return tuple(LanguageHome(each, own_name(each), urls.href(urls.home(each))) for each in urls.languages)


def _navigation(plan: Plan, language: str) -> tuple[NavigationLink, ...]:
    gettext, urls = plan.wording[language].gettext, plan.urls
    places = (
        ("archive", gettext("Archive")),
        ("authors", gettext("Authors")),
        ("tags", gettext("Tags")),
        ("series", gettext("Series")),
        ("corrections", gettext("Corrections")),
        ("search", gettext("Search")),
        ("subscribe", gettext("Subscribe")),
    )
    home = NavigationLink("home", urls.href(urls.home(language)), gettext("Home"))
    return (home, *(NavigationLink(key, urls.href(urls.under(language, key)), name) for key, name in places))


def _footer_link(plan: Plan, page: StandingPage, language: str) -> LinkTo:
    text = page.text_in(language) or page.original
    href = plan.urls.href(plan.urls.under(text.language, page.id))
    return LinkTo(href, text.title, foreign(text.language, language))
