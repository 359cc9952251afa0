"""Kills a batch import again and again; the end must equal one clean run.

    python -m tests.articles.kill_import --kills 100

Each round imports the same folder in a child process on SQLite, kills it with SIGKILL
at a random moment, and goes on where it stopped. Rows are compared without ids and
times. The answer is 0 when they are the same.
"""

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
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


def kill_at_random(newsroom: Newsroom, wire: Path, luck: random.Random) -> bool:
    """One round; whether the import was killed before it was done."""
    process = newsroom.start("import_story", "--json", str(wire))
    stream = process.stdout
    # Kill after a few lines and a random part of the next file.
    for _ in range(luck.randint(0, 3)):
        if not stream or not stream.readline():
            break
    time.sleep(luck.random() * luck.choice([0.005, 0.03, 0.8]))
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


def trial(kills: int, seed: int = 1, out=sys.stdout) -> bool:
    """Whether a batch killed so many times ends as one that ran through."""
    luck = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clean, killed = Newsroom(folder / "clean"), Newsroom(folder / "killed")
        clean.finish("migrate", "-v0")
        (folder / "killed").mkdir()
        with (
            sqlite3.connect(folder / "clean" / "newsroom.sqlite3") as source,
            sqlite3.connect(folder / "killed" / "newsroom.sqlite3") as target,
        ):
            source.backup(target)
        stories = max(20, kills * 3)
        write_stories(folder / "wire", stories)
        clean.finish("import_story", "--json", str(folder / "wire"))
        done = rounds = 0
        while done < kills and rounds < kills * 3:
            rounds += 1
            done += kill_at_random(killed, folder / "wire", luck)
        reached = killed.count()
        killed.finish("import_story", "--json", str(folder / "wire"))
        mine, theirs = clean.rows(), killed.rows()
        differing = [name for name in QUESTIONS if mine[name] != theirs[name]]
        rows = sum(map(len, mine.values()))
        out.write(
            f"{done} kills, {reached} of {stories} stories in before the last run,"
            f" {rows} rows compared, differing: {', '.join(differing) or 'none'}\n"
        )
        return done == kills and not differing


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill a batch import at random.")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    return 0 if trial(options.kills, options.seed) else 1


if __name__ == "__main__":
    sys.exit(main())
