"""`/sitemap.xml`: the pages of all languages for search engines (sitemaps.org 0.9 with hreflang)."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.index import Index
from openwindow.core.pages.places import PlaceOnMap, places
from openwindow.core.urls import Address, output_path

NAME = "sitemap"
ADDRESS: Address = "/sitemap.xml"

SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True)
class Mapped:
    """A page: its absolute address, its last change (ISO 8601, "" where unknown), and all languages that
    have it, itself included, as pairs of code and absolute address (none for a page in one language)."""

    address: str
    changed: str
    alternates: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SitemapView(View):
    """Every page that search engines should know, by address."""

    pages: tuple[Mapped, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The one file; none for a preview."""
    if not index.plan.settings.preview:
        yield PlannedOutput(output_path(ADDRESS), NAME)


def view(index: Index) -> SitemapView:
    """All of them."""
    found = (mapped for place in places(index) for mapped in _mapped(index, place))
    return SitemapView(tuple(sorted(found, key=lambda mapped: mapped.address)))


def _mapped(index: Index, place: PlaceOnMap) -> Iterator[Mapped]:
    absolute = index.plan.urls.absolute
    languages = tuple((language, absolute(address)) for language, address in place.addresses.items())
    for language, address in languages:
        changed = place.changed.get(language, "")
        yield Mapped(
            address,
            changed,
            languages if len(languages) > 1 else (),
        )


def render(view: View, tools: Tools) -> bytes:  # noqa: ARG001  # all kinds are called alike
    """The file."""
    assert isinstance(view, SitemapView)
    namespaces = {None: SITEMAPS, "xhtml": XHTML}
    root = etree.Element(f"{{{SITEMAPS}}}urlset", nsmap=namespaces)
    for page in view.pages:
        _add(root, page)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _add(root: etree._Element, page: Mapped) -> None:
    url = etree.SubElement(root, f"{{{SITEMAPS}}}url")
    etree.SubElement(url, f"{{{SITEMAPS}}}loc").text = page.address
    if page.changed:
        etree.SubElement(url, f"{{{SITEMAPS}}}lastmod").text = page.changed
    for language, address in page.alternates:
        etree.SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=language, href=address)
