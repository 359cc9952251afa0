"""Proves that the log of decisions is whole, or names the first broken link."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from social.models import Decision, DecisionHead, QuotedPost
from social.moderation import REMARKS


@dataclass(frozen=True)
class Verdict:
    """What checking the chain found; `broken_at` is the first wrong link, if any."""

    checked: int
    broken_at: int | None = None
    problem: str = ""

    @property
    def is_whole(self) -> bool:
        return not self.problem


def verify_chain() -> Verdict:
    """Follow the chain from its first link; stop at the first that does not hold."""
    previous = ""
    count = 0
    for decision in Decision.objects.in_order().iterator(chunk_size=1000):
        expected = count + 1
        if decision.sequence != expected:
            return Verdict(count, expected, f"Decision {expected} is missing.")
        if decision.previous_digest != previous:
            return Verdict(
                count, expected, f"Decision {expected} does not follow the one before."
            )
        if decision.digest != decision.computed_digest():
            return Verdict(
                count, expected, f"Decision {expected} was changed after it was taken."
            )
        previous = decision.digest
        count = expected
    head = DecisionHead.objects.filter(pk=1).first()
    head_sequence, head_digest = (head.sequence, head.digest) if head else (0, "")
    if head_sequence > count:
        return Verdict(count, count + 1, f"Decision {count + 1} is missing.")
    if (head_sequence, head_digest) != (count, previous):
        return Verdict(
            count, count, f"Decision {count} was added without the head of the chain."
        )
    return _verify_posts(count)


def _verify_posts(count: int) -> Verdict:
    """Every decided post stands where its last decision put it."""
    newest = (
        Decision.objects.filter(post=models.OuterRef("pk"))
        .exclude(deed__in=REMARKS)
        .order_by("-sequence")
    )
    astray = (
        QuotedPost.objects.annotate(
            last_status=models.Subquery(newest.values("to_status")[:1]),
            last_id=models.Subquery(newest.values("pk")[:1]),
        )
        .exclude(status=models.F("last_status"), decision_id=models.F("last_id"))
        .exclude(last_id__isnull=True, status="awaiting", decision__isnull=True)
        .order_by("pk")
        .first()
    )
    if astray is None:
        return Verdict(count)
    return Verdict(
        count,
        None,
        f"Post {astray.pk} is {astray.get_status_display()}, "
        "but its last decision says otherwise.",
    )
