"""From an address that a browser asks for to a file of the site, and its type."""

import mimetypes
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_TYPES = mimetypes.MimeTypes()  # not the system's: they differ, and Windows lets programs change them
for _suffix, _type in {
    ".atom": "application/xml",
    ".avif": "image/avif",
    ".js": "text/javascript",
    ".map": "application/json",
    ".md": "text/plain",
    ".opml": "text/x-opml",
    ".rss": "application/xml",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".xsl": "application/xml",
}.items():
    _TYPES.add_type(_type, _suffix)


@dataclass(frozen=True)
class Moved:
    """The address that the browser has to ask for instead."""

    to: str


_NAMED = {"feed.json": "application/feed+json"}


def media_type(file: Path) -> str:
    """A file's type by its name, with the character set where it is text.

    Feeds are `application/xml`: by the names of their formats browsers would show no style (Chromium 156).
    """
    found = _NAMED.get(file.name) or _TYPES.guess_type(file.name)[0] or "application/octet-stream"
    is_text = found.startswith("text/") or found.endswith(("xml", "json"))
    return f"{found}; charset=utf-8" if is_text else found


def asked_for(folder: Path, base: str, target: str) -> Path | Moved | None:
    """The file of the site in `folder`, served below `base` ("" or "/blog"), for a request's target."""
    parts = urlsplit(target) if target.startswith("/") and not target.startswith("//") else None
    if parts is None:
        return None
    if base and parts.path in ("/", base):
        return Moved(f"{base}/")
    if not parts.path.startswith(f"{base}/"):
        return None
    path = unquote(parts.path.removeprefix(f"{base}/"))
    file = _below(folder, path)
    if file is None or not file.is_dir():
        return file if file and file.is_file() and not path.endswith("/") else None
    if path and not path.endswith("/"):
        return Moved(f"{parts.path}/" + (f"?{parts.query}" if parts.query else ""))
    index = _below(folder, f"{path}index.html")
    return index if index and index.is_file() else None


def _below(folder: Path, path: str) -> Path | None:
    """The real file or folder at a path, if there is one and it stands in `folder`."""
    if path.startswith("/") or ".." in path.replace("\\", "/").split("/"):
        return None
    try:
        found = Path(os.path.realpath(folder / path))
        found.stat()
    except (OSError, ValueError):
        return None
    return found if found.is_relative_to(os.path.realpath(folder)) else None
