"""`serve`: the blog on this computer, drafts included, made again at every save."""

from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from urllib.parse import urlsplit

from openwindow.adapters.build import AUDIENCE, audience_given
from openwindow.adapters.building import BuildRequest
from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes, settings_file
from openwindow.adapters.preview import PACKAGE, Preview, build_afresh, build_here
from openwindow.adapters.workplace import open_workplace, read_pelican_settings
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.browser import open_in_browser
from openwindow.outside.watching import changes
from openwindow.outside.web_server import PreviewServer

PORT = Option("--port", "help-port", value="value-number")
NO_BROWSER = Option("--no-browser", "help-no-browser", Takes.NOTHING)

OPTIONS = (PORT, AUDIENCE, NO_BROWSER, SETTINGS)

DEFAULT_PORT = 8000
FOLDER = Path(".openwindow", "preview")

Burst = frozenset[Path]
"""Files that were saved together."""


def run(given: Given, console: Console) -> int:
    """Serve until Ctrl-C, which is no failure."""
    port, audience, settings = _port(given), audience_given(given), settings_file(given)
    base = urlsplit(open_workplace(settings).settings.site_url).path.rstrip("/")
    server = PreviewServer(FOLDER.absolute(), base, port)
    url = server.start()
    if given.has(PORT.name) and urlsplit(url).port != port:
        console.say("port-busy", port=port)
    request = BuildRequest(
        settings, audience, None, FOLDER.absolute(), preview=True, site_url=url.rstrip("/")
    )
    stop = Event()
    try:
        bursts = _bursts(settings, stop)  # before the first build, so that no change is missed during it
        preview = Preview(request, server, console, build_here)
        if not preview.refresh():
            console.say("first-build-failed")
        console.say("serving", url=url)
        if console.can_ask and not given.has(NO_BROWSER.name):
            open_in_browser(url)
        _follow(bursts, preview)
    except KeyboardInterrupt:
        return 0
    finally:
        stop.set()
        server.close()
    return 0


def _follow(bursts: "SimpleQueue[Burst | Exception]", preview: Preview) -> None:
    code = _code(preview.request.settings_file)
    for burst in _waited_for(bursts):
        if any(path.is_relative_to(part) for path in burst for part in code):
            preview.build = build_afresh
        worked = preview.refresh()
        console = preview.console
        print(
            console.count("rebuilt", len(burst)) if worked else console.words("last-good-site-stays"),
            file=console.output,
            flush=True,
        )


def _bursts(settings: Path, stop: Event) -> "SimpleQueue[Burst | Exception]":
    """What people save, collected by a thread of its own while a build runs."""
    found: SimpleQueue[Burst | Exception] = SimpleQueue()
    paths = [path for path in (*_written_by_people(settings), *_code(settings)) if path.exists()]

    def watch() -> None:
        try:
            for burst in changes(paths, stop):
                found.put(burst)
        except Exception as error:  # noqa: BLE001 - whoever waits for the queue gets it
            found.put(error)

    Thread(target=watch, daemon=True).start()
    return found


def _waited_for(bursts: "SimpleQueue[Burst | Exception]") -> Iterator[Burst]:
    """Every burst, and those that came during a build as one."""
    while True:
        found: set[Path] = set()
        try:
            # On Windows, Ctrl-C does not end a wait without end.
            while True:
                burst = bursts.get(timeout=0 if found else 0.5)
                if isinstance(burst, Exception):
                    raise burst
                found |= burst
        except Empty:
            if found:
                yield frozenset(found)


def _written_by_people(settings: Path) -> tuple[Path, ...]:
    pelican = read_pelican_settings(settings, {})
    return Path(pelican["PATH"]), Path(pelican["THEME"])


def _code(settings: Path) -> tuple[Path, ...]:
    """What this process has loaded: it cannot load it again, a fresh one can."""
    pelican = read_pelican_settings(settings, {})
    plugins = [Path(path) for path in pelican["PLUGIN_PATHS"]]
    beside = settings.absolute().parent.glob("*.py")
    return tuple(dict.fromkeys(path.resolve() for path in (PACKAGE, *plugins, *beside)))


def _port(given: Given) -> int:
    value = given.one(PORT.name)
    if value is None:
        return DEFAULT_PORT
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 65535:
        raise OpenWindowError([problem("option-number", Place(PORT.name), value=value)])
    return int(value)
