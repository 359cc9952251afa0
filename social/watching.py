"""Going back to the originals of approved posts, and saying what became of them."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import takewhile
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from social import host_turns
from social.capture.asking import (
    Sighting,
    State,
    look_at,
    site_guard,
)
from social.capture.captured import CapturedPost
from social.capture.comparing import compared, is_beginning, same_words
from social.capture.fetching import Guard, is_enabled
from social.capture.parsing import read_again
from social.capture.providers import question_for
from social.fingerprints import sha256
from social.models import QuotedPost, SourceCheck

OFTEN_FOR = timedelta(days=7)
OFTEN = timedelta(days=1)
SELDOM = timedelta(days=7)
# A round that was stopped gives its post to a later one after this time.
CLAIM = timedelta(hours=1)
# After a look that found out nothing; twice as long after each that follows.
FIRST_RETRY = timedelta(hours=1)
# Between two questions to one host.
PAUSE = 2.0
# A host that failed so often in a row is not asked again in this round.
MOST_FAILURES = 3
MOST_IN_A_ROUND = 500
OK, BUSY = 200, 429
# Platforms that answer with the whole record of a post.
WHOLE_RECORDS = ("bluesky", "mastodon")
Found = SourceCheck.Found
STATES = {
    Found.SAME: QuotedPost.SourceState.NORMAL,
    Found.EDITED: QuotedPost.SourceState.EDITED,
    Found.DELETED: QuotedPost.SourceState.DELETED,
    Found.PROTECTED: QuotedPost.SourceState.PROTECTED,
}


@dataclass
class Report:
    """What a round found so far, for the person who started it.

    `given_up` names the hosts that failed or asked to be left alone; `left_for_later`
    counts the posts that were not asked about for that reason.
    """

    counts: Counter[str] = field(default_factory=Counter)
    left_for_later: int = 0
    nobody_to_ask: int = 0
    given_up: list[str] = field(default_factory=list)


def due_posts(now: datetime | None = None) -> QuerySet[QuotedPost]:
    """Approved posts whose original is to be looked at again, longest due first."""
    now = now or timezone.now()
    never_planned = Q(next_check_at__isnull=True, decided_at__lte=now - OFTEN)
    return (
        QuotedPost.objects.approved()
        .exclude(source_url="")
        .filter(Q(next_check_at__lte=now) | never_planned)
        .order_by(F("next_check_at").asc(nulls_first=True), "decided_at", "pk")
    )


def next_check(approved_at: datetime, now: datetime, failures: int = 0) -> datetime:
    """When to look again: daily for a week after approval, then weekly.

    After looks that found out nothing it is an hour, then two, four and so on.
    """
    if failures:
        return now + min(FIRST_RETRY * 2 ** min(failures - 1, 10), SELDOM)
    return now + (OFTEN if now < approved_at + OFTEN_FOR else SELDOM)


def spread(wait: timedelta) -> timedelta:
    """About as long, so that posts approved together are not always due together."""
    return wait * random.uniform(0.95, 1.05)  # noqa: S311


def wait(seconds: float) -> None:
    """Do nothing for so long: the one place where a round waits."""
    time.sleep(seconds)


def recheck_due(
    *,
    limit: int = MOST_IN_A_ROUND,
    guard: Guard | None = None,
    pause: float | None = None,
    sleep: Callable[[float], None] = wait,
    spread: Callable[[timedelta], timedelta] = spread,
    tell: Callable[[str], None] = lambda line: None,
    report: Report | None = None,
) -> Report:
    """Look at every original that is due, politely, and record what was found.

    One question at a time, with a pause between two to the same host, of whichever
    round; a host that asks to be left alone, or fails several times in a row, is left
    alone for the rest of the round, and as long as it asked, by every round. A post
    is recorded before the next one is asked about, so that a round that is stopped
    has lost nothing. `tell` gets a line for each post and `report` is filled
    meanwhile. Nothing is done while fetching is off.
    """
    report = report or Report()
    if not is_enabled():
        return report
    guard = guard or site_guard()
    pause = PAUSE if pause is None else pause
    hosts: dict[str, _Host] = {}
    for post in _one_by_one(due_posts()[:limit]):
        name = host_of(post, guard)
        if not name:
            _plan(post, timezone.now() + spread(SELDOM))
            report.nobody_to_ask += 1
            continue
        host = hosts.setdefault(name, _Host())
        if rests_until := host.rests_until or host_turns.rests_until(name):
            _plan(post, rests_until + spread(FIRST_RETRY) - FIRST_RETRY)
            report.left_for_later += 1
            continue
        if left := host_turns.take_turn(name, pause):
            sleep(left)
        sighting = look_at(
            post.platform, post.source_url, post.platform_post_id, guard=guard
        )
        host_turns.was_asked(name, pause)
        check = record(post, sighting, spread=spread)
        host.answered(sighting, timezone.now())
        if host.rests_until:
            report.given_up.append(name)
            host_turns.let_rest(name, host.rests_until)
            QuotedPost.objects.filter(
                pk=post.pk, next_check_at__lt=host.rests_until
            ).update(next_check_at=host.rests_until)
        found = str(Found(check.found).label)
        report.counts[found] += 1
        said = f" {sighting.said}" if sighting.said else ""
        tell(f"Post {post.pk}, {post.platform_name}: {found}.{said}")
    return report


@dataclass
class _Host:
    """How one host behaved in this round."""

    failures: int = 0
    rests_until: datetime | None = None

    def answered(self, sighting: Sighting, now: datetime) -> None:
        """Count what failed, and let the host rest where it asked or seems unwell."""
        is_failure = sighting.state == State.UNKNOWN and sighting.status != OK
        self.failures = self.failures + 1 if is_failure else 0
        if sighting.retry_after is not None:
            self.rests_until = now + timedelta(seconds=sighting.retry_after)
        elif sighting.status == BUSY or self.failures >= MOST_FAILURES:
            self.rests_until = now + FIRST_RETRY


def record(
    post: QuotedPost,
    sighting: Sighting,
    now: datetime | None = None,
    spread: Callable[[timedelta], timedelta] = spread,
) -> SourceCheck:
    """Keep what was found, tell the post of it, and plan the next look.

    A post that was changed, deleted or closed goes to the desk with a day to answer,
    and once more where it was changed again; one that could not be reached stays as
    it was known.
    """
    now = now or timezone.now()
    found = found_in(post, sighting)
    is_new = found == Found.EDITED and _is_another_edit(post, sighting)
    with transaction.atomic():
        check = SourceCheck.objects.create(
            post=post,
            checked_at=now,
            found=found,
            http_status=sighting.status,
            digest=sha256(sighting.raw.encode()) if sighting.raw else "",
            raw_found=sighting.raw,
        )
        # Read anew: somebody may have decided on it while the platform was asked.
        current = QuotedPost.objects.get(pk=post.pk)
        state = STATES.get(found)
        if state and (state, current.source_state) != (STATES[Found.SAME],) * 2:
            current.note_source(state=state, checked_at=now, is_new=is_new)
        elif state:
            QuotedPost.objects.filter(pk=post.pk).update(source_checked_at=now)
        planned = next_check(current.decided_at or now, now, _failures_of(current))
        _plan(current, now + spread(planned - now))
    return check


def _failures_of(post: QuotedPost) -> int:
    """How many looks in a row found out nothing, the last one among them."""
    found = post.source_checks.values_list("found", flat=True)[:12]
    return sum(1 for _ in takewhile(lambda each: each == Found.UNREACHABLE, found))


def _is_another_edit(post: QuotedPost, sighting: Sighting) -> bool:
    """Whether an edited post has other words now than when it was last looked at."""
    last = post.source_checks.filter(found=Found.EDITED).first()
    if last is None or sighting.post is None:
        return False
    before = read_again(last.raw_found).text
    return bool(before) and not same_words(before, sighting.post.text)


def found_in(post: QuotedPost, sighting: Sighting) -> SourceCheck.Found:
    """What the look says of this post, in the words of the record."""
    match sighting.state:
        case State.GONE:
            return Found.DELETED
        case State.CLOSED:
            return Found.PROTECTED
        case State.FOUND if sighting.post is not None:
            return Found.EDITED if _is_edited(post, sighting.post) else Found.SAME
    return Found.UNREACHABLE


def _is_edited(post: QuotedPost, theirs: CapturedPost) -> bool:
    """Whether the answer has other words than were quoted, as far as it tells.

    An oEmbed answer may hold no words, the title of a video, or the beginning of a
    long post: none of them says that somebody edited the post.
    """
    if not post.text.strip() or same_words(post.text, theirs.text):
        return False
    if post.platform in WHOLE_RECORDS:
        return True
    if post.platform == QuotedPost.Platform.YOUTUBE:
        return "video-title" in post.review_hint and bool(theirs.text.strip())
    if is_beginning(theirs.text, post.text):
        return False
    return bool(compared(theirs.text))


def host_of(post: QuotedPost, guard: Guard) -> str:
    """The host that is asked about this post; empty where none may be."""
    question = question_for(post.platform, post.source_url, post.platform_post_id)
    host = urlsplit(question).hostname or ""
    return host if any(host == provider.host for provider in guard.providers) else ""


def _plan(post: QuotedPost, at: datetime) -> None:
    QuotedPost.objects.filter(pk=post.pk).update(next_check_at=at)


def _one_by_one(due: QuerySet[QuotedPost]) -> Iterator[QuotedPost]:
    """Each post when its turn comes, claimed for this round.

    One that was withdrawn meanwhile, or that another round has claimed, is passed by.
    """
    for post_id, planned in list(due.values_list("pk", "next_check_at")):
        waiting = QuotedPost.objects.approved().filter(pk=post_id)
        unclaimed = (
            waiting.filter(next_check_at__isnull=True)
            if planned is None
            else waiting.filter(next_check_at=planned)
        )
        if not unclaimed.update(next_check_at=timezone.now() + CLAIM):
            continue
        if post := waiting.first():
            yield post
