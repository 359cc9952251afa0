"""The append-only log of decisions, each bound to the one before it by its digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from social.fingerprints import canonical, moment, sha256
from social.moderation import UNDOABLE, Deed, move_for
from social.reasons import advice_for, label_of

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models.post import QuotedPost


class Unchangeable(Exception):
    """Somebody tried to change what is never changed."""


class DecisionQuerySet(models.QuerySet["Decision"]):
    def in_order(self):
        return self.order_by("sequence")

    def visible_to(self, user):
        """What this person may read of the log: of posts they may see, or nothing."""
        if not user.has_perm("social.view_decision"):
            return self.none()
        posts = apps.get_model("social", "QuotedPost").objects.visible_to(user)
        return self.filter(post__in=posts.values("pk"))

    def update(self, **kwargs):
        raise Unchangeable("A decision is never changed or deleted.")

    def delete(self):
        raise Unchangeable("A decision is never changed or deleted.")


class Decision(models.Model):
    """One moderator's move, with what was seen and why."""

    sequence = models.PositiveBigIntegerField(unique=True)
    post = models.ForeignKey(
        "social.QuotedPost", on_delete=models.PROTECT, related_name="decisions"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="post_decisions",
    )
    decided_at = models.DateTimeField()
    deed = models.CharField(
        max_length=20, choices=[(deed.value, deed.value) for deed in Deed]
    )
    from_status = models.CharField(max_length=10)
    to_status = models.CharField(max_length=10)
    # Where the post lies at the desk after it.
    desk_state = models.CharField(max_length=10)
    reason_code = models.CharField(max_length=20, blank=True)
    note = models.TextField("reason", blank=True)
    digest_seen = models.CharField(max_length=64)
    previous_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        app_label = "social"
        ordering = ["sequence"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sequence__gte=1), name="decision_sequence_from_one"
            ),
            # One link follows each link, and only the first follows none.
            models.UniqueConstraint(
                fields=["previous_digest"], name="decision_chain_never_forks"
            ),
            models.CheckConstraint(
                condition=Q(sequence=1, previous_digest="")
                | Q(sequence__gt=1) & ~Q(previous_digest=""),
                name="decision_follows_another",
            ),
        ]

    def __str__(self):
        return f"Decision {self.sequence}: post {self.post_id} {self.to_status}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise Unchangeable("A decision is never changed or deleted.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise Unchangeable("A decision is never changed or deleted.")

    @property
    def reason(self) -> str:
        """Why, in words: the coded reason and the note."""
        from_code = label_of(self.reason_code)
        if self.deed == Deed.VERIFY:
            return f"{from_code}: {self.note}"
        return ". ".join(part for part in (from_code, self.note) if part)

    @property
    def question(self) -> str:
        """The question of verification that it answers; empty for other deeds."""
        return label_of(self.reason_code) if self.deed == Deed.VERIFY else ""

    @property
    def advice(self) -> str:
        """What the proposer may do about it."""
        return advice_for(self.reason_code)

    @property
    def done(self) -> str:
        """What was done to the post, as one says it: approved, rejected."""
        return move_for(self.deed).done

    @property
    def decider(self) -> str:
        """Who decided, by name."""
        return self.by.get_full_name() or self.by.get_username()

    @property
    def can_be_undone(self) -> bool:
        return self.deed in UNDOABLE

    def computed_digest(self) -> str:
        """What the digest must be, from the row and the link before."""
        return sha256(
            canonical(
                {
                    "sequence": self.sequence,
                    "post": self.post_id,
                    "by": self.by_id,
                    "decided_at": moment(self.decided_at),
                    "deed": str(self.deed),
                    "from": str(self.from_status),
                    "to": str(self.to_status),
                    "desk": str(self.desk_state),
                    "reason_code": self.reason_code,
                    "note": self.note,
                    "digest_seen": self.digest_seen,
                    "previous": self.previous_digest,
                }
            )
        )


class DecisionHead(models.Model):
    """The newest link of the chain: one row, locked while a link is added."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    sequence = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        app_label = "social"
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="decisionhead_is_one_row"),
        ]

    def __str__(self):
        return f"The chain stands at decision {self.sequence}"

    @classmethod
    def lock(cls) -> DecisionHead:
        """The head, so that nobody else adds a link before this transaction ends."""
        cls.objects.get_or_create(pk=1)
        return cls.objects.select_for_update().get(pk=1)


def append_decision(
    head: DecisionHead,
    *,
    post: QuotedPost,
    by: User,
    deed: Deed,
    from_status: str,
    to_status: str,
    desk_state: str,
    reason_code: str,
    note: str,
    digest_seen: str,
) -> Decision:
    """Add one link to the chain; `head` is locked by the transaction around it."""
    decision = Decision(
        sequence=head.sequence + 1,
        post=post,
        by=by,
        decided_at=timezone.now(),
        deed=str(deed),
        from_status=from_status,
        to_status=to_status,
        desk_state=desk_state,
        reason_code=reason_code,
        note=note,
        digest_seen=digest_seen,
        previous_digest=head.digest,
    )
    decision.digest = decision.computed_digest()
    decision.save(force_insert=True)
    head.sequence, head.digest = decision.sequence, decision.digest
    head.save(update_fields=["sequence", "digest"])
    return decision
