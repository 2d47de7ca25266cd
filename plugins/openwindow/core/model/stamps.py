"""What the disk says of files without looking into them, and when that proves that they have not changed."""

from collections.abc import Mapping
from dataclasses import dataclass

Stamp = tuple[int, int, int, int]
"""Modification time, size, inode, change time; the times in nanoseconds."""

COARSEST = 2_050_000_000
"""Nanoseconds within which two changes of a file may bear the same time: FAT counts in steps of two seconds,
and Linux's clock for files lags by up to some hundredths of one."""

FINE = 50_000_000
"""The same where the disk counts in parts of a millisecond."""

MILLISECOND = 1_000_000


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
        before, began = self.by_path, self.began
        return tuple(
            path
            for path, stamp in later.by_path.items()
            if stamp is None or stamp != before.get(path) or _may_be_racy(stamp, began)
        )

    def gone(self, later: "Stamps") -> tuple[str, ...]:
        """The files that a later scan did not see."""
        return tuple(path for path in self.by_path if path not in later.by_path)


def _may_be_racy(stamp: Stamp, began: int) -> bool:
    """Whether a file was written so shortly before a scan that its times may not tell of a later change.

    Times in whole milliseconds are those of a disk that cannot count any finer, or all too rarely of others.
    """
    newest = max(stamp[0], stamp[3])
    if newest < began - COARSEST:
        return False
    counts_finely = stamp[0] % MILLISECOND or stamp[3] % MILLISECOND
    return newest >= began - (FINE if counts_finely else COARSEST)
