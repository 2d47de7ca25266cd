"""The .po format, compared with Babel's reading of it."""

from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from hypothesis import given, strategies as st

from openwindow.outside.po_files import PoError, po_messages

HEADER = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from('\\"\n\t\r'))
WORDS = TEXTS.filter(bool)


@given(
    st.dictionaries(WORDS, WORDS | st.tuples(WORDS, WORDS)),
    st.sampled_from([None, 20, 76]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_babel_writes_is_read_as_it_was(
    words: dict[str, str | tuple[str, str]], width: int | None, end: str
) -> None:
    catalog = Catalog(locale="fr")
    for message, found in words.items():
        catalog.add((message, "many") if isinstance(found, tuple) else message, found)
    written = BytesIO()
    write_po(written, catalog, width=width)
    read = po_messages(written.getvalue().decode().replace("\n", end))
    assert read.words == {key: (value,) if isinstance(value, str) else value for key, value in words.items()}
    assert [read.plural(number) for number in (0, 1, 2)] == [0, 0, 1]


@pytest.mark.parametrize(
    ("entry", "words"),
    {
        'msgid "a"\nmsgstr "b"\n': {"a": ("b",)},
        'msgid ""\n"a"\n"b"\nmsgstr ""\n"c"\n\n"d"\n': {"ab": ("cd",)},
        '  msgid "a"\r\n\tmsgstr   "b"  \r\n': {"a": ("b",)},
        'msgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"': {"a": ("b",), "c": ("d",)},
        '# why\n#. how\n#: where.py:3\n#| msgid "old"\nmsgid "a"\nmsgstr "b"\n': {"a": ("b",)},
        'msgctxt "menu"\nmsgid "a"\nmsgstr "b"\nmsgctxt "page"\nmsgid "a"\nmsgstr "c"\n': {
            "menu\x04a": ("b",),
            "page\x04a": ("c",),
        },
        'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "bs"\n': {"a": ("b", "bs")},
        'msgid "a"\nmsgstr ""\n': {},
        'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] ""\n': {},
        '#, fuzzy, python-format\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d"\n': {"c": ("d",)},
        'msgid "c"\nmsgstr "d"\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n': {"c": ("d",)},
        '#, fuzzy\n#~ msgid "a"\n#~ msgstr "b"\n\nmsgid "c"\nmsgstr "d"\n': {"c": ("d",)},
        r'msgid "\"a\\n\""' + "\n" + r'msgstr "\tb\n"': {'"a\\n"': ("\tb\n",)},
    }.items(),
)
def test_an_entry(entry: str, words: dict[str, tuple[str, ...]]) -> None:
    assert po_messages(HEADER + entry).words == words


@pytest.mark.parametrize(
    ("text", "line"),
    {
        'msgid "a"\nmsgstr "b"\nnonsense\n': 3,
        'msgid "a"\nmsgstr "b\n': 2,
        'msgid "a"\nmsgstr b\n': 2,
        'msgid "say "a""\n': 1,
        '"a"\n': 1,
        'msgstr "b"\n': 1,
        'msgid "a"\nmsgstr "b"\nmsgstr "c"\n': 3,
        'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n >;\\n"\n': 0,
        'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=__import__(1);\\n"\n': 0,
    }.items(),
)
def test_what_is_broken_is_told_by_its_line(text: str, line: int) -> None:
    with pytest.raises(PoError) as raised:
        po_messages(text)
    assert raised.value.line == line


def test_a_file_without_a_rule_has_the_plurals_of_english() -> None:
    assert [po_messages("").plural(number) for number in (0, 1, 2)] == [1, 0, 1]


def test_a_header_may_be_fuzzy() -> None:
    assert [po_messages("#, fuzzy\n" + HEADER).plural(number) for number in (0, 1, 2)] == [0, 0, 1]
