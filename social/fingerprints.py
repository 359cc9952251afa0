"""Digests: of what readers would see of a post, of its identity, of a decision."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from social.capture.captured import CapturedPost


def canonical(value: Mapping[str, Any]) -> bytes:
    """The one spelling of these facts as JSON: keys sorted, no blanks, UTF-8."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode("utf-8")


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def moment(value: datetime | None) -> str:
    """A moment spelt the same whatever database it came from."""
    if value is None:
        return ""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def seen_digest(
    *,
    platform: str,
    name: str,
    handle: str,
    text: str,
    posted: str,
    address: str,
    media: list[dict[str, str]],
    mode: str,
    translations: Sequence[Mapping[str, str]] = (),
) -> str:
    """The digest of what readers would see: an approval holds for these bytes alone."""
    seen = {
        "platform": platform,
        "name": name,
        "handle": handle,
        "text": text,
        "posted": posted,
        "address": address,
        "media": media,
        "mode": mode,
    }
    if translations:
        # Only then, so that the digest of a post without any stays what it was.
        seen["translations"] = list(translations)
    return sha256(canonical(seen))


def posted_text(on: date | None, at: datetime | None) -> str:
    """When a post was made, to the precision known."""
    return moment(at) if at else on.isoformat() if on else ""


def words_digest(
    platform: str, handle: str, text: str, on: date | None, at: datetime | None
) -> str:
    """The same for two captures of one post that differ in blanks or spelling form."""
    if not text.strip():
        return ""
    day = at.astimezone(UTC).date() if at else on
    return sha256(
        canonical(
            {
                "platform": platform,
                "handle": handle.casefold(),
                "day": day.isoformat() if day else "",
                "text": " ".join(unicodedata.normalize("NFC", text).split()),
            }
        )
    )


def host_of(address: str) -> str:
    """The host an address names; empty where it names none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _spelt_in_ascii(host: str) -> str:
    """The one spelling of a host, which may be written in any script."""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def identity_of(platform: str, account: str, post_id: str, address: str) -> str:
    """What makes this the same post whoever captures it: its id, or its address.

    Empty where neither is known: then the words decide.
    """
    if post_id:
        server = ""
        if platform == "mastodon":
            # Each server numbers the posts it shows by itself, its own and others'.
            server = host_of(address) or account.rpartition("@")[2].lower()
            server = _spelt_in_ascii(server)
        return "id:" + sha256(f"{platform} {server} {post_id}".encode())
    if address:
        return "address:" + sha256(address.encode())
    return ""


def words_of(captured: CapturedPost) -> str:
    """The digest of the words of a capture; empty where it has none."""
    return words_digest(
        captured.platform,
        captured.handle,
        captured.text,
        captured.posted_on,
        captured.posted_at,
    )


def keys_of(captured: CapturedPost) -> tuple[str, str]:
    """What tells a capture again: its identity, and the digest of its words."""
    identity = identity_of(
        captured.platform,
        captured.handle,
        captured.platform_post_id,
        captured.source_url,
    )
    return identity, words_of(captured)
