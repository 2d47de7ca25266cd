"""The theme's static files as templates ask for them: by name, never by address."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class AssetError(Exception):
    """A template asks for a static file that the theme does not have; `name` is "" where it asks for none."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        super().__init__(name)

    def __reduce__(self) -> tuple[type["AssetError"], tuple[str, tuple[str, ...]]]:
        """Comes whole out of another process."""
        return type(self), (self.name, self.known)


@dataclass(frozen=True, slots=True)
class Assets:
    """The link of each static file: `{{ site.assets["style.css"] }}`. A name that does not exist stops the
    build, as does an `Assets` that is printed as if it were a text."""

    links: tuple[tuple[str, str], ...] = ()
    _by_name: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", dict(self.links))

    def __getitem__(self, name: str) -> str:
        try:
            return self._by_name[name]
        except KeyError:
            # Not a LookupError: Jinja takes that for a value that may be missing.
            raise AssetError(name, tuple(self._by_name)) from None

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def __str__(self) -> str:
        raise AssetError("", tuple(self._by_name))
