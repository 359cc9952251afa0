"""Many captures at once: the records `capture` would make of each, in few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import Q

from social.capture.parsing import CapturedPost
from social.fingerprints import identities
from social.look_alikes import handle_key
from social.sameness import (
    free_identity,
    identified_among,
    same_among,
    take_turns,
    words_keys,
)

if TYPE_CHECKING:
    from social.models import QuotedPost
    from social.querysets import QuotedPostQuerySet

# How many keys one question to the database names.
KEYS_AT_ONCE = 300


class Intake:
    """Captures taken in one after another, inside one transaction.

    New posts wait and are stored together; one that meets a post which still waits,
    or an account that is known, has them stored first.
    """

    def __init__(self, posts: QuotedPostQuerySet, by):
        self.posts, self.by = posts, by
        self.waiting: list[QuotedPost] = []
        self.by_identity: dict[str, QuotedPost] = {}
        self.by_words: defaultdict[str, list[QuotedPost]] = defaultdict(list)
        self.accounts: set[tuple[str, str]] = set()

    def take(self, captured: Sequence[CapturedPost]) -> list[QuotedPost]:
        """A record for each, in their order; raises CaptureError, IntegrityError."""
        take_turns(captured, self.posts.db)
        self._look_up(captured)
        if any(post.is_decided_on for post in self.by_identity.values()):
            # Before the rows of kept posts, as whoever decides on one does.
            apps.get_model("social", "DecisionHead").lock()
        taken = [self._one(each) for each in captured]
        self._store()
        return taken

    def _look_up(self, captured: Sequence[CapturedPost]) -> None:
        wanted = {key for each in captured for key in identities(each)}
        wanted.update(key for each in captured for key in words_keys(each))
        for some in portions(wanted):
            known = self.posts.filter(Q(identity__in=some) | Q(words_key__in=some))
            for post in known.order_by("pk"):
                self._remember(post)
        handles = {handle_key(each.handle)[:200] for each in captured}
        for some in portions(handles - {""}):
            self.accounts.update(
                self.posts.filter(handle_key__in=some)
                .order_by()
                .values_list("platform", "handle_key")
                .distinct()
            )

    def _one(self, captured: CapturedPost) -> QuotedPost:
        self.posts.check_parts(captured)
        if found := self._same_as(captured):
            # It may be told of one that still waits.
            self._store()
            self.posts.meet_again(found, captured, self.by)
            # What came later than the rest is to be met again as well.
            self._remember(found)
            return found
        post = self.posts.unsaved(captured, self.by)
        post.identity = free_identity(captured, self.by_identity) or post.identity
        if (post.platform, post.handle_key) in self.accounts:
            self._store()
            self.posts.note_look_alike(post)
        self.posts.check_fields(post)
        self._remember(post)
        self.waiting.append(post)
        return post

    def _same_as(self, captured: CapturedPost) -> QuotedPost | None:
        """As the queryset's `same_as`, among what was looked up and taken in."""
        keys = identities(captured)
        held = [self.by_identity[key] for key in keys if key in self.by_identity]
        if found := identified_among(captured, held):
            return found
        alike = [post for key in words_keys(captured) for post in self.by_words[key]]
        return same_among(captured, alike, has_address=bool(keys))

    def _remember(self, post: QuotedPost) -> None:
        self.by_identity[post.identity] = post
        same_words = self.by_words[post.words_key]
        if post not in same_words:
            same_words.append(post)
        self.accounts.add((post.platform, post.handle_key))

    def _store(self) -> None:
        self.posts.bulk_create(self.waiting)
        self.waiting.clear()


def portions(keys: Iterable[str]) -> Iterator[list[str]]:
    """The keys in lists that one question can name."""
    listed = sorted(keys)
    for start in range(0, len(listed), KEYS_AT_ONCE):
        yield listed[start : start + KEYS_AT_ONCE]
