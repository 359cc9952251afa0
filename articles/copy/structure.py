"""What raw copy turns into: a story's date, its blocks, its matches, its tags."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

# What a code asks of the editor, in the words the copy desk shows.
REASONS = {
    "post-start": "Check where this post begins: spacing alone cannot tell.",
    "post-end": "Check where this post ends: its author is named after the first line.",
    "no-handle": "Add the account's handle: the copy does not give it.",
    "no-date": "Add the date of this post: the copy does not give one that is clear.",
    "embed-only": "Fetch or type the words of this post: the copy has its link alone.",
    "caption-guess": "Check that this is a caption: it carries no credit of its own.",
    "credit-apart": "Check that this credit belongs to this caption: it stands apart.",
    "lines-together": "Check this part line by line: the copy has too many short lines"
    " to read each alone in good time, so they were read together.",
    "posts-together": "Check this part for more posts: the copy has too many signatures"
    " too close to read each in good time, so some were read together.",
}
CERTAIN = 0.95
DOUBTFUL = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the copy: `source` is exactly `copy[start:end]`."""

    kind: ClassVar[str]

    start: int
    end: int
    source: str
    text: str
    role: str | None = None
    confidence: float = CERTAIN
    why: str | None = None
    # A second doubt about the same words.
    also: str | None = None

    @property
    def needs_review(self) -> bool:
        """Whether an editor should look before anything is made of this."""
        return self.why is not None

    @property
    def reason(self) -> str:
        """What to look at, as a sentence; empty where nothing is in doubt."""
        return " ".join(REASONS[code] for code in (self.why, self.also) if code)

    def to_dict(self) -> dict[str, Any]:
        return {
            "type": self.kind,
            "start": self.start,
            "end": self.end,
            "source": self.source,
            "text": self.text,
            "role": self.role,
            "confidence": self.confidence,
            "needs_review": self.needs_review,
            "why": self.why,
            "also": self.also,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """The reporter's words, and what is neither story nor photo nor post."""

    kind: ClassVar[str] = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoCaption(Block):
    """A caption without its credit, and what caption and credit say."""

    kind: ClassVar[str] = "photo"

    credit: str | None = None
    photographer: str | None = None
    agency: str | None = None
    place: str | None = None
    taken: datetime.date | None = None
    # An old picture says nothing about this match.
    is_file_photo: bool = False

    def to_dict(self) -> dict[str, Any]:
        # The bare super() breaks in dataclasses rebuilt with slots.
        return super(PhotoCaption, self).to_dict() | {
            "credit": self.credit,
            "photographer": self.photographer,
            "agency": self.agency,
            "place": self.place,
            "taken": _iso(self.taken),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Block):
    """A quoted post without its attribution, and what the attribution says."""

    kind: ClassVar[str] = "post"

    platform: str
    author: str | None = None
    handle: str | None = None
    posted: datetime.date | None = None
    posted_text: str | None = None
    media: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    url: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return super(Post, self).to_dict() | {
            "platform": self.platform,
            "author": self.author,
            "handle": self.handle,
            "posted": _iso(self.posted),
            "posted_text": self.posted_text,
            "media": list(self.media),
            "links": list(self.links),
            "hashtags": list(self.hashtags),
            "mentions": list(self.mentions),
            "url": self.url,
        }


@dataclass(frozen=True, slots=True)
class Side:
    """One of those who met, with the score as written."""

    name: str
    score: str | None = None


@dataclass(frozen=True, slots=True)
class Scorer:
    """One goal: who, for whom, when; what is not stated is null."""

    name: str
    team: str | None = None
    minute: str | None = None


@dataclass(frozen=True, slots=True)
class MatchFacts:
    """What the copy states of one match, nothing worked out or known besides."""

    sport: str | None
    sides: tuple[Side, ...]
    winner: str | None = None
    detail: str | None = None
    competition: str | None = None
    stage: str | None = None
    venue: str | None = None
    city: str | None = None
    date: datetime.date | None = None
    scorers: tuple[Scorer, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "sport": self.sport,
            "sides": [{"name": s.name, "score": s.score} for s in self.sides],
            "winner": self.winner,
            "detail": self.detail,
            "competition": self.competition,
            "stage": self.stage,
            "venue": self.venue,
            "city": self.city,
            "date": _iso(self.date),
            "scorers": [
                {"name": s.name, "team": s.team, "minute": s.minute}
                for s in self.scorers
            ],
        }


@dataclass(frozen=True, slots=True)
class ParsedStory:
    """Raw copy taken apart: every visible character is in exactly one place."""

    date: datetime.date | None
    date_source: str | None
    blocks: tuple[Block, ...]
    matches: tuple[MatchFacts, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        return tuple(b for b in self.blocks if isinstance(b, Post))

    @property
    def photos(self) -> tuple[PhotoCaption, ...]:
        return tuple(b for b in self.blocks if isinstance(b, PhotoCaption))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(b for b in self.blocks if isinstance(b, Paragraph))

    def to_dict(self) -> dict[str, Any]:
        """The same, as plain values ready for JSON."""
        return {
            "date": _iso(self.date),
            "date_source": self.date_source,
            "blocks": [block.to_dict() for block in self.blocks],
            "matches": [match.to_dict() for match in self.matches],
            "tags": list(self.tags),
        }


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
