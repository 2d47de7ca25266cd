"""All that people wrote; and the part of it that one audience may read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NewType

from openwindow.core.model.author import Author
from openwindow.core.model.post import Post
from openwindow.core.model.standing_page import StandingPage
from openwindow.core.model.term import Term


@dataclass(frozen=True)
class Site:
    """Everything that was read, metadata only: posts oldest first, the rest by id.

    `files` are the paths, below the content folder, of what may be shown or downloaded.
    """

    posts: tuple[Post, ...] = ()
    authors: tuple[Author, ...] = ()
    tags: tuple[Term, ...] = ()
    series: tuple[Term, ...] = ()
    teams: tuple[Term, ...] = ()
    pages: tuple[StandingPage, ...] = ()
    files: frozenset[str] = frozenset()

    @cached_property
    def author_by_id(self) -> Mapping[str, Author]:
        """The authors by the names of their folders."""
        return {author.id: author for author in self.authors}

    @cached_property
    def team_by_id(self) -> Mapping[str, Term]:
        """The teams by id."""
        return {term.id: term for term in self.teams}


VisiblePosts = NewType("VisiblePosts", Mapping[str, Post])
"""Visible posts by id. Only `core.audience`, and what was kept of a VisibleSite, makes it."""

VisibleSite = NewType("VisibleSite", Site)
"""What one audience may read at one moment. Only `core.audience` makes it."""
