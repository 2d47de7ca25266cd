"""What links to a post show elsewhere (Open Graph), and the picture that belongs to it."""

from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Post, Text
from openwindow.core.pages.facets import last_change
from openwindow.core.pages.page_view import OpenGraph
from openwindow.core.pages.plan import Plan


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


def lead_image(post: Post, text: Text) -> Picture | None:
    """The picture above a text: its own, else the original's; none above a withdrawn post."""
    return None if post.withdrawn else text.image or post.original.image
