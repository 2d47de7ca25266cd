"""The preview: the site on this machine only, in tabs that follow each build."""

import errno
import socketserver
import sys
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from openwindow.outside.live_pages import (
    CHANGES_ADDRESS,
    SCRIPT,
    SCRIPT_ADDRESS,
    LiveState,
    problems_page,
    with_script,
)
from openwindow.outside.served_files import Moved, asked_for, media_type

HOST = "127.0.0.1"
_HTML = "text/html; charset=utf-8"
_HEARTBEAT_SECONDS = 10.0

HEADERS_FILE = "_headers"

HeadersFor = Callable[[str, str], Iterable[tuple[str, str]]]
"""From what such a file says to the headers of an address."""


class PreviewServer:
    """Serves `folder_of_site` below `base` ("" or "/blog"), on `port` or on a free one if that is taken,
    with the headers that the site's own file asks for."""

    def __init__(self, folder_of_site: Path, base: str, port: int, headers_for: HeadersFor) -> None:
        self._folder, self._base, self._port = folder_of_site, base, port
        self._headers_for = headers_for
        self._live = LiveState()
        self._server: _Server | None = None

    def start(self) -> str:
        """Begins to serve in threads of its own; the address of the site's home page."""
        try:
            self._server = self._serving(self._port)
        except OSError as wrong:
            if wrong.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            self._server = self._serving(0)
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return f"http://{HOST}:{self._server.server_port}{self._base}/"

    def _serving(self, port: int) -> "_Server":
        return _Server(port, self._folder, self._base, self._live, self._headers_for)

    def reload(self) -> None:
        """Tells all open tabs that there is a new site."""
        self._live.built()

    def show_problems(self, text: str) -> None:
        """Shows a failed build's problems over the last good site, or instead of one, until `reload`."""
        self._live.failed(text)

    def close(self) -> None:
        """Stops serving; open tabs keep what they show."""
        self._live.close()
        if self._server:
            self._server.shutdown()
            self._server.server_close()


_NO_HEADERS: Mapping[str, str] = {}

_DEFAULTS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""What a site leaves to its host."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # there, two servers could then share a port

    def __init__(self, port: int, folder: Path, base: str, live: LiveState, headers_for: HeadersFor) -> None:
        self.folder, self.base, self.live, self.headers_for = folder, base, live, headers_for
        super().__init__((HOST, port), _Handler)

    def server_bind(self) -> None:
        # Python 3.11: HTTPServer asks the network for this machine's name, which may take seconds.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    server: _Server

    def do_GET(self) -> None:
        if not _is_this_machine(self.headers.get("Host", "")):
            self._answer(HTTPStatus.MISDIRECTED_REQUEST, "text/plain; charset=utf-8", b"")
            return
        address = self.path.partition("?")[0]
        if address == SCRIPT_ADDRESS:
            self._answer(HTTPStatus.OK, "text/javascript; charset=utf-8", SCRIPT.encode())
        elif address == CHANGES_ADDRESS:
            self._tell_changes()
        else:
            self._answer_with_site()

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Requests are nothing to report."""

    def _answer_with_site(self) -> None:
        found = asked_for(self.server.folder, self.server.base, self.path)
        if isinstance(found, Moved):
            self._answer(HTTPStatus.FOUND, "text/plain; charset=utf-8", b"", {"Location": found.to})
        elif found and (data := _read(found)) is not None:
            self._answer(HTTPStatus.OK, media_type(found), data, self._own_headers())
        else:
            self._answer_without_file()

    def _answer_without_file(self) -> None:
        index, missing = self.server.folder / "index.html", self.server.folder / "404.html"
        if index.is_file():
            page = _read(missing) or b"<!doctype html><title>404</title>404"
            self._answer(HTTPStatus.NOT_FOUND, _HTML, page, self._own_headers())
        else:
            page = problems_page(self.server.live.problems)
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, _HTML, page)

    def _own_headers(self) -> Mapping[str, str]:
        """What the site itself asks to be sent with this address."""
        rules = _read(self.server.folder / HEADERS_FILE) or b""
        address = self.path.partition("?")[0]
        return dict(self.server.headers_for(rules.decode("utf-8", "replace"), address))

    def _answer(
        self, status: HTTPStatus, kind: str, data: bytes, headers: Mapping[str, str] = _NO_HEADERS
    ) -> None:
        body = with_script(data, self.server.live.build) if kind == _HTML else data
        self.send_response(status)
        self._end_headers({"Content-Type": kind, "Content-Length": str(len(body)), **headers})
        if self.command != "HEAD":
            self.wfile.write(body)

    def _tell_changes(self) -> None:
        """A stream of server-sent events (WHATWG HTML, 9.2), which ends with the server or the tab."""
        self.send_response(HTTPStatus.OK)
        self._end_headers({"Content-Type": "text/event-stream", "Connection": "close"})
        live, told = self.server.live, ""
        while self.command != "HEAD" and not live.is_closed:
            message = live.wait_for_other(told, _HEARTBEAT_SECONDS)
            self.wfile.write(b": still here\n\n" if message == told else f"data: {message}\n\n".encode())
            told = message

    def _end_headers(self, headers: Mapping[str, str]) -> None:
        for name, value in {**_DEFAULTS, **headers}.items():
            self.send_header(name, value)
        self.end_headers()


def _is_this_machine(host: str) -> bool:
    """Pages elsewhere can make a browser ask here under a name of their own (DNS rebinding)."""
    name, _, port = host.lower().partition(":")
    return name in ("localhost", HOST) and (not port or port.isdecimal())


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
