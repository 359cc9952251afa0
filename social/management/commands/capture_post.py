"""Capture one post from whatever there is of it."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from social.capture.asking import complete_by_fetching
from social.capture.hints import hint_for
from social.capture.parsing import CapturedPost, CaptureError, capture_anything
from social.management.commands.harvest_posts import person_named, sentence_of
from social.models import QuotedPost

SHOWN = (
    "platform",
    "author_name",
    "handle",
    "text",
    "language",
    "source_url",
    "platform_post_id",
    "method",
    "why",
)


class Command(BaseCommand):
    help = (
        "Read a post from a file or from standard input (-): a link, embed code, an "
        "oEmbed answer, a record of Bluesky or Mastodon, or the words with their "
        "signature; and keep it as a record that awaits a decision."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", default="-", metavar="FILE")
        parser.add_argument("--by", metavar="USERNAME", help="Who captures it.")
        parser.add_argument(
            "--fetch", action="store_true", help="Have the platform fill what is empty."
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Read and tell, keep nothing."
        )
        parser.add_argument(
            "--json", action="store_true", help="Print the outcome as one JSON object."
        )

    def handle(self, *args, **options):
        by = person_named(options["by"])
        try:
            captured = capture_anything(self.pasted(options["file"]))
            if options["fetch"]:
                captured = complete_by_fetching(captured)
            post, is_new = None, False
            if not options["dry_run"]:
                post, is_new = QuotedPost.objects.capture(captured, by)
        except CaptureError as error:
            raise CommandError(str(error)) from error
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(sentence_of(error)) from error
        facts = facts_of(captured)
        if post:
            facts |= {"record": post.pk, "is_new": is_new}
        if options["json"]:
            self.stdout.write(json.dumps(facts, ensure_ascii=False))
            return
        for name, value in facts.items():
            self.stdout.write(f"{name}: {value}")
        if advice := hint_for(captured.why):
            self.stdout.write(advice)

    def pasted(self, name: str) -> str:
        if name == "-":
            return sys.stdin.read()
        return Path(name).read_text(encoding="utf-8")


def facts_of(captured: CapturedPost) -> dict[str, object]:
    facts: dict[str, object] = {
        name: str(value) for name in SHOWN if (value := getattr(captured, name))
    }
    if posted := captured.posted_at or captured.posted_on:
        facts["posted"] = posted.isoformat()
    facts["sha256"] = captured.raw_sha256
    return facts
