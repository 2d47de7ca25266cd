"""The blog's settings. `python3 tasks.py init` fills in a company's own; docs/operators.md explains each."""

# --- the company's own -------------------------------------------------------------------------------
SITENAME = "Dravelle"
SITESUBTITLE = {
    "en": "The people who make the Dravelle drive units, in their own words",
    "fr": "Celles et ceux qui font les moteurs Dravelle, dans leurs mots",
}
SITEURL = "http://127.0.0.1:8000"
TIMEZONE = "Europe/Paris"

OPENWINDOW_LANGUAGES = ("en", "fr")
# Begins every feed item's id: never change it once readers have subscribed.
OPENWINDOW_TAG = "blog.dravelle.example,2025"
# Where readers' answers go; "" for nowhere.
OPENWINDOW_ANSWERS = "answers@dravelle.example"

# --- how Open Window runs on Pelican -----------------------------------------------------------------
PATH = "content"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["openwindow"]

# Without the plugin there is nothing for Pelican to publish: a plugin that is missing must not become a leak.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
