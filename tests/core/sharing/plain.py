"""Whoever draws, in tests: characters are half as wide as they are high, a picture is its scene in words."""

from openwindow.core.model.drawing import Scene, Style

CHARACTERS = frozenset("…—’").union(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x5D0, 0x5EB)]))


class PlainDrawing:
    """Draws nothing, and tells what it would."""

    def characters(self) -> frozenset[str]:
        return CHARACTERS

    def width(self, text: str, style: Style) -> float:
        return len(text) * style.size / 2

    def png(self, scene: Scene) -> bytes:
        return repr(scene).encode()
