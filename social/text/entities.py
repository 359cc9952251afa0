"""Mentions, hashtags, cashtags and links in a post, by each platform's own rules.

The rules for X are those of its published reference parser: what may stand before
and after an entity decides whether it is one, so that `emulate#BELJPN` and
`name@example.com` stay plain words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import regex

from social.text import links
from social.text.platforms import PLATFORMS, Platform, platform_named

Kind = Literal["mention", "hashtag", "cashtag", "link"]


@dataclass(frozen=True, order=True, slots=True)
class Entity:
    """One entity: `text` as spelt, `value` without its sign, `href` or nothing.

    `start` and `end` count code points; `text == post[start:end]`.
    """

    start: int
    end: int
    kind: Kind
    text: str
    value: str
    href: str = ""


def find_entities(
    text: str, platform: str = "twitter", server: str = ""
) -> tuple[Entity, ...]:
    """The entities of a post in order, none overlapping another.

    `server` is the home of a Mastodon author: local names and hashtags lead there.
    """
    profile = platform_named(platform)
    return FINDERS.get(profile.key, _links_only)(text, profile, server)


def mentions(text: str, platform: str = "twitter") -> list[str]:
    """The accounts mentioned, each once, as spelt, without the sign."""
    return _values(text, platform, "mention")


def hashtags(text: str, platform: str = "twitter") -> list[str]:
    """The hashtags, each once, as spelt, without the sign."""
    return _values(text, platform, "hashtag")


def _values(text: str, platform: str, kind: Kind) -> list[str]:
    found = (e.value for e in find_entities(text, platform) if e.kind == kind)
    return list(dict.fromkeys(found))


def _entity(match: links.Span, kind: Kind, text: str, value: str, href: str) -> Entity:
    start, end = match
    return Entity(start, end, kind, text[start:end], value, href)


def _link_entities(text: str, spans: list[links.Span]) -> list[Entity]:
    return [
        _entity((s, e), "link", text, text[s:e], links.address_of(text[s:e]))
        for s, e in spans
    ]


def _keep_apart(taken: list[Entity], more: Iterator[Entity]) -> list[Entity]:
    """Both lists in order; of two that overlap the one already taken stays."""
    # The sort is stable: of two that begin together the one already taken is first.
    merged = [*((entity, 0) for entity in taken), *((entity, 1) for entity in more)]
    merged.sort(key=lambda pair: pair[0].start)
    kept: list[tuple[Entity, int]] = []
    for entity, rank in merged:
        if kept and kept[-1][0].end > entity.start:
            if rank < kept[-1][1]:
                kept[-1] = (entity, rank)
            continue
        kept.append((entity, rank))
    return [entity for entity, _ in kept]


# X (Twitter) ----------------------------------------------------------------

LATIN_ACCENTS = (
    r"\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B"
    r"\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF"
)
# Signs besides letters, marks and digits that a hashtag may hold: joiners, middle
# dots, wave dashes, and marks of Hebrew, Tibetan and Japanese writing.
TAG_SIGNS = (
    r"_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB"
    r"\u3003\u0F0B\u0F0C\u00B7"
)
TAG_LETTERS = r"\p{L}\p{M}"
TAG_BODY = rf"[{TAG_LETTERS}\p{{Nd}}{TAG_SIGNS}]"
DIRECTION_MARKS = r"\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069"

X_MENTION = regex.compile(
    r"(?:(?<=^|[^a-zA-Z0-9_!#$%&*@＠])"
    r"|(?<=(?:^|[^a-zA-Z0-9_+~.\-])[rR][tT]:?))"
    r"[@＠](?P<name>[a-zA-Z0-9_]{1,20}+)(?P<list>/[a-zA-Z][a-zA-Z0-9_\-]{0,24}+)?+"
    rf"(?![@＠]|[{LATIN_ACCENTS}]|://)",
    regex.V1,
)
X_HASHTAG = regex.compile(
    rf"(?<=^|[\uFE0E\uFE0F]|[^{TAG_LETTERS}\p{{Nd}}{TAG_SIGNS}&])"
    r"[#＃](?!\uFE0F|\u20E3)"
    rf"(?P<tag>{TAG_BODY}++)(?![#＃]|://)",
    regex.V1,
)
X_CASHTAG = regex.compile(
    rf"(?<=^|[\s{DIRECTION_MARKS}])\$(?P<tag>[a-zA-Z]{{1,6}}(?:[._][a-zA-Z]{{1,2}})?)"
    r"(?=$|\s|[!'#%&\"()*+,\\\-./:;<=>?@\[\]^_{|}~$])",
    regex.V1,
)
HAS_LETTER = regex.compile(rf"[{TAG_LETTERS}]", regex.V1)


def _on_x(text: str, platform: Platform, server: str) -> tuple[Entity, ...]:
    media = links.media_spans(text)
    found = _link_entities(text, links.x_links(text, media))
    found = _keep_apart(found, _x_mentions(text, platform))
    found = _keep_apart(found, _x_hashtags(text, platform, media))
    found = _keep_apart(found, _x_cashtags(text, platform))
    return tuple(found)


def _x_mentions(text: str, platform: Platform) -> Iterator[Entity]:
    if "@" not in text and "＠" not in text:
        return
    for match in X_MENTION.finditer(text):
        name, slug = match["name"], match["list"] or ""
        href = platform.profile_address(name)
        if slug:
            # Lists kept their addresses on the old host name alone.
            href = f"https://twitter.com/{name}{slug}"
        yield _entity(match.span(), "mention", text, name + slug, href)


def _x_hashtags(
    text: str, platform: Platform, media: list[links.Span]
) -> Iterator[Entity]:
    """Hashtags; one that a flattened page glued to its media link ends before it."""
    media_starts = {start for start, _ in media}
    for match in X_HASHTAG.finditer(text):
        start, end = match.span()
        if end - 3 in media_starts and text[end - 3 : end].lower() == "pic":
            end -= 3
        tag = text[start + 1 : end]
        if HAS_LETTER.search(tag):
            href = platform.hashtag_address(tag)
            yield _entity((start, end), "hashtag", text, tag, href)


def _x_cashtags(text: str, platform: Platform) -> Iterator[Entity]:
    for match in X_CASHTAG.finditer(text):
        tag = match["tag"]
        href = platform.cashtag_address(tag)
        yield _entity(match.span(), "cashtag", text, tag, href)


# Bluesky --------------------------------------------------------------------

BLUESKY_MENTION = regex.compile(
    r"(?<=^|[\s(])@(?P<name>[a-zA-Z0-9](?:[a-zA-Z0-9.\-]{0,251}[a-zA-Z0-9])?)"
    r"(?![a-zA-Z0-9.\-]*[a-zA-Z0-9])"
)
INVISIBLE = r"\u00AD\u2060\u200A-\u200D\u20E2"
BLUESKY_HASHTAG = regex.compile(
    rf"(?<=^|\s)[#＃](?!\uFE0F)(?P<tag>[^\s{INVISIBLE}]++)", regex.V1
)
TRAILING_PUNCTUATION = regex.compile(r"\p{P}+$", regex.V1)
MORE_THAN_DIGITS = regex.compile(r"[^\d\s\p{P}]", regex.V1)


def _on_bluesky(text: str, platform: Platform, server: str) -> tuple[Entity, ...]:
    found = _link_entities(text, links.plain_links(text, bare_hosts=True))
    found = _keep_apart(found, _bluesky_mentions(text, platform))
    found = _keep_apart(found, _bluesky_hashtags(text, platform))
    return tuple(found)


def _bluesky_mentions(text: str, platform: Platform) -> Iterator[Entity]:
    for match in BLUESKY_MENTION.finditer(text):
        name = match["name"]
        if links.is_host(name):
            href = platform.profile_address(name)
            yield _entity(match.span(), "mention", text, name, href)


def _bluesky_hashtags(text: str, platform: Platform) -> Iterator[Entity]:
    for match in BLUESKY_HASHTAG.finditer(text):
        tag = match["tag"]
        # More than 64 characters is no tag there, so that the end is found cheaply.
        trailing = TRAILING_PUNCTUATION.search(tag[:130])
        if len(tag) < 130 and trailing:
            tag = tag[: trailing.start()]
        if 0 < len(tag) <= 64 and MORE_THAN_DIGITS.search(tag):
            span = (match.start(), match.start() + 1 + len(tag))
            yield _entity(span, "hashtag", text, tag, platform.hashtag_address(tag))


# Mastodon -------------------------------------------------------------------

MASTODON_MENTION = regex.compile(
    r"(?<![=/\w])@(?P<name>[a-zA-Z0-9_]++(?:[.\-]++[a-zA-Z0-9_]++)*+)"
    r"(?:@(?P<server>\w++(?:[.\-]++\w++)*+))?",
    regex.V1,
)
MASTODON_HASHTAG = regex.compile(
    r"(?<![=/)\p{L}\p{M}\p{Nd}_])#(?P<tag>[\w\u00B7\u30FB\u200C]++)", regex.V1
)


def _on_mastodon(text: str, platform: Platform, server: str) -> tuple[Entity, ...]:
    found = _link_entities(text, links.plain_links(text))
    home = server if links.is_host(server) else ""
    found = _keep_apart(found, _mastodon_mentions(text, home))
    found = _keep_apart(found, _mastodon_hashtags(text, home))
    return tuple(found)


def _mastodon_mentions(text: str, home: str) -> Iterator[Entity]:
    for match in MASTODON_MENTION.finditer(text):
        name, server = match["name"], match["server"] or ""
        where = server if links.is_host(server) else "" if server else home
        href = f"https://{where}/@{name}" if where else ""
        value = f"{name}@{server}" if server else name
        yield _entity(match.span(), "mention", text, value, href)


def _mastodon_hashtags(text: str, home: str) -> Iterator[Entity]:
    pattern = f"https://{home}/tags/{{tag}}" if home else ""
    platform = Platform("mastodon", "Mastodon", hashtag=pattern)
    for match in MASTODON_HASHTAG.finditer(text):
        tag = match["tag"]
        if not tag.isdecimal() and HAS_LETTER.search(tag):
            href = platform.hashtag_address(tag)
            yield _entity(match.span(), "hashtag", text, tag, href)


# Instagram, Threads, Facebook, TikTok, YouTube ------------------------------

NAMED_MENTION = regex.compile(
    r"(?<![\w@/.\-])@(?P<name>[a-zA-Z0-9_]++(?:\.++[a-zA-Z0-9_]++)*+)(?![@\w])",
    regex.V1,
)
NAMED_HASHTAG = regex.compile(
    r"(?<![\w&/])[#＃](?!\uFE0F|\u20E3)(?P<tag>[\w\u200C\u200D]++)", regex.V1
)


def _on_named(text: str, platform: Platform, server: str) -> tuple[Entity, ...]:
    found = _link_entities(text, links.plain_links(text))
    if platform.key != "facebook":
        # Facebook's plain text does not tell a mention from a name.
        found = _keep_apart(found, _named_mentions(text, platform))
    found = _keep_apart(found, _named_hashtags(text, platform))
    return tuple(found)


def _named_mentions(text: str, platform: Platform) -> Iterator[Entity]:
    for match in NAMED_MENTION.finditer(text):
        name = match["name"]
        if len(name) <= 30:
            href = platform.profile_address(name)
            yield _entity(match.span(), "mention", text, name, href)


def _named_hashtags(text: str, platform: Platform) -> Iterator[Entity]:
    for match in NAMED_HASHTAG.finditer(text):
        tag = match["tag"]
        if HAS_LETTER.search(tag):
            href = platform.hashtag_address(tag)
            yield _entity(match.span(), "hashtag", text, tag, href)


def _links_only(text: str, platform: Platform, server: str) -> tuple[Entity, ...]:
    return tuple(_link_entities(text, links.plain_links(text)))


Finder = Callable[[str, Platform, str], tuple[Entity, ...]]
FINDERS: Mapping[str, Finder] = dict.fromkeys(PLATFORMS, _on_named) | {
    "twitter": _on_x,
    "bluesky": _on_bluesky,
    "mastodon": _on_mastodon,
    "other": _links_only,
}
