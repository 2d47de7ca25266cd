"""Bodies as outputs show them: where their references lead, and their pictures in sizes to choose from."""

from collections.abc import Callable, Iterator

from openwindow.core.model.body import BodyUse, Reference, ReferenceKind
from openwindow.core.model.source import BodySource
from openwindow.core.pages.plan import Plan
from openwindow.core.pictures.html import Filling, in_feed, on_page
from openwindow.core.pictures.named import picture_meant
from openwindow.core.pictures.variants import Offer, offer_in_text

Show = Callable[[Offer, Reference], Filling]


def body_on_page(plan: Plan, source: BodySource, *, below_picture: bool) -> BodyUse:
    """A body as its own page shows it; one picture of a page is loaded at once, the others when needed."""
    waits = below_picture

    def show(offer: Offer, reference: Reference) -> Filling:
        nonlocal waits
        filling = on_page(offer, reference, plan.urls, first=not waits)
        waits = True
        return filling

    return _body(plan, source, show)


def body_in_feed(plan: Plan, source: BodySource) -> BodyUse:
    """A body as feeds carry it."""
    return _body(plan, source, lambda offer, reference: in_feed(offer, reference, plan.urls))


def _body(plan: Plan, source: BodySource, show: Show) -> BodyUse:
    return BodyUse(source.path, plan.body_keys[source.path], tuple(_fillings(plan, source, show)))


def _fillings(plan: Plan, source: BodySource, show: Show) -> Iterator[str]:
    links = plan.addresses.get(source.path, ())
    if not links:
        return
    for reference, link in zip(plan.facts[source.path].references, links, strict=True):
        if reference.kind is ReferenceKind.LINK:
            yield link
        else:
            path = picture_meant(reference, source.path)
            offer = offer_in_text(plan.pictures[path], plan.published_files[path])
            filling = show(offer, reference)
            yield from (filling.before, filling.attributes, filling.after)
