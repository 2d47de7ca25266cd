"""`openwindow COMMAND`, or `python -m openwindow COMMAND`."""

import os
import sys
from contextlib import suppress


def main(argv: list[str] | None = None) -> int:
    """Run a command; the exit code.

    0 fine, 1 something a person must fix, 2 the tool or its configuration failed, 130 stopped by Ctrl-C.
    """
    try:
        from openwindow.adapters.command_line import run

        return run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)  # Python would first give back all memory, value by value: a tenth of a small build
