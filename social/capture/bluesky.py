"""A record of Bluesky's API -> the post it holds, facets and all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from social.capture.addresses import read_address
from social.capture.captured import (
    CapturedPost,
    CaptureError,
    check_characters,
    media_item,
)
from social.capture.json_text import objects_in, string
from social.capture.post_address import NotAnAddress, PostAddress
from social.capture.recorded import recorded
from social.text.dates import parse_posted, parse_timestamp
from social.text.facets import (
    entities_from_facets,
    is_handle,
    is_web_address,
)

POST = "app.bsky.feed.post"
# What the labels of a post or an account warn of, in words for the cover.
WARNINGS = {
    "porn": "sexual content",
    "sexual": "sexual content",
    "nudity": "nudity",
    "graphic-media": "graphic images",
    "gore": "graphic images",
}
SIGNED_IN_ONLY = "!no-unauthenticated"


def is_bluesky(record: Mapping[str, Any]) -> bool:
    """Whether this object is one that Bluesky's API answers with."""
    if str(record.get("$type", "")).startswith(("app.bsky.", "com.atproto.")):
        return True
    if str(record.get("uri", "")).startswith("at://"):
        return True
    if _is_lost(record):
        return True
    inner = _first(record)
    return inner is not None and (
        "record" in inner or str(inner.get("uri", "")).startswith("at://")
    )


def capture_bluesky(record: Mapping[str, Any], raw: str) -> CapturedPost:
    """Read a post view, a feed or thread item, or the bare record of a post."""
    if _is_lost(record):
        raise CaptureError(
            "Bluesky says in this record that the post is gone, or not shown to you. "
            "Paste its words if you have them."
        )
    view = _first(record) or record
    post = _object(view, "record") or _object(view, "value") or view
    if post.get("$type", POST) != POST or not isinstance(post.get("text"), str):
        kind = str(post.get("$type", "")).rpartition(".")[2] or "record"
        raise CaptureError(
            f"This is a {kind[:40]} of Bluesky and no post. Copy the record of the "
            "post itself."
        )
    text: str = post["text"]
    check_characters(text)
    author = _object(view, "author") or {}
    address = _address(view.get("uri"))
    handle = string(author, "handle")
    reasons = []
    if not is_handle(handle) or handle.endswith(".invalid"):
        handle = ""
    if not handle and address and is_handle(address.account):
        handle = address.account
    entities = entities_from_facets(text, post.get("facets"))
    embed = post.get("embed")
    if "record" in (_object(post, "embed") or {}):
        reasons.append("quotes-another")
    labels = _labels(view) | _labels(post) | _labels(author)
    warnings = sorted({WARNINGS[name] for name in labels if name in WARNINGS})
    if not handle:
        reasons.append("no-handle")
    return recorded(
        raw,
        platform="bluesky",
        text=text,
        name=string(author, "displayName"),
        handle=handle,
        language=_language(post.get("langs")),
        posted=_posted(string(post, "createdAt")),
        address=address,
        media=_media(view.get("embed")) or _media(embed),
        entities=entities,
        cards=_card(embed),
        warning=", ".join(warnings).capitalize(),
        signed_in_only=SIGNED_IN_ONLY in labels,
        quote_policy="nobody" if _forbids_quotes(view) else "",
        reasons=reasons,
    )


def _first(record: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The post view inside an answer of the API; None where this is one itself."""
    if thread := _object(record, "thread"):
        return _object(thread, "post")
    for item in objects_in(record, "thread"):
        # Newer threads are a list, in which the post asked about has no depth.
        if item.get("depth") == 0:
            return _object(_object(item, "value") or item, "post")
    if "record" in record or "value" in record:
        return record
    return _object(record, "post")


def _is_lost(record: Mapping[str, Any]) -> bool:
    thread = _object(record, "thread") or record
    lost = thread.get("notFound") is True or thread.get("blocked") is True
    return lost and string(thread, "uri").startswith("at://")


def _object(holder: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    value = holder.get(name)
    return value if isinstance(value, Mapping) else None


def _address(uri: object) -> PostAddress | None:
    if not isinstance(uri, str) or not uri.startswith("at://"):
        return None
    try:
        found = read_address(uri)
    except NotAnAddress:
        return None
    return found if found.is_post else None


def _posted(text: str):
    """The moment; where it has no zone, as older apps wrote it, the day alone."""
    moment = parse_timestamp(text)
    if moment:
        return moment.replace(microsecond=0)
    return parse_posted(text.partition("T")[0])


def _media(embed: object) -> list[dict[str, str]]:
    """Photos and videos with their alt text, of a record's embed or a view's."""
    if not isinstance(embed, Mapping):
        return []
    if isinstance(embed.get("media"), Mapping):
        return _media(embed["media"])
    found = []
    images = embed.get("images")
    for image in images if isinstance(images, list) else []:
        if isinstance(image, Mapping):
            url = string(image, "fullsize")
            found.append(
                media_item(
                    "image", url if is_web_address(url) else "", string(image, "alt")
                )
            )
    if str(embed.get("$type", "")).startswith("app.bsky.embed.video"):
        url = string(embed, "playlist")
        found.append(
            media_item(
                "video", url if is_web_address(url) else "", string(embed, "alt")
            )
        )
    return found


def _card(embed: object) -> list[str]:
    """The page a post links to with a preview, which its words need not name."""
    if not isinstance(embed, Mapping):
        return []
    if isinstance(embed.get("media"), Mapping):
        return _card(embed["media"])
    external = _object(embed, "external")
    link = string(external, "uri") if external else ""
    return [link] if is_web_address(link) else []


def _labels(holder: Mapping[str, Any]) -> set[str]:
    labels = holder.get("labels")
    if isinstance(labels, Mapping):
        labels = labels.get("values")
    if not isinstance(labels, list):
        return set()
    return {
        str(label.get("val"))
        for label in labels
        if isinstance(label, Mapping) and not label.get("neg")
    }


def _language(languages: object) -> str:
    first = languages[0] if isinstance(languages, list) and languages else ""
    return first if isinstance(first, str) else ""


def _forbids_quotes(view: Mapping[str, Any]) -> bool:
    viewer = _object(view, "viewer") or {}
    return viewer.get("embeddingDisabled") is True
