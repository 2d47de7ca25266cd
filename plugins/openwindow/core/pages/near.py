"""Which posts are near another: those that share a tag with it and were published just before or after."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from openwindow.core.lazily import Lazily
from openwindow.core.pages.facets import Facets

REACH = 5
"""How far one looks within a tag, in posts to either side. It bounds how many others a new post or another
tag concerns, however many posts have the tag."""


class Near:
    """The posts near each of `facets`, which are newest first."""

    def __init__(self, facets: Iterable[Facets]) -> None:
        self._facets = {each.id: each for each in facets if not each.withdrawn}

    def of(self, post: str) -> tuple[str, ...]:
        """The ids: who shares most tags comes first, then who was published the shortest time away.

        A series has its own list, so its parts are not near each other. What was withdrawn is near nothing.
        """
        here = self._facets.get(post)
        if here is None:
            return ()
        around = {other for tag in here.tags for other in self.around(tag, post)} - {post}
        others = [self._facets[other] for other in around]
        found = [each for each in others if not here.series or each.series != here.series]
        tags, moment = frozenset(here.tags), here.moment
        ranks = ((-len(tags.intersection(each.tags)), abs(moment - each.moment), each.id) for each in found)
        return tuple(name for _, _, name in sorted(ranks))

    def around(self, tag: str, post: str) -> Sequence[str]:
        """A post that has the tag, and those with the tag within its reach; nothing for any other post."""
        place = self._places[tag].get(post) if tag in self._tagged else None
        return () if place is None else self._tagged[tag][max(0, place - REACH) : place + REACH + 1]

    @cached_property
    def _tagged(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for each in self._facets.values():
            for tag in dict.fromkeys(each.tags):
                found.setdefault(tag, []).append(each.id)
        return found

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, int]]:
        # A method, because what has a lambda in it cannot be sent to another process.
        return Lazily(self._tagged, self._placed)

    def _placed(self, tag: str) -> Mapping[str, int]:
        return {post: place for place, post in enumerate(self._tagged[tag])}


def concerned(old: Sequence[Facets], new: Sequence[Facets]) -> Iterator[str]:
    """The posts that may be near others than before; both are newest first."""
    before, after = ({each.id: _place(each) for each in facets} for facets in (old, new))
    moved = [post for post in before.keys() | after.keys() if before.get(post) != after.get(post)]
    if not moved:
        return
    tags = {post: {*_tags(before.get(post)), *_tags(after.get(post))} for post in moved}
    for near in (Near(old), Near(new)):
        for post in moved:
            for tag in tags[post]:
                yield from near.around(tag, post)


Place = tuple[tuple[str, ...], float, str, bool]


def _place(facets: Facets) -> Place:
    return facets.tags, facets.moment, facets.series, facets.withdrawn


def _tags(place: Place | None) -> tuple[str, ...]:
    return place[0] if place else ()
