"""(pure) How long ago something was, as the desk says it: 3 min, 2 h, 4 days."""

from __future__ import annotations

from datetime import datetime

MINUTES_IN_HOURS = 60
HOURS_IN_DAYS = 48


def age(moment: datetime, now: datetime) -> str:
    """The time from `moment` to `now` in one unit; what is newer counts as a minute.

    Minutes up to an hour, hours up to two days, then days. `moderation.js` counts on
    by the same rule.
    """
    minutes = max(1, int((now - moment).total_seconds() // 60))
    if minutes < MINUTES_IN_HOURS:
        return f"{minutes} min"
    hours = minutes // 60
    if hours < HOURS_IN_DAYS:
        return f"{hours} h"
    return f"{hours // 24} days"
