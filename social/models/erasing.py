"""How a post is erased: its words and pictures go for good, a tombstone stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import regex
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from social import copies, moderation
from social.capture.parsing import check_characters
from social.models import deciding, screenshot
from social.models.decision import Decision, DecisionHead, append_decision
from social.moderation import Deed, Held, NotAllowed, ReasonNeeded

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models.post import QuotedPost

# The whole of what somebody else's words are in; the digests, when and by whom it was
# captured and the platform stay.
EMPTY: dict[str, Any] = {
    "account_name": "",
    "handle": "",
    "handle_key": "",
    "text": "",
    "language": "",
    "posted_on": None,
    "posted_at": None,
    "posted_precision": "none",
    "source_url": "",
    "platform_post_id": "",
    "links": [],
    "media": [],
    "translations": {},
    "raw_capture": "",
    "note": "",
    "needs_review": False,
    "review_hint": "",
    "look_alike_of": None,
    "look_alike_note": "",
    "verification_notes": "",
    "sensitive": False,
    "sensitive_reason": "",
    "source_state": "normal",
    "next_check_at": None,
    "retain_until": None,
}
# Shorter lines are in any text by chance.
TELLING_LENGTH = 12


def erase(post: QuotedPost, by: User, reason: str) -> Decision:
    """Empty the record, enter it in the log, and erase what the other rooms keep.

    The reason stays in the log for ever, so it may repeat neither name nor words.
    """
    move = moderation.move_for(Deed.ERASE)
    if refused := moderation.refusal(move, by, own=False):
        raise NotAllowed(refused)
    if not reason.strip():
        raise ReasonNeeded(moderation.reason_needed(move, by, own=False))
    check_characters(reason)
    with transaction.atomic():
        head = DecisionHead.lock()
        now = deciding.locked(post)
        if now.legal_hold:
            raise Held(
                "This post is under legal hold, so nothing of it was erased. It can "
                "be withdrawn from every page; to erase it, have the hold lifted first."
            )
        if gives_away(now, reason):
            raise ReasonNeeded(
                "The reason stays in the log for good: leave out the author's name, "
                "handle and words. Nothing was erased yet."
            )
        copies.erase_copies(now, by)
        decision = append_decision(
            head,
            post=post,
            by=by,
            deed=Deed.ERASE,
            from_status=now.status,
            to_status=str(move.to_status),
            desk_state=str(move.desk_state),
            reason_code="",
            note=reason,
            digest_seen=now.digest,
        )
        columns = deciding.columns_after(now, decision)
        if now.status == now.Status.WITHDRAWN:
            # Readers are told when it went from the page.
            columns["decided_at"] = now.decided_at
        deciding.write(
            post, now, decision, columns | EMPTY | {"erased_at": decision.decided_at}
        )
        _empty_around(post, by)
    return decision


def gives_away(post: QuotedPost, text: str) -> bool:
    """Whether the text repeats the author's name, handle or a line of the post."""
    said = text.casefold()
    texts = [post.text, *(made.text for made in post.translated)]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    telling = [line for line in lines if len(line) >= TELLING_LENGTH]
    return any(
        _stands_in(words.casefold(), said)
        for words in (post.account_name, post.handle, *telling)
        if words
    )


def _stands_in(words: str, said: str) -> bool:
    """Whether the words stand there; Al is not in "also"."""
    if not words.isascii():
        return words in said
    return bool(regex.search(rf"(?<!\w){regex.escape(words)}(?!\w)", said))


def telling_notes(post: QuotedPost) -> int:
    """How many entries of the log repeat the name or the words in a note."""
    notes = post.decisions.exclude(note="").values_list("note", flat=True)
    return sum(gives_away(post, note) for note in notes)


def _empty_around(post: QuotedPost, by: User) -> None:
    """The other rows of this room, and of the admin's history, that repeat it."""
    screenshot.erase_all(post)
    post.source_checks.update(raw_found="")
    requests = post.removal_requests
    requests.filter(state="open").update(
        state="granted",
        answered_by=by,
        answered_at=timezone.now(),
        answer_note="The post was erased.",
    )
    requests.update(words="", contact="")
    post.look_alikes.update(
        look_alike_note=f"It looked like post {post.pk}, which was erased."
    )
    # The names of records stand in the history of the admin.
    LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(type(post)),
        object_id=str(post.pk),
    ).update(object_repr=f"Post {post.pk}, erased")
