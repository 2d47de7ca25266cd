"""The names of what views are made from, small enough that a change of one concerns few pages.

A post is two cells, because its text stands on few pages and its title on many; so is a person.
"""

from collections.abc import Iterable

FACETS = "facets"
"""What all posts are sorted by."""

ORDER = "order"
"""Which posts there are, in which order."""


_POST, _CARD, _PROFILE, _BYLINE = "post ", "card ", "profile ", "byline "


def of_post(post: str) -> str:
    """All of a post: its words, its body, where its references lead."""
    return _POST + post


def of_card(post: str) -> str:
    """What other pages show of a post."""
    return _CARD + post


def of_author(author: str) -> str:
    """All of a person."""
    return _PROFILE + author


def of_byline(author: str) -> str:
    """What pages other than their own show of a person."""
    return _BYLINE + author


def of_group(name: str, key: object) -> str:
    """The posts of one group: of a tag, a month."""
    return f"{name}: {key}"


def of_groups(name: str) -> str:
    """Which groups of a kind there are, and how large they are."""
    return f"{name}: *"


THEME = "theme"
"""The templates, the interface words and the settings that templates can see."""


_FILE = "file "


def of_file(path: str) -> str:
    """The bytes of a file that is published as it is, named `content/…` or `theme/static/…`."""
    return _FILE + path


def is_file(cell: str) -> bool:
    """Whether a cell is a file's."""
    return cell.startswith(_FILE)


def is_of_rendering(cell: str) -> bool:
    """Whether a cell is asked for when a view is rendered, not when it is made."""
    return cell == THEME or is_file(cell)


def file_of(cell: str) -> str:
    """The path that a file's cell was named by."""
    return cell.removeprefix(_FILE)


def posts_in(cells: Iterable[str]) -> tuple[str, ...]:
    """The ids of the posts of which all is among some cells."""
    return _named(_POST, cells)


def cards_in(cells: Iterable[str]) -> tuple[str, ...]:
    """The ids of the posts that are shown as on other pages."""
    return _named(_CARD, cells)


def profiles_in(cells: Iterable[str]) -> tuple[str, ...]:
    """The ids of the people of whom all is among them."""
    return _named(_PROFILE, cells)


def bylines_in(cells: Iterable[str]) -> tuple[str, ...]:
    """The ids of the people who are shown as on other pages."""
    return _named(_BYLINE, cells)


def _named(beginning: str, cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(cell.removeprefix(beginning) for cell in cells if cell.startswith(beginning)))
