"""Open Window: a transparent company blog, as a plugin of Pelican."""

from pathlib import Path

__version__ = "0.1.0"

_HERE = Path(__file__).resolve().parent
THEME = str(next(folder for folder in (_HERE / "theme", _HERE.parent.parent / "theme") if folder.is_dir()))
"""The theme's folder, for the `THEME` of a site that installed the package."""


def register() -> None:
    """Called by Pelican when it loads its plugins."""
    from openwindow.adapters.plugin import connect

    connect()
