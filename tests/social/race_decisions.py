"""Pairs of moderators deciding on one post at the same moment, as many as one likes.

Run it on PostgreSQL, in a database of its own that is made and dropped again:

    DATABASE_URL=postgres://postgres@127.0.0.1:5432/races \\
        python -m tests.social.race_decisions --pairs 10000
"""

import argparse
import os
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import cycle
from threading import Barrier, Thread

LANES = 4
PAIRS = (
    ("approve", "reject"),
    ("approve", "withdraw"),
    ("withdraw", "approve"),
    ("reject", "withdraw"),
    ("approve", "approve"),
    ("reject", "reject"),
    ("withdraw", "withdraw"),
    ("withdraw", "reject"),
)


@dataclass
class Outcome:
    """What came of the races; `faults` names every broken promise."""

    races: int = 0
    results: Counter = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def take(post_id, deed, moderator):
    """Take the decision; whether it was taken."""
    from social.models import QuotedPost
    from social.moderation import ModerationError

    post = QuotedPost.objects.get(pk=post_id)
    try:
        match deed:
            case "approve":
                post.approve(by=moderator, digest=post.digest)
            case "reject":
                post.reject(by=moderator, reason_code="abusive")
            case "withdraw":
                post.withdraw(by=moderator, reason="The author asked.")
    except ModerationError:
        return False
    return True


def race(post_ids, people, lanes=LANES):
    """Race a pair of deeds on every post; two threads and a barrier for each lane."""
    from django.db import connections

    jobs = list(zip(post_ids, cycle(PAIRS), strict=False))
    taken = {}

    def run(lane, side, start):
        try:
            for post_id, deeds in jobs[lane::lanes]:
                start.wait(timeout=60)
                taken[post_id, side] = take(post_id, deeds[side], people[side])
        finally:
            connections.close_all()

    threads = []
    for lane in range(lanes):
        start = Barrier(2)
        threads += [Thread(target=run, args=(lane, side, start)) for side in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return judge(jobs, taken)


def judge(jobs, taken):
    """Hold every race against what was promised."""
    from social.models import Decision, QuotedPost
    from social.verification import verify_chain

    outcome = Outcome(races=len(jobs))
    status = dict(QuotedPost.objects.values_list("pk", "status"))
    logged = Counter(Decision.objects.values_list("post_id", flat=True))
    for post_id, deeds in jobs:
        done = [deeds[side] for side in (0, 1) if taken.get((post_id, side))]
        outcome.results[f"{' + '.join(deeds)}: {' then '.join(sorted(done))}"] += 1
        if logged[post_id] != len(done):
            outcome.faults.append(
                f"Post {post_id}: {len(done)} taken, {logged[post_id]} logged."
            )
        if "withdraw" in deeds:
            if status[post_id] != "withdrawn" or done.count("withdraw") != 1:
                outcome.faults.append(f"Post {post_id}: the withdrawal did not win.")
        elif len(done) != 1:
            outcome.faults.append(f"Post {post_id}: {len(done)} decisions, not one.")
    verdict = verify_chain()
    if not verdict.is_whole:
        outcome.faults.append(verdict.problem)
    return outcome


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--lanes", type=int, default=LANES)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    import django

    django.setup()
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    if connection.vendor != "postgresql":
        sys.exit("Races are run on PostgreSQL: set DATABASE_URL.")
    kept = setup_databases(verbosity=0, interactive=False, parallel=0)
    try:
        from tests.social.factories import make_person, make_post

        people = [make_person("moderator") for _ in range(2)]
        post_ids = [make_post().pk for _ in range(options.pairs)]
        begun = time.monotonic()
        outcome = race(post_ids, people, options.lanes)
        seconds = time.monotonic() - begun
    finally:
        teardown_databases(kept, verbosity=0)
    say = sys.stdout.write
    say(f"{outcome.races} races in {seconds:.0f} s, {options.lanes} at a time\n")
    for result, number in sorted(outcome.results.items()):
        say(f"  {number:6}  {result}\n")
    for fault in outcome.faults[:20]:
        say(f"FAULT  {fault}\n")
    say(f"{len(outcome.faults)} faults\n")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
