"""What people do to posts between two builds; most of it leaves no problems."""

from tests.pictures import dot
from tests.whole.site_values import DAYS, SENTENCES, SHARED_KEYS, TEXT_KEYS, TRANSLATION_KEYS, Pick
from tests.whole.small_site import Blog, Post, Text, drawing, post, text


def text_of(blog: Blog, pick: Pick) -> Text:
    whose = pick.one(blog.posts.values())
    return whose.texts[pick.one(whose.texts)]


def set_key(keys: dict[str, object], name: str, value: object) -> None:
    keys.pop(name, None)
    if value is not None:
        keys[name] = value


def a_sentence(blog: Blog, pick: Pick) -> None:
    body = text_of(blog, pick).body
    body[0] = f"Sentence {pick.number()}."


def a_block(blog: Blog, pick: Pick) -> None:
    text_of(blog, pick).body.append(pick.one(SENTENCES))


def a_heading(blog: Blog, pick: Pick) -> None:
    body = text_of(blog, pick).body
    body[:] = [f"## Heading {pick.number()}" if block == "## Second" else block for block in body]


def a_link(blog: Blog, pick: Pick) -> None:
    body, target = text_of(blog, pick).body, pick.one(blog.posts)
    language = pick.one(blog.posts[target].texts)
    forms = ("{0}/{1}.md", "{0}/{1}.md#first", "{0}/", "{0}/{1}.md#heading-1")
    body.append(f"[See](../../{pick.one(forms).format(target, language)}).")


def less(blog: Blog, pick: Pick) -> None:
    body = text_of(blog, pick).body
    if len(body) > 1:
        body.remove(pick.one(body))


def a_key(blog: Blog, pick: Pick) -> None:
    keys, name = pick.one(blog.posts.values()).shared, pick.one(SHARED_KEYS)
    set_key(keys, name, SHARED_KEYS[name](blog, pick))


def a_key_of_a_text(blog: Blog, pick: Pick) -> None:
    name = pick.one(TEXT_KEYS)
    set_key(text_of(blog, pick).keys, name, TEXT_KEYS[name](blog, pick))


def a_key_of_a_translation(blog: Blog, pick: Pick) -> None:
    name = pick.one(TRANSLATION_KEYS)
    translations = [
        one for post in blog.posts.values() for one in post.texts.values() if "translators" in one.keys
    ]
    set_key(pick.one(translations).keys, name, TRANSLATION_KEYS[name](blog, pick))


def a_post_more(blog: Blog, pick: Pick) -> None:
    number = pick.number()
    new = post(100 + number, pick.one(blog.languages), date=pick.one(DAYS), authors=[pick.one(blog.authors)])
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
    bodies = [text.body for whose in blog.posts.values() for text in whose.texts.values()]
    for body in (*bodies, *(words for author in blog.authors.values() for words in author.about.values())):
        body[:] = [block.replace(old, new) for block in body]


def a_translation_more(blog: Blog, pick: Pick) -> None:
    whose = pick.one(blog.posts.values())
    free = [language for language in blog.languages if language not in whose.texts and not whose.single]
    whose.texts[pick.one(free)] = made = text(pick.number())
    made.keys |= {"translators": [pick.one(blog.authors)], "translated": pick.one(DAYS)}


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
    name, data = pick.one(((f"new-{number}.png", dot(number)), (f"new-{number}.svg", drawing(number))))
    whose.files[name] = data
    body = whose.texts[pick.one(whose.texts)].body
    body += pick.one(([f"![New]({name})"], []))


def a_picture_less(blog: Blog, pick: Pick) -> None:
    whose = pick.one(post for post in blog.posts.values() if post.files)
    name = pick.one(whose.files)
    del whose.files[name]
    for each in whose.texts.values():
        each.body[:] = [block for block in each.body if f"({name})" not in block]
        set_key(each.keys, "image", None if name in str(each.keys.get("image")) else each.keys.get("image"))


def a_renamed_picture(blog: Blog, pick: Pick) -> None:
    whose = pick.one(post for post in blog.posts.values() if post.files)
    old = pick.one(whose.files)
    new = f"renamed-{pick.number()}.{old.rpartition('.')[2]}"
    whose.files[new] = whose.files.pop(old)
    for each in whose.texts.values():
        each.body[:] = [block.replace(f"({old})", f"({new})") for block in each.body]
        image = each.keys.get("image")
        if isinstance(image, dict) and image["file"] == old:
            each.keys["image"] = {**image, "file": new}


def a_picture_at_the_top(blog: Blog, pick: Pick) -> None:
    whose = pick.one(_with_files(blog))
    names = [name for name in whose.files if not name.endswith(".csv")]
    image = {"file": pick.one(names), "alt": f"Seen {pick.number()}"} if names else None
    set_key(whose.texts[pick.one(whose.texts)].keys, "image", pick.one((image, None)))
