"""By what names static files are published: with a digest of what they hold, so that browsers may keep
them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from hashlib import sha256
from posixpath import relpath
from urllib.parse import quote

from openwindow.core.assets.references import Wanted, rewritten, wanted
from openwindow.core.problems import Place, Problem, problem
from openwindow.core.urls import Address

FOLDER = "/theme/"
DIGITS = 8

PLAIN: Mapping[str, Address] = {"feed.css": "/feed.css", "feed.png": "/feed.png"}
"""What every feed names. They stand beside it under plain names, so that no feed changes with the theme."""

Addresses = Mapping[str, Address]
"""Where static files are published, by their paths below the static folder."""


@dataclass(frozen=True)
class Naming:
    """Where every static file is published, and what somebody must fix before it can be."""

    addresses: Addresses
    problems: tuple[Problem, ...] = ()


def plain_addresses(paths: tuple[str, ...]) -> Addresses:
    """For themes that know their files by plain names."""
    return {path: FOLDER + path for path in paths}


def are_plain(addresses: Addresses) -> bool:
    """Whether files may change without their addresses."""
    return any(address == FOLDER + path for path, address in addresses.items())


def hashed_addresses(files: Mapping[str, bytes], root: str) -> Naming:
    """For themes that ask for files by name; `root` is how the static folder is named to people.

    A digest is of the file as it is published, with the addresses of what it asks for. So whatever a style
    sheet brings with it, in however many steps, has a hand in its name.
    """
    naming = _Naming(files, root)
    for path in files:
        naming.name(path, ())
    return Naming({path: naming.found[path] for path in sorted(files)}, tuple(naming.problems))


def as_published(path: str, data: bytes, addresses: Addresses) -> bytes:
    """A static file that asks for others where they are published."""
    own = addresses[path]

    def other(wanted: str) -> str | None:
        address = addresses.get(wanted, FOLDER + wanted)
        moved = address != FOLDER + wanted or own != FOLDER + path
        return _from(own, address) if moved and wanted in addresses else None

    return rewritten(path, data, other)


def _from(own: Address, address: Address) -> str:
    """The way from one file to another; scripts take what has no dot before it for something else."""
    way = quote(relpath(address, own.rpartition("/")[0] or "/"), safe="/")
    return way if way.startswith("../") else f"./{way}"


@dataclass
class _Naming:
    files: Mapping[str, bytes]
    root: str
    found: dict[str, Address] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def name(self, path: str, asking: tuple[str, ...]) -> None:
        """Find a file's address, after those of the files that it asks for; `asking` are those that ask."""
        if path in self.found:
            return
        data = self.files[path]
        for each in wanted(path, data):
            self._follow(each, path, (*asking, path))
        known = {**self.found, path: FOLDER + path}
        self.found[path] = PLAIN.get(path) or _hashed(path, as_published(path, data, known))

    def _follow(self, each: Wanted, path: str, asking: tuple[str, ...]) -> None:
        place = Place(f"{self.root}/{path}", each.line)
        if each.is_elsewhere:
            self.problems.append(problem("asset-elsewhere", place, value=each.written))
        elif each.path in asking:
            self.problems.append(problem("asset-asks-in-a-circle", place, value=each.written))
        elif each.path is not None and each.path in self.files:
            self.name(each.path, asking)
        else:
            self._note_unknown(each, path, place)

    def _note_unknown(self, each: Wanted, path: str, place: Place) -> None:
        own = path.rpartition("/")[0] or "."
        nearest = get_close_matches(each.path or each.written, list(self.files), 1, 0)
        shown = relpath(nearest[0], own) if nearest else ""
        self.problems.append(problem("asset-unknown", place, value=each.written, nearest=shown))


def _hashed(path: str, data: bytes) -> Address:
    folder, slash, name = path.rpartition("/")
    stem, dot, suffix = name.partition(".")
    digest = sha256(data).hexdigest()[:DIGITS]
    return f"{FOLDER}{folder}{slash}{stem}.{digest}{dot}{suffix}"
