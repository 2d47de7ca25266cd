"""Whatever the files hold, the reader tells of problems and raises nothing."""

import pytest
from hypothesis import given, strategies as some

from openwindow.core.model.source import SourceFile
from openwindow.core.reading import body_text, read_site
from openwindow.core.reading.characters import FORBIDDEN
from tests.core.reading.small_site import RULES, SITE, reading_of, sentences_in, source

SENTENCES = sentences_in("en")
TEXTS = [path for path in SITE if path.endswith((".md", ".yml"))]
PIECES = [
    *("---\n", "...\n", "\n", "\r\n", "\r", "  ", "\t", ": ", "- ", "? ", "|\n", ">\n", "#", "%", "@", "\\"),
    *("[", "]", "{", "}", "'", '"', "&a ", "*a", "!t ", "<<", "null", "x" * 300, "é", "\U0001f600"),
    *("\\u0000", "\ud7ff", "\ufeff", "\x00", "\x85", "\u2028", "\ufffe"),
    *("2026-11-02", "9999-12-31T23:59:59-23:59", "0001-01-01"),
    *("../", "/", "//", "%2e", "https://[", "con", "fr", "en"),
    *(
        "title",
        "id",
        "authors",
        "date",
        "image",
        "file",
        "alt",
        "aliases",
        "withdrawn",
        "tags",
        "lang",
        "slug",
    ),
]
NAMES = [
    "posts",
    "pages",
    "authors",
    "2026",
    "recall",
    "en.md",
    "fr.md",
    "x.md",
    "profile.yml",
    "tags.yml",
    "..",
    "",
]


def assert_only_told(files: list[SourceFile]) -> None:
    for found in read_site(files, RULES).problems:
        assert SENTENCES[found.code].format_map(dict(found.values))
        assert not FORBIDDEN.search(found.place.path)


@given(some.sampled_from(TEXTS), some.text() | some.binary())
def test_a_file_may_hold_anything(path: str, content: str | bytes) -> None:
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    assert_only_told([source(each, data if each == path else SITE[each]) for each in SITE])


@given(some.sampled_from(TEXTS), some.lists(some.sampled_from(PIECES), max_size=30).map("".join))
def test_front_matter_may_hold_anything(path: str, text: str) -> None:
    content = f"---\n{text}\n---\nText\n" if path.endswith(".md") else text
    assert_only_told([source(each, content if each == path else SITE[each]) for each in SITE])


@given(some.data())
def test_a_valid_file_may_be_spoilt_anywhere(data: some.DataObject) -> None:
    path = data.draw(some.sampled_from(TEXTS))
    text = SITE[path]
    start = data.draw(some.integers(0, len(text)))
    end = data.draw(some.integers(start, min(len(text), start + 12)))
    spoilt = text[:start] + data.draw(some.sampled_from(PIECES) | some.text(max_size=5)) + text[end:]
    spoilt_bytes = spoilt.encode("utf-8", "surrogatepass")
    assert_only_told([source(each, spoilt_bytes if each == path else SITE[each]) for each in SITE])


@given(some.lists(some.sampled_from(NAMES) | some.text(max_size=8), min_size=1, max_size=5).map("/".join))
def test_a_file_may_have_any_name(path: str) -> None:
    files = [source(each, content) for each, content in SITE.items()]
    assert_only_told([*files, SourceFile(path, 4, b"Text")])


@given(some.binary())
def test_a_body_is_cut_from_anything(data: bytes) -> None:
    assert isinstance(body_text(data), str)


@pytest.mark.long
@pytest.mark.parametrize(
    "bomb",
    [
        pytest.param("tags: " + "[" * 50_000, id="lists in lists"),
        pytest.param("tags: " + "{a: " * 50_000, id="mappings in mappings"),
        pytest.param("\n".join(" " * depth + "a:" for depth in range(2_000)), id="deep blocks"),
        pytest.param("? " * 20_000, id="keys of keys"),
        pytest.param("a: &a [x]\n" + "b: [*a, *a, *a, *a]\n" * 10_000, id="aliases"),
        pytest.param("title: " + "x" * 200_000, id="a long value"),
        pytest.param("title: x\n" * 500_000, id="a long text"),
        pytest.param("\n".join(f"key{number}: 1" for number in range(5_000)), id="many keys"),
    ],
)
def test_a_bomb_is_told_in_little_time(bomb: str) -> None:
    reading = reading_of({"posts/2026/recall/en.md": f"---\n{bomb}\n---\nText\n"})
    assert reading.problems
    assert all(len(value) < 2_000 for found in reading.problems for _, value in found.values)
