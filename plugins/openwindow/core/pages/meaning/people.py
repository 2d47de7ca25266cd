"""People: in by-lines, and on their own pages."""

from collections.abc import Iterator

from openwindow.core.model.author import Author
from openwindow.core.pages.meaning.script import Thing, reference, thing
from openwindow.core.pages.meaning.site import company, company_id
from openwindow.core.pages.people import said
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import Person

MAIL = "mailto:"


def person(plan: Plan, shown: Person) -> Thing:
    """Someone in a by-line, with the role they had then."""
    url = plan.urls.origin + shown.href
    works_for = None if shown.left else reference(company_id(plan))
    return thing("Person", name=shown.name, url=url, jobTitle=shown.role.text, worksFor=works_for)


def about_person(plan: Plan, author: Author, shown: Person, language: str) -> Iterator[Thing]:
    """What a person's own page is of."""
    url = plan.urls.origin + shown.href
    links = [link.url for link in author.links]
    yield thing(
        "ProfilePage",
        url=url,
        inLanguage=language,
        mainEntity=thing(
            "Person",
            name=author.name,
            identifier=author.id,
            url=url,
            image=plan.urls.origin + shown.portrait.href if shown.portrait else "",
            jobTitle=shown.role.text,
            worksFor=None if shown.left else reference(company_id(plan)),
            memberOf=_team(plan, shown),
            sameAs=[link for link in links if not link.startswith(MAIL)],
            email=next((link.removeprefix(MAIL) for link in links if link.startswith(MAIL)), ""),
            knowsLanguage=list(author.languages),
            knowsAbout=[said(topic, language).text for topic in author.topics],
        ),
    )
    yield company(plan)


def _team(plan: Plan, shown: Person) -> Thing | None:
    if shown.left or not shown.team:
        return None
    return thing("Organization", name=shown.team.name, url=plan.urls.origin + shown.team.href)
