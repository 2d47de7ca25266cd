"""What the last build of an output folder left, for those who only look: nothing is locked or written."""

from dataclasses import dataclass
from pathlib import Path

from openwindow.outside.layers import Layers
from openwindow.outside.manifest import Manifest, read_manifest
from openwindow.outside.output_state import OutputState


@dataclass(frozen=True)
class LastBuild:
    """Its manifest, where that is kept, and the folder of all that it left.

    Of a commit that `was_interrupted` this is what stood there before it: the next build finishes it first,
    and then relies on nothing else.
    """

    manifest: Manifest
    kept: Layers
    folder: Path
    was_interrupted: bool


def last_build(output: Path, version: str) -> LastBuild:
    """What the last build of `output` left. Raises OpenWindowError for a folder of pages of others."""
    state = OutputState(output, (), version)
    files = state.files
    if files.journal.exists():
        return LastBuild(read_manifest(files.manifest) or Manifest({}), files.manifest, files.folder, True)
    return LastBuild(state.manifest, files.manifest, files.folder, False)
