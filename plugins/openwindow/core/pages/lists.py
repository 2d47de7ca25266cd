"""Lists of posts, in every language and cut into pages: what home, tags, people and archives share."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from openwindow.core.model.post import Post
from openwindow.core.pages.index import Index
from openwindow.core.pages.paging import Chunk, chunks
from openwindow.core.pages.shown import Paging, PostCard
from openwindow.core.urls import Address


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list in one language: its address in each, its posts, and `title` made for its number."""

    language: str
    addresses: Mapping[str, Address]
    posts: tuple[PostCard, ...]
    paging: Paging
    _numbered: str

    @property
    def address(self) -> Address:
        """Where the page stands."""
        return self.addresses[self.language]

    @property
    def first(self) -> bool:
        """Whether this is the list's own address."""
        return self.paging.number == 0

    def title(self, name: str) -> str:
        """The name of the list, with the page's number where it has one."""
        return name if self.first else self._numbered % {"title": name, "number": self.paging.number}


def list_pages(index: Index, address: Callable[[str], Address], posts: Sequence[Post]) -> Iterator[ListPage]:
    """The pages of a list that begins, in each language, at `address`; `posts` come newest first."""
    for chunk in chunks(posts, index.plan.settings.per_page):
        for language in index.languages:
            yield _page(index, address, chunk, language)


def _page(index: Index, address: Callable[[str], Address], chunk: Chunk[Post], language: str) -> ListPage:
    urls, cards = index.plan.urls, index.cards[language]

    def link(number: int | None) -> str:
        return "" if number is None else urls.href(urls.numbered(address(language), number))

    return ListPage(
        language=language,
        addresses=index.everywhere(lambda each: urls.numbered(address(each), chunk.number)),
        posts=tuple(cards[post.id] for post in chunk.things),
        paging=Paging(chunk.number, link(chunk.older), link(chunk.newer)),
        _numbered=index.plan.wording[language].gettext("%(title)s, page %(number)s"),
    )
