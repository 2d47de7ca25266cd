"""Made-up text in the Markdown that all generators read alike; from the same random, the same text."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

WORDS = """
    answer bearing bench bill board bolt box brake bus cage cargo chain chair change child clerk
    clock colleague colour complaint cost customer cutter day decision delay desk door draft drawing
    drill engine error evening factory fault figure finger firm floor frame friend gear glove grease
    hammer hand heat hour house idea invoice joint key kitchen label lathe law letter lever line
    list load lock machine mail map meeting message metal minute mistake model money month morning
    motor name night noise note number office oil order page paint paper part people phone picture
    pipe plan plate pocket point press price pump question rail reason record repair report rope
    rule sample scale screw shaft shelf shift shop sign spring stock storm street summer supplier
    switch table team test thread ticket tool torque truck valve voice wage wall warehouse washer
    water week weight wheel window winter wire word work year asked bought broke called carried
    changed checked chose closed counted cut drew dropped explained fell felt filed finished fixed
    found gave heard held helped kept knew learned left lost made measured met missed moved noticed
    opened paid pulled pushed read remembered replaced rode said saw sent sold spoke stayed stopped
    thought tightened told tried turned waited walked wanted weighed wrote afraid bad big broken
    careful cheap clean cold cracked dark dear early empty exact fair fast full good hard heavy
    honest late light long loose loud new old open plain proud quick quiet rare right rough sharp
    short slow small soft steep strange strong sure thin tired warm wet whole wrong about after
    again against almost already also always and around at because before behind below between but
    by during every for from hardly here how if in into just later less like more most near never
    nobody not nothing now of off often on once only or our out over per perhaps quite rather seldom
    since so some soon still than that the their then there they this though through to together too
    twice under until upon very we what when where which while who why with within without yet you
    """.split()  # noqa: SIM905  # three hundred lines otherwise

CODE: dict[str, str] = {
    "python": """\
def {a}_of({b}s: list[float], limit: float = {n}.5) -> float:
    \"\"\"The mean {a}, without what lies above the limit.\"\"\"
    kept = [each for each in {b}s if each <= limit]
    if not kept:
        raise ValueError("no {b} is below the limit")
    return sum(kept) / len(kept)  # {c}
""",
    "javascript": """\
// Every {a} that somebody counted in the {b}.
export async function {a}s(url, {{ limit = {n} }} = {{}}) {{
  const answer = await fetch(`${{url}}/{b}?limit=${{limit}}`);
  if (!answer.ok) throw new Error("the {b} is closed: " + answer.status);
  return (await answer.json()).filter((each) => each.{c} !== null);
}}
""",
    "bash": """\
#!/bin/sh
set -eu
for {a} in /srv/{b}/*.csv; do
    count=$(wc -l < "${a}")
    [ "$count" -gt {n} ] && echo "$(basename "${a}"): $count {c}s" >> report.txt
done
""",
    "sql": """\
SELECT {a}.name, count(*) AS {b}s, avg({b}.weight) AS mean
FROM {a} JOIN {b} ON {b}.{a}_id = {a}.id
WHERE {b}.year >= 2021 AND {b}.{c} IS NOT NULL
GROUP BY {a}.name HAVING count(*) > {n}
ORDER BY mean DESC; -- the {c} comes first
""",
    "yaml": """\
# The {a} as it stands in the {b}.
{a}:
  name: "{b} and {c}"
  limit: {n}
  checked: true
  steps:
    - measure: {c}
      unit: N·m
    - tighten: [{a}, {b}]
""",
}


def phrase(random: Random, least: int, most: int) -> str:
    """Some words, the first with a capital, no stop at the end."""
    text = " ".join(random.choices(WORDS, k=random.randint(least, most)))
    return text[0].upper() + text[1:]


def body(random: Random, links: Sequence[str]) -> str:
    """A whole post of 300 to 1,200 words; `links` are addresses of other posts to send readers to."""
    wanted = random.randint(300, 1050)  # the last section goes beyond
    blocks = [_paragraph(random, links)]
    extras = _extras(random)
    while sum(len(block.split()) for block in blocks) < wanted:
        blocks += _section(random, links, extras.pop() if extras else None)
    blocks += [each(random) for each in extras]
    if random.random() < 0.2:
        blocks[0] += "[^1]"
        blocks.append(f"[^1]: {phrase(random, 8, 20)}.")
    return "\n\n".join(blocks) + "\n"


Block = Callable[[Random], str]


def _extras(random: Random) -> list[Block]:
    """What else this post holds: 0 to 2 pieces of code; a table in 15 of 100."""
    extras: list[Block] = [_code] * random.choice((0, 0, 1, 1, 2))
    if random.random() < 0.15:
        extras.append(_table)
    random.shuffle(extras)
    return extras


def _section(random: Random, links: Sequence[str], extra: Block | None) -> Iterator[str]:
    yield f"## {phrase(random, 2, 6)}"
    for _ in range(random.randint(1, 3)):
        yield _paragraph(random, links)
    kind = random.random()
    if kind < 0.3:
        yield _list(random)
    elif kind < 0.45:
        yield f"> {_sentences(random, 2, ())}"
    if extra:
        yield extra(random)
        yield _paragraph(random, links)


def _paragraph(random: Random, links: Sequence[str]) -> str:
    return _sentences(random, random.randint(2, 6), links)


def _sentences(random: Random, count: int, links: Sequence[str]) -> str:
    return " ".join(_sentence(random, links) for _ in range(count))


def _sentence(random: Random, links: Sequence[str]) -> str:
    text = phrase(random, 6, 20)
    kind = random.random()
    if kind < 0.06:
        return f"{text} **{phrase(random, 1, 3)}**."
    if kind < 0.14:
        return f"{text}, *{' '.join(random.choices(WORDS, k=2))}*."
    if kind < 0.18:
        return f"{text} `{random.choice(WORDS)}_{random.choice(WORDS)}`."
    if kind < 0.21:
        return f"{text} [{phrase(random, 1, 4)}](https://example.org/{random.choice(WORDS)})."
    if kind < 0.25 and links:
        return f"{text} [{phrase(random, 2, 5)}]({random.choice(links)})."
    return f"{text}{random.choice(('.', '.', '.', '.', '?', '!'))}"


def _list(random: Random) -> str:
    ordered = random.random() < 0.4
    items = [phrase(random, 4, 14) for _ in range(random.randint(3, 6))]
    return "\n".join(f"{f'{number}.' if ordered else '-'} {item}" for number, item in enumerate(items, 1))


def _table(random: Random) -> str:
    rows = [[phrase(random, 1, 3), str(random.randint(10, 9999)), phrase(random, 1, 2)] for _ in range(5)]
    lines = [["Item", "Count", "Remark"], ["---", "---:", "---"], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _code(random: Random) -> str:
    language = random.choice(tuple(CODE))
    a, b, c = random.sample(WORDS[:120], 3)
    return f"```{language}\n{CODE[language].format(a=a, b=b, c=c, n=random.randint(2, 90))}```"
