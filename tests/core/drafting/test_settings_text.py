"""Settings files, changed line by line and begun anew."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from openwindow.core.drafting.settings_text import assigned, new_settings, tag_authority, with_values

BEFORE = '''"""Settings."""
SITENAME = "Œuvre"  # the name
WORDS = {
    "en": "x",
}
A = B = 1
'''


def test_only_the_value_changes() -> None:
    after = with_values(BEFORE, {"SITENAME": 'L\'"Été"', "WORDS": ""})
    assert after == '"""Settings."""\nSITENAME = "L\'\\"Été\\""  # the name\nWORDS = ""\nA = B = 1\n'


def test_a_name_that_is_not_set_yet_comes_last() -> None:
    assert with_values("A = 1", {"LANGUAGES": ("fr",)}) == 'A = 1\nLANGUAGES = ("fr",)\n'


def test_no_change_changes_nothing() -> None:
    assert with_values(BEFORE, {}) == BEFORE


def test_names_are_those_set_alone_at_the_top() -> None:
    assert assigned(BEFORE + "if True:\n    C = 1\n") == {"SITENAME", "WORDS"}


@given(st.dictionaries(st.sampled_from(["SITENAME", "WORDS", "NEW"]), st.text() | st.tuples(st.text())))
def test_whatever_the_value_python_reads_it_back(values: dict[str, str | tuple[str, ...]]) -> None:
    names: dict[str, object] = {}
    exec(with_values(BEFORE, values), names)
    assert {name: names[name] for name in values} == values


@pytest.mark.parametrize(
    ("url", "authority"),
    [
        ("https://Blog.Acme.example:8443/x", "blog.acme.example,2026"),
        ("https://blög.example", "xn--blg-tna.example,2026"),
    ],
)
def test_the_tag_is_the_domain_and_the_year(url: str, authority: str) -> None:
    assert tag_authority(url, date(2026, 11, 21)) == authority


def test_new_settings_hold_what_was_said() -> None:
    text = new_settings('A "blog"', ("fr", "en"), "Europe/Paris", "a.example,2026")
    assert 'SITENAME = "A \\"blog\\""' in text
    assert 'OPENWINDOW_LANGUAGES = ("fr", "en")' in text
    assert 'OPENWINDOW_ANSWERS = ""' in text
