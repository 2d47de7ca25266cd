"""What differs in production: `python3 tasks.py build --settings publishconf.py`."""

# ruff: noqa: F403
from pelicanconf import *

SITEURL = "https://blog.dravelle.example"
