"""What can be sent to a process that started afresh, and how it is packed."""

import io
import pickle
import sys
from importlib.machinery import ModuleSpec
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

_PACKAGE = __name__.partition(".")[0]
"""Our own package is always found: whoever starts a process tells it where we are."""


def can_travel(value: object) -> bool:
    """Whether a process that started afresh can be given a value: see `packed`."""
    return packed(value) is not None


def packed(value: object) -> bytes | None:
    """A value for `pickle.loads` in a process that started afresh; None when it cannot be sent.

    Functions and classes are sent by name. Those of a settings file, of a script that is being run and of
    a plugin that Pelican loaded from PLUGIN_PATHS have names by which Python would find nothing, or others.
    """
    file = io.BytesIO()
    try:
        _Packer(file, pickle.HIGHEST_PROTOCOL).dump(value)
    except Exception:  # noqa: BLE001 - objects of others refuse in many ways
        return None
    return file.getvalue()


class _Packer(pickle.Pickler):
    def reducer_override(self, value: object) -> Any:
        if isinstance(value, type | FunctionType | BuiltinFunctionType):
            module = value.__module__
            if module and not _is_found_by_name(module):
                raise pickle.PicklingError(f"{value!r} would not be found by its name")
        return NotImplemented


def _is_found_by_name(name: str) -> bool:
    if name.partition(".")[0] == _PACKAGE:
        return True
    module = sys.modules.get(name)
    found = _spec(name)
    return module is not None and found is not None and found.origin == _origin(module)


def _spec(name: str) -> ModuleSpec | None:
    """The module that an import would find if nothing were imported yet."""
    package = name.rpartition(".")[0]
    path = getattr(sys.modules.get(package), "__path__", None) if package else None
    if package and (path is None or not _is_found_by_name(package)):
        return None
    specs = (finder.find_spec(name, path) for finder in sys.meta_path)
    return next((spec for spec in specs if spec), None)


def _origin(module: ModuleType) -> str | None:
    return module.__spec__.origin if module.__spec__ else getattr(module, "__file__", None)
