"""What people do to a blog between two builds, a line each; most leave it without problems.

A new key of front matter or a new setting gets a line in the tables of values, a new kind of file an edit.
"""

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from typing import TypeVar

from tests.whole.small_site import Author, Blog, Page, Post, Text, drawing, picture, post, text

T = TypeVar("T")


class NothingThereError(Exception):
    """There is nothing of the kind to edit."""


class Pick:
    """Decides by `choose`, which is given how many possibilities there are; the first is the simplest."""

    def __init__(self, choose: Callable[[int], int]) -> None:
        self._choose = choose

    def one(self, options: Iterable[T]) -> T:
        """One of several. Raises NothingThereError when there is none."""
        known = [*options]
        if not known:
            raise NothingThereError
        return known[self._choose(len(known))]

    def number(self) -> int:
        """Which of ten equal things: so few that an edit is often undone by a later one."""
        return self.one(range(10))


Edit = Callable[[Blog, Pick], None]
Values = Mapping[str, Callable[[Blog, Pick], object]]
"""New values by key; None takes the key away."""

DAYS = (
    *(
        "2026-05-30",
        "2026-06-01",
        "2026-06-01T11:59:59+02:00",
        "2026-06-02",
        "2026-06-15T08:00",
        "2026-07-01",
    ),
    *("2026-01-02", "2025-12-31T23:30-05:00", "2026-10-01", "2027-01-01"),
)
"""Before and after the moment of the first build, years and months apart."""

AUDIENCES = ("public", "partners", "internal")


def _notes(blog: Blog, pick: Pick) -> object:
    notes = [{"date": pick.one(DAYS), "note": f"Note {pick.number()}."} for _ in range(pick.one((1, 2)))]
    return pick.one((notes, None))


def _line(name: str) -> Callable[[Blog, Pick], object]:
    return lambda _, pick: pick.one((f"{name} {pick.number()}", f"Ünlike & <{name}>", None))


def _words(name: str) -> Callable[[Blog, Pick], object]:
    def words(blog: Blog, pick: Pick) -> object:
        plain = f"{name} {pick.number()}"
        return pick.one((plain, {language: f"{plain} {language}" for language in blog.languages}))

    return words


def _some(options: Callable[[Blog], Iterable[str]]) -> Callable[[Blog, Pick], object]:
    return lambda blog, pick: list(dict.fromkeys(pick.one(options(blog)) for _ in range(pick.one((1, 2)))))


def _people(blog: Blog) -> Iterable[str]:
    return blog.authors


SHARED_KEYS: Values = {
    "date": lambda _, pick: pick.one(DAYS),
    "authors": _some(_people),
    "tags": _some(lambda blog: blog.lists["tags"]),
    "series": lambda blog, pick: pick.one((*blog.lists["series"], None)),
    "audience": lambda _, pick: pick.one(AUDIENCES),
    "speaks": lambda _, pick: pick.one(("for-the-company", "personally", None)),
    "comments": lambda _, pick: pick.one(("open", "closed", "held", None)),
    "slug": lambda _, pick: pick.one((f"slug-{pick.number()}", None)),
    "aliases": lambda _, pick: pick.one(([f"/2018/old-{pick.number()}/"], ["/old.html"], None)),
    "canonical": lambda _, pick: pick.one((f"https://first.example/{pick.number()}", None)),
    "withdrawn": lambda _, pick: pick.one((None, {"date": pick.one(DAYS), "reason": "Wrong."})),
    "id": lambda _, pick: f"post-1{pick.number():04}",
}
"""Keys of a post, which stand in its original."""

TEXT_KEYS: Values = {
    "title": lambda _, pick: pick.one((f"Title {pick.number()}", "Ünlike: <title> & more")),
    "summary": _line("Summary"),
    "status": lambda _, pick: pick.one(("draft", "published", None)),
    "corrections": _notes,
    "updates": _notes,
    "ai": _line("Machine"),
    "disclosure": _line("Interest"),
    "consent": _line("Consent"),
}
"""Keys of a text."""

TRANSLATION_KEYS: Values = {
    "translators": _some(_people),
    "translated": lambda _, pick: pick.one(DAYS),
}
"""Keys of a text that is no original."""

PROFILE_KEYS: Values = {
    "name": lambda _, pick: pick.one((f"Name {pick.number()}", "Zoë <Ünlike>", "Ada")),
    "role": _words("Role"),
    "team": lambda blog, pick: pick.one(blog.lists["teams"]),
    "earlier_roles": lambda _, pick: pick.one(
        ([{"role": "Apprentice", "from": "2020", "until": pick.one(("2026-02", "2026-06", "2025"))}], None)
    ),
    "languages": lambda _, pick: pick.one((["fr"], ["en", "de"], None)),
    "topics": lambda blog, pick: pick.one(([_words("Topic")(blog, pick)], None)),
    "links": lambda _, pick: pick.one(([f"https://elsewhere.example/{pick.number()}"], None)),
    "since": lambda _, pick: pick.one(("2020", "2026-06-10", "2026-07", None)),
    "until": lambda _, pick: pick.one(("2026-06-30", "2026-08", "2026-05-01", None)),
    "emails": lambda _, pick: pick.one(([f"mail{pick.number()}@small.example"], None)),
}
"""Keys of a person."""

PAGE_KEYS: Values = {
    "audience": lambda _, pick: pick.one(AUDIENCES),
    "aliases": lambda _, pick: pick.one(([f"/page-{pick.number()}/"], None)),
}
"""Keys of a page that all its languages share; its texts have keys as those of posts."""

SETTINGS: Values = {
    "SITENAME": lambda _, pick: pick.one((f"Small {pick.number()}", "Small & <loud>")),
    "SITESUBTITLE": _words("Line"),
    "SITEURL": lambda _, pick: pick.one(("https://other.example/our/blog", "https://small.example")),
    "TIMEZONE": lambda _, pick: pick.one(("America/New_York", "Europe/Paris", "Pacific/Chatham")),
    "DEFAULT_PAGINATION": lambda _, pick: pick.one((1, 2, 3)),
    "OPENWINDOW_LANGUAGES": lambda _, pick: pick.one(
        (("fr", "en"), ("en", "fr"), ("en",), ("en", "fr", "de"))
    ),
    "OPENWINDOW_TAG": lambda _, pick: pick.one(("other.example,2026", "small.example,2026")),
    "OPENWINDOW_AUDIENCE": lambda _, pick: pick.one(("partners", "internal", "public")),
    "OPENWINDOW_PREVIEW": lambda _, pick: pick.one((True, False)),
    "OPENWINDOW_PROCESSES": lambda _, pick: pick.one((1, 2)),
    "OPENWINDOW_FEED_ITEMS": lambda _, pick: pick.one((1, 2, 3)),
    "FOOTNOTE": lambda _, pick: f"Footnote {pick.number()}",
    "JINJA_ENVIRONMENT": lambda _, pick: pick.one(({"trim_blocks": True, "lstrip_blocks": True}, {})),
}
"""Settings of ours, and some of Pelican's that reach the pages."""

SENTENCES = (
    *("Plain words.", "## Heading", "Many words. " * 300, "`code` and *more*", "> [!NOTE]\n> Mind this."),
    *("| a | b |\n| - | - |\n| 1 | 2 |", '```python\nprint("x")\n```', "A note.[^1]\n\n[^1]: Told."),
    *("[Up](#first)", "[People](/authors/)", "[Rules](/rules/)", "- [x] done\n- [ ] not done"),
)


def _text(blog: Blog, pick: Pick) -> Text:
    whose = pick.one(blog.posts.values())
    return whose.texts[pick.one(whose.texts)]


def _set(keys: dict[str, object], name: str, value: object) -> None:
    keys.pop(name, None)
    if value is not None:
        keys[name] = value


def a_sentence(blog: Blog, pick: Pick) -> None:
    body = _text(blog, pick).body
    body[0] = f"Sentence {pick.number()}."


def a_block(blog: Blog, pick: Pick) -> None:
    _text(blog, pick).body.append(pick.one(SENTENCES))


def a_heading(blog: Blog, pick: Pick) -> None:
    body = _text(blog, pick).body
    body[:] = [f"## Heading {pick.number()}" if block == "## Second" else block for block in body]


def a_link(blog: Blog, pick: Pick) -> None:
    body, target = _text(blog, pick).body, pick.one(blog.posts)
    language = pick.one(blog.posts[target].texts)
    forms = ("{0}/{1}.md", "{0}/{1}.md#first", "{0}/", "{0}/{1}.md#heading-1")
    body.append(f"[See](../../{pick.one(forms).format(target, language)}).")


def less(blog: Blog, pick: Pick) -> None:
    body = _text(blog, pick).body
    if len(body) > 1:
        body.remove(pick.one(body))


def a_key(blog: Blog, pick: Pick) -> None:
    keys, name = pick.one(blog.posts.values()).shared, pick.one(SHARED_KEYS)
    _set(keys, name, SHARED_KEYS[name](blog, pick))


def a_key_of_a_text(blog: Blog, pick: Pick) -> None:
    name = pick.one(TEXT_KEYS)
    _set(_text(blog, pick).keys, name, TEXT_KEYS[name](blog, pick))


def a_key_of_a_translation(blog: Blog, pick: Pick) -> None:
    name = pick.one(TRANSLATION_KEYS)
    translations = [
        one for post in blog.posts.values() for one in post.texts.values() if "translators" in one.keys
    ]
    _set(pick.one(translations).keys, name, TRANSLATION_KEYS[name](blog, pick))


def a_key_of_a_person(blog: Blog, pick: Pick) -> None:
    name = pick.one(PROFILE_KEYS)
    _set(pick.one(blog.authors.values()).profile, name, PROFILE_KEYS[name](blog, pick))


def a_post_more(blog: Blog, pick: Pick) -> None:
    number = pick.number()
    new = post(100 + number, pick.one(blog.languages), date=pick.one(DAYS), authors=[pick.one(_people(blog))])
    blog.posts[f"{pick.one((2026, 2025))}/new-{number}"] = new


def a_post_less(blog: Blog, pick: Pick) -> None:
    if len(blog.posts) > 2:
        del blog.posts[pick.one(blog.posts)]


def a_renamed_post(blog: Blog, pick: Pick) -> None:
    old, new = pick.one(blog.posts), f"{pick.one((2026, 2025))}/renamed-{pick.number()}"
    if new not in blog.posts:
        blog.posts = {new if name == old else name: each for name, each in blog.posts.items()}
        _put_right(blog, f"../{old}/", f"../{new}/")


def _put_right(blog: Blog, old: str, new: str) -> None:
    bodies = [text.body for post in blog.posts.values() for text in post.texts.values()]
    for body in (*bodies, *(words for author in blog.authors.values() for words in author.about.values())):
        body[:] = [block.replace(old, new) for block in body]


def a_translation_more(blog: Blog, pick: Pick) -> None:
    whose = pick.one(blog.posts.values())
    free = [language for language in blog.languages if language not in whose.texts and not whose.single]
    whose.texts[pick.one(free)] = made = text(pick.number())
    made.keys |= {"translators": [pick.one(_people(blog))], "translated": pick.one(DAYS)}


def a_translation_less(blog: Blog, pick: Pick) -> None:
    whose = pick.one(post for post in blog.posts.values() if len(post.texts) > 1)
    del whose.texts[pick.one(each for each in whose.texts if each != whose.original)]


def one_file_or_a_folder(blog: Blog, pick: Pick) -> None:
    whose = pick.one(post for post in blog.posts.values() if len(post.texts) == 1 and not post.files)
    whose.single = not whose.single


def _with_files(blog: Blog) -> list[Post]:
    return [post for post in blog.posts.values() if not post.single]


def a_picture_more(blog: Blog, pick: Pick) -> None:
    whose, number = pick.one(_with_files(blog)), pick.number()
    name, data = pick.one(((f"new-{number}.png", picture(number)), (f"new-{number}.svg", drawing(number))))
    whose.files[name] = data
    body = whose.texts[pick.one(whose.texts)].body
    body += pick.one(([f"![New]({name})"], []))


def a_picture_less(blog: Blog, pick: Pick) -> None:
    whose = pick.one(post for post in blog.posts.values() if post.files)
    name = pick.one(whose.files)
    del whose.files[name]
    for each in whose.texts.values():
        each.body[:] = [block for block in each.body if f"({name})" not in block]
        _set(each.keys, "image", None if name in str(each.keys.get("image")) else each.keys.get("image"))


def a_renamed_picture(blog: Blog, pick: Pick) -> None:
    whose = pick.one(post for post in blog.posts.values() if post.files)
    old = pick.one(whose.files)
    new = f"renamed-{pick.number()}.{old.rpartition('.')[2]}"
    whose.files[new] = whose.files.pop(old)
    for each in whose.texts.values():
        each.body[:] = [block.replace(f"({old})", f"({new})") for block in each.body]


def other_bytes_of_a_picture(blog: Blog, pick: Pick) -> None:
    folders = [each.files for each in (*blog.posts.values(), *blog.authors.values()) if each.files]
    files = pick.one(folders)
    name = pick.one(files)
    files[name] = drawing(pick.number()) if name.endswith(".svg") else picture(pick.number())


def a_picture_at_the_top(blog: Blog, pick: Pick) -> None:
    whose = pick.one(_with_files(blog))
    names = [name for name in whose.files if not name.endswith(".csv")]
    image = {"file": pick.one(names), "alt": f"Seen {pick.number()}"} if names else None
    _set(whose.texts[pick.one(whose.texts)].keys, "image", pick.one((image, None)))


def a_portrait(blog: Blog, pick: Pick) -> None:
    author = pick.one(blog.authors.values())
    name = f"face-{pick.number()}.png"
    author.files = {name: picture(pick.number())}
    _set(author.profile, "portrait", {"file": name, "alt": "A face", "licence": "CC0"})
    if pick.one((False, True)):
        del author.profile["portrait"]


def own_words(blog: Blog, pick: Pick) -> None:
    author, language = pick.one(blog.authors.values()), pick.one(blog.languages)
    author.about[language] = [f"I am {pick.number()}."]
    if pick.one((False, True)):
        del author.about[language]


def a_person_more(blog: Blog, pick: Pick) -> None:
    name = f"new-{pick.number()}"
    blog.authors[name] = Author(
        {"name": f"New {name}", "role": "Miller", "team": pick.one(blog.lists["teams"])}
    )
    pick.one(blog.posts.values()).shared["authors"] = [name]


def a_person_less(blog: Blog, pick: Pick) -> None:
    keys = [*(post.shared for post in blog.posts.values())]
    keys += [text.keys for post in blog.posts.values() for text in post.texts.values()]
    used = {name for each in keys for name in (*each.get("authors", ()), *each.get("translators", ()))}
    del blog.authors[pick.one(name for name in blog.authors if name not in used)]


def a_renamed_person(blog: Blog, pick: Pick) -> None:
    old, new = pick.one(_people(blog)), f"person-{pick.number()}"
    if new in blog.authors:
        return
    blog.authors[new] = blog.authors.pop(old)
    texts = [text.keys for post in blog.posts.values() for text in post.texts.values()]
    for keys in (*(post.shared for post in blog.posts.values()), *texts):
        for key in {"authors", "translators"} & keys.keys():
            keys[key] = [new if name == old else name for name in keys[key]]


def a_term(blog: Blog, pick: Pick) -> None:
    terms = blog.lists[pick.one(blog.lists)]
    terms[pick.one(terms)] = f"Term {pick.number()}"


def a_term_more_or_less(blog: Blog, pick: Pick) -> None:
    terms = blog.lists[pick.one(blog.lists)]
    if terms.pop("added", None) is None:
        terms["added"] = "Added"


def a_page_more_or_less(blog: Blog, pick: Pick) -> None:
    if blog.pages.pop("added", None) is None:
        blog.pages["added"] = Page({"audience": "public"}, {pick.one(blog.languages): text(pick.number())})


def a_page(blog: Blog, pick: Pick) -> None:
    page = pick.one(blog.pages.values())
    name = pick.one(PAGE_KEYS)
    _set(page.shared, name, PAGE_KEYS[name](blog, pick))


def a_text_of_a_page(blog: Blog, pick: Pick) -> None:
    page = pick.one(blog.pages.values())
    page.texts[pick.one(blog.languages)] = text(pick.number())
    keys = page.texts[pick.one(page.texts)].keys
    name = pick.one(("title", "summary", "status"))
    _set(keys, name, TEXT_KEYS[name](blog, pick))


def _replace(blog: Blog, path: str, old: str, new: str) -> None:
    if old.encode() not in blog.theme.get(path, b""):
        raise NothingThereError
    blog.theme[path] = blog.theme[path].replace(old.encode(), new.encode(), 1)


def _templates(blog: Blog) -> Iterable[str]:
    return (path for path, data in blog.theme.items() if path.endswith(".html") and b"</" in data)


def a_template(blog: Blog, pick: Pick) -> None:
    _replace(blog, pick.one(_templates(blog)), "</", f"<!-- {pick.number()} --></")


def a_macro(blog: Blog, pick: Pick) -> None:
    new = f"{{% endmacro %}}\n{{% macro extra() %}}{pick.number()}{{% endmacro %}}\n{{% macro card"
    _replace(blog, "templates/parts.html", "{% endmacro %}\n{% macro card", new)
    _replace(
        blog, "templates/parts.html", "{{ post.minutes }}", pick.one(("{{ extra() }}", "{{ post.minutes }}"))
    )


def a_template_of_ones_own(blog: Blog, pick: Pick) -> None:
    path = pick.one(path for path in _templates(blog) if path.startswith("templates/"))
    own = path.replace("templates/", "overrides/", 1)
    if blog.theme.pop(own, None) is None:
        blog.theme[own] = blog.theme[path].replace(b"</", b"<!-- own --></")


def a_setting_in_a_template(blog: Blog, pick: Pick) -> None:
    word = pick.one(("FOOTNOTE", "SITENAME | shout"))
    _replace(blog, "templates/base.html", "</body>", f"{{{{ {word} }}}}</body>")
    blog.settings.setdefault("FOOTNOTE", "Footnote")
    blog.code = blog.code or "JINJA_FILTERS = {'shout': lambda text: text.upper()}"


def a_filter(blog: Blog, pick: Pick) -> None:
    method = pick.one(("upper", "lower", "title"))
    blog.code = f"JINJA_FILTERS = {{'shout': lambda text: text.{method}()}}"


def a_style(blog: Blog, pick: Pick) -> None:
    blog.theme["static/style.css"] = b"p { margin: %dpx }\n" % pick.number()


def a_static_file(blog: Blog, pick: Pick) -> None:
    name = pick.one(("static/new.css", "static/deep/er/new.css"))
    if blog.theme.pop(name, None) is None:
        blog.theme[name] = b"/* new */"


def a_word_of_the_theme(blog: Blog, pick: Pick) -> None:
    path = f"translations/{pick.one(('en', 'fr'))}.po"
    entries = blog.theme[path].decode().strip().split("\n\n")
    others = [each for each in entries if 'msgid "Archive"' not in each]
    blog.theme[path] = "\n\n".join([*others, f'msgid "Archive"\nmsgstr "Store {pick.number()}"\n']).encode()


def a_setting(blog: Blog, pick: Pick) -> None:
    name = pick.one(SETTINGS)
    blog.settings[name] = SETTINGS[name](blog, pick)
    if "de" in blog.languages and "translations/de.po" not in blog.theme:
        blog.theme["translations/de.po"] = blog.theme["translations/fr.po"].replace(b"fr", b"de")


def what_the_settings_ask_the_system(blog: Blog, pick: Pick) -> None:
    blog.code = "SITENAME = os.environ.get('NAME_OF_THE_BLOG', 'Small')"
    blog.environment["NAME_OF_THE_BLOG"] = f"Asked {pick.number()}"


def a_slip_of_the_pen(blog: Blog, pick: Pick) -> None:
    wrong = _text(blog, pick)
    match pick.one(("link", "key", "day", "author", "template", "list", "setting")):
        case "link":
            wrong.body.append("[Nowhere](/nowhere/)")
        case "key":
            wrong.keys["titel"] = "Slip"
        case "day":
            wrong.keys["translated"] = "2026-13-01"
        case "author":
            pick.one(blog.posts.values()).shared["authors"] = ["nobody"]
        case "template":
            _replace(blog, pick.one(_templates(blog)), "</", "{{ no_such_value }}</")
        case "list":
            blog.lists[pick.one(blog.lists)] = {}
        case "setting":
            blog.settings["SITEURL"] = "nowhere"


EDITS: dict[str, Edit] = {
    edit.__name__.replace("_", " "): edit
    for edit in (
        *(a_sentence, a_block, a_heading, a_link, less, a_key, a_key_of_a_text, a_key_of_a_translation),
        *(
            a_post_more,
            a_post_less,
            a_renamed_post,
            a_translation_more,
            a_translation_less,
            one_file_or_a_folder,
        ),
        *(a_picture_more, a_picture_less, a_renamed_picture, other_bytes_of_a_picture, a_picture_at_the_top),
        *(a_key_of_a_person, a_portrait, own_words, a_person_more, a_person_less, a_renamed_person),
        *(a_term, a_term_more_or_less, a_page, a_page_more_or_less, a_text_of_a_page),
        *(
            a_template,
            a_macro,
            a_template_of_ones_own,
            a_setting_in_a_template,
            a_filter,
            a_style,
            a_static_file,
        ),
        *(a_word_of_the_theme, a_setting, what_the_settings_ask_the_system, a_slip_of_the_pen),
    )
}
"""All edits by name."""


def edited(blog: Blog, name: str, pick: Pick) -> Blog:
    """The blog after an edit, if it has what is to be edited; the one given stays as it is."""
    changed = deepcopy(blog)
    try:
        EDITS[name](changed, pick)
    except NothingThereError:
        return blog
    return changed
