"""What the preview adds to pages as it serves them: a script that reloads the tab after a build."""

import html
import json
import secrets
from threading import Condition

SCRIPT_ADDRESS = "/.openwindow/live.js"
CHANGES_ADDRESS = "/.openwindow/changes"

# Browsers open only six connections to a server, so a tab that nobody sees lets go of its own.
SCRIPT = """\
(() => {
  const build = document.currentScript.dataset.build;
  let source, banner = document.querySelector("pre[data-problems]");
  const show = (problems) => {
    if (!problems) { banner?.remove(); banner = null; return; }
    if (!banner) {
      banner = document.createElement("pre");
      banner.setAttribute("role", "alert");
      Object.assign(banner.style, {
        position: "fixed", inset: "auto 0 0 0", zIndex: 2147483647, margin: 0, padding: "1rem",
        maxHeight: "50vh", overflow: "auto", whiteSpace: "pre-wrap", font: "14px/1.5 monospace",
        color: "#fff", background: "#8b1a1a", borderTop: "4px solid #fff",
      });
      document.body.append(banner);
    }
    if (banner.textContent !== problems) banner.textContent = problems;
  };
  const listen = () => {
    source = new EventSource("CHANGES_ADDRESS");
    source.onmessage = (event) => {
      const state = JSON.parse(event.data);
      if (state.build !== build) location.reload();
      else show(state.problems);
    };
  };
  const follow = () => {
    source?.close();
    if (document.visibilityState === "visible") listen();
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
  follow();
})();
""".replace("CHANGES_ADDRESS", CHANGES_ADDRESS)


class LiveState:
    """Which build the site is of, and the problems of the last try; waiting threads are told of changes."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._run = secrets.token_hex(4)
        self._count = 0
        self._closed = False
        self.problems = ""

    @property
    def build(self) -> str:
        """Differs for each build, also after the server was started anew."""
        return f"{self._run}-{self._count}"

    @property
    def is_closed(self) -> bool:
        """Whether nothing will change any more."""
        return self._closed

    def built(self) -> None:
        """There is a new site, without problems."""
        with self._changed:
            self._count += 1
            self.problems = ""
            self._changed.notify_all()

    def failed(self, problems: str) -> None:
        """The last good site stays, with these problems shown over it."""
        with self._changed:
            self.problems = problems
            self._changed.notify_all()

    def close(self) -> None:
        """Ends all waiting."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def message(self) -> str:
        """The state for the script, in a line."""
        return json.dumps({"build": self.build, "problems": self.problems})

    def wait_for_other(self, message: str, seconds: float) -> str:
        """The state's message as soon as it differs from `message`, or the same after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self.message() != message, seconds)
            return self.message()


def with_script(page: bytes, build: str) -> bytes:
    """An HTML page with the script at the end of its body."""
    script = f'<script src="{SCRIPT_ADDRESS}" data-build="{build}"></script>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after if end else page + script


def problems_page(problems: str) -> bytes:
    """What is shown where there is no site yet."""
    return (
        '<!doctype html><meta charset="utf-8"><title>Open Window</title>'
        '<body style="margin:2rem;font:16px/1.5 monospace">'
        f'<pre data-problems role="alert" style="white-space:pre-wrap">{html.escape(problems)}</pre></body>\n'
    ).encode()
