"""HTML that tries to run a script: none gets through, however parsers differ."""

import pytest

from openwindow.core.markup import ENGINES
from tests.chromium import chromium
from tests.core.markup.converting import CASES, convert, html_of
from tests.core.markup.harmless import harm_in

ATTACKS = (CASES / "attacks.txt").read_text(encoding="utf-8").splitlines()
FORMS = (
    "{}",
    "Text {} more",
    "> {}",
    "- {}\n",
    "| a | b |\n|---|---|\n| {} | x |",
    "## {}",
    "x[^1]\n\n[^1]: {}",
)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_leaves_anything_harmful(engine: str, attack: str) -> None:
    assert [harm for form in FORMS for harm in harm_in(html_of(form.format(attack), engine=engine))] == []


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "element", ["script", "style", "iframe", "svg", "math", "form", "template", "noscript"]
)
def test_a_dangerous_element_is_a_problem_wherever_it_stands(engine: str, element: str) -> None:
    for form in FORMS:
        problems = convert(form.format(f"<{element}>x</{element}>"), engine=engine).problems
        assert [found.values for found in problems] == [(("html", f"<{element}>"),)]


SEEN_BY_THE_BROWSER = """({
    ran: window.ran,
    bodies: document.querySelectorAll("body > article").length,
    handlers: [...document.all].flatMap(one => one.getAttributeNames()).filter(name => /^on/.test(name)),
    schemes: [...document.links].map(link => link.protocol).filter(scheme => /script|data/.test(scheme)),
    foreign: document.querySelectorAll("body :is(script, style, svg, math, iframe, object, form)").length,
})"""


@pytest.mark.browser
def test_a_browser_runs_none_of_them() -> None:
    texts = [form.format(attack) for attack in ATTACKS for form in FORMS]
    bodies = [html_of(text, engine=engine) for text in texts for engine in ENGINES]
    with chromium() as browser:
        page = browser.new_page()
        page.evaluate("() => { window.ran = 0; window.alert = () => { window.ran += 1 } }")
        html = "".join(f"<article>{body}</article>" for body in bodies)
        page.set_content(f"{html}<script>alert('the control')</script>", wait_until="load")
        seen = page.evaluate(SEEN_BY_THE_BROWSER)
    assert seen == {"ran": 1, "bodies": len(bodies), "handlers": [], "schemes": [], "foreign": 1}
