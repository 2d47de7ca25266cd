"""Whose folder a file lies in decides whether it may be published."""

import pytest

from openwindow.core.folders import folder_of


@pytest.mark.parametrize(
    ("path", "folder"),
    {
        "posts/2026/a/en.md": "posts/2026/a",
        "posts/2026/a/deep/er/x.png": "posts/2026/a",
        "posts/2026/flat.md": "posts/2026",
        "posts/stray.md": "posts",
        "authors/ada/profile.yml": "authors/ada",
        "authors/ada/pictures/x.png": "authors/ada",
        "pages/rules/en.md": "pages/rules",
        "pages/rules.md": "pages",
        "tags.yml": "",
    }.items(),
)
def test_a_file_belongs_to_a_folder(path: str, folder: str) -> None:
    assert folder_of(path) == folder
