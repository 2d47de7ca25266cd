"""Which files the content folder holds, and in which order: the one walk that reading and indexing share."""

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from openwindow.core.model.source import Trouble
from openwindow.core.problems import OpenWindowError, Place, problem


class Met(NamedTuple):
    """What was met at `path`, which is relative to the root, with "/" between its parts.

    `file` is where a regular file really lies; where there is trouble, whatever can be said of it.
    """

    path: str
    file: str
    trouble: Trouble | None = None


def is_left_out(name: str) -> bool:
    """Whether a name is that of a hidden file or of an editor's backup."""
    return name.startswith(".") or name.endswith("~") or (name.startswith("#") and name.endswith("#"))


def walked(
    root: Path, skipped: frozenset[str] = frozenset(), left_out: Callable[[str], bool] = is_left_out
) -> Iterator[Met]:
    """Every file below `root`: its own first, then folder by folder. What lies at or below a path of
    `skipped` is left out, and so is what has a name that is `left_out`.

    A link is followed when it stays below `root`, does not
    lead to a folder that it stands in, and was not itself found behind a link to a folder.
    """
    real_root = os.path.realpath(root)
    if not os.path.isdir(real_root):
        raise OpenWindowError([problem("no-content-folder", Place(str(root)))])
    wanted = _Wanted(real_root, skipped, left_out)
    yield from _walk(wanted, real_root, "", behind_link=False)


def walked_below(root: Path, names: Iterable[str]) -> Iterator[Met]:
    """The files at or below some paths, as `walked` would meet them. LookupError where a link leads there."""
    real_root = os.path.realpath(root)
    wanted = _Wanted(real_root, frozenset(), is_left_out)
    for name in names:
        place = f"{real_root}/{name}"
        if os.path.realpath(place) != place:
            raise LookupError(name)
        if os.path.isdir(place):
            yield from _walk(wanted, place, f"{name}/", behind_link=False)
        elif os.path.isfile(place):
            yield Met(name, place)


class _Wanted(NamedTuple):
    """What stays the same all the way: where the walk may go, and what it passes over."""

    root: str
    skipped: frozenset[str]
    left_out: Callable[[str], bool]


def _walk(wanted: _Wanted, folder: str, prefix: str, *, behind_link: bool) -> Iterator[Met]:
    try:
        entries = _in_order(folder, at_the_root=not prefix)
    except OSError:
        yield Met(prefix.rstrip("/"), folder, Trouble.UNREADABLE)
        return
    _, skipped, left_out = wanted
    for entry in entries:
        name = entry.name
        path = prefix + name
        if left_out(name) or path in skipped:
            continue
        if _is_unusable(name):
            yield Met(_spelled_out(path), entry.path, Trouble.UNUSABLE_NAME)
        elif entry.is_symlink():
            yield from _follow(wanted, entry.path, path, behind_link=behind_link)
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(wanted, entry.path, f"{path}/", behind_link=behind_link)
        elif entry.is_file(follow_symlinks=False):
            yield Met(path, entry.path)
        else:
            yield Met(path, entry.path, Trouble.UNREADABLE)


def _follow(wanted: _Wanted, link: str, path: str, *, behind_link: bool) -> Iterator[Met]:
    target = os.path.realpath(link)
    if not Path(target).is_relative_to(wanted.root):
        yield Met(path, target, Trouble.LEADS_OUTSIDE)
    elif not os.path.isdir(target):
        regular = os.path.isfile(target)
        yield Met(path, target, None if regular else Trouble.UNREADABLE)
    elif behind_link or Path(link).is_relative_to(target):
        # Links that may pass through one another multiply without end: twelve folders that link to each
        # other would be half a milliard of paths.
        yield Met(path, target, Trouble.UNREADABLE)
    else:
        yield from _walk(wanted, target, f"{path}/", behind_link=True)


def _in_order(folder: str, *, at_the_root: bool) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        entries = [*found]
    if len(entries) > 1:
        entries.sort(key=_files_first if at_the_root else _as_path)
    return entries


def _as_path(entry: os.DirEntry[str]) -> str:
    """Puts "a.md" before what is in "a/", as sorting whole paths would."""
    is_folder = entry.is_dir(follow_symlinks=False) or (entry.is_symlink() and os.path.isdir(entry.path))
    return f"{entry.name}/" if is_folder else entry.name


def _files_first(entry: os.DirEntry[str]) -> tuple[bool, str]:
    """Puts the lists before the posts that refer to them."""
    return entry.is_dir(), _as_path(entry)


def _is_unusable(name: str) -> bool:
    if "\\" in name:
        return True
    return not name.isprintable() and any(
        unicodedata.category(character) in ("Cc", "Cs") for character in name
    )


def _spelled_out(path: str) -> str:
    """The path with what cannot be shown as escapes."""
    decodable = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in decodable
    )
