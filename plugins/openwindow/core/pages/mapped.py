"""Pages as sitemaps say them (sitemaps.org 0.9, with hreflang and Google's pictures); how a map is cut."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from openwindow.core.pages.index import Index
from openwindow.core.pages.places import PlaceOnMap, places

SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
IMAGES = "http://www.google.com/schemas/sitemap-image/1.1"

MOST_PICTURES = 1000
"""Of one page; search engines read no more."""


@dataclass(frozen=True)
class Mapped:
    """A page: its absolute address, its last change (ISO 8601, "" where unknown), all languages that have it,
    itself included, as pairs of code and absolute address (none for a page in one language), and the absolute
    addresses of its pictures."""

    address: str
    changed: str
    alternates: tuple[tuple[str, str], ...]
    pictures: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many bytes of a map it takes, at most."""
        links = (
            self.address,
            self.changed,
            *(link for pair in self.alternates for link in pair),
            *self.pictures,
        )
        return 150 + 100 * (len(self.alternates) + len(self.pictures)) + sum(map(len, links))


def mapped(index: Index) -> tuple[Mapped, ...]:
    """All pages that search engines should know, by address."""
    found = (page for place in places(index) for page in _mapped(index, place))
    return tuple(sorted(found, key=lambda page: page.address))


def _mapped(index: Index, place: PlaceOnMap) -> Iterator[Mapped]:
    absolute = index.plan.urls.absolute
    languages = tuple((language, absolute(address)) for language, address in place.addresses.items())
    pictures = tuple(map(absolute, place.pictures[:MOST_PICTURES]))
    for language, address in languages:
        changed = place.changed.get(language, "")
        yield Mapped(address, changed, languages if len(languages) > 1 else (), pictures)


def cut(pages: Iterable[Mapped], most: int, most_bytes: int) -> tuple[tuple[Mapped, ...], ...]:
    """The pages in parts of at most so many pages and bytes."""
    parts: list[list[Mapped]] = []
    room = 0
    for page in pages:
        if room < page.size or len(parts[-1]) == most:
            parts.append([])
            room = most_bytes - 500  # what stands around the pages
        parts[-1].append(page)
        room -= page.size
    return tuple(map(tuple, parts))


def map_of(pages: Iterable[Mapped]) -> bytes:
    """A map."""
    root = etree.Element(f"{{{SITEMAPS}}}urlset", nsmap={None: SITEMAPS, "xhtml": XHTML, "image": IMAGES})
    for page in pages:
        url = _add(root, "url", page.address, page.changed)
        for language, address in page.alternates:
            etree.SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=language, href=address)
        for picture in page.pictures:
            image = etree.SubElement(url, f"{{{IMAGES}}}image")
            etree.SubElement(image, f"{{{IMAGES}}}loc").text = picture
    return _file(root)


def parts_of(parts: Sequence[tuple[str, str]]) -> bytes:
    """An index of maps, by their addresses, each with the last change in it."""
    root = etree.Element(f"{{{SITEMAPS}}}sitemapindex", nsmap={None: SITEMAPS})
    for address, changed in parts:
        _add(root, "sitemap", address, changed)
    return _file(root)


def _add(root: etree._Element, name: str, address: str, changed: str) -> etree._Element:
    entry = etree.SubElement(root, f"{{{SITEMAPS}}}{name}")
    etree.SubElement(entry, f"{{{SITEMAPS}}}loc").text = address
    if changed:
        etree.SubElement(entry, f"{{{SITEMAPS}}}lastmod").text = changed
    return entry


def _file(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
