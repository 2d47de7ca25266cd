"""The person's web browser."""

import os
import sys
import webbrowser


def open_in_browser(url: str) -> None:
    """Show an address, if there is a screen: without one Python would start a text browser right here."""
    has_screen = sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if has_screen:
        webbrowser.open(url)
