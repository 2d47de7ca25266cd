"""What people do to a blog between two builds, a line each; most leave it without problems.

A new key of front matter or a new setting gets a line in the tables of values, a new kind of file an edit.
"""

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy

from tests.pictures import dot
from tests.whole.post_edits import (
    a_block,
    a_heading,
    a_key,
    a_key_of_a_text,
    a_key_of_a_translation,
    a_link,
    a_picture_at_the_top,
    a_picture_less,
    a_picture_more,
    a_post_less,
    a_post_more,
    a_renamed_picture,
    a_renamed_post,
    a_sentence,
    a_translation_less,
    a_translation_more,
    less,
    one_file_or_a_folder,
    set_key,
    text_of,
)
from tests.whole.site_values import PAGE_KEYS, PROFILE_KEYS, SETTINGS, TEXT_KEYS, NothingThereError, Pick
from tests.whole.small_site import Author, Blog, Page, drawing, text

Edit = Callable[[Blog, Pick], None]


def other_bytes_of_a_picture(blog: Blog, pick: Pick) -> None:
    folders = [each.files for each in (*blog.posts.values(), *blog.authors.values()) if each.files]
    files = pick.one(folders)
    name = pick.one(files)
    files[name] = drawing(pick.number()) if name.endswith(".svg") else dot(pick.number())


def a_key_of_a_person(blog: Blog, pick: Pick) -> None:
    name = pick.one(PROFILE_KEYS)
    set_key(pick.one(blog.authors.values()).profile, name, PROFILE_KEYS[name](blog, pick))


def a_portrait(blog: Blog, pick: Pick) -> None:
    author = pick.one(blog.authors.values())
    name, focus = f"face-{pick.number()}.png", f"{pick.number()}% 30%"
    author.files = {name: dot(pick.number())}
    set_key(author.profile, "portrait", {"file": name, "alt": "A face", "licence": "CC0", "focus": focus})
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
    named = (_list(keys, "authors") + _list(keys, "translators") for keys in _keys_of_posts(blog))
    used = {name for names in named for name in names}
    del blog.authors[pick.one(name for name in blog.authors if name not in used)]


def a_renamed_person(blog: Blog, pick: Pick) -> None:
    old, new = pick.one(blog.authors), f"person-{pick.number()}"
    if new in blog.authors:
        return
    blog.authors[new] = blog.authors.pop(old)
    for keys in _keys_of_posts(blog):
        for key in {"authors", "translators"} & keys.keys():
            keys[key] = [new if name == old else name for name in _list(keys, key)]


def _keys_of_posts(blog: Blog) -> list[dict[str, object]]:
    texts = [text.keys for whose in blog.posts.values() for text in whose.texts.values()]
    return [*(whose.shared for whose in blog.posts.values()), *texts]


def _list(keys: Mapping[str, object], key: str) -> list[str]:
    names = keys.get(key, [])
    assert isinstance(names, list)
    return names


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
    set_key(page.shared, name, PAGE_KEYS[name](blog, pick))


def a_text_of_a_page(blog: Blog, pick: Pick) -> None:
    page = pick.one(blog.pages.values())
    page.texts[pick.one(blog.languages)] = text(pick.number())
    keys = page.texts[pick.one(page.texts)].keys
    name = pick.one(("title", "summary", "status"))
    set_key(keys, name, TEXT_KEYS[name](blog, pick))


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
    path = pick.one(_templates(blog))
    own = path.replace("templates/", "overrides/", 1)
    if blog.overrides.pop(own, None) is None:
        blog.overrides[own] = blog.theme[path].replace(b"</", b"<!-- own --></")


def a_setting_in_a_template(blog: Blog, pick: Pick) -> None:
    word = pick.one(("FOOTNOTE", "SITENAME | shout"))
    _replace(blog, "templates/base.html", "</body>", f"{{{{ {word} }}}}</body>")
    blog.settings.setdefault("FOOTNOTE", "Footnote")
    blog.code.setdefault("filters", "JINJA_FILTERS = {'shout': lambda text: text.upper()}")


def a_filter(blog: Blog, pick: Pick) -> None:
    method = pick.one(("upper", "lower", "title"))
    blog.code["filters"] = f"JINJA_FILTERS = {{'shout': lambda text: text.{method}()}}"


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
    blog.code["name"] = "SITENAME = os.environ.get('NAME_OF_THE_BLOG', 'Small')"
    blog.environment["NAME_OF_THE_BLOG"] = f"Asked {pick.number()}"


def a_slip_of_the_pen(blog: Blog, pick: Pick) -> None:
    wrong = text_of(blog, pick)
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
