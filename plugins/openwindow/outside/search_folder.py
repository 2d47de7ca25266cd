"""The index of readers' search, kept from build to build beside the output: equal records, no new index."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from openwindow.core.model.search import SCRIPT, SearchIndex, SearchRecord
from openwindow.outside.checked_files import read_checked, write_checked
from openwindow.outside.disk_troubles import writing
from openwindow.outside.output_folder import remove_folder
from openwindow.outside.pagefind import files_of_index

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
    return SearchIndex(digests, frozenset(languages)) if _are_there(files_folder(folder), digests) else None


def made_index(folder: Path, key: str, records: Iterable[SearchRecord]) -> SearchIndex:
    """Makes the index of `records` and keeps it for `key` in place of what was kept.

    Raises OpenWindowError when that cannot be done.
    """
    draft = folder / "next"
    with writing(folder):
        remove_folder(draft)
        draft.mkdir(parents=True)
    files = dict(files_of_index(records, draft))
    entry = json.loads(files[ENTRY])
    files[ENTRY] = _in_order(entry)
    needed = sorted(_needed(files, entry["languages"]))
    with writing(folder):
        for path in needed:
            (draft / path).parent.mkdir(exist_ok=True)
            (draft / path).write_bytes(files[path])
        digests = {path: sha256(files[path]).hexdigest() for path in needed}
        remove_folder(files_folder(folder))
        draft.replace(files_folder(folder))
        write_checked(_list(folder), key, (digests, tuple(sorted(entry["languages"]))))
    return SearchIndex(digests, frozenset(entry["languages"]))


def _are_there(folder: Path, digests: Mapping[str, str]) -> bool:
    try:
        return all(
            sha256((folder / path).read_bytes()).hexdigest() == digest for path, digest in digests.items()
        )
    except OSError:
        return False


def _list(folder: Path) -> Path:
    return folder / "list"


def _in_order(entry: object) -> bytes:
    """Pagefind 1.5.2 names the languages in an order that changes from run to run."""
    return json.dumps(entry, sort_keys=True, separators=(",", ":")).encode()


def _needed(paths: Iterable[str], languages: Mapping[str, Mapping[str, str | None]]) -> Iterator[str]:
    """What a search loads: the ready-made forms and programs for other languages stay behind."""
    programs = {f"wasm.{each['wasm'] or 'unknown'}.pagefind" for each in languages.values()}
    return (path for path in paths if path in SCRIPTS or path in programs or path.endswith(CHUNKS))
