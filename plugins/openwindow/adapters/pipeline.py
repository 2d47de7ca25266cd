"""One build from start to finish. Pelican is not known here, and nothing heavy imported until it is needed.

Has nothing changed? Else: look at what may have changed -> stage -> commit -> remember.
"""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from openwindow.adapters.inputs import Inputs
from openwindow.adapters.remembering import Present, Remembered
from openwindow.adapters.versions import code_version, engine_version
from openwindow.core.model.ports import Templates
from openwindow.outside.collecting import no_collecting
from openwindow.outside.output_check import meddled_with
from openwindow.outside.publishing import Report, Staging
from openwindow.outside.source_index import content_stamps, theme_stamps


def made(inputs: Inputs, templates: Callable[[], Templates], output: Path) -> Report:
    """Builds the site into `output`; any problem before the commit leaves that folder as it was.

    `templates` are asked for only when there is something to make.
    """
    version = code_version()
    with (
        no_collecting(),
        Staging(output, sources=(inputs.content, inputs.theme), version=version) as staging,
    ):
        past = Remembered(staging.folder, staging.manifest, version)
        present = present_of(inputs)
        head = past.head
        same = head and head.is_of(inputs.now) and head.looks_like(present)
        if head and same and not meddled_with(output, head.outputs):
            return Report((), tuple(sorted(head.outputs)), ())
        # Half of what follows would be imported in vain by a build that has nothing to do.
        from openwindow.adapters.rebuilding import rebuilt

        return rebuilt(inputs, templates, staging, past, present)


def present_of(inputs: Inputs) -> Present:
    """How the inputs look now; taken before any of them is read."""
    return Present(
        content=content_stamps(inputs.content),
        assets=theme_stamps(inputs.theme / "static"),
        theme=inputs.theme_key,
        settings=settings_key(inputs),
        now=inputs.now.isoformat(),
    )


def settings_key(inputs: Inputs) -> str:
    """A digest of the blog's settings, less those of a single build."""
    settings = replace(inputs.settings, now="", processes=0, upload=())
    engine = engine_version(settings.engine, settings.markdown)
    return sha256(repr((settings, inputs.root, engine)).encode()).hexdigest()
