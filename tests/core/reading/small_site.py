"""A small whole content folder, changes to it, and what the reader says of them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from babel.messages.pofile import read_po

from openwindow.core.model.source import SourceFile
from openwindow.core.problems import Problem
from openwindow.core.reading import Reading, ReadingRules, read_site

ROOT = Path(__file__).parents[3]
RULES = ReadingRules(("en", "fr"), "Europe/Paris")

SITE: Mapping[str, str] = {
    "tags.yml": "safety: {en: Safety, fr: Sécurité}\npay: {en: Pay, fr: Salaires}\n",
    "series.yml": "belt: {en: The belt, fr: La courroie}\n",
    "teams.yml": "workshop: {en: Workshop, fr: Atelier}\n",
    "authors/ada-king/profile.yml": (
        "name: Ada King\nrole: {en: Fitter, fr: Ajusteuse}\nteam: workshop\nemails: [ada@example.org]\n"
    ),
    "authors/ada-king/portrait.png": "",
    "authors/bo-diaz/profile.yml": "name: Bo Diaz\nrole: Miller\nteam: workshop\n",
    "authors/bo-diaz/fr.md": "Je fraise.\n",
    "posts/2026/recall/en.md": (
        "---\ntitle: Why we recalled it\nid: recall-0001\nauthors: [ada-king]\ndate: 2026-11-02\n"
        "audience: public\ntags: [safety]\n---\nThe seal leaks.\n"
    ),
    "posts/2026/recall/fr.md": (
        "---\ntitle: Pourquoi ce rappel\ntranslators: [bo-diaz]\ntranslated: 2026-11-03\n---\nÇa fuit.\n"
    ),
    "posts/2026/recall/bench.png": "",
    "posts/2026/salaires.md": (
        "---\ntitle: Nos salaires\nlang: fr\nid: salaires-01\nauthors: [bo-diaz]\ndate: 2026-10-01\n"
        "audience: internal\n---\nVoici la grille.\n"
    ),
    "pages/rules/en.md": "---\ntitle: House rules\naudience: public\n---\nBe kind.\n",
    "pages/rules/fr.md": "---\ntitle: Règles\n---\nSoyez aimables.\n",
}

Change = str | bytes | SourceFile | None


def source(path: str, content: str | bytes) -> SourceFile:
    """A file as the outside finds it."""
    data = content.encode() if isinstance(content, str) else content
    return SourceFile(path, len(data), data if path.endswith((".md", ".yml")) else None)


def reading_of(changes: Mapping[str, Change], rules: ReadingRules = RULES) -> Reading:
    """The small site with some files replaced, added, or (None) taken away."""
    files = {**SITE, **changes}
    return read_site(
        [
            content if isinstance(content, SourceFile) else source(path, content)
            for path, content in files.items()
            if content is not None
        ],
        rules,
    )


def with_line(content: str, line: str) -> str:
    """The content with its line of the same key replaced, or one more line in its front matter."""
    lines = content.splitlines()
    key = line.partition(":")[0] + ":"
    found = [number for number, each in enumerate(lines) if each.startswith(key)]
    if found:
        lines[found[0]] = line
    else:
        lines.insert(lines.index("---", 1) if "---" in lines else len(lines), line)
    return "\n".join(lines) + "\n"


def without_line(content: str, key: str) -> str:
    """The content without the line of a key."""
    return "".join(line for line in content.splitlines(keepends=True) if not line.startswith(f"{key}:"))


def sentences_in(language: str) -> dict[str, str]:
    """The sentences of the problems by their codes."""
    path = ROOT / "plugins" / "openwindow" / "catalogues" / language / "problems.po"
    with path.open("rb") as opened:
        return {str(each.id): str(each.string) for each in read_po(opened) if each.id}


def told(problems: Iterable[Problem], language: str = "en") -> list[str]:
    """The problems as lines that a person reads."""
    sentences = sentences_in(language)
    return [f"{each.place}: {sentences[each.code].format_map(dict(each.values))}" for each in problems]


def codes(changes: Mapping[str, Change]) -> list[str]:
    """The codes of the problems that changes make."""
    return [each.code for each in reading_of(changes).problems]
