"""What the screen of the copy desk shows of a proposal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.formats import date_format

from articles.copy.layout import split_lines
from articles.copy.proposal import (
    KINDS,
    PHOTO_FIELDS,
    POST_FIELDS,
    Proposal,
    ProposedPart,
)
from articles.copy.structure import MatchFacts, Post
from articles.copy_desk.records import captured_from, match_for, no_record
from articles.matches.models import Match, Team
from social.capture.parsing import CaptureError
from social.models import QuotedPost

PARTS_ON_A_PAGE = 80
LABELS = {
    "credit": "Credit as written",
    "photographer": "Photographer",
    "agency": "Agency",
    "place": "Place",
    "taken": "Date taken",
    "platform": "Platform",
    "author": "Name",
    "handle": "Handle, without @",
    "posted": "Date posted",
    "url": "Address",
}


@dataclass(frozen=True)
class Field:
    """One box of a part's form."""

    name: str
    label: str
    value: str
    kind: str = "text"
    choices: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Segment:
    """A line of the source and where it begins in it; gaps have no place."""

    text: str
    at: int | None = None


@dataclass(frozen=True)
class Shown:
    """A part as the screen shows it, on both sides."""

    number: int
    part: ProposedPart
    kind_name: str
    before: str
    segments: list[Segment]
    fields: list[Field]
    # Where it can be split: the place, and the first words after it.
    stops: list[tuple[int, str]]
    record: str = ""
    record_url: str = ""

    @property
    def rows(self) -> int:
        return min(12, max(2, len(self.part.block.text) // 60 + 1))


@dataclass(frozen=True)
class ShownMatch:
    """A match the copy tells of, and the record it would be linked to."""

    number: int
    name: str
    detail: str
    reason: str
    match: Match | None
    chosen: str
    add_url: str = ""
    facts: list[tuple[str, str]] = field(default_factory=list)


def shown_parts(proposal: Proposal, page: int) -> list[Shown]:
    """The parts of one page of the screen."""
    shown = []
    start = page * PARTS_ON_A_PAGE
    end_before = len(proposal.date_source or "")
    if start:
        end_before = proposal.parts[start - 1].end
    for number in range(start, min(start + PARTS_ON_A_PAGE, len(proposal.parts))):
        part = proposal.parts[number]
        record, address = ("", "")
        if isinstance(part.block, Post):
            record, address = known_post(part.block)
        segments = list(segments_of(proposal.source, part.start, part.end))
        shown.append(
            Shown(
                number=number,
                part=part,
                kind_name=KINDS.get(part.kind, part.kind),
                before=gap(proposal.source[end_before : part.start]),
                segments=segments,
                fields=fields_of(part),
                stops=[
                    (each.at, shorten(each.text))
                    for each in segments
                    if each.at is not None and each.at > part.start
                ],
                record=record,
                record_url=address,
            )
        )
        end_before = part.end
    return shown


def gap(text: str) -> str:
    """White space between parts, its line breaks as one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def segments_of(source: str, start: int, end: int) -> Iterator[Segment]:
    """The lines of a stretch with their places, the gaps between them without."""
    at = start
    for line in split_lines(source, start, end):
        if line.start > at:
            yield Segment(gap(source[at : line.start]))
        yield Segment(source[line.start : line.end], line.start)
        at = line.end


def fields_of(part: ProposedPart) -> list[Field]:
    names = {"photo": PHOTO_FIELDS, "post": POST_FIELDS}.get(part.kind, ())
    made = []
    for name in names:
        if name == "platform":
            choices = [
                (str(key), str(label)) for key, label in QuotedPost.Platform.choices
            ]
            made.append(Field(name, LABELS[name], part.field(name), "select", choices))
            continue
        kind = "date" if name in ("taken", "posted") else "text"
        made.append(Field(name, LABELS[name], part.field(name), kind))
    return made


def known_post(block: Post) -> tuple[str, str]:
    """What is said where this very post is on record already, and its address."""
    try:
        post = QuotedPost.objects.same_as(captured_from(block))
    except CaptureError:
        return "", ""
    if post is None:
        return "", ""
    return (
        f"This post is on record already, {post.get_status_display()}: the story is"
        " joined to that record.",
        reverse("admin:social_quotedpost_change", args=[post.pk]),
    )


def shorten(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def shown_matches(
    proposal: Proposal, chosen: dict[str, str], user: User
) -> list[ShownMatch]:
    """Each match the copy tells of, the record that fits, or a form to enter one."""
    shown = []
    for number, facts in enumerate(proposal.story.matches):
        found = match_for(facts)
        match = found.match if found else None
        wanted = chosen.get(str(number))
        if wanted is None:
            wanted = str(match.pk) if match else ""
        may_add = user.has_perm("matches.add_match") and len(facts.sides) == 2
        shown.append(
            ShownMatch(
                number=number,
                name=" v ".join(
                    f"{side.name} {side.score or ''}".strip() for side in facts.sides
                ),
                detail=facts.detail or "",
                reason=found.reason if found else no_record(facts),
                match=match,
                chosen=wanted,
                add_url=add_match_url(facts) if may_add and not match else "",
                facts=stated(facts),
            )
        )
    return shown


def stated(facts: MatchFacts) -> list[tuple[str, str]]:
    """What the copy states of a match beside its score, in words."""
    rows = [
        ("Competition", facts.competition),
        ("Stage", facts.stage),
        ("Venue", facts.venue),
        ("City", facts.city),
        ("Date", date_format(facts.date, "j F Y") if facts.date else None),
        ("Result", facts.detail),
        (
            "Scorers",
            ", ".join(
                f"{each.name} {each.minute or ''}".strip() for each in facts.scorers
            ),
        ),
    ]
    return [(name, value) for name, value in rows if value]


def add_match_url(facts: MatchFacts) -> str:
    """The form for a new match, with what the copy states filled in."""
    filled: dict[str, str] = {}
    for place, side in zip(("home", "away"), facts.sides, strict=False):
        team = Team.objects.named(side.name).first()
        if team:
            filled[f"{place}_team"] = str(team.pk)
        if side.score and side.score.isdecimal() and len(side.score) < 4:
            filled[f"{place}_full_time"] = side.score
        elif side.score:
            filled[f"{place}_score_text"] = side.score
        scorers = [
            f"{each.name} {each.minute}"
            for each in facts.scorers
            if each.team == side.name and each.minute
        ]
        if scorers and team:
            filled[f"{place}_line"] = ", ".join(scorers)
    # The day cannot be handed over: the form's date and time are two boxes. It stands
    # beside the link in words.
    if facts.detail:
        filled["detail"] = facts.detail[:100]
    return f"{reverse('admin:matches_match_add')}?{urlencode(filled)}"
