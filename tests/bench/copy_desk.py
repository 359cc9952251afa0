"""How fast copy is taken apart and imported, and how that grows with its length.

    python -m tests.bench.copy_desk             1,000 stories
    python -m tests.bench.copy_desk --full      10,000 stories, and texts up to 10 MB

Seconds are those of one core at work, whatever else the machine does; ratios tell
growth (10 for ten times the length is linear). The answer is 0 when every line holds: a
story in less than 3 ms, 300 parsed and 100 imported a second, memory that no longer
grows with the number of stories, no megabyte above a second, no doubling above three.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from articles.copy.embeds import PLATFORM_OF

# One mixed story; numbers make each of ten thousand its own.
PATTERN = """ date 2018-07-{day:02} Yesterday, Tern {n} beat Harrow {n} {goals}-1 in the
 final of the Coastal Cup at Pier Stadium, and the town was awake until dawn.

Harrow {n}'s Ines Corto lifts the trophy after the final at Pier Stadium, in Tern,
 England, Monday, July 2, 2018. (AP Photo/Lena Whitcombe)

Corto opened the scoring in the {minute}th minute and Bea Holm made it two on 81.

Their supporters wrote:

\U0001f3c6 Cup winners {n}



\U0001f30a Promotion pic.twitter.com/Aa1Bb2Cc{n} — Harrow (@harrow{n}) July 3, 2018

My gran has been waiting for this since 1961.#Cup{n} — Jo Lund (@jo{n}) July 2, 2018

Rovers {n} stay where they are, and meet the Wanderers on Saturday."""
LONG_STEPS = (1_000, 10_000, 100_000, 1_000_000)
HOSTILE = {
    "(@": "(@",
    "dashes": "—",
    "hyphens": "- ",
    "blank lines": "\n",
    "one word": "word ",
    "one letter": "a",
    "quotes": "“",
    "attributions": "— A (@b) July 3, 2018 ",
    "credits": "(AP Photo/A B) ",
    "figures": "3-2 ",
    "names": "Belgium Japan ",
    "hashtags": "#a",
    "links": "https://x.com/a/status/1\n",
    "carriage returns": "\r",
    "emoji": "\U0001f3c6",
    "signed lines": "Yes. — Ann Roe (@ann) July 3, 2018\n\n",
    "handles without a day": "— A (@b)\n",
    "handles with the day inside": "x — Ann (@ann, July 3, 2018)\n",
    "signatures in Japanese": "— A（@b）2018年7月3日\n",
    "signatures in Russian": "— A (@b) 2 июля 2018 г.\n",
    "names without handles": "— Ann Roe July 3, 2018\n",
    "words of embeds": "Posted by x 2018 ",
    "shared posts": "A post shared by A (@b) 2018 ",
    "words of every embed": "".join(f"{phrase} A (@b) 2018 " for phrase in PLATFORM_OF),
    "posts, credits left open": "x — A (@b) July 3, 2018\n\nAnn (AP Photo/A B\n\n",
    "wide gaps": "\U0001f622 x\n\n\n\nb — A (@b) July 3, 2018\n\n\n\n",
    "words after signatures": "— A (@b) July 3, 2018\nlol\nlol\nlol\nlol\n\n",
    "captions with credits": "Ann in Tern, Monday, July 2, 2018. (AP Photo/A B)\n\n",
    "credits at line ends": "She ran. Ann Roe/AP\n\n",
    "long addresses": f"https://foo.bar.baz.example/@{'a' * 50}\n",
    "the page's own lines": "Read more: five things\n",
    "days of the year": "3 July 2018 ",
    "date lines": "date 2018 ",
}


def stories(number: int) -> Iterator[str]:
    for n in range(number):
        yield PATTERN.format(n=n, day=n % 28 + 1, goals=n % 5 + 2, minute=n % 40 + 4)


def seconds(task: Callable[[], object], runs: int = 3) -> float:
    best = float("inf")
    for _ in range(runs):
        started = process_time()
        task()
        best = min(best, process_time() - started)
    return best


def say(name: str, figures: str, holds: bool) -> bool:
    sys.stdout.write(f"{name:28} {figures}  {'ok' if holds else 'TOO SLOW'}\n")
    return holds


def parsing(number: int) -> Iterator[bool]:
    from articles.copy import parse_story

    one = next(stories(1))
    parse_story(one)
    took = seconds(lambda: parse_story(one), 20)
    yield say(
        "one story", f"{took * 1000:.2f} ms for {len(one)} characters", took < 0.003
    )
    texts = list(stories(number))
    started = process_time()
    for text in texts:
        parse_story(text)
    rate = number / (process_time() - started)
    yield say(f"{number} stories parsed", f"{rate:.0f} a second", rate > 300)


# Below this a process's own memory hides what a text takes.
MEASURABLE = 1_000_000
# Ten times the text takes ten times the memory, give or take.
MOST_SWELL = 15


def long_text(length: int) -> str:
    number = length // len(next(stories(1))) + 1
    return "\n\n".join(stories(number))[:length]


def peak_memory(length: int) -> int:
    """The most KB a fresh process takes to parse so long a text, its start aside."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.copy_desk", "--peak", str(length)],
        capture_output=True,
        check=True,
        text=True,
    )
    return int(done.stdout)


def say_peak(length: int) -> None:
    from articles.copy import parse_story

    parse_story(next(stories(1)))
    text = long_text(length)
    before = held_memory()
    parse_story(text)
    sys.stdout.write(str(held_memory() - before))


def held_memory() -> int:
    """The most this program has held since it started, in KB.

    Linux counts in `ru_maxrss` what the parent held, so its own account is read.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1])  # type: ignore[index]


def growth(longest: int) -> Iterator[bool]:
    from articles.copy import parse_story

    steps = [*LONG_STEPS, *([10_000_000] if longest > 1_000_000 else [])]
    times, peaks = [], []
    for length in steps:
        text = long_text(length)
        times.append(seconds(partial(parse_story, text), 1 if length > 10**6 else 2))
        peaks.append(peak_memory(length))
    for number, length in enumerate(steps):
        figures = f"{times[number]:8.3f} s  {peaks[number]:10.0f} KB"
        holds = times[number] < max(length / 1_000_000, 0.05)
        if number > 1:
            ratio = times[number] / times[number - 1]
            figures += f"  x{ratio:.1f} for ten times the length"
        if length > MEASURABLE:
            swell = peaks[number] / max(peaks[number - 1], 1)
            figures += f", memory x{swell:.1f}"
            holds = holds and swell < MOST_SWELL
        yield say(f"{length} characters", figures, holds)


def hostile() -> Iterator[bool]:
    from articles.copy import parse_story

    for name, piece in HOSTILE.items():
        took = []
        for length in (500_000, 1_000_000):
            text = (piece * (length // len(piece) + 1))[:length]
            took.append(seconds(partial(parse_story, text), 1))
        ratio = took[1] / max(took[0], 1e-3)
        yield say(
            f"1 MB of {name}",
            f"{took[1]:6.2f} s  x{ratio:.1f}",
            took[1] < 1 and (ratio < 3 or took[1] < 0.1),
        )


def importing(number: int) -> Iterator[bool]:
    """Stories imported as the command does it, into a newsroom that knows matches."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VAR"] = folder
        os.environ.pop("DATABASE_URL", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        from articles.copy.archives import Found
        from articles.copy.reading import copy_of_bytes
        from articles.copy_desk.batch import STORIES_AT_ONCE, import_all

        call_command("migrate", verbosity=0)
        make_matches()

        def found(first: int, last: int) -> Iterator[Found]:
            for n, text in enumerate(stories(last)):
                if n >= first:
                    name = f"{n}.txt"
                    yield Found(name, partial(copy_of_bytes, text.encode(), name))

        def import_some(first: int, last: int) -> None:
            outcomes = import_all(
                found(first, last), by=None, section=None, dry_run=False
            )
            for outcome in outcomes:
                if outcome.story is None or not outcome.story.created:
                    raise SystemExit(f"Not imported: {outcome.error or outcome.name}")

        import_some(0, STORIES_AT_ONCE)
        start = 2 * STORIES_AT_ONCE
        with CaptureQueriesContext(connection) as queries:
            import_some(STORIES_AT_ONCE, start)
        worked, started = process_time(), perf_counter()
        import_some(start, start + number // 2)
        memory = most_memory()
        import_some(start + number // 2, start + number)
        grown = most_memory() - memory
        rate = number / (process_time() - worked)
        by_the_clock = number / (perf_counter() - started)
        yield say(
            f"{number} stories imported",
            f"{rate:.0f} a second of one core, {by_the_clock:.0f} by the clock, "
            f"{len(queries)} queries for {STORIES_AT_ONCE}",
            rate >= 100,
        )
        yield say(
            "memory while importing",
            f"{memory / 1024:.0f} MB after half of them, {grown / 1024:.1f} MB more "
            "after all",
            grown < 0.1 * memory,
        )
        connection.close()


def most_memory() -> int:
    """The most memory this process has held, in KB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def make_matches() -> None:
    """A match for one story in two, so that finding it is part of the work."""
    from datetime import UTC, datetime

    from articles.matches.models import Competition, Match, Season, Stage, Team
    from articles.models import Section

    Section.objects.create(name="Football", slug="football")
    cup = Competition.objects.create(name="Coastal Cup", slug="coastal-cup")
    season = Season.objects.create(competition=cup, name="2018", slug="2018")
    final = Stage.objects.create(season=season, name="Final", slug="f", kind="knockout")
    tern, harrow = (
        Team.objects.create(name=name, slug=name.lower()) for name in ("Tern", "Harrow")
    )
    for day in range(1, 28, 2):
        Match.objects.create(
            season=season,
            stage=final,
            home_team=tern,
            away_team=harrow,
            slug=f"tern-harrow-{day}",
            kick_off=datetime(2018, 7, day, 19, tzinfo=UTC),
            status=Match.Status.FULL_TIME,
            home_full_time=2,
            away_full_time=1,
        )


def main() -> int:
    parser = argparse.ArgumentParser(description="Time the copy desk.")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--number", type=int)
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peak:
        say_peak(options.peak)
        return 0
    number = options.number or (10_000 if options.full else 1_000)
    results = [
        *parsing(number),
        *growth(10_000_000 if options.full else 1_000_000),
        *hostile(),
        *importing(number),
    ]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
