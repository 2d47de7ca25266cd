"""The house: everybody at a window, lit where somebody has written lately."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from openwindow.core.lights import is_lit
from openwindow.core.pages.index import Index
from openwindow.core.pages.people import by_name
from openwindow.core.pages.shown import LinkTo, Person, PostCard, When


@dataclass(frozen=True, slots=True)
class Pane:
    """A person at their window: how many posts they wrote, the link to the last of them that still stands
    and its date (None without any), and whether the window is lit."""

    person: Person
    count: int
    last: LinkTo | None = None
    date: When | None = None
    lit: bool = False


def panes(index: Index, language: str) -> tuple[Pane, ...]:
    """Everyone by name, those who have left last: a window keeps its place whoever speaks."""
    careers = {author: index.career(language, author) for author in index.authors}
    everyone = [_pane(index, author, careers[author].now, language) for author in by_name(careers)]
    return tuple(sorted(everyone, key=lambda pane: pane.person.left))


def _pane(index: Index, author: str, person: Person, language: str) -> Pane:
    posts = index.by_author.get(author, ())
    card = _last(index.card(post, language) for post in posts)
    if card is None:
        return Pane(person, len(posts))
    lit = not person.left and is_lit(datetime.fromisoformat(card.date.iso), index.plan.now)
    return Pane(person, len(posts), LinkTo(card.href, card.title, card.lang), card.date, lit)


def _last(newest_first: Iterable[PostCard]) -> PostCard | None:
    return next((card for card in newest_first if not card.withdrawn), None)
