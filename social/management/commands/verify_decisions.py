"""Prove that no decision on a quoted post was changed, removed or slipped in."""

import json

from django.core.management.base import BaseCommand, CommandError

from social.verification import verify_chain


class Command(BaseCommand):
    help = (
        "Follow the chain of decisions from its first link and name the first that "
        "does not hold. Ends with status 1 if one is broken."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--json", action="store_true", help="Print the verdict as one JSON object."
        )

    def handle(self, *args, **options):
        verdict = verify_chain()
        if options["json"]:
            self.stdout.write(
                json.dumps(
                    {
                        "whole": verdict.is_whole,
                        "checked": verdict.checked,
                        "broken_at": verdict.broken_at,
                        "problem": verdict.problem,
                    }
                )
            )
        if not verdict.is_whole:
            raise CommandError(
                f"{verdict.problem} {verdict.checked} decisions before it hold."
            )
        if not options["json"]:
            self.stdout.write(f"All {verdict.checked} decisions hold.")
