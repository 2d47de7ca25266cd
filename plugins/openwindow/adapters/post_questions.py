"""What is asked of whoever starts a text."""

from dataclasses import dataclass
from functools import partial

from openwindow.adapters import author as author_command
from openwindow.adapters.asking import Choice, ask, choose, choose_several
from openwindow.adapters.console import Console, Given, Option, Takes
from openwindow.adapters.interview import Answer, Question, language_question
from openwindow.adapters.workplace import Workplace
from openwindow.core.drafting.answers import wrong_text
from openwindow.core.drafting.choices import AUDIENCES, wrong_choice, wrong_term

TITLE = Option("--title", "help-title")
AUTHOR = Option("--author", "help-post-author", Takes.MANY, "value-id")
LANGUAGE = Option("--language", "help-post-language", value="value-language")
AUDIENCE = Option("--audience", "help-post-audience", value="value-audience")
TAG = Option("--tag", "help-tag", Takes.MANY, "value-id")

SOMEBODY_NEW = "new"
"""What one answers to be introduced as an author first."""


@dataclass(frozen=True)
class PostQuestions:
    """The questions, with what the blog offers as answers."""

    workplace: Workplace
    console: Console

    def for_a_post(self) -> tuple[Question, ...]:
        """All that is decided before a post begins."""
        languages = self.workplace.settings.languages
        return (
            self._title(),
            self._author(),
            language_question(LANGUAGE, languages, self.console),
            self._audience(),
            self._tags(),
        )

    def for_a_translation(self, original_title: str, languages: tuple[str, ...]) -> tuple[Question, ...]:
        """What a text in one more of `languages` needs; its title can wait for the translator."""
        return (
            language_question(LANGUAGE, languages, self.console),
            self._title(original_title),
            self._author(),
        )

    def introduced(self, chosen: Answer) -> Answer:
        """The authors chosen; whoever is new makes their own folder now."""
        if chosen != (SOMEBODY_NEW,) or SOMEBODY_NEW in self.workplace.site.author_by_id:
            return chosen
        return (author_command.make(Given({}), self.workplace, self.console),)

    def _title(self, default: str = "") -> Question:
        check = partial(wrong_text, option=TITLE.name)

        def asked() -> Answer:
            return (ask(self.console, self.console.words("ask-title"), check, default),)

        return Question(TITLE, check, asked, otherwise=(default,) if default else None)

    def _author(self) -> Question:
        known = tuple(self.workplace.site.author_by_id)
        choices = [Choice(author.id, author.name) for author in self.workplace.site.authors]
        choices.append(Choice(SOMEBODY_NEW, self.console.words("somebody-new")))
        check_asked = partial(wrong_choice, option=AUTHOR.name, known=(*known, SOMEBODY_NEW))

        def asked() -> Answer:
            return (choose(self.console, self.console.words("ask-author"), choices, check_asked),)

        return Question(AUTHOR, partial(wrong_choice, option=AUTHOR.name, known=known), asked)

    def _audience(self) -> Question:
        check = partial(wrong_choice, option=AUDIENCE.name, known=AUDIENCES)
        choices = [Choice(audience, self.console.words(f"audience-{audience}")) for audience in AUDIENCES]

        def asked() -> Answer:
            return (choose(self.console, self.console.words("ask-audience"), choices, check),)

        return Question(AUDIENCE, check, asked)

    def _tags(self) -> Question:
        tags = self.workplace.site.tags
        check = partial(wrong_term, option=TAG.name, known=tuple(tag.id for tag in tags), file="tags.yml")
        choices = [Choice(tag.id, tag.name.read_in(self.console.language).text) for tag in tags]

        def asked() -> Answer:
            if not choices:
                return ()
            return choose_several(self.console, self.console.words("ask-tags"), choices, check)

        return Question(TAG, check, asked, otherwise=())
