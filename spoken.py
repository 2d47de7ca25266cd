"""The language in which a person is spoken to where no catalogue can be read: before there is an environment.

Standard library only.
"""

import os
import sys


def words(english: str, french: str) -> str:
    """The sentence in the person's language."""
    return french if _speaks_french() else english


def _speaks_french() -> bool:
    if "--language" in sys.argv[:-1]:
        return sys.argv[sys.argv.index("--language") + 1].startswith("fr")
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):  # the order of gettext
        if value := os.environ.get(name):
            return value.lower().startswith("fr")
    return sys.platform == "win32" and _windows_speaks_french()


if sys.platform == "win32":
    import ctypes

    def _windows_speaks_french() -> bool:
        return bool(ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 0x0C)
