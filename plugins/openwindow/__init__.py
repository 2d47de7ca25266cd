"""Open Window: a transparent company blog on Pelican."""

__version__ = "0.1.0"
