"""Posts: the files of a folder, or a single file, -> a Post."""

from dataclasses import dataclass
from datetime import datetime

from openwindow.core.model.audience import Audience
from openwindow.core.model.post import Comments, Note, Post, Speaks, Status, Text, Withdrawal
from openwindow.core.reading.addresses import read_alias, read_web_address
from openwindow.core.reading.bundles import (
    Bundle,
    Written,
    note_disagreements,
    note_empty_bodies,
    note_half_translations,
    note_missing_in_original,
    only_original,
)
from openwindow.core.reading.dates import read_moment
from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.fields import Need, key
from openwindow.core.reading.known import Mentions
from openwindow.core.reading.names import is_usable, note_bad_slug
from openwindow.core.reading.pictures import PictureKeys, note_missing_file, picture_in
from openwindow.core.reading.values import (
    choice_of,
    list_of,
    names_of,
    read_blog_language,
    read_post_id,
    read_slug,
    read_text,
    table_of,
)

Names = tuple[Located[str], ...]

_read_authors = names_of(read_text, may_be_empty=False)


@dataclass(frozen=True, slots=True)
class NoteKeys:
    """The keys of a correction or an update."""

    date: Located[datetime] | None = key(read_moment, Need.EVERYBODY, example="2026-11-02")
    note: Located[str] | None = key(read_text, Need.EVERYBODY)


@dataclass(frozen=True, slots=True)
class WithdrawalKeys:
    """The keys of `withdrawn`."""

    date: Located[datetime] | None = key(read_moment, Need.EVERYBODY, example="2026-11-02")
    reason: Located[str] | None = key(read_text, Need.EVERYBODY)


@dataclass(frozen=True, slots=True)
class PostKeys:
    """The keys of a post's text."""

    id: Located[str] | None = key(read_post_id, Need.ORIGINAL, shared=True, example="k3v9x0m2p7qa")
    title: Located[str] | None = key(read_text, Need.EVERYBODY)
    summary: Located[str] | None = key(read_text)
    lang: Located[str] | None = key(read_blog_language)
    slug: Located[str] | None = key(read_slug, shared=True)
    authors: Located[Names] | None = key(_read_authors, Need.ORIGINAL, shared=True, example="[first-last]")
    translators: Located[Names] | None = key(_read_authors)
    translated: Located[datetime] | None = key(read_moment)
    date: Located[datetime] | None = key(read_moment, Need.ORIGINAL, shared=True, example="2026-11-02")
    audience: Located[Audience] | None = key(
        choice_of(Audience), Need.ORIGINAL, shared=True, example="internal"
    )
    tags: Located[Names] | None = key(names_of(read_text), shared=True)
    series: Located[str] | None = key(read_text, shared=True)
    speaks: Located[Speaks] | None = key(choice_of(Speaks), shared=True)
    image: Located[PictureKeys] | None = key(table_of(PictureKeys))
    comments: Located[Comments] | None = key(choice_of(Comments), shared=True)
    corrections: Located[tuple[NoteKeys, ...]] | None = key(list_of(table_of(NoteKeys)))
    updates: Located[tuple[NoteKeys, ...]] | None = key(list_of(table_of(NoteKeys)))
    withdrawn: Located[WithdrawalKeys] | None = key(table_of(WithdrawalKeys), shared=True)
    aliases: Located[Names] | None = key(names_of(read_alias), shared=True)
    canonical: Located[str] | None = key(read_web_address, shared=True)
    status: Located[Status] | None = key(choice_of(Status))
    ai: Located[str] | None = key(read_text)
    disclosure: Located[str] | None = key(read_text)
    consent: Located[str] | None = key(read_text)


@dataclass(frozen=True, slots=True)
class PostRead:
    """A post as read: what may collide with others, and the post itself when nothing is missing."""

    folder: str
    year: int
    id: Located[str] | None
    slug: Located[str]
    languages: tuple[str, ...]
    aliases: Located[Names] | None
    post: Post | None


def read_post(
    bundle: Bundle[PostKeys], mentions: Mentions, files: tuple[str, ...], desk: Desk
) -> PostRead | None:
    """The post of a folder or single file; `files` are the names of what lies beside it.

    The names it refers to are added to `mentions`.
    """
    for text in bundle.texts:
        _mention(text.keys, mentions)
        _note_problems_of_text(text, bundle, files, desk)
    if not any("withdrawn" in text.given for text in bundle.texts):
        note_empty_bodies(bundle.texts, desk)
    original = only_original(bundle, desk)
    if original is None:
        return None
    texts = [original, *(text for text in bundle.in_order(desk) if text is not original)]
    note_missing_in_original(PostKeys, original, desk)
    note_disagreements(PostKeys, original, texts, desk)
    slug = _slug(bundle, original, desk)
    languages = tuple(text.language for text in texts)
    keys = original.keys
    post = _post(bundle, slug.value, texts)
    return PostRead(bundle.path, bundle.year, keys.id, slug, languages, keys.aliases, post)


def _mention(keys: PostKeys, mentions: Mentions) -> None:
    for named in (keys.authors, keys.translators):
        mentions.authors.extend(named.value if named else ())
    mentions.tags.extend(keys.tags.value if keys.tags else ())
    mentions.series.extend([keys.series] if keys.series else ())


def _note_problems_of_text(
    text: Written[PostKeys], bundle: Bundle[PostKeys], files: tuple[str, ...], desk: Desk
) -> None:
    keys = text.keys
    note_half_translations(text, desk)
    if keys.image and bundle.path.endswith(".md"):
        desk.note("no-folder-for-pictures", keys.image.place, folder=desk.file(f"{bundle.path[:-3]}/"))
    elif keys.image:
        note_missing_file(bundle.path, keys.image.value, files, "image.file", desk)


def _slug(bundle: Bundle[PostKeys], original: Written[PostKeys], desk: Desk) -> Located[str]:
    if original.keys.slug:
        return original.keys.slug
    if "slug" not in original.given and is_usable(bundle.name):
        note_bad_slug(bundle.name, desk.file(bundle.path), desk)
    return Located(bundle.name, desk.file(original.path, 1))


def _post(bundle: Bundle[PostKeys], slug: str, texts: list[Written[PostKeys]]) -> Post | None:
    keys = texts[0].keys
    read = [text for each in texts if (text := _text(bundle.path, each))]
    if not (keys.id and keys.authors and keys.date and keys.audience and len(read) == len(texts)):
        return None
    return Post(
        id=keys.id.value,
        year=bundle.year,
        slug=slug,
        authors=_names(keys.authors),
        date=keys.date.value,
        audience=keys.audience.value,
        texts=tuple(read),
        tags=_names(keys.tags),
        series=keys.series.value if keys.series else "",
        speaks=keys.speaks.value if keys.speaks else Speaks.PERSONALLY,
        comments=keys.comments.value if keys.comments else Comments.HELD,
        withdrawn=_withdrawal(keys.withdrawn),
        aliases=_names(keys.aliases),
        canonical=keys.canonical.value if keys.canonical else "",
    )


def _text(folder: str, written: Written[PostKeys]) -> Text | None:
    keys = written.keys
    if keys.title is None:
        return None
    return Text(
        path=written.path,
        language=written.language,
        title=keys.title.value,
        body=written.body,
        summary=_sentence(keys.summary),
        status=keys.status.value if keys.status else Status.PUBLISHED,
        translators=_names(keys.translators),
        translated=keys.translated.value if keys.translated else None,
        image=picture_in(folder, keys.image.value, written.language) if keys.image else None,
        corrections=_notes(keys.corrections),
        updates=_notes(keys.updates),
        ai=_sentence(keys.ai),
        disclosure=_sentence(keys.disclosure),
        consent=_sentence(keys.consent),
    )


def _names(given: Located[Names] | None) -> tuple[str, ...]:
    return tuple(name.value for name in given.value) if given else ()


def _sentence(given: Located[str] | None) -> str:
    return given.value if given else ""


def _notes(given: Located[tuple[NoteKeys, ...]] | None) -> tuple[Note, ...]:
    notes = given.value if given else ()
    return tuple(Note(each.date.value, each.note.value) for each in notes if each.date and each.note)


def _withdrawal(given: Located[WithdrawalKeys] | None) -> Withdrawal | None:
    keys = given.value if given else None
    return Withdrawal(keys.date.value, keys.reason.value) if keys and keys.date and keys.reason else None
