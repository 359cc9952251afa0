"""An oEmbed answer -> the post it is about, checked field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from social.capture.addresses import read_address
from social.capture.captured import (
    CapturedPost,
    CaptureError,
    Method,
    check_characters,
)
from social.capture.embeds import find_embeds, read_embed
from social.capture.html_text import Unreadable, parse_html, words_of
from social.capture.post_address import NotAnAddress, PostAddress

TYPES = ("rich", "video", "photo", "link")


def is_oembed(record: Mapping[str, Any]) -> bool:
    """Whether this object is an answer of the oEmbed protocol."""
    return record.get("type") in TYPES and any(
        name in record for name in ("version", "provider_name", "html")
    )


def capture_oembed(record: Mapping[str, Any], raw: str) -> CapturedPost:
    """Read the embed code inside, then what the answer says beside it.

    A site that is not known here gives a post on `other`, to be looked at again.
    """
    post = _from_code(_string(record, "html"))
    address = _address(_string(record, "url"))
    author_page = _page(record, "author_url")
    page = _address(author_page)
    title = _string(record, "title").strip()
    name = _string(record, "author_name").strip()
    for part in (title, name):
        check_characters(part)
    if address and post.source_url and address.post_id != post.platform_post_id:
        post = post.with_reasons("address-differs")
    elif address:
        post = replace(
            post,
            platform=address.platform,
            source_url=address.address,
            platform_post_id=address.post_id,
        )
    if page and page.platform == post.platform and not page.is_post:
        post = replace(post, handle=post.handle or page.account)
    if not post.text and title and post.platform in ("youtube", "tiktok", "other"):
        reason = "video-title" if post.platform == "youtube" else ""
        post = replace(post, text=title).with_reasons(reason)
    if not post.source_url and not post.text:
        raise CaptureError(
            "This oEmbed answer names no post: it has neither an address nor words. "
            "Paste the post's link instead."
        )
    unsure = [] if address or post.source_url else ["no-address"]
    if post.platform == "other":
        unsure.append("unknown-platform")
    if not post.posted_on and not post.posted_at:
        unsure.append("no-date")
    why = [
        part for part in post.why.split(", ") if part not in ("no-text", "no-handle")
    ]
    post = replace(
        post,
        author_name=post.author_name or name,
        raw=raw,
        method=Method.API_RECORD,
        needs_review=False,
        why="",
    )
    if not post.text:
        unsure.append("no-text")
    if not post.handle and not post.author_name:
        unsure.append("no-handle")
    return post.with_reasons(*why, *unsure)


def _from_code(html: str) -> CapturedPost:
    if not html:
        return CapturedPost()
    check_characters(html)
    try:
        body = parse_html(html)
    except Unreadable as error:
        raise CaptureError(str(error)) from error
    node = next(find_embeds(body), None)
    if node is not None and (post := read_embed(node)):
        return post
    # Code of a site that is not known: its words, and the first link in it.
    link = body.css_first("a[href], iframe[src]")
    source = ""
    if link is not None:
        source = link.attributes.get("href") or link.attributes.get("src") or ""
    address = _address(source)
    return CapturedPost(
        text=words_of(body), source_url=address.address if address else ""
    )


def _string(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _page(record: Mapping[str, Any], name: str) -> str:
    """An address of the answer, which may be given without its host."""
    try:
        return urljoin(_string(record, "provider_url"), _string(record, name))
    except ValueError:
        return ""


def _address(link: str) -> PostAddress | None:
    if link.startswith("//"):
        link = f"https:{link}"
    if not link.startswith(("https://", "http://")):
        return None
    try:
        return read_address(link)
    except NotAnAddress:
        return None
