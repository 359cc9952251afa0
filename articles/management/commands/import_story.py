"""`manage.py import_story FILE…`: raw copy to drafts."""

import sys
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from articles.copy.reading import CopyError, load_copy
from articles.importing import ImportedStory, ImportRefused, import_copy
from articles.models import Section


class Command(BaseCommand):
    help = (
        "Make a draft of every file of raw copy: text, captions awaiting their "
        "picture, posts awaiting a decision, the match it tells of. The same file "
        "again changes nothing. A file that cannot be read is named and skipped; "
        "the exit status is then 1."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say what would be made, and store nothing",
        )
        parser.add_argument(
            "--section", help="the slug of the section the drafts go to"
        )
        parser.add_argument(
            "--by", help="the account in whose name the copy is imported"
        )

    def handle(self, *args, files, dry_run, section, by, **options):
        section = self._section(section)
        account = self._account(by)
        failed = 0
        for number, path in enumerate(files, start=1):
            try:
                story = self._import(path, account, section, dry_run)
            except (CopyError, ImportRefused) as error:
                failed += 1
                self.stderr.write(self.style.ERROR(str(error)))
                continue
            self._say(number, len(files), path, story, dry_run)
        if failed:
            sys.exit(1)

    def _import(self, path, account, section, dry_run) -> ImportedStory:
        copy = load_copy(path)
        with transaction.atomic():
            story = import_copy(copy, by=account, section=section)
            if dry_run:
                transaction.set_rollback(True)
        return story

    def _say(self, number, total, path, story, dry_run):
        if dry_run:
            deed = "would make" if story.created else "already imported as"
        else:
            deed = "made" if story.created else "already imported as"
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
        self.stdout.write(
            f"[{number}/{total}] {path}: {deed} “{story.article}” ({', '.join(parts)})"
        )

    def _section(self, slug):
        if slug is None:
            return None
        try:
            return Section.objects.get(slug=slug)
        except Section.DoesNotExist:
            known = ", ".join(Section.objects.values_list("slug", flat=True))
            raise CommandError(
                f"There is no section “{slug}”. Sections here: {known or 'none yet'}. "
                "Nothing was imported."
            ) from None

    def _account(self, name):
        if name is None:
            return None
        accounts = get_user_model()
        try:
            return accounts.objects.get_by_natural_key(name)
        except accounts.DoesNotExist:
            raise CommandError(
                f"There is no account “{name}”. Nothing was imported."
            ) from None


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
