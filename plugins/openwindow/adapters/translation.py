"""`new --translate`: start a text in one more language from one that is there."""

from pathlib import Path, PurePosixPath

from openwindow.adapters.console import Console, Given
from openwindow.adapters.interview import interview
from openwindow.adapters.post_questions import AUTHOR, LANGUAGE, TITLE, PostQuestions
from openwindow.adapters.workplace import Workplace
from openwindow.core.drafting.new_post import NewTranslation, translation_file
from openwindow.core.model.post import Post
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.core.reading import body_text
from openwindow.outside.content_files import read_bytes


def start(path: Path, given: Given, workplace: Workplace, console: Console) -> int:
    """Write the translation as a draft beside the text at `path`, or in that folder; say what to do next."""
    post = _post_at(path, workplace)
    folder = PurePosixPath(post.original.path).parent
    if folder.name == str(post.year):
        raise OpenWindowError([problem("option-single-file", Place(str(path)), file=post.original.path)])
    languages = _missing_languages(post, path, workplace)
    questions = PostQuestions(workplace, console)
    answers = interview(questions.for_a_translation(post.original.title, languages), given, console)
    translation = NewTranslation(
        folder=str(folder),
        language=answers.only(LANGUAGE.name),
        title=answers.only(TITLE.name),
        translators=questions.introduced(answers.many(AUTHOR.name)),
        day=workplace.today(),
        original_body=body_text(read_bytes(workplace.content, post.original.path)),
    )
    (written,) = workplace.write([translation_file(translation)])
    console.say("new-translation-made", path=written, original=workplace.content / post.original.path)
    return 0


def _post_at(path: Path, workplace: Workplace) -> Post:
    wanted, content = path.resolve(), workplace.content.resolve()
    for post in workplace.site.posts:
        files = [content / text.path for text in post.texts]
        if wanted in files or wanted in (file.parent for file in files if file.parent.name != str(post.year)):
            return post
    raise OpenWindowError([problem("option-no-text", Place(path.as_posix()), value=path.as_posix())])


def _missing_languages(post: Post, path: Path, workplace: Workplace) -> tuple[str, ...]:
    languages = tuple(each for each in workplace.settings.languages if post.text_in(each) is None)
    if not languages:
        raise OpenWindowError([problem("option-all-languages", Place(path.as_posix()))])
    return languages
