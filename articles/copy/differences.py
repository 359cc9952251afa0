"""Where two readings of the same copy differ."""

from collections.abc import Sequence
from typing import Any

from articles.copy.structure import Block


def changes_between(old: Sequence[Block], new: Sequence[Block]) -> list[dict[str, Any]]:
    """Stretches of the source that two parses take differently, in order."""
    found: list[dict[str, Any]] = []
    mine, theirs = list(old), list(new)
    i = j = 0
    while i < len(mine) or j < len(theirs):
        before: list[Block] = []
        after: list[Block] = []
        # Take from whichever lies behind until both end at the same character.
        while True:
            end_before = before[-1].end if before else -1
            end_after = after[-1].end if after else -1
            if before and after and end_before == end_after:
                break
            take_old = i < len(mine) and (end_before <= end_after or j >= len(theirs))
            if take_old:
                before.append(mine[i])
                i += 1
            elif j < len(theirs):
                after.append(theirs[j])
                j += 1
            else:
                break
        same = [_essence(block) for block in before] == [
            _essence(block) for block in after
        ]
        if not same:
            found.append({"before": before, "after": after})
    return found


def _essence(block: Block) -> dict[str, Any]:
    data = block.to_dict()
    return {
        name: value
        for name, value in data.items()
        if name not in ("confidence", "needs_review", "why", "also", "source")
    }
