"""The sentences of a report, each with its names, its scores and whom it tells of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.copy.names import Name, find_names, split_sentences
from articles.copy.polyglot import DOUBLES
from articles.copy.sense import Mark, find_marks
from articles.copy.sides import lead_subject
from articles.copy.tallies import Tally, find_tallies
from articles.copy.worded import join_pairs

LONGEST_LEAD = 12


@dataclass(slots=True)
class Sentence:
    """A sentence with all that is found in it once."""

    order: int
    text: str
    names: tuple[Name, ...]
    topic: str | None
    tallies: list[Tally] = field(default_factory=list)
    _marks: list[Mark] | None = None

    @property
    def marks(self) -> list[Mark]:
        if self._marks is None:
            self._marks = find_marks(self.text)
        return self._marks


def open_sentences(paragraphs: Sequence[str]) -> list[Sentence]:
    """The sentences of the report, each with whom it goes on to tell of."""
    opened = []
    topic: str | None = None
    for order, paragraph in enumerate(paragraphs):
        doubles = DOUBLES.search(paragraph)
        for text in split_sentences(paragraph):
            names = find_names(text)
            if doubles:
                names = join_pairs(text, names)
            for part in split_clauses(text):
                own = find_names(part) if part != text and not doubles else names
                opened.append(Sentence(order, part, own, topic, find_tallies(part)))
            topic = next_topic(text, names) or topic
    return opened


def split_clauses(text: str) -> list[str]:
    """A sentence of several told one after the other: "A beat B 3-1; C lost to D"."""
    parts = text.split("; ") if "; " in text else [text]
    return parts if all(len(part) > SHORTEST_CLAUSE for part in parts) else [text]


SHORTEST_CLAUSE = 25


def next_topic(text: str, names: Sequence[Name]) -> str | None:
    """Who the next sentence goes on to tell of; a headline in capitals is nobody."""
    return lead_subject(
        text, [n for n in names if " " not in n.text or not n.text.isupper()]
    )
