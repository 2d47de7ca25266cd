"""What differs in production: `python3 tasks.py build --settings publishconf.py`."""

# ruff: noqa: F403
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pelicanconf import *

SITEURL = "https://blog.dravelle.example"
