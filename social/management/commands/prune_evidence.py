"""Erase quoted posts that are past the time they are kept."""

import json

from django.core.management.base import BaseCommand, CommandError

from social.management.commands.harvest_posts import person_named
from social.models import Sender
from social.models.screenshot import sweep
from social.moderation import ERASE, ModerationError
from social.retention import days_kept, due_posts, erase_due


class Command(BaseCommand):
    help = (
        "Erase for good the quoted posts whose time is over: rejected ones and those "
        "no story quotes after POST_RETENTION_DAYS, and any after the day named on its "
        "page. What is under legal hold, or quoted in a story that readers can open or "
        "that may still be published, stays. Each is entered in the log of decisions "
        "in the name of --by. What is known of who sent messages an hour ago and "
        "longer goes too, and so do files of screenshots that no record names. "
        "Running it again goes on where it ended. Ends with "
        "status 1 if one could not be erased."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--by",
            metavar="USERNAME",
            help="In whose name; an account that may erase posts.",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what is due, erase nothing."
        )
        parser.add_argument(
            "--json", action="store_true", help="Print the outcome as one JSON object."
        )

    def handle(self, *args, **options):
        self.as_json, dry_run = options["json"], options["dry_run"]
        by = person_named(options["by"])
        if not dry_run:
            if by is None:
                raise CommandError("Say with --by in whose name, or give --dry-run.")
            if not by.has_perm(ERASE):
                raise CommandError(
                    f"{by.get_username()} may not erase posts. Nothing was erased."
                )
        erased, kept, failed = [], [], []
        # All of them first: what is erased meanwhile must not shift what is read.
        for due in list(due_posts()):
            since = f"kept until {due.was_due_on}"
            if due.kept:
                kept.append({"post": due.post_id, "why": str(due.kept)})
                self.say(f"Post {due.post_id}, {since}: stays, {due.kept}.")
                continue
            if dry_run:
                erased.append(due.post_id)
                self.say(f"Post {due.post_id}, {since}: would be erased.")
                continue
            try:
                erase_due(due, by)
            except ModerationError as error:
                failed.append({"post": due.post_id, "why": str(error)})
                self.stderr.write(f"Post {due.post_id}: {error}")
                continue
            erased.append(due.post_id)
            self.say(f"Post {due.post_id}, {since}: erased.")
        forgotten = 0 if dry_run else Sender.objects.forget()
        swept = 0 if dry_run else sweep()
        self.conclude(erased, kept, failed, forgotten, swept, dry_run=dry_run)

    def say(self, line):
        """One line for each post as it is done, so that progress is seen."""
        if not self.as_json:
            self.stdout.write(line)
            self.stdout.flush()

    def conclude(self, erased, kept, failed, forgotten, swept, *, dry_run):
        if self.as_json:
            self.stdout.write(
                json.dumps(
                    {
                        "dry_run": dry_run,
                        "days": days_kept(),
                        "due" if dry_run else "erased": erased,
                        "kept": kept,
                        "failed": failed,
                        "senders_forgotten": forgotten,
                        "files_swept": swept,
                    }
                )
            )
        else:
            done = "Would erase" if dry_run else "Erased"
            self.stdout.write(f"{done} {len(erased)}, left {len(kept)} that must stay.")
        if failed:
            raise CommandError(
                f"{len(failed)} could not be erased; the others were. Run it again."
            )
