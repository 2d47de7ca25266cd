"""The content folder, walked once: every file with its size, the texts with their bytes."""

import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from openwindow.core.model.source import SourceFile, Trouble
from openwindow.core.problems import OpenWindowError, Place, problem

TEXT_SUFFIXES = (".md", ".yml")
TEXT_LIMIT = 5 * 1024 * 1024
FILE_LIMIT = 100 * 1024 * 1024


def post_names(root: Path) -> tuple[str, ...]:
    """The paths of what lies in the years' folders: posts' folders, and posts that are a single file."""
    names = (str(path.relative_to(root).as_posix()) for path in root.glob("posts/*/*"))
    return tuple(sorted(names))


def read_content(root: Path, skipped: frozenset[str] = frozenset()) -> Iterator[SourceFile]:
    """Every file below `root`: its own first, then folder by folder; only one text is in memory at a time.
    What lies at or below a path of `skipped` is left out.

    Hidden files and editors' backups are left out. A link is followed when it stays below `root`, does not
    lead to a folder that it stands in, and was not itself found behind a link to a folder.
    """
    real_root = Path(os.path.realpath(root))
    if not _is_folder(real_root):
        raise OpenWindowError([problem("no-content-folder", Place(str(root)))])
    yield from _walk(real_root, real_root, "", skipped, behind_link=False)


def read_bytes(root: Path, path: str) -> bytes:
    """The bytes of the file at `path` below `root`; OpenWindowError when it is none, too large or outside."""
    found = Path(os.path.realpath(root / path))
    real_root = os.path.realpath(root)
    if not found.is_relative_to(real_root) or ".." in PurePosixPath(path).parts:
        raise _error(Trouble.LEADS_OUTSIDE, path)
    source = _read(found, path, FILE_LIMIT)
    if source.trouble or source.data is None:
        raise _error(source.trouble or Trouble.UNREADABLE, path)
    return source.data


def _error(trouble: Trouble, path: str) -> OpenWindowError:
    return OpenWindowError([problem(trouble.value, Place(path))])


def _walk(
    root: Path, folder: Path, prefix: str, skipped: frozenset[str], *, behind_link: bool
) -> Iterator[SourceFile]:
    try:
        entries = sorted(os.scandir(folder), key=_sorted_as_path if prefix else _files_first)
    except OSError:
        yield SourceFile(prefix.rstrip("/"), 0, trouble=Trouble.UNREADABLE)
        return
    for entry in entries:
        if _is_left_out(entry.name):
            continue
        path = prefix + entry.name
        if path in skipped:
            continue
        if _is_unusable(entry.name):
            yield SourceFile(_spelled_out(path), 0, trouble=Trouble.UNUSABLE_NAME)
        elif entry.is_symlink():
            yield from _follow(root, Path(entry.path), path, skipped, behind_link=behind_link)
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, Path(entry.path), f"{path}/", skipped, behind_link=behind_link)
        else:
            yield _found(Path(entry.path), path)


def _follow(
    root: Path, link: Path, path: str, skipped: frozenset[str], *, behind_link: bool
) -> Iterator[SourceFile]:
    target = Path(os.path.realpath(link))
    if not target.is_relative_to(root):
        yield SourceFile(path, 0, trouble=Trouble.LEADS_OUTSIDE)
    elif not _is_folder(target):
        yield _found(target, path)
    elif behind_link or link.is_relative_to(target):
        # Links that may pass through one another multiply without end: twelve folders that link to each
        # other would be half a milliard of paths.
        yield SourceFile(path, 0, trouble=Trouble.UNREADABLE)
    else:
        yield from _walk(root, target, f"{path}/", skipped, behind_link=True)


def _found(file: Path, path: str) -> SourceFile:
    if PurePosixPath(path).suffix in TEXT_SUFFIXES:
        return _read(file, path, TEXT_LIMIT)
    try:
        seen = file.stat()
    except OSError:
        return SourceFile(path, 0, trouble=Trouble.UNREADABLE)
    return SourceFile(path, seen.st_size, trouble=_trouble(file, seen, FILE_LIMIT))


def _trouble(file: Path, seen: os.stat_result, limit: int) -> Trouble | None:
    if not stat.S_ISREG(seen.st_mode) or not os.access(file, os.R_OK):
        return Trouble.UNREADABLE
    return Trouble.TOO_LARGE if seen.st_size > limit else None


def _read(file: Path, path: str, limit: int) -> SourceFile:
    try:
        seen = file.stat()
        if trouble := _trouble(file, seen, limit):
            return SourceFile(path, seen.st_size, trouble=trouble)
        with file.open("rb") as opened:
            data = opened.read(limit + 1)
    except OSError:
        return SourceFile(path, 0, trouble=Trouble.UNREADABLE)
    if len(data) > limit:  # it grew since it was looked at
        return SourceFile(path, len(data), trouble=Trouble.TOO_LARGE)
    return SourceFile(path, len(data), data)


def _sorted_as_path(entry: os.DirEntry[str]) -> str:
    """Puts "a.md" before what is in "a/", as sorting whole paths would."""
    is_folder = entry.is_dir(follow_symlinks=False) or (entry.is_symlink() and _is_folder(Path(entry.path)))
    return f"{entry.name}/" if is_folder else entry.name


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _files_first(entry: os.DirEntry[str]) -> tuple[bool, str]:
    """Puts the lists before the posts that refer to them."""
    return entry.is_dir(), _sorted_as_path(entry)


def _is_left_out(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or (name.startswith("#") and name.endswith("#"))


def _is_unusable(name: str) -> bool:
    return "\\" in name or any(unicodedata.category(character) in ("Cc", "Cs") for character in name)


def _spelled_out(path: str) -> str:
    """The path with what cannot be shown as escapes."""
    decodable = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in decodable
    )
