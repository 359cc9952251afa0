"""New and changed files of a folder where a wire drops its copy, each once whole."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic, time
from typing import NamedTuple

from articles.copy.archives import ENDINGS, Found
from articles.copy.problems import CopyError
from articles.copy.reading import LoadedCopy, load_copy

# How the names of files begin that a program still writes or has locked, and what
# stands in them.
UNFINISHED_BEGINNINGS = (".", "~", "#", "_tmp")
UNFINISHED_PARTS = frozenset(
    [
        ".part",
        ".partial",
        ".tmp",
        ".temp",
        ".filepart",
        ".crdownload",
        ".download",
        ".upload",
        ".uploading",
        ".incomplete",
        ".swp",
        ".lock",
    ]
)


class State(NamedTuple):
    """What changes when a file is written to."""

    inode: int
    size: int
    written: int
    # Renaming a file moves this and leaves the time of writing.
    changed: int


@dataclass
class Waiting:
    """A file that came or changed, as it was when last it was seen to change."""

    state: State
    since: float


class Watch:
    """The files of a folder, each given once nobody writes to it any more.

    A file is whole when its size and its time of writing have kept still for `settle`
    seconds. One that was renamed into its place is whole at once: where it was seen
    under another name in the folder, or lay still as long before it was moved in.
    """

    def __init__(self, folder: Path, encoding: str | None, settle: float = 5.0):
        self.folder, self.encoding, self.settle = folder, encoding, settle
        self.done: dict[Path, State] = {}
        self.waiting: dict[Path, Waiting] = {}
        self.unfinished: set[int] = set()

    def ready(
        self, now: Callable[[], float] = monotonic, by_clock: Callable[[], float] = time
    ) -> list[Found]:
        """The files that are whole and have not been given as they are now."""
        moment, found = now(), []
        present: dict[Path, State] = {}
        unfinished: set[int] = set()
        for path, state in self._files():
            if is_wanted(path.relative_to(self.folder)):
                present[path] = state
            else:
                unfinished.add(state.inode)
        for path, state in sorted(present.items()):
            if self.done.get(path) == state:
                continue
            waiting = self.waiting.get(path)
            if waiting is None or waiting.state != state:
                is_new = waiting is None and path not in self.done
                waiting = self.waiting[path] = Waiting(state, moment)
                if state.inode in self.unfinished or (
                    is_new and self._lay_still(state, by_clock())
                ):
                    waiting.since = moment - self.settle
            if state.size and moment - waiting.since >= self.settle:
                self.done[path] = state
                found.append(Found(str(path), partial(self._load, path, state)))
        self.unfinished = unfinished
        self.waiting = {
            path: each
            for path, each in self.waiting.items()
            if present.get(path) not in (None, self.done.get(path))
        }
        self.done = {path: self.done[path] for path in self.done if path in present}
        return found

    def _lay_still(self, state: State, clock: float) -> bool:
        """Whether a file was moved in that nobody had written to for so long."""
        still = clock - state.written / 1e9
        return state.changed > state.written and still >= self.settle

    def _load(self, path: Path, state: State) -> LoadedCopy:
        copy = load_copy(path, self.encoding)
        if state_of(path) != state:
            self.done.pop(path, None)
            raise CopyError(
                f"{path} was written to while it was read: it is taken once it keeps"
                " still."
            )
        return copy

    def _files(self) -> Iterator[tuple[Path, State]]:
        for folder, _, names in os.walk(self.folder):
            for name in names:
                path = Path(folder, name)
                state = state_of(path)
                if state:
                    yield path, state


def state_of(path: Path) -> State | None:
    """What the file is now; null where it has gone or is no plain file."""
    try:
        status = path.stat()
    except OSError:
        return None
    if not path.is_file():
        return None
    return State(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def is_wanted(path: Path) -> bool:
    """Whether a name is that of copy, and of no file still on its way."""
    if any(part.startswith(UNFINISHED_BEGINNINGS) for part in path.parts):
        return False
    suffixes = [suffix.lower() for suffix in path.suffixes]
    return path.suffix.lower() in ENDINGS and UNFINISHED_PARTS.isdisjoint(suffixes)
