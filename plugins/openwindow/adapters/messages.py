"""Problems as sentences for people: `path:line:column: what is wrong; what to write instead`."""

import unicodedata
from collections.abc import Iterable

from openwindow.core.model.ports import Wording
from openwindow.core.problems import Problem

LONGEST_VALUE = 80
LONGEST_LIST = 400
"""Letters of what is quoted from a file, and of what we list ourselves, such as the words to choose from."""

_LISTS = ("known", "valid", "missing")

_CONFIGURATION = (
    "unknown-setting",
    "refused-setting",
    "no-settings-file",
    "broken-settings-file",
    "no-content-folder",
    "no-catalogue",
    "broken-catalogue",
    "file-is-there",
)
_IN_THE_WAY = ("cannot-write", "disk-full")
"""Of the disk: a person must make room or open a folder, and no text is to blame."""

_CONFIGURATION_FAMILIES = ("setting-", "option-", "command-", "system-", "setting-")


def sentence(found: Problem, wording: Wording) -> str:
    """The problem with its place, safe to print on a terminal."""
    return f"{visible(str(found.place))}: {explanation(found, wording)}"


def explanation(found: Problem, wording: Wording) -> str:
    """The problem without its place."""
    text = wording.gettext(found.code)
    values = {name: _shortened(visible(value), name) for name, value in found.values}
    try:
        return text.format_map(values) if text != found.code else _bare(found.code, values)
    except (KeyError, ValueError, IndexError):  # a translation must not hide the problem it tells of
        return _bare(found.code, values)


def sentences(found: Iterable[Problem], wording: Wording) -> tuple[str, ...]:
    """A line for each problem, sorted by file; then, when they stand in files, the line that counts them."""
    problems = sorted(found)
    lines = tuple(sentence(each, wording) for each in problems)
    in_files = exit_code(problems) == 1 and any(each.code not in _IN_THE_WAY for each in problems)
    return (*lines, summary(problems, wording)) if in_files else lines


def summary(found: Iterable[Problem], wording: Wording) -> str:
    """How many problems in how many files."""
    problems = list(found)
    files = len({each.place.path for each in problems})
    return wording.gettext("problems-in-files").format(
        problems=wording.ngettext("count-problems", "count-problems", len(problems)).format(n=len(problems)),
        files=wording.ngettext("count-files", "count-files", files).format(n=files),
    )


def exit_code(found: Iterable[Problem]) -> int:
    """1 when people must fix what they wrote or make room for it, 2 when a setting or an option is wrong."""
    return 2 if any(_is_configuration(each.code) for each in found) else 1


def visible(text: str) -> str:
    """The text with control characters and direction overrides as escapes, so that none takes effect."""
    return "".join(letter if _is_harmless(letter) else _escape(letter) for letter in text)


def _is_configuration(code: str) -> bool:
    return code in _CONFIGURATION or code.startswith(_CONFIGURATION_FAMILIES)


def _shortened(value: str, name: str) -> str:
    longest = LONGEST_LIST if name in _LISTS else LONGEST_VALUE
    return value if len(value) <= longest else value[: longest - 1] + "…"


def _bare(code: str, values: dict[str, str]) -> str:
    return " ".join([code, *(f"{name}={value!r}" for name, value in values.items())])


def _is_harmless(letter: str) -> bool:
    joins_emoji = letter in "\u200c\u200d"
    return joins_emoji or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn")


def _escape(letter: str) -> str:
    return letter.encode("unicode_escape", "backslashreplace").decode("ascii")
