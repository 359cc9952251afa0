"""What the readers of embed code share: attributes, links inside, signatures."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import SplitResult, parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborNode

from social.capture.addresses import read_address
from social.capture.captured import CapturedPost, date_doubt, posted_parts
from social.capture.plain_text import read_signed
from social.capture.post_address import NotAnAddress, PostAddress
from social.capture.recorded import LANGUAGE, language_of


def attribute(node: LexborNode, name: str) -> str:
    """The value of an attribute without blanks around it; empty where there is none."""
    return (node.attributes.get(name) or "").strip()


def source_of(node: LexborNode) -> SplitResult:
    """Where a frame's content comes from; nothing where that cannot be read."""
    sources = [attribute(node, name) for name in ("src", "data-src", "data-lazy-src")]
    # Frames that load late hold an empty page until they are scrolled to.
    source = next((one for one in sources if one and one != "about:blank"), "")
    try:
        return urlsplit(urljoin("https://unknown.invalid/", source))
    except ValueError:
        return urlsplit("")


def queried(node: LexborNode, name: str) -> str:
    """One value of the query of a frame's address."""
    return parse_qs(source_of(node).query).get(name, [""])[0]


def address_in(link: str, platform: str = "") -> PostAddress | None:
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


def linked_post(node: LexborNode, platform: str = "") -> PostAddress | None:
    """The last post that is linked from inside, which is where embeds sign."""
    for anchor in reversed(node.css("a[href]")):
        if found := address_in(attribute(anchor, "href"), platform):
            return found
    return None


def marked_language(node: LexborNode) -> str:
    """The language of the words as the code marks it."""
    for marked in (node, *node.css("[lang]")):
        tag = attribute(marked, "lang")
        if LANGUAGE.fullmatch(tag):
            return language_of(tag)
    return ""


def signed_post(
    words: str, platform: str, address: PostAddress | None, language: str = ""
) -> CapturedPost:
    """Words that end with a signature, together with the address beside them."""
    post = read_signed(words, platform)
    doubts = [part for part in post.why.split(", ") if part == "two-signatures"]
    posted = post.posted_at or post.posted_on
    if doubt := date_doubt(posted, platform):
        posted = None
        doubts.append(doubt)
    post = replace(
        post,
        language=language,
        **posted_parts(posted),
        media=[],
        needs_review=False,
        why="",
    )
    if address:
        account = account_of(address)
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


def account_of(address: PostAddress) -> str:
    """The account a link names, where that is a name and not a number for machines."""
    return "" if address.account.startswith("did:") else address.account


def from_address(address: PostAddress | None, platform: str) -> CapturedPost:
    """A post of which the address alone is known; none on this platform without it."""
    if address is None:
        return CapturedPost(platform=platform)
    return CapturedPost(
        platform=address.platform,
        handle=account_of(address),
        source_url=address.address,
        platform_post_id=address.post_id,
    )
