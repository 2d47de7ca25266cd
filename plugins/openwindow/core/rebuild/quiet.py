"""Which changes concern only the post they are made to, and those that show it: all others are looked at as a
whole, because they can break a link, take an address or make a list come or go."""

from collections.abc import Iterable, Iterator

from openwindow.core.model.author import Author
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.post import Post
from openwindow.core.pages.facets import Facets
from openwindow.core.reading.again import PostKept
from openwindow.core.reading.names import folded
from openwindow.core.rebuild.memory import Around, BodyKept, Entry, Memory


def is_quiet(old: Entry, new: PostKept) -> bool:
    """Whether a changed post still stands where it stood, for the same readers, from the same moments."""
    post = new.read.post
    return post is not None and old.files == new.files and _standing(old.post) == _standing(post)


def _standing(post: Post) -> tuple[object, ...]:
    texts = tuple(
        (text.path, text.language, text.status, text.translated, text.image and text.image.path)
        for text in post.texts
    )
    return post.id, post.year, post.slug, post.date, post.audience, post.withdrawn, post.aliases, texts


def may_simply_come(new: PostKept, memory: Memory) -> bool:
    """Whether a new post takes nothing that another thing has, and nobody can have waited for it."""
    post, folder = new.read.post, new.read.folder
    if post is None or post.aliases or len(new.files) != len(post.texts) or memory.has_aliases:
        return False
    if any(text.image for text in post.texts):
        return False
    return memory.identities.isdisjoint(identities(post, folder))


def identities(post: Post, folder: str) -> Iterator[str]:
    """What no other post may have."""
    yield from (post.id, _place(post), folded(folder), folded(folder.removesuffix(".md")))


def _place(post: Post) -> str:
    return folded(f"/{post.year}/{post.slug}/")


def leads_where_it_led(old: BodyKept, new: BodyFacts, texts: int) -> bool:
    """Whether a changed body has the same references as before, and every place that others may link to.

    A post of several `texts` may gain no place either: links that had to lead to another language could
    lead there then.
    """
    same = [(each.kind, each.target) for each in old.facts.references] == [
        (each.kind, each.target) for each in new.references
    ]
    anchors = new.anchors == old.facts.anchors if texts > 1 else new.anchors >= old.facts.anchors
    return same and anchors


def leaves_links_alone(old: Post | None, new: Post, around: Around, *, open_to_all: bool) -> bool:
    """Whether a post may name other people, tags and series than before without a link breaking for anybody.

    Links must hold for all readers, also for those who see less than a build shows, unless that is
    `open_to_all`. So what is named no longer must still be there for everybody. And who is named now may get
    more readers, who would follow the links of what that person says of themselves.
    """
    before, after = _named(old) if old else frozenset(), _named(new)
    gone, people = before - after, {name for name in after - before if name[0] == "person"}
    if open_to_all:
        return gone | people <= _company(around)
    silent = {
        ("person", author.id)
        for author in around.authors
        if not any(body.facts.references for body in around.bodies_of(author))
    }
    return not gone and people <= silent


def _named(post: Post) -> frozenset[tuple[str, str]]:
    people = [*post.authors, *(translator for text in post.texts for translator in text.translators)]
    return _names(people, post.tags, [post.series] if post.series else [])


def _company(around: Around) -> frozenset[tuple[str, str]]:
    authors, lists = around.authors, around.lists
    return _names(
        (author.id for author in authors), (tag.id for tag in lists.tags), (each.id for each in lists.series)
    )


def _names(people: Iterable[str], tags: Iterable[str], series: Iterable[str]) -> frozenset[tuple[str, str]]:
    kinds = {"person": people, "tag": tags, "series": series}
    return frozenset((kind, name) for kind, names in kinds.items() for name in names)


def is_same_person(old: Author, new: Author) -> bool:
    """Whether a changed person stands where they stood, in the same team, with the same face and texts."""
    return _place_of(old) == _place_of(new)


def _place_of(author: Author) -> tuple[object, ...]:
    texts = tuple((about.language, about.body.path) for about in author.about)
    face = author.portrait and (author.portrait.path, author.portrait.focus)
    return author.id, author.team, face, texts


def same_company(around: Around, facets: Iterable[Facets]) -> bool:
    """Whether the visible posts still bring about the same people, tags and series."""
    people: set[str] = set()
    tags: set[str] = set()
    series: set[str] = set()
    for each in facets:
        people.update(each.authors)
        people.update(translator for _, translator in each.translated)
        tags.update(each.tags)
        series.add(each.series)
    return (
        people == {author.id for author in around.authors}
        and tags == {term.id for term in around.lists.tags}
        and series - {""} == {term.id for term in around.lists.series}
    )
