"""What all planners look things up in, made once from the plan; everything is computed at its first use."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from openwindow.core.model.body import BodyUse
from openwindow.core.model.output import Part, PlannedOutput, View
from openwindow.core.model.post import Post
from openwindow.core.model.source import BodySource
from openwindow.core.pages.cards import card
from openwindow.core.pages.fingerprint import part, parts
from openwindow.core.pages.groups import Groups, grouped
from openwindow.core.pages.page_view import PageView, SiteView
from openwindow.core.pages.people import Career, careers
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import LinkTo, PostCard
from openwindow.core.pages.site_views import site_view
from openwindow.core.urls import Address, output_path


@dataclass(frozen=True)
class Index:
    """The plan, and what follows from it: mappings by language hold one value for each of the site's."""

    plan: Plan

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages."""
        return self.plan.urls.languages

    @cached_property
    def groups(self) -> Groups:
        """The visible posts in every order and group."""
        return grouped(self.plan.visible, self.plan.zone)

    @cached_property
    def sites(self) -> Mapping[str, SiteView]:
        """What stands on every page, by language."""
        return {language: site_view(self.plan, language) for language in self.languages}

    @cached_property
    def people(self) -> Mapping[str, Mapping[str, Career]]:
        """People as by-lines show them, by language and id."""
        return {language: careers(self.plan, language) for language in self.languages}

    @cached_property
    def cards(self) -> Mapping[str, Mapping[str, PostCard]]:
        """Each post as lists show it, by language and id."""
        return {
            language: {
                post.id: card(self.plan, self.people[language], post, post.read_in(language), language)
                for post in self.plan.visible.posts
            }
            for language in self.languages
        }

    def link(self, post: Post, language: str) -> LinkTo:
        """The link to a post, in a language's text or else the original."""
        found = self.cards[language][post.id]
        return LinkTo(found.href, found.title, found.lang)

    def everywhere(self, address: Callable[[str], Address]) -> dict[str, Address]:
        """The addresses of a page that exists in every language."""
        return {language: address(language) for language in self.languages}

    def body(self, source: BodySource) -> BodyUse:
        """A body as its own page shows it."""
        return BodyUse(source.path, source.digest, self.plan.addresses.get(source.path, ()))

    def page(
        self, kind: str, address: Address, language: str, make: Callable[..., PageView], *values: object
    ) -> PlannedOutput:
        """A page of the theme, planned at an address; `make` makes its view of the index and `values`."""
        return PlannedOutput(
            output_path(address), kind, partial(make, self, *values), self._fingerprints[language]
        )

    @cached_property
    def _fingerprints(self) -> Mapping[str, Callable[[View], tuple[Part, ...]]]:
        """How to take a page's fingerprint, by language; what stands on every page is digested once."""
        return {
            language: partial(parts, known=(part("site", view),)) for language, view in self.sites.items()
        }
