"""Every link of a finished site, and those that lead nowhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree, html

from tests.whole.examples import Tree

LINKS = "//@href | //@src | //@poster | //meta[@property = 'og:image']/@content"
CSS_LINK = re.compile(r"(?:url\(\s*[\"']?|@import [\"'])([^\"')]+)")


@dataclass(frozen=True)
class BuiltSite:
    """The files of a site that stands at `url`, such as https://example.org/blog."""

    url: str
    files: Tree

    def dead_links(self) -> list[str]:
        """Each link within the site that leads to no file, or to a place that its page does not have."""
        return [f"{page}: {link}" for page, link in self._links() if not self.leads_somewhere(page, link)]

    def _links(self) -> Iterator[tuple[str, str]]:
        for path, data in self.files.items():
            yield from ((path, link) for link in _links_in(path, data))

    def leads_somewhere(self, page: str, link: str) -> bool:
        """Whether the link on a page leads to a file, and to a place that is there; elsewhere counts."""
        target, fragment = urldefrag(urljoin(f"{self.url}/{page}", link))
        parts = urlsplit(target)
        if parts.scheme not in ("http", "https") or parts.netloc != urlsplit(self.url).netloc:
            return parts.scheme in ("http", "https", "mailto", "data")
        if not f"{target}/".startswith(f"{self.url}/"):
            return False
        path = unquote(parts.path).removeprefix(f"{urlsplit(self.url).path}/")
        path = f"{path}index.html" if not path or path.endswith("/") else path
        return path in self.files and (not fragment or unquote(fragment) in self._ids.get(path, set()))

    @cached_property
    def _ids(self) -> Mapping[str, set[str]]:
        pages = ((path, data) for path, data in self.files.items() if path.endswith(".html"))
        return {path: set(html.document_fromstring(data).xpath("//@id")) for path, data in pages}


def _links_in(path: str, data: bytes) -> Iterator[str]:
    text = data.decode("utf-8", "replace")
    match path.rpartition(".")[2]:
        case "html":
            yield from html.document_fromstring(data).xpath(LINKS)
            yield from re.findall(r"content=\"0; url=([^\"]+)\"", text)
        case "xml":
            yield from _links_in_xml(data)
        case "css":
            yield from CSS_LINK.findall(text)
        case "txt":
            yield from re.findall(r"^Sitemap: (.+)$", text, re.MULTILINE)
    if path == "_redirects":
        yield from (line.split()[1] for line in text.splitlines())


def _links_in_xml(data: bytes) -> Iterator[str]:
    root = etree.fromstring(data)
    yield from (str(link) for link in root.xpath("//@href"))
    texts = root.xpath("//*[local-name() = 'loc' or local-name() = 'link' or local-name() = 'url']/text()")
    yield from (str(text) for text in texts)
    for content in root.xpath("//*[local-name() = 'encoded']/text()"):
        yield from html.fragment_fromstring(str(content), create_parent=True).xpath(LINKS)
