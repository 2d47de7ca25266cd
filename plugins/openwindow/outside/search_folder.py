"""The index of readers' search, kept from build to build beside the output: equal records, no new index."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from openwindow.core.model.search import SCRIPT, SearchIndex, SearchRecord
from openwindow.outside.checked_files import read_checked, write_checked
from openwindow.outside.disk_troubles import writing
from openwindow.outside.output_folder import remove_folder
from openwindow.outside.pagefind import write_index

ENTRY = "pagefind-entry.json"
"""Says which languages there are, and what the index of each is called."""

SCRIPTS = (SCRIPT, "pagefind-worker.js", ENTRY)
CHUNKS = (".pf_fragment", ".pf_index", ".pf_meta")


def search_folder(state: Path) -> Path:
    """Where the index is kept of the output whose state is in `state`."""
    return state / "search"


def files_folder(folder: Path) -> Path:
    """Where the files of a kept index lie."""
    return folder / "files"


def kept_index(folder: Path, key: str) -> SearchIndex | None:
    """The index that was made for `key`; None when there is none, or not every byte of it is as it was."""
    known = read_checked(_list(folder), key)
    if known is None:
        return None
    digests, languages = known
    files = files_folder(folder)
    try:
        if any(_digest(files / path) != digest for path, digest in digests.items()):
            return None
    except OSError:
        return None
    return SearchIndex(digests, frozenset(languages))


def made_index(folder: Path, key: str, records: Iterable[SearchRecord]) -> SearchIndex:
    """Makes the index of `records` and keeps it for `key` in place of what was kept.

    Raises OpenWindowError when that cannot be done.
    """
    draft = folder / "next"
    with writing(folder):
        remove_folder(draft)
        draft.mkdir(parents=True)
    write_index(records, draft)
    with writing(folder):
        languages = _put_in_order(draft)
        digests = {path: _digest(draft / path) for path in sorted(_needed(draft, languages))}
        remove_folder(files_folder(folder))
        draft.replace(files_folder(folder))
        write_checked(_list(folder), key, (digests, tuple(sorted(languages))))
    return SearchIndex(digests, frozenset(languages))


def _list(folder: Path) -> Path:
    return folder / "list"


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _put_in_order(folder: Path) -> dict[str, str]:
    """Pagefind 1.5.2 names the languages in an order that changes from run to run; for each its program."""
    entry = json.loads((folder / ENTRY).read_bytes())
    (folder / ENTRY).write_text(json.dumps(entry, sort_keys=True, separators=(",", ":")), "ascii")
    return {language: each["wasm"] or "unknown" for language, each in entry["languages"].items()}


def _needed(folder: Path, languages: dict[str, str]) -> Iterator[str]:
    """What a search loads: the ready-made forms and programs for other languages stay behind."""
    programs = {f"wasm.{program}.pagefind" for program in languages.values()}
    for file in folder.rglob("*"):
        path = file.relative_to(folder).as_posix()
        if path in SCRIPTS or path in programs or path.endswith(CHUNKS):
            yield path
