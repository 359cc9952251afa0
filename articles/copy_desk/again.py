"""A story's source parsed again: what would change, block by block."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from articles.copy.differences import changes_between
from articles.copy.proposal import NOT_STORY, block_from_dict
from articles.copy.reading import LoadedCopy
from articles.copy.story import parse_story
from articles.copy.structure import Block, Paragraph, PhotoCaption, Post
from articles.copy_desk.records import captured_from
from articles.copy_desk.wording import markup_of
from articles.importing import make_and_place
from articles.models import Article, PhotoBlock, PostBlock, RawCopy, TextBlock
from articles.rich_text import clean_html
from social.models import QuotedPost


@dataclass(frozen=True)
class Unit:
    """A block of a body as a parse would make it: a run of text, a caption, a post."""

    blocks: tuple[Block, ...]
    key: tuple[str, str]

    @property
    def start(self) -> int:
        return self.blocks[0].start

    @property
    def end(self) -> int:
        return self.blocks[-1].end


@dataclass(frozen=True)
class Change:
    """One stretch of the source that is taken differently now."""

    number: int
    before: tuple[Block, ...]
    after: tuple[Block, ...]
    # The blocks of the body it would replace; empty where an editor changed them.
    standing: tuple[Any, ...]
    old_units: tuple[Unit, ...]
    new_units: tuple[Unit, ...]
    # The place in the body the new blocks go behind.
    behind: int
    by_editor: bool


def compare(article: Article, raw: RawCopy) -> list[Change]:
    """The changes a new parse would bring, in the order of the source."""
    old = [block_from_dict(raw.text, each) for each in raw.parsed["blocks"]]
    touched = {
        each["start"]
        for each in raw.parsed["blocks"]
        if each.get("edited") or each.get("accepted")
    }
    new = list(parse_story(raw.text).blocks)
    differences = changes_between(old, new)
    if not differences:
        return []
    digest = raw.digest
    was, now = units_of(old, digest), units_of(new, digest)
    body = body_of(article)
    standing = match_units(was, body)
    changes: list[Change] = []
    spans = [
        (
            min(block.start for block in (*each["before"], *each["after"])),
            max(block.end for block in (*each["before"], *each["after"])),
        )
        for each in differences
    ]
    for (start, end), group in merged(spans, differences, was, now):
        before = tuple(block for each in group for block in each["before"])
        after = tuple(block for each in group for block in each["after"])
        mine = tuple(unit for unit in was if unit.start < end and unit.end > start)
        theirs = tuple(unit for unit in now if unit.start < end and unit.end > start)
        found = [standing.get(unit.start) for unit in mine]
        by_editor = any(block is None for block in found) or any(
            block.start in touched for unit in mine for block in unit.blocks
        )
        behind = max(
            (
                standing[unit.start].ordering
                for unit in was
                if unit.start in standing and unit.start < max(start, end - 1)
            ),
            default=0,
        )
        changes.append(
            Change(
                number=len(changes),
                before=before,
                after=after,
                standing=tuple(block for block in found if block is not None),
                old_units=mine,
                new_units=theirs,
                behind=behind,
                by_editor=by_editor,
            )
        )
    return changes


def merged(spans, differences, was: list[Unit], now: list[Unit]):
    """Differences that touch the same block of the body are one change."""
    groups: list[tuple[tuple[int, int], list[dict[str, Any]]]] = []
    for span, difference in zip(spans, differences, strict=True):
        start, end = span
        grown = True
        while grown:
            grown = False
            for unit in (*was, *now):
                if unit.start < end and unit.end > start:
                    wider = (min(start, unit.start), max(end, unit.end))
                    if wider != (start, end):
                        (start, end), grown = wider, True
        if groups and groups[-1][0][1] > start:
            (first, last), held = groups[-1]
            groups[-1] = ((min(first, start), max(last, end)), [*held, difference])
        else:
            groups.append(((start, end), [difference]))
    return groups


def apply_changes(article: Article, raw: RawCopy, wanted: set[int], *, by: User) -> int:
    """Put the wanted changes into the body; the number that were.

    Blocks nobody touched are replaced. Where an editor changed them, theirs stay and
    the new ones are put behind them. Raises ImportRefused.
    """
    with transaction.atomic():
        locked = Article.objects.select_for_update().get(pk=article.pk)
        changes = [each for each in compare(locked, raw) if each.number in wanted]
        copy = LoadedCopy(raw.name, raw.text, raw.digest, raw.encoding)
        # From the end, so that places before stay what they are.
        for change in reversed(changes):
            if not change.by_editor:
                for block in change.standing:
                    block.delete()
            make_and_place(
                locked,
                copy,
                [block for unit in change.new_units for block in unit.blocks],
                by=by,
                behind=change.behind,
            )
        if changes:
            raw.parsed = remembered(raw, changes)
            raw.save(update_fields=["parsed"])
        return len(changes)


def remembered(raw: RawCopy, changes: Sequence[Change]) -> dict[str, Any]:
    """What the raw copy says of its blocks once these changes are made."""
    gone = {block.start for change in changes for block in change.before}
    kept = [each for each in raw.parsed["blocks"] if each["start"] not in gone]
    kept += [block.to_dict() for change in changes for block in change.after]
    return raw.parsed | {"blocks": sorted(kept, key=lambda each: each["start"])}


def units_of(blocks: Sequence[Block], digest: str) -> list[Unit]:
    """The blocks of a body these would become, each with what tells it again."""
    units: list[Unit] = []
    story = [block for block in blocks if block.role not in NOT_STORY]
    for kind, run in groupby(story, key=type):
        members = list(run)
        if kind is Paragraph:
            text = clean_html(markup_of(members))
            units.append(Unit(tuple(members), ("text", text)))
            continue
        for block in members:
            if isinstance(block, PhotoCaption):
                key = ("photo", f"copy:{digest}:{block.start}")
            elif isinstance(block, Post):
                known = QuotedPost.objects.same_as(captured_from(block))
                key = ("post", str(known.pk) if known else f"new:{block.start}")
            else:
                continue
            units.append(Unit((block,), key))
    return units


def body_of(article: Article) -> list[tuple[tuple[str, str], Any]]:
    """The blocks of the body in order, each with what tells it again."""
    body: list[tuple[tuple[str, str], Any]] = [
        *(
            (("text", each.text), each)
            for each in TextBlock.objects.filter(parent=article)
        ),
        *(
            (("photo", each.photo.source_key), each)
            for each in PhotoBlock.objects.filter(parent=article).select_related(
                "photo"
            )
        ),
        *(
            (("post", str(each.post_id)), each)
            for each in PostBlock.objects.filter(parent=article)
        ),
    ]
    return sorted(body, key=lambda each: each[1].ordering)


def match_units(units: Sequence[Unit], body) -> dict[int, Any]:
    """The block of the body each unit still is, by where the unit begins."""
    matcher = SequenceMatcher(
        a=[unit.key for unit in units], b=[key for key, _ in body], autojunk=False
    )
    return {
        units[match.a + step].start: body[match.b + step][1]
        for match in matcher.get_matching_blocks()
        for step in range(match.size)
    }
