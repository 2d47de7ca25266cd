"""How the XML of a feed begins: with a style sheet for people who open it in a browser.

CSS, because browsers are taking XSLT away; they follow it only in files served as `application/xml`.
"""

from html import escape


def prolog(stylesheet: str) -> str:
    """The declaration and, unless `stylesheet` is "", the instruction that names it."""
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
    if not stylesheet:
        return declaration
    return f'{declaration}<?xml-stylesheet type="text/css" href="{escape(stylesheet)}"?>\n'


def unbreakable(html: str) -> str:
    """HTML that cannot end the CDATA section it stands in; readers see the same."""
    return html.replace("]]>", "]]&gt;")
