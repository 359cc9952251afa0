"""Proves that the log of decisions is whole, or names the first broken link."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from social.models import (
    Decision,
    DecisionHead,
    QuotedPost,
    Screenshot,
    screenshot,
    verifying,
)
from social.models.judgement import QUESTIONS
from social.moderation import REMARKS, Deed


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
    if astray is not None:
        return Verdict(
            count,
            None,
            f"Post {astray.pk} is {astray.get_status_display()}, "
            "but its last decision says otherwise.",
        )
    return Verdict(
        count, None, _verify_keeping() or _verify_answers() or _verify_screenshots()
    )


def _verify_answers() -> str:
    """What is wrong with an answer of verification; empty where the log tells of each.

    Every entry goes on from the answer before it, and the last is the one that stands.
    """
    stands: dict[tuple[int, str], str] = {}
    entries = Decision.objects.filter(deed=Deed.VERIFY).in_order()
    rows = entries.values_list("sequence", "post_id", "reason_code", "note")
    for sequence, post_id, code, note in rows.iterator(chunk_size=1000):
        said = verifying.answers_in(note)
        before = stands.get((post_id, code), "")
        if said is None or said[0] != before:
            return f"Decision {sequence} does not go on from the answer before it."
        stands[post_id, code] = said[1]
    given = models.Q()
    for name in QUESTIONS:
        given |= ~models.Q(**{name: ""})
    posts = QuotedPost.objects.filter(
        given | models.Exists(entries.filter(post=models.OuterRef("pk")).order_by())
    )
    for post in posts.only("pk", *QUESTIONS).order_by("pk").iterator(chunk_size=1000):
        for name, question in QUESTIONS.items():
            code = verifying.code_of(name)
            if getattr(post, name) != stands.get((post.pk, code), ""):
                return (
                    f"Post {post.pk} has another answer to “{question}” than the log."
                )
    return ""


def _verify_screenshots() -> str:
    """What is wrong with a screenshot; empty where each is the one the log tells of."""
    told = {
        (post_id, note): sequence
        for sequence, post_id, note in Decision.objects.filter(
            deed=Deed.SCREENSHOT
        ).values_list("sequence", "post_id", "note")
    }
    for kept in Screenshot.objects.order_by("pk").iterator(chunk_size=1000):
        if told.pop((kept.post_id, screenshot.entry_of(kept.sha256)), None) is None:
            return f"The log does not tell of screenshot {kept.pk}."
        if kept.erased_at is None and not kept.holds_its_bytes():
            return f"The file of screenshot {kept.pk} is gone or was changed."
    if told:
        return f"The screenshot of decision {min(told.values())} is missing."
    return ""


def _verify_keeping() -> str:
    """What is wrong with a hold or an erasure; empty where the log tells of each."""
    of_post = Decision.objects.filter(post=models.OuterRef("pk"))
    held = of_post.filter(deed__in=(Deed.HOLD, Deed.LIFT_HOLD)).order_by("-sequence")
    posts = QuotedPost.objects.annotate(
        last_held=models.Subquery(held.values("deed")[:1]),
        is_erased_in_log=models.Exists(of_post.filter(deed=Deed.ERASE)),
    ).order_by("pk")
    is_held = models.Q(last_held=Deed.HOLD)
    not_held = models.Q(last_held__isnull=True) | models.Q(last_held=Deed.LIFT_HOLD)
    if astray := posts.filter(
        models.Q(legal_hold=True) & not_held | models.Q(legal_hold=False) & is_held
    ).first():
        stands = "under legal hold" if astray.legal_hold else "not under legal hold"
        return f"Post {astray.pk} is {stands}, but the log says otherwise."
    if astray := posts.filter(
        models.Q(erased_at__isnull=False) ^ models.Q(is_erased_in_log=True)
    ).first():
        stands = "erased" if astray.erased_at else "not erased"
        return f"Post {astray.pk} is {stands}, but the log says otherwise."
    return ""
