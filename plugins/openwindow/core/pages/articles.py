"""What a post's page says of it to others: Open Graph, JSON-LD, and the picture that belongs to it."""

from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Post, Text
from openwindow.core.pages.facets import last_change
from openwindow.core.pages.heads import Meaning
from openwindow.core.pages.index import Index
from openwindow.core.pages.meaning.posts import Makers, about_post
from openwindow.core.pages.page_view import OpenGraph
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.post_boxes import by_line
from openwindow.core.pages.shown import LinkTo
from openwindow.core.pages.translations import translators


def article(plan: Plan, post: Post, text: Text) -> OpenGraph:
    """A post as an article."""
    image = lead_image(post, text)
    shown = image is not None and image.path in plan.published_files
    return OpenGraph(
        "article",
        image=plan.urls.absolute(plan.published_files[image.path]) if image and shown else "",
        image_alt=image.alt.read_in(text.language).text if image and shown else "",
        published=post.date.astimezone(plan.zone).isoformat(),
        modified=last_change(post, text).astimezone(plan.zone).isoformat(),
        authors=tuple(plan.urls.absolute(plan.urls.author(text.language, author)) for author in post.authors),
    )


def meaning(index: Index, post: Post, text: Text, image: str = "") -> Meaning:
    """What a post's page is of, below the year in which it was published; `image` is absolute."""
    plan, language = index.plan, text.language
    year = post.date.astimezone(plan.zone).year
    up = LinkTo(plan.urls.href(plan.urls.year(language, year)), str(year))
    makers = Makers(by_line(index, post, language), translators(index, post, text))
    things = about_post(plan, post, text, makers, image)
    return Meaning(tuple(things), (index.section("archive", language), up))


def lead_image(post: Post, text: Text) -> Picture | None:
    """The picture above a text: its own, else the original's; none above a withdrawn post."""
    return None if post.withdrawn else text.image or post.original.image
