"""How a decision on a quoted post is taken: one row moved, one link in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from social import moderation, uses
from social.capture.parsing import CapturedPost, CaptureError, check_characters
from social.faults import by_field
from social.models.decision import Decision, DecisionHead, append_decision
from social.moderation import (
    Conflict,
    Deed,
    ModerationError,
    NotAllowed,
    ReasonNeeded,
    Status,
)
from social.signals import post_decided

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models.post import QuotedPost

# The columns filled in when the words of a bare link are added.
COMPLETED = (
    "text",
    "account_name",
    "handle",
    "posted_on",
    "posted_at",
    "posted_precision",
    "media",
    "links",
    "needs_review",
    "review_hint",
    "raw_capture",
    "capture_method",
    "digest",
    "words_key",
    "handle_key",
    "sensitive",
    "sensitive_reason",
    "protected_account",
    "signed_in_only",
    "quote_policy",
)


def complete(post: QuotedPost, captured: CapturedPost) -> None:
    """Fill in the words of a post of which only the link was known.

    A CaptureError says what of them cannot be kept.
    """
    for part in (captured.text, captured.raw, captured.author_name):
        check_characters(part)
    if post.text or post.status != post.Status.AWAITING or not captured.text:
        raise Conflict(
            "The words of a quoted post are never changed. Capture it anew if "
            "they are wrong."
        )
    post.text = captured.text
    post.account_name = captured.author_name or post.account_name
    post.handle = captured.handle or post.handle
    post.posted_on, post.posted_at = captured.posted_on, captured.posted_at
    post.posted_precision = str(captured.precision)
    post.media, post.links = list(captured.media), list(captured.links)
    post.needs_review, post.review_hint = captured.needs_review, captured.why[:200]
    # What the desk said of it meanwhile stands; a warning is added, never taken away.
    post.sensitive = post.sensitive or captured.sensitive
    post.sensitive_reason = post.sensitive_reason or captured.cover_reason
    post.protected_account = post.protected_account or captured.is_protected
    post.signed_in_only = post.signed_in_only or captured.signed_in_only
    post.quote_policy = post.quote_policy or captured.quote_policy
    post.capture_method = str(captured.method)
    if captured.raw not in post.raw_capture:
        post.raw_capture = f"{post.raw_capture}\n\n{captured.raw}"
    post.fill_derived()
    try:
        post.full_clean(validate_unique=False)
    except ValidationError as error:
        raise CaptureError(" ".join(by_field(post, error))) from error
    changed = (
        type(post)
        .objects.filter(pk=post.pk, text="", status=post.Status.AWAITING)
        .update(**{name: getattr(post, name) for name in COMPLETED})
    )
    if not changed:
        post.refresh_from_db()
        raise Conflict("Somebody else has filled in this post's words meanwhile.")


def decide(
    post: QuotedPost,
    deed: Deed,
    by: User,
    *,
    note: str = "",
    reason_code: str = "",
    seen: str | None = None,
    after: int | None = None,
    withdrawal_reason: str = "",
) -> Decision:
    """Make one move: a decision in the log and the new status, or neither.

    The row is moved only from the status it is in, with the digest that was seen and
    after the decision that was seen; of two people exactly one decides, the other
    learns who was first.
    """
    move = moderation.move_for(deed)
    own = post.is_own(by)
    if refused := moderation.refusal(move, by, own=own):
        raise NotAllowed(refused)
    why = moderation.reason_needed(move, by, own=own)
    if why and not note.strip() and not reason_code:
        raise ReasonNeeded(why)
    check_characters(note)
    check_characters(withdrawal_reason)
    with transaction.atomic():
        head = DecisionHead.lock()
        now = locked(post)
        if now.status not in move.from_statuses:
            raise conflict(post)
        if deed is Deed.APPROVE:
            refuse_unseen(now, seen or post.digest)
            deed = step_of_approval(now, by)
            move = moderation.move_for(deed)
        refuse_late(now, deed, after)
        to_status = str(move.to_status or now.status)
        desk_state = str(move.desk_state or now.desk_state)
        decision = append_decision(
            head,
            post=post,
            by=by,
            deed=deed,
            from_status=now.status,
            to_status=to_status,
            desk_state=desk_state,
            reason_code=reason_code,
            note=note,
            digest_seen=now.digest,
        )
        columns = columns_after(now, decision)
        if deed is Deed.WITHDRAW:
            columns["withdrawal_reason"] = withdrawal_reason
        write(post, now, decision, columns)
    return decision


def may_take_from_readers(post: QuotedPost, by: User | None) -> bool:
    """Whether readers may lose the post until it is decided, on this person's doing.

    So do those who decide on posts, who proposed it, or whose own story quotes it.
    """
    if by is None:
        return False
    return (
        by.has_perm(moderation.DECIDE)
        or by.has_perm(moderation.OVERRIDE)
        or (
            by.has_perm(moderation.PROPOSE)
            and (post.is_proposed_by(by) or post.pk in uses.posts_of(by))
        )
    )


def locked(post: QuotedPost) -> QuotedPost:
    """The row as it is now, kept from others until this transaction ends."""
    now = type(post).objects.select_for_update().get(pk=post.pk)
    if now.erased_at:
        raise ModerationError(
            "This post was erased, so nothing about it can be decided any more."
        )
    return now


def step_of_approval(now: QuotedPost, by: User) -> Deed:
    """Whether this approval is the first of two, or lets readers see the post."""
    first = now.first_approval
    if first is not None and first.digest_seen == now.digest:
        if first.by_id == by.pk:
            raise NotAllowed(
                "You gave the first approval. Somebody else gives the second."
            )
        return Deed.APPROVE
    return Deed.APPROVE_FIRST if now.needs_two else Deed.APPROVE


def columns_after(now: QuotedPost, decision: Decision) -> dict[str, Any]:
    """What the decision writes into the row of its post."""
    deed = Deed(decision.deed)
    if deed in moderation.REMARKS:
        return {}
    columns: dict[str, Any] = {
        "status": decision.to_status,
        "desk_state": decision.desk_state,
        "decision": decision,
        "decided_at": decision.decided_at,
        "due_at": None,
        "first_approval": None,
    }
    if decision.to_status != Status.APPROVED:
        columns["approved_digest"] = ""
    if decision.from_status != decision.to_status:
        columns["withdrawal_reason"] = ""
    if deed is Deed.APPROVE:
        columns["approved_digest"] = now.digest
        if now.first_approved_at is None:
            columns["first_approved_at"] = decision.decided_at
    elif deed is Deed.APPROVE_FIRST:
        columns["first_approval"] = decision
    elif deed is Deed.ESCALATE:
        columns["first_approval"] = now.first_approval
    return columns


def write(
    post: QuotedPost, now: QuotedPost, decision: Decision, columns: dict[str, Any]
) -> None:
    """Move the row from exactly where it was seen, and tell the rooms above."""
    if columns:
        unmoved = type(post).objects.filter(
            pk=post.pk, status=now.status, digest=now.digest
        )
        if not unmoved.update(**columns):
            raise conflict(post)
        post_id, to_status = post.pk, decision.to_status
        transaction.on_commit(
            lambda: post_decided.send(
                sender=type(post), post_id=post_id, to_status=to_status
            )
        )
    for name, value in columns.items():
        setattr(post, name, value)


def refuse_late(now: QuotedPost, deed: Deed, after: int | None) -> None:
    """Raise if another decision was taken since the one the person saw.

    A withdrawal comes never too late, and two approvals of the same bytes are what
    two people are asked for.
    """
    last = now.decision_id or 0
    if after is None or after == last or deed in (Deed.WITHDRAW, Deed.NOTE):
        return
    if deed is Deed.APPROVE and now.first_approval_id == last:
        return
    raise conflict(now)


def refuse_unseen(now: QuotedPost, seen: str) -> None:
    """Raise unless the post is what the moderator saw, and is something to show."""
    if now.digest != seen or now.current_digest() != seen:
        raise Conflict(
            "This post has changed since you looked at it. Look again, then decide."
        )
    if not now.text.strip() and now.display_mode != now.DisplayMode.LINK_ONLY:
        raise ModerationError(
            "This post has no words yet. Fill them in, or have it shown as a link only."
        )


def conflict(post: QuotedPost) -> Conflict:
    """The sentence for the second person: who decided first, what and when."""
    last = (
        Decision.objects.filter(post=post)
        .exclude(deed__in=moderation.REMARKS)
        .select_related("by")
        .order_by("-sequence")
        .first()
    )
    if last is None:
        return Conflict("This post has not been decided on yet.")
    who = last.by.get_full_name() or last.by.get_username()
    at = timezone.localtime(last.decided_at)
    return Conflict(
        f"{who} was first: the post was {moderation.move_for(last.deed).done} at "
        f"{at:%H:%M on} {at.day} {at:%B %Y}. Your decision was not taken."
    )
