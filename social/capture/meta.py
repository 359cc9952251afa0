"""A record of Meta's Graph API -- Facebook, Instagram, Threads -- -> its post."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import regex

from social.capture.captured import CapturedPost, media_item
from social.capture.json_text import fields_of, objects_in, string, web_address
from social.capture.post_address import PostAddress
from social.capture.recorded import post_at, recorded
from social.text.dates import parse_timestamp

PLATFORMS = ("facebook", "instagram", "threads")
KINDS = {"IMAGE": "image", "VIDEO": "video", "AUDIO": "audio"}
KINDS |= {"photo": "image", "video_inline": "video", "video": "video"}
# Facebook numbers a post by its page and the post, parted by a low line.
PAGE_AND_POST = regex.compile(r"(?P<page>[0-9]{1,25})_(?P<post>[0-9]{1,25})")
ZONE = regex.compile(r"(?<=[0-9])(?P<hours>[+-][0-9]{2})(?P<minutes>[0-9]{2})$")
# Not the story of a post without words: that is Facebook's own sentence about it.
WORDS = ("message", "caption", "text")


def is_meta(record: Mapping[str, Any]) -> bool:
    """Whether this object is a post of one of the three."""
    if not isinstance(record.get("id"), str):
        return False
    if post_at(web_address(record, "permalink", "permalink_url")):
        return True
    on_facebook = "created_time" in record and any(
        name in record for name in ("message", "story", "from")
    )
    elsewhere = "timestamp" in record and any(
        name in record for name in ("caption", "media_type", "username")
    )
    return on_facebook or elsewhere


def capture_meta(record: Mapping[str, Any], raw: str) -> CapturedPost:
    """Read a post of a page, a picture of Instagram or a post on Threads."""
    address = _address(record)
    platform = address.platform if address else _platform(record)
    author = fields_of(record, "from") or fields_of(record, "owner")
    handle = string(record, "username") or string(author, "username")
    reasons = []
    if record.get("is_quote_post") is True or fields_of(record, "quoted_post"):
        reasons.append("quotes-another")
    if string(record, "media_type") == "REPOST_FACADE":
        reasons.append("reblog")
    if fields_of(record, "poll_attachment"):
        reasons.append("holds-a-poll")
    if record.get("is_published") is False:
        reasons.append("not-public")
    if platform == "facebook" and "comment_id=" in (address.address if address else ""):
        reasons.append("comment")
    return recorded(
        raw,
        platform=platform,
        text=next(filter(None, (string(record, name) for name in WORDS)), ""),
        name=string(author, "name"),
        handle=handle or (address.account if address and _is_name(address) else ""),
        posted=_moment(string(record, "timestamp") or string(record, "created_time")),
        address=address,
        media=_media(record),
        reasons=reasons,
    )


def _platform(record: Mapping[str, Any]) -> str:
    if record.get("media_product_type") == "THREADS" or "is_quote_post" in record:
        return "threads"
    return "facebook" if "created_time" in record else "instagram"


def _address(record: Mapping[str, Any]) -> PostAddress | None:
    found = post_at(web_address(record, "permalink_url", "permalink"))
    if found and found.platform in PLATFORMS:
        return found
    match = PAGE_AND_POST.fullmatch(string(record, "id"))
    if match and _platform(record) == "facebook":
        link = f"https://www.facebook.com/{match['page']}/posts/{match['post']}"
        return post_at(link, "facebook")
    return None


def _moment(text: str) -> datetime | None:
    """The moment, of which Meta writes the zone without a colon."""
    return parse_timestamp(ZONE.sub(r"\g<hours>:\g<minutes>", text))


def _is_name(address: PostAddress) -> bool:
    return not address.account.isdecimal()


def _media(record: Mapping[str, Any]) -> list[dict[str, str]]:
    children = objects_in(fields_of(record, "children"), "data")
    attached = objects_in(fields_of(record, "attachments"), "data")
    inner = [
        each
        for item in attached
        for each in objects_in(fields_of(item, "subattachments"), "data") or [item]
    ]
    found = [
        media_item(
            KINDS.get(string(item, "media_type"), "unknown"),
            web_address(item, "media_url", "thumbnail_url"),
            string(item, "alt_text"),
        )
        for item in (children or [record])
        if web_address(item, "media_url", "thumbnail_url")
    ]
    for item in inner:
        medium = fields_of(item, "media")
        url = web_address(medium, "source") or web_address(
            fields_of(medium, "image"), "src"
        )
        if url:
            kind = string(item, "type") or string(item, "media_type")
            # The description is a caption's, and no words for who cannot see it.
            found.append(media_item(KINDS.get(kind, "unknown"), url))
    if not found and (url := web_address(record, "full_picture", "picture")):
        found.append(media_item("image", url))
    return found
