"""Collections that are made when they are first asked for."""

import pytest

from openwindow.core.lazily import Deferred, Lazily


def test_a_value_is_made_once_and_only_when_it_is_asked_for() -> None:
    made: list[str] = []
    lazily = Lazily({"a": 0, "b": 0}, lambda key: made.append(key) or key.upper())
    assert (lazily["b"], lazily["b"], made) == ("B", "B", ["b"])


def test_the_keys_are_known_without_any_value() -> None:
    lazily = Lazily({"a": 0, "b": 0}, pytest.fail)
    assert (list(lazily), len(lazily)) == (["a", "b"], 2)


def test_nothing_is_made_for_a_key_that_is_not_there() -> None:
    lazily = Lazily({"a": 0}, str.upper)
    with pytest.raises(KeyError):
        lazily["b"]
    assert lazily.get("b") is None


def test_a_sequence_is_made_once() -> None:
    made: list[str] = []
    deferred = Deferred(lambda: made.append("made") or ("a", "b", "c"))
    assert made == []
    assert (list(deferred), len(deferred), deferred[1], deferred[1:]) == (["a", "b", "c"], 3, "b", ("b", "c"))
    assert made == ["made"]
