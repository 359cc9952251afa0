"""(pure) Embeds that are no element of an article: shortcodes, an address on its line,
a block of WordPress that is a comment alone.

Source: WordPress's embed shortcode and auto-embeds, the shortcodes of Jetpack.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape

import regex
from selectolax.lexbor import LexborNode

LINK = r"https?://[^\s<>\"'\[\]]{4,1000}+"
# Doubled brackets show a shortcode instead of using it.
SHORTCODE = regex.compile(
    r"(?<!\[)\[(?P<name>embed|tweet|twitter|instagram|facebook|youtube|tiktok|threads"
    r"|bluesky|mastodon)\b(?P<inside>[^\[\]<>\n]{0,1000}+)\](?!\])"
    r"(?:(?P<content>[^\[\]<>]{0,1000}+)\[/(?P=name)\])?",
    regex.I,
)
LINE = regex.compile(rf"^[ \t]*+(?P<link>{LINK})[ \t]*+\r?$", regex.M)
IN_FIGURE = regex.compile(rf"(?<=>)\s*+(?P<link>{LINK})\s*+(?=<)")
BLOCK = regex.compile(r"<!--\s*+wp:(?:(?!--).){0,4000}?/-->", regex.S)
IN_WORDS = regex.compile(LINK)
NUMBER = regex.compile(r"(?:\bid=)?[\"']?(?P<number>[0-9]{5,25})[\"']?\s*$")
# An address on a line of its own is a paragraph here, and within a sentence elsewhere.
CONTAINERS = frozenset({"body", "div", "section", "article", "main", "td", "figure"})
NOT_READ = frozenset(
    {"pre", "code", "kbd", "samp", "a", "textarea", "script", "style", "noscript"}
    | {"template", "title", "svg", "math", "iframe", "xmp", "option", "button"}
    | {"noembed", "noframes", "plaintext"}
)


@dataclass(frozen=True)
class LinkedWords:
    """Words that stand for a post, and where they are in the source.

    `code` is the same as an embed that `find_embeds` knows.
    """

    start: int
    end: int
    code: str
    kind: str


def find_linked_words(html: str) -> list[LinkedWords]:
    """Whatever may be one, in order; `is_embed` tells by what is around it."""
    found = [*_shortcodes(html), *_links(html, LINE, "line")]
    if "wp-block-embed" in html:
        found += _links(html, IN_FIGURE, "figure")
    if "<!--" in html:
        found += [
            LinkedWords(match.start(), match.end(), match[0], "block")
            for match in BLOCK.finditer(html)
        ]
    return sorted(found, key=lambda words: (words.start, -words.end))


def is_embed(words: LinkedWords, holder: LexborNode, hidden: dict[int, bool]) -> bool:
    """Whether words in this element are an embed.

    `hidden` is kept from call to call, so that the way up is gone once.
    """
    if _is_hidden(holder, hidden):
        return False
    match words.kind:
        case "line":
            return holder.tag in CONTAINERS
        case "figure":
            names = (holder.attributes.get("class") or "").split()
            return holder.tag == "figure" and "wp-block-embed" in names
    return True


def _shortcodes(html: str) -> Iterator[LinkedWords]:
    for match in SHORTCODE.finditer(html):
        said = f"{match['content'] or ''} {match['inside']}"
        if link := IN_WORDS.search(said):
            address = link[0]
        elif match["name"].lower() in ("tweet", "twitter") and (
            number := NUMBER.search(match["inside"])
        ):
            address = f"https://x.com/i/status/{number['number']}"
        else:
            continue
        yield LinkedWords(match.start(), match.end(), _block_of(address), "shortcode")


def _links(html: str, form: regex.Pattern[str], kind: str) -> Iterator[LinkedWords]:
    for match in form.finditer(html):
        start, end = match.span("link")
        yield LinkedWords(start, end, _block_of(match["link"]), kind)


def _block_of(link: str) -> str:
    return f"<p>{escape(unescape(link))}</p>"


def _is_hidden(node: LexborNode | None, hidden: dict[int, bool]) -> bool:
    way: list[int] = []
    answer = False
    while node is not None and node.is_element_node:
        if node.mem_id in hidden:
            answer = hidden[node.mem_id]
            break
        way.append(node.mem_id)
        if node.tag in NOT_READ:
            answer = True
            break
        node = node.parent
    hidden.update(dict.fromkeys(way, answer))
    return answer
