"""What a build leaves, made by hand."""

from pathlib import Path

from openwindow.adapters.remembering import Present, Remembered
from openwindow.core.model.stamps import COARSEST, Stamp, Stamps
from openwindow.outside.layers import Layers

SCAN = 1_800_000_000_000_000_000


def stamp(number: int) -> Stamp:
    """The look of a file that nobody has touched for long."""
    moment = SCAN - 9 * COARSEST + number
    return moment, number, number, moment


def present(theme: str = "theme", settings: str = "settings", **content: int | None) -> Present:
    """How three files and a style look, and others or the same with other looks; None for what is gone."""
    files = {"posts/2026/one/en.md": 1, "authors/ada/profile.yml": 2, "tags.yml": 3, **content}
    stamps = {path: stamp(number) for path, number in files.items() if number is not None}
    assets = Stamps(SCAN, {"style.css": stamp(4)})
    return Present(Stamps(SCAN, stamps), assets, theme, settings, "2026-06-01T12:00:00+02:00")


def manifest(folder: Path, version: str = "1") -> Layers:
    """A manifest of nothing in particular."""
    layers = Layers(folder, "manifest", version)
    (folder / "next").mkdir(exist_ok=True)
    layers.write_base(folder / "next", "a manifest")
    layers.put(folder / "next")
    return layers


def remembered(folder: Path, version: str = "1") -> Remembered:
    """What lies in a folder."""
    return Remembered(folder, Layers(folder, "manifest", version), version)
