"""Where a browser would go."""

import pytest

from openwindow.core.markup.links import Destination, destination

HERE, ELSEWHERE, NOWHERE, FORBIDDEN = (
    Destination.HERE,
    Destination.ELSEWHERE,
    Destination.NOWHERE,
    Destination.FORBIDDEN,
)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("../a/fr.md#part", HERE),
        ("#part", HERE),
        ("/2026/a/", HERE),
        ("2026:a.md", HERE),
        ("a/b:c.md", HERE),
        ("https://example.org", ELSEWHERE),
        ("HTTP://example.org", ELSEWHERE),
        ("mailto:me@example.org", ELSEWHERE),
        ("tel:+33", ELSEWHERE),
        ("", NOWHERE),
        (" \t\n", NOWHERE),
        ("javascript:x", FORBIDDEN),
        ("\x01 JAVA\tSCRIPT\n:x", FORBIDDEN),
        ("data:,x", FORBIDDEN),
        ("c:\\a.md", FORBIDDEN),
        ("//example.org", FORBIDDEN),
        ("/\\example.org", FORBIDDEN),
        ("/\t/example.org", FORBIDDEN),
    ],
)
def test_a_target_leads_where_a_browser_would_go(target: str, expected: Destination) -> None:
    assert destination(target) is expected
