"""Views made by hand, one or more for each page kind; every text in them is as hostile as a text can be."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from openwindow.core.model.assets import Assets
from openwindow.core.model.body import BodyUse, Heading
from openwindow.core.model.words import Phrase
from openwindow.core.pages.all_series import AllSeriesView
from openwindow.core.pages.answers import Answering, Answers, mailto
from openwindow.core.pages.archive import ArchiveView, Year
from openwindow.core.pages.author import AuthorView, EarlierRole
from openwindow.core.pages.authors import AuthorsView
from openwindow.core.pages.corrections import Corrected, CorrectionsView
from openwindow.core.pages.followable import FeedAddress
from openwindow.core.pages.home import HomeView
from openwindow.core.pages.house import Pane
from openwindow.core.pages.not_found import NotFoundView
from openwindow.core.pages.page_view import (
    Alternate,
    Head,
    LanguageHome,
    NavigationLink,
    OpenGraph,
    PageView,
    SiteView,
)
from openwindow.core.pages.period import PeriodView
from openwindow.core.pages.post import PostView
from openwindow.core.pages.post_boxes import Neighbours, NoteShown, SeriesShown
from openwindow.core.pages.search import SearchView
from openwindow.core.pages.series import SeriesView
from openwindow.core.pages.shown import (
    Counted,
    FeedLink,
    LinkTo,
    Paging,
    Person,
    PictureShown,
    PostCard,
    When,
)
from openwindow.core.pages.standing_page import StandingPageView
from openwindow.core.pages.subscribe import PersonFeed, SubscribeView, TermFeed
from openwindow.core.pages.tag import TagView
from openwindow.core.pages.tags import TagsView
from openwindow.core.pages.team import TeamView
from openwindow.core.pages.teams import TeamShown, TeamsView
from openwindow.core.pages.translations import TranslationShown
from openwindow.core.pages.withdrawn import WithdrawnView

HOSTILE = """<script>alert("1")</script>'&" onload="x"""
CONTENT = "<p>The <em>body</em>.</p>"
DAY = When("2026-11-02", "2 November 2026")
LINK = LinkTo("/fr/x/", HOSTILE, "fr")
FEED = FeedLink("/feed.xml", HOSTILE, "en", "application/rss+xml", "RSS")
PHRASE = Phrase(HOSTILE, "fr")
PICTURE = PictureShown("/authors/ada/portrait.png", PHRASE, HOSTILE, HOSTILE)
ADA = Person("/authors/ada/", f"Ada {HOSTILE}", PHRASE, LINK, PICTURE, False)
FACELESS = Person("/authors/bob/", f"Bob {HOSTILE}", Phrase(HOSTILE), None, None, True)
EVA = replace(ADA, href="/authors/eva/", name="Eva Third")
CARD = PostCard(
    "/2026/x/", HOSTILE, "fr", HOSTILE, DAY, (ADA, FACELESS), 2, False, "draft", "internal", "Français"
)
PLAIN_CARD = PostCard("/2026/y/", "Y", "", "", DAY, (ADA,), 1, True, "scheduled", "partners")
MAILTO = mailto("answers@blog.example", HOSTILE, "https://blog.example/2026/x/")
ANSWERS = Answers(
    MAILTO, "answers@blog.example", (Answering(ADA, (LINK, LINK)), Answering(EVA, ())), (FACELESS,)
)
PAGED = Paging(2, "/page/1/", "/page/3/")
WHOLE = Paging(0, "", "")
COUNTED = (Counted(LINK, 1), Counted(LinkTo("/tags/b/", "b"), 3))
STATIC = sorted(file.name for file in (Path(__file__).parents[2] / "theme" / "static").iterdir())
NAVIGATION = ("home", "archive", "authors", "tags", "series", "corrections", "search", "subscribe")


def site(language: str, audience: str = "", preview: bool = False) -> SiteView:
    """A site in two languages, with everything a site may have."""
    return SiteView(
        name=HOSTILE,
        tagline=PHRASE,
        language=language,
        direction="ltr",
        home="/blog/",
        root="/blog/",
        navigation=tuple(NavigationLink(key, f"/blog/{key}/", key.title()) for key in NAVIGATION),
        footer=(LINK,),
        feed=FEED,
        languages=(LanguageHome("en", "English", "/blog/"), LanguageHome("fr", "Français", "/blog/fr/")),
        assets=Assets(tuple((name, f"/blog/theme/{name}") for name in STATIC)),
        copyright=HOSTILE,
        audience=audience,
        preview=preview,
    )


HEAD = Head(
    title=HOSTILE,
    description=HOSTILE,
    canonical="https://blog.example/blog/x/",
    alternates=(
        Alternate("en", "English", "/blog/x/", "https://blog.example/blog/x/"),
        Alternate("fr", "Français", "/blog/fr/x/", "https://blog.example/blog/fr/x/"),
    ),
    x_default="https://blog.example/blog/x/",
    feeds=(FEED,),
    graph=OpenGraph(
        "article", "https://blog.example/i.png", HOSTILE, "2026", "2027", ("https://a.example/",)
    ),
    noindex=True,
)
BARE_HEAD = Head("Bare", "", "https://blog.example/", (), "", (), OpenGraph("website"), False)


def posts(language: str) -> tuple[PostView, ...]:
    """A post by three authors with all there can be, a bare one by one author, and a scheduled one."""
    full = PostView(
        site=site(language, "internal", preview=True),
        head=HEAD,
        id="x",
        href="/2026/x/",
        title=HOSTILE,
        summary=HOSTILE,
        date=DAY,
        authors=(ADA, FACELESS, EVA),
        speaks="for-the-company",
        updated=DAY,
        minutes=7,
        image=PICTURE,
        headings=(Heading(2, "a", HOSTILE), Heading(3, "b", "B")),
        translations=(LINK,),
        translation=TranslationShown((ADA, EVA), DAY, LINK, True),
        behind=(LINK,),
        tags=(LINK, LinkTo("/tags/b/", "b")),
        series=SeriesShown(LINK, 1, (LINK, LinkTo("/2026/z/", "Z"))),
        neighbours=Neighbours(LINK, LINK),
        related=(CARD, PLAIN_CARD),
        corrections=(NoteShown(DAY, HOSTILE),),
        updates=(NoteShown(DAY, HOSTILE),),
        ai=HOSTILE,
        disclosure=HOSTILE,
        consent=HOSTILE,
        comments="held",
        answers=ANSWERS,
        ribbon="draft",
        audience="internal",
        body=BodyUse("x/en.md", "0"),
    )
    bare = replace(
        full,
        site=site(language),
        head=BARE_HEAD,
        summary="",
        authors=(ADA,),
        speaks="personally",
        updated=None,
        minutes=1,
        image=None,
        headings=(),
        translations=(),
        translation=None,
        behind=(),
        tags=(),
        series=None,
        neighbours=Neighbours(None, None),
        related=(),
        answers=None,
        corrections=(),
        updates=(),
        ai="",
        disclosure="",
        consent="",
        ribbon="",
        audience="",
    )
    return full, bare, replace(bare, ribbon="scheduled", audience="partners")


def authors(language: str) -> tuple[AuthorView, ...]:
    """Someone with everything, someone who left, someone of whom little is known."""
    full = AuthorView(
        site=site(language, "partners"),
        head=HEAD,
        posts=(CARD, PLAIN_CARD),
        paging=PAGED,
        id="ada",
        href="/blog/authors/ada/",
        name=HOSTILE,
        portrait=PICTURE,
        role=PHRASE,
        earlier_roles=(EarlierRole(PHRASE, HOSTILE, ""),),
        team=LINK,
        since=DAY,
        until=None,
        left=False,
        languages=(HOSTILE, "English"),
        topics=(PHRASE,),
        links=(LINK,),
        about=BodyUse("ada/en.md", "0"),
        about_lang="fr",
        about_in=(LINK,),
        ask=MAILTO,
        translations=(CARD,),
        feed=FEED,
    )
    gone = replace(full, left=True, until=DAY)
    bare = replace(
        gone,
        posts=(),
        paging=WHOLE,
        portrait=None,
        earlier_roles=(),
        team=None,
        since=None,
        until=None,
        languages=(),
        topics=(),
        links=(),
        about=None,
        about_lang="",
        about_in=(),
        ask="",
        translations=(),
        feed=None,
    )
    return full, gone, bare, replace(bare, left=False)


def lists(language: str) -> tuple[tuple[str, str, PageView], ...]:
    """The pages that list posts or people: template, variable, view; full ones, then empty ones."""
    here, cards = site(language), (CARD, PLAIN_CARD)
    full: dict[str, Any] = {"site": here, "head": HEAD}
    paged: dict[str, Any] = {**full, "posts": cards, "paging": PAGED}
    bare: dict[str, Any] = {"site": replace(here, footer=(), languages=here.languages[:1]), "head": BARE_HEAD}
    empty: dict[str, Any] = {**bare, "posts": (), "paging": WHOLE}
    people, gone = (Pane(ADA, 3, LINK, DAY, lit=True), Pane(EVA, 0)), (Pane(FACELESS, 1, LINK, DAY),)
    return (
        ("index.html", "home", HomeView(**paged, house=())),
        ("index.html", "home", HomeView(**{**paged, "paging": WHOLE}, house=people)),
        ("index.html", "home", HomeView(**{**paged, "paging": WHOLE}, house=people * 10)),
        ("index.html", "home", HomeView(**{**paged, "paging": WHOLE}, house=people * 31)),
        ("index.html", "home", HomeView(**{**empty, "site": replace(here, tagline=Phrase(""))}, house=())),
        ("tag.html", "tag", TagView(**paged, id="t", name=PHRASE, people=(ADA, FACELESS))),
        ("tag.html", "tag", TagView(**empty, id="t", name=PHRASE, people=())),
        (
            "team.html",
            "team",
            TeamView(**paged, id="t", name=PHRASE, members=(ADA,), former=(FACELESS,), up=LINK),
        ),
        ("team.html", "team", TeamView(**empty, id="t", name=PHRASE, members=(), former=(), up=LINK)),
        ("teams.html", "teams", TeamsView(**full, teams=(TeamShown(LINK, (ADA, EVA)), TeamShown(LINK, ())))),
        ("teams.html", "teams", TeamsView(**bare, teams=())),
        ("period_archives.html", "period", PeriodView(**paged, name="2026", up=LINK, months=COUNTED)),
        ("period_archives.html", "period", PeriodView(**empty, name="2026", up=LINK, months=())),
        ("series.html", "series", SeriesView(**full, id="s", name=PHRASE, posts=cards)),
        ("all_series.html", "all_series", AllSeriesView(**full, series=COUNTED)),
        ("all_series.html", "all_series", AllSeriesView(**bare, series=())),
        ("tags.html", "tags", TagsView(**full, tags=COUNTED)),
        ("archives.html", "archive", ArchiveView(**full, years=(Year(COUNTED[0], COUNTED),))),
        ("archives.html", "archive", ArchiveView(**bare, years=())),
        (
            "authors.html",
            "authors",
            AuthorsView(**full, teams=LINK, present=people, former=gone),
        ),
        ("authors.html", "authors", AuthorsView(**bare, teams=LINK, present=people, former=())),
    )


def single_pages(language: str) -> tuple[tuple[str, str, PageView], ...]:
    """The pages there is one of: template, name of the variable, view."""
    here: dict[str, Any] = {"site": site(language), "head": HEAD}
    address = FeedAddress(FEED, "https://blog.example/feed.xml", (FEED, FEED))
    correction = Corrected(LINK, DAY, HOSTILE, "fr", True)
    stub = WithdrawnView(
        **here,
        id="x",
        href="/2026/x/",
        title=HOSTILE,
        authors=(ADA, EVA),
        date=DAY,
        withdrawn=DAY,
        reason=HOSTILE,
        reason_lang="fr",
        translations=(LINK,),
        ribbon="",
        audience="internal",
    )
    rules = StandingPageView(
        **here,
        id="rules",
        href="/rules/",
        title=HOSTILE,
        summary=HOSTILE,
        headings=(Heading(2, "a", HOSTILE),),
        translations=(LINK,),
        ribbon="draft",
        audience="partners",
        body=BodyUse("rules/en.md", "0"),
    )
    followed = SubscribeView(
        **here,
        main=address,
        others=(address,),
        all=address,
        updated=address,
        corrections=address,
        people=(PersonFeed(ADA, address),),
        tags=(TermFeed(LINK, address),),
        series=(TermFeed(LINK, address),),
        list="/feeds.opml",
        list_absolute="https://blog.example/feeds.opml",
    )
    searched = SearchView(
        **here,
        href="/blog/search/",
        index="/blog/search/pagefind/",
        elsewhere=(LINK,),
        ways=here["site"].navigation[1:5],
        teams=(LINK,),
    )
    return (
        ("corrections.html", "corrections", CorrectionsView(**here, corrections=(correction,))),
        ("corrections.html", "corrections", CorrectionsView(**here, corrections=())),
        ("subscribe.html", "subscribe", followed),
        ("subscribe.html", "subscribe", replace_people(followed)),
        ("search.html", "search", searched),
        ("search.html", "search", replace(searched, index="", elsewhere=(), teams=())),
        ("withdrawn.html", "withdrawn", stub),
        ("page.html", "standing_page", rules),
        ("page.html", "standing_page", replace(rules, summary="", headings=(), translations=(), ribbon="")),
        ("not_found.html", "not_found", NotFoundView(**here, homes=here["site"].languages)),
    )


def replace_people(view: SubscribeView) -> SubscribeView:
    """A blog on which nobody has published yet."""
    return replace(view, people=(), others=(), tags=(), series=())


def all_pages(language: str) -> tuple[tuple[str, str, PageView], ...]:
    """Every page kind: template, name of the variable, view."""
    return (
        *(("article.html", "post", view) for view in posts(language)),
        *(("author.html", "author", view) for view in authors(language)),
        *lists(language),
        *single_pages(language),
    )
