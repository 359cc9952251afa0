"""What a record learns when its post is captured once more in another form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from social.capture.captured import CapturedPost
from social.capture.hints import lasting
from social.models import deciding
from social.models.decision import DecisionHead
from social.sameness import WORDS_ONLY, same_among, words_keys

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models.post import QuotedPost

# What is kept of captures of one post; those that come later say it all again.
MOST_RAW = 1_000_000
# Doubts that end with what the later capture says.
ANSWERED = {"no-date", "unread-date", "no-address"}
SAID = "It was captured again with its address, which readers see with it."


def join(post: QuotedPost, captured: CapturedPost, by: User | None) -> bool:
    """Take up what the record lacks: address, id, exact moment, and what was captured.

    An approved post then awaits a new decision. False where this person may not have
    that done, or somebody decides at this moment: then only what was captured is kept.
    """
    if not _lacking(post, captured):
        return True
    with transaction.atomic():
        was_decided = post.is_decided_on
        if was_decided:
            DecisionHead.lock()
        now = type(post).objects.select_for_update().get(pk=post.pk)
        if now.erased_at:
            return True
        columns = _lacking(now, captured)
        may = not now.is_decided_on or (
            was_decided and deciding.may_take_from_readers(now, by)
        )
        if not may:
            columns = {
                name: value for name, value in columns.items() if name == "raw_capture"
            }
        elif now.is_decided_on and by is not None and "identity" in columns:
            now.return_changed(by=by, reason=SAID)
        for name, value in columns.items():
            setattr(now, name, value)
        now.fill_derived()
        columns |= {"digest": now.digest, "words_key": now.words_key}
        type(post).objects.filter(pk=now.pk).update(**columns)
    post.refresh_from_db()
    return may or "identity" not in _lacking(post, captured)


def offer(post: QuotedPost) -> None:
    """Tell the desk of another record that has these words, on both cards.

    Words came to a link after they had been kept without it, or with another address.
    """
    alike = (
        type(post)
        .objects.filter(words_key__in=words_keys(post), erased_at__isnull=True)
        .exclude(pk=post.pk)
        .order_by("pk")
    )
    twin = same_among(post, alike, has_address=False)
    if twin is None:
        return
    for one, other in ((post, twin), (twin, post)):
        said = {
            "look_alike_of": other,
            "look_alike_note": f"Its words are those of post {other.pk} by the same "
            "account. It may be the same post: then decide on one, and reject the "
            "other.",
        }
        # What else was said of it before is not said over.
        if type(post).objects.filter(pk=one.pk, look_alike_note="").update(**said):
            for name, value in said.items():
                setattr(one, name, value)


def _lacking(post: QuotedPost, captured: CapturedPost) -> dict[str, Any]:
    """The columns in which this capture says more than the record."""
    columns: dict[str, Any] = {}
    raw = f"{post.raw_capture}\n\n{captured.raw}"
    if captured.raw not in post.raw_capture and len(raw) <= MOST_RAW:
        columns["raw_capture"] = raw
    if not post.identity.startswith(WORDS_ONLY):
        return columns
    identity = type(post).objects.free_identity(captured)
    if not identity:
        return columns
    columns |= {
        "identity": identity,
        "source_url": captured.source_url,
        "platform_post_id": captured.platform_post_id,
        "media": post.media or list(captured.media),
        # What the desk said meanwhile stands; a warning is added, never taken away.
        "sensitive": post.sensitive or captured.sensitive,
        "sensitive_reason": post.sensitive_reason or captured.cover_reason,
        "protected_account": post.protected_account or captured.is_protected,
        "signed_in_only": post.signed_in_only or captured.signed_in_only,
        "quote_policy": post.quote_policy or captured.quote_policy,
    }
    if post.text == captured.text:
        # What a record says of the text counts its characters.
        columns["links"] = post.links or list(captured.links)
    if captured.posted_at and not post.posted_at:
        columns |= {
            "posted_on": None,
            "posted_at": captured.posted_at,
            "posted_precision": str(captured.precision),
        }
    doubts = [part for part in post.review_hint.split(", ") if part]
    doubts = [part for part in doubts if part not in ANSWERED]
    hint = ", ".join(dict.fromkeys([*doubts, *lasting(captured.why)]))[:200]
    return columns | {"review_hint": hint, "needs_review": bool(hint)}
