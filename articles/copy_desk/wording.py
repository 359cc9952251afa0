"""The words a draft takes from its copy: working headline, markup, names of writers."""

from collections.abc import Iterator, Sequence

from django.utils.text import Truncator

from articles.checks.head import HEADLINE_STOP, graphemes
from articles.copy.proposal import NOT_STORY
from articles.copy.structure import Block, Paragraph
from articles.rich_text import heading_to_html, paragraphs_to_html

UNTITLED = "Untitled story"


def working_headline(blocks: Sequence[Block]) -> str:
    """The copy's own headline, else its first sentence as a working one."""
    for block in blocks:
        if block.role == "headline":
            return cut_headline(block.text)
    for block in blocks:
        if isinstance(block, Paragraph) and block.role not in NOT_STORY:
            return cut_headline(first_sentence(block.text))
    for block in blocks:
        if block.text and block.role != "dropped":
            return cut_headline(first_sentence(block.text))
    return UNTITLED


def markup_of(blocks: Sequence[Block]) -> str:
    return "".join(
        heading_to_html(block.text)
        if block.role == "heading"
        else paragraphs_to_html([block.text])
        for block in blocks
    )


def first_sentence(text: str) -> str:
    line = text.split("\n", 1)[0]
    for end in (". ", "! ", "? "):
        line = line.split(end, 1)[0] + end[0] if end in line else line
    return line.strip().rstrip(".")


def cut_headline(text: str) -> str:
    text = " ".join(text.split())
    if graphemes(text) <= HEADLINE_STOP and len(text) <= 200:
        return text or UNTITLED
    return Truncator(text).chars(HEADLINE_STOP - 20)


def writers_in(byline: str) -> Iterator[tuple[str, str]]:
    """Each name in "By Ann Reed and Bo Li, Staff Writers" with the role after it."""
    words = byline.strip()
    if words[:3].lower() == "by ":
        words = words[3:]
    names, _, role = words.partition(",")
    for name in names.split(" and "):
        if name.strip():
            yield name.strip()[:120], role.strip()[:120]
