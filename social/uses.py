"""Where posts are used: the rooms above tell, this room only asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True)
class Use:
    """One place that quotes a post.

    `url` leads whoever asked to where they may read it, and is empty where they may
    nowhere; `around` is the sentence before the post. `key` tells places of one title
    apart, whoever asks.
    """

    title: str
    url: str = ""
    is_live: bool = False
    publish_at: datetime | None = None
    around: str = ""
    key: str = ""


Finder = Callable[[Sequence[int], "User | None"], Mapping[int, Sequence[Use]]]
OwnFinder = Callable[[object], Iterable[int]]

_finders: list[Finder] = []
_own_finders: list[OwnFinder] = []


def register(finder: Finder) -> Finder:
    """Have `finder(post_ids, viewer)` asked: it gives {post id: [Use, ...]}."""
    if finder not in _finders:
        _finders.append(finder)
    return finder


def register_own(finder: OwnFinder) -> OwnFinder:
    """Have `finder(user) -> ids` asked for the posts in this person's own stories."""
    if finder not in _own_finders:
        _own_finders.append(finder)
    return finder


def find_uses(
    post_ids: Iterable[int], viewer: User | None = None
) -> dict[int, list[Use]]:
    """Every use of these posts, live ones first, then by the hour of publication.

    Each with the address at which `viewer` may read it; without one, with none.
    """
    wanted = list(post_ids)
    found: defaultdict[int, list[Use]] = defaultdict(list)
    if wanted:
        for finder in _finders:
            for post_id, uses in finder(wanted, viewer).items():
                found[post_id].extend(uses)
    return {post_id: sorted(uses, key=urgency) for post_id, uses in found.items()}


def urgency(use: Use) -> tuple[bool, bool, float, str]:
    """Sorts live uses first, then those with the nearest hour of publication."""
    hour = use.publish_at.timestamp() if use.publish_at else 0.0
    return not use.is_live, use.publish_at is None, hour, use.title


def posts_of(user: object) -> list[int]:
    """The ids of the posts used in this person's own stories."""
    return [post_id for finder in _own_finders for post_id in finder(user)]
