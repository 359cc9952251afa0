"""Going back to the originals of approved posts, and saying what became of them."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from social.capture.asking import (
    Sighting,
    State,
    look_at,
    site_guard,
)
from social.capture.captured import CapturedPost
from social.capture.comparing import compared, is_beginning, same_words
from social.capture.fetching import Guard, is_enabled
from social.capture.providers import question_for
from social.fingerprints import sha256
from social.models import QuotedPost, SourceCheck

OFTEN_FOR = timedelta(days=7)
OFTEN = timedelta(days=1)
SELDOM = timedelta(days=7)
# A round that was stopped gives its post to a later one after this time.
CLAIM = timedelta(hours=1)
# Between two questions to one host.
PAUSE = 2.0
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
    """What a round found, for the person who started it."""

    counts: Counter[str] = field(default_factory=Counter)
    left_for_later: int = 0
    nobody_to_ask: int = 0
    lines: list[str] = field(default_factory=list)


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


def next_check(approved_at: datetime, now: datetime) -> datetime:
    """When to look again: daily for a week after approval, then weekly."""
    return now + (OFTEN if now < approved_at + OFTEN_FOR else SELDOM)


def recheck_due(
    *,
    limit: int | None = None,
    guard: Guard | None = None,
    pause: float = PAUSE,
    sleep: Callable[[float], None] = time.sleep,
) -> Report:
    """Look at every original that is due, politely, and record what was found.

    One question at a time, with a pause between two to the same host; a host that
    asks to be left alone is left alone for the rest of the round, and as long as it
    asked. Nothing is done while fetching is off.
    """
    report = Report()
    if not is_enabled():
        return report
    guard = guard or site_guard()
    due = due_posts()
    asked_at: dict[str, float] = {}
    resting: dict[str, datetime] = {}
    for post in _one_by_one(due[:limit] if limit is not None else due):
        host = host_of(post, guard)
        if not host:
            _plan(post, timezone.now() + SELDOM)
            report.nobody_to_ask += 1
            continue
        if host in resting:
            _plan(post, resting[host])
            report.left_for_later += 1
            continue
        if host in asked_at:
            left = asked_at[host] + pause - time.monotonic()
            if left > 0:
                sleep(left)
        sighting = look_at(
            post.platform, post.source_url, post.platform_post_id, guard=guard
        )
        asked_at[host] = time.monotonic()
        check = record(post, sighting)
        if sighting.retry_after is not None:
            resting[host] = timezone.now() + timedelta(seconds=sighting.retry_after)
            _plan(post, resting[host])
        report.counts[str(Found(check.found).label)] += 1
        said = f" {sighting.said}" if sighting.said else ""
        report.lines.append(
            f"Post {post.pk}, {post.platform_name}: {Found(check.found).label}.{said}"
        )
    return report


def record(
    post: QuotedPost, sighting: Sighting, now: datetime | None = None
) -> SourceCheck:
    """Keep what was found, tell the post of it, and plan the next look.

    A post that was changed, deleted or closed goes to the desk with a day to answer;
    one that could not be reached stays as it was known.
    """
    now = now or timezone.now()
    found = found_in(post, sighting)
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
            current.note_source(state=state, checked_at=now)
        elif state:
            QuotedPost.objects.filter(pk=post.pk).update(source_checked_at=now)
        _plan(current, next_check(current.decided_at or now, now))
    return check


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
