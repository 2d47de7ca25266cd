"""Values of the model as plain ones that marshal can keep, and back: exactly, and fast.

A plain form follows the annotations of a dataclass's fields, so that none can be forgotten. It does not say
of what it was made: only the code that wrote it may read it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Plain = Any
"""Texts, numbers, truth values, None, and tuples of them."""

Turn = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class PlainForm(Generic[T]):
    """The two ways between the values of a type and their plain forms.

    `plain` raises ValueError for a moment that would come back changed, in its zone's kind, name or fold.
    """

    plain: Callable[[T], Plain]
    value: Callable[[Plain], T]


def plain_form(kind: type[T]) -> PlainForm[T]:
    """The plain form of a dataclass, also of one with arguments; TypeError for a type that has none."""
    form: PlainForm[T] | None = _form_of(kind)  # type: ignore[arg-type]  # every type can be hashed
    return form or PlainForm(_same, _same)


@cache
def _form_of(kind: Any) -> PlainForm[Any] | None:
    """The form of whatever an annotation names; None when its values are plain as they are."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in (str, int, float, bool):
        return None
    if origin in (Union, UnionType) and len(arguments) == 2 and NoneType in arguments:
        return _form_of(next(each for each in arguments if each is not NoneType))
    if origin in (list, frozenset) or (origin is tuple and arguments[1:] == (...,)):
        return _form_of_many(origin, _form_of(arguments[0]))
    if origin is tuple and arguments:
        forms = [_form_of(each) for each in arguments]
        return _form_of_parts(forms, _tupled, _same) if any(forms) else None
    if kind is datetime:
        return PlainForm(_plain_moment, datetime.fromisoformat)
    if kind is date:
        return PlainForm(date.toordinal, date.fromordinal)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return PlainForm(attrgetter("value"), {each.value: each for each in kind}.__getitem__)
    if is_dataclass(origin or kind):
        return _form_of_fields(origin or kind, arguments)
    raise TypeError(f"{kind} has no plain form")


def _form_of_many(many: Any, each: PlainForm[Any] | None) -> PlainForm[Any] | None:
    """The form of a collection of `each`; sets are put in order, so that equal ones have equal forms."""
    ordered = _sorted if many is frozenset else tuple
    if each is None:
        return None if many is tuple else PlainForm(ordered, many)
    plain, value = each.plain, each.value
    return PlainForm(lambda values: ordered(map(plain, values)), lambda forms: many(map(value, forms)))


def _form_of_fields(table: Any, arguments: tuple[Any, ...]) -> PlainForm[Any]:
    """The values of a dataclass's fields, in order."""
    annotations = get_type_hints(table)
    meant = dict(zip(getattr(table, "__parameters__", ()), arguments, strict=True))
    names = [each.name for each in fields(table)]
    forms = [_form_of(_with_arguments(annotations[name], meant)) for name in names]
    return _form_of_parts(forms, table, attrgetter(*names) if names[1:] else _only(names[0]))


def _form_of_parts(forms: list[PlainForm[Any] | None], make: Turn, take: Turn) -> PlainForm[Any]:
    """The form of what `make` makes of its parts and `take` takes apart; None stands for itself in it."""
    turned = _turning((index, form.plain) for index, form in enumerate(forms) if form)
    restored = _turning((index, form.value) for index, form in enumerate(forms) if form)
    return PlainForm(lambda value: tuple(turned(take(value))), lambda plain: make(*restored(plain)))


def _turning(turns: Iterable[tuple[int, Turn]]) -> Callable[[Iterable[Any]], list[Any]]:
    """Turns those parts of a value that have a form of their own."""
    by_index = tuple(turns)

    def turned(parts: Iterable[Any]) -> list[Any]:
        all_parts = [*parts]
        for index, turn in by_index:
            if (part := all_parts[index]) is not None:
                all_parts[index] = turn(part)
        return all_parts

    return turned


def _with_arguments(annotation: Any, meant: dict[Any, Any]) -> Any:
    """The annotation with what its type variables stand for."""
    if annotation in meant:
        return meant[annotation]
    variables = getattr(annotation, "__parameters__", ())
    return annotation[tuple(meant[each] for each in variables)] if variables else annotation


def _only(name: str) -> Turn:
    take = attrgetter(name)
    return lambda value: (take(value),)


def _plain_moment(moment: datetime) -> str:
    text = moment.isoformat()
    if _unequal_parts(datetime.fromisoformat(text)) != _unequal_parts(moment):
        raise ValueError(f"{moment!r} would come back changed")
    return text


def _unequal_parts(moment: datetime) -> tuple[object, ...]:
    """What may differ in moments that are equal."""
    return type(moment), type(moment.tzinfo), moment.tzname(), moment.fold


def _sorted(values: Any) -> tuple[Any, ...]:
    return tuple(sorted(values))


def _tupled(*parts: Any) -> tuple[Any, ...]:
    return parts


def _same(value: Any) -> Any:
    return value
