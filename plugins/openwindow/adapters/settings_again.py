"""The settings as Pelican read them for an earlier build: reading them again would begin by importing it.

The settings file itself runs every time, as it may ask for anything. What it says must be all that it said
then, and all of it must be plain: no functions, and no plugin but ours.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

from openwindow.adapters.theme_keys import is_plain, uses_only_ours
from openwindow.adapters.versions import code_version
from openwindow.core.settings import Settings, read_settings
from openwindow.outside.checked_files import read_checked, write_checked
from openwindow.outside.output_state import STATE_FOLDER, begin_state

OF_ONE_BUILD = ("OPENWINDOW_NOW", "OPENWINDOW_PROCESSES")
"""Settings that nothing else follows from."""


UNUSED = ("PAGINATION_PATTERNS",)
"""Settings that nothing of ours uses, and that are not plain."""


@dataclass(frozen=True)
class ReadSettings:
    """All settings as Pelican gives them to plugins, and the blog's own among them."""

    pelican: dict[str, Any]
    ours: Settings


def settings_again(file: Path, overrides: Mapping[str, object]) -> ReadSettings | None:
    """The settings of a file, without Pelican; None when only Pelican can tell."""
    said = _said(file)
    key = _key(file, said, overrides)
    known = read_checked(_kept(file), key) if key else None
    if known is None:
        return None
    pelican, given = known
    asked = {**said, **overrides}
    now = {name: asked[name] for name in OF_ONE_BUILD if name in asked}
    if not all(Path(pelican[name]).is_dir() for name in ("PATH", "THEME")):
        return None
    return ReadSettings({**pelican, **now}, read_settings({**given, **now}, file.as_posix()))


def keep_settings(
    file: Path, overrides: Mapping[str, object], pelican: Mapping[str, Any], given: Mapping[str, object]
) -> None:
    """Leaves what Pelican made of a file for the next build; `given` is what the file says of ours."""
    key = _key(file, _said(file), overrides)
    keep = {name: value for name, value in pelican.items() if name not in (*OF_ONE_BUILD, *UNUSED)}
    if not key or not is_plain(keep):
        return
    with suppress(OSError, ValueError):  # a folder that cannot be written costs time, no more
        begin_state(_kept(file).parent)
        write_checked(_kept(file), key, (keep, {name: given[name] for name in given if name in keep}))


def _kept(file: Path) -> Path:
    name = sha256(str(file.absolute()).encode()).hexdigest()[:8]
    return file.absolute().parent / STATE_FOLDER / f"settings-{name}"


def _key(file: Path, said: Mapping[str, Any], overrides: Mapping[str, object]) -> str:
    """What the kept settings must have been made from; "" for settings that are never kept."""
    if not said or not is_plain(said) or not uses_only_ours(said):
        return ""
    others = {name: value for name, value in overrides.items() if name not in OF_ONE_BUILD}
    made_from = (str(file.absolute()), sorted(said.items()), sorted(others.items()), code_version())
    return sha256(repr(made_from).encode()).hexdigest()


def _said(file: Path) -> dict[str, Any]:
    """What a settings file says; nothing when it cannot be run: Pelican will tell why."""
    module = ModuleType(file.stem)
    module.__file__ = str(file)
    try:
        exec(compile(file.read_bytes(), str(file), "exec"), module.__dict__)
    except Exception:  # noqa: BLE001 - whatever it is, it happens again where it is told
        return {}
    return {name: value for name, value in vars(module).items() if name.isupper()}
