"""Things of schema.org as plain mappings, and as the text of a `<script>` that runs nothing."""

import json
from collections.abc import Iterable, Mapping

Thing = Mapping[str, object]
"""Names of schema.org and their values; what is empty is not said."""

_ESCAPES = tuple((each, f"\\u{ord(each):04x}") for each in "<>&\u2028\u2029")
"""Within a script, "</script" and "<!--" mean something to HTML, and U+2028 once did to scripts. They can
stand only in texts, where JSON has another way to write them."""


def thing(kind: str, **values: object) -> Thing:
    """A thing without the values that are empty; `id` is what others on the page refer to it by."""
    given = {"@type": kind, "@id": values.pop("id", ""), **values}
    return {name: value for name, value in given.items() if value not in ("", None, (), [], {})}


def reference(identity: str) -> Thing:
    """A thing that is described elsewhere on the page or on its own."""
    return {"@id": identity}


def script(things: Iterable[Thing]) -> str:
    """The things of a page, one line; "" when there are none."""
    graph = list(things)
    if not graph:
        return ""
    said = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    # One after the other: `translate` takes thirty times as long for a text that is not all ASCII.
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    return text
