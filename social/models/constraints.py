"""What is true of every quoted post, whatever program writes the row."""

from django.db import models
from django.db.models import F, Q

CONSTRAINTS = [
    models.UniqueConstraint(
        fields=["identity"],
        name="quotedpost_captured_once",
        violation_error_message="This post is already kept; use that record.",
    ),
    # A post reaches readers through a decision about these very bytes.
    models.CheckConstraint(
        condition=~Q(status="approved")
        | Q(
            approved_digest=F("digest"),
            decision__isnull=False,
            decided_at__isnull=False,
            first_approved_at__isnull=False,
        )
        & ~Q(approved_digest=""),
        name="quotedpost_approved_by_a_decision",
        violation_error_message=(
            "An approval holds for what the moderator saw. This post has "
            "changed since and needs a new decision."
        ),
    ),
    models.CheckConstraint(
        condition=Q(status="approved") | Q(approved_digest=""),
        name="quotedpost_approval_ends_with_status",
        violation_error_message="Only an approved post keeps an approval.",
    ),
    models.CheckConstraint(
        condition=Q(status="awaiting")
        | Q(decision__isnull=False, decided_at__isnull=False),
        name="quotedpost_decided_by_somebody",
        violation_error_message="A decided post names its decision.",
    ),
    models.CheckConstraint(
        condition=Q(
            posted_precision="none",
            posted_on__isnull=True,
            posted_at__isnull=True,
        )
        | Q(
            posted_precision="day",
            posted_on__isnull=False,
            posted_at__isnull=True,
        )
        | Q(
            posted_precision__in=["minute", "second"],
            posted_on__isnull=True,
            posted_at__isnull=False,
        ),
        name="quotedpost_date_as_precise_as_known",
        violation_error_message=(
            "Give the day alone, or the full time with its zone, or neither."
        ),
    ),
    models.CheckConstraint(
        condition=Q(sensitive=False) | ~Q(sensitive_reason=""),
        name="quotedpost_cover_says_why",
        violation_error_message="Say on the cover why the post is covered.",
    ),
    models.CheckConstraint(
        condition=Q(erased_at__isnull=True) | Q(status="withdrawn", text=""),
        name="quotedpost_erased_after_withdrawal",
        violation_error_message="Withdraw the post before it is erased.",
    ),
    # What lies with somebody else, or waits for a second person, is awaiting.
    models.CheckConstraint(
        condition=Q(status="awaiting")
        | Q(desk_state="open", first_approval__isnull=True),
        name="quotedpost_lies_at_the_desk_while_awaiting",
        violation_error_message="A decided post lies with nobody.",
    ),
    models.CheckConstraint(
        condition=Q(erased_at__isnull=True) | Q(legal_hold=False),
        name="quotedpost_held_is_not_erased",
        violation_error_message="A post under legal hold is not erased.",
    ),
]
