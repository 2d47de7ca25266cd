"""Converted bodies, kept from build to build."""

import pickle
import random
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from openwindow.core.model.body import Body, BodyFacts, Heading, Reference, ReferenceKind
from openwindow.outside.body_cache import BodyCache, BodyWriter, DamagedCacheError

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
BODY = Body(("a ", " b"), BodyFacts((Reference(ReferenceKind.LINK, "x", 3, 4),), words=2))


def filled(folder: Path, kept: dict[str, Body]) -> BodyCache:
    cache, writer = BodyCache(folder, "1"), BodyWriter(folder)
    for key, body in kept.items():
        writer.put(key, body)
    cache.adopt([writer.close()])
    cache.save(kept)
    return cache


@given(st.dictionaries(texts, bodies, max_size=5))
def test_every_body_comes_back_equal(tmp_path_factory: pytest.TempPathFactory, kept: dict[str, Body]) -> None:
    folder = tmp_path_factory.mktemp("cache")
    filled(folder, kept)
    cache = BodyCache(folder, "1")
    assert {key: cache.facts(key) for key in kept} == {key: body.facts for key, body in kept.items()}
    assert {key: cache.get(key) for key in kept} == kept


def test_an_unknown_key_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        BodyCache(tmp_path, "1").get("key")


def test_what_is_no_longer_used_goes(tmp_path: Path) -> None:
    cache = filled(tmp_path, {"old": BODY})
    writer = BodyWriter(tmp_path)
    writer.put("new", BODY)
    cache.adopt([writer.close()])
    cache.save(["new"])
    assert [key for key in ("old", "new") if key in BodyCache(tmp_path, "1")] == ["new"]
    assert len(list(tmp_path.glob("*.bodies"))) == 1


def test_another_process_reads_the_same(tmp_path: Path) -> None:
    cache = filled(tmp_path, {"key": BODY})
    assert pickle.loads(pickle.dumps(cache)).get("key") == cache.get("key") == BODY


def test_a_segment_that_is_gone_is_noticed(tmp_path: Path) -> None:
    filled(tmp_path, {"key": BODY})
    next(tmp_path.glob("*.bodies")).unlink()
    with pytest.raises(DamagedCacheError):
        BodyCache(tmp_path, "1").get("key")


@pytest.mark.parametrize("seed", range(50))
def test_a_flipped_bit_is_never_trusted(tmp_path: Path, seed: int) -> None:
    filled(tmp_path, {"key": BODY})
    draw = random.Random(seed)
    file = draw.choice(sorted(tmp_path.iterdir()))
    data = bytearray(file.read_bytes())
    data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
    file.write_bytes(data)
    assert found(BodyCache(tmp_path, "1")) in (None, BODY)


def found(cache: BodyCache) -> Body | None:
    try:
        return cache.get("key") if "key" in cache else None
    except DamagedCacheError:
        return None


def test_a_cleared_cache_is_empty(tmp_path: Path) -> None:
    cache = filled(tmp_path, {"key": BODY})
    cache.get("key")
    cache.clear()
    assert list(tmp_path.iterdir()) == []
    assert "key" not in cache


def test_bodies_converted_by_other_code_are_not_used(tmp_path: Path) -> None:
    filled(tmp_path, {"key": BODY})
    assert "key" not in BodyCache(tmp_path, "2")
