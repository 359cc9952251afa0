"""Who else has a say in whether readers are given a picture: its holders tell.

A picture may be shown with something that can be taken back, and then it goes with
it. The room that shows it so registers a question here; this room only asks.
"""

from __future__ import annotations

from collections.abc import Callable

# For how many seconds a reader may keep this photo's file: 0 where not at all, None
# where the one who is asked has no say.
Holder = Callable[[int], int | None]

_holders: list[Holder] = []


def register(holder: Holder) -> Holder:
    """Have `holder(photo_id)` asked before readers are given a file."""
    if holder not in _holders:
        _holders.append(holder)
    return holder


def seconds_for_readers(photo_id: int, usual: int) -> int:
    """For how long readers may keep a file of this photo; 0: they are not given it."""
    said = [holder(photo_id) for holder in _holders]
    return min([usual, *(seconds for seconds in said if seconds is not None)])
