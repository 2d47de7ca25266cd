"""What the bytes of a file may be, and which files cannot be read at all."""

import pytest
import yaml

from openwindow.core.model.source import SourceFile, Trouble
from openwindow.core.reading import body_text
from openwindow.core.reading.front_matter import digest
from tests.core.reading.small_site import SITE, codes, reading_of, told

PATH = "posts/2026/recall/en.md"
GOOD = SITE[PATH]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    windows = reading_of({PATH: b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()})
    assert windows == reading_of({})


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(
            GOOD.replace("leaks", "fuité").encode("latin-1"),
            "9:14: the byte 0xE9 is no UTF-8; save the file with the encoding UTF-8",
            id="latin-1",
        ),
        pytest.param(
            GOOD.replace("seal", "\x00\x00").encode(),
            "9:5: the character U+0000 cannot be seen and may not stand in a text (2 in all); delete it",
            id="NUL bytes",
        ),
        pytest.param(
            GOOD.replace("Why", "W\x1bhy").encode(),
            "2:9: the character U+001B cannot be seen and may not stand in a text (1 in all); delete it",
            id="an escape character",
        ),
        pytest.param(
            GOOD.replace("seal", "\ufdd0").encode(),
            "9:5: the character U+FDD0 cannot be seen and may not stand in a text (1 in all); delete it",
            id="a noncharacter",
        ),
        pytest.param(
            GOOD.replace("seal", "\U0010ffff").encode(),
            "9:5: the character U+10FFFF cannot be seen and may not stand in a text (1 in all); delete it",
            id="the last noncharacter",
        ),
        pytest.param(
            GOOD.replace("it\n", "it\u2028\n").encode(),
            "2:26: the character U+2028 cannot be seen and may not stand in a text (1 in all); delete it",
            id="a line separator",
        ),
    ],
)
def test_characters_nobody_sees_are_told_with_their_place(data: bytes, expected: str) -> None:
    assert told(reading_of({PATH: data}).problems) == [f"content/{PATH}:{expected}"]


def test_a_file_in_utf16_is_told_from_a_file_without_front_matter() -> None:
    assert codes({PATH: GOOD.encode("utf-16")}) == ["no-front-matter", "not-utf8", "forbidden-character"]


def test_what_is_wrong_beside_the_bytes_is_told_in_the_same_run() -> None:
    data = GOOD.replace("public", "publik").encode() + b"\xff"
    assert codes({PATH: data}) == ["unknown-choice", "not-utf8"]


@pytest.mark.parametrize("trouble", Trouble)
@pytest.mark.parametrize("path", [PATH, "posts/2026/recall/plan.png", "tags.yml", "posts/2026/secret"])
def test_trouble_with_a_file_is_told_and_makes_no_other_problem(trouble: Trouble, path: str) -> None:
    assert codes({path: SourceFile(path, 50_000_000, trouble=trouble)}) == [trouble.value]


def test_a_text_without_its_bytes_is_unreadable() -> None:
    assert codes({PATH: SourceFile(PATH, 10)}) == ["unreadable"]


def test_a_file_in_trouble_is_not_published() -> None:
    path = "posts/2026/recall/plan.png"
    given = SourceFile(path, 0, trouble=Trouble.LEADS_OUTSIDE)
    assert path not in reading_of({path: given}).site.files


@pytest.mark.parametrize(
    ("data", "body"),
    [
        (b"---\ntitle: A\n---\nText\n", "Text\n"),
        (b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n\r\nText\r\n", "\nText\n"),
        (b"---\n---", ""),
        (b"--- \na: |\n --- \n---\t\nText", "Text"),
        (b"Text\n---\nmore\n---\n", "Text\n---\nmore\n---\n"),
        (b"---\ntitle: A\n----\n", "---\ntitle: A\n----\n"),
        (b"", ""),
        (b"\xff", "\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_the_body_is_what_follows_the_front_matter(data: bytes, body: str) -> None:
    assert body_text(data) == body


def test_a_text_knows_where_its_body_begins_and_which_it_is() -> None:
    body = reading_of({}).site.posts[1].original.body
    assert (body.path, body.line, body.digest) == (PATH, 9, digest(body_text(GOOD.encode())))


def test_the_fast_parser_is_there_and_marks_as_the_plain_one_does() -> None:
    text = "título: \U0001f600 é\nb: ['x y', \"z\"]\nc:\n  - d: |\n      e\n    f:\n"
    fast, plain = ([_seen(event) for event in yaml.parse(text, each)] for each in LOADERS)
    assert fast == plain


LOADERS = (yaml.CSafeLoader, yaml.SafeLoader)


def _seen(event: yaml.Event) -> tuple[str, object, int, int]:
    mark = event.start_mark
    assert mark is not None
    return type(event).__name__, getattr(event, "value", None), mark.line, mark.column
