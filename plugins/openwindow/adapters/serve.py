"""`serve`: the blog on this computer, drafts included, made again at every save."""

import contextlib

from openwindow.adapters.build import AUDIENCE, audience_given
from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes, settings_file
from openwindow.core.problems import OpenWindowError, Place, problem

PORT = Option("--port", "help-port", value="value-number")
NO_BROWSER = Option("--no-browser", "help-no-browser", Takes.NOTHING)

OPTIONS = (PORT, AUDIENCE, NO_BROWSER, SETTINGS)

DEFAULT_PORT = 8000


def run(given: Given, console: Console) -> int:
    """Serve until Ctrl-C, which is no failure."""
    port, audience = _port(given), audience_given(given)
    # Pelican takes half a second to import: too long for a wrong option or the help.
    from openwindow.adapters.preview import show_preview

    open_tab = console.can_ask and not given.has(NO_BROWSER.name)
    with contextlib.suppress(KeyboardInterrupt):
        show_preview(settings_file(given), audience, port or DEFAULT_PORT, console, open_tab=open_tab)
    return 0


def _port(given: Given) -> int | None:
    value = given.one(PORT.name)
    if value is None:
        return None
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 65535:
        raise OpenWindowError([problem("option-number", Place(PORT.name), value=value)])
    return int(value)
