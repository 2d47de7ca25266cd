"""How a card is laid out: one person beside the title, several at a row of windows below it, and the windows
alone where the font has neither the title's letters nor those of the blog's name."""

from collections.abc import Set
from dataclasses import dataclass, replace
from math import ceil

from openwindow.core.model.drawing import Drawing, Line, Placed, Rectangle, Scene, Weight
from openwindow.core.sharing.colours import Colours, mixed
from openwindow.core.sharing.lettering import LEADING, Room, writable
from openwindow.core.sharing.sizes import HEIGHT, WIDTH
from openwindow.core.sharing.windows import Resident, across, mark, window
from openwindow.core.sharing.writing import Ink, Writer

MARGIN, MARK, GROUND = 64, 44, 14
TITLE_SIZES = (84, 76, 70, 64, 59, 54, 50, 46, 42)

FACE_SHADES = 140
"""All faces together: of 256 colours, what windows, walls and the edges of letters leave to them."""


@dataclass(frozen=True, slots=True)
class Guest:
    """A person on a card."""

    name: str
    role: str
    resident: Resident


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows: a `label` above the title ("" for none), and how many others wrote it, in words."""

    title: str
    blog: str
    label: str
    guests: tuple[Guest, ...]
    others: str
    language: str
    direction: str


def composed(card: Card, colours: Colours, drawing: Drawing) -> Scene:
    """The card as a picture."""
    shown = _written(card, drawing.characters())
    board = _Board(shown, colours, Writer(card.language, card.direction, drawing))
    scene = board.scene()
    return _mirrored(scene) if card.direction == "rtl" else scene


def _written(card: Card, characters: Set[str]) -> Card:
    """The card with what the font can write of its texts; the blog's name stands in for the title."""
    title, blog = writable(card.title, characters), writable(card.blog, characters)
    guests = tuple(
        Guest(
            writable(each.name, characters),
            writable(each.role, characters),
            replace(each.resident, initial=writable(each.resident.initial, characters)),
        )
        for each in card.guests
    )
    return replace(
        card,
        title=title or blog,
        blog=blog if title else "",
        label=writable(card.label, characters),
        guests=guests,
        others=writable(card.others, characters),
    )


@dataclass(frozen=True)
class _Board:
    """A card that is being laid out, as if everybody began at the left."""

    card: Card
    colours: Colours
    writer: Writer

    def scene(self) -> Scene:
        if not self.card.title:
            return self._alone()
        return self._beside(*self.card.guests) if len(self.card.guests) == 1 else self._below()

    def _beside(self, guest: Guest) -> Scene:
        """The corner of a house with one open window, and the title beside it."""
        edge, middle, x = 500, 228, 552
        faces = self._window(guest, 232, middle, 392)
        return self._painted(
            _corner(edge, self.colours),
            (*faces, mark(MARK, x, 64, self.colours)),
            (
                *self._heading(x, 64, Room(WIDTH - x - MARGIN, 420)),
                *self._named(guest, middle, 476, 34, 410),
            ),
        )

    def _below(self) -> Scene:
        """The title, and below it a wall with a window for each person."""
        top, size, people = 330, 126, self.card.guests
        cells = len(people) + bool(self.card.others)
        room = (WIDTH - 2 * MARGIN) // cells
        middles = [MARGIN + room * number + room // 2 for number in range(cells)]
        faces: list[Placed] = []
        lines: list[Line] = []
        for guest, middle in zip(people, middles, strict=False):
            faces += self._window(guest, size, middle, 512)
            lines += self._named(guest, middle, 562, 27, room - 24)
        lines += self.writer.centred(
            self.card.others, middles[-1], 460, _lines(room - 24, 31), (31, 27, 23), self._quiet
        )
        return self._painted(
            _street(top, self.colours),
            (*faces, mark(MARK, MARGIN, 40, self.colours)),
            (*self._heading(MARGIN, 40, Room(WIDTH - 2 * MARGIN, top - 40 - 64)), *lines),
        )

    def _alone(self) -> Scene:
        """A wall with the windows."""
        people = self.card.guests
        size = (0, 250, 210, 180)[len(people)]
        room = across(size) + 16
        first = WIDTH // 2 - room * (len(people) - 1) // 2
        faces: list[Placed] = []
        lines: list[Line] = []
        for number, guest in enumerate(people):
            middle, sill = first + room * number, 330 + size // 2
            faces += self._window(guest, size, middle, sill)
            lines += self._named(guest, middle, sill + 70, 30, room - 16)
        return self._painted(_street(-GROUND, self.colours), tuple(faces), tuple(lines))

    def _heading(self, x: int, y: int, room: Room) -> tuple[Line, ...]:
        """Beside the mark the blog's name; below it the title, with its label above."""
        quiet = Ink(Weight.REGULAR, self.colours.ink_soft, self.colours.paper)
        title = Ink(Weight.SEMIBOLD, self.colours.ink, self.colours.paper)
        label = Ink(Weight.SEMIBOLD, self.colours.notice, self.colours.paper)
        beside, above = MARK + 16, 52 if self.card.label else 0
        return (
            *self.writer.line(self.card.blog, x + beside, y + 32, 30, room.width - beside, quiet),
            *self.writer.line(self.card.label, x, y + MARK + 52, 30, room.width, label),
            *self.writer.block(
                self.card.title,
                x,
                y + MARK + 12 + above,
                Room(room.width, room.height - above),
                TITLE_SIZES,
                title,
            ),
        )

    def _named(self, guest: Guest, middle: int, y: int, size: int, room: int) -> tuple[Line, ...]:
        """A name, and below it the role."""
        name = Ink(Weight.SEMIBOLD, self.colours.ink, self.colours.wall)
        below, smaller = y + round(size * 1.3), round(size * 0.84)
        sizes, roles = (size, size - 3, size - 6), (smaller, smaller - 2, smaller - 4)
        lines = 2 if below + 2 * smaller < HEIGHT - GROUND else 1
        return (
            *self.writer.centred(guest.name, middle, y, _lines(room, size), sizes, name),
            *self.writer.centred(guest.role, middle, below, _lines(room, smaller, lines), roles, self._quiet),
        )

    def _window(self, guest: Guest, size: int, middle: int, sill: int) -> tuple[Placed, Placed]:
        shades = FACE_SHADES // len(self.card.guests)
        return window(size, middle, sill, guest.resident, self.colours, shades)

    @property
    def _quiet(self) -> Ink:
        return Ink(Weight.REGULAR, self.colours.ink_soft, self.colours.wall)

    def _painted(
        self, rectangles: tuple[Rectangle, ...], sprites: tuple[Placed, ...], lines: tuple[Line, ...]
    ) -> Scene:
        ground = Rectangle(0, HEIGHT - GROUND, WIDTH, GROUND, self.colours.sill)
        return Scene(WIDTH, HEIGHT, self.colours.paper, (*rectangles, ground), sprites, lines)


def _lines(width: int, size: int, count: int = 1) -> Room:
    """Room for so many lines."""
    return Room(width, ceil(size * LEADING) * count)


def _corner(edge: int, colours: Colours) -> tuple[Rectangle, ...]:
    """A wall from the left to an edge, which is of larger stones."""
    stone, high, widths = mixed(colours.wall, colours.sill, 0.3), 42, (30, 46)
    stones = (
        Rectangle(edge - widths[row % 2], row * high, widths[row % 2], high - 3, stone)
        for row in range(HEIGHT // high)
    )
    return (Rectangle(0, 0, edge, HEIGHT, colours.wall), *stones)


def _street(top: int, colours: Colours) -> tuple[Rectangle, ...]:
    """A wall from side to side below a cornice."""
    return (
        Rectangle(0, top, WIDTH, HEIGHT - top, colours.wall),
        Rectangle(0, top, WIDTH, 10, colours.sill),
    )


def _mirrored(scene: Scene) -> Scene:
    """The same for those who begin at the right."""
    width = scene.width
    return replace(
        scene,
        rectangles=tuple(replace(each, x=width - each.x - each.width) for each in scene.rectangles),
        sprites=tuple(replace(each, x=width - each.x - each.sprite.width) for each in scene.sprites),
        lines=tuple(replace(each, x=width - each.x) for each in scene.lines),
    )
