"""Who is looking at a post just now: a claim that lapses by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone

from social.models.post import QuotedPost

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LASTS = timedelta(minutes=3)


class ClaimQuerySet(models.QuerySet["Claim"]):
    def current(self):
        """Those that have not lapsed."""
        return self.filter(until__gt=timezone.now())

    def take(self, post: QuotedPost, by: User) -> Claim:
        """Claim the post for three minutes, or renew; else the other person's claim.

        The claim returned says by `by_id` whose it is.
        """
        while True:
            if not self._renew(post, by) and (made := self._create(post, by)):
                return made
            if claim := self.select_related("by").filter(post=post).first():
                return claim
            # Whoever had it gave it up in between: it is free again.

    def _renew(self, post: QuotedPost, by: User) -> int:
        """Take over a claim that is one's own or has lapsed; how many there were."""
        now = timezone.now()
        free = Q(by=by) | Q(until__lte=now)
        return self.filter(free, post=post).update(by=by, until=now + LASTS)

    def _create(self, post: QuotedPost, by: User) -> Claim | None:
        """Claim a post that nobody has claimed; else leave it as it is."""
        try:
            with transaction.atomic():
                return self.create(post=post, by=by, until=timezone.now() + LASTS)
        except IntegrityError:
            # Somebody else holds it, or took it a moment ago.
            return None

    def release(self, post: QuotedPost, by: User) -> None:
        """Give the post free again, if this person held it."""
        self.filter(post=post, by=by).delete()


class Claim(models.Model):
    """One person's hold on one post, until a moment that moves on with their work."""

    post = models.OneToOneField(
        QuotedPost, on_delete=models.CASCADE, related_name="claim"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    until = models.DateTimeField()

    objects = ClaimQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"Post {self.post_id} until {self.until:%H:%M:%S}"

    @property
    def claimant(self) -> str:
        """Who holds it, by name."""
        return self.by.get_full_name() or self.by.get_username()

    @property
    def seconds_left(self) -> int:
        return max(0, int((self.until - timezone.now()).total_seconds()))
