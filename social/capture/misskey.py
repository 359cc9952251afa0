"""A note as Misskey's API gives it, and that of its kin -> the post it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from social.capture.captured import CapturedPost, media_item
from social.capture.json_text import fields_of, objects_in, string, web_address
from social.capture.recorded import post_at, recorded
from social.text.dates import parse_timestamp

OPEN = ("public", "home")


def is_misskey(record: Mapping[str, Any]) -> bool:
    """Whether this object is a note."""
    return (
        "text" in record
        and "content" not in record
        and isinstance(fields_of(record, "user").get("username"), str)
        and any(name in record for name in ("visibility", "renoteId", "cw", "userId"))
    )


def capture_misskey(record: Mapping[str, Any], raw: str) -> CapturedPost:
    """Read a note; of one that was only passed on, the note that was passed on.

    A note of the server that was asked does not say which server that is: its address
    and the home of its author are then still to be filled in.
    """
    reasons = []
    inner = fields_of(record, "renote")
    if is_misskey(inner) and not string(record, "text") and not record.get("files"):
        record = inner
        reasons.append("reblog")
    elif inner or string(record, "renoteId"):
        reasons.append("quotes-another")
    user = fields_of(record, "user")
    address = post_at(web_address(record, "uri"), "mastodon") or post_at(
        web_address(record, "url"), "mastodon"
    )
    name, host = string(user, "username"), string(user, "host")
    if string(record, "visibility") not in (*OPEN, ""):
        reasons.append("not-public")
    if fields_of(record, "poll"):
        reasons.append("holds-a-poll")
    if not host:
        reasons.append("no-server")
    files = objects_in(record, "files")
    return recorded(
        raw,
        platform="mastodon",
        text=string(record, "text"),
        name=string(user, "name") or name,
        handle=f"{name}@{host}" if name and host else name,
        language=string(record, "lang"),
        posted=parse_timestamp(string(record, "createdAt")),
        address=address,
        media=[
            media_item(
                string(item, "type").partition("/")[0]
                if string(item, "type").startswith(("image/", "video/", "audio/"))
                else "unknown",
                web_address(item, "url"),
                string(item, "comment"),
            )
            for item in files
        ],
        sensitive=any(item.get("isSensitive") is True for item in files),
        warning=string(record, "cw"),
        reasons=reasons,
    )
