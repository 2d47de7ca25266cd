"""Templates as Jinja compiled them: for the environments of other languages, and for the next build.

Compiling the theme takes longer than a build after a small edit may take in all.
"""

from contextlib import suppress
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from openwindow.outside.checked_files import read_checked, write_checked

_DIALECT = (
    "block_start_string",
    "block_end_string",
    "variable_start_string",
    "variable_end_string",
    "comment_start_string",
    "comment_end_string",
    "line_statement_prefix",
    "line_comment_prefix",
    "trim_blocks",
    "lstrip_blocks",
    "newline_sequence",
    "keep_trailing_newline",
    "autoescape",
    "is_async",
    "finalize",
)
"""The options that a compiled template depends on."""


class CompiledTemplates(BytecodeCache):
    """Keeps what was compiled in memory and, where there is a `folder`, in a file for each template.

    `version` is that of our code. What cannot be written is compiled again by the next build.
    """

    def __init__(self, folder: Path | None = None, version: str = "") -> None:
        self._folder = folder
        self._version = version
        self._code: dict[str, CodeType] = {}
        self._dialects: dict[Environment, str | None] = {}

    def __reduce__(self) -> tuple[type["CompiledTemplates"], tuple[Path | None, str]]:
        """Another process finds what it needs in the folder."""
        return CompiledTemplates, (self._folder, self._version)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Finds a template that was compiled from the same source."""
        known = self._code.get(bucket.key + bucket.checksum)
        if known is None and (kept := self._kept(bucket)):
            file, version = kept
            found = read_checked(file, version)
            known = found if isinstance(found, CodeType) else None
        bucket.code = known

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template that has just been compiled."""
        if bucket.code is None:
            return
        self._code[bucket.key + bucket.checksum] = bucket.code
        if kept := self._kept(bucket):
            file, version = kept
            with suppress(OSError):
                file.parent.mkdir(exist_ok=True)
                write_checked(file, version, bucket.code)

    def _kept(self, bucket: Bucket) -> tuple[Path, str] | None:
        """The file of a template, and what it must have been compiled with."""
        if self._folder is None:
            return None
        environment = bucket.environment
        if environment not in self._dialects:
            self._dialects[environment] = _dialect(environment)
        dialect = self._dialects[environment]
        if dialect is None:
            return None
        return self._folder / bucket.key, f"{self._version} {bucket.checksum} {dialect}"


def _dialect(environment: Environment) -> str | None:
    """What an environment makes of a source; None where a company's own code has a say in it."""
    options = [getattr(environment, name) for name in _DIALECT]
    ours = all(name.startswith("jinja2.") for name in environment.extensions)
    if not ours or not all(option is None or isinstance(option, (str, bool)) for option in options):
        return None
    called = [
        (name, str(getattr(each, "jinja_pass_arg", "")))
        for kind in (environment.filters, environment.tests)
        for name, each in kind.items()
    ]
    return repr((jinja2.__version__, options, sorted(environment.extensions), sorted(called)))
