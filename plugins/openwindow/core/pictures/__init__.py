"""Pictures beside texts: what may be shown to readers."""
