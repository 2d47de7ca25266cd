"""From a view to its page: what every kind does that the theme renders."""

from openwindow.core.model.body import BodyUse
from openwindow.core.model.output import View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.page_view import PageView


def themed(view: View, tools: Tools, name: str, templates: tuple[str, ...]) -> str:
    """The page: templates get `site`, `head`, and the view under `name`."""
    return _page(view, tools, templates, {name: view})


def themed_with_content(
    view: View, tools: Tools, name: str, templates: tuple[str, ...], body: BodyUse | None
) -> str:
    """The page as `themed` makes it, and the HTML of `body` as `content` ("" without one)."""
    return _page(view, tools, templates, {name: view, "content": tools.html(body) if body else ""})


def _page(view: View, tools: Tools, templates: tuple[str, ...], own: dict[str, object]) -> str:
    assert isinstance(view, PageView)
    variables = {"site": view.site, "head": view.head, **own}
    return tools.page(templates, view.site.language, view, variables)
