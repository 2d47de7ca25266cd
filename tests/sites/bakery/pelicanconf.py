"""A bakery's blog: every kind of page, in two languages, small enough to be compared byte for byte."""

SITENAME = "Two <Ovens>"
SITESUBTITLE = {"en": "Bread & mistakes", "fr": "Du pain & des erreurs"}
SITEURL = "https://ovens.example"
TIMEZONE = "Europe/Paris"
DEFAULT_PAGINATION = 1

OPENWINDOW_LANGUAGES = ("en", "fr")
OPENWINDOW_TAG = "ovens.example,2026"
OPENWINDOW_NOW = "2026-11-20T12:00:00+01:00"

PATH = "content"
THEME = "../theme"
PLUGIN_PATHS = ["../../../plugins"]
PLUGINS = ["openwindow"]
