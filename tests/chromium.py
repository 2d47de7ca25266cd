"""Chromium as the machine has it; Playwright would download one of its own."""

import atexit
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright


def installed() -> str | None:
    """Where it is."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, closed in the end. Skips the test where there is none, which is a failure in CI."""
    path = installed()
    if not path:
        pytest.skip("there is no Chromium")
    browser = _driver().chromium.launch(executable_path=path, args=["--no-sandbox"])
    try:
        yield browser
    finally:
        browser.close()


@cache
def _driver() -> Playwright:
    """One for the whole process: Playwright 1.65 refuses a second one while the first is running."""
    running = sync_playwright().start()
    atexit.register(running.stop)
    return running
