"""The language a person reads, from what their system says."""

import sys
from collections.abc import Mapping, Sequence

LANGUAGES = ("en", "fr")
"""What the commands can say themselves in; the first is for everyone else."""


def person_language(environment: Mapping[str, str], *, windows_locale: str = "") -> str:
    """The first of our languages that the person's locale asks for, by gettext's rules.

    LC_ALL, LC_MESSAGES or LANG is the locale; where it is not "C", LANGUAGE may list others to prefer.
    `windows_locale` is asked where none of them is set.
    """
    given = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, given), "")
    if _code(locale) in ("c", "posix"):
        return LANGUAGES[0]
    preferred = environment.get("LANGUAGE", "").split(":")
    return _first_of_ours([*preferred, locale or windows_locale])


def windows_locale() -> str:
    """The language of the Windows interface, such as "fr_FR"; "" on other systems."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def _first_of_ours(locales: Sequence[str]) -> str:
    return next((code for code in map(_code, locales) if code in LANGUAGES), LANGUAGES[0])


def _code(locale: str) -> str:
    """The language of a locale: "fr" of "fr_CA.UTF-8@euro"."""
    return locale.replace("-", "_").split("_")[0].split(".")[0].split("@")[0].lower()
