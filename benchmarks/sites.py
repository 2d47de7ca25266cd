"""A generator's site on disk: written from a corpus, changed to another corpus, emptied of what was built."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.peers.peer import OUTPUT, Peer, SourceFile
from benchmarks.scenarios import Memory

PAGE_END = "</footer>"


@dataclass
class Site:
    """What a generator is given, and the folder it works in. `corpus` is what stands on disk."""

    peer: Peer
    folder: Path
    corpus: Corpus

    @property
    def output(self) -> Path:
        """Where its builds go."""
        return self.folder / OUTPUT

    def become(self, corpus: Corpus) -> None:
        """Write what differs from the corpus on disk, as a person's edit would: whole files, nothing else.

        The writes come last, so that whoever waits for their effect may count from the return.
        """
        changed = [
            (before, after)
            for before, after in zip_longest(self.corpus.posts, corpus.posts)
            if before is not after
        ]
        old = {self.peer.post_file(post, self.corpus).path for post, _ in changed if post}
        new = [self.peer.post_file(post, corpus) for _, post in changed if post]
        others = [file for file in self.peer.site_files(corpus) if not self._holds(file)]
        footer = [_footer(self.peer, corpus)] if corpus.footer != self.corpus.footer else []
        for path in old - {file.path for file in new}:
            (self.folder / path).unlink()
        _write(self.folder, [*others, *footer, *new])
        self.corpus = corpus

    def _holds(self, file: SourceFile) -> bool:
        path = self.folder / file.path
        return path.exists() and path.read_bytes() == file.data

    def forget(self, memory: Memory) -> None:
        """Remove what earlier builds left and the next may not use."""
        left = {Memory.ALL: (), Memory.CACHES: (OUTPUT,), Memory.NONE: (OUTPUT, *self.peer.CACHES)}
        for name in left[memory]:
            path = self.folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def built(self) -> tuple[int, int]:
        """How many files the output holds, and how many bytes."""
        sizes = [path.stat().st_size for path in self.output.rglob("*") if path.is_file()]
        return len(sizes), sum(sizes)


def write_site(peer: Peer, folder: Path, corpus: Corpus) -> Site:
    """A new site in the folder, in place of whatever stood there."""
    if folder.exists():
        shutil.rmtree(folder)
    for to, source in peer.THEME.items():
        shutil.copytree(source, folder / to, dirs_exist_ok=True)
    _write(folder, peer.site_files(corpus))
    _write(folder, (peer.post_file(post, corpus) for post in corpus.posts))
    return Site(peer, folder, corpus)


def _footer(peer: Peer, corpus: Corpus) -> SourceFile:
    """The theme's own file with the corpus's footer in it."""
    target = next(to for to in peer.THEME if peer.FOOTER.startswith(to))
    pristine = (peer.THEME[target] / Path(peer.FOOTER).relative_to(target)).read_text("utf-8")
    addition = f"<p>{corpus.footer}</p>\n" if corpus.footer else ""
    return SourceFile(peer.FOOTER, pristine.replace(PAGE_END, addition + PAGE_END))


def _write(folder: Path, files: Iterable[SourceFile]) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
