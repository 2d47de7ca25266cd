"""The ids of new posts."""

from hypothesis import given, strategies as st

from openwindow.core.drafting.identifiers import CROCKFORD, LENGTH, fresh_id
from openwindow.core.reading.names import is_post_id


@given(st.binary(min_size=LENGTH, max_size=LENGTH))
def test_any_randomness_gives_an_id_that_the_reader_accepts(randomness: bytes) -> None:
    assert is_post_id(fresh_id(randomness))


def test_every_character_of_the_alphabet_is_as_likely_as_any_other() -> None:
    every_byte = "".join(fresh_id(bytes(range(start, start + LENGTH))) for start in range(0, 240, LENGTH))
    assert all(every_byte.count(character) in (7, 8) for character in CROCKFORD)


def test_an_id_has_no_letters_that_are_misread() -> None:
    assert set("ilou").isdisjoint(CROCKFORD)
    assert len(CROCKFORD) == 32
