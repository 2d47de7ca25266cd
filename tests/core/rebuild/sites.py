"""What a build of an example site remembers, and what `core.rebuild.touched` says of two such sites."""

from collections.abc import Iterator, Mapping

from openwindow.core.model.author import Author
from openwindow.core.model.post import Post
from openwindow.core.model.site import VisibleSite
from openwindow.core.pages.plan import Plan
from openwindow.core.problems import Place
from openwindow.core.reading.desk import Located
from openwindow.core.reading.posts import PostRead
from openwindow.core.rebuild import touched
from openwindow.core.rebuild.memory import BodyKept, Entry
from tests.core.pages.examples import by_path


def entry(post: Post, plan: Plan) -> Entry:
    """A post as it is remembered of a plan."""
    folder = post.original.path.rpartition("/")[0]
    paths = [text.path for text in post.texts]
    bodies = tuple(kept(path, text.body.digest, plan) for path, text in zip(paths, post.texts, strict=True))
    published = tuple((path, to) for path, to in plan.published_files.items() if path.startswith(folder))
    slug = Located(post.slug, Place(paths[0]))
    read = PostRead(folder, post.year, None, slug, tuple(text.language for text in post.texts), None, post)
    return Entry(read, tuple(paths), bodies, published)


def kept(path: str, key: str, plan: Plan) -> BodyKept:
    """A body as it is remembered of a plan."""
    return BodyKept(path, key, plan.facts[path], plan.addresses.get(path, ()))


def cells_between(old: tuple[VisibleSite, Plan], new: tuple[VisibleSite, Plan]) -> Iterator[str]:
    """All cells that differ between two sites, as a quick build finds them."""
    yield from _of_posts(old, new)
    before, after = ({each.id: each for each in plan.facets} for _, plan in (old, new))
    team_of = {author.id: author.team for author in new[1].authors.values()}
    for name in before.keys() | after.keys():
        yield from touched.of_groups(before.get(name), after.get(name), team_of)
    yield from touched.of_neighbours(old[1].facets, new[1].facets)
    for name in old[1].authors.keys() & new[1].authors.keys():
        yield from _of_person(name, old[1], new[1])


def _of_posts(old: tuple[VisibleSite, Plan], new: tuple[VisibleSite, Plan]) -> Iterator[str]:
    before, after = ({post.id: entry(post, plan) for post in site.posts} for site, plan in (old, new))
    for name in before.keys() & after.keys():
        yield from touched.of_post(before[name], after[name])


def _of_person(name: str, old: Plan, new: Plan) -> Iterator[str]:
    authors: tuple[Author, Author] = old.authors[name], new.authors[name]
    said = [
        tuple(kept(about.body.path, about.body.digest, plan) for about in author.about)
        for author, plan in zip(authors, (old, new), strict=True)
    ]
    yield from touched.of_person(*authors, said)


def untold(old: tuple[VisibleSite, Plan], new: tuple[VisibleSite, Plan]) -> Mapping[str, frozenset[str]]:
    """The outputs that are other now although nothing they had looked up is said to have changed: what they
    had looked up, by path."""
    cells = frozenset(cells_between(old, new))
    before, after = by_path(old[1]), by_path(new[1])
    return {
        path: before[path].reads
        for path in before.keys() & after.keys()
        if before[path].planned == after[path].planned
        and before[path].view != after[path].view
        and cells.isdisjoint(before[path].reads)
    }
