"""From posts to a feed's values: its channel, its entries, and what their content is made of."""

from html import escape

from openwindow.core.feeds.feed import Entry, Feed
from openwindow.core.feeds.selection import Selection
from openwindow.core.feeds.surroundings import Names, by_line, notes, withdrawn
from openwindow.core.model.post import Post, Text
from openwindow.core.pages.articles import lead_image
from openwindow.core.pages.facets import last_change
from openwindow.core.pages.feed_links import all_feed, author_feed, site_feed
from openwindow.core.pages.index import Index
from openwindow.core.pages.people import picture, said
from openwindow.core.pages.shown import FeedLink

STYLESHEET = "feed.css"
IMAGE = "feed.png"
SHOWN_BY_READERS = (".gif", ".jpeg", ".jpg", ".png")
"""What RSS 2.0 allows for a channel's image."""


def feed_of(index: Index, selection: Selection, texts: tuple[tuple[Post, Text], ...]) -> Feed:
    """A feed whose entries have no content yet."""
    plan = index.plan
    changes = (last_change(post, text) for post, text in texts)
    newest = max(changes, default=None)
    page = selection.beside(plan.urls) if selection.language else plan.urls.home(plan.urls.languages[0])
    return Feed(
        url=plan.urls.absolute(page),
        title=_link(index, selection).title,
        description=_description(index, selection),
        language=selection.language,
        copyright=plan.settings.name,
        image=_image(index, selection),
        stylesheet=plan.urls.href(plan.assets[STYLESHEET]) if STYLESHEET in plan.assets else "",
        changed=newest.astimezone(plan.zone) if newest else None,
        entries=tuple(_entry(index, post, text) for post, text in texts),
    )


def before(index: Index, post: Post, text: Text) -> str:
    """What stands above the text: the by-line and the lead picture; of a withdrawn post the reason."""
    wording = index.plan.wording[text.language]
    if post.withdrawn:
        return f"<p>{escape(withdrawn(post.withdrawn.reason, wording))}</p>"
    names = Names(_names(index, post.authors, text.language), _names(index, text.translators, text.language))
    return by_line(post, text, names, wording) + _lead(index, post, text)


def after(index: Index, text: Text) -> str:
    """What stands below the text: corrections and additions."""
    return notes(text, index.plan.wording[text.language], index.plan.zone)


def _link(index: Index, selection: Selection) -> FeedLink:
    plan = index.plan
    if not selection.language:
        return all_feed(plan, plan.urls.languages[0])
    if selection.author:
        name = index.author(selection.author).name
        return author_feed(plan, selection.author, name, selection.language)
    return site_feed(plan, selection.language)


def _description(index: Index, selection: Selection) -> str:
    """Never empty, which RSS forbids."""
    settings = index.plan.settings
    language = selection.language or index.languages[0]
    words = index.author(selection.author).role if selection.author else settings.tagline
    return said(words, language).text or settings.name


def _image(index: Index, selection: Selection) -> str:
    portrait = index.author(selection.author).portrait if selection.author else None
    face = picture(index.plan, portrait, selection.language)
    if face and face.href.lower().endswith(SHOWN_BY_READERS):
        return index.plan.urls.origin + face.href
    return index.plan.urls.absolute(index.plan.assets[IMAGE]) if IMAGE in index.plan.assets else ""


def _entry(index: Index, post: Post, text: Text) -> Entry:
    plan, language = index.plan, text.language
    terms = plan.lists.tag_by_id
    reason = withdrawn(post.withdrawn.reason, plan.wording[language]) if post.withdrawn else ""
    return Entry(
        id=f"tag:{plan.settings.tag}:{post.id}:{language}",
        url=plan.urls.absolute(plan.urls.post(language, post.year, post.slug)),
        title=text.title,
        summary=reason or text.summary,
        content="",
        authors=_names(index, post.authors, language),
        tags=tuple(said(terms[tag].name, language).text for tag in post.tags),
        published=post.date.astimezone(plan.zone),
    )


def _names(index: Index, authors: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(index.career(language, author).now.name for author in authors)


def _lead(index: Index, post: Post, text: Text) -> str:
    image = picture(index.plan, lead_image(post, text), text.language)
    if image is None:
        return ""
    origin = ", ".join(filter(None, (image.credit, image.licence)))
    caption = f"<figcaption>{escape(origin)}</figcaption>" if origin else ""
    size = f'width="{image.width}" height="{image.height}"'
    shown = f'<img src="{escape(image.src)}" {size} alt="{escape(image.alt.text)}">'
    return f"<figure>{shown}{caption}</figure>\n"
