"""What pages depend on beside their views: templates, words and the settings that templates can see."""

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

OWN_PLUGIN = "openwindow"

UNSEEN = frozenset(
    {
        "OPENWINDOW_NOW",
        "OPENWINDOW_PROCESSES",
        "OPENWINDOW_SEARCH",
        "OPENWINDOW_UPLOAD",
        "OUTPUT_PATH",
        "PAGINATION_PATTERNS",
    }
)
"""Settings that templates do not see: pages may not depend on those of a single build, how a site is uploaded
is nobody else's business, and the last are rules of Pelican's for addresses that are not ours."""

_PLAIN = (str, bytes, int, float, bool, PurePath, type(None))


def seen_by_templates(settings: Mapping[str, Any]) -> dict[str, object]:
    """Pelican's settings as templates get them."""
    return {name: value for name, value in settings.items() if name.isupper() and name not in UNSEEN}


def theme_key(folders: Iterable[Path], words: Iterable[str], settings: Mapping[str, Any]) -> str:
    """A digest of the files in `folders`, of `words` and of what templates see of the settings.

    It is "" when settings hold functions or name other plugins: then nobody can tell whether pages would
    come out as they did.
    """
    seen = seen_by_templates(settings)
    if not is_plain(seen) or not uses_only_ours(settings):
        return ""
    digest = sha256(repr((sorted(seen.items(), key=lambda item: item[0]), tuple(words))).encode())
    for folder in folders:
        for path in sorted(_files(folder)):
            name = os.path.relpath(path, folder)
            digest.update(os.fsencode(name) + b"\0" + Path(path).read_bytes() + b"\0")
    return digest.hexdigest()


def uses_only_ours(settings: Mapping[str, Any]) -> bool:
    """Whether no other plugin of Pelican can have a hand in a build."""
    return settings.get("PLUGINS") in ([OWN_PLUGIN], (OWN_PLUGIN,))


def is_plain(value: object) -> bool:
    """Whether a value is all that its `repr` shows."""
    if type(value) is dict:
        return all(is_plain(key) and is_plain(each) for key, each in value.items())
    if type(value) is list or type(value) is tuple:
        return all(map(is_plain, value))
    return isinstance(value, _PLAIN)


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        yield from (f"{place}/{name}" for name in names)
