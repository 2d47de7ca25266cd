"""The sites that a browser looks at, each built once for all of the tests' processes."""

import fcntl
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from openwindow.adapters.versions import code_version
from openwindow.outside.last_build import last_build
from tests.browser.crowd import crowd as forty_people
from tests.browser.invented import in_four_languages
from tests.browser.pages import BAKERY, CROWD, LANGUAGES, PREVIEW, SAMPLE
from tests.whole.commands import build
from tests.whole.examples import ROOT, THEME, Tree, example, tree

NOW = "2026-11-22T12:00:00+01:00"
"""The moment of all these sites, so that no result depends on the day."""


@dataclass(frozen=True)
class Site:
    """A built site in the folder `output`."""

    output: Path

    @cached_property
    def files(self) -> Tree:
        """All that it publishes, by path."""
        return tree(self.output)

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of each of its files, by path."""
        manifest = last_build(self.output, code_version()).manifest
        return {path: written.planned.kind for path, written in manifest.items()}


def sample(folder: Path) -> Site:
    """The sample company's blog, as it would be published."""
    output = folder / "output"
    options = (
        "--settings",
        "publishconf.py",
        "--output",
        str(output),
        "--now",
        NOW,
        "--site-url",
        SAMPLE,
        "--search",
    )
    done = build(ROOT, *options)
    assert done.returncode == 0, done.stderr
    return Site(output)


def preview(folder: Path) -> Site:
    """What a company alone sees: drafts, posts to come, internal ones."""
    made = example("canaries", folder, THEME=str(THEME))
    made.build(audience="internal", preview=True)
    return Site(made.output)


def bakery(folder: Path) -> Site:
    """A small blog with one post on a page, and old addresses."""
    made = example("bakery", folder, THEME=str(THEME))
    made.build()
    return Site(made.output)


def crowd(folder: Path) -> Site:
    """A blog of forty people."""
    made = forty_people(folder)
    made.build(now=NOW)
    return Site(made.output)


def languages(folder: Path) -> Site:
    """The sample in two more languages."""
    made = in_four_languages(folder)
    made.build(now=NOW, site_url=LANGUAGES)
    return Site(made.output)


SITES: Mapping[str, Callable[[Path], Site]] = {
    SAMPLE: sample,
    PREVIEW: preview,
    BAKERY: bakery,
    CROWD: crowd,
    LANGUAGES: languages,
}
"""How each site is made in an empty folder, by the host that it is shown at."""


class Sites(Mapping[str, Site]):
    """The sites by host, each made when it is first asked for, by one of the processes with this folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Site] = {}

    def __getitem__(self, host: str) -> Site:
        if host not in self._made:
            name = host.rpartition("/")[2]
            self._made[host] = _made_once(SITES[host], self._folder / name)
        return self._made[host]

    def __iter__(self) -> Iterator[str]:
        return iter(SITES)

    def __len__(self) -> int:
        return len(SITES)


def _made_once(make: Callable[[Path], Site], folder: Path) -> Site:
    """What `make` gives, made by whichever process comes first; the others wait for it."""
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = folder / "done"
        if not done.exists():
            done.write_text(str(make(folder / "site").output), encoding="utf-8")
        return Site(Path(done.read_text(encoding="utf-8")))
