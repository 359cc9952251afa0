"""What the rooms above keep of a post: they tell, and erase what is theirs to erase."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models import QuotedPost


@dataclass(frozen=True)
class Copy:
    """One thing outside the record that holds words or pictures of a post.

    `goes` says whether it is erased with the post; `url` leads whoever asked to it,
    where they may see it; `why` tells the desk more.
    """

    title: str
    goes: bool
    url: str = ""
    why: str = ""


Finder = Callable[["QuotedPost", "User"], Iterable[Copy]]
Eraser = Callable[["QuotedPost", "User"], None]

_finders: list[Finder] = []
_erasers: list[Eraser] = []


def register(finder: Finder, eraser: Eraser | None = None) -> Finder:
    """Have `finder(post, viewer)` asked for copies, and `eraser(post, by)` erase them.

    It erases those that go, inside the transaction that erases the post, before its
    words are gone; files it removes after commit.
    """
    if finder not in _finders:
        _finders.append(finder)
    if eraser is not None and eraser not in _erasers:
        _erasers.append(eraser)
    return finder


def copies_of(post: QuotedPost, viewer: User) -> list[Copy]:
    """Every copy the rooms above know of, those that go first, for this person."""
    found = [copy for finder in _finders for copy in finder(post, viewer)]
    return sorted(found, key=lambda copy: not copy.goes)


def erase_copies(post: QuotedPost, by: User) -> None:
    """Erase what goes with the post."""
    for eraser in _erasers:
        eraser(post, by)
