"""Which posts stand where readers can open them: the rooms above tell, this room asks.

An approved post may still wait for its story. Until a story that readers can open
holds it, its own addresses do not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

Finder = Callable[[list[int]], Iterable[int]]

_finders: list[Finder] = []


def register(finder: Finder) -> Finder:
    """Have `finder(post_ids) -> ids` asked which posts stand on a page for readers."""
    if finder not in _finders:
        _finders.append(finder)
    return finder


def standing(post_ids: Iterable[int]) -> set[int]:
    """Those of these posts that a page for readers holds at this moment."""
    wanted = list(post_ids)
    return {post_id for finder in _finders for post_id in finder(wanted)}
