"""What the platform itself says of a post, now; and a capture completed by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.conf import settings

from social.capture.bluesky import capture_bluesky
from social.capture.captured import CapturedPost, CaptureError, Method, check_text
from social.capture.comparing import same_words
from social.capture.fetching import (
    Fetched,
    FetchError,
    FetchingOff,
    FetchRefused,
    Guard,
    WrongAnswer,
    fetch,
)
from social.capture.mastodon import capture_mastodon, is_mastodon
from social.capture.oembed import capture_oembed, is_oembed
from social.capture.providers import NOT_ASKED, question_for, with_servers

GONE = (404, 410)
CLOSED = (401, 403)


class State(StrEnum):
    """What an answer says of the original."""

    FOUND = "found"
    GONE = "gone"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Sighting:
    """One look at the original: what was found, and the answer as it came.

    `reason` is a hint's name (see `hints.py`) where nothing was found; `said` is the
    sentence for the desk; `retry_after` the seconds the service asks to be left alone.
    """

    state: State
    post: CapturedPost | None = None
    status: int | None = None
    raw: str = ""
    reason: str = ""
    said: str = ""
    retry_after: float | None = None


def site_guard() -> Guard:
    """The usual services, and the servers of Mastodon that this site may ask."""
    return Guard(providers=with_servers(getattr(settings, "MASTODON_SERVERS", ())))


def look_at(
    platform: str, source_url: str, post_id: str, *, guard: Guard | None = None
) -> Sighting:
    """Ask the platform about this post. Never raises: what went wrong is said."""
    question = question_for(platform, source_url, post_id)
    if not question and platform in NOT_ASKED:
        return Sighting(
            State.UNKNOWN,
            reason="fetch-forbidden",
            said="Its platform forbids keeping what its service says of a post.",
        )
    if not question:
        return Sighting(
            State.UNKNOWN,
            reason="fetch-refused",
            said="Nothing that may be asked answers about this post.",
        )
    try:
        fetched = fetch(question, guard=guard or site_guard())
    except FetchError as error:
        return Sighting(State.UNKNOWN, reason=_reason(error), said=str(error))
    try:
        return _read_sighting(platform, source_url, post_id, fetched)
    except (WrongAnswer, CaptureError) as error:
        return Sighting(
            State.UNKNOWN,
            status=fetched.status,
            raw=_as_text(fetched),
            reason="fetch-wrong",
            said=str(error),
        )


def complete_by_fetching(
    captured: CapturedPost, *, guard: Guard | None = None
) -> CapturedPost:
    """The capture with its empty fields filled by the platform, if it answers.

    What a person brought stays as it is; what was not found out is said by a hint.
    """
    found = look_at(
        captured.platform,
        captured.source_url,
        captured.platform_post_id,
        guard=guard,
    )
    if found.post is None:
        return captured.with_reasons(found.reason or "not-fetched")
    post = found.post
    settled = {"embed-only", "no-signature"} | {
        reason
        for reason, gained in (
            ("no-text", post.text),
            ("no-handle", post.handle),
            ("no-date", post.posted_at or post.posted_on),
            ("copy-elsewhere", post.source_url),
        )
        if gained
    }
    kept = [part for part in captured.why.split(", ") if part and part not in settled]
    differs = bool(captured.text) and not same_words(captured.text, post.text)
    filled = replace(
        captured,
        author_name=captured.author_name or post.author_name,
        handle=captured.handle or post.handle,
        text=captured.text or post.text,
        language=captured.language or post.language,
        media=list(captured.media) or list(post.media),
        links=captured.links if captured.text else post.links,
        raw=f"{captured.raw}\n\n{found.raw}",
        method=Method.FETCHED,
        sensitive=captured.sensitive or post.sensitive,
        sensitive_reason=captured.sensitive_reason or post.sensitive_reason,
        signed_in_only=captured.signed_in_only or post.signed_in_only,
        quote_policy=captured.quote_policy or post.quote_policy,
        needs_review=False,
        why="",
    )
    if captured.platform == "mastodon" and post.source_url:
        # Asked about a copy, a server tells where the original is.
        filled = replace(
            filled,
            source_url=post.source_url,
            platform_post_id=post.platform_post_id,
        )
    if not captured.posted_at and (post.posted_at or not captured.posted_on):
        filled = replace(
            filled,
            posted_on=post.posted_on,
            posted_at=post.posted_at,
            precision=post.precision,
        )
    theirs = [part for part in post.why.split(", ") if part not in ("", "no-address")]
    return filled.with_reasons(*kept, *theirs, "words-differ" if differs else "")


def _reason(error: FetchError) -> str:
    match error:
        case FetchingOff():
            return "fetching-off"
        case FetchRefused():
            return "fetch-refused"
        case WrongAnswer():
            return "fetch-wrong"
    return "not-fetched"


def _read_sighting(
    platform: str, source_url: str, post_id: str, fetched: Fetched
) -> Sighting:
    status = fetched.status
    if status in GONE or _bluesky_lost(platform, fetched):
        return Sighting(
            State.GONE,
            status=status,
            raw=_as_text(fetched),
            reason="fetch-gone",
            said="The platform knows no such post any more.",
        )
    if status in CLOSED:
        return Sighting(
            State.CLOSED,
            status=status,
            raw=_as_text(fetched),
            reason="fetch-gone",
            said="The platform does not show this post to everybody.",
        )
    if status != 200:
        return Sighting(
            State.UNKNOWN,
            status=status,
            reason="not-fetched",
            said=f"The platform answered with status {status}.",
            retry_after=fetched.retry_after(),
        )
    found = fetched.as_object()
    raw = fetched.text
    check_text(raw)
    post = _read_answer(platform, found, raw)
    if not _is_asked_for(platform, source_url, post_id, found, post):
        raise WrongAnswer("The platform answered about another post.")
    return Sighting(State.FOUND, post=post, status=status, raw=raw)


def _read_answer(platform: str, found: Mapping[str, Any], raw: str) -> CapturedPost:
    if platform == "bluesky":
        return capture_bluesky(found, raw)
    if platform == "mastodon":
        if not is_mastodon(found):
            raise WrongAnswer("The server answered with something else than a status.")
        return capture_mastodon(found, raw)
    if not is_oembed(found):
        raise WrongAnswer("The service answered with something else than oEmbed.")
    return capture_oembed(found, raw)


def _is_asked_for(
    platform: str,
    source_url: str,
    post_id: str,
    found: Mapping[str, Any],
    post: CapturedPost,
) -> bool:
    """Whether this is the very post that was asked about, and is whole."""
    if post.platform != platform or "address-differs" in post.why:
        return False
    if platform == "mastodon":
        # A server numbers the posts of others anew.
        return str(found.get("id")) == post_id or post.platform_post_id == post_id
    if post.platform_post_id != post_id:
        return False
    if platform == "bluesky":
        account = source_url.split("/")[4]
        return account in (post.handle, post.source_url.split("/")[4])
    return platform != "twitter" or bool(post.text)


def _bluesky_lost(platform: str, fetched: Fetched) -> bool:
    """Bluesky tells of a lost post inside an answer that is otherwise well."""
    if platform != "bluesky" or fetched.status not in (200, 400):
        return False
    found = fetched.as_object()
    thread = found.get("thread")
    if isinstance(thread, dict):
        return thread.get("notFound") is True
    return fetched.status == 400 and found.get("error") == "NotFound"


def _as_text(fetched: Fetched) -> str:
    text = fetched.body.decode("utf-8", "replace").replace("\0", "\ufffd")
    return text[:100_000]
