"""Who may read what, and when: the only maker of a VisibleSite.

Everything is closed unless it is found open here. What is not for an audience, not finished or not yet due
does not exist in its VisibleSite, nor does anything that only such posts use.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time

from openwindow.core.folders import folder_of
from openwindow.core.lazily import Lazily
from openwindow.core.lights import goes_out
from openwindow.core.model.audience import Audience
from openwindow.core.model.author import Author
from openwindow.core.model.post import Note, Post, Status, Text
from openwindow.core.model.site import Site, VisiblePosts, VisibleSite
from openwindow.core.model.standing_page import PageText, StandingPage


def visible_to(site: Site, audience: Audience, now: datetime, *, preview: bool = False) -> VisibleSite:
    """What readers of `audience` may see at `now`; a preview shows drafts and future posts as well."""
    readable = _readable_by(audience)
    posts = tuple(
        _shown(post, now, preview)
        for post in site.posts
        if post.audience in readable and _is_out(post, now, preview)
    )
    people = {person for post in posts for person in _people_of(post, post.texts)}
    pages = tuple(
        _shown_page(page, preview) for page in site.pages if _page_may_appear(page, audience, preview)
    )
    people_shown = tuple(_shown_author(author, now) for author in site.authors if author.id in people)
    tags = {tag for post in posts for tag in post.tags}
    teams = {author.team for author in people_shown}
    series = {post.series for post in posts}
    return VisibleSite(
        Site(
            posts=posts,
            authors=people_shown,
            tags=tuple(term for term in site.tags if term.id in tags),
            series=tuple(term for term in site.series if term.id in series),
            teams=tuple(term for term in site.teams if term.id in teams),
            pages=pages,
            files=site.files & frozenset(_files_of(posts, people_shown, pages, site)),
        )
    )


def most_open_readers(site: Site, now: datetime, *, preview: bool = False) -> dict[str, Audience]:
    """For every person in some `visible_to`, the most open audience that they exist for."""
    found: dict[str, Audience] = {}
    for audience in reversed(Audience):
        for post in site.posts:
            if post.audience is audience and _is_out(post, now, preview):
                people = _people_of(post, _shown_texts(post, now, preview))
                found.update(dict.fromkeys(people, audience))
    return found


def visible_again(
    ids: Iterable[str], posts: Callable[[str], Post], now: datetime, *, preview: bool
) -> VisiblePosts:
    """The visible posts of which a VisibleSite told the ids, each made when it is asked for; `posts` gives a
    post by its id as it was read. `now` is a moment before the `next_change` of that site."""
    return VisiblePosts(Lazily(dict.fromkeys(ids), lambda name: _shown(posts(name), now, preview)))


def may_appear(post: Post, audience: Audience, now: datetime, *, preview: bool) -> bool:
    """Whether a post is in the `visible_to` of its site."""
    return audience.may_read(post.audience) and _is_out(post, now, preview)


def shown_post(post: Post, now: datetime, *, preview: bool) -> Post:
    """A post that may appear, as a VisibleSite shows it."""
    return _shown(post, now, preview)


def shown_authors(authors: Iterable[Author], now: datetime) -> tuple[Author, ...]:
    """People as a VisibleSite shows them."""
    return tuple(_shown_author(author, now) for author in authors)


def next_change(site: Site, audience: Audience, now: datetime) -> datetime | None:
    """The moment when time alone will change what `visible_to` gives or whose window is lit, if there is one
    after `now`, whose zone days are counted in."""
    readable = _readable_by(audience)
    moments = [moment for post in site.posts if post.audience in readable for moment in _moments(post)]
    days = {day for author in site.authors for day in _days(author) if day}
    moments += [datetime.combine(day, time.min, now.tzinfo) for day in days]
    return min((moment for moment in moments if moment > now), default=None)


def _moments(post: Post) -> Iterator[datetime]:
    yield post.date
    yield goes_out(post.date)
    if post.withdrawn:
        yield post.withdrawn.date
    for text in post.texts:
        yield from (note.date for note in (*text.corrections, *text.updates))
        if text.translated:
            yield text.translated


def _days(author: Author) -> Iterator[date | None]:
    """The days on which something that a profile says begins to be shown."""
    yield from (author.since, author.until)
    yield from (role.since for role in author.earlier_roles)


def _readable_by(audience: Audience) -> tuple[Audience, ...]:
    return tuple(each for each in Audience if audience.may_read(each))


def _is_out(post: Post, now: datetime, preview: bool) -> bool:
    return preview or (post.original.status is Status.PUBLISHED and post.date <= now)


def _people_of(post: Post, texts: tuple[Text, ...]) -> Iterator[str]:
    yield from post.authors
    for text in texts:
        yield from text.translators


def _shown_texts(post: Post, now: datetime, preview: bool) -> tuple[Text, ...]:
    return tuple([text for text in post.texts if preview or _text_may_appear(text, now)])


def _shown(post: Post, now: datetime, preview: bool) -> Post:
    texts = _shown_texts(post, now, preview)
    if post.withdrawn and post.withdrawn.date <= now:
        return replace(post, texts=tuple(_emptied(text) for text in texts))
    shown = tuple([_shown_text(text, now) for text in texts])
    return post if shown == post.texts and not post.withdrawn else replace(post, withdrawn=None, texts=shown)


def _text_may_appear(text: Text, now: datetime) -> bool:
    return text.status is Status.PUBLISHED and (text.translated is None or text.translated <= now)


def _shown_text(text: Text, now: datetime) -> Text:
    if not text.corrections and not text.updates:
        return text
    return replace(text, corrections=_past(text.corrections, now), updates=_past(text.updates, now))


def _emptied(text: Text) -> Text:
    """Of a withdrawn text only its title and who wrote it stay."""
    return Text(
        path=text.path,
        language=text.language,
        title=text.title,
        body=replace(text.body, digest=""),
        status=text.status,
        translators=text.translators,
        translated=text.translated,
    )


def _past(notes: tuple[Note, ...], now: datetime) -> tuple[Note, ...]:
    return tuple(note for note in notes if note.date <= now)


def _shown_author(author: Author, now: datetime) -> Author:
    """A person without what is private or still to come."""
    today = now.date()
    return replace(
        author,
        emails=(),
        since=_past_day(author.since, today),
        until=_past_day(author.until, today),
        earlier_roles=tuple(role for role in author.earlier_roles if not role.since or role.since <= today),
    )


def _past_day(day: date | None, today: date) -> date | None:
    return day if day and day <= today else None


def _page_may_appear(page: StandingPage, audience: Audience, preview: bool) -> bool:
    return audience.may_read(page.audience) and (preview or page.original.status is Status.PUBLISHED)


def _shown_page(page: StandingPage, preview: bool) -> StandingPage:
    return replace(page, texts=tuple(text for text in page.texts if preview or _is_published(text)))


def _is_published(text: PageText) -> bool:
    return text.status is Status.PUBLISHED


def _files_of(
    posts: tuple[Post, ...], authors: tuple[Author, ...], pages: tuple[StandingPage, ...], site: Site
) -> Iterator[str]:
    """The files in the folders of what is shown; a withdrawn post shows none."""
    texts = [text.path for post in posts if not post.withdrawn for text in post.texts]
    texts += [text.path for page in pages for text in page.texts]
    texts += [author.path for author in authors]
    folders = {folder_of(path) for path in texts}
    return (path for path in site.files if folder_of(path) in folders)
