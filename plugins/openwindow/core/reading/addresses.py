"""Addresses in front matter: links to other sites, and old addresses of this one."""

import re
from urllib.parse import unquote, urlsplit

from openwindow.core.reading.desk import Desk
from openwindow.core.reading.names import is_usable
from openwindow.core.reading.nodes import Node
from openwindow.core.reading.quotes import quoted
from openwindow.core.reading.values import read_text

EMAIL = re.compile(r"[^@\s<>,;:\"()]+@[^@\s<>,;:\"()]+\.[^@\s<>,;:\"()]+")


def read_web_address(node: Node, name: str, desk: Desk) -> str | None:
    """An address that begins with https:// or http:// and names a host."""
    text = read_text(node, name, desk)
    if text is None or _is_web_address(text):
        return text
    desk.note("not-a-web-address", node.place, name=name, value=quoted(text))
    return None


def read_link(node: Node, name: str, desk: Desk) -> str | None:
    """A web address, or mailto: and an e-mail address."""
    text = read_text(node, name, desk)
    if text is None or _is_web_address(text) or _is_mail_link(text):
        return text
    desk.note("not-a-link", node.place, name=name, value=quoted(text))
    return None


def read_email(node: Node, name: str, desk: Desk) -> str | None:
    """An e-mail address."""
    text = read_text(node, name, desk)
    if text is None or EMAIL.fullmatch(text):
        return text
    desk.note("not-an-email", node.place, value=quoted(text))
    return None


def read_alias(node: Node, name: str, desk: Desk) -> str | None:
    """An address this site once had, not percent-encoded, with a slash at its end unless it ends in .html."""
    text = read_text(node, name, desk)
    if text is None:
        return None
    path = unquote(text)
    segments = path.strip("/").split("/")
    usable = all(segment not in ("", ".", "..") and is_usable(segment) for segment in segments)
    usable = usable and not any(folder.endswith(".html") for folder in segments[:-1])
    if not path.startswith("/") or path.startswith("//") or not usable:
        desk.note("bad-alias", node.place, value=quoted(text))
        return None
    alias = "/" + "/".join(segments)
    return alias if alias.endswith(".html") else f"{alias}/"


def link_name(url: str) -> str:
    """What a link is called when nobody said: its host, or the e-mail address."""
    parts = urlsplit(url)
    return parts.path if parts.scheme == "mailto" else parts.netloc.removeprefix("www.")


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    clean = not re.search(r'[\s<>"\\]', text) and "@" not in parts.netloc
    return parts.scheme in ("http", "https") and named and clean


def _is_mail_link(text: str) -> bool:
    return text.startswith("mailto:") and bool(EMAIL.fullmatch(text.removeprefix("mailto:")))
