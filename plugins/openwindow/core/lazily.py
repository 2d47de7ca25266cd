"""Collections that are made when they are first asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar, overload

Value = TypeVar("Value")


class Lazily(Mapping[str, Value], Generic[Value]):
    """The keys of another mapping, with the values that `make` gives for them."""

    def __init__(self, keys: Mapping[str, object], make: Callable[[str], Value]) -> None:
        self._keys, self._make = keys, make
        self._made: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class Deferred(Sequence[Value], Generic[Value]):
    """A sequence that `make` gives."""

    def __init__(self, make: Callable[[], Sequence[Value]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Sequence[Value]:
        return self._make()

    @overload
    def __getitem__(self, index: int) -> Value: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Value]: ...

    def __getitem__(self, index: int | slice) -> Value | Sequence[Value]:
        return self._made[index]

    def __iter__(self) -> Iterator[Value]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)
