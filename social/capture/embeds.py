"""A platform's embed code -> the post it shows: words, author, date and address.

A script is never run, never emitted and never part of the words; the code as it came
is kept in `raw` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import SplitResult, parse_qs, urljoin, urlsplit

import regex
from selectolax.lexbor import LexborNode

from social.capture.addresses import NotAnAddress, PostAddress, read_address
from social.capture.captured import (
    CapturedPost,
    CaptureError,
    Method,
    check_characters,
    lies_ahead,
    links_in,
    media_item,
    posted_parts,
)
from social.capture.html_text import Unreadable, one_line, parse_html, words_of
from social.capture.plain_text import read_signed
from social.text.dates import parse_timestamp

BROKEN = (
    "This embed code is broken: it holds neither words nor the address of a post. "
    "Copy it again from the post's own menu, or paste the post's link."
)
UNKNOWN = (
    "This embed code is of no platform that is known here. Paste the post's words "
    "with its author, or its link."
)
ESCAPED = regex.compile(r"&lt;(?:blockquote|iframe|div|figure)\b", regex.I)
OPENS_LIKE_CODE = regex.compile(
    r"\s*<(?:blockquote|iframe|div|figure|section|script|amp-\w+|!--)[\s>]", regex.I
)
HANDLE_AT_END = regex.compile(r"\(@(?P<handle>[A-Za-z0-9_.]{1,60})\)")
AT_NAME = regex.compile(r"@(?P<handle>[A-Za-z0-9_.\-]{1,60})")
# Codes by which X says that it does not know the language, or an old code of one.
NO_LANGUAGE = frozenset({"und", "zxx", "art", "qam", "qct", "qht", "qme", "qst"})
OLD_CODES = {"in": "id", "iw": "he", "ji": "yi"}
NOT_A_TITLE = ("youtube video player", "youtube", "embedded video", "video")
BLUESKY_PLACEHOLDER = "[image or embed]"

Reader = Callable[[LexborNode], CapturedPost]


def looks_like_embed_code(pasted: str) -> bool:
    """Whether this was meant as code to embed, and not as the words of a post."""
    if "<" not in pasted and not ESCAPED.search(pasted):
        return False
    code = unescaped(pasted)
    if OPENS_LIKE_CODE.match(code) and not regex.match(r"\s*<script", code, regex.I):
        return True
    try:
        return next(find_embeds(parse_html(code)), None) is not None
    except Unreadable:
        return False


def unescaped(pasted: str) -> str:
    """The code itself where a page showed it as text (`&lt;blockquote`)."""
    return unescape(pasted) if ESCAPED.match(pasted.lstrip()) else pasted


def capture_embed_code(pasted: str) -> CapturedPost:
    """Read the first post of pasted embed code; a CaptureError says what is wrong."""
    try:
        body = parse_html(unescaped(pasted))
    except Unreadable as error:
        raise CaptureError(str(error)) from error
    found = find_embeds(body)
    node = next(found, None)
    if node is None:
        raise CaptureError(UNKNOWN if words_of(body) else BROKEN)
    post = read_embed(node)
    if post is None:
        raise CaptureError(BROKEN)
    if next(found, None) is not None:
        post = post.with_reasons("several-posts")
    return replace(post, raw=pasted)


def find_embeds(top: LexborNode) -> Iterator[LexborNode]:
    """The elements that embed a post, in order, none inside another."""
    stack = [top]
    while stack:
        node = stack.pop()
        if node.is_element_node and node is not top and _reader_for(node):
            yield node
            continue
        child = node.last_child
        while child is not None:
            if child.is_element_node:
                stack.append(child)
            child = child.prev


def read_embed(node: LexborNode) -> CapturedPost | None:
    """The post this element embeds; None where it holds neither words nor address."""
    reader = _reader_for(node)
    post = reader(node) if reader else CapturedPost()
    if not post.text and not post.source_url:
        return None
    for part in (post.text, post.author_name, post.handle):
        check_characters(part)
    media, others = links_in(post.text, post.platform)
    return replace(
        post,
        media=post.media + [item for item in media if item not in post.media],
        links=others,
        raw=node.html or "",
        method=Method.EMBED_CODE,
    ).with_reasons(*_doubts(post))


def _doubts(post: CapturedPost) -> Iterator[str]:
    if not post.text:
        yield "no-text"
    if not post.handle and not post.author_name:
        yield "no-handle"
    if not post.posted_at and not post.posted_on:
        yield "no-date"
    if not post.source_url:
        yield "no-address"


def _reader_for(node: LexborNode) -> Reader | None:
    for name in (node.attributes.get("class") or "").split():
        if reader := BY_CLASS.get(name):
            return reader
    tag = node.tag or ""
    if tag in BY_TAG:
        return BY_TAG[tag]
    if tag == "iframe":
        return _reader_for_frame(node)
    if tag == "blockquote" and _signs_a_post(node):
        return _read_unmarked
    if tag in ("p", "div") and _is_bare_link(node):
        return _read_linked
    return None


def _reader_for_frame(node: LexborNode) -> Reader | None:
    parts = _source(node)
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
    return _read_frame if _is_embedded_status(parts.geturl()) else None


# What the readers share ---------------------------------------------------------


def _attribute(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()


def _source(node: LexborNode) -> SplitResult:
    """Where a frame's content comes from; nothing where that cannot be read."""
    sources = [_attribute(node, name) for name in ("src", "data-src", "data-lazy-src")]
    # Frames that load late hold an empty page until they are scrolled to.
    source = next((one for one in sources if one and one != "about:blank"), "")
    try:
        return urlsplit(urljoin("https://unknown.invalid/", source))
    except ValueError:
        return urlsplit("")


def _queried(node: LexborNode, name: str) -> str:
    """One value of the query of a frame's address."""
    return parse_qs(_source(node).query).get(name, [""])[0]


def _address(link: str, platform: str = "") -> PostAddress | None:
    """The post this link leads to, on this platform; None where it leads elsewhere."""
    if link.startswith("//"):
        link = f"https:{link}"
    if not link.startswith(("http://", "https://", "at://")):
        return None
    try:
        found = read_address(link)
    except NotAnAddress:
        return None
    if not found.is_post or (platform and found.platform != platform):
        return None
    return found


def _linked(node: LexborNode, platform: str = "") -> PostAddress | None:
    """The last post that is linked from inside, which is where embeds sign."""
    for anchor in reversed(node.css("a[href]")):
        if found := _address(_attribute(anchor, "href"), platform):
            return found
    return None


def _language(node: LexborNode) -> str:
    for marked in (node, *node.css("[lang]")):
        tag = _attribute(marked, "lang")
        if tag and regex.fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", tag):
            return "" if tag.lower() in NO_LANGUAGE else OLD_CODES.get(tag, tag)
    return ""


def _signed(
    words: str, platform: str, address: PostAddress | None, language: str = ""
) -> CapturedPost:
    """Words that end with a signature, together with the address beside them."""
    post = read_signed(words, platform)
    doubts = [part for part in post.why.split(", ") if part == "two-signatures"]
    posted = post.posted_at or post.posted_on
    if lies_ahead(posted):
        posted = None
        doubts.append("future-date")
    post = replace(
        post,
        language=language,
        **posted_parts(posted),
        media=[],
        needs_review=False,
        why="",
    )
    if address:
        account = _account_of(address)
        said = post.handle.partition("@")[0].lower()
        if said and account and said != account.partition("@")[0].lower():
            doubts.append("handle-differs")
        post = replace(
            post,
            handle=post.handle or account,
            source_url=address.address,
            platform_post_id=address.post_id,
        )
    return post.with_reasons(*doubts)


def _account_of(address: PostAddress) -> str:
    """The account a link names, where that is a name and not a number for machines."""
    return "" if address.account.startswith("did:") else address.account


def _from_address(address: PostAddress | None, platform: str) -> CapturedPost:
    if address is None:
        return CapturedPost(platform=platform)
    return CapturedPost(
        platform=address.platform,
        handle=_account_of(address),
        source_url=address.address,
        platform_post_id=address.post_id,
    )


# One reader for each form of code -------------------------------------------------


def _read_x(node: LexborNode) -> CapturedPost:
    address = _linked(node, "twitter") or _address(_attribute(node, "cite"), "twitter")
    if address is None and (frame := node.css_first("iframe")):
        return _read_x_frame(frame)
    number = _attribute(node, "data-tweet-id") or _attribute(node, "data-tweetid")
    if address is None and number.isdecimal():
        address = _address(f"https://x.com/i/status/{number}", "twitter")
    return _signed(words_of(node), "twitter", address, _language(node))


def _read_x_frame(node: LexborNode) -> CapturedPost:
    number = _attribute(node, "data-tweet-id") or _queried(node, "id")
    address = _address(f"https://x.com/i/status/{number}", "twitter")
    return _from_address(address, "twitter")


def _read_instagram(node: LexborNode) -> CapturedPost:
    address = (
        _address(_attribute(node, "data-instgrm-permalink"), "instagram")
        or _address(_attribute(node, "src"), "instagram")
        or _linked(node, "instagram")
    )
    # The frame around it has no paragraphs; its caption and its signature do.
    words = "\n\n".join(filter(None, (words_of(part) for part in node.css("p"))))
    post = _signed(words, "instagram", address, _language(node))
    last = words.rpartition("\n\n")[2]
    if not post.author_name and (match := HANDLE_AT_END.search(last)):
        # Signed in another language: the handle is certain, the name is not.
        post = replace(
            post,
            text=words[: -len(last)].rstrip(),
            handle=match["handle"],
        )
    moment = node.css_first("time[datetime]")
    if moment and (posted := parse_timestamp(_attribute(moment, "datetime"))):
        if lies_ahead(posted):
            return post.with_reasons("future-date")
        post = replace(post, **posted_parts(posted, to_the_second=True))
    if address:
        post = replace(post, media=[media_item("unknown", address.address)])
    return post


def _read_facebook(node: LexborNode) -> CapturedPost:
    quote = node.css_first("blockquote")
    links = [_attribute(node, "data-href"), _queried(node, "href")]
    if quote:
        links.append(_attribute(quote, "cite"))
    address = next(filter(None, (_address(link, "facebook") for link in links)), None)
    address = address or _linked(node, "facebook")
    post = _signed(words_of(node), "facebook", address, _language(node))
    if "fb-video" in _attribute(node, "class") and address:
        post = replace(post, media=[media_item("video", address.address)])
    return post


def _read_bluesky(node: LexborNode) -> CapturedPost:
    address = _address(_attribute(node, "data-bluesky-uri"), "bluesky")
    address = address or _linked(node, "bluesky")
    placeholders = [
        anchor
        for anchor in node.css("a")
        if one_line(anchor).casefold() == BLUESKY_PLACEHOLDER
    ]
    words = words_of(node, without=frozenset(a.mem_id for a in placeholders))
    post = _signed(words, "bluesky", address, _language(node))
    if placeholders and address:
        post = replace(post, media=[media_item("unknown", address.address)])
    return post


def _read_bluesky_frame(node: LexborNode) -> CapturedPost:
    path = _source(node).path.removeprefix("/embed/")
    return _from_address(_address(f"at://{path}", "bluesky"), "bluesky")


def _read_mastodon(node: LexborNode) -> CapturedPost:
    """Its code holds the address alone; what else it says is the frame around it."""
    links = [_attribute(node, name) for name in ("data-embed-url", "src", "cite")]
    address = next(filter(None, (_address(_unframed(link)) for link in links)), None)
    return _from_address(address or _linked(node, "mastodon"), "mastodon")


def _read_tiktok(node: LexborNode) -> CapturedPost:
    address = _address(_attribute(node, "cite"), "tiktok") or _linked(node, "tiktok")
    paragraphs = [words_of(part) for part in node.css("p")]
    post = replace(
        _from_address(address, "tiktok"),
        text="\n\n".join(filter(None, paragraphs)),
        language=_language(node),
    )
    for anchor in node.css("a"):
        if not post.handle and (match := AT_NAME.fullmatch(one_line(anchor))):
            post = replace(post, handle=match["handle"])
    if address:
        post = replace(post, media=[media_item("video", address.address)])
    return post


def _read_tiktok_frame(node: LexborNode) -> CapturedPost:
    number = _source(node).path.rstrip("/").rpartition("/")[2]
    # TikTok leads from an address without the account to the one with it.
    address = _address(f"https://www.tiktok.com/@/video/{number}", "tiktok")
    post = _from_address(address, "tiktok")
    if address:
        post = replace(post, media=[media_item("video", address.address)])
    return post


def _read_threads(node: LexborNode) -> CapturedPost:
    address = _address(_attribute(node, "data-text-post-permalink"), "threads")
    return _from_address(address or _linked(node, "threads"), "threads")


def _read_youtube(node: LexborNode) -> CapturedPost:
    address = _address(_source(node).geturl(), "youtube")
    post = _from_address(address, "youtube")
    if address:
        post = replace(post, media=[media_item("video", address.address)])
    title = " ".join(_attribute(node, "title").split())
    if title and title.casefold() not in NOT_A_TITLE:
        post = replace(post, text=title).with_reasons("video-title")
    return post


def _read_frame(node: LexborNode) -> CapturedPost:
    address = _address(_unframed(_source(node).geturl()))
    return _from_address(address, "other")


def _read_unmarked(node: LexborNode) -> CapturedPost:
    """A quotation that lost its class, but still signs and links as embeds do."""
    address = _linked(node)
    platform = address.platform if address else "other"
    return _signed(words_of(node), platform, address, _language(node))


def _read_linked(node: LexborNode) -> CapturedPost:
    """A block that holds nothing but the link of a post, as some systems store it."""
    return _from_address(_address(one_line(node)), "other")


def _read_amp(node: LexborNode) -> CapturedPost:
    code = _attribute(node, "data-shortcode")
    return _from_address(
        _address(f"https://www.instagram.com/p/{code}/", "instagram"), "instagram"
    )


def _read_amp_tiktok(node: LexborNode) -> CapturedPost:
    source = _attribute(node, "data-src")
    number = source if source.isdecimal() else ""
    link = f"https://www.tiktok.com/@/video/{number}" if number else source
    return _from_address(_address(link, "tiktok"), "tiktok")


def _read_amp_video(node: LexborNode) -> CapturedPost:
    code = _attribute(node, "data-videoid") or _attribute(node, "videoid")
    return _from_address(
        _address(f"https://www.youtube.com/watch?v={code}", "youtube"), "youtube"
    )


def _signs_a_post(node: LexborNode) -> bool:
    address = _linked(node)
    if address is None:
        return False
    words = words_of(node)
    signed = read_signed(words, address.platform)
    return bool(signed.handle and (signed.posted_on or signed.posted_at))


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
    found = None if " " in text else _address(text)
    # An address that fits any site, such as /notes/…, is too little to go by here.
    return found is not None and (found.platform != "mastodon" or bool(found.account))


def _is_embedded_status(address: str) -> bool:
    return address.rstrip("/").endswith("/embed") and (
        _address(_unframed(address), "mastodon") is not None
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
}
BY_TAG: dict[str, Reader] = {
    "twitter-widget": _read_x,
    "amp-twitter": _read_x,
    "amp-instagram": _read_amp,
    "amp-facebook": _read_facebook,
    "amp-tiktok": _read_amp_tiktok,
    "amp-youtube": _read_amp_video,
    "lite-youtube": _read_amp_video,
}
