"""Which posts have media of ours: the keeper of the media tells, this room asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Finder = Callable[[list[int]], Iterable[int]]

_finders: list[Finder] = []


def register(finder: Finder) -> Finder:
    """Have `finder(post_ids) -> ids` asked which posts have media with permission."""
    if finder not in _finders:
        _finders.append(finder)
    return finder


def has_media(post_ids: Iterable[int]) -> set[int]:
    """Those of these posts with which media is kept by a recorded permission."""
    wanted = list(post_ids)
    return {post_id for finder in _finders for post_id in finder(wanted)}
