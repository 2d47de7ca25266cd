"""The example sites below tests/sites, built as they are or changed, and what a build left."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openwindow.adapters.building import BuildReport, BuildRequest, build

ROOT = Path(__file__).parents[2]
SITES = ROOT / "tests" / "sites"
THEME = ROOT / "theme"
PLUGINS = ROOT / "plugins"

Tree = Mapping[str, bytes]
"""The files of a folder by their paths in it."""


def tree(folder: Path) -> Tree:
    """All files below a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def of_any_platform(files: Tree) -> Tree:
    """Without the bytes of pictures made from others, which are of one platform and one Pillow as well."""
    return {path: b"" if path.startswith("pictures/") else data for path, data in files.items()}


@dataclass(frozen=True)
class Example:
    """A site of one's own: `folder` holds `content/` and `pelicanconf.py`, and builds go to `output/`."""

    folder: Path

    @property
    def content(self) -> Path:
        """What people wrote."""
        return self.folder / "content"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.folder / "pelicanconf.py"

    @property
    def output(self) -> Path:
        """Where builds go."""
        return self.folder / "output"

    def built(self, **request: str | bool) -> Tree:
        """The site after one more build into its output folder."""
        self.build(**request)
        return tree(self.output)

    def build(self, **request: str | bool) -> BuildReport:
        """One build, and what it did."""
        return build(BuildRequest(self.settings, output=self.output, **request))  # type: ignore[arg-type]

    def write(self, path: str, text: str) -> None:
        """A file of the content, made or replaced."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def set(self, *lines: str) -> None:
        """Settings added or changed, as lines of Python."""
        with self.settings.open("a", encoding="utf-8") as settings:
            settings.writelines(f"{line}\n" for line in lines)

    def replace(self, path: str, old: str, new: str) -> None:
        """A change to a file of the content; `old` must be in it."""
        text = (self.content / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))


def example(name: str, folder: Path, **settings: object) -> Example:
    """A copy of an example site in `folder`, with settings added or changed."""
    shutil.copytree(SITES / name / "content", folder / "content")
    theme = SITES / "theme"
    known = {"THEME": str(theme), "PLUGIN_PATHS": [str(PLUGINS)], **settings}
    lines = [f"{setting} = {value!r}\n" for setting, value in known.items()]
    text = (SITES / name / "pelicanconf.py").read_text(encoding="utf-8")
    (folder / "pelicanconf.py").write_text(text + "".join(lines), encoding="utf-8")
    return Example(folder)
