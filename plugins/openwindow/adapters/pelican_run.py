"""Pelican as a library, with its failures made loud."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pelican
from pelican import signals
from pelican.readers import MarkdownReader

from openwindow.adapters.pelican_settings import our_settings, read_pelican_settings, shut
from openwindow.adapters.plugin import BlogGenerator, Stopped
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.publishing import Report

NO_OVERRIDES: Mapping[str, object] = MappingProxyType({})


def settings_of(settings_file: Path, overrides: Mapping[str, object] = NO_OVERRIDES) -> dict[str, Any]:
    """Pelican's settings, shut here already: a plugin that is not listed cannot shut them."""
    settings = read_pelican_settings(settings_file, overrides)
    our_settings(settings, settings_file.as_posix())
    shut(settings)
    return settings


def settings_in_a_build(
    settings_file: Path, overrides: Mapping[str, object] = NO_OVERRIDES
) -> dict[str, Any]:
    """Pelican's settings as its plugins see them while it runs."""
    settings = settings_of(settings_file, overrides)
    MarkdownReader(settings)  # Pelican 4.12 completes MARKDOWN when it makes its readers
    return settings


def run_pelican(settings: dict[str, Any], settings_file: str) -> Report:
    """Runs Pelican with settings of `settings_of`. Raises OpenWindowError with all there is to fix."""
    with _quiet_console(), _failures(settings_file) as failures, _our_generator() as found:
        try:
            host = pelican.Pelican(settings)
            failures.raise_if_any()
            host.run()
        except Stopped as stopped:
            raise stopped.error from None
        failures.raise_if_any()
    if not found or not found[0].report:
        raise OpenWindowError([problem("option-plugin-missing", Place(settings_file))])
    return found[0].report


@contextmanager
def _quiet_console() -> Iterator[None]:
    """Pelican 4.12 counts its own articles, of which there are none, and says so."""
    before, pelican.console.quiet = pelican.console.quiet, True
    try:
        yield
    finally:
        pelican.console.quiet = before


@contextmanager
def _our_generator() -> Iterator[list[BlogGenerator]]:
    """Our generators that run while the context is open: none when Pelican did not load the plugin."""
    found: list[BlogGenerator] = []

    def look(generators: list[Any]) -> None:
        found.extend(each for each in generators if isinstance(each, BlogGenerator))

    signals.all_generators_finalized.connect(look)
    try:
        yield found
    finally:
        signals.all_generators_finalized.disconnect(look)


class _Failures(logging.Handler):
    """Pelican 4.12 logs a plugin that cannot be loaded and goes on, with exit code 0; here it stops."""

    def __init__(self, settings_file: str) -> None:
        super().__init__(logging.ERROR)
        self.settings_file = settings_file
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(": ".join(record.getMessage().splitlines()))

    def raise_if_any(self) -> None:
        if self.messages:
            place = Place(self.settings_file)
            raise OpenWindowError(problem("system-pelican", place, message=each) for each in self.messages)


@contextmanager
def _failures(settings_file: str) -> Iterator[_Failures]:
    handler = _Failures(settings_file)
    logger = logging.getLogger("pelican")
    logger.addHandler(handler)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)
