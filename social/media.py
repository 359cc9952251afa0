"""Media of ours shown with a post: its keeper tells, this room asks.

A picture is shown with a post by a permission of its own, beside that for the words.
The room that keeps pictures registers two questions here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from social.models import QuotedPost


@dataclass(frozen=True)
class ShownMedia:
    """One picture of ours, with everything a page needs to show it."""

    src: str
    srcset: str
    width: int
    height: int
    alt: str
    credit: str


Finder = Callable[[list[int]], Iterable[int]]
Provider = Callable[[list[int]], Mapping[int, Sequence[ShownMedia]]]

_finders: list[Finder] = []
_providers: list[Provider] = []


def register(finder: Finder) -> Finder:
    """Have `finder(post_ids) -> ids` asked which posts have media with permission."""
    if finder not in _finders:
        _finders.append(finder)
    return finder


def register_shown(provider: Provider) -> Provider:
    """Have `provider(post_ids) -> {id: [ShownMedia]}` asked what readers may see."""
    if provider not in _providers:
        _providers.append(provider)
    return provider


def has_media(post_ids: Iterable[int]) -> set[int]:
    """Those of these posts with which media is kept by a recorded permission."""
    wanted = list(post_ids)
    return {post_id for finder in _finders for post_id in finder(wanted)}


def shown_media(post_ids: Iterable[int]) -> dict[int, list[ShownMedia]]:
    """What is shown with these posts now; posts without media are missing."""
    wanted = list(post_ids)
    found: dict[int, list[ShownMedia]] = {}
    if wanted:
        for provider in _providers:
            for post_id, pictures in provider(wanted).items():
                found.setdefault(post_id, []).extend(pictures)
    return found


def give_media(
    posts: Iterable[QuotedPost], found: Mapping[int, Sequence[ShownMedia]] | None = None
) -> None:
    """Hand each post its media for drawing, looked up at once unless it is given."""
    given = list(posts)
    if found is None:
        found = shown_media([post.pk for post in given])
    for post in given:
        post.shown_media = found.get(post.pk, [])
