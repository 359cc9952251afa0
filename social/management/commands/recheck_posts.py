"""Look at the originals of approved posts again."""

import json

from django.core.management.base import BaseCommand, CommandError

from social.capture.asking import site_guard
from social.capture.fetching import is_enabled
from social.watching import due_posts, host_of, recheck_due


class Command(BaseCommand):
    help = (
        "Ask the platforms, politely, whether approved posts still stand as quoted: "
        "daily for a week after approval, then weekly. A post that was edited, "
        "deleted or closed goes to the desk, which has a day to answer. Meant to be "
        "run every hour; it asks nobody while fetching is off."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--limit", type=int, help="Look at no more than this many posts."
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what is due, and ask nobody."
        )
        parser.add_argument(
            "--json", action="store_true", help="Print the outcome as one JSON object."
        )

    def handle(self, *args, **options):
        limit = options["limit"]
        if limit is not None and limit < 1:
            raise CommandError("Give a limit of at least 1.")
        if options["dry_run"]:
            return self.say_what_is_due(limit, options["json"])
        if not is_enabled():
            due = due_posts().count()
            return self.say(
                options["json"],
                {"fetching": False, "due": due},
                [f"Fetching is off, so that no platform was asked. Posts due: {due}."],
            )
        report = recheck_due(limit=limit)
        counts = dict(report.counts)
        total = sum(counts.values())
        summary = ", ".join(f"{number} {label}" for label, number in counts.items())
        lines = [*report.lines, f"Looked at {total}{f': {summary}' if total else ''}."]
        if report.nobody_to_ask:
            lines.append(
                f"Of platforms that answer nobody here: {report.nobody_to_ask}."
            )
        if report.left_for_later:
            lines.append(
                f"Left for later, as their platform asked: {report.left_for_later}."
            )
        return self.say(
            options["json"],
            {
                "fetching": True,
                "looked_at": total,
                "found": counts,
                "nobody_to_ask": report.nobody_to_ask,
                "left_for_later": report.left_for_later,
            },
            lines,
        )

    def say_what_is_due(self, limit, as_json):
        due = list(due_posts()[:limit] if limit else due_posts())
        guard = site_guard()
        lines = [
            f"Post {post.pk}, {post.platform_name}: "
            + (
                f"would ask {host}."
                if (host := host_of(post, guard))
                else "nobody to ask."
            )
            for post in due
        ]
        self.say(
            as_json, {"due": [post.pk for post in due]}, [*lines, f"Due: {len(due)}."]
        )

    def say(self, as_json, facts, lines):
        self.stdout.write(json.dumps(facts) if as_json else "\n".join(lines))
