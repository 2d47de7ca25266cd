"""From all that a build has read to what the next one should remember."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openwindow.adapters.converting import Converted
from openwindow.adapters.packing import PACKING
from openwindow.core.links.visible_links import VisibleLinks
from openwindow.core.model.picture import PictureFacts
from openwindow.core.model.site import Site, VisibleSite
from openwindow.core.pages.plan import Plan
from openwindow.core.reading import Reading
from openwindow.core.reading.again import PostKept, bundle_of
from openwindow.core.rebuild.memory import AROUND, ENTRY, FACETS, PICTURE, Around, BodyKept, Entry, Memory
from openwindow.core.rebuild.quiet import identities
from openwindow.core.urls import Address

Published = Mapping[str, tuple[tuple[str, Address], ...]]
"""Pictures and documents with their addresses, by the post they lie beside, "" for all others."""


@dataclass(frozen=True)
class Checked:
    """Content that was read, converted, looked into and found without problems."""

    reading: Reading
    bodies: Converted
    pictures: Mapping[str, PictureFacts]

    @property
    def site(self) -> Site:
        """All that people wrote."""
        return self.reading.site


@dataclass(frozen=True)
class Content:
    """What the audience may see of it, and where its links lead."""

    checked: Checked
    visible: VisibleSite
    links: VisibleLinks


def memory_of(content: Content, plan: Plan) -> Memory:
    """What the next build should know of this one."""
    published = _published(content.links.files)
    around = Around(
        content.checked.reading.known,
        tuple(plan.authors.values()),
        plan.lists,
        tuple(_body(path, content) for path in _paths_around(content.visible)),
        published.get("", ()),
    )
    entries = {
        kept.read.folder: PACKING.pack(ENTRY.plain(_entry(kept, content, published)))
        for kept in content.checked.reading.posts
    }
    visible = {post.id: bundle_of(post.original.path) for post in content.visible.posts}
    posts = [(kept.read.post, kept.read.folder) for kept in content.checked.reading.posts]
    taken = [each for post, folder in posts if post for each in identities(post, folder)]
    site = content.checked.site
    return Memory(
        PACKING,
        entries,
        visible,
        tuple(map(FACETS.plain, plan.facets)),
        AROUND.plain(around),
        PACKING.pack(taken),
        any(post.aliases for post in site.posts) or any(page.aliases for page in site.pages),
        PACKING.pack([(path, PICTURE.plain(facts)) for path, facts in content.checked.pictures.items()]),
    )


def _published(files: Mapping[str, Address]) -> Published:
    found: dict[str, list[tuple[str, Address]]] = {}
    for path, address in sorted(files.items()):
        found.setdefault(bundle_of(path), []).append((path, address))
    return {folder: tuple(pairs) for folder, pairs in found.items()}


def _entry(kept: PostKept, content: Content, published: Published) -> Entry:
    assert kept.read.post
    bodies = tuple(_body(text.path, content) for text in kept.read.post.texts)
    return Entry(kept.read, kept.files, bodies, published.get(kept.read.folder, ()))


def _body(path: str, content: Content) -> BodyKept:
    bodies = content.checked.bodies
    return BodyKept(path, bodies.keys[path], bodies.facts[path], content.links.hrefs.get(path, ()))


def _paths_around(visible: VisibleSite) -> Iterator[str]:
    """The bodies of people and standing pages."""
    yield from (text.path for page in visible.pages for text in page.texts)
    yield from (about.body.path for author in visible.authors for about in author.about)
