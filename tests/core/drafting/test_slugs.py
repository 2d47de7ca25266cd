"""Names of folders from titles and names."""

import pytest
from hypothesis import given, strategies as st

from openwindow.core.drafting.slugs import LONGEST, slug_of
from openwindow.core.reading.names import is_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Why we recalled the R2", "why-we-recalled-the-r2"),
        ("L'été, c'est l'Œuvre d'Anaïs", "l-ete-c-est-l-oeuvre-d-anais"),
        ("Straße & Łódź — Ærø", "strasse-lodz-aero"),
        ("  100 % sûr ?!  ", "100-sur"),
        ("Émoji 🎉 only", "emoji-only"),
        ("ﬁnal ①", "final-1"),
        ("日本語", ""),
        ("Почему we", ""),
        ("🎉 — !", ""),
        ("", ""),
    ],
)
def test_a_slug_is_what_one_would_type(text: str, slug: str) -> None:
    assert slug_of(text) == slug


def test_a_long_title_is_cut_at_a_word() -> None:
    assert slug_of("seven " * 20) == "-".join(["seven"] * 10)


def test_a_long_word_is_cut_where_it_must() -> None:
    assert slug_of("x" * 200) == "x" * LONGEST


@given(st.text())
def test_a_slug_is_one_that_the_reader_accepts_or_nothing(text: str) -> None:
    slug = slug_of(text)
    assert slug == "" or is_slug(slug)
