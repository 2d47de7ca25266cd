"""Python's search for rings of values that nobody holds, put off while a build makes many that it keeps."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collecting() -> Iterator[None]:
    """Leaves rings alone in the block: a build hardly makes any, and looking for them through all posts again
    and again is a tenth of its time. Processes that are copies of this one leave them alone too."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
