"""Old addresses: none may stand where the blog has something else."""

from collections.abc import Iterable, Mapping

from openwindow.core.problems import Place
from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.names import folded
from openwindow.core.reading.pages import LISTS, OWN, PageRead
from openwindow.core.reading.paths import Attachment
from openwindow.core.reading.posts import PostRead
from openwindow.core.reading.quotes import quoted
from openwindow.core.urls import Urls, output_path

Attachments = Mapping[str, list[Attachment]]
"""What lies beside a text, by the folder they are in."""

AT_THE_ROOT = ("_headers", "_redirects", "404.html", "feeds.opml", "robots.txt", "sitemap.xml", "index.html")
BESIDE_PAGES = ("comments", "history", "page")


class Taken:
    """The output files that are spoken for, each with the place that speaks for it."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.urls = Urls("", languages)
        self.files: dict[str, Place | str] = {folded(name): "" for name in AT_THE_ROOT}
        for language in languages:
            self.take(self.urls.home(language), "")
            for name in LISTS:
                self.take(self.urls.under(language, name), "")

    def take(self, address: str, place: Place | str) -> None:
        """An address is used; the first who uses it keeps it."""
        self.files.setdefault(folded(output_path(address)), place)

    def owner(self, address: str) -> str | None:
        """Who has an address: a place, "" for the blog itself, None when it is free."""
        path = folded(output_path(address))
        if self._is_own(path):
            return ""
        owner = self.files[path] if path in self.files else self._owner_above(path)
        return None if owner is None else str(owner)

    def _is_own(self, path: str) -> bool:
        segments = path.split("/")
        if segments[0] in self.urls.languages[1:]:
            segments = segments[1:]
        names_a_feed = any(segment.startswith("feed.") for segment in segments)
        return segments[0] in OWN or segments == ["index.html"] or names_a_feed

    def _owner_above(self, path: str) -> Place | str | None:
        """Who has the page whose own pages stand here, or a file where this address needs a folder."""
        segments = path.split("/")
        for count in range(1, len(segments)):
            above = "/".join(segments[:count])
            if above in self.files:
                return self.files[above]
            if segments[count] in BESIDE_PAGES and f"{above}/index.html" in self.files:
                return self.files[f"{above}/index.html"]
        return None


def note_taken_aliases(
    posts: Iterable[PostRead], pages: Iterable[PageRead], taken: Taken, desk: Desk
) -> None:
    """Note every alias that stands where something else does, or where another alias does."""
    for alias in sorted(_aliases(posts, pages), key=lambda alias: alias.place):
        place = alias.place
        owner = taken.owner(alias.value)
        if owner is None:
            taken.take(alias.value, place)
        elif owner:
            desk.note("taken-alias", place, value=quoted(alias.value), other=owner)
        else:
            desk.note("own-alias", place, value=quoted(alias.value))


def take_posts(posts: Iterable[PostRead], attachments: Attachments, taken: Taken, desk: Desk) -> None:
    """Every post's texts have their addresses, and what lies beside them has one below the post's."""
    for post in posts:
        for language in post.languages:
            taken.take(taken.urls.post(language, post.year, post.slug.value), post.slug.place)
            taken.take(taken.urls.share_card(language, post.year, post.slug.value), post.slug.place)
        for beside in attachments.get(post.folder, ()):
            address = taken.urls.post_file(post.year, post.slug.value, beside.name)
            taken.take(address, desk.file(f"{beside.folder}/{beside.name}"))


def take_pages(pages: Iterable[PageRead], taken: Taken, desk: Desk) -> None:
    """Every page stands in every language."""
    for page in pages:
        for language in desk.rules.languages:
            taken.take(taken.urls.under(language, page.id), desk.file(page.original.path))


def take_authors(authors: Iterable[str], attachments: Attachments, taken: Taken, desk: Desk) -> None:
    """Every author has a page in every language, and what lies beside the profile an address below it."""
    take_list("authors", authors, "authors/{name}", taken, desk)
    for author in authors:
        for beside in attachments.get(f"authors/{author}", ()):
            address = taken.urls.author_file(author, beside.name)
            taken.take(address, desk.file(f"{beside.folder}/{beside.name}"))


def take_list(room: str, names: Iterable[str], file: str, taken: Taken, desk: Desk) -> None:
    """Every author, tag, series or team has a page in every language; `file` is where `{name}` is listed."""
    for name in names:
        for language in desk.rules.languages:
            taken.take(taken.urls.under(language, room, name), desk.file(file.format(name=name)))


def _aliases(posts: Iterable[PostRead], pages: Iterable[PageRead]) -> list[Located[str]]:
    given = [*(post.aliases for post in posts), *(page.original.keys.aliases for page in pages)]
    return [alias for each in given if each for alias in each.value]
