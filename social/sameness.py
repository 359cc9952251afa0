"""Whether two captures are of one post: by its identity, or by words, account and day.

A page shows a post's day as its reader's clock has it, so that words with a day alone
and a record with the exact moment may name two days, and be one post all the same.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from django.db import connections

from social.fingerprints import are_two_accounts, identities, words_digest

if TYPE_CHECKING:
    from social.capture.captured import CapturedPost
    from social.models import QuotedPost

# Of a record of which words, account and day are all that tells it again.
WORDS_ONLY = "words:"
# The clocks that are furthest behind and ahead of UTC.
BEHIND, AHEAD = timedelta(hours=12), timedelta(hours=14)
# Fewer letters and figures are said again the next day.
TELLING = 20
# How many turns are kept apart; each costs the database a lock.
TURNS = 64


class Worded(Protocol):
    """What words and their day are read from: a capture, or a kept post."""

    @property
    def platform(self) -> str: ...
    @property
    def handle(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def posted_on(self) -> date | None: ...
    @property
    def posted_at(self) -> datetime | None: ...


def words_keys(of: Worded) -> list[str]:
    """The digests under which a post of these words may be kept, the likeliest first.

    Empty without words.
    """
    days = [
        of.posted_at.astimezone(UTC).date() if of.posted_at else of.posted_on,
        *_other_days(of),
    ]
    keys = (words_digest(of.platform, of.handle, of.text, day, None) for day in days)
    return [key for key in keys if key]


def identified_among(
    captured: CapturedPost, posts: Iterable[QuotedPost]
) -> QuotedPost | None:
    """The one of these, kept under its identities, that is this very post."""
    keys = identities(captured)
    account = captured.handle, captured.source_url
    found = [
        post
        for post in posts
        if captured.platform != "bluesky"
        or not are_two_accounts(account, (post.handle, post.source_url))
    ]
    # What names the account as well tells more than the key alone.
    return max(found, key=lambda post: keys.index(post.identity), default=None)


def free_identity(captured: CapturedPost, taken: Container[str]) -> str:
    """The identity of a new record of it, where others have taken theirs; or none."""
    keys = identities(captured)
    return next((key for key in keys if key not in taken), keys[0] if keys else "")


def same_among(
    captured: Worded, posts: Iterable[QuotedPost], *, has_address: bool
) -> QuotedPost | None:
    """The first of these that is this very post, one of the very day before others.

    The posts are those kept under its `words_keys`. Two with addresses of their own
    are two, whatever they say.
    """
    keys = words_keys(captured)
    found = [
        post
        for post in posts
        if (not has_address or post.identity.startswith(WORDS_ONLY))
        and (post.words_key == keys[0] or _may_be_of_one_day(captured, post))
    ]
    return min(found, key=lambda post: keys.index(post.words_key), default=None)


def take_turns(captured: Sequence[Worded], using: str) -> None:
    """Have others who capture these words wait until this transaction ends.

    Words alone and words with an address have no key in common that a constraint
    could keep unique. SQLite has one writer at a time as it is.
    """
    connection = connections[using]
    turns = sorted({_turn(each) for each in captured if each.text.strip()})
    if connection.vendor != "postgresql" or not turns:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('social.capture'), turn) "
            "FROM unnest(%s::int[]) AS turn",
            [turns],
        )


def _turn(of: Worded) -> int:
    undated = words_digest(of.platform, of.handle, of.text, None, None)
    return int(undated[:8], 16) % TURNS


def _other_days(of: Worded) -> list[date]:
    """The other days that a clock somewhere, or UTC, may have shown."""
    if sum(sign.isalnum() for sign in of.text) < TELLING:
        return []
    if of.posted_at:
        own = of.posted_at.astimezone(UTC).date()
        return [day for day in _days_of(of.posted_at) if day != own]
    if of.posted_on and date.min < of.posted_on < date.max:
        return [of.posted_on + timedelta(days=step) for step in (-1, 1)]
    return []


def _days_of(moment: datetime) -> list[date]:
    """Every day that it was anywhere on Earth."""
    utc = moment.astimezone(UTC)
    return sorted({(utc - BEHIND).date(), utc.date(), (utc + AHEAD).date()})


def _may_be_of_one_day(one: Worded, other: Worded) -> bool:
    """Whether one names a day that was somewhere at the moment the other names."""
    for exact, plain in ((one, other), (other, one)):
        if exact.posted_at and not plain.posted_at:
            return plain.posted_on in _days_of(exact.posted_at)
    return False
