"""The three classes of readers a post may be for."""

from enum import Enum


class Audience(Enum):
    """Who may read, from the most open to the most closed."""

    PUBLIC = "public"
    PARTNERS = "partners"
    INTERNAL = "internal"

    @property
    def closeness(self) -> int:
        """0 for the most open class, growing as fewer people may read."""
        return list(Audience).index(self)

    def may_read(self, other: "Audience") -> bool:
        """Whether a reader of this class may read what is for `other`."""
        return other.closeness <= self.closeness
