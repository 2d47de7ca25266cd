"""What the formats that are XML write alike."""

from html import escape


def prolog(stylesheet: str) -> str:
    """How a feed begins: with the declaration and, unless `stylesheet` is "", the instruction that names it.

    It is for people who open the feed in a browser: CSS, because browsers are taking XSLT away;
    they follow it only in files served as `application/xml`.
    """
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
    if not stylesheet:
        return declaration
    return f'{declaration}<?xml-stylesheet type="text/css" href="{escape(stylesheet)}"?>\n'


def unbreakable(html: str) -> str:
    """HTML that cannot end the CDATA section it stands in; readers see the same."""
    return html.replace("]]>", "]]&gt;")
