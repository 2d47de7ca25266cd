"""Since when the machine runs: what was not yet on the disk when its power went may be torn."""

from pathlib import Path

_LINUX = Path("/proc/sys/kernel/random/boot_id")


def boot() -> str:
    """What tells this run of the machine from all others; "" where the system does not say."""
    try:
        return _LINUX.read_text("ascii").strip()
    except OSError:
        return ""
