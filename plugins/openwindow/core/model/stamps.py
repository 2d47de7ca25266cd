"""What the disk says of files without looking into them, and when that proves that they have not changed."""

from collections.abc import Mapping
from dataclasses import dataclass

Stamp = tuple[int, int, int, int]
"""Modification time, size, inode, change time; the times in nanoseconds."""

COARSEST = 2_050_000_000
"""Nanoseconds within which two changes of a file may bear the same time: FAT counts in steps of two seconds,
and Linux's clock for files lags by up to some hundredths of one."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """The files of a folder as one scan saw them, in order; `began` is when, in nanoseconds since 1970.

    A stamp is None where none can be had: such a file is never known to be unchanged. All is plain, so that
    `began` and `by_path` can be kept. What is made of the files must be read after the scan.
    """

    began: int
    by_path: Mapping[str, Stamp | None]

    def changed(self, later: "Stamps") -> tuple[str, ...]:
        """The files of a later scan that are new or not known to be the same, in its order.

        A file that was written just before this scan may have been written again right after it, with the
        same times and size (git calls that racily clean): an equal stamp proves nothing then.
        """
        before, too_new = self.by_path, self.began - COARSEST
        return tuple(
            path
            for path, stamp in later.by_path.items()
            if stamp is None or stamp != before.get(path) or max(stamp[0], stamp[3]) >= too_new
        )

    def gone(self, later: "Stamps") -> tuple[str, ...]:
        """The files that a later scan did not see."""
        return tuple(path for path in self.by_path if path not in later.by_path)
