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
    keys = identities_of(platform, account, post_id, address)
    return keys[0] if keys else ""


def identities_of(platform: str, account: str, post_id: str, address: str) -> list[str]:
    """The identities a record of this post may have, the usual one first.

    On Bluesky the writer of a post chooses its key, and may choose another's. The
    first post kept under a key is known by it; one of another account by account and
    key, as told by `are_two_accounts`.
    """
    if not post_id:
        return ["address:" + sha256(address.encode())] if address else []
    server = ""
    if platform == "mastodon":
        # Each server numbers the posts it shows by itself, its own and others'.
        server = host_of(address) or account.rpartition("@")[2].lower()
        server = _spelt_in_ascii(server)
    accounts = _accounts(account, address) if platform == "bluesky" else ()
    names = [server, *(name for name in accounts if name)]
    return ["id:" + sha256(f"{platform} {name} {post_id}".encode()) for name in names]


def are_two_accounts(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether these are known to be two accounts on Bluesky.

    Each is a handle and an address. A DID stays when the handle changes; a DID and a
    handle may be one account.
    """
    (one_did, one_name), (other_did, other_name) = _accounts(*one), _accounts(*other)
    if one_did and other_did:
        return one_did != other_did
    return bool(one_name and other_name) and one_name != other_name


def _accounts(handle: str, address: str) -> tuple[str, str]:
    """The DID and the handle that a handle and an address name; empty for none."""
    named = address.partition("/profile/")[2].partition("/")[0]
    names = [name for name in (handle, named) if name]
    did = next((name for name in names if name.startswith("did:")), "")
    plain = next((name for name in names if not name.startswith("did:")), "")
    return did, plain.lower()


def words_of(captured: CapturedPost) -> str:
    """The digest of the words of a capture; empty where it has none."""
    return words_digest(
        captured.platform,
        captured.handle,
        captured.text,
        captured.posted_on,
        captured.posted_at,
    )


def identities(captured: CapturedPost) -> list[str]:
    """The identities that a record of this capture may have, the usual one first."""
    return identities_of(
        captured.platform,
        captured.handle,
        captured.platform_post_id,
        captured.source_url,
    )


def keys_of(captured: CapturedPost) -> tuple[str, str]:
    """What tells a capture among others: its fullest identity, and its words."""
    return (identities(captured) or [""])[-1], words_of(captured)
