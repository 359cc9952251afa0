"""(pure) How long somebody has decided on posts without a pause."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

# Longer than the hardest post takes; whoever is away so long has paused.
PAUSE = timedelta(minutes=10)


def minutes_without_pause(
    decided: Iterable[datetime], now: datetime, rested_at: datetime | None = None
) -> int:
    """Whole minutes since work began, from the hours of decisions, newest first.

    What lies before `rested_at` does not count.
    """
    began = now
    for moment in decided:
        if began - moment > PAUSE or (rested_at and moment <= rested_at):
            break
        began = moment
    return int((now - began).total_seconds() // 60)
