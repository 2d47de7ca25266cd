"""A small blog in a folder, written as people write and meddled with as people meddle."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.whole.builds import Call, Outcome, by_main
from tests.whole.examples import Tree, tree
from tests.whole.site_values import Pick
from tests.whole.small_site import Blog, Files

CLEAN: dict[str, tuple[Outcome, Tree]] = {}
"""What first builds gave, by all that they were made of."""


@dataclass(frozen=True)
class Seen:
    """The files of an output folder at one moment, and when each was written."""

    files: Tree
    moments: Mapping[str, int]

    @classmethod
    def of(cls, folder: Path) -> "Seen":
        files = tree(folder)
        return cls(files, {path: (folder / path).stat().st_mtime_ns for path in files})

    def written_again(self, later: "Seen") -> list[str]:
        """Files of equal bytes that were written nevertheless."""
        same = [path for path, data in self.files.items() if later.files.get(path) == data]
        return [path for path in same if self.moments[path] != later.moments[path]]


@dataclass
class Site:
    """A blog in a folder, with the output that its builds go to; other people's files there are `theirs`."""

    root: Path
    blog: Blog
    files: Files = field(default_factory=dict)
    theirs: dict[str, bytes] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """What the blog's people see."""
        return self.root / "site"

    @property
    def output(self) -> Path:
        """What is published."""
        return self.folder / "output"

    @property
    def call(self) -> Call:
        """The build to be done next."""
        return Call(self.folder, self.output, self.blog.now, self.blog.environment)

    def write(self, blog: Blog, writing: str = "in place") -> None:
        """Puts the blog's files into the folder: those that differ, and no others."""
        files = blog.files()
        for path in self.files.keys() - files.keys():
            (self.folder / path).unlink()
        for path in files:
            if files[path] != self.files.get(path):
                put(self.folder / path, files[path], writing)
        self.blog, self.files = blog, files

    def clean(self) -> tuple[Outcome, Tree]:
        """What a first build gives."""
        parts = (sorted(self.files.items()), self.blog.now, sorted(self.blog.environment.items()))
        name = hashlib.sha256(repr(parts).encode()).hexdigest()
        if name not in CLEAN:
            with tempfile.TemporaryDirectory(dir=self.root) as fresh:
                output = Path(fresh, "output")
                ended = by_main(self.call.into(output))
                CLEAN[name] = ended, tree(output)
        return CLEAN[name]


def put(file: Path, content: bytes, writing: str) -> None:
    """Writes a file as editors and tools do: into the old one, as a new one, with its old time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    known = file.stat() if file.exists() else None
    if writing == "in place" or known is None:
        file.write_bytes(content)
        return
    draft = file.with_name(".draft")
    draft.write_bytes(content)
    if writing == "at the same moment":
        os.utime(draft, ns=(known.st_atime_ns, known.st_mtime_ns))
    draft.replace(file)


def touched(site: Site, pick: Pick) -> None:
    """A source written again with its own bytes."""
    path = pick.one(sorted(site.files))
    put(site.folder / path, site.files[path], pick.one(("in place", "anew")))


def longer(site: Site, pick: Pick) -> None:
    """A published file with something at its end."""
    file = published(site, pick)
    file.write_bytes(file.read_bytes() + b"more")


def shorter(site: Site, pick: Pick) -> None:
    """A published file cut off."""
    file = published(site, pick)
    file.write_bytes(file.read_bytes()[:10])


def other(site: Site, pick: Pick) -> None:
    """A published file with other bytes, as many, at the same moment."""
    file = published(site, pick)
    put(file, b"x" * file.stat().st_size, pick.one(("at the same moment", "anew")))


def gone(site: Site, pick: Pick) -> None:
    """A published file deleted."""
    published(site, pick).unlink()


def folder_gone(site: Site, pick: Pick) -> None:
    """A published folder deleted, or all of them."""
    shutil.rmtree(published(site, pick).parent)
    site.theirs = {path: data for path, data in site.theirs.items() if (site.output / path).exists()}


def theirs(site: Site, pick: Pick) -> None:
    """A file of somebody else beside ours."""
    path = pick.one(("CNAME", "2026/theirs.txt", "authors/theirs.txt"))
    put(site.output / path, b"theirs", "in place")
    site.theirs[path] = b"theirs"


def forgotten(site: Site, pick: Pick) -> None:
    """A file of what builds remember deleted; not the manifest, which says that the output folder is ours."""
    files = [file for file in (site.folder / ".openwindow").rglob("*") if file.is_file()]
    pick.one(file for file in sorted(files) if not file.name.startswith(("manifest", "lock", "."))).unlink()


def all_forgotten(site: Site, pick: Pick) -> None:
    """Neither output nor what builds remember is left."""
    shutil.rmtree(site.folder / ".openwindow")
    shutil.rmtree(site.output, ignore_errors=True)
    site.theirs = {}


def published(site: Site, pick: Pick) -> Path:
    """A file that a build made."""
    return site.output / pick.one(sorted(tree(site.output).keys() - site.theirs.keys()))


MEDDLINGS: Mapping[str, Callable[[Site, Pick], None]] = {
    each.__name__.replace("_", " "): each
    for each in (touched, longer, shorter, other, gone, folder_gone, theirs, forgotten, all_forgotten)
}
"""What happens to a site between two builds without being an edit."""
