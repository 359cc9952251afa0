"""Kills a batch import again and again; the end must equal one clean run.

    python -m tests.articles.kill_import --kills 100

Each round imports the same folder or archive in a child process on SQLite, kills it
with SIGKILL at a random moment, and goes on where it stopped. Rows are compared without
ids and times. The answer is 0 when they are the same.
"""

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
STORY = """date 2019-05-{day:02} Tern {n} beat Harrow {n} 2-1 in the Cup on Saturday.

Tern fans sing in Tern, England, Saturday, May 11, 2019. (AP Photo/Lena Orr)

By Ada Winter

What a night {n} #TERN — Jo Hale (@johale{same}) May 11, 2019

Rovers {n} stay up."""
# What a row says beside ids and times; rows it points to are told by their words.
QUESTIONS = {
    "stories": """
        SELECT a.headline, a.slug, a.status, a.story_date, p.caption, m.id IS NULL
        FROM articles_article a LEFT JOIN photos_photo p ON p.id = a.lead_photo_id
        LEFT JOIN matches_match m ON m.id = a.match_id""",
    "raw": """
        SELECT a.headline, r.name, r.text, r.encoding, r.digest, r.parsed
        FROM articles_rawcopy r JOIN articles_article a ON a.id = r.article_id""",
    "texts": """
        SELECT a.headline, b.region, b.ordering, b.text
        FROM articles_textblock b JOIN articles_article a ON a.id = b.parent_id""",
    "captions": """
        SELECT a.headline, b.ordering, b.caption, p.source_key, p.caption, p.credit
        FROM articles_photoblock b JOIN articles_article a ON a.id = b.parent_id
        JOIN photos_photo p ON p.id = b.photo_id""",
    "posts": """
        SELECT a.headline, b.ordering, q.platform, q.handle, q.text, q.status, q.digest
        FROM articles_postblock b JOIN articles_article a ON a.id = b.parent_id
        JOIN social_quotedpost q ON q.id = b.post_id""",
    "photos": "SELECT source_key, caption, photographer, agency FROM photos_photo",
    "quoted": "SELECT platform, handle, text, posted_on, digest FROM social_quotedpost",
    "matches": """
        SELECT a.headline, s.position, s.facts, s.reason
        FROM articles_matchsuggestion s
        JOIN articles_article a ON a.id = s.article_id""",
    "tags": """
        SELECT a.headline, t.name FROM taggit_taggeditem i
        JOIN taggit_tag t ON t.id = i.tag_id
        JOIN articles_article a ON a.id = i.object_id""",
    "names": "SELECT name, slug FROM taggit_tag",
    "bylines": """
        SELECT a.headline, c.name, b.position FROM articles_byline b
        JOIN articles_article a ON a.id = b.article_id
        JOIN articles_contributor c ON c.id = b.contributor_id""",
    "writers": "SELECT name, slug, role FROM articles_contributor",
}


class Newsroom:
    """A database of its own in a folder, and the command that imports into it."""

    def __init__(self, var: Path):
        self.var = var
        self.environment = {
            name: value for name, value in os.environ.items() if name != "DATABASE_URL"
        } | {"VAR": str(var)}

    def start(self, *arguments: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=PROJECT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def finish(self, *arguments: str) -> None:
        process = self.start(*arguments)
        process.communicate()
        if process.returncode:
            raise SystemExit(f"{arguments[0]} ended with {process.returncode}.")

    def rows(self) -> dict[str, list]:
        with sqlite3.connect(self.var / "newsroom.sqlite3") as database:
            return {
                name: sorted(database.execute(question), key=repr)
                for name, question in QUESTIONS.items()
            }

    def count(self) -> int:
        with sqlite3.connect(self.var / "newsroom.sqlite3") as database:
            return database.execute("SELECT count(*) FROM articles_rawcopy").fetchone()[
                0
            ]


def write_stories(folder: Path, number: int) -> None:
    folder.mkdir()
    for n in range(number):
        text = STORY.format(n=n, day=n % 28 + 1, same=n % 7)
        (folder / f"{n:05}.txt").write_text(text)


def kill_at_random(newsroom: Newsroom, source: Path, luck: random.Random) -> bool:
    """One round; whether the import was killed before it was done.

    What is known already is told first, and the kill falls somewhere in the time in
    which the next stories are read, stored and committed, or the ones after.
    """
    process = newsroom.start("import_story", "--json", str(source))
    known = newsroom.count()
    # The first line comes once the first stories are in; now and then before that.
    lines = known + luck.choice([0, 1]) if known else 1
    for _ in range(lines if luck.random() < 0.9 else 0):
        if not process.stdout or not process.stdout.readline():
            break
    time.sleep(luck.random() * luck.choice([0.02, 0.1, 0.4]))
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


def trial(kills: int, seed: int = 1, out=sys.stdout, packed: bool = False) -> bool:
    """Whether a batch killed so many times ends as one that ran through."""
    luck = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clean, killed = Newsroom(folder / "clean"), Newsroom(folder / "killed")
        clean.finish("migrate", "-v0")
        (folder / "killed").mkdir()
        with (
            sqlite3.connect(folder / "clean" / "newsroom.sqlite3") as built,
            sqlite3.connect(folder / "killed" / "newsroom.sqlite3") as target,
        ):
            built.backup(target)
        stories = max(200, kills * 30)
        write_stories(folder / "wire", stories)
        source = folder / "wire"
        if packed:
            source = folder / "wire.tar.gz"
            with tarfile.open(source, "w:gz") as archive:
                archive.add(folder / "wire", "wire")
        clean.finish("import_story", "--json", str(source))
        done = rounds = within = 0
        while done < kills and rounds < kills * 3:
            rounds += 1
            was_killed = kill_at_random(killed, source, luck)
            done += was_killed
            within += was_killed and killed.count() < stories
        reached = killed.count()
        killed.finish("import_story", "--json", str(source))
        mine, theirs = clean.rows(), killed.rows()
        differing = [name for name in QUESTIONS if mine[name] != theirs[name]]
        rows = sum(map(len, mine.values()))
        out.write(
            f"{done} kills, {within} of them with stories still to come, {reached} of"
            f" {stories} stories in before the last run,"
            f" {rows} rows compared, differing: {', '.join(differing) or 'none'}\n"
        )
        return done == kills and not differing


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill a batch import at random.")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--packed", action="store_true", help="from an archive")
    options = parser.parse_args()
    held = trial(options.kills, options.seed, packed=options.packed)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
