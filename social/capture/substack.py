"""Posts in articles of Substack, which keeps what it knew of them in an attribute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from selectolax.lexbor import LexborNode

from social.capture.captured import (
    CapturedPost,
    CaptureError,
    date_doubt,
    media_item,
    posted_parts,
)
from social.capture.embed_parts import address_in, attribute, from_address, linked_post
from social.capture.html_text import Unreadable, parse_html, words_of
from social.capture.json_text import OddJSON, objects_in, read_json, string, strings_in
from social.text.dates import parse_timestamp, parse_weekday_first
from social.text.facets import is_web_address


def read_tweet(node: LexborNode) -> CapturedPost:
    """A post of X, as it was when the article was written.

    Substack keeps the words as markup in which every break counts, with the links as
    X shows them in place of X's own short ones.
    """
    kept = _kept(node)
    address = address_in(string(kept, "url"), "twitter") or linked_post(node, "twitter")
    words = _words(string(kept, "full_text"))
    film = string(kept, "video_url")
    media = [
        media_item("image", link, string(item, "alt_text"))
        for item in objects_in(kept, "photos")
        if is_web_address(link := string(item, "img_url"))
    ]
    return _filled(
        replace(
            from_address(address, "twitter"),
            text=words,
            author_name=string(kept, "name"),
            media=[media_item("video", film)] if is_web_address(film) else media,
        ),
        handle=string(kept, "username"),
        date=string(kept, "date"),
        quotes=bool(kept.get("quoted_tweet")),
    )


def read_bluesky(node: LexborNode) -> CapturedPost:
    """A post of Bluesky, whose words are kept as they were typed."""
    kept = _kept(node)
    frame = node.css_first("iframe[src]")
    framed = attribute(frame, "src") if frame is not None else ""
    address = address_in(string(kept, "uri"), "bluesky")
    address = address or address_in(framed, "bluesky")
    return _filled(
        replace(
            from_address(address, "bluesky"),
            text=string(kept, "text"),
            author_name=string(kept, "authorName"),
            media=[
                media_item("image", link)
                for link in strings_in(kept, "imageUrls")
                if is_web_address(link)
            ],
        ),
        handle=string(kept, "authorHandle"),
        date=string(kept, "createdAt"),
    )


def read_instagram(node: LexborNode) -> CapturedPost:
    """A post of Instagram: its address and its account, but none of its words."""
    kept = _kept(node)
    code = string(kept, "instagram_id")
    address = address_in(f"https://www.instagram.com/p/{code}/", "instagram")
    post = from_address(address, "instagram")
    if address:
        post = replace(post, media=[media_item("unknown", address.address)])
    return _filled(
        post, handle=string(kept, "author_name"), date=string(kept, "timestamp")
    )


def read_youtube(node: LexborNode) -> CapturedPost:
    """A video, of which its code alone is kept."""
    code = string(_kept(node), "videoId")
    address = address_in(f"https://www.youtube.com/watch?v={code}", "youtube")
    post = from_address(address, "youtube")
    if address:
        post = replace(post, media=[media_item("video", address.address)])
    return post


BY_COMPONENT = {
    "Twitter2ToDOM": read_tweet,
    "TwitterToDOM": read_tweet,
    "BlueskyCreateBlueskyEmbed": read_bluesky,
    "InstagramToDOM": read_instagram,
    "Youtube2ToDOM": read_youtube,
}


def _words(markup: str) -> str:
    try:
        # A break at the beginning of a pre is no part of it.
        return words_of(parse_html(f"<pre>\n{markup}</pre>")).strip()
    except Unreadable as error:
        raise CaptureError(str(error)) from error


def _kept(node: LexborNode) -> Mapping[str, Any]:
    try:
        found = read_json(attribute(node, "data-attrs"))
    except OddJSON:
        return {}
    return found if isinstance(found, Mapping) else {}


def _filled(
    post: CapturedPost, *, handle: str, date: str, quotes: bool = False
) -> CapturedPost:
    posted = parse_timestamp(date) or parse_weekday_first(date)
    doubt = date_doubt(posted, post.platform)
    if posted and not doubt:
        moment = posted.replace(microsecond=0)
        post = replace(post, **posted_parts(moment, to_the_second=True))
    said = handle.removeprefix("@")
    differs = said and post.handle and said.lower() != post.handle.lower()
    return replace(post, handle=said or post.handle).with_reasons(
        doubt,
        "handle-differs" if differs else "",
        "quotes-another" if quotes else "",
    )
