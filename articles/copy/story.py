"""Raw copy taken apart: text in, a ParsedStory out, every character accounted for."""

import re
from dataclasses import replace
from datetime import date

from articles.copy.captions import read_caption, reads_as_caption
from articles.copy.dates import find_dates, match_date, read_date_line
from articles.copy.facts import find_matches
from articles.copy.layout import Gap, clean_text, read_layout
from articles.copy.names import UPPER
from articles.copy.parts import Part, split_parts
from articles.copy.posts import (
    Draft,
    find_drafts,
    make_linked_post,
    make_post,
    mark_openings,
)
from articles.copy.sign_offs import mark_sign_offs
from articles.copy.structure import (
    CERTAIN,
    DOUBTFUL,
    Block,
    Paragraph,
    ParsedStory,
    PhotoCaption,
    Post,
)
from articles.copy.tags import suggest_tags
from articles.copy.voice import ENDS_A_SENTENCE, wears_post_marks

BYTE_ORDER_MARK = "\ufeff"
LONGEST_HEADLINE = 110


def parse_story(text: str) -> ParsedStory:
    """Take raw copy apart. Never fails: what is not understood is a paragraph.

    The text is read as it is, without newline translation: every offset in the
    result counts its characters, and everything in it but white space lies in
    the date source or in the source of exactly one block.
    """
    day, date_source = read_date_line(text)
    start = len(date_source or "")
    if not date_source and text.startswith(BYTE_ORDER_MARK):
        start = len(BYTE_ORDER_MARK) if text[1:].strip() else 0
    layout = read_layout(text, start)
    parts = split_parts(text, layout)
    mark_sign_offs(parts)
    mark_headings(parts)
    if "@" in text or "•" in text or "·" in text:
        mark_openings(text, parts)
    join_credits(parts, on_next_line=True)
    drafts = find_drafts(text, parts, tight=layout.tight)
    join_credits(parts)
    mark_crossheads(parts)
    if day is None and date_source is None:
        day = published_date(parts)
    blocks = make_blocks(text, parts, drafts, day)
    if blocks and not date_source and start:
        first = blocks[0]
        blocks[0] = replace(first, start=0, source=text[: first.end])
    matches = find_matches(blocks, day)
    tags = suggest_tags(blocks, matches)
    return ParsedStory(day, date_source, tuple(blocks), matches, tags)


def mark_headings(parts: list[Part]) -> None:
    """Short lines that are no sentence: the first a headline, others headings."""
    for index, part in enumerate(parts[:-1]):
        if part.is_finished or part.role or len(part.text) > LONGEST_HEADLINE:
            continue
        if ENDS_A_SENTENCE.search(part.text[-8:]) or index > 1:
            continue
        following = parts[index + 1]
        is_told_on = not following.attribution and len(following.text) > 20
        if index == 0 and is_told_on and following.piece.gap is Gap.NORMAL:
            part.role = None if wears_post_marks(part.text) else "headline"
        break


def mark_crossheads(parts: list[Part]) -> None:
    """Short lines of no sentence between paragraphs head what follows them."""
    for index, part in enumerate(parts[1:-1], start=1):
        text = part.text
        if (
            len(text) > LONGEST_CROSSHEAD
            or part.role
            or part.is_finished
            or part.caption_follows
            or parts[index + 1].caption_precedes
            or "\n" in text
            or not text[0].isupper()
            or text[-1] in ",;-–—"
            or ENDS_A_SENTENCE.search(text[-8:])
            or wears_post_marks(text)
            or reads_as_caption(text)
        ):
            continue
        following = parts[index + 1]
        if following.piece.gap is Gap.NORMAL and part.piece.gap is not Gap.LINE:
            part.role = "heading"


LONGEST_CROSSHEAD = 70


def join_credits(parts: list[Part], *, on_next_line: bool = False) -> None:
    """A credit on a line of its own belongs to the words before it, or after it.

    A caption on the very next line is certain, and known before posts are looked for.
    """
    for index, part in enumerate(parts):
        if part.credit is None or len(part.text) > part.credit.end - part.credit.start:
            continue
        if part.caption_follows:
            continue
        before = parts[index - 1] if index else None
        after = parts[index + 1] if index + 1 < len(parts) else None
        if after and can_be_caption(after) and after.piece.gap is Gap.LINE:
            part.caption_follows = True
            after.has_credit = True
        elif on_next_line:
            continue
        elif before and can_be_caption(before):
            part.caption_precedes = True
        elif after and can_be_caption(after):
            part.caption_follows = True


def can_be_caption(part: Part) -> bool:
    return part.post is None and not part.is_finished and not part.role


def published_date(parts: list[Part]) -> date | None:
    """The date a byline gives, for copy that has no date line."""
    for part in parts[:6]:
        if part.role == "byline" or ends_in_a_line_of_date(part.text):
            for written in find_dates(part.text):
                return written.day
    return None


def ends_in_a_line_of_date(text: str) -> bool:
    """Whether the last of a few short lines is a date: "5 juni 2023", "Ann Roe, 5 May".

    Before the date stands at most the name of who wrote.
    """
    if len(text) > LONGEST_HEADLINE:
        return False
    line = text.rpartition("\n")[2].strip()
    signed = SIGNED_LINE.match(line)
    written = match_date(line, signed.end() if signed else 0)
    return written is not None and len(line) - written.end <= len(" uur")


SIGNED_LINE = re.compile(
    rf"[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+){{1,2}}, (?=\d|\w+ \d)"
)


def make_blocks(
    text: str, parts: list[Part], drafts: list[Draft], day: date | None
) -> list[Block]:
    """One block per part, post or caption, in the order of the copy."""
    blocks: list[Block] = []
    seen: set[str] = set()
    index = 0
    while index < len(parts):
        part = parts[index]
        if part.post is not None:
            draft = drafts[part.post]
            blocks.append(make_post(text, parts, draft))
            index = draft.last + 1
            continue
        following = parts[index + 1] if index + 1 < len(parts) else None
        if part.status:
            blocks.append(make_linked_post(text, part))
        elif following and (part.caption_follows or following.caption_precedes):
            blocks.append(make_photo(text, [part, following], day))
            index += 1
        elif part.credit or (
            not part.role
            and not part.text.startswith("http")
            and (
                reads_as_caption(part.text)
                or (len(part.text) > 40 and part.text in seen)
            )
        ):
            blocks.append(make_photo(text, [part], day))
        else:
            blocks.append(make_paragraph(part))
        seen.add(blocks[-1].text)
        index += 1
    flag_crowded(blocks, parts)
    return blocks


def flag_crowded(blocks: list[Block], parts: list[Part]) -> None:
    """Say of each block what of it was read together, before what else is in doubt."""
    crowded = [(p.piece.start, p.crowded) for p in parts if p.crowded]
    at = 0
    for number, block in enumerate(blocks):
        if at == len(crowded):
            break
        if crowded[at][0] < block.end:
            if not isinstance(block, Post):  # a post says so from the start
                why = crowded[at][1]
                blocks[number] = replace(
                    block, why=why, also=block.why, confidence=DOUBTFUL
                )
            while at < len(crowded) and crowded[at][0] < block.end:
                at += 1


def make_paragraph(part: Part) -> Paragraph:
    return Paragraph(
        start=part.piece.start,
        end=part.piece.end,
        source=part.text,
        text=clean_text(part.text),
        role=part.role,
    )


def make_photo(text: str, parts: list[Part], day: date | None) -> PhotoCaption:
    """A caption with its credit cut out, wherever in its parts that stands."""
    start, end = parts[0].piece.start, parts[-1].piece.end
    caption, credit, why = text[start:end], None, None
    for part in parts:
        if part.credit:
            credit = part.credit
            at = part.piece.start
            caption = text[start : at + credit.start] + text[at + credit.end : end]
    if credit is None:
        why = "caption-guess"
    elif len(parts) > 1 and parts[1].piece.gap is not Gap.LINE:
        why = "credit-apart"
    caption = clean_text(caption)
    facts = read_caption(caption, day)
    return PhotoCaption(
        start=start,
        end=end,
        source=text[start:end],
        text=caption,
        confidence=DOUBTFUL if why else CERTAIN,
        why=why,
        credit=credit.written if credit else None,
        photographer=credit.photographer if credit else None,
        agency=credit.agency if credit else None,
        place=facts.place,
        taken=facts.taken,
        is_file_photo=facts.is_file_photo,
    )
