"""What all views and planners look things up in. It notes what it was asked for, so that a later build can
tell whom a change concerns."""

from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from typing import TypeVar, cast

from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.model.author import Author
from openwindow.core.model.body import BodyUse
from openwindow.core.model.output import Part, View
from openwindow.core.model.picture import Picture, PictureFacts
from openwindow.core.model.post import Post
from openwindow.core.model.source import BodySource
from openwindow.core.pages import cells
from openwindow.core.pages.bodies import body_in_feed, body_on_page
from openwindow.core.pages.cards import card
from openwindow.core.pages.feed_links import feed_links
from openwindow.core.pages.fingerprint import part, parts
from openwindow.core.pages.page_view import PageView, SiteView
from openwindow.core.pages.people import Career, career, said
from openwindow.core.pages.shown import FeedLink, LinkTo, PostCard
from openwindow.core.pages.site_views import site_view
from openwindow.core.pages.tables import Tables
from openwindow.core.urls import Address

Value = TypeVar("Value")


class Index(Tables):
    """The plan, and what follows from it; `reads` are the cells (`cells`) that were asked for so far."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages."""
        return self.plan.urls.languages

    @cached_property
    def sites(self) -> Mapping[str, SiteView]:
        """What stands on every page, by language."""
        return {language: site_view(self.plan, language) for language in self.languages}

    def section(self, key: str, language: str) -> LinkTo:
        """The link to a place that every page leads to, by its key in the navigation."""
        found = next(link for link in self.sites[language].navigation if link.key == key)
        return LinkTo(found.href, found.name)

    def post(self, post: str) -> Post:
        """A visible post by its id."""
        self.reads.add(cells.of_post(post))
        return self.plan.posts[post]

    def author(self, author: str) -> Author:
        """All that a person says of themselves."""
        self.reads.add(cells.of_author(author))
        return self.plan.authors[author]

    def career(self, language: str, author: str) -> Career:
        """A person as by-lines show them."""
        self.reads.add(cells.of_byline(author))
        return self._careers[language][author]

    def portraits(self, post: str) -> tuple[Picture | None, ...]:
        """The faces of those who wrote a post, in by-line order; None for who shows none."""
        authors = self.plan.posts[post].authors
        self.reads.update((cells.of_card(post), *map(cells.of_byline, authors)))
        portraits = (self.plan.authors[author].portrait for author in authors)
        shown = self.plan.published_files
        return tuple(each if each and each.path in shown else None for each in portraits)

    def elsewhere(self, author: str) -> tuple[LinkTo, ...]:
        """The places where somebody can be found besides."""
        self.reads.add(cells.of_byline(author))
        return tuple(LinkTo(link.url, link.name) for link in self.plan.authors[author].links)

    def portrait(self, author: str) -> Address | None:
        """The address of somebody's portrait. No quick build changes it, so nobody notes it."""
        found = self.plan.authors[author].portrait
        files = self.plan.published_files
        return files[found.path] if found and found.path in files else None

    @property
    def authors(self) -> tuple[str, ...]:
        """The ids of all who can be shown."""
        return tuple(self.plan.authors)

    def card(self, post: str, language: str, text: str = "") -> PostCard:
        """A post as lists of a language show it; `text` names the language of the text when it is not the
        one that readers are offered."""
        found, reads = self._card(post, language, text)
        self.reads.update(reads)
        return found

    def link(self, post: str, language: str, text: str = "") -> LinkTo:
        """The link to a post, in a language's text or else the original; `text` as for `card`."""
        found, _ = self._card(post, language, text)
        self.reads.add(cells.of_card(post))
        return LinkTo(found.href, found.title, found.lang)

    def author_feeds(self, author: str, language: str) -> tuple[FeedLink, ...]:
        """The feed of what a person wrote in a language, in every format."""
        self.reads.add(cells.of_byline(author))
        key = author, language
        if key not in self._feeds:
            name = self._careers[language][author].now.name
            self._feeds[key] = feed_links(self.plan, Selection(Subject.AUTHOR, language, author), name)
        return self._feeds[key]

    def feeds(self, selection: Selection, name: str = "") -> tuple[FeedLink, ...]:
        """A feed that no person's name stands in, in every format; `name` is what it follows."""
        if selection not in self._feeds:
            self._feeds[selection] = feed_links(self.plan, selection, name)
        return self._feeds[selection]

    def tag(self, tag: str, language: str) -> LinkTo:
        """The link to a tag's page."""
        key = tag, language
        if key not in self._tags:
            urls, name = self.plan.urls, said(self.plan.lists.tag_by_id[tag].name, language)
            self._tags[key] = LinkTo(urls.href(urls.tag(language, tag)), name.text, name.language)
        return self._tags[key]

    def once(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """What `make` gives, made once for equal keys; what it looked up counts for everyone who asks."""
        if key not in self._once:
            others = frozenset(self.reads)
            self.reads.clear()
            self._once[key] = make(), frozenset(self.reads)
            self.reads.update(others)
        made, reads = self._once[key]
        self.reads.update(reads)
        return cast(Value, made)

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """The people of each team."""
        found: dict[str, tuple[str, ...]] = {}
        for author in self.plan.authors.values():
            if author.team in self.plan.lists.team_by_id:
                found[author.team] = (*found.get(author.team, ()), author.id)
        return found

    def everywhere(self, address: Callable[[str], Address]) -> dict[str, Address]:
        """The addresses of a page that exists in every language."""
        return {language: address(language) for language in self.languages}

    def body(self, source: BodySource, *, below_picture: bool = False) -> BodyUse:
        """A body as its own page shows it, below another picture or not."""
        return body_on_page(self.plan, source, below_picture=below_picture)

    def body_in_feed(self, source: BodySource) -> BodyUse:
        """A body as feeds carry it."""
        return body_in_feed(self.plan, source)

    def picture(self, source: str) -> PictureFacts:
        """What was found in a picture, which is named `content/…`; after other bytes of one, no build is
        quick."""
        return self.plan.pictures[source.removeprefix("content/")]

    def fingerprint(self, view: View) -> tuple[Part, ...]:
        """What a view is made of; what stands on every page is digested once."""
        known = (self._site_parts[view.site.language],) if isinstance(view, PageView) else ()
        return parts(view, known)

    @cached_property
    def _careers(self) -> Mapping[str, Mapping[str, Career]]:
        return {
            language: {each.id: career(each, self.plan, language) for each in self.plan.authors.values()}
            for language in self.languages
        }

    @cached_property
    def _feeds(self) -> dict[Hashable, tuple[FeedLink, ...]]:
        return {}

    @cached_property
    def _once(self) -> dict[Hashable, tuple[object, frozenset[str]]]:
        return {}

    @cached_property
    def _tags(self) -> dict[tuple[str, str], LinkTo]:
        return {}

    @cached_property
    def _site_parts(self) -> Mapping[str, Part]:
        return {language: part("site", view) for language, view in self.sites.items()}

    @cached_property
    def _cards(self) -> dict[tuple[str, str, str], tuple[PostCard, tuple[str, ...]]]:
        return {}

    def _card(self, name: str, language: str, wanted: str) -> tuple[PostCard, tuple[str, ...]]:
        key = name, language, wanted
        if key not in self._cards:
            post = self.plan.posts[name]
            text = post.text_in(wanted) or post.read_in(language)
            made = card(self.plan, self._careers[language], post, text, language)
            self._cards[key] = made, (cells.of_card(name), *map(cells.of_byline, post.authors))
        return self._cards[key]
