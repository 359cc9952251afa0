"""How a decision on a quoted post is taken: one row moved, one link in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from social import moderation
from social.capture.parsing import CapturedPost, check_characters
from social.models.decision import Decision, DecisionHead, append_decision
from social.moderation import Conflict, Deed, ModerationError, NotAllowed, ReasonNeeded
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
    "digest",
    "words_key",
)


def complete(post: QuotedPost, captured: CapturedPost) -> None:
    """Fill in the words of a post of which only the link was known."""
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
    if captured.raw not in post.raw_capture:
        post.raw_capture = f"{post.raw_capture}\n\n{captured.raw}"
    post.fill_derived()
    post.full_clean(validate_unique=False)
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
    withdrawal_reason: str = "",
) -> Decision:
    """Make one move: a decision in the log and the new status, or neither.

    The row is moved only from the status it is in and with the digest that was
    seen; of two people exactly one decides, the other learns who was first.
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
    seen = seen or post.digest
    to_status = str(move.to_status)
    with transaction.atomic():
        head = DecisionHead.lock()
        now = type(post).objects.get(pk=post.pk)
        if now.status not in move.from_statuses:
            raise conflict(post)
        if deed is Deed.APPROVE:
            refuse_unseen(now, seen)
        decision = append_decision(
            head,
            post=post,
            by=by,
            deed=deed,
            from_status=now.status,
            to_status=to_status,
            reason_code=reason_code,
            note=note,
            digest_seen=now.digest,
        )
        columns = {
            "status": to_status,
            "decision": decision,
            "decided_at": decision.decided_at,
            "approved_digest": "",
            "withdrawal_reason": withdrawal_reason,
        }
        if deed is Deed.APPROVE:
            columns["approved_digest"] = now.digest
            if now.first_approved_at is None:
                columns["first_approved_at"] = decision.decided_at
        unmoved = type(post).objects.filter(pk=post.pk, status=now.status)
        if deed is Deed.APPROVE:
            unmoved = unmoved.filter(digest=seen)
        if not unmoved.update(**columns):
            raise conflict(post)
        post_id = post.pk
        transaction.on_commit(
            lambda: post_decided.send(
                sender=type(post), post_id=post_id, to_status=to_status
            )
        )
    for name, value in columns.items():
        setattr(post, name, value)
    return decision


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
