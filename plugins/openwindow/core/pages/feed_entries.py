"""From texts to the entries of feeds, and to what their content is made of."""

from dataclasses import dataclass, field, fields, replace
from html import escape

from openwindow.core.feeds import Contributor, Entry
from openwindow.core.feeds.cleaning import without_controls
from openwindow.core.feeds.selection import Subject
from openwindow.core.feeds.surroundings import (
    Names,
    OriginalText,
    by_line,
    dated_note,
    notes,
    sentences,
    translation,
    withdrawn,
)
from openwindow.core.languages import own_name
from openwindow.core.model.body import BodyUse
from openwindow.core.model.post import Note, Post, Text
from openwindow.core.pages.articles import lead_image
from openwindow.core.pages.facets import appeared, last_change, oldest_first
from openwindow.core.pages.feed_texts import Chosen
from openwindow.core.pages.fingerprint import digest_of
from openwindow.core.pages.index import Index
from openwindow.core.pages.people import picture, said
from openwindow.core.pages.translations import lacks_changes


@dataclass(frozen=True, slots=True)
class Item:
    """An entry whose content is not rendered yet: HTML before the text, the text (None where it is only
    said of it), HTML after it.

    An item stands in many feeds: `digest` stands for all its values where these are compared.
    """

    entry: Entry = field(repr=False)
    before: str = field(repr=False)
    body: BodyUse | None = field(default=None, repr=False)
    after: str = field(default="", repr=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        values = tuple(getattr(self, each.name) for each in fields(self) if each.init)
        object.__setattr__(self, "digest", digest_of(values))


def item(index: Index, subject: Subject, text: Chosen) -> Item:
    """A text in a feed; equal ones are made once."""
    if subject is Subject.CORRECTIONS:
        return index.once((subject, text), lambda: _correction(index, text))
    if subject is Subject.UPDATED:
        return index.once((subject, text), lambda: _updated(index, text))
    return index.once(("item", text), lambda: _post(index, text))


def _post(index: Index, chosen: Chosen) -> Item:
    post, text = _found(index, chosen)
    entry = _entry(index, post, text)
    if post.withdrawn:
        reason = withdrawn(post.withdrawn.reason, index.plan.wording[text.language])
        return Item(replace(entry, summary=without_controls(reason)), f"<p>{escape(reason)}</p>")
    return Item(entry, _before(index, post, text), index.body_in_feed(text.body), _after(index, text))


def _correction(index: Index, chosen: Chosen) -> Item:
    """A correction by itself, dated as it is; of a withdrawn post that it was withdrawn."""
    post, text = _found(index, chosen)
    wording, entry = index.plan.wording[text.language], _entry(index, post, text)
    if post.withdrawn:
        kind, moment = "withdrawn", post.withdrawn.date
        told = withdrawn(post.withdrawn.reason, wording)
        title = wording.gettext("Withdrawn: %(title)s")
    else:
        kind, note = f"correction:{chosen.number}", oldest_first(text.corrections)[chosen.number - 1]
        moment, told = note.date, note.note
        title = wording.gettext("Correction: %(title)s")
    local = moment.astimezone(index.plan.zone)
    entry = replace(
        entry,
        id=f"{entry.id}:{kind}",
        title=title % {"title": entry.title},
        summary=without_controls(told),
        published=local,
        updated=local,
    )
    link = f'<a href="{escape(entry.url)}">{escape(text.title)}</a>'
    return Item(entry, f"<p>{escape(told)}</p>\n<p>{link}</p>")


def _updated(index: Index, chosen: Chosen) -> Item:
    """A post that has changed, anew after each change: with what was said of the last one on top."""
    post, text = _found(index, chosen)
    whole = _post(index, chosen)
    wording = index.plan.wording[text.language]
    entry = replace(
        whole.entry,
        id=f"{whole.entry.id}:updated:{chosen.number}",
        published=whole.entry.updated,
        title=wording.gettext("Updated: %(title)s") % {"title": whole.entry.title},
    )
    if post.withdrawn:
        title = wording.gettext("Withdrawn: %(title)s") % {"title": whole.entry.title}
        return Item(replace(entry, title=title), whole.before)
    last = max((*text.corrections, *text.updates), key=lambda note: note.date)
    return Item(entry, _told(index, last, text) + whole.before, whole.body, whole.after)


def _told(index: Index, note: Note, text: Text) -> str:
    said = dated_note(note, text.language, index.plan.wording[text.language], index.plan.zone)
    return f"<p><strong>{escape(said)}</strong></p>\n<hr>\n"


def _found(index: Index, chosen: Chosen) -> tuple[Post, Text]:
    post = index.post(chosen.post)
    return post, post.read_in(chosen.language)


def _entry(index: Index, post: Post, text: Text) -> Entry:
    plan, language = index.plan, text.language
    terms = plan.lists.tag_by_id
    title = without_controls(text.title)
    image = picture(plan, lead_image(post, text), language)
    return Entry(
        id=f"tag:{plan.settings.tag}:{post.id}:{language}",
        url=_url(index, post, text),
        title=title,
        summary=without_controls(text.summary) or title,
        content="",
        authors=tuple(contributor(index, author, language) for author in post.authors),
        tags=tuple(without_controls(said(terms[tag].name, language).text) for tag in post.tags),
        language=language,
        image=plan.urls.origin + image.src if image else "",
        published=appeared(post, text).astimezone(plan.zone),
        updated=last_change(post, text).astimezone(plan.zone),
    )


def contributor(index: Index, author: str, language: str) -> Contributor:
    """A person as feeds name them."""
    person, origin = index.career(language, author).now, index.plan.urls.origin
    avatar = origin + person.portrait.src if person.portrait else ""
    return Contributor(without_controls(person.name), origin + person.href, avatar)


def _url(index: Index, post: Post, text: Text) -> str:
    urls = index.plan.urls
    return urls.absolute(urls.post(text.language, post.year, post.slug))


def _before(index: Index, post: Post, text: Text) -> str:
    """What stands above the text: the by-line, what a reader should know, the lead picture."""
    wording, original = index.plan.wording[text.language], post.original
    names = Names(_names(index, post.authors, text.language), _names(index, text.translators, text.language))
    said = by_line(post, text, names, wording)
    if text is not original:
        changed = lacks_changes(text, post, index.plan.zone)
        url, language = _url(index, post, original), original.language
        said += translation(text, names, OriginalText(url, language, own_name(language), changed), wording)
    return said + sentences([text.disclosure]) + _lead(index, post, text)


def _after(index: Index, text: Text) -> str:
    """What stands below the text: how it was made, corrections and additions."""
    wording = index.plan.wording[text.language]
    return sentences([text.ai, text.consent]) + notes(text, wording, index.plan.zone)


def _names(index: Index, authors: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(index.career(language, author).now.name for author in authors)


def _lead(index: Index, post: Post, text: Text) -> str:
    image = picture(index.plan, lead_image(post, text), text.language)
    if image is None:
        return ""
    licence, terms = escape(image.licence), image.licence_href
    linked = f'<a href="{escape(terms)}">{licence}</a>' if terms else licence
    origin = ", ".join(filter(None, (escape(image.credit), linked)))
    caption = f"<figcaption>{origin}</figcaption>" if origin else ""
    size = f'width="{image.width}" height="{image.height}"'
    shown = f'<img src="{escape(image.src)}" {size} alt="{escape(image.alt.text)}">'
    return f"<figure>{shown}{caption}</figure>\n"
