"""The sentences of a report, each with its names, its scores and whom it tells of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.copy.contestants import is_of_people, names_in
from articles.copy.kinds import Kinds
from articles.copy.names import UPPER, Name, split_sentences
from articles.copy.pairs import in_pairs
from articles.copy.result_words import PAIR
from articles.copy.sense import Mark, find_marks
from articles.copy.sides import lead_subject
from articles.copy.tallies import Tally, find_tallies

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

    def add_marks(self, more: Sequence[Mark]) -> None:
        """Words that tell how a side fared in one sport alone."""
        known = {mark.start for mark in self.marks}
        added = [mark for mark in more if mark.start not in known]
        self._marks = sorted([*self.marks, *added], key=lambda mark: mark.start)


def open_sentences(
    paragraphs: Sequence[str], sport: str | None = None, kinds: Kinds | None = None
) -> list[Sentence]:
    """The sentences of the report, each with whom it goes on to tell of."""
    opened = []
    of_people = is_of_people(sport)
    topic: str | None = None
    for order, paragraph in enumerate(paragraphs):
        for text in split_sentences(paragraph):
            names = names_in(text, of_people=of_people)
            names = in_pairs(text, names, paragraph)
            names = kinds.sides_among(text, names, topic) if kinds else names
            for part in split_clauses(text):
                own = names
                if part != text:
                    own = names_in(part, of_people=of_people)
                    own = in_pairs(part, own, paragraph)
                    own = kinds.sides_among(part, own, topic) if kinds else own
                opened.append(Sentence(order, part, own, topic, [*find_tallies(part)]))
            topic = next_topic(text, names) or topic
    return opened


def split_clauses(text: str) -> list[str]:
    """A sentence of several results told one after the other, result by result.

    "A beat B 3-1; C lost to D", "A edged out B 4-3, while C bowed out 4-2 to D".
    """
    parts = text.split("; ") if "; " in text else [text]
    if not all(len(part) > SHORTEST_CLAUSE for part in parts):
        parts = [text]
    return [clause for part in parts for clause in split_at_joints(part)]


def split_at_joints(text: str) -> list[str]:
    """A sentence parted where a score has been told and other names begin another."""
    if len(PAIR.findall(text)) < FEWEST_SCORES:
        return [text]
    clauses: list[str] = []
    start = 0
    for joint in JOINT.finditer(text):
        before, after = text[start : joint.start()], text[joint.end() :]
        if (
            len(before) > SHORTEST_RESULT
            and PAIR.search(before)
            and PAIR.search(after)
            and NAME_SOON.match(after)
            and not (joint.group() == " and " and ONE_OF_TWO.search(before))
        ):
            clauses.append(before)
            start = joint.end()
    return [*clauses, text[start:]]


FEWEST_SCORES, SHORTEST_CLAUSE, SHORTEST_RESULT = 2, 25, 18
# "And" joins two results only after a comma; a few other words always do.
JOINT = re.compile(
    r",?\s(?:while|whereas|mientras(?: que)?|tandis que|während|mentre|enquanto"
    r"|ao passo que"
    r"|terwijl|mens|medan|podczas gdy|natomiast|zatímco|dok|тогда как|тоді як|iken|ise"
    r"|sedangkan|sementara|samalla kun|ενώ)\s"
    r"|,\s(?:and|but|as|with|y|pero|et|mais|und|aber|doch|e|ma|mas|en|maar|och|men|og"
    r"|a|ale|а|и|но)\s"
    r"|,?\sonly to\s|\s[–—]\s"
    # "Ashby beat Cole 2-0, Dunn drew 1-1 with Eyre and Hale lost 3-0 at Ives".
    rf"|(?:,|\sand)\s(?=(?:[{UPPER}][\w'’-]*\s){{1,3}}"
    rf"(?:and\s(?:[{UPPER}][\w'’-]*\s){{1,3}}(?=drew\b))?(?:beat|defeated|drew|lost|won"
    r"|thrashed|edged|went down|overcame|hammered|crushed|fell|saw off|held|eased past"
    r"|downed|routed|stunned|topped|thumped|mauled|knocked out|dumped out|outplayed)\b)"
)
# "Tern beat Vale 3-1 while Moor and Fenby drew 2-2": both drew.
ONE_OF_TWO = re.compile(
    rf"(?:,|\b(?:while|as|but|where|when))\s(?:[{UPPER}][\w'’-]*\s){{0,2}}"
    rf"[{UPPER}][\w'’-]*$"
)
NAME_SOON = re.compile(rf"(?:\S{{1,16}}\s){{0,5}}?[{UPPER}]\S")


def next_topic(text: str, names: Sequence[Name]) -> str | None:
    """Who the next sentence goes on to tell of; a headline in capitals is nobody."""
    return lead_subject(
        text, [n for n in names if " " not in n.text or not n.text.isupper()]
    )
