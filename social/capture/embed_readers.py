"""One reader for each form of embed code, and which reader an element is for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import regex
from selectolax.lexbor import LexborNode

from social.capture.captured import CapturedPost, date_doubt, media_item, posted_parts
from social.capture.embed_parts import (
    address_in,
    attribute,
    from_address,
    linked_post,
    marked_language,
    queried,
    signed_post,
    source_of,
)
from social.capture.html_text import one_line, words_of
from social.capture.json_text import OddJSON, read_json, string
from social.capture.plain_text import read_signed
from social.capture.substack import BY_COMPONENT
from social.text.dates import parse_timestamp

HANDLE_AT_END = regex.compile(r"\(@(?P<handle>[A-Za-z0-9_.]{1,60})\)")
AT_NAME = regex.compile(r"@(?P<handle>[A-Za-z0-9_.\-]{1,60})")
NOT_A_TITLE = ("youtube video player", "youtube", "embedded video", "video")
BLUESKY_PLACEHOLDER = "[image or embed]"

# How WordPress keeps an embed that holds nothing but its address.
BLOCK = regex.compile(
    r"\s*wp:(?:embed|core-embed/[a-z\-]+)\s+(?P<kept>\{.*\})\s*/", regex.S
)

Reader = Callable[[LexborNode], CapturedPost]


def reader_for(node: LexborNode) -> Reader | None:
    """The reader of this element or comment; None where it embeds no post."""
    if node.is_comment_node:
        return _read_block if BLOCK.fullmatch(node.comment_content or "") else None
    if component := BY_COMPONENT.get(attribute(node, "data-component-name")):
        return component
    for name in (node.attributes.get("class") or "").split():
        if reader := BY_CLASS.get(name):
            return reader
    tag = node.tag or ""
    if tag in BY_TAG:
        return BY_TAG[tag]
    if tag in ("iframe", "amp-iframe", "embed"):
        return _reader_for_frame(node)
    if address_in(attribute(node, "data-oembed-url")):
        return _read_named
    if tag == "blockquote" and _signs_a_post(node):
        return _read_unmarked
    if tag in ("p", "div") and _is_bare_link(node):
        return _read_linked
    return None


def _reader_for_frame(node: LexborNode) -> Reader | None:
    parts = source_of(node)
    host = (parts.hostname or "").removeprefix("www.")
    if host == "platform.twitter.com":
        return _read_x_frame
    if host == "facebook.com" and parts.path.startswith("/plugins/"):
        return _read_facebook
    if host == "embed.bsky.app":
        return _read_bluesky_frame
    if host in ("youtube.com", "youtube-nocookie.com", "youtu.be"):
        return _read_youtube
    if host == "tiktok.com" and parts.path.startswith(("/embed", "/player/")):
        return _read_tiktok_frame
    if host in ("instagram.com", "threads.net", "threads.com"):
        return _read_frame
    framed = address_in(_unframed(parts.geturl()))
    if framed and framed.platform != "mastodon":
        # The post's own page, which some systems frame although it may not be.
        return _read_frame
    return _read_frame if _is_embedded_status(parts.geturl()) else None


def _read_x(node: LexborNode) -> CapturedPost:
    address = linked_post(node, "twitter") or address_in(
        attribute(node, "cite"), "twitter"
    )
    if address is None and (frame := node.css_first("iframe")):
        return _read_x_frame(frame)
    number = attribute(node, "data-tweet-id") or attribute(node, "data-tweetid")
    if address is None and number.isdecimal():
        address = address_in(f"https://x.com/i/status/{number}", "twitter")
    return signed_post(words_of(node), "twitter", address, marked_language(node))


def _read_x_frame(node: LexborNode) -> CapturedPost:
    number = attribute(node, "data-tweet-id") or queried(node, "id")
    address = address_in(f"https://x.com/i/status/{number}", "twitter")
    return from_address(address, "twitter")


def _read_instagram(node: LexborNode) -> CapturedPost:
    address = (
        address_in(attribute(node, "data-instgrm-permalink"), "instagram")
        or address_in(attribute(node, "src"), "instagram")
        or linked_post(node, "instagram")
    )
    # The frame around it has no paragraphs; its caption and its signature do.
    words = "\n\n".join(filter(None, (words_of(part) for part in node.css("p"))))
    post = signed_post(words, "instagram", address, marked_language(node))
    last = words.rpartition("\n\n")[2]
    if not post.author_name and (match := HANDLE_AT_END.search(last)):
        # Signed in another language: the handle is certain, the name is not.
        post = replace(
            post,
            text=words[: -len(last)].rstrip(),
            handle=match["handle"],
        )
    moment = node.css_first("time[datetime]")
    if moment and (posted := parse_timestamp(attribute(moment, "datetime"))):
        if doubt := date_doubt(posted, "instagram"):
            return post.with_reasons(doubt)
        post = replace(post, **posted_parts(posted, to_the_second=True))
    if address:
        post = replace(post, media=[media_item("unknown", address.address)])
    return post


def _read_facebook(node: LexborNode) -> CapturedPost:
    quote = node.css_first("blockquote")
    links = [attribute(node, name) for name in ("data-href", "href")]
    links.append(queried(node, "href"))
    if quote:
        links.append(attribute(quote, "cite"))
    address = next(filter(None, (address_in(link, "facebook") for link in links)), None)
    address = address or linked_post(node, "facebook")
    post = signed_post(words_of(node), "facebook", address, marked_language(node))
    if "fb-video" in attribute(node, "class") and address:
        post = replace(post, media=[media_item("video", address.address)])
    return post


def _read_bluesky(node: LexborNode) -> CapturedPost:
    address = address_in(attribute(node, "data-bluesky-uri"), "bluesky")
    address = address or linked_post(node, "bluesky")
    placeholders = [
        anchor
        for anchor in node.css("a")
        if one_line(anchor).casefold() == BLUESKY_PLACEHOLDER
    ]
    words = words_of(node, without=frozenset(a.mem_id for a in placeholders))
    post = signed_post(words, "bluesky", address, marked_language(node))
    if placeholders and address:
        post = replace(post, media=[media_item("unknown", address.address)])
    return post


def _read_bluesky_frame(node: LexborNode) -> CapturedPost:
    path = source_of(node).path.removeprefix("/embed/")
    return from_address(address_in(f"at://{path}", "bluesky"), "bluesky")


def _read_mastodon(node: LexborNode) -> CapturedPost:
    """Its code holds the address alone; what else it says is the frame around it."""
    links = [attribute(node, name) for name in ("data-embed-url", "src", "cite")]
    address = next(filter(None, (address_in(_unframed(link)) for link in links)), None)
    return from_address(address or linked_post(node, "mastodon"), "mastodon")


def _read_tiktok(node: LexborNode) -> CapturedPost:
    address = address_in(attribute(node, "cite"), "tiktok") or linked_post(
        node, "tiktok"
    )
    paragraphs = [words_of(part) for part in node.css("p")]
    post = replace(
        from_address(address, "tiktok"),
        text="\n\n".join(filter(None, paragraphs)),
        language=marked_language(node),
    )
    for anchor in node.css("a"):
        if not post.handle and (match := AT_NAME.fullmatch(one_line(anchor))):
            post = replace(post, handle=match["handle"])
    if address:
        post = replace(post, media=[media_item("video", address.address)])
    return post


def _read_tiktok_frame(node: LexborNode) -> CapturedPost:
    number = source_of(node).path.rstrip("/").rpartition("/")[2]
    # TikTok leads from an address without the account to the one with it.
    address = address_in(f"https://www.tiktok.com/@/video/{number}", "tiktok")
    post = from_address(address, "tiktok")
    if address:
        post = replace(post, media=[media_item("video", address.address)])
    return post


def _read_threads(node: LexborNode) -> CapturedPost:
    address = address_in(attribute(node, "data-text-post-permalink"), "threads")
    return from_address(address or linked_post(node, "threads"), "threads")


def _read_youtube(node: LexborNode) -> CapturedPost:
    address = address_in(source_of(node).geturl(), "youtube")
    post = from_address(address, "youtube")
    if address:
        post = replace(post, media=[media_item("video", address.address)])
    title = " ".join(attribute(node, "title").split())
    if title and title.casefold() not in NOT_A_TITLE:
        post = replace(post, text=title).with_reasons("video-title")
    return post


def _read_frame(node: LexborNode) -> CapturedPost:
    address = address_in(_unframed(source_of(node).geturl()))
    return from_address(address, "other")


def _read_unmarked(node: LexborNode) -> CapturedPost:
    """A quotation that lost its class, but still signs and links as embeds do."""
    address = linked_post(node)
    platform = address.platform if address else "other"
    return signed_post(words_of(node), platform, address, marked_language(node))


def _read_named(node: LexborNode) -> CapturedPost:
    """An element of an editor or of a card that names the post by its address alone."""
    links = (attribute(node, name) for name in ("data-oembed-url", "url", "href"))
    address = next(filter(None, map(address_in, links)), None)
    return from_address(address or linked_post(node), "other")


def _read_block(node: LexborNode) -> CapturedPost:
    """A block of WordPress that is a comment alone."""
    match = BLOCK.fullmatch(node.comment_content or "")
    try:
        kept = read_json(match["kept"]) if match else {}
    except OddJSON:
        return CapturedPost()
    return from_address(address_in(string(kept, "url")), "other")


def _read_linked(node: LexborNode) -> CapturedPost:
    """A block that holds nothing but the link of a post, as some systems store it."""
    return from_address(address_in(one_line(node)), "other")


def _read_amp(node: LexborNode) -> CapturedPost:
    code = attribute(node, "data-shortcode")
    return from_address(
        address_in(f"https://www.instagram.com/p/{code}/", "instagram"), "instagram"
    )


def _read_amp_tiktok(node: LexborNode) -> CapturedPost:
    source = attribute(node, "data-src")
    number = source if source.isdecimal() else ""
    link = f"https://www.tiktok.com/@/video/{number}" if number else source
    return from_address(address_in(link, "tiktok"), "tiktok")


def _read_amp_video(node: LexborNode) -> CapturedPost:
    code = attribute(node, "data-videoid") or attribute(node, "videoid")
    return from_address(
        address_in(f"https://www.youtube.com/watch?v={code}", "youtube"), "youtube"
    )


def _signs_a_post(node: LexborNode) -> bool:
    if _holds_a_quotation(node):
        return False
    address = linked_post(node)
    if address is None:
        return False
    words = words_of(node)
    signed = read_signed(words, address.platform)
    return bool(signed.handle and (signed.posted_on or signed.posted_at))


def _holds_a_quotation(node: LexborNode) -> bool:
    """Whether another quotation stands inside: that one signs, and not this."""
    inside = node.traverse()
    next(inside)
    return any(one.tag == "blockquote" for one in inside)


def _is_bare_link(node: LexborNode) -> bool:
    """Whether the whole of this block is the address of a post, spelt out."""
    inside = 0
    child = node.first_child
    while child is not None:
        inside += 1
        if inside > 5 or not (child.is_text_node or child.tag in ("a", "br")):
            return False
        child = child.next
    text = one_line(node)
    found = None if " " in text else address_in(text)
    # An address that fits any site, such as /notes/…, is too little to go by here.
    return found is not None and (found.platform != "mastodon" or bool(found.account))


def _is_embedded_status(address: str) -> bool:
    return address.rstrip("/").endswith("/embed") and (
        address_in(_unframed(address), "mastodon") is not None
    )


def _unframed(link: str) -> str:
    """The address of the post that a frame shows."""
    return regex.sub(r"/embed(?:/captioned)?/?(?:\?.*)?$", "/", link)


BY_CLASS: dict[str, Reader] = {
    "twitter-tweet": _read_x,
    "twitter-video": _read_x,
    "instagram-media": _read_instagram,
    "fb-post": _read_facebook,
    "fb-video": _read_facebook,
    "bluesky-embed": _read_bluesky,
    "mastodon-embed": _read_mastodon,
    "tiktok-embed": _read_tiktok,
    "text-post-media": _read_threads,
    "embedly-card": _read_named,
    "iframely-embed": _read_named,
}
BY_TAG: dict[str, Reader] = {
    "twitter-widget": _read_x,
    **{
        f"{kind}-{name}": reader
        for kind in ("amp", "bento")
        for name, reader in (
            ("twitter", _read_x),
            ("instagram", _read_amp),
            ("facebook", _read_facebook),
            ("tiktok", _read_amp_tiktok),
            ("youtube", _read_amp_video),
        )
    },
    "lite-youtube": _read_amp_video,
    "fb:post": _read_facebook,
    "fb:video": _read_facebook,
    "oembed": _read_named,
}
