"""Somebody writes that a quoted post is theirs, or should not stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from social.models.post import QuotedPost
from social.moderation import Conflict, NotAllowed, ReasonNeeded

if TYPE_CHECKING:
    from django.contrib.auth.models import User

ANSWER = "social.withdraw_post"


class RemovalRequestQuerySet(models.QuerySet["RemovalRequest"]):
    def open(self):
        """Those nobody has answered yet, oldest first."""
        return self.filter(state=RemovalRequest.State.OPEN).order_by(
            "received_at", "pk"
        )


class RemovalRequest(models.Model):
    """What was written through "Is this your post?", and the desk's answer."""

    class State(models.TextChoices):
        OPEN = "open", "open"
        GRANTED = "granted", "granted"
        REFUSED = "refused", "refused"

    post = models.ForeignKey(
        QuotedPost, on_delete=models.PROTECT, related_name="removal_requests"
    )
    contact = models.CharField(
        max_length=254, blank=True, help_text="Where the answer may be sent."
    )
    is_author = models.BooleanField("says it is their own post", default=False)
    words = models.TextField("what was written", blank=True)
    received_at = models.DateTimeField(default=timezone.now, db_index=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_note = models.TextField("note on the answer", blank=True)

    objects = RemovalRequestQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "-pk"]
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    state="open", answered_by__isnull=True, answered_at__isnull=True
                )
                | Q(
                    ~Q(state="open"),
                    answered_by__isnull=False,
                    answered_at__isnull=False,
                ),
                name="removalrequest_answered_by_somebody",
                violation_error_message="An answered request names who answered it.",
            ),
        ]

    def __str__(self):
        return f"Request about post {self.post_id}, {self.get_state_display()}"

    def grant(self, *, by: User, note: str, reason_for_readers: str = "") -> None:
        """Withdraw the post from every page, and close the request."""
        self._answer(self.State.GRANTED, by, note, reason_for_readers)

    def refuse(self, *, by: User, note: str) -> None:
        """Let the post stand, and say why."""
        self._answer(self.State.REFUSED, by, note)

    def _answer(
        self, state: str, by: User, note: str, reason_for_readers: str = ""
    ) -> None:
        if not by.has_perm(ANSWER):
            raise NotAllowed("Your role may not answer requests about posts.")
        if not note.strip():
            raise ReasonNeeded("Say why in the note; it is kept with the request.")
        with transaction.atomic():
            if state == self.State.GRANTED and not self._is_withdrawn():
                self.post.withdraw(
                    by=by, reason=note, reason_for_readers=reason_for_readers
                )
            answered = RemovalRequest.objects.filter(
                pk=self.pk, state=self.State.OPEN
            ).update(
                state=state,
                answered_by=by,
                answered_at=timezone.now(),
                answer_note=note,
            )
            if not answered:
                raise Conflict("Somebody else has answered this request meanwhile.")
        self.refresh_from_db()

    def _is_withdrawn(self) -> bool:
        self.post.refresh_from_db()
        return self.post.status == QuotedPost.Status.WITHDRAWN
