"""`manage.py import_story PATH…`: raw copy to drafts, one file or very many."""

import json
import signal
import sys
import threading
from itertools import takewhile
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from articles.copy.archives import Found
from articles.copy.problems import ENCODINGS, CopyError
from articles.copy.reading import LARGEST_COPY, copy_of_bytes
from articles.copy_desk.batch import Outcome, Summary, find_all, import_all
from articles.copy_desk.watching import Watch
from articles.models import Section

BAR = 24
# How long a file of the wire keeps still before it is whole, and the time between two
# looks at the folder.
SETTLE = 5.0
LOOK = 0.5
LONGEST_SETTLE = 3600
# The exit status of what Ctrl-C ended, by custom of the shell.
INTERRUPTED = 130


class Command(BaseCommand):
    help = (
        "Make a draft of every file of raw copy: text, captions awaiting their "
        "picture, posts awaiting a decision, the match it tells of. Takes files, "
        "folders, archives (zip, tar, tar.gz) and standard input (-). Each file is "
        "stored whole or not at all; running it again goes on where it stopped, and "
        "the same file changes nothing. The exit status is 0 when all went well, 1 "
        "when some files failed, 2 when the command was not understood, 130 when "
        "Ctrl-C ended it."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "files",
            nargs="*",
            metavar="PATH",
            help="a file, a folder, an archive, or - for standard input",
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say what would be made, and store nothing",
        )
        parser.add_argument(
            "--json", action="store_true", help="one object per line, then a summary"
        )
        parser.add_argument(
            "--encoding",
            metavar="NAME",
            help="how text files are written where that is not UTF-8, such as cp1252",
        )
        parser.add_argument(
            "--watch",
            type=Path,
            metavar="FOLDER",
            help="wait for files in this folder and import each when it is whole; "
            "they stay there. Ctrl-C ends it.",
        )
        parser.add_argument(
            "--settle",
            type=float,
            default=SETTLE,
            metavar="SECONDS",
            help="how long a file in a watched folder keeps still before it counts as "
            "whole (%(default)s); one that is renamed into place is taken at once",
        )
        parser.add_argument(
            "--section", help="the slug of the section the drafts go to"
        )
        parser.add_argument(
            "--by", help="the account in whose name the copy is imported"
        )

    def handle(self, *args, files, dry_run, watch, encoding, section, by, **options):
        self.as_json = options["json"]
        self.settle = options["settle"]
        if not files and watch is None:
            raise CommandError(
                "Name at least one file, folder or archive, or - for standard input.",
                returncode=2,
            )
        if files and watch is not None:
            raise CommandError(
                "--watch takes its files from the folder: name no others.",
                returncode=2,
            )
        if not 0 <= self.settle <= LONGEST_SETTLE:
            raise CommandError(
                f"--settle takes seconds from 0 to {LONGEST_SETTLE}. Nothing was "
                "imported.",
                returncode=2,
            )
        if encoding and encoding not in ENCODINGS.values():
            known = ", ".join(ENCODINGS.values())
            raise CommandError(
                f"No encoding here is called {encoding}. Known are {known}. Nothing "
                "was imported.",
                returncode=2,
            )
        self.how = {
            "section": self._section(section),
            "by": self._account(by),
            "dry_run": dry_run,
        }
        self.summary = Summary()
        self.number = self.total = 0
        self.on_terminal = not self.as_json and self.stdout.isatty()
        if watch is not None:
            self._watch(watch, encoding)
        else:
            self._import_all(files, encoding)
        self._sum_up()
        if self.summary.failed:
            sys.exit(1)

    def _import_all(self, files, encoding):
        try:
            self.total = sum(1 for _ in self._found(files, encoding))
            # Met again one by one: an archive is never in memory as a whole.
            self._take(self._found(files, encoding))
        except KeyboardInterrupt:
            if self.on_terminal:
                self.stdout.write("\r\033[K", ending="")
            self._sum_up()
            self.stderr.write(
                "Stopped. Nothing is half stored; run the same command again to go on."
            )
            sys.exit(INTERRUPTED)

    def _found(self, files, encoding):
        for name in files:
            if name == "-":
                yield Found("standard input", lambda: read_standard_input(encoding))
            else:
                yield from find_all([Path(name)], encoding)

    def _take(self, found) -> None:
        for outcome in import_all(found, **self.how):
            self.number += 1
            self.summary.add(outcome)
            if self.as_json:
                line = json.dumps(outcome.to_dict(), ensure_ascii=False)
                self.stdout.write(line)
            else:
                self._say(outcome, self.number, max(self.number, self.total))
            self.stdout.flush()

    def _say(self, outcome: Outcome, number: int, total: int) -> None:
        if self.on_terminal:
            self.stdout.write("\r\033[K", ending="")
        if outcome.story is None:
            offer = ""
            if outcome.codec:
                offer = f" Or import it with --encoding {outcome.codec}."
            sentence = on_one_line(outcome.error + offer)
            self.stderr.write(self.style.ERROR(sentence))
        elif not self.on_terminal or self.total < 2:
            place = f"[{number}/{total}] " if self.total else ""
            line = on_one_line(f"{place}{outcome.name}: {in_words(outcome)}")
            self.stdout.write(line)
        if self.on_terminal and self.total > 1:
            self.stdout.write(on_one_line(bar(number, total, outcome.name)), ending="")
            if number == total:
                self.stdout.write("\r\033[K", ending="")

    def _sum_up(self) -> None:
        summary = self.summary
        if self.as_json:
            self.stdout.write(json.dumps(summary.to_dict(), ensure_ascii=False))
            return
        if summary.made + summary.known + summary.failed < 2:
            return
        deed = "would be made" if self.how["dry_run"] else "made"
        self.stdout.write(
            f"{_count(summary.made, 'draft')} {deed}, {summary.known} known already, "
            f"{summary.failed} failed."
        )
        for title, counted in (("Kinds", summary.kinds), ("Doubts", summary.doubts)):
            if counted:
                rows = ", ".join(f"{name} {n}" for name, n in counted.most_common())
                self.stdout.write(f"{title}: {rows}.")

    def _watch(self, folder: Path, encoding) -> None:
        if not folder.is_dir():
            raise CommandError(
                f"{folder} is no folder: nothing can be watched there.", returncode=2
            )
        ended = threading.Event()
        before = {
            name: signal.signal(name, lambda *_: ended.set())
            for name in (signal.SIGINT, signal.SIGTERM)
        }
        watch = Watch(folder, encoding, self.settle)
        if not self.as_json:
            self.stdout.write(f"Watching {folder}. Ctrl-C ends it.")
            self.stdout.flush()
        try:
            while not ended.is_set():
                # Those in hand are finished; the others wait for the next run.
                self._take(takewhile(lambda _: not ended.is_set(), watch.ready()))
                ended.wait(LOOK)
        finally:
            for name, handler in before.items():
                signal.signal(name, handler)

    def _section(self, slug):
        if slug is None:
            return None
        try:
            return Section.objects.get(slug=slug)
        except Section.DoesNotExist:
            known = ", ".join(Section.objects.values_list("slug", flat=True))
            raise CommandError(
                f"There is no section “{slug}”. Sections here: {known or 'none yet'}. "
                "Nothing was imported.",
                returncode=2,
            ) from None

    def _account(self, name):
        if name is None:
            return None
        accounts = get_user_model()
        try:
            return accounts.objects.get_by_natural_key(name)
        except accounts.DoesNotExist:
            raise CommandError(
                f"There is no account “{name}”. Nothing was imported.", returncode=2
            ) from None


def read_standard_input(encoding):
    """One story from standard input."""
    if sys.stdin is None:
        raise CopyError("standard input is closed: nothing was read from it.")
    data = sys.stdin.buffer.read(LARGEST_COPY + 1)
    return copy_of_bytes(data, "standard input", encoding)


def in_words(outcome: Outcome) -> str:
    """What became of a file, on one line."""
    story = outcome.story
    assert story is not None  # noqa: S101 - for the type checker
    made = "would make" if outcome.dry_run else "made"
    deed = made if story.created else "already imported as"
    parts = [
        _count(story.posts, "post"),
        _count(story.photos, "caption"),
        _count(story.matches_linked, "match", "matches") + " linked",
    ]
    if story.matches_open:
        open_ones = _count(story.matches_open, "match", "matches")
        parts.append(f"{open_ones} without a record")
    if story.to_review:
        parts.append(_count(story.to_review, "block") + " to look at")
    return f"{deed} “{story.article}” ({', '.join(parts)})"


def on_one_line(text: str) -> str:
    """Text for a terminal; what a file's name may hold to command it is left out."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def bar(number: int, total: int, name: str) -> str:
    """A progress bar for a terminal."""
    full = number * BAR // total
    short = Path(name).name[-30:]
    return f"[{'#' * full}{'.' * (BAR - full)}] {number}/{total} {short}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
