"""The years and months of the archive, with the number of their posts."""

from openwindow.core.dates import month_in_words
from openwindow.core.pages.index import Index
from openwindow.core.pages.shown import Counted, LinkTo


def counted_year(index: Index, year: int, language: str) -> Counted:
    """A year that has posts."""
    href = index.plan.urls.href(index.plan.urls.year(language, year))
    return Counted(LinkTo(href, str(year)), len(index.by_year[year]))


def counted_months(index: Index, year: int, language: str) -> tuple[Counted, ...]:
    """The months of a year that have posts, newest first."""
    urls = index.plan.urls
    return tuple(
        Counted(
            LinkTo(urls.href(urls.month(language, year, month)), month_in_words(year, month, language)),
            len(index.by_month[year, month]),
        )
        for month in range(12, 0, -1)
        if (year, month) in index.by_month
    )
