"""Take embedded posts out of stored articles and keep them as records."""

import json
import os
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from social.capture.parsing import CaptureError
from social.harvesting import Harvest, harvest_stored
from social.models import QuotedPost

LARGEST_FILE = 300_000_000


class Command(BaseCommand):
    help = (
        "Read articles with embedded posts (HTML files, or exports of WordPress, "
        "Blogger and Ghost), and keep each post as a record that awaits a decision. "
        "The files stay as they are; --out writes each of them anew with a reference "
        "where a post stood, and otherwise unchanged. Running it again makes nothing "
        "twice. Ends with status 1 where a file could not be read or a post not kept."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--by", metavar="USERNAME", help="Who captures the posts.")
        parser.add_argument(
            "--out", metavar="FOLDER", help="Where to write the articles without code."
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Read and tell, keep nothing."
        )
        parser.add_argument(
            "--json", action="store_true", help="Print one JSON object for each file."
        )

    def handle(self, *args, **options):
        by = person_named(options["by"])
        out = Path(options["out"]) if options["out"] else None
        files = [Path(name) for name in options["files"]]
        if out is not None:
            refuse_overwriting(out, files)
        failed = refused = 0
        for path in files:
            try:
                harvest = harvest_stored(text_of(path))
            except (OSError, UnicodeDecodeError, CaptureError) as error:
                failed += 1
                said = sentence_of(error)
                self.stderr.write(f"{told(path)}: {said}")
                if options["json"]:
                    facts = {"file": told(path), "error": said}
                    self.stdout.write(json.dumps(facts, ensure_ascii=False))
                continue
            found = self.keep(harvest, path, by, dry_run=options["dry_run"])
            refused += sum(became.startswith("not kept") for _, _, became in found)
            if out is not None and not options["dry_run"]:
                ids = {place: post.pk for place, post, _ in found if post}
                write_whole(out / path.name, harvest.with_ids(ids))
            self.tell(path, harvest, found, as_json=options["json"])
        outcome = []
        if failed:
            others = "; the others were" if failed < len(files) else ""
            outcome.append(f"{failed} of {len(files)} files could not be read{others}.")
        if refused:
            posts = "1 post was" if refused == 1 else f"{refused} posts were"
            outcome.append(f"{posts} not kept; the code stays in the article.")
        if outcome:
            raise CommandError(" ".join(outcome))

    def keep(self, harvest: Harvest, path: Path, by, *, dry_run: bool):
        """Each post's place, its record where it has one, and what became of it."""
        found = []
        for place, captured in enumerate(harvest.posts, start=1):
            post, became = None, "would be kept"
            if dry_run:
                if QuotedPost.objects.same_as(captured):
                    became = "is kept already"
            else:
                try:
                    post, is_new = QuotedPost.objects.capture(
                        captured, by, note=f"Harvested from {told(path.name)}."
                    )
                    became = "kept, awaiting" if is_new else "was kept already"
                except CaptureError as error:
                    became = f"not kept: {error}"
            found.append((place, post, became))
        return found

    def tell(self, path, harvest, found, *, as_json):
        if as_json:
            facts = {
                "file": told(path),
                "articles": harvest.articles,
                "posts": [
                    {
                        "place": place,
                        "record": post.pk if post else None,
                        "platform": harvest.posts[place - 1].platform,
                        "address": harvest.posts[place - 1].source_url,
                        "became": became,
                    }
                    for place, post, became in found
                ],
                "notes": harvest.notes,
            }
            self.stdout.write(json.dumps(facts, ensure_ascii=False))
            return
        number = len(found)
        posts = "1 post" if number == 1 else f"{number} posts"
        among = "" if harvest.articles == 1 else f" in {harvest.articles} articles"
        self.stdout.write(f"{told(path)}: {posts}{among}.")
        for place, post, became in found:
            captured = harvest.posts[place - 1]
            who = f"@{captured.handle}" if captured.handle else captured.author_name
            record = f", record {post.pk}" if post else ""
            self.stdout.write(
                f"  {place}. {captured.platform}, {who or 'no name'}: {became}{record}."
            )
        for note in harvest.notes:
            self.stdout.write(f"  {note}")


def person_named(username):
    """The member of staff of this name; None where none is given."""
    if not username:
        return None
    found = get_user_model().objects.filter(username=username, is_active=True).first()
    if found is None:
        raise CommandError(f"Nobody here is called {username}.")
    return found


def told(path: Path | str) -> str:
    """A file's name as it can be printed and stored, whatever its bytes are."""
    return os.fsencode(path).decode("utf-8", "replace")


def text_of(path: Path) -> str:
    """The file's text with its line ends as they are."""
    if path.stat().st_size > LARGEST_FILE:
        raise CaptureError(
            f"This file is larger than {LARGEST_FILE // 1_000_000} MB. Export its "
            "articles in parts."
        )
    text = path.read_bytes().decode("utf-8")
    if "\0" in text:
        raise CaptureError("This file is no text. Export the articles as HTML.")
    return text


def write_whole(target: Path, text: str) -> None:
    """Write all of it or nothing, whatever happens meanwhile."""
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.part")
    half.write_bytes(text.encode("utf-8"))
    os.replace(half, target)


def refuse_overwriting(out: Path, files: list[Path]) -> None:
    """The sources are evidence, and two files of one name would be one."""
    if any(path.resolve().parent == out.resolve() for path in files):
        raise CommandError("Give --out a folder of its own: the sources stay there.")
    names = [path.name for path in files]
    if len(set(names)) < len(names):
        raise CommandError("Two of these files have the same name; do one at a time.")


def sentence_of(error: Exception) -> str:
    match error:
        case UnicodeDecodeError():
            return "This file is not UTF-8 text. Save it as UTF-8 and try again."
        case OSError():
            return error.strerror or "This file cannot be read."
    return str(error)
