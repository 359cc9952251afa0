"""Quoted posts: where each begins and ends among the parts of the copy."""

import re
from dataclasses import dataclass, field

from articles.copy.account_pages import find_page
from articles.copy.attributions import Attribution
from articles.copy.embeds import is_embed_line
from articles.copy.entities import find_entities
from articles.copy.layout import Gap, clean_text
from articles.copy.openings import Opening, find_opening
from articles.copy.parts import Part
from articles.copy.signing import reads_as_name
from articles.copy.structure import CERTAIN, DOUBTFUL, Post
from articles.copy.voice import (
    OPENING_QUOTE,
    announces_posts,
    ends_in_media,
    is_plain_and_short,
    post_voice,
    wears_post_marks,
)

# How far before its own paragraph a post is looked for without a wide gap.
FURTHEST_BACK = 12
LONGEST_CLOSING = 4


@dataclass(slots=True)
class Draft:
    """The parts first to last that make one post, and what is in doubt."""

    first: int
    last: int
    attribution: Attribution
    doubts: list[str] = field(default_factory=list)
    # Where the post's words end, if not with its last part.
    words_end: int | None = None
    # Whether an introduction announced this post, or a run of posts it is one of.
    in_run: bool = False


def find_drafts(text: str, parts: list[Part], *, tight: bool) -> list[Draft]:
    """Which parts make up which post."""
    drafts: list[Draft] = []
    for index, part in enumerate(parts):
        if part.opening:
            drafts.append(take_opening(parts, index, part.opening, len(drafts)))
            continue
        if part.attribution is None and drafts and drafts[-1].last == index - 1:
            part.attribution = signed_by_name(part) if drafts[-1].in_run else None
        if part.attribution is None:
            continue
        draft = Draft(index, index, part.attribution)
        claim_own_text(text, parts, draft)
        opens = draft.last > draft.first and draft.first == index
        if not opens and not claim_chain(parts, draft):
            claim_by_voice(parts, draft, drafts, tight=tight)
        number = len(drafts)
        before = draft.first - 1
        if before >= 0:
            goes_on = bool(drafts) and drafts[-1].last == before and drafts[-1].in_run
            draft.in_run = parts[before].role == "intro" or goes_on
        for claimed in parts[draft.first : draft.last + 1]:
            claimed.post = number
        drafts.append(draft)
    for number, draft in enumerate(drafts):
        if parts[draft.first].opening:
            continue
        claim_closing(parts, draft, number)
        if draft.attribution.doubt:
            draft.doubts.append(draft.attribution.doubt)
    return drafts


# "Love you Dad x — Kel Delacourt", among posts that an introduction announced.
NAME_AT_END = re.compile(r"(?<=\S)\s[—―–]\s?(?P<name>[^\n—―–]{2,50})$")


def signed_by_name(part: Part) -> Attribution | None:
    """In a run of posts one may be signed with its author's name alone."""
    found = NAME_AT_END.search(part.text)
    is_free = not part.is_finished and not part.role
    is_said = bool(OPENING_QUOTE.match(part.text)) or part.text[0] in DASHES
    if found is None or is_said or not is_free or not reads_as_name(found["name"]):
        return None
    start = part.piece.start + found.start() + 1
    return Attribution(
        start, part.piece.end, "twitter", found["name"].strip(), None, None, None
    )


def mark_openings(text: str, parts: list[Part]) -> None:
    """Note each part that opens a post with the account it is by."""
    spans: list[tuple[int, int]] = []
    free: list[bool] = []
    bare: list[bool] = []
    taken = -1
    for index, part in enumerate(parts):
        opening = part.text[:LONGEST_OPENING]
        has_handle, has_button = "@" in opening, "•" in opening or "·" in opening
        if index <= taken or part.is_finished or not (has_handle or has_button):
            continue
        if not spans:
            spans = [(p.piece.start, p.piece.end) for p in parts]
            free = [not p.is_finished and p.role != "intro" for p in parts]
            bare = [not (p.attribution or p.status or p.credit) for p in parts]
        part.opening = (has_handle and find_opening(text, spans, free, index)) or (
            find_page(text, spans, bare, index) if has_button else None
        )
        taken = part.opening.last if part.opening else taken


LONGEST_OPENING = 130


def take_opening(parts: list[Part], index: int, opening: Opening, number: int) -> Draft:
    for part in parts[index : opening.last + 1]:
        part.post = number
    return Draft(
        index,
        opening.last,
        opening.attribution,
        [opening.doubt],
        words_end=opening.words_end,
    )


def has_own_words(text: str, parts: list[Part], index: int) -> bool:
    """Whether anything stands before the attribution in its own part."""
    attribution = parts[index].attribution
    return attribution is None or bool(
        text[parts[index].piece.start : attribution.start].strip()
    )


def claim_own_text(text: str, parts: list[Part], draft: Draft) -> None:
    """An attribution on a line of its own closes the part before it."""
    if has_own_words(text, parts, draft.first):
        return
    if opens_following(text, parts, draft):
        return
    before = draft.first - 1
    if before >= 0 and can_join(parts[before]):
        draft.first = before
        return
    if draft.attribution.doubt != "no-handle":
        draft.doubts.append("embed-only")


def opens_following(text: str, parts: list[Part], draft: Draft) -> bool:
    """A name without a dash, straight above other lines: they are the post's words."""
    part = parts[draft.first]
    if part.piece.gap < Gap.NORMAL and draft.first:
        return False
    attribution = draft.attribution
    if attribution.own_words or text[attribution.start] in DASHES:
        return False
    last = draft.first
    while (
        last + 1 < len(parts)
        and parts[last + 1].piece.gap is Gap.LINE
        and not parts[last + 1].is_finished
    ):
        last += 1
    if last == draft.first:
        return False
    draft.last = last
    draft.doubts.append("post-end")
    return True


DASHES = "—―⸺–-"


def can_join(part: Part) -> bool:
    return not part.is_finished and not (
        part.role == "intro" and announces_posts(part.text)
    )


def claim_chain(parts: list[Part], draft: Draft) -> bool:
    """Follow wide gaps back to the first piece after a normal one."""
    joined = False
    while (
        draft.first > 0
        and parts[draft.first].piece.gap is Gap.WIDE
        and can_join(parts[draft.first - 1])
    ):
        draft.first -= 1
        joined = True
    if joined and len(parts[draft.first].text) > 280:
        # No post holds so long a paragraph: the gap may be a hole before it.
        draft.doubts.append("post-start")
    if not joined and draft.first > 0 and is_embed_line(parts[draft.first - 1].text):
        draft.first -= 1
        joined = True
    return joined


def claim_by_voice(
    parts: list[Part], draft: Draft, drafts: list[Draft], *, tight: bool
) -> None:
    """Without wide gaps, take in what plainly is the post's own voice."""
    first = draft.first
    index = first - 1
    is_asked = False
    while index >= 0 and first - index <= FURTHEST_BACK and can_join(parts[index]):
        part = parts[index]
        # A hole in the page parts what stands on either side of it.
        if Gap.WIDE in (parts[index + 1].piece.gap, part.piece.gap):
            break
        if part.role == "intro":
            if draft.first == index + 1 < first and part.text[:1].islower():
                draft.first = index
            break
        if is_embed_line(parts[index].text):
            draft.first = index
            return
        voice = post_voice(parts[index].text)
        if names_author(parts[index].text, draft.attribution):
            break
        if voice >= 2:
            draft.first = index
        elif is_plain_and_short(parts[index].text):
            # Said on its own it may be anybody's; above the post's own short line it
            # is the post's, and beside the post itself the editor is asked.
            if draft.first == index + 1 < first:
                draft.first = index
            elif draft.first == first:
                is_asked = True
                break
        elif voice < 1:
            break
        index -= 1
    if draft.first == first and is_second_half(parts, draft, drafts):
        draft.first -= 1
    # An embed's own line above its attribution says that words stand before it.
    opened = draft.first < first and is_embed_line(parts[first].text)
    if opened and draft.first == first - 1 and post_voice(parts[draft.first].text) > 2:
        return
    if (draft.first < first or is_asked) or (
        tight
        and first > 0
        and can_join(parts[first - 1])
        and post_voice(parts[first - 1].text) >= 1
    ):
        draft.doubts.append("post-start")


def names_author(text: str, attribution: Attribution) -> bool:
    """Whether a plain paragraph tells of the post's author by surname."""
    words = (attribution.author or "").split()
    surname = words[-1] if len(words) > 1 else ""
    return (
        len(surname) >= SHORTEST_SURNAME
        and surname[0].isupper()
        and surname in text
        and not wears_post_marks(text)
    )


SHORTEST_SURNAME = 3


def is_second_half(parts: list[Part], draft: Draft, drafts: list[Draft]) -> bool:
    """In a run of posts after an introduction a lone paragraph begins the next."""
    before = draft.first - 1
    if before < 1 or not drafts or not can_join(parts[before]):
        return False
    if parts[before].role or post_voice(parts[before].text) < -2:
        return False
    if names_author(parts[before].text, draft.attribution):
        return False
    previous = drafts[-1]
    if previous.last != before - 1 or len(parts[before].text) > 280:
        return False
    return previous.in_run


def claim_closing(parts: list[Part], draft: Draft, number: int) -> None:
    """Take in what follows an attribution that came after the first line."""
    end = draft.last
    for index in range(
        draft.last + 1, min(len(parts), draft.last + 1 + LONGEST_CLOSING)
    ):
        part = parts[index]
        if part.is_finished or part.role:
            break
        voice = post_voice(part.text)
        gap = part.piece.gap
        if ends_in_media(part.text):
            end = index
            break
        if (gap in (Gap.LINE, Gap.WIDE) and voice >= 1) or (
            gap is Gap.GLUED and voice >= 3
        ):
            end = index
        elif voice < 1:
            break
    if end > draft.last:
        for part in parts[draft.last + 1 : end + 1]:
            part.post = number
        draft.last = end
        draft.doubts.append("post-end")


def make_post(text: str, parts: list[Part], draft: Draft) -> Post:
    """The post its parts tell of, its attribution taken out of the text."""
    start = parts[draft.first].piece.start
    end = parts[draft.last].piece.end
    attribution = draft.attribution
    words_end = draft.words_end or end
    words = text[start : attribution.start].rstrip() + text[attribution.end : words_end]
    if is_embed_line(parts[draft.first].text):
        opening = parts[draft.first].text
        words = words[len(opening) :] if words.startswith(opening) else words
    words = clean_text(words)
    above_words = ABOVE_WORDS.match(words)
    words = words[above_words.end() :] if above_words else words
    above, _, closing = words.rpartition("\n")
    if above and is_embed_line(closing):
        words = clean_text(above)
    entities = find_entities(words, attribution.platform)
    doubts = draft.doubts
    if not words and "embed-only" not in doubts:
        doubts = ["embed-only", *doubts]
    crowded = [p.crowded for p in parts[draft.first : draft.last + 1] if p.crowded]
    reasons = [*crowded[:1], *doubts[:1], None, None]
    return Post(
        start=start,
        end=end,
        source=text[start:end],
        text=words,
        confidence=DOUBTFUL if reasons[0] else CERTAIN,
        why=reasons[0],
        also=reasons[1],
        platform=attribution.platform,
        author=attribution.author,
        handle=attribution.handle,
        posted=attribution.posted,
        posted_text=attribution.posted_text,
        media=entities.media,
        links=entities.links,
        hashtags=entities.hashtags,
        mentions=entities.mentions,
    )


# What a platform writes above a post's own words: whom it answers, who passed it on.
ABOVE_WORDS = re.compile(
    r"(?:(?:Replying to|In reply to|En respuesta a|En réponse à|Antwort an"
    r"|In risposta a|(?:Em resposta|Respondendo) a|(?:Als antwoord|In antwoord) op"
    r"|Svarar|Som svar til|Svar til|W odpowiedzi (?:do|na)|В ответ)\s@[^\n]{1,120}"
    r"|(?:Boosted|Reposted|Retweeted|Shared) by\s[^\n]{1,60}"
    r"|[^\n]{1,60}\s(?:[Rr]eposted|[Bb]oosted|[Rr]etweeted|retuiteó|a retweeté"
    r"|hat (?:geteilt|retweetet)|ha retwittato))\n+(?=\S)"
)


def make_linked_post(text: str, part: Part) -> Post:
    """A post of which the copy has the address alone."""
    platform, handle = part.status or ("twitter", None)
    return Post(
        start=part.piece.start,
        end=part.piece.end,
        source=part.text,
        text="",
        confidence=DOUBTFUL,
        why="embed-only",
        platform=platform,
        handle=handle,
        url=part.text,
    )
