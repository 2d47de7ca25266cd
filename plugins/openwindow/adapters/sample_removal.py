"""Taking the sample company out of a blog, so that one's own can begin."""

from collections.abc import Collection
from pathlib import Path

from openwindow.adapters.asking import confirm
from openwindow.adapters.console import Console, wording_in
from openwindow.core.drafting.sample import EMPTIED, page_to_adapt
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.own_files import files_below, remove, rewrite
from openwindow.outside.working_tree import uncommitted


def may_be_removed(content: Path, yes: bool, console: Console) -> bool:
    """Whether the person wants the sample gone: by --yes, or asked on a terminal.

    Raises OpenWindowError when nobody can be asked, or when something would be lost that git does not hold.
    """
    if yes:
        return True
    if changed := uncommitted(content):
        values = {"n": len(changed), "content": content}
        raise OpenWindowError([problem("option-uncommitted-content", Place("--yes"), **values)])
    count = len(files_below(content / name for name in EMPTIED))
    if not console.can_ask:
        raise OpenWindowError([problem("option-sample-needs-yes", Place("--yes"), n=count)])
    return confirm(console, console.count("ask-remove-sample", count, content=content))


def remove_sample(content: Path, language: str, console: Console) -> None:
    """Delete the sample's posts, people and lists; its pages stay as drafts to adapt."""
    remove(content / name for name in EMPTIED)
    folders = sorted(path for path in (content / "pages").glob("*") if path.is_dir())
    kept = {folder.name for folder in folders if (folder / f"{language}.md").is_file()}
    for folder in folders:
        if folder.name in kept:
            _keep_to_adapt(folder / f"{language}.md", language, kept)
        else:
            remove([folder])
    console.say("init-pages", content=content)


def _keep_to_adapt(page: Path, language: str, pages: Collection[str]) -> None:
    """The text in the main language stays; its translations would need translators, who are gone."""
    remove(path for path in page.parent.glob("*.md") if path != page)
    note = wording_in(language).gettext("draft-page-note")
    rewrite(page, page_to_adapt(page.read_text("utf-8"), note, pages))
