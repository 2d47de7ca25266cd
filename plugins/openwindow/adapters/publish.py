"""`publish`: make the site as readers get it, look for leaks in it, hand it to the company's own program."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from openwindow.adapters.build import AUDIENCE, NOW, OUTPUT, SITE_URL, request_given, say_what_was_built
from openwindow.adapters.console import Console, Given, Option, Takes
from openwindow.core.problems import OpenWindowError, Place, problem

if TYPE_CHECKING:
    from openwindow.adapters.inputs import Inputs

WITHOUT_UPLOAD = Option("--without-upload", "help-without-upload", Takes.NOTHING)
SETTINGS = Option("--settings", "help-publish-settings", value="value-file")
DEFAULT_SETTINGS = Path("publishconf.py")

OPTIONS = (AUDIENCE, NOW, OUTPUT, SITE_URL, WITHOUT_UPLOAD, SETTINGS)


def run(given: Given, console: Console) -> int:
    """Build, look, upload: each only when what is before it went well."""
    settings_file = given.path(SETTINGS.name) or DEFAULT_SETTINGS
    request = replace(request_given(given), settings_file=settings_file, search=True)
    from openwindow.adapters.building import build, inputs_for
    from openwindow.adapters.leak_check import look_for_leaks
    from openwindow.outside.uploading import held, upload

    inputs, output = inputs_for(request)
    if inputs.settings.preview:
        raise OpenWindowError([problem("setting-preview-published", Place(str(settings_file)))])
    say_what_was_built(build(request), console)
    with held(output):
        # The moment is taken anew: what came due since the build is not in it, and no leak either.
        console.say(
            "no-leaks", files=console.count("count-files", look_for_leaks(inputs_for(request)[0], output))
        )
        if command := () if given.has(WITHOUT_UPLOAD.name) else tuple(_command(inputs, output)):
            console.say("uploading", command=" ".join(command))
            upload(command, settings_file.absolute().parent)
            console.say("published", output=output)
        else:
            console.say("publish-by-hand", output=output, settings=settings_file)
    return 0


def _command(inputs: "Inputs", output: Path) -> Iterator[str]:
    """The company's program with its arguments: each stays one, whatever the folder is called."""
    return (word.replace("{output}", str(output)) for word in inputs.settings.upload)
