"""A batch of copy: each file whole or not at all, its own line, its own outcome."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.db import DatabaseError, transaction

from articles.copy.archives import Found, find_copy
from articles.copy.problems import CopyError, WrongEncoding
from articles.copy.reading import LoadedCopy
from articles.importing import ImportedStory, ImportRefused, import_copies
from articles.models import Section

# Stored together, in one transaction: a fraction of a second in which others wait.
STORIES_AT_ONCE = 50
CHARACTERS_AT_ONCE = 500_000


@dataclass(frozen=True)
class Outcome:
    """What became of one file: a story, or the sentence that says why not."""

    name: str
    story: ImportedStory | None = None
    error: str = ""
    # The codec that would read it, where that is the trouble.
    codec: str = ""
    dry_run: bool = False
    # Whether the story is there to be looked up.
    stored: bool = True

    def to_dict(self) -> dict[str, Any]:
        if self.story is None:
            return {
                "file": self.name,
                "outcome": "failed",
                "error": self.error,
                "encoding": self.codec or None,
            }
        story = self.story
        if not story.created:
            outcome = "known"
        else:
            outcome = "would make" if self.dry_run else "made"
        return {
            "file": self.name,
            "outcome": outcome,
            "story": story.article.pk if self.stored else None,
            "headline": story.article.headline,
            "kinds": dict(story.kinds),
            "doubts": dict(story.doubts),
            "matches_linked": story.matches_linked,
            "matches_open": story.matches_open,
        }


@dataclass
class Summary:
    """The whole batch, by outcome, by kind and by doubt."""

    made: int = 0
    known: int = 0
    failed: int = 0
    kinds: Counter = field(default_factory=Counter)
    doubts: Counter = field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        story = outcome.story
        if story is None:
            self.failed += 1
            return
        if story.created:
            self.made += 1
        else:
            self.known += 1
        self.kinds.update(story.kinds)
        self.doubts.update(story.doubts)

    def to_dict(self) -> dict[str, Any]:
        return {
            "summary": {
                "made": self.made,
                "known": self.known,
                "failed": self.failed,
                "kinds": dict(self.kinds),
                "doubts": dict(self.doubts),
            }
        }


def find_all(
    paths: Iterable[Path], encoding: str | None
) -> Iterator[Found | CopyError]:
    """Every file named, in folders and in archives; a path that gives none as error."""
    for path in paths:
        try:
            yield from find_copy(path, encoding)
        except CopyError as error:
            yield error


def import_all(
    found: Iterable[Found | CopyError],
    *,
    by: User | None,
    section: Section | None,
    dry_run: bool,
) -> Iterator[Outcome]:
    """The outcome of each file, in their order, each whole or not at all.

    Some files are read and stored together. An outcome is told once its story is
    stored for good, and no more than one such handful is ever held.
    """
    # A dry run would make the same bytes once, though it stores nothing to meet them.
    would_make: set[str] | None = set() if dry_run else None
    taken: list[Outcome | tuple[str, LoadedCopy]] = []
    characters = 0
    for each in found:
        taken.append(_read(each))
        if isinstance(taken[-1], tuple):
            characters += len(taken[-1][1].text)
        if len(taken) >= STORIES_AT_ONCE or characters >= CHARACTERS_AT_ONCE:
            yield from _store(taken, by, section, would_make)
            taken, characters = [], 0
    yield from _store(taken, by, section, would_make)


def _read(found: Found | CopyError) -> Outcome | tuple[str, LoadedCopy]:
    if isinstance(found, CopyError):
        return Outcome(str(found).split(" ", 1)[0], error=str(found))
    try:
        return found.name, found.load()
    except WrongEncoding as error:
        return Outcome(found.name, error=str(error), codec=error.codec)
    except CopyError as error:
        return Outcome(found.name, error=str(error))


def _store(
    taken: Sequence[Outcome | tuple[str, LoadedCopy]],
    by: User | None,
    section: Section | None,
    would_make: set[str] | None,
) -> Iterator[Outcome]:
    dry_run = would_make is not None
    copies = [each[1] for each in taken if isinstance(each, tuple)]
    stories: Iterator[ImportedStory | ImportRefused]
    try:
        with transaction.atomic():
            stories = iter(import_copies(copies, by=by, section=section))
            if dry_run:
                transaction.set_rollback(True)
    except DatabaseError as error:
        # Locked, full or gone: no story of the handful could be stored.
        stories = repeat(
            ImportRefused(
                f"It was not stored: the database says {error}. Nothing of it was kept;"
                " run the import again."
            )
        )
    for each in taken:
        if isinstance(each, Outcome):
            yield each
            continue
        name, copy = each
        story = next(stories)
        if isinstance(story, ImportedStory):
            stored = True
            if would_make is not None:
                if story.created:
                    is_first = copy.data_digest not in would_make
                    story = replace(story, created=is_first)
                    would_make.add(copy.data_digest)
                stored = copy.data_digest not in would_make
            yield Outcome(name, story, dry_run=dry_run, stored=stored)
        else:
            sentence = str(story)
            yield Outcome(
                name,
                error=sentence if name in sentence else f"{name}: {sentence}",
            )
