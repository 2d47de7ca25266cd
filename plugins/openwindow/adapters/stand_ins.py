"""What Pelican gives to every template, when Pelican itself is not there."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any


class StandIns:
    """Pelican's own filter and test, as its generators put them into Jinja; settings add nothing here."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self._plugins = settings["PLUGINS"]

    @property
    def globals(self) -> Mapping[str, Any]:
        """None."""
        return {}

    @property
    def filters(self) -> Mapping[str, Callable[..., Any]]:
        """`strftime`."""
        return {"strftime": _strftime}

    @property
    def tests(self) -> Mapping[str, Any]:
        """`plugin_enabled`."""
        return {"plugin_enabled": partial(_plugin_enabled, plugins=self._plugins)}


def _strftime(date: Any, date_format: str) -> str:
    from pelican.utils import DateFormatter

    return str(DateFormatter()(date, date_format))


def _plugin_enabled(name: str, plugins: Any) -> bool:
    from pelican.plugins._utils import plugin_enabled

    return bool(plugin_enabled(name, plugins))
