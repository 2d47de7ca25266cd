"""A team's page: its members, and what they wrote. Templates get `team`."""

from dataclasses import dataclass, field

from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.page_view import ListView
from openwindow.core.pages.shown import Person

NAME = "team"
TEMPLATES = ("team.html", "index.html")


@dataclass(frozen=True, kw_only=True)
class TeamView(ListView):
    """A team: its name, the members here now and those who have left (by name), their posts."""

    id: str
    name: Phrase
    members: tuple[Person, ...] = field(metadata=AUTHORS)
    former: tuple[Person, ...] = field(metadata=AUTHORS)
