"""The person's language."""

import pytest

from openwindow.outside.locale_names import person_language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "fr.UTF-8"}, "fr"),
        ({"LANG": "fr_BE@euro"}, "fr"),
        ({"LANG": "fr-CA"}, "fr"),
        ({"LANG": "frp_CH"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "fr_FR"}, "fr"),
        ({"LANG": "en_GB", "LC_MESSAGES": "en_GB", "LC_ALL": "fr_FR"}, "fr"),
        ({"LANG": "fr_FR", "LC_ALL": ""}, "fr"),
        ({"LANG": "fr_FR", "LC_TIME": "en_GB"}, "fr"),
        ({"LANG": "de_DE", "LANGUAGE": "de:fr:en"}, "fr"),
        ({"LANG": "en_US", "LANGUAGE": "fr"}, "fr"),
        ({"LANG": "fr_FR", "LC_ALL": "C", "LANGUAGE": "fr"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
        ({"LC_ALL": "POSIX"}, "en"),
        ({"LANG": "", "LANGUAGE": "fr"}, "fr"),
    ],
)
def test_the_locale_says_which_language(environment: dict[str, str], language: str) -> None:
    assert person_language(environment) == language


def test_windows_is_asked_where_no_variable_is_set() -> None:
    assert person_language({}, windows_locale="fr_FR") == "fr"
    assert person_language({"LANG": "en_US"}, windows_locale="fr_FR") == "en"
