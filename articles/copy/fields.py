"""A field of finishers: who won, who came second and third, each with a time or none.

Golfers, runners, riders and drivers are told of in the same words: a verb of winning
and its subject, ordinals, "ahead of" and its like, and figures beside the names. Each
word ranks the finisher it belongs to; figures rank whoever is left.
"""

import re
from collections.abc import Iterator, Sequence

from articles.copy.any_case import AnyCase
from articles.copy.event_words import EVENT, FIELD_EVENT, JUDGED, OTHER_RACE
from articles.copy.field_order import Field, is_near, result_of
from articles.copy.field_values import (
    DISTANCE,
    POINTS,
    TIME,
    TOTAL,
    Value,
    find_values,
)
from articles.copy.field_words import (
    AHEAD,
    BY_WHOM,
    CROWNED,
    GIVEN_TO,
    HE_WON,
    OVERALL,
    PRONOUN,
    RANK,
    TO_COME,
)
from articles.copy.finishers import Finishers
from articles.copy.margins import GOLF_MARGIN, find_margin
from articles.copy.names import UPPER, Name, find_names, split_sentences
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.placings import LONGEST_GAP, Told
from articles.copy.sense import LOSS, WIN, find_marks
from articles.copy.sides import Result

RACES = frozenset(
    {
        "athletics",
        "swimming",
        "cycling",
        "motor racing",
        "rowing",
        "alpine skiing",
        "biathlon",
        "cross-country skiing",
        "speed skating",
        "marathon",
        "triathlon",
    }
)
FIELDS = RACES | {
    "golf", "ski jumping", "gymnastics", "diving", "figure skating", "surfing",
}  # fmt: skip
# "Roe 274": a line of the board below the story.
BOARD_LINE = re.compile(
    rf"(?<![\w.])([{UPPER}][\w'’-]+(?:\s[{UPPER}][\w'’-]+)?)"
    r"(?:\s\([A-Za-z ]{2,20}\))?"
    r"[\s:,]\s?(2[5-9]\d|3[01]\d)(?![\w.,]*\d)"
)
LONGEST_LEAD, FEWEST_LINES, NEAR, LONGEST_HOPE = 9, 2, 26, 70


def find_fields(
    paragraphs: Sequence[str], captions: Sequence[str], sport: str | None
) -> list[Result]:
    """Each race or tournament of a story with its finishers in order."""
    lead = paragraphs[:LONGEST_LEAD]
    golf = sport == "golf" or (
        sport is None and any(GOLF_MARGIN.search(words) for words in lead)
    )
    reader = Reader(lead, captions, golf=golf)
    for order, paragraph in enumerate(lead):
        if reader.read_board(paragraph):
            continue
        reader.turned = False
        for sentence in split_sentences(paragraph):
            reader.read(sentence, order)
    return [result for race in reader.fields if (result := result_of(race)) is not None]


class Reader:
    """What is known while a story is read: its people, whom it tells of, its races."""

    def __init__(
        self, lead: Sequence[str], captions: Sequence[str], *, golf: bool
    ) -> None:
        self.golf = golf
        self.finishers = Finishers((*lead, *captions))
        self.full = self.finishers.full
        named = self.finishers.named
        self.far = bool(FIELD_EVENT.search(named)) and not EVENT.search(named)
        self.judged = bool(JUDGED.search(named))
        self.fields: list[Field] = []
        self.topic: str | None = None
        # Whether the paragraph has turned to another race.
        self.turned = False

    def read_board(self, paragraph: str) -> bool:
        """ "Roe 274 Lund 276": a leaderboard below the story."""
        lines = BOARD_LINE.findall(paragraph) if self.golf else []
        if len(lines) < FEWEST_LINES or not self.fields:
            return False
        for name, total in lines:
            value = Value(0, 0, TOTAL, total, float(total))
            self.fields[-1].give(self.full(name), value)
        return True

    def read(self, whole: str, order: int) -> None:
        sentence = without(OTHER_MATCH, whole)
        names = self.names_in(sentence)
        ranks = ranks_in(sentence)
        winner = self.winner_in(sentence, names, ranks)
        now = self.race_of(names)
        values = list(self.values_in(sentence))
        self.turned = self.turned or OTHER_RACE.search(sentence) is not None
        both = self.winners_of_two(sentence, names) if now is None else ()
        if both:
            self.fields.extend(Field(order, whole, name, {name: 1}) for name in both)
        elif winner and (now is None or self.is_new(now, winner, sentence, values)):
            now = Field(order, whole, winner)
            now.place(winner, 1)
            self.fields.append(now)
        elif winner and now and now.winner is None:
            now.winner, now.sentence = winner, whole
            now.place(winner, 1)
        elif (values and (now is None or self.begins_another(now, values))) or (
            ranks and names and now is None
        ):
            now = Field(order, whole, None)
            self.fields.append(now)
        elif now and OVERALL.search(sentence) and not values:
            sentence = without(OVERALL, sentence)
            names = self.names_in(sentence)
            ranks = ranks_in(sentence)
        if now is not None:
            told = Told(now, sentence, names, ranks, self.finishers, self.topic)
            wins = winner is not None and winner == now.winner
            told.rank(wins=wins)
            told.give(values, wins=wins)
            now.detail = now.detail or self.margin_of(now, sentence, names, wins=wins)
        leader = winner or (names[0].text if names else None)
        self.topic = self.full(leader) if leader else self.topic

    def winners_of_two(self, sentence: str, names: Sequence[Name]) -> Sequence[str]:
        """ "Ann Roe and Cy Fox won the women's and men's titles": one race each."""
        if not OF_TWO.search(sentence) or not names[1:] or self.finishers.of_crews:
            return ()
        one, two = names[0], names[1]
        if not AND.search(sentence[one.end : two.start]):
            return ()
        wins = [m.start for m in find_marks(sentence) if m.sense == WIN]
        wins.extend(found.start() for found in PLURAL.finditer(sentence))
        if not any(start >= two.end for start in wins):
            return ()
        return self.full(one.text), self.full(two.text)

    def race_of(self, names: Sequence[Name]) -> Field | None:
        """The race a sentence tells of: that of its first finisher, or the last."""
        first = self.full(names[0].text) if names else None
        own = (f for f in self.fields if first and f.winner == first)
        return next(own, self.fields[-1] if self.fields else None)

    def margin_of(
        self, now: Field, sentence: str, names: Sequence[Name], *, wins: bool
    ) -> str | None:
        """By how much the winner won, where the sentence tells of the winner."""
        found = find_margin(sentence, golf=self.golf)
        if found is None:
            return None
        before = next((n for n in names if n.end <= found.start()), None)
        who = self.full(before.text) if before else self.topic
        if not wins and who != now.winner:
            return None
        margin = next(g for g in found.groups() if g)
        if found.groupdict().get("won") and not margin.startswith("one"):
            # "A three-stroke victory": a margin of three strokes.
            return f"{margin.replace('-', ' ')}s"
        return margin

    def names_in(self, sentence: str) -> list[Name]:
        known = self.topic is not None
        return self.finishers.in_sentence(sentence, after_someone=known)

    def values_in(self, sentence: str) -> Iterator[Value]:
        far = self.far or FIELD_EVENT.search(sentence) is not None
        if self.fields and not far:
            far = FIELD_EVENT.search(self.fields[-1].sentence) is not None
        for value in find_values(sentence, golf=self.golf, far=far, judged=self.judged):
            if value.kind == POINTS and not self.judged:
                continue
            if value.kind == DISTANCE and not far:
                continue
            yield value

    def winner_in(
        self, sentence: str, names: Sequence[Name], ranks: Sequence[re.Match[str]]
    ) -> str | None:
        """Whom the sentence says to have won, by name or by a word for who was told
        of."""
        given = GIVEN_TO.search(sentence)
        if given:
            taker = next((n for n in names if n.start >= given.end()), None)
            is_ranked = any(
                (r.end() <= given.start() and given.start() - r.end() < NEAR)
                or given.start() <= r.start() < given.end()
                for r in ranks
            )
            if taker and not is_ranked and taker.start - given.end() < LONGEST_GAP:
                return self.full(taker.text)
        marks = find_marks(sentence)
        wins = [(m.start, m.end) for m in marks if m.sense == WIN]
        wins += [found.span() for found in CROWNED.finditer(sentence)]
        passive = [(m.start, m.end) for m in marks if m.sense == LOSS]
        for start, end in (*wins, *passive):
            agent = next((n for n in names if n.start >= end), None)
            if any(n.end <= start for n in names):
                continue
            if agent and BY_WHOM.match(sentence[end : agent.start]):
                return self.full(agent.text)
        for start, end in sorted(wins):
            if any(start <= r.start() < end + NEAR for r in ranks):
                continue  # "took silver", "claimed third place"
            if TO_COME.search(sentence[max(0, start - LONGEST_HOPE) : start]):
                continue
            before = [n for n in names if n.end <= start]
            he_won = HE_WON.search(sentence)
            if (
                self.topic
                and he_won
                and he_won.start() <= end
                and not (before and he_won.start() < before[0].start)
            ):
                return self.topic
            if before:
                return self.full(before[0].text)
            if self.topic and (not names or PRONOUN.match(sentence)):
                return self.topic
            if (
                names
                and names[0].start - end < LONGEST_GAP
                and not AHEAD.search(sentence, end, names[0].start)
            ):
                return self.full(names[0].text)
            if self.topic:
                return self.topic
        return None

    def is_new(
        self,
        now: Field,
        winner: str,
        sentence: str,
        values: Sequence[Value],
    ) -> bool:
        """Whether a sentence tells of a winner of another race than the last."""
        if winner in now.ranks or winner in now.values:
            return False
        if self.golf:
            return TOURNAMENT.search(sentence) is not None and now.winner is not None
        if self.turned or EVENT.search(sentence):
            return now.winner is not None or bool(now.values)
        return self.is_of_another(now, values)

    def begins_another(self, now: Field, values: Sequence[Value]) -> bool:
        """Whether figures are of another race, which the copy has turned to."""
        return self.turned and not self.golf and self.is_of_another(now, values)

    def is_of_another(self, now: Field, values: Sequence[Value]) -> bool:
        own = now.first_value()
        first = next((v for v in values if v.kind in (TIME, DISTANCE, POINTS)), None)
        return bool(own and first and not is_near(first, own))


def ranks_in(sentence: str) -> list[re.Match[str]]:
    """The ordinals and medals of a sentence, without those inside a name."""
    names = [n for n in find_names(sentence) if " " in n.text]
    return [
        found
        for found in RANK.finditer(sentence)
        if not any(n.start <= found.start() < n.end for n in names)
    ]


PLURAL = re.compile(r"\b(?:coronaron|impusieron|imposent|imposti)\b")
OF_TWO = re.compile(
    r"\b(?:coronaron|impusieron|ganaron|vencieron|ont (?:remporté|gagné)|hanno vinto"
    r"|si sono imposti|gewannen|siegten|venceram|ganharam|conquistaram|wonnen)\b"
    r"|\bmen['’]s and women['’]s\b|\bwomen['’]s and men['’]s\b|\bboth races\b"
)
TOURNAMENT = re.compile(
    r"\b(?:Open|Classic|Masters|Championships?|Invitational|Cup|Trophy|Challenge)\b"
)
AND = re.compile(r"\b(?:and|et|und|y|e|en|och|og|i)\s")
CLAUSE_END = re.compile(r"((?<=[,;])\s)")


def without(told: re.Pattern[str] | AnyCase, sentence: str) -> str:
    """A sentence with the clauses blanked that hold such words."""
    if not told.search(sentence):
        return sentence
    return "".join(
        " " * len(part) if told.search(part) else part
        for part in CLAUSE_END.split(sentence)
    )
