"""What every page of the theme receives: the site in one language, the head, and the kind's own values."""

from dataclasses import dataclass, field

from openwindow.core.headers.policies import READING
from openwindow.core.model.assets import Assets
from openwindow.core.model.output import View
from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import HEAD, POSTS, SITE
from openwindow.core.pages.shown import FeedLink, LinkTo, Paging, PostCard


@dataclass(frozen=True, slots=True)
class LanguageHome:
    """One of the site's languages: its code, its name in itself, the link to its home page."""

    language: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class NavigationLink:
    """A link that stands on every page: `key` names the place ("archive", "authors" …) for the theme."""

    key: str
    href: str
    name: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """The site as one language shows it; the same value on all pages of that language.

    name        the blog's name                        tagline     the line under it
    language    code for `<html lang>`                 direction   "ltr" or "rtl"
    home        link to this language's home           root        link to the site's root, "/" or "/blog/"
    navigation  links to home, archive, authors, tags, series, corrections, search, subscribe, in this
                order
    footer      links to the standing pages (rules, privacy …), marked where only another language has one
    feed        this language's main feed              languages   all of the site's languages, in order
    assets      the links of the theme's static files, by name: `site.assets["style.css"]`
    copyright   whose the site is                      audience    "" for a public build, else its class
    preview     whether drafts and future posts show
    """

    name: str
    tagline: Phrase
    language: str
    direction: str
    home: str
    root: str
    navigation: tuple[NavigationLink, ...]
    footer: tuple[LinkTo, ...]
    feed: FeedLink
    languages: tuple[LanguageHome, ...]
    assets: Assets
    copyright: str
    audience: str
    preview: bool


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language of the site, this one included: `href` for the language switch,
    `absolute` for hreflang, `name` the language's name in itself."""

    language: str
    name: str
    href: str
    absolute: str


@dataclass(frozen=True, slots=True)
class OpenGraph:
    """What a link to the page shows elsewhere: `type` is "website", "article" or "profile".

    `image` is absolute or ""; `image_width`, `image_height` and `image_type`
    are 0 and "" where they are not known, and
    `is_card` says whether it was made to be shown large. `published` and `modified` (ISO 8601) and `authors`
    (absolute addresses) are for articles.
    """

    type: str
    image: str = ""
    image_alt: str = ""
    image_width: int = 0
    image_height: int = 0
    image_type: str = ""
    is_card: bool = False
    published: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in `<head>`.

    title        the page's own title, without the blog's name (the home page's is the blog's name)
    description  plain text, "" where there is none
    canonical    the page's absolute address, or where the post appeared first
    alternates   true translations of the page, itself included; empty when it stands alone
    x_default    absolute address for readers of no given language, "" when there are no alternates
    feeds        for autodiscovery, in order: the language's main feed, then the page's own
    graph        Open Graph values                     noindex     whether search engines are asked to pass
    meaning      the page for machines, JSON-LD ready for a `<script>`; "" for a page that is of nothing
    policy       what the page may load and run (a content security policy, for `<meta http-equiv>`)
    """

    title: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    x_default: str
    feeds: tuple[FeedLink, ...]
    graph: OpenGraph
    noindex: bool
    policy: str = READING
    meaning: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PageView(View):
    """A page of the theme: templates get `site`, `head`, and the whole view under its kind's name."""

    site: SiteView = field(metadata=SITE)
    head: Head = field(metadata=HEAD)


@dataclass(frozen=True, kw_only=True, slots=True)
class ListView(PageView):
    """A page that lists posts, newest first: `posts` are this page's, `paging` leads to the others."""

    posts: tuple[PostCard, ...] = field(metadata=POSTS)
    paging: Paging
