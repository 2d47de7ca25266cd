"""The files that an output is made from, as people know them, and which of them have changed."""

from collections.abc import Iterable, Iterator, Set

from openwindow.core.folders import folder_of
from openwindow.core.model.output import PlannedOutput
from openwindow.core.model.post import Post
from openwindow.core.pages import cells, standing_page
from openwindow.core.pages.plan import Plan
from openwindow.core.reading.again import bundle_of


def sources(planned: PlannedOutput, reads: Set[str], plan: Plan) -> tuple[str, ...]:
    """The texts, people and files that an output shows in full, or of a list the texts it names, as they
    are now; by their paths below the content folder, those of the theme by `theme/static/…`."""
    language = plan.urls.language_of(f"/{planned.path}")
    page = plan.lists.page_by_id.get(str(planned.values[0])) if planned.kind == standing_page.NAME else None
    if page:
        return ((page.text_in(language) or page.original).path,)
    posts, people, files = cells.posts_in(reads), cells.profiles_in(reads), _files(reads)
    if not (posts or people or files):
        posts = cells.cards_in(reads)
    return tuple(sorted({*files, *_texts(posts, plan, language), *map(_profile, people)}))


def changed_among(changed: Iterable[str], reads: Set[str], plan: Plan) -> tuple[str, ...]:
    """Those of the changed files of the content that belong to posts and people that an output shows."""
    posts = (plan.posts.get(post) for post in (*cells.posts_in(reads), *cells.cards_in(reads)))
    bundles = {bundle_of(post.original.path) for post in posts if post}
    people = {f"authors/{name}" for name in (*cells.profiles_in(reads), *cells.bylines_in(reads))}
    files = _files(reads)
    return tuple(
        path for path in changed if bundle_of(path) in bundles or folder_of(path) in people or path in files
    )


def _texts(posts: Iterable[str], plan: Plan, language: str) -> Iterator[str]:
    found: Iterator[Post | None] = (plan.posts.get(post) for post in posts)
    return (post.read_in(language).path for post in found if post)


def _profile(person: str) -> str:
    return f"authors/{person}/profile.yml"


def _files(reads: Set[str]) -> frozenset[str]:
    files = (cells.file_of(cell) for cell in reads if cells.is_file(cell))
    return frozenset(file.removeprefix("content/") for file in files if not file.startswith("search/"))
