"""Lists of posts, in every language and cut into pages: what home, tags, people and archives share."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput
from openwindow.core.pages.groups import Ids
from openwindow.core.pages.index import Index
from openwindow.core.pages.paging import chunk, page_numbers
from openwindow.core.pages.shown import Paging, PostCard
from openwindow.core.urls import Address, output_path


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list in one language: its address in each, its posts, and `title` made for its number."""

    language: str
    addresses: Mapping[str, Address]
    posts: tuple[PostCard, ...]
    paging: Paging
    _numbered: str

    @property
    def first(self) -> bool:
        """Whether this is the list's own address."""
        return self.paging.number == 0

    def title(self, name: str) -> str:
        """The name of the list, with the page's number where it has one."""
        return name if self.first else self._numbered % {"title": name, "number": self.paging.number}


def list_pages(
    index: Index, kind: str, address: Callable[[str], Address], posts: Ids, *values: str | int
) -> Iterator[PlannedOutput]:
    """The pages of a list that begins, in each language, at `address`; views get `values`, the language and
    the page's number."""
    urls = index.plan.urls
    beginnings = index.everywhere(address)
    for number in page_numbers(len(posts), index.plan.settings.per_page):
        for language, beginning in beginnings.items():
            path = output_path(urls.numbered(beginning, number))
            yield PlannedOutput(path, kind, (*values, language, number))


def list_page(
    index: Index, address: Callable[[str], Address], posts: Ids, language: str, number: int
) -> ListPage:
    """A page of a list that begins, in each language, at `address`; `posts` come newest first."""
    urls = index.plan.urls
    shown = chunk(posts, index.plan.settings.per_page, number)

    def link(other: int | None) -> str:
        return "" if other is None else urls.href(urls.numbered(address(language), other))

    return ListPage(
        language=language,
        addresses=index.everywhere(lambda each: urls.numbered(address(each), number)),
        posts=tuple(index.card(post, language) for post in shown.things),
        paging=Paging(number, link(shown.older), link(shown.newer)),
        _numbered=index.plan.wording[language].gettext("%(title)s, page %(number)s"),
    )
