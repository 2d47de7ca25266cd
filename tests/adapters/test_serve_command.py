"""`serve`, as a person runs it."""

import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from urllib.request import urlopen

import pytest

from openwindow.outside.live_pages import CHANGES_ADDRESS
from tests.adapters.blogs import POST, Blog, command, environment

PATIENCE_SECONDS = 30


class Served:
    """A running `serve` and what it prints."""

    def __init__(self, blog: Blog, *arguments: str) -> None:
        self.process = subprocess.Popen(
            command("serve", *arguments),
            cwd=blog.folder,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.url = self.line_with("The blog is at").split()[4]

    def line_with(self, words: str) -> str:
        """The next line that holds the words; the test's own time limit ends a vain wait."""
        assert self.process.stdout
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if words in line:
                return line
        raise AssertionError(f"{words!r} is not in {lines}")

    def page(self, path: str) -> str:
        """A page as a browser gets it."""
        with urlopen(self.url + path, timeout=PATIENCE_SECONDS) as answer:
            return str(answer.read().decode())

    def state(self) -> dict[str, str]:
        """What open tabs are told."""
        with urlopen(self.url + CHANGES_ADDRESS[1:], timeout=PATIENCE_SECONDS) as events:
            told: dict[str, str] = json.loads(events.readline().removeprefix(b"data: "))
        return told

    def interrupted(self) -> int:
        """The exit code after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE_SECONDS)


@pytest.fixture
def limit() -> Iterator[None]:
    """A wait that is in vain fails the test."""

    def give_up(number: int, frame: object) -> None:
        raise TimeoutError("nothing was printed in time")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE_SECONDS * 2)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def served(blog: Blog, limit: None) -> Iterator[Served]:
    """A blog with a draft, served on a free port."""
    blog.run(*POST)
    running = Served(blog, "--port", str(free_port()))
    yield running
    running.process.kill()
    running.process.communicate()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def draft(blog: Blog) -> str:
    return next(path for path in blog.files() if path.endswith("/how-we-test/en.md"))


def test_a_draft_is_shown_and_ctrl_c_is_no_failure(blog: Blog, served: Served) -> None:
    address = re.sub(r"content/posts/(.*)/en\.md", r"\1/", draft(blog))
    assert "How we test" in served.page(address)
    assert served.interrupted() == 0


def test_the_preview_never_touches_the_output(blog: Blog, served: Served) -> None:
    assert blog.files("output") == []
    assert "index.html" in " ".join(blog.files(".openwindow/preview"))


def test_a_save_is_shown(blog: Blog, served: Served) -> None:
    before = served.state()["build"]
    blog.write(draft(blog), blog.text(draft(blog)).replace("How we test", "What we broke"))
    served.line_with("Built again: 1 file changed.")
    assert served.state()["build"] != before
    assert "What we broke" in served.page(draft(blog).removeprefix("content/posts/").removesuffix("en.md"))


def test_problems_are_told_and_the_last_good_site_stays(blog: Blog, served: Served) -> None:
    good = blog.text(draft(blog))
    blog.write(draft(blog), good.replace("audience: public", "audience: publik"))
    assert "publik" in served.line_with(f"{draft(blog)}:6:11: ")
    served.line_with("The last site without problems stays")
    assert "publik" in served.state()["problems"]
    assert "How we test" in served.page(draft(blog).removeprefix("content/posts/").removesuffix("en.md"))
    blog.write(draft(blog), good)
    served.line_with("Built again")


def test_new_settings_are_used(blog: Blog, served: Served) -> None:
    blog.write("pelicanconf.py", blog.text("pelicanconf.py").replace('"Acme"', '"Renamed"'))
    served.line_with("Built again")
    assert "Renamed" in served.page("")


def test_settings_with_problems_are_told_and_can_be_mended(blog: Blog, served: Served) -> None:
    good = blog.text("pelicanconf.py")
    blog.write("pelicanconf.py", good + "OPENWINDOW_TYPO = 1\n")
    served.line_with("pelicanconf.py: ")
    blog.write("pelicanconf.py", good)
    served.line_with("Built again")


def test_problems_at_the_start_are_shown_until_they_are_fixed(blog: Blog, limit: None) -> None:
    blog.write("content/teams.yml", "[")
    running = Served(blog, "--port", str(free_port()))
    blog.write("content/teams.yml", "company: {en: The company, fr: L'entreprise}\n")
    running.line_with("Built again")
    assert "Acme" in running.page("")
    assert running.interrupted() == 0


def test_a_busy_port_is_said_and_another_one_used(blog: Blog, limit: None) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        running = Served(blog, "--port", str(port))
        assert f":{port}/" not in running.url
        assert "Acme" in running.page("")
        assert running.interrupted() == 0


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and their time limits are POSIX's")
