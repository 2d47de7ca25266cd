"""Where everything stands: the one place that makes addresses.

An address is a path on the site as if it stood at the root of its host: "/fr/2026/a-slug/". `href` and
`absolute` put the site's own path and host before it.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlsplit

from openwindow.core.model.feed_formats import FEED_SUFFIXES

Address = str

FEED_LIST: Address = "/feeds.opml"
"""The list of all feeds."""

SHARE_CARD = "card.png"
"""The file's name: it never changes, as links to it never break."""

VARIANTS = "/pictures/"
"""Below it stand pictures in other sizes and formats, so that hosts can be told in one line what to keep."""

_PLAIN = re.compile(r"[A-Za-z0-9_.~/-]*").fullmatch
"""What `quote` leaves as it is: nearly all addresses, of which a large site makes some hundred thousand."""


@dataclass(frozen=True)
class Urls:
    """Makes addresses for a site at `site_url`, whose first language lives at the root and whose feeds are
    files that end in each of `suffixes`."""

    site_url: str
    languages: tuple[str, ...]
    suffixes: tuple[str, ...] = tuple(FEED_SUFFIXES.values())

    @cached_property
    def base(self) -> str:
        """The site's own path without a slash at its end: "" or "/blog"."""
        return urlsplit(self.site_url).path.rstrip("/")

    @cached_property
    def origin(self) -> str:
        """Scheme and host, which make a link within the site absolute: "https://blog.example"."""
        return self.site_url.removesuffix(urlsplit(self.site_url).path)

    def href(self, address: Address) -> str:
        """The address as a link within the site."""
        return self.base + _quoted(address)

    def absolute(self, address: Address) -> str:
        """The address with scheme and host, for whoever reads it elsewhere."""
        return self.site_url + _quoted(address)

    def home(self, language: str) -> Address:
        """The home page of a language, under which all its pages stand."""
        return "/" if language == self.languages[0] else f"/{language}/"

    def language_of(self, address: Address) -> str:
        """The language whose pages stand there."""
        segment = address.split("/")[1]
        return segment if segment in self.languages[1:] else self.languages[0]

    def under(self, language: str, *segments: str) -> Address:
        """A page of a language: its home and the segments, each a folder."""
        return self.home(language) + "/".join((*segments, ""))

    def post(self, language: str, year: int, slug: str) -> Address:
        """A post's text in a language."""
        return self.under(language, str(year), slug)

    def post_file(self, year: int, slug: str, name: str) -> Address:
        """A picture or document beside a post; all its languages share it."""
        return f"/{year}/{slug}/{name}"

    def share_card(self, language: str, year: int, slug: str) -> Address:
        """The picture that stands for a post's text where its link is shared."""
        return f"{self.post(language, year, slug)}{SHARE_CARD}"

    def author(self, language: str, author: str) -> Address:
        """A person's page."""
        return self.under(language, "authors", author)

    def author_file(self, author: str, name: str) -> Address:
        """A person's portrait, or a file beside their profile."""
        return f"/authors/{author}/{name}"

    def team(self, language: str, team: str) -> Address:
        """A team's page."""
        return self.under(language, "teams", team)

    def tag(self, language: str, tag: str) -> Address:
        """A tag's page."""
        return self.under(language, "tags", tag)

    def series(self, language: str, series: str) -> Address:
        """A series' page."""
        return self.under(language, "series", series)

    def year(self, language: str, year: int) -> Address:
        """The archive of a year."""
        return self.under(language, "archive", str(year))

    def month(self, language: str, year: int, month: int) -> Address:
        """The archive of a month."""
        return self.under(language, "archive", str(year), f"{month:02}")

    def numbered(self, list_address: Address, number: int) -> Address:
        """A numbered page of a list; numbers count from the oldest."""
        return list_address if not number else f"{list_address}page/{number}/"

    def feeds(self, beside: Address) -> tuple[Address, ...]:
        """The feeds beside a page, one for each format that is chosen."""
        return tuple(f"{beside}feed.{suffix}" for suffix in self.suffixes)


def _quoted(address: Address) -> str:
    return address if _PLAIN(address) else quote(address, safe="/")


def output_path(address: Address) -> str:
    """The file, below the output folder, that answers for an address."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
