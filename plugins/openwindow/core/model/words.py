"""Names that people read: the same in every language, or one for each."""

from dataclasses import dataclass

EVERY_LANGUAGE = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the language it is in ("" when it belongs to none, as a product's name)."""

    text: str
    language: str = EVERY_LANGUAGE


@dataclass(frozen=True, slots=True)
class Words:
    """A text for each language, in the order written; one with language "" serves all."""

    phrases: tuple[Phrase, ...]

    def read_in(self, language: str) -> Phrase:
        """The phrase for a reader of `language`: theirs, else the one for all, else the first written."""
        for wanted in (language, EVERY_LANGUAGE):
            for phrase in self.phrases:
                if phrase.language == wanted:
                    return phrase
        return self.phrases[0]
