"""The law of builds: after any edit, the next build gives what a first one would, byte by byte."""

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from hypothesis import HealthCheck, Phase, note, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from openwindow.core.reading.authors import ProfileKeys
from openwindow.core.reading.pages import PageKeys
from openwindow.core.reading.posts import PostKeys
from openwindow.core.settings import NAMES
from tests.whole import site_edits
from tests.whole.builds import BUILDERS, Call, Outcome, by_main, differences, started_by_main
from tests.whole.examples import Tree, tree
from tests.whole.site_edits import DAYS, EDITS, Pick, edited
from tests.whole.small_site import Blog, Files, small_site

THOROUGH = "OPENWINDOW_THOROUGH" in os.environ

edits = st.sampled_from([*EDITS])
builders = st.sampled_from(["main"] * 30 + ["command", "pelican"])
writings = st.sampled_from(["in place", "anew", "at the same moment"])
data = st.data()

CLEAN: dict[str, tuple[Outcome, Tree]] = {}
"""What first builds gave, by all that they were made of."""


def picking(draw: st.DataObject) -> Pick:
    """What Hypothesis decides, as its own values, so that it finds the smallest that fail."""
    return Pick(lambda count: draw.draw(st.integers(0, count - 1)))


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
                ended = by_main(Call(self.folder, output, self.blog.now, self.blog.environment))
                CLEAN[name] = ended, tree(output)
        return CLEAN[name]


def put(file: Path, content: bytes, writing: str) -> None:
    """Writes a file as editors and tools do: into the old one, as another of the same name, keeping its time."""
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


class Law(RuleBasedStateMachine):
    """Edits of a small site, each followed by a build over the last one and compared with a first one."""

    def __init__(self) -> None:
        super().__init__()
        self.scratch = tempfile.TemporaryDirectory()
        self.site = Site(Path(self.scratch.name), small_site())
        self.told: list[str] = []

    def teardown(self) -> None:
        self.scratch.cleanup()

    @initialize()
    def begin(self) -> None:
        self.site.write(self.site.blog)
        self.build()

    @rule(draw=data, name=edits, writing=writings, builder=builders)
    def edit(self, draw: st.DataObject, name: str, writing: str, builder: str) -> None:
        self.change([name], draw, writing)
        self.build(builder)

    @rule(draw=data, names=st.lists(edits, min_size=2, max_size=4))
    def edit_several_things(self, draw: st.DataObject, names: list[str]) -> None:
        self.change(names, draw, "in place")
        self.build()

    @rule(draw=data, before=edits, name=edits, share=st.floats(0, 1))
    def edit_while_a_build_goes_on(self, draw: st.DataObject, before: str, name: str, share: float) -> None:
        """What that build gives is nobody's business, but the next one has to be right."""
        self.change([before], draw, "in place")
        ended = started_by_main(self.site.call)
        time.sleep(share * 0.1)
        self.change([name], draw, "in place")
        ended()
        self.build()

    @rule(now=st.sampled_from(DAYS), builder=builders)
    def go_to_another_moment(self, now: str, builder: str) -> None:
        self.site.blog.now = now
        self.build(builder)

    @rule(draw=data)
    def touch_a_file(self, draw: st.DataObject) -> None:
        path = picking(draw).one(sorted(self.site.files))
        put(self.site.folder / path, self.site.files[path], picking(draw).one(("in place", "anew")))
        self.build()

    @rule(draw=data, way=st.sampled_from(["more", "less", "gone", "other", "folder gone", "all gone"]))
    def meddle_with_the_output(self, draw: st.DataObject, way: str) -> None:
        known = sorted(tree(self.site.output).keys() - self.site.theirs.keys())
        file = self.site.output / picking(draw).one(known)
        note(f"{way}: {file.relative_to(self.site.output)}")
        meddle(file, way, self.site.output)
        self.site.theirs = {path: data for path, data in self.site.theirs.items() if (self.site.output / path).exists()}
        self.build()

    @rule(number=st.integers(0, 2))
    def put_a_file_beside_ours(self, number: int) -> None:
        path = ("CNAME", "2026/theirs.txt", "authors/theirs.txt")[number]
        put(self.site.output / path, b"theirs", "in place")
        self.site.theirs[path] = b"theirs"
        self.build()

    @rule(draw=data)
    def lose_what_builds_remember(self, draw: st.DataObject) -> None:
        """All but the manifest, without which the output folder would not be known to be ours."""
        files = [file for file in (self.site.folder / ".openwindow").rglob("*") if file.is_file()]
        kept = ("manifest", "lock", ".gitignore")
        lost = [file for file in sorted(files) if not file.name.startswith(kept)]
        picking(draw).one(lost).unlink()
        self.build()

    @rule()
    def begin_again(self) -> None:
        shutil.rmtree(self.site.folder / ".openwindow")
        shutil.rmtree(self.site.output)
        self.site.theirs = {}
        self.build()

    def change(self, names: list[str], draw: st.DataObject, writing: str) -> None:
        blog = self.site.blog
        for name in names:
            blog = edited(blog, name, picking(draw))
        self.told.append(", ".join(names))
        self.site.write(blog, writing)

    def build(self, builder: str = "main") -> None:
        """Builds once more, and holds it to the law; a blog with problems is taken back and built again."""
        before = Seen.of(self.site.output)
        ended = BUILDERS[builder](self.site.call)
        wanted, clean = self.site.clean()
        after = Seen.of(self.site.output)
        story = f"after {self.told}, by {builder}:\n"
        if wanted.code == 0:
            assert ended.code == 0, story + ended.said
            difference = differences(after.files, {**clean, **self.site.theirs})
            assert not difference, story + difference
            assert not before.written_again(after), story
            self.good = self.site.blog
        else:
            assert wanted.code == 1, story + wanted.said
            assert ended.code == 1, story + ended.said
            assert builder == "pelican" or ended.said == wanted.said, story
            assert before == after, story + differences(after.files, before.files)
            self.told.append("taken back")
            self.site.write(self.good)
            self.build()


def meddle(file: Path, way: str, output: Path) -> None:
    """Does to a published file what a person or a tool might."""
    seen, data = file.stat(), file.read_bytes()
    match way:
        case "more":
            file.write_bytes(data + b"more")
        case "less":
            file.write_bytes(data[: len(data) // 2])
        case "gone":
            file.unlink()
        case "other":
            file.write_bytes(b"x" * len(data))
            os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        case "folder gone" if file.parent != output:
            shutil.rmtree(file.parent)
        case _:
            shutil.rmtree(output)


def test_a_later_build_gives_what_a_first_one_would() -> None:
    run_state_machine_as_test(
        Law,
        settings=settings(
            max_examples=2000 if THOROUGH else 10,
            stateful_step_count=8,
            deadline=None,
            suppress_health_check=[*HealthCheck],
            phases=[phase for phase in Phase if phase is not Phase.explain],
        ),
    )
