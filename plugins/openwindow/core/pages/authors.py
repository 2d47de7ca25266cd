"""Everyone who writes or translates, by name. Templates get `authors`."""

from dataclasses import dataclass, field

from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import Person

NAME = "authors"
TEMPLATES = ("authors.html",)


@dataclass(frozen=True)
class Listed:
    """A person in the list, and how many posts they wrote."""

    person: Person
    count: int


@dataclass(frozen=True, kw_only=True)
class AuthorsView(PageView):
    """The people here now, and those who have left; each by name."""

    present: tuple[Listed, ...] = field(metadata=AUTHORS)
    former: tuple[Listed, ...] = field(metadata=AUTHORS)
