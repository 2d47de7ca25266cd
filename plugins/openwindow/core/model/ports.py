"""The Protocols of what lies outside: how the core asks for what it may not do itself."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:  # every command imports this for its words: it stays light
    from openwindow.core.model.body import Body, BodyUse
    from openwindow.core.model.drawing import Drawing
    from openwindow.core.model.output import View
    from openwindow.core.model.picture import Recipe
    from openwindow.core.problems import Problem


Value = TypeVar("Value")


class Wording(Protocol):
    """The interface words of one language, as gettext gives them."""

    def gettext(self, message: str) -> str:
        """The words for `message` in this language."""

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The words for `number` things."""


class BodyStore(Protocol):
    """Converted bodies by the path of their file; holds them outside of memory."""

    def get(self, path: str) -> "Body":
        """The body of a file; KeyError when there is none."""


class Templates(Protocol):
    """The theme."""

    def render(
        self, names: tuple[str, ...], language: str, view: "View", variables: Mapping[str, object]
    ) -> str:
        """The first of `names` the theme has, rendered with `variables`."""


class Files(Protocol):
    """The files that are published as they are."""

    def read(self, path: str) -> bytes:
        """The bytes of a file named `content/…` or `theme/…`."""

    def picture(self, path: str, digest: str, recipe: "Recipe") -> bytes:
        """A picture made from the one in a file, whose bytes have this digest (SHA-256)."""


class Tools(Protocol):
    """What turns a planned view into bytes may ask for while it does."""

    def page(
        self, templates: tuple[str, ...], language: str, view: "View", variables: Mapping[str, object]
    ) -> str:
        """The first of `templates` the theme has, rendered in `language` with `variables`."""

    def once(self, key: str, make: Callable[[], Value]) -> Value:
        """What `make` gives, made once for equal keys; it may follow from nothing but the key."""

    def remark(self, found: "Problem") -> None:
        """Something that people should know of, though the site can be made."""

    def html(self, use: "BodyUse") -> str:
        """A converted body with its cuts filled."""

    def read(self, path: str) -> bytes:
        """The bytes of a file named `content/…` or `theme/static/…`."""

    def picture(self, path: str, digest: str, recipe: "Recipe") -> bytes:
        """A picture made from the one in a file named `content/…`, whose bytes have this digest (SHA-256)."""

    @property
    def drawing(self) -> "Drawing":
        """Whoever draws pictures."""
