"""What a file of the content folder is, by its path alone."""

import re
from dataclasses import dataclass

YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)
LISTS = ("tags.yml", "series.yml", "teams.yml")
PROFILE = "profile.yml"
MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
YAML = (".yml", ".yaml")
ROOMS = ("authors", "pages", "posts")

_LEFT_BY_PROGRAMS = re.compile(r".*(~|\.(bak|orig|rej|swp|tmp))|#.*#|Thumbs\.db|desktop\.ini", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PostFile:
    """A text of a post; `language` is empty for a post in a single file."""

    year: int
    folder: str
    language: str


@dataclass(frozen=True, slots=True)
class PageFile:
    """A text of a standing page; `language` is empty for a page in a single file."""

    page: str
    language: str


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """A person's profile."""

    author: str


@dataclass(frozen=True, slots=True)
class AboutFile:
    """What a person says of themselves."""

    author: str
    language: str


@dataclass(frozen=True, slots=True)
class ListFile:
    """tags.yml, series.yml or teams.yml."""

    name: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or document in `folder`, which is a post's, an author's or a page's."""

    folder: str
    name: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing that reading the content looks at."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A file that stands where nobody would find it: the problem's code, and the file or folder to mend."""

    code: str
    path: str


Kind = PostFile | PageFile | ProfileFile | AboutFile | ListFile | Attachment | Ignored | Stray


def kind_of(path: str) -> Kind:
    """What the file at `path`, relative to the content folder, is."""
    parts = path.split("/")
    if any(part.startswith(".") for part in parts) or _LEFT_BY_PROGRAMS.fullmatch(parts[-1]):
        return Ignored()
    if len(parts) == 1:
        return _at_the_root(parts[0])
    match parts[0]:
        case "posts":
            return _below_posts(path, parts[1:])
        case "authors":
            return _below_authors(path, parts[1:])
        case "pages":
            return _below_pages(path, parts[1:])
        case "comments":
            return Ignored()
    return Stray("stray-markdown", path) if is_markdown(path) else Ignored()


def is_markdown(path: str) -> bool:
    """Whether a file holds a text of ours, however its name is spelt; such a file is never published raw."""
    return path.lower().endswith(MARKDOWN)


def _at_the_root(name: str) -> Kind:
    if name in LISTS:
        return ListFile(name)
    if name == "README.md":
        return Ignored()
    if name.lower().endswith(YAML):
        return Stray("unknown-list", name)
    return Stray("stray-markdown", name) if is_markdown(name) else Ignored()


def _below_posts(path: str, parts: list[str]) -> Kind:
    if len(parts) == 1:
        return Stray("file-in-posts", path)
    if not YEAR.fullmatch(parts[0]):
        return Stray("not-a-year", f"posts/{parts[0]}")
    if len(parts) == 2:
        flat = parts[1].endswith(".md")
        return PostFile(int(parts[0]), parts[1][:-3], "") if flat else Stray("file-in-year", path)
    if not is_markdown(parts[-1]):
        return Attachment("/".join(["posts", *parts[:2]]), "/".join(parts[2:]))
    if len(parts) == 3 and parts[2].endswith(".md"):
        return PostFile(int(parts[0]), parts[1], parts[2][:-3])
    return Stray("stray-markdown", path)


def _below_authors(path: str, parts: list[str]) -> Kind:
    if len(parts) == 1:
        return Stray("file-in-authors", path)
    if parts[1:] == [PROFILE]:
        return ProfileFile(parts[0])
    if len(parts) == 2 and parts[1].endswith(".md"):
        return AboutFile(parts[0], parts[1][:-3])
    if is_markdown(parts[-1]):
        return Stray("stray-markdown", path)
    # A profile holds e-mail addresses: under another name it must not become a file to download.
    if parts[-1].lower().endswith(YAML):
        return Stray("stray-profile", path)
    return Attachment("/".join(["authors", parts[0]]), "/".join(parts[1:]))


def _below_pages(path: str, parts: list[str]) -> Kind:
    if len(parts) == 1:
        return PageFile(parts[0][:-3], "") if parts[0].endswith(".md") else Stray("file-in-pages", path)
    if not is_markdown(parts[-1]):
        return Attachment("/".join(["pages", parts[0]]), "/".join(parts[1:]))
    if len(parts) == 2 and parts[1].endswith(".md"):
        return PageFile(parts[0], parts[1][:-3])
    return Stray("stray-markdown", path)
