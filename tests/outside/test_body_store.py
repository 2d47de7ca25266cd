"""Converted bodies in a temporary file."""

import os
import tracemalloc

import pytest
from hypothesis import given, strategies as st

from openwindow.core.model.body import Body, BodyFacts, Heading, Reference, ReferenceKind
from openwindow.outside.body_store import SpooledBodies

numbers = st.integers(0, 10_000)
texts = st.text(max_size=20)
references = st.builds(Reference, st.sampled_from(ReferenceKind), texts, numbers, numbers)
facts = st.builds(
    BodyFacts,
    st.lists(references, max_size=4).map(tuple),
    st.lists(st.builds(Heading, st.integers(2, 6), texts, texts), max_size=4).map(tuple),
    st.frozensets(texts, max_size=4),
    numbers,
)
bodies = st.builds(Body, st.lists(texts, min_size=1, max_size=5).map(tuple), facts)


@given(st.dictionaries(texts, bodies, max_size=5))
def test_every_body_comes_back_equal(kept: dict[str, Body]) -> None:
    with SpooledBodies() as store:
        for key, body in kept.items():
            store.put(key, body)
        assert {key: store.get(key) for key in kept} == kept


def test_a_body_put_again_replaces_the_first() -> None:
    with SpooledBodies() as store:
        store.put("key", Body(("old",), BodyFacts()))
        store.put("key", Body(("new",), BodyFacts()))
        assert store.get("key").pieces == ("new",)


def test_an_unknown_key_is_an_error() -> None:
    with SpooledBodies() as store, pytest.raises(KeyError):
        store.get("key")


def test_ten_thousand_bodies_take_little_memory() -> None:
    with SpooledBodies() as store:
        tracemalloc.start()
        for number in range(10_000):
            store.put(f"{number:064}", Body((f"{number}" * 500,), BodyFacts()))
        used, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert used < 5_000_000


def test_a_forked_process_reads_without_disturbing_its_parent() -> None:
    with SpooledBodies() as store:
        store.put("a", Body(("first",), BodyFacts()))
        store.put("b", Body(("second",), BodyFacts()))
        child = os.fork()
        if not child:
            os._exit(0 if store.get("a").pieces == ("first",) else 1)
        assert os.waitpid(child, 0)[1] == 0
        store.put("c", Body(("third",), BodyFacts()))
        assert [store.get(key).pieces[0] for key in "abc"] == ["first", "second", "third"]
