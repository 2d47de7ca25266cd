"""Words that must not get out: each is canary-<who may meet it>-<what it is>. Lines and files with such a
word can be deleted, and a blog that is well remains."""

SITENAME = "The mine"
SITEURL = "https://mine.example"
TIMEZONE = "Europe/Paris"
DEFAULT_PAGINATION = 2

OPENWINDOW_LANGUAGES = ("en", "fr")
OPENWINDOW_TAG = "mine.example,2026"
OPENWINDOW_NOW = "2026-11-20T12:00:00+01:00"

PATH = "content"
THEME = "../theme"
PLUGIN_PATHS = ["../../../plugins"]
PLUGINS = ["openwindow"]
