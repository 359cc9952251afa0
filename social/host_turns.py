"""When each host may be asked next, as every round that looks at originals knows it.

The rounds share it through the cache: with Redis all of them do, with a cache of each
process's own only those within one process.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.core.cache import cache
from django.utils import timezone

# A round that was stopped at this very moment keeps the others waiting no longer.
LONGEST_CHANGE = 5
# A change is two questions to the cache, which tells nobody when it is over.
SHORT_WAIT = 0.01
KEPT = 3600


def take_turn(host: str, pause: float) -> float:
    """Claim the next question to this host; how many seconds it is until its turn."""
    with _alone(host):
        now = time.time()
        turn = max(now, cache.get(_key(host, "next"), now))
        _keep_free(host, turn + pause, now)
    return turn - now


def was_asked(host: str, pause: float) -> None:
    """Keep the pause from the end of a question, which may have taken its time."""
    with _alone(host):
        now = time.time()
        _keep_free(host, max(now + pause, cache.get(_key(host, "next"), now)), now)


def let_rest(host: str, until: datetime) -> None:
    """Have every round leave this host alone until then."""
    seconds = (until - timezone.now()).total_seconds()
    if seconds > 0:
        cache.set(_key(host, "rests"), until, timeout=seconds)


def rests_until(host: str) -> datetime | None:
    """Until when this host is left alone; None where it may be asked."""
    until: datetime | None = cache.get(_key(host, "rests"))
    return until if until and until > timezone.now() else None


def _keep_free(host: str, until: float, now: float) -> None:
    cache.set(_key(host, "next"), until, timeout=until - now + KEPT)


@contextmanager
def _alone(host: str) -> Iterator[None]:
    """Change what is known of a host while no other round does."""
    lock = _key(host, "lock")
    while not cache.add(lock, True, timeout=LONGEST_CHANGE):
        time.sleep(SHORT_WAIT)
    try:
        yield
    finally:
        cache.delete(lock)


def _key(host: str, what: str) -> str:
    return f"social:host:{host}:{what}"
