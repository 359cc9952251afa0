"""Evidence that is past its time: what may be erased, and what keeps a post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from social import readers, uses
from social.models import QuotedPost

if TYPE_CHECKING:
    from django.contrib.auth.models import User

REASON = "Its time in the records was over."
BATCH = 200
MAY_STILL_BE_SHOWN = (QuotedPost.Status.AWAITING, QuotedPost.Status.APPROVED)


class Kept(StrEnum):
    """Why a post past its time stays."""

    HELD = "under legal hold"
    LIVE = "in a story that readers can open"
    USED = "quoted in a story"


@dataclass(frozen=True)
class Due:
    """One post past its time, and what keeps it all the same, if anything."""

    post_id: int
    was_due_on: date
    kept: Kept | None = None


def days_kept() -> int:
    """How many days a post is kept that no story quotes, or that was rejected."""
    days: int = settings.POST_RETENTION_DAYS
    return days


def kept_until(post: QuotedPost, *, is_used: bool) -> date | None:
    """The last day the record is kept; None for without end."""
    if post.retain_until is not None:
        return post.retain_until
    if not days_kept() or (is_used and post.status != QuotedPost.Status.REJECTED):
        return None
    since = timezone.localtime(post.decided_at or post.captured_at)
    return since.date() + timedelta(days=days_kept())


def due_posts(today: date | None = None) -> Iterator[Due]:
    """Every post past its last day, each with what keeps it; the oldest first."""
    today = today or timezone.localdate()
    over = Q(retain_until__lt=today)
    if days_kept():
        # A day more than needed: the exact day is a question of the time zone.
        before = timezone.now() - timedelta(days=days_kept() - 1)
        over |= Q(retain_until__isnull=True, last_moved_at__lt=before)
    found = (
        QuotedPost.objects.filter(erased_at__isnull=True)
        .annotate(last_moved_at=Coalesce(F("decided_at"), F("captured_at")))
        .filter(over)
        .order_by("last_moved_at", "pk")
        .only("pk", "retain_until", "status", "decided_at", "captured_at", "legal_hold")
    )
    posts = found.iterator(chunk_size=BATCH)
    while some := list(islice(posts, BATCH)):
        ids = [post.pk for post in some]
        used, live = uses.find_uses(ids), readers.standing(ids)
        for post in some:
            is_live = post.pk in live or any(
                use.is_live for use in used.get(post.pk, [])
            )
            is_used = is_live or bool(used.get(post.pk))
            until = kept_until(post, is_used=is_used)
            if until is None or until >= today:
                continue
            kept = None
            if post.legal_hold:
                kept = Kept.HELD
            elif is_live:
                kept = Kept.LIVE
            elif is_used and post.status in MAY_STILL_BE_SHOWN:
                kept = Kept.USED
            yield Due(post.pk, until, kept)


def erase_due(due: Due, by: User) -> None:
    """Erase one of them; a ModerationError says why it was not."""
    post = QuotedPost.objects.get(pk=due.post_id)
    until = f"{due.was_due_on.day} {due.was_due_on:%B %Y}"
    post.erase(by=by, reason=f"{REASON} It was kept until {until}.")
