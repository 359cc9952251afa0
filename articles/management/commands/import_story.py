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
            f"{story.posts} posts",
            f"{story.photos} captions",
            f"{story.matches_linked} matches linked",
        ]
        if story.matches_open:
            parts.append(f"{story.matches_open} matches without a record")
        if story.to_review:
            parts.append(f"{story.to_review} blocks to look at")
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
