"""Show what the copy parser makes of a file of raw copy."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.copy import CopyError, MatchFacts, ParsedStory, load_copy, parse_story


class Command(BaseCommand):
    help = "Take raw copy apart and print its paragraphs, captions, posts and facts."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument(
            "--json", action="store_true", help="one JSON object per file, on one line"
        )

    def handle(self, *args, **options):
        failed = 0
        for name in options["files"]:
            try:
                copy = load_copy(Path(name))
            except CopyError as error:
                failed += 1
                self.stderr.write(str(error))
                continue
            story = parse_story(copy.text)
            if options["json"]:
                self.stdout.write(json.dumps(story.to_dict(), ensure_ascii=False))
            else:
                self.stdout.write("\n".join(describe(name, story)))
        if failed:
            total = len(options["files"])
            raise CommandError(f"{failed} of {total} files could not be read.")


def describe(name: str, story: ParsedStory) -> list[str]:
    """The story as lines for a terminal: kind, place, first words, doubts."""
    lines = [f"{name}: {story.date or 'no date'}"]
    for block in story.blocks:
        words = " ".join(block.text.split())
        kind = block.kind if not block.role else f"{block.kind} ({block.role})"
        by = getattr(block, "handle", None) or getattr(block, "credit", None)
        lines.append(
            f"  {block.start:>6}-{block.end:<6} {kind:<21} {words[:60]}"
            + (f"  [{by}]" if by else "")
        )
        if block.needs_review:
            lines.append(f"{'':16}? {block.reason}")
    lines += [f"  match: {describe_match(match)}" for match in story.matches]
    if story.tags:
        lines.append(f"  tags: {', '.join(story.tags)}")
    return lines


def describe_match(match: MatchFacts) -> str:
    sides = " - ".join(f"{s.name} {s.score or ''}".strip() for s in match.sides)
    facts = (
        match.detail,
        f"won by {match.winner}" if match.winner else None,
        match.competition,
        match.stage,
        match.venue,
        match.city,
        match.date.isoformat() if match.date else None,
    )
    scorers = ", ".join(
        f"{s.name} {s.minute}" if s.minute else s.name for s in match.scorers
    )
    return "; ".join([sides, *(f for f in facts if f), *([scorers] if scorers else [])])
