"""An English sentence with whom it speaks of, and the goals it may tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from articles.copy.english_people import Mention
from articles.copy.english_words import NEVER
from articles.copy.lexicon import Word


@dataclass(slots=True)
class Event:
    """Words that tell of a goal, and whose it was."""

    start: int
    end: int
    who: list[Mention]
    count: int = 1
    # Where the verb stands; below nought: the event begins with its words.
    told_at: int = -1
    minutes: list[str] = field(default_factory=list)
    # Told as one more of the same player.
    is_again: bool = False
    # How many goals the words say the player has by now: "his second".
    has_now: int = 0
    # Told by words that need not be of a goal.
    is_weak: bool = False
    # All of a player's goals told at once: "scored twice".
    is_total: bool = False
    # Told by a player and a minute alone.
    is_implied: bool = False
    # Told without a verb, after a goal that has one: "and Holm twice".
    is_elliptic: bool = False
    # Told by a noun: "Roe's second".
    is_noun: bool = False
    # Its minutes stand in brackets.
    is_listed: bool = False


@dataclass(slots=True)
class Said:
    """A sentence taken apart, and what is known of the match it tells of."""

    sentence: str
    words: Sequence[Word]
    mentions: list[Mention]
    # Who was spoken of last before it.
    topic: str | None
    is_rugby: bool = False
    is_gaelic: bool = False
    # Whether a player and a minute alone tell of a goal.
    may_imply: bool = True
    people: list[Mention] = field(init=False)

    def __post_init__(self) -> None:
        self.people = [m for m in self.mentions if not m.is_team]


EDGE = re.compile(
    r"[;:]\s|\.\s|,?\s(?:but|before|while|until|although|though|whereas|only for"
    r"|and(?!\s(?:again|then|was|were|\d))|yet|after|when|with|as)\s"
)
EDGE_WORD = re.compile(
    r";|,?\s(?:but|before(?!\s(?:the (?:break|interval|half|restart|end|hour)|half"
    r"|time))|while|until|although|though|whereas|when|then|plus|(?:as|after"
    r"|with)(?=\s[A-Z])|only for|and(?!\s(?:the\s|in the\s|on\s|again on\s"
    r"|after\s)?(?:\d|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twice"
    r"|again)))\s"
)
EDGE_AFTER = re.compile(
    r";\s|,?\s(?:but|that|which|since|before(?!\s(?:the (?:break|interval|half|restart"
    r"|end|hour)|half|time))|while|until|although|though|whereas|when|then"
    r"|and(?!\s(?:the\s|in the\s|on\s|again on\s|after\s)?(?:\d|third|fourth|fifth"
    r"|sixth|seventh|eighth"
    r"|ninth|tenth|twice|again)))\s"
)
ASIDE = re.compile(r",\swho\s(?:was|had|has|is)\b[^,]{1,80},")
# How far apart, in characters, words still belong together.
FAR, NEAR_ENOUGH, SHORT = 130, 95, 60
SHORTEST_SPEECH = 14


# Asked for each goal that a sentence tells.
@lru_cache(maxsize=64)
def edges_in(sentence: str) -> tuple[int, ...]:
    """Where clauses of a sentence begin after others."""
    return tuple(found.start() for found in EDGE.finditer(sentence))


def clause_round(
    said: Said, start: int, end: int, *, by_comma: bool = True
) -> tuple[int, int]:
    """The clause that these words stand in; a comma before them may begin it too."""
    edges = edges_in(said.sentence)
    low = max((edge for edge in edges if edge <= start), default=0)
    if by_comma:
        low = max(low, said.sentence.rfind(", ", low, start))
    return low, min((e for e in edges if e >= end), default=len(said.sentence))


def is_denied(said: Said, event: Event) -> bool:
    """Whether the words round an event say that it was no goal."""
    if event.is_total:
        return False
    start, end = clause_round(said, event.start, event.end)
    clause = said.sentence[start:end]
    if ", who " in clause:
        clause = ASIDE.sub("", clause)
    return bool(NEVER.search(clause))


def without_speech(sentence: str) -> str:
    """A sentence with blanks for what somebody says in it."""
    marks = [at for at, sign in enumerate(sentence) if sign in '"“”']
    if len(marks) % 2:
        marks.append(len(sentence))
    for start, end in zip(marks[::2], marks[1::2], strict=True):
        if end - start > SHORTEST_SPEECH:
            sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence
