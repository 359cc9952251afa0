"""Look at the originals of approved posts again."""

import json

from django.core.management.base import BaseCommand, CommandError

from social.capture.asking import site_guard
from social.capture.fetching import is_enabled
from social.watching import MOST_IN_A_ROUND, Report, due_posts, host_of, recheck_due

# What a shell says of a command that was stopped from the keyboard.
STOPPED = 130


class Command(BaseCommand):
    help = (
        "Ask the platforms, politely, whether approved posts still stand as quoted: "
        "daily for a week after approval, then weekly. A post that was edited, "
        "deleted or closed goes to the desk, which has a day to answer. Meant to be "
        "run every hour; it asks nobody while fetching is off. Ends with status 1 "
        "where a platform failed or asked to be left alone; its posts are looked at "
        "later. It may be stopped at any time, and run twice at once."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--limit",
            type=int,
            default=MOST_IN_A_ROUND,
            help=f"Look at no more than this many posts; {MOST_IN_A_ROUND} by itself.",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what is due, and ask nobody."
        )
        parser.add_argument(
            "--json", action="store_true", help="Print the outcome as one JSON object."
        )

    def handle(self, *args, **options):
        limit, as_json = options["limit"], options["json"]
        if limit < 1:
            raise CommandError("Give a limit of at least 1.")
        if options["dry_run"]:
            return self.say_what_is_due(limit, as_json)
        if not is_enabled():
            due = due_posts().count()
            return self.say(
                as_json,
                {"fetching": False, "due": due},
                [f"Fetching is off, so that no platform was asked. Posts due: {due}."],
            )
        report = Report()
        try:
            recheck_due(
                limit=limit,
                report=report,
                tell=(lambda line: None) if as_json else self.stdout.write,
            )
        except KeyboardInterrupt:
            self.say_outcome(report, as_json)
            raise CommandError(
                "Stopped. What was looked at is recorded; the rest is still due.",
                returncode=STOPPED,
            ) from None
        self.say_outcome(report, as_json)
        if report.given_up:
            raise CommandError(
                f"Not asked any further in this round: {', '.join(report.given_up)}. "
                "It failed or asked to be left alone; its posts are looked at later."
            )

    def say_outcome(self, report, as_json):
        counts = dict(report.counts)
        total = sum(counts.values())
        summary = ", ".join(f"{number} {label}" for label, number in counts.items())
        lines = [f"Looked at {total}{f': {summary}' if total else ''}."]
        if report.nobody_to_ask:
            lines.append(
                f"Of platforms that answer nobody here: {report.nobody_to_ask}."
            )
        if report.left_for_later:
            lines.append(f"Left for later: {report.left_for_later}.")
        self.say(
            as_json,
            {
                "fetching": True,
                "looked_at": total,
                "found": counts,
                "nobody_to_ask": report.nobody_to_ask,
                "left_for_later": report.left_for_later,
                "given_up": report.given_up,
                "still_due": due_posts().count(),
            },
            lines,
        )

    def say_what_is_due(self, limit, as_json):
        due = list(due_posts()[:limit])
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
