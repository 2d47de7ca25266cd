"""What an output is made from, as named parts: every field of a view belongs to exactly one part.

A field says so with `field(metadata=AUTHORS)`; a field that says nothing belongs to the part "metadata".
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from hashlib import blake2b

from openwindow.core.model.output import Part, View

_KEY = "part"

SIZE = 10
"""Of a digest, in bytes: a large site keeps a hundred thousand of them."""


def _named(name: str) -> Mapping[str, str]:
    return {_KEY: name}


SITE = _named("site")
HEAD = _named("head")
BODY = _named("body")
AUTHORS = _named("authors")
POSTS = _named("posts")
SERIES = _named("series")
NEIGHBOURS = _named("neighbours")
RELATED = _named("related")
CORRECTIONS = _named("corrections")
PICTURE = _named("picture")
METADATA = _named("metadata")

PARTS = tuple(
    each[_KEY]
    for each in (
        METADATA,
        AUTHORS,
        BODY,
        POSTS,
        SERIES,
        NEIGHBOURS,
        RELATED,
        CORRECTIONS,
        PICTURE,
        HEAD,
        SITE,
    )
)
"""The names of all parts."""


def digest_of(values: tuple[object, ...]) -> str:
    """What stands for frozen `values`; their `repr` must show all there is of them."""
    return blake2b(repr(values).encode(), digest_size=SIZE).hexdigest()


def part(name: str, *values: object) -> Part:
    """The part `name`, made from frozen `values`."""
    return Part(name, digest_of(values))


def parts(view: View, known: Iterable[Part] = ()) -> tuple[Part, ...]:
    """The fingerprint of a view. A part that is `known` already is not computed again."""
    found = tuple(known)
    names = {each.name for each in found}
    # mypy looks at the class's values when it is asked whether the class itself has a hash.
    every = _fields_by_part(type(view))  # type: ignore[arg-type]
    wanted = ((name, fields) for name, fields in every if name not in names)
    return (*found, *(part(name, *[getattr(view, each) for each in fields]) for name, fields in wanted))


@cache
def _fields_by_part(kind: type[View]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    grouped: dict[str, list[str]] = {}
    for each in fields(kind):  # type: ignore[arg-type]  # every view is a dataclass
        grouped.setdefault(each.metadata.get(_KEY, METADATA[_KEY]), []).append(each.name)
    return tuple((name, tuple(of_it)) for name, of_it in grouped.items())
