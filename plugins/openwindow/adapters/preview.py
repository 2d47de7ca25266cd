"""The preview: a server, and builds that follow what people save."""

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from urllib.parse import urlsplit

from openwindow.adapters.building import BuildRequest
from openwindow.adapters.console import Console
from openwindow.adapters.pelican_settings import our_settings, read_pelican_settings
from openwindow.adapters.preview_builds import PACKAGE, Preview, build_afresh, build_here
from openwindow.core.headers.rules import Header, headers_for, parsed
from openwindow.outside.browser import open_in_browser
from openwindow.outside.watching import changes
from openwindow.outside.web_server import PreviewServer

FOLDER = Path(".openwindow", "preview")

_QUIET = 0.05
"""Seconds after which a burst has ended: editors save in several steps."""

Burst = frozenset[Path]
"""Files that were saved together."""


def show_preview(
    settings: Path, audience: str | None, port: int, console: Console, *, open_tab: bool
) -> None:
    """Serve and follow until an exception such as KeyboardInterrupt."""
    site_url = our_settings(read_pelican_settings(settings, {}), settings.as_posix()).site_url
    base = urlsplit(site_url).path.rstrip("/")
    server = PreviewServer(FOLDER.absolute(), base, port, _headers)
    url = server.start()
    if urlsplit(url).port != port:
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
        if open_tab:
            open_in_browser(url)
        _follow(bursts, preview)
    finally:
        stop.set()
        server.close()


def _headers(rules: str, address: str) -> tuple[Header, ...]:
    return headers_for(parsed(rules), address)


def _follow(bursts: "SimpleQueue[Burst | Exception]", preview: Preview) -> None:
    code = _code(preview.request.settings_file)
    preview.learn()
    for burst in _waited_for(bursts, preview.show_first):
        if any(path.is_relative_to(part) for path in burst for part in code):
            preview.build = build_afresh
        console = preview.console
        made = preview.refresh()
        result = console.count("rebuilt", len(burst)) if made else console.words("last-good-site-stays")
        print(result, file=console.output, flush=True)
        preview.learn()


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


def _waited_for(
    bursts: "SimpleQueue[Burst | Exception]", at_once: Callable[[Burst], None]
) -> Iterator[Burst]:
    """Every burst, and as one those that came during a build or one after the other; each is handed to
    `at_once` as it comes."""
    while True:
        found: set[Path] = set()
        try:
            # On Windows, Ctrl-C does not end a wait without end.
            while True:
                burst = bursts.get(timeout=_QUIET if found else 0.5)
                if isinstance(burst, Exception):
                    raise burst
                found |= burst
                at_once(burst)
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
