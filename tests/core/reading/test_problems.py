"""Every problem that reading can find, and the exact line that tells of it.

A case of tests/cases/reading/*.txt is a title, changes to the small site, and the lines expected, each
part ended by a line that is a dot. A change is a path and below it either the whole file, each line behind
"| " (with Python's escapes behind "! ", so many times behind "* "), or single lines of front matter behind
"+ " and keys to leave out behind "- ", or "gone".
"""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from openwindow.core.reading.yaml_errors import CODES
from tests.core.reading.small_site import (
    ROOT,
    SITE,
    Change,
    reading_of,
    sentences_in,
    told,
    with_line,
    without_line,
)

PACKAGE = ROOT / "plugins" / "openwindow"
CASES = sorted((ROOT / "tests" / "cases" / "reading").glob("*.txt"))


def cases(path: Path) -> Iterator[tuple[str, str, str]]:
    parts = path.read_text("utf-8").split("\n.\n")
    return zip(*(iter(part.strip("\n") for part in parts[: len(parts) // 3 * 3]),) * 3, strict=True)


def written(line: str) -> bytes:
    kind, text = line[:1], line[2:]
    if kind == "*":
        times, _, repeated = text.partition(" ")
        return b"\n".join([repeated.encode()] * int(times))
    return text.encode() if kind == "|" else text.encode().decode("unicode_escape").encode("latin-1")


def changes(text: str) -> Mapping[str, Change]:
    found: dict[str, bytes | None] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith(("| ", "! ", "* ")) or line == "|":
            found[path] = bytes(found[path] or b"") + written(line) + b"\n"
        elif line.startswith(("+ ", "- ")):
            change = with_line if line[0] == "+" else without_line
            found[path] = change(bytes(found[path] or SITE[path].encode()).decode(), line[2:]).encode()
        elif line != "gone":
            path = line
            found[path] = None
    return found


ALL = [pytest.param(given, expected, id=title) for path in CASES for title, given, expected in cases(path)]


@pytest.mark.parametrize(("given", "expected"), ALL)
def test_a_problem_is_told_at_its_place_with_its_value_and_its_remedy(given: str, expected: str) -> None:
    assert told(reading_of(changes(given)).problems) == expected.splitlines()


def test_the_small_site_itself_has_no_problem() -> None:
    reading = reading_of({})
    assert reading.problems == ()
    assert [post.slug for post in reading.site.posts] == ["salaires", "recall"]


def test_every_problem_of_reading_has_a_case() -> None:
    told_of = "\n".join(path.read_text("utf-8") for path in CASES)
    sentences = sentences_in("en")
    silent = {code for code in codes_of_reading() if not re.search(pattern_of(sentences[code]), told_of)}
    assert silent == set()


def pattern_of(sentence: str) -> str:
    return ".+".join(re.escape(part) for part in re.split(r"\{\w+\}", sentence.replace("{{", "{")))


def codes_of_reading() -> Iterator[str]:
    """The first argument of every call that notes a problem."""
    yield from (code for _, code in CODES)
    for module in (PACKAGE / "core" / "reading").glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
                if name in ("note", "_note", "problem", "Stray"):
                    yield node.args[0].value
