"""What a build depends on, gathered from Pelican's settings."""

from collections.abc import Mapping
from typing import Any

from openwindow.adapters.blog_inputs import inputs_of
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.pelican_settings import our_settings


def inputs_from(settings: Mapping[str, Any]) -> Inputs:
    """The inputs of a build. Raises OpenWindowError for wrong settings and for a theme without its words."""
    return inputs_of(our_settings(settings), settings)
