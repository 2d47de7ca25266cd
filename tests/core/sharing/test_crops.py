"""Which part of a portrait is seen."""

from openwindow.core.model.drawing import Arch
from openwindow.core.model.picture import Box, Focus
from openwindow.core.sharing.crops import part_shown


def test_a_photo_fills_its_arch() -> None:
    arch = Arch(0, 0, 100, 120, 40, "#ffffff")
    assert part_shown(1000, 1200, arch, Focus()) == Box(0, 0, 1000, 1200)
    assert part_shown(2000, 1200, arch, Focus(100, 0)) == Box(1000, 0, 2000, 1200)
