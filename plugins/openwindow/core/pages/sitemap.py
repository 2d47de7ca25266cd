"""`/sitemap.xml`: the pages of all languages for search engines (sitemaps.org, with hreflang and pictures).

A site of very many pages has an index there, which leads to `/sitemap-1.xml` and so on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.index import Index
from openwindow.core.pages.mapped import Mapped, cut, map_of, mapped, parts_of
from openwindow.core.pages.places import links_at_most
from openwindow.core.urls import Address, output_path

NAME = "sitemap"
ADDRESS: Address = "/sitemap.xml"

MOST_PAGES = 50_000
MOST_BYTES = 50_000_000
"""What search engines read of one file."""

LONGEST_LINK = 1000
"""In bytes, with all that stands around it: longer than any, so that only large maps need be measured."""

WHOLE = 0
"""In the place of a part's number: the file itself, or the index of the parts."""


@dataclass(frozen=True)
class SitemapView(View):
    """The pages that search engines should know, by address, of the whole site or a part of it; or else the
    addresses of the parts, each with the last change in it."""

    pages: tuple[Mapped, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The one file, or an index and its parts; none for a preview."""
    if index.plan.settings.preview:
        return
    yield PlannedOutput(output_path(ADDRESS), NAME, (WHOLE,))
    for number in range(1, len(_parts(index)) + 1):
        yield PlannedOutput(output_path(_part(number)), NAME, (number,))


def view(index: Index, number: int) -> SitemapView:
    """The values of a file."""
    parts = _parts(index)
    if number != WHOLE:
        return SitemapView(parts[number - 1])
    if not parts:
        return SitemapView(mapped(index))
    absolute = index.plan.urls.absolute
    newest = [max((page.changed for page in part), default="") for part in parts]
    return SitemapView(
        parts=tuple((absolute(_part(number)), changed) for number, changed in enumerate(newest, start=1))
    )


def _parts(index: Index) -> tuple[tuple[Mapped, ...], ...]:
    """The parts of a map that does not fit into one file; none of nearly every map, which does."""
    if links_at_most(index) <= min(MOST_PAGES, MOST_BYTES // LONGEST_LINK):
        return ()
    parts = cut(mapped(index), MOST_PAGES, MOST_BYTES)
    return parts if len(parts) > 1 else ()


def _part(number: int) -> Address:
    return f"/sitemap-{number}.xml"


def render(view: View, tools: Tools) -> bytes:  # noqa: ARG001  # all kinds are called alike
    """The file."""
    assert isinstance(view, SitemapView)
    return parts_of(view.parts) if view.parts else map_of(view.pages)
