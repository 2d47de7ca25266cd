"""The plugin as Pelican sees it: two signals and one generator."""

from functools import partial
from pathlib import Path
from typing import Any

from pelican import console, signals
from pelican.generators import Generator

from openwindow.adapters.blog_inputs import theme_of
from openwindow.adapters.console import standard_console
from openwindow.adapters.messages import sentences
from openwindow.adapters.pelican_inputs import inputs_from
from openwindow.adapters.pelican_settings import our_settings, shut
from openwindow.adapters.pipeline import made
from openwindow.core.problems import OpenWindowError
from openwindow.outside.publishing import Report


class Stopped(SystemExit):
    """Ends Pelican with the problems as sentences and exit code 1.

    Pelican 4.12 answers an Exception with a traceback, and an Exception in `register` with exit code 0.
    """

    def __init__(self, error: OpenWindowError) -> None:
        self.error = error
        super().__init__("\n".join(sentences(error.problems, standard_console(None).wording)))


def connect() -> None:
    """Asks Pelican for a word before it starts and for a place among its generators."""
    signals.initialized.connect(close_pelican)
    signals.get_generators.connect(blog_generator)


def close_pelican(pelican: Any) -> None:
    """Checks the settings, then leaves Pelican itself nothing to publish."""
    try:
        our_settings(pelican.settings)
    except OpenWindowError as error:
        raise Stopped(error) from error
    shut(pelican.settings)
    pelican.delete_outputdir = False


def blog_generator(pelican: Any) -> type[Generator]:  # noqa: ARG001
    """The generator that does all the work."""
    return BlogGenerator


class BlogGenerator(Generator):
    """Builds the blog with Pelican's settings, theme and Jinja options."""

    report: Report | None = None

    def generate_output(self, writer: Any) -> None:  # noqa: ARG002 - we write for ourselves
        """The whole build; other plugins hear of every written file by `content_written`."""
        try:
            inputs = inputs_from(self.settings)
            theme = partial(theme_of, self.settings, inputs, self.env)
            self.report = made(inputs, theme, Path(self.output_path))
        except OpenWindowError as error:
            raise Stopped(error) from error
        if not console.quiet:
            standard_console(None).remark(self.report.remarks)
        for path in self.report.written:
            signals.content_written.send(str(Path(self.output_path, path)), context=self.context)
