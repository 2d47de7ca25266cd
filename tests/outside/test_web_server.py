"""The preview server, asked over real connections."""

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from openwindow.outside.live_pages import SCRIPT
from openwindow.outside.web_server import PreviewServer
from tests.chromium import chromium


class Asked:
    """A server and the answers it gives."""

    def __init__(self, server: PreviewServer, site: Path) -> None:
        self.server, self.site = server, site
        self.url = server.start()
        self.port = int(self.url.split(":")[2].split("/")[0])

    def get(self, target: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        connection.request(method, target, headers=headers)
        return connection.getresponse()

    def status(self, target: str, **headers: str) -> int:
        return self.get(target, **headers).status

    def text(self, target: str) -> str:
        return self.get(target).read().decode()


FILES = {
    "index.html": "<body>home</body>",
    "404.html": "<body>nothing here</body>",
    "a b/index.html": "<p>é",
    "feed.xml": "<rss/>",
    "feed.atom": "<feed/>",
    "feed.json": "{}",
    "feeds.opml": "<opml/>",
    "theme/a.css": "a{}",
    "theme/a.js": "1",
    "theme/a.svg": "<svg/>",
    "theme/a.woff2": "",
    "robots.txt": "",
    "_headers": "",
    "empty/x.jpg": "",
}


def headers_for(rules: str, address: str) -> list[tuple[str, str]]:
    """A simple language: each line says what is sent with addresses that begin so."""
    lines = (line.split("|") for line in rules.splitlines())
    return [(name, value) for beginning, name, value in lines if address.startswith(beginning)]


def write(site: Path) -> None:
    for path, text in FILES.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    write(tmp_path / "site")
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "site" / "link").symlink_to(tmp_path / "secret")
    (tmp_path / "site" / "up").symlink_to(tmp_path)
    with closing(PreviewServer(tmp_path / "site", "", 0, headers_for)) as server:
        yield Asked(server, tmp_path / "site")


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/a%20b/", "text/html; charset=utf-8"),
        ("/?q=1", "text/html; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/feed.atom", "application/xml; charset=utf-8"),
        ("/feed.json", "application/feed+json; charset=utf-8"),
        ("/feeds.opml", "text/x-opml; charset=utf-8"),
        ("/theme/a.css", "text/css; charset=utf-8"),
        ("/theme/a.js", "text/javascript; charset=utf-8"),
        ("/theme/a.svg", "image/svg+xml; charset=utf-8"),
        ("/theme/a.woff2", "font/woff2"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/empty/x.jpg", "image/jpeg"),
        ("/_headers", "application/octet-stream"),
    ],
)
def test_a_file_is_served_with_its_type(asked: Asked, target: str, kind: str) -> None:
    answer = asked.get(target)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "target",
    [
        "/missing",
        "/theme/",
        "/empty/",
        "/feed.xml/",
        "/link",
        "/up/secret",
        "/../secret",
        "/%2e%2e/secret",
        "/theme/..%2f..%2fsecret",
        "/..%5csecret",
        "/theme/%00",
        "/%2fetc/passwd",
        "//etc/passwd",
        "/etc/passwd",
        "*",
        "/" + "a" * 5000,
    ],
    ids=lambda target: target[:30],
)
def test_nothing_else_is_served(asked: Asked, target: str) -> None:
    answer = asked.get(target)
    assert answer.status == 404
    assert "nothing here" in answer.read().decode()


def test_a_folder_is_asked_for_with_a_slash(asked: Asked) -> None:
    answer = asked.get("/a%20b?q=1")
    assert (answer.status, answer.headers["Location"]) == (302, "/a%20b/?q=1")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "LOCALHOST:8000", "127.0.0.1:9"])
def test_this_machine_may_ask(asked: Asked, host: str) -> None:
    assert asked.status("/", Host=host) == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "localhost:x"]
)
def test_no_other_name_is_answered(asked: Asked, host: str) -> None:
    for target in ("/", "/.openwindow/live.js", "/.openwindow/changes", "/missing"):
        answer = asked.get(target, Host=host)
        assert (answer.status, answer.read()) == (421, b"")


def test_the_script_goes_into_pages_and_nowhere_else(asked: Asked) -> None:
    assert asked.text("/").startswith("<body>home<script src=")
    assert asked.text("/").endswith("></script></body>")
    assert asked.text("/a%20b/").startswith("<p>é<script src=")
    assert "<script" in asked.text("/missing")
    assert asked.text("/feed.xml") == "<rss/>"
    assert (asked.site / "index.html").read_text() == "<body>home</body>"


def test_the_script_is_served(asked: Asked) -> None:
    assert asked.text("/.openwindow/live.js") == SCRIPT


def test_a_head_request_has_the_length_and_no_body(asked: Asked) -> None:
    answer = asked.get("/robots.txt", "HEAD")
    assert (answer.status, answer.headers["Content-Length"], answer.read()) == (200, "0", b"")
    assert int(asked.get("/", "HEAD").headers["Content-Length"]) == len(asked.get("/").read())


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(asked: Asked, method: str) -> None:
    assert asked.get("/", method).status == 501


def states(answer: http.client.HTTPResponse) -> Iterator[dict[str, str]]:
    for line in answer:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


def test_open_tabs_are_told_of_builds_and_problems(asked: Asked) -> None:
    told = states(asked.get("/.openwindow/changes"))
    first = next(told)
    assert f'data-build="{first["build"]}"' in asked.text("/")
    asked.server.show_problems("post.md:3: <b>")
    assert next(told) == {"build": first["build"], "problems": "post.md:3: <b>"}
    asked.server.reload()
    assert next(told)["build"] != first["build"]


def test_a_tab_opened_later_is_told_the_problems_at_once(asked: Asked) -> None:
    asked.server.show_problems("broken")
    assert next(states(asked.get("/.openwindow/changes")))["problems"] == "broken"


def test_a_closed_server_lets_go_of_tabs_and_port(asked: Asked) -> None:
    told = states(asked.get("/.openwindow/changes"))
    next(told)
    asked.server.close()
    assert [*told] == []
    with pytest.raises(ConnectionRefusedError):
        asked.get("/")


def test_the_site_may_stand_below_a_path(tmp_path: Path) -> None:
    write(tmp_path)
    with closing(PreviewServer(tmp_path, "/blog", 0, headers_for)) as server:
        asked = Asked(server, tmp_path)
        assert asked.url.endswith("/blog/")
        assert "home" in asked.text("/blog/")
        assert asked.get("/").headers["Location"] == "/blog/"
        assert asked.get("/blog").headers["Location"] == "/blog/"
        assert [asked.status(target) for target in ("/feed.xml", "/blogfeed.xml", "/blog//feed.xml")] == [
            404
        ] * 3


def test_a_taken_port_is_replaced_by_a_free_one(tmp_path: Path) -> None:
    write(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with closing(PreviewServer(tmp_path, "", port, headers_for)) as server:
            asked = Asked(server, tmp_path)
            assert asked.port != port
            assert "home" in asked.text("/")


def test_a_free_port_is_taken_as_asked(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with closing(PreviewServer(tmp_path, "", port, headers_for)) as server:
        assert server.start() == f"http://127.0.0.1:{port}/"


def test_without_a_site_the_problems_are_the_page(tmp_path: Path) -> None:
    with closing(PreviewServer(tmp_path / "site", "", 0, headers_for)) as server:
        asked = Asked(server, tmp_path / "site")
        server.show_problems("post.md:3: <b> & no title")
        assert "post.md:3: &lt;b&gt; &amp; no title" in asked.text("/2026/a/")
        assert asked.status("/") == 503
        write(tmp_path / "site")
        server.reload()
        assert "home" in asked.text("/")


def test_the_server_is_not_seen_from_other_machines(asked: Asked) -> None:
    with socket.create_server(("127.0.0.2", asked.port)):
        pass  # had it been bound to all addresses, this one would be taken


def test_a_tab_that_goes_away_leaves_no_noise(asked: Asked, capfd: pytest.CaptureFixture[str]) -> None:
    told = asked.get("/.openwindow/changes")
    next(states(told))
    told.close()
    for number in range(3):
        asked.server.show_problems(str(number))
    assert asked.status("/") == 200
    asked.server.close()
    assert capfd.readouterr() == ("", "")


@pytest.mark.browser
def test_a_tab_shows_problems_and_reloads_after_the_next_build(asked: Asked) -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.goto(asked.url)
        asked.server.show_problems("post.md:3: <b>no title</b>")
        page.get_by_role("alert").get_by_text("post.md:3: <b>no title</b>").wait_for()
        (asked.site / "index.html").write_text("<body>the next build</body>")
        asked.server.reload()
        page.get_by_text("the next build").wait_for()
        assert page.get_by_role("alert").count() == 0


@pytest.mark.browser
def test_a_tab_opened_before_the_first_good_build_follows_it(tmp_path: Path) -> None:
    with (
        chromium() as browser,
        closing(PreviewServer(tmp_path / "site", "", 0, headers_for)) as server,
    ):
        page = browser.new_page()
        server.show_problems("first problem")
        page.goto(server.start())
        page.get_by_text("first problem").wait_for()
        server.show_problems("second problem")
        page.get_by_text("second problem").wait_for()
        assert page.get_by_text("first problem").count() == 0
        write(tmp_path / "site")
        server.reload()
        page.get_by_text("home").wait_for()
