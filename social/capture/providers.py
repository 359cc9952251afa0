"""The services that may be asked about a post, and the question each is asked."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode, urlsplit

import regex

from social.capture.destinations import HOST, Provider

# Facebook, Instagram and Threads forbid keeping what their services say, so that they
# are not asked (docs/decisions/0009); what a person pastes is all that is known.
DEFAULT = (
    Provider("publish.x.com", ("/oembed",)),
    Provider("publish.twitter.com", ("/oembed",)),
    Provider("public.api.bsky.app", ("/xrpc/app.bsky.feed.getPostThread",)),
    Provider("www.youtube.com", ("/oembed",)),
    Provider("www.tiktok.com", ("/oembed",)),
)
NUMBER = regex.compile(r"[0-9]{1,25}")
OEMBED = {
    "twitter": "https://publish.x.com/oembed",
    "youtube": "https://www.youtube.com/oembed",
    "tiktok": "https://www.tiktok.com/oembed",
}


NOT_ASKED = ("facebook", "instagram", "threads")


def with_servers(servers: Iterable[str]) -> tuple[Provider, ...]:
    """The usual services, and these servers of Mastodon."""
    return DEFAULT + tuple(
        Provider(server.lower(), ("/api/v1/statuses/",))
        for server in servers
        if HOST.fullmatch(server.lower())
    )


def question_for(platform: str, source_url: str, post_id: str) -> str:
    """The address that answers about this post; empty where none does."""
    if not source_url or not post_id:
        return ""
    if platform == "youtube" and "&lc=" in source_url:
        # Of a comment nobody answers; the same question would be about the video.
        return ""
    if platform in OEMBED:
        query = {"url": source_url, "format": "json"}
        if platform == "twitter":
            query |= {"omit_script": "1", "dnt": "true"}
        return f"{OEMBED[platform]}?{urlencode(query)}"
    try:
        parts = urlsplit(source_url)
    except ValueError:
        return ""
    if platform == "bluesky":
        steps = parts.path.split("/")
        if len(steps) < 5:
            return ""
        uri = f"at://{steps[2]}/app.bsky.feed.post/{steps[4]}"
        query = {"uri": uri, "depth": "0", "parentHeight": "0"}
        return (
            "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?"
            f"{urlencode(query)}"
        )
    if platform == "mastodon" and NUMBER.fullmatch(post_id):
        return f"https://{parts.hostname or ''}/api/v1/statuses/{quote(post_id)}"
    return ""
