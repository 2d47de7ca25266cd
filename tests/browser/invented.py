"""Two languages that nobody has written a catalogue for, made of the theme's English words.

`en-xa` (a code that CLDR keeps for this) is English with accents, 40 % longer, as German or Finnish would be.
Arabic is spelt letter by letter where no word is known: nobody could read it, but it runs as Arabic runs.
"""

import re
import shutil
from collections.abc import Callable, Mapping
from gettext import c2py
from io import BytesIO
from pathlib import Path

import yaml
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po
from PIL import Image

from tests.whole.examples import PLUGINS, ROOT, SITES, THEME, Example

_KEPT = re.compile(r"(%\(\w+\)s|<[^>]+>)")
_ACCENTS = str.maketrans("ACEINORSUYZaceinorsuyz", "ÅÇÉÏÑÖŘŠÛÝŽåçéïñöřšûýž")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz?,;", "ابكدعفغهيجقلمنوپخرستؤڤوكيز؟،؛")
_LONGER = 1.4

_KNOWN = {
    "and": "و",
    "Archive": "الأرشيف",
    "Authors": "الكتّاب",
    "Corrections": "تصحيحات",
    "Feed": "تغذية",
    "Footnotes": "الحواشي",
    "Home": "الرئيسية",
    "Languages": "اللغات",
    "Main pages": "الصفحات الرئيسية",
    "Newer posts": "تدوينات أحدث",
    "Older posts": "تدوينات أقدم",
    "On this page": "في هذه الصفحة",
    "Page not found": "الصفحة غير موجودة",
    "Posts": "التدوينات",
    "Search": "البحث",
    "Series": "السلاسل",
    "Skip to the content": "انتقل إلى المحتوى",
    "Subscribe": "الاشتراك",
    "Tags": "الوسوم",
    "Tags:": "الوسوم:",
    "The whole blog": "المدوّنة كلّها",
}


def longer(text: str) -> str:
    """English with accents, and 40 % longer; what is filled in stays."""
    parts = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(text)]
    missing = round(len(_KEPT.sub("", text)) * (_LONGER - 1))
    return "".join(parts) + (f" {'ẋ' * min(missing, 9)}" if missing else "") + " ẋẋẋẋẋẋ" * (missing // 14)


def arabic(text: str) -> str:
    """The Arabic for a text, or what looks like it."""
    parts = (part if _KEPT.fullmatch(part) else part.lower().translate(_ARABIC) for part in _KEPT.split(text))
    return _KNOWN.get(text) or "".join(parts)


PICTURES = (".avif", ".jpg", ".png", ".webp")

FORM = "ـ"
"""The sign: a letter's tail, which Arabic makes longer at will."""

INVENTED: Mapping[str, tuple[str, Callable[[str], str]]] = {"en-xa": ("en", longer), "ar": ("ar", arabic)}
"""For each language, whose rule for plurals it has, and how its words are made."""


def catalogue(language: str) -> bytes:
    """The theme's words in an invented language, as a .po file."""
    plurals, said = INVENTED[language]
    with (THEME / "translations" / "en.po").open("rb") as file:
        english = read_po(file, locale="en")
    made = Catalog(locale=plurals)
    for message in english:
        if message.id:
            made.add(message.id, _forms(message.id, said, made))
    written = BytesIO()
    write_po(written, made)
    return written.getvalue()


def _forms(text: str | tuple[str, ...], said: Callable[[str], str], made: Catalog) -> str | tuple[str, ...]:
    """One form for a message, or one for each of the language's plurals, told apart by a sign at the end."""
    if isinstance(text, str):
        return said(text)
    form_of_one = c2py(made.plural_expr)(1)
    return tuple(said(text[form != form_of_one]) + FORM * form for form in range(made.num_plurals))


def in_four_languages(folder: Path) -> Example:
    """The sample in the invented languages too: catalogues, names of its lists, a setting, a few texts."""
    shutil.copytree(ROOT / "content", folder / "content")
    _shrink(folder / "content")
    shutil.copytree(SITES / "languages", folder / "content", dirs_exist_ok=True)
    shutil.copytree(THEME, folder / "theme")
    for language in INVENTED:
        (folder / "theme" / "translations" / f"{language}.po").write_bytes(catalogue(language))
    for terms in ("tags", "series", "teams"):
        _name(folder / "content" / f"{terms}.yml")
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    made = Example(folder)
    made.set(
        f"OPENWINDOW_LANGUAGES = {('en', 'fr', *INVENTED)!r}",
        f"PLUGIN_PATHS = [{str(PLUGINS)!r}]",
        "OPENWINDOW_CARDS = False",
    )
    return made


def _shrink(content: Path) -> None:
    """Makes pictures small: what a build makes of large ones takes long, and words do not need it."""
    for file in (file for file in content.rglob("*") if file.suffix in PICTURES):
        with Image.open(file) as picture:
            picture.thumbnail((160, 160))
            picture.save(file)


def _name(file: Path) -> None:
    """Names of terms in the invented languages, from the English ones."""
    terms = yaml.safe_load(file.read_text(encoding="utf-8"))
    for names in terms.values():
        names |= {language: said(names["en"]) for language, (_, said) in INVENTED.items()}
    file.write_text(yaml.safe_dump(terms, allow_unicode=True), encoding="utf-8")
