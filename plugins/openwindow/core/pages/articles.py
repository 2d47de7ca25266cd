"""What a post's page says of it to others: Open Graph, JSON-LD, and the picture that belongs to it."""

from dataclasses import replace

from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Post, Text
from openwindow.core.pages import share_card
from openwindow.core.pages.facets import last_change
from openwindow.core.pages.heads import Meaning
from openwindow.core.pages.index import Index
from openwindow.core.pages.meaning.posts import Makers, about_post
from openwindow.core.pages.page_view import OpenGraph
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.post_boxes import by_line
from openwindow.core.pages.shown import LinkTo
from openwindow.core.pages.translations import translators
from openwindow.core.sharing.sizes import HEIGHT, WIDTH


def article(index: Index, post: Post, text: Text) -> OpenGraph:
    """A post as an article, with its card, or with its own picture where a blog has no cards."""
    plan = index.plan
    shown = OpenGraph(
        "article",
        published=post.date.astimezone(plan.zone).isoformat(),
        modified=last_change(post, text).astimezone(plan.zone).isoformat(),
        authors=tuple(plan.urls.absolute(plan.urls.author(text.language, author)) for author in post.authors),
    )
    return (
        _with_card(shown, index, post, text)
        if plan.settings.cards
        else _with_picture(shown, plan, post, text)
    )


def _with_card(shown: OpenGraph, index: Index, post: Post, text: Text) -> OpenGraph:
    card, urls = share_card.view(index, post.id, text.language), index.plan.urls
    address = urls.share_card(text.language, post.year, post.slug)
    return replace(
        shown,
        image=f"{urls.absolute(address)}?v={share_card.version(card)}",
        image_alt=share_card.alternative(card),
        image_width=WIDTH,
        image_height=HEIGHT,
        image_type=share_card.MEDIA_TYPE,
        is_card=True,
    )


def _with_picture(shown: OpenGraph, plan: Plan, post: Post, text: Text) -> OpenGraph:
    image, address = lead_image(post, text), _lead_address(plan, post, text)
    if image is None or not address:
        return shown
    return replace(shown, image=address, image_alt=image.alt.read_in(text.language).text)


def _lead_address(plan: Plan, post: Post, text: Text) -> str:
    """Where the picture above a text stands, absolute; "" where there is none."""
    image = lead_image(post, text)
    shown = image is not None and image.path in plan.published_files
    return plan.urls.absolute(plan.published_files[image.path]) if image and shown else ""


def meaning(index: Index, post: Post, text: Text, card: str = "") -> Meaning:
    """What a post's page is of, below the year in which it was published; the absolute `card` shows it where
    it has no picture of its own."""
    plan, language = index.plan, text.language
    year = post.date.astimezone(plan.zone).year
    up = LinkTo(plan.urls.href(plan.urls.year(language, year)), str(year))
    makers = Makers(by_line(index, post, language), translators(index, post, text))
    things = about_post(plan, post, text, makers, _lead_address(plan, post, text) or card)
    return Meaning(tuple(things), (index.section("archive", language), up))


def lead_image(post: Post, text: Text) -> Picture | None:
    """The picture above a text: its own, else the original's; none above a withdrawn post."""
    return None if post.withdrawn else text.image or post.original.image
