"""Who met in a story told at a distance: which two a score belongs to."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from articles.copy.beside import (
    TO_SIDE,
    is_beaten,
    is_hit,
    is_marked,
    owns_result,
)
from articles.copy.cast_words import (
    ACTS,
    AND_SIDE,
    ARTICLE_FIRST,
    DASH,
    FEW_WORDS,
    FOR_A_TEAM,
    GAVE,
    NO_PLACE,
    NO_SIDES,
    OWNS_PERSON,
    PAIR,
    PRONOUN,
    SCORED_FOR,
    TO_COME,
    WINNERS_AFTER,
)
from articles.copy.evidence import has_club_word
from articles.copy.kinds import NO_PART
from articles.copy.meetings import OF_PEOPLE, Meeting
from articles.copy.names import GROUND_WORD, Name, describes, same_side
from articles.copy.player_beside import MINUTE_AFTER, has_scored
from articles.copy.polyglot import HOSTED, JOINS_NAMES, PLACED, PLAYERS_OF
from articles.copy.sense import DRAW, LOSS, PASSIVE_BEFORE, WIN
from articles.copy.sentences import Sentence
from articles.copy.sides import SCORER_BEFORE, is_side
from articles.copy.subjects import OPENS_AT, WHO
from articles.copy.tallies import Tally
from articles.copy.tally_words import ENGLISH, HYPHENED

LONGEST_PASSIVE, LONGEST_GAP = 24, 44


def places_of(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def without_owned(text: str, names: Sequence[Name]) -> list[Name]:
    """Sides without the people they own: "Tern's Ann Roe" is Tern."""
    return [
        n
        for at, n in enumerate(names)
        if not (
            at and " " in n.text and OWNED.fullmatch(text[names[at - 1].end : n.start])
        )
    ]


OWNED = re.compile(r"['’]s?\s(?:[a-z-]+\s){0,3}")


class Cast:
    """The sides of a story, and which of them each sentence tells of."""

    def __init__(
        self,
        meetings: list[Meeting],
        sentences: list[Sentence],
        captions: list[str],
        sport: str | None,
    ) -> None:
        self.meetings = meetings
        self.sentences = sentences
        self.captions = captions
        self.sport = sport

    def meeting_of(self, sentence: Sentence, tally: Tally) -> int | None:
        """The number of the meeting a score belongs to."""
        rivals = self.rivals_in(sentence, tally)
        best, most = None, 0
        for index, meeting in enumerate(self.meetings):
            sides = {meeting.side(n.text) for n in sentence.names} - {None}
            if len(sides) > most:
                best, most = index, len(sides)
        if most == 2:
            return best
        if rivals and not any(m.joins(*rivals) for m in self.meetings):
            one, two = rivals
            if best is None or not self.is_partner(best, one, two):
                self.meetings.append(Meeting(one, two, sentence.text, sentence.order))
                return len(self.meetings) - 1
        if rivals:
            joined = (i for i, m in enumerate(self.meetings) if m.joins(*rivals))
            return next(joined, best)
        if best is not None:
            return best
        near = self.paragraph_meeting(sentence)
        if near is not None:
            return near
        if len(self.meetings) != 1:
            return None
        # Two clubs, and neither of those known to have met: another match.
        if sum(has_club_word(n.text) for n in sentence.names) >= PAIR:
            return None
        strangers = [
            n for n in sentence.names if is_marked(sentence.text, n) and is_side(n.text)
        ]
        return None if strangers and self.sport in OF_PEOPLE else 0

    def is_partner(self, index: int, one: str, two: str) -> bool:
        """Whether a new pair is only a known one with a person for a side."""
        meeting = self.meetings[index]
        return meeting.side(two) is not None or self.sport not in OF_PEOPLE

    def paragraph_meeting(self, sentence: Sentence) -> int | None:
        """The one meeting the paragraph tells of, by its names or its ground."""
        text = [s for s in self.sentences if s.order == sentence.order]
        counts: dict[int, int] = {}
        for other in text:
            for name in other.names:
                for index, meeting in enumerate(self.meetings):
                    if meeting.side(name.text) or (
                        len(name.text) > 5
                        and name.text in meeting.text
                        and GROUND_WORD.search(name.text)
                    ):
                        counts[index] = counts.get(index, 0) + 1
        if not counts:
            return None
        ordered = sorted(counts, key=lambda index: -counts[index])
        return ordered[0]

    def rivals_in(self, sentence: Sentence, tally: Tally) -> tuple[str, str] | None:
        """Two sides one sentence sets against each other."""
        text = sentence.text
        champion = next(
            (
                n
                for n in sentence.names
                if text[n.end : tally.start] == ", " and is_side(n.text)
            ),
            None,
        )
        if champion and WINNERS_AFTER.match(text, tally.end):
            beaten = next((n for n in sentence.names if n.start > tally.end), None)
            if beaten and is_side(beaten.text):
                return champion.text, beaten.text
            return None
        candidates = [n for n in sentence.names if self.may_be_side(sentence, n)]
        if tally.is_level or any(m.sense == DRAW for m in sentence.marks):
            for left, right in pairwise(candidates):
                gap = text[left.end : right.start]
                if AND_SIDE.fullmatch(gap) or DASH.fullmatch(gap):
                    return left.text, right.text
        given = TO_SIDE.match(text, tally.end)
        able = [
            n
            for n in candidates
            if not owns_result(text, sentence.marks, n)
            and not (given and n.start == given.end())
        ]
        hit = [n for n in able if is_hit(sentence, n)]
        marked = (
            hit
            or [n for n in able if is_marked(text, n)]
            or [n for n in able if is_beaten(text, sentence.marks, n)]
        )
        if not marked:
            return self.pair_by_sense(sentence, candidates)
        rival = marked[0]
        before = [n for n in candidates if n.start < rival.start and n not in marked]
        if (
            not before
            and len(marked) > 1
            and any(
                m.sense in (WIN, LOSS) and rival.end <= m.start < marked[1].start
                for m in sentence.marks
            )
        ):
            # "A goal was enough for Tern to beat Vale": both after a preposition.
            return rival.text, marked[1].text
        if before and not (sentence.topic and self.is_aside(text, before[0])):
            return before[0].text, rival.text
        opens_with_result = bool(sentence.marks) and sentence.marks[0].start <= 1
        may_be_after = opens_with_result and any(
            n.start > rival.start and n not in marked for n in candidates
        )
        if sentence.topic and not may_be_after and self.may_be_topic(sentence.topic):
            return sentence.topic, rival.text
        after = [n for n in candidates if n.start > rival.start and n not in marked]
        if len(after) == 1 and not same_side(after[0].text, rival.text):
            return after[0].text, rival.text
        return None

    def pair_by_sense(
        self, sentence: Sentence, candidates: Sequence[Name]
    ) -> tuple[str, str] | None:
        """The two sides of a sentence that tells of a win, both known to the story.

        Two doubles pairs beside their sets need no word of winning.
        """
        pairs = [n.text for n in candidates if JOINS_NAMES.search(n.text)]
        has_sets = any(t.detail for t in sentence.tallies)
        if len(pairs) == 2 and has_sets:
            return pairs[0], pairs[1]
        if not has_sets and not any(m.sense in (WIN, LOSS) for m in sentence.marks):
            return None
        of_people = self.sport in OF_PEOPLE
        if not of_people:
            candidates = without_owned(sentence.text, candidates)
        known = [
            n
            for n in candidates
            if self.times_named(n.text) > 1 or (of_people and " " in n.text)
        ]
        for able in (known, candidates):
            sides = list(dict.fromkeys(n.text for n in able))
            if len(sides) == 2 and not same_side(*sides):
                return sides[0], sides[1]
        if topic := self.topic_beside(sentence, candidates):
            return topic, candidates[0].text
        if topic := self.topic_left_out(sentence, candidates):
            return topic, candidates[0].text
        beaten = self.beside_win(sentence, candidates)
        if beaten:
            return beaten
        # "He had won five in a row and the match, 10-8, and Ken Lo shook his head."
        topic = sentence.topic
        if (
            of_people
            and len(candidates) == 1
            and topic
            and self.are_all(candidates[0].text, topic)
        ):
            return candidates[0].text, topic
        if of_people and len(candidates) == 1 and topic and self.may_be_topic(topic):
            other = candidates[0].text
            told_of = PRONOUN.search(sentence.text) or ARTICLE_FIRST.match(
                sentence.text
            )
            if told_of and not same_side(topic, other):
                return topic, other
        return None

    def topic_beside(
        self, sentence: Sentence, candidates: Sequence[Name]
    ) -> str | None:
        """ "In the final Vale were beaten 3-2": by whoever was told of before."""
        topic = sentence.topic
        if len(candidates) != 1 or not topic or not self.may_be_topic(topic):
            return None
        name = candidates[0]
        is_beaten_here = any(
            m.sense == LOSS
            and PASSIVE_BEFORE.intersection(sentence.text[: m.start].lower().split())
            and 0 < m.start - name.end < LONGEST_PASSIVE
            for m in sentence.marks
        )
        known = self.times_named(topic) > 1 or " " in topic
        return topic if is_beaten_here and known else None

    def topic_left_out(
        self, sentence: Sentence, candidates: Sequence[Name]
    ) -> str | None:
        """ "W sobotę pokonali Moor 2:1": the verb tells of whoever came before."""
        topic = sentence.topic
        if len(candidates) != 1 or not topic or not self.may_be_topic(topic):
            return None
        name = candidates[0]
        is_object = any(
            m.sense in (WIN, LOSS)
            and 0 < name.start - m.end < LONGEST_GAP
            and "," not in sentence.text[m.end : name.start]
            for m in sentence.marks
        )
        own = [n for n in sentence.names if n.end < name.start and is_side(n.text)]
        if not is_object or own or not sentence.tallies or same_side(topic, name.text):
            return None
        return None if ENGLISH.search(sentence.text) else topic

    def are_all(self, one: str, other: str) -> bool:
        """Whether two people are all the story names in full."""
        people = {
            n.text
            for s in self.sentences
            for n in s.names
            if " " in n.text and is_side(n.text) and not GROUND_WORD.search(n.text)
        }
        return people == {one, other}

    def beside_win(
        self, sentence: Sentence, candidates: Sequence[Name]
    ) -> tuple[str, str] | None:
        """Of more than two, those on either side of the one word of winning."""
        wins = [m for m in sentence.marks if m.sense == WIN]
        if len(candidates) <= PAIR or len(wins) != 1:
            return None
        before = [n for n in candidates if n.end <= wins[0].start]
        after = [n for n in candidates if n.start >= wins[0].end]
        if not before or not after:
            return None
        left, right = before[-1], after[0]
        near = FEW_WORDS.fullmatch(sentence.text[left.end : wins[0].start])
        if near and FEW_WORDS.fullmatch(sentence.text[wins[0].end : right.start]):
            return (left.text, right.text) if left.text != right.text else None
        return None

    def times_named(self, name: str) -> int:
        told = sum(same_side(name, n.text) for s in self.sentences for n in s.names)
        return told + sum(name in caption for caption in self.captions)

    def is_aside(self, text: str, name: Name) -> bool:
        """ "Die Innerschweizer", named once after an article: whoever was told of."""
        return (
            " " not in name.text
            and bool(ARTICLE_FIRST.fullmatch(text[: name.start]))
            and self.times_named(name.text) <= 1
        )

    def is_plain_word(self, text: str, name: Name) -> bool:
        """Whether a sentence's first word is elsewhere one without a capital."""
        if name.start > 1 or " " in name.text:
            return False
        word = re.compile(rf"\b{re.escape(name.text.lower())}\b")
        return any(word.search(s.text) for s in self.sentences)

    def may_be_topic(self, topic: str) -> bool:
        return is_side(topic) and not self.is_ground(topic)

    def is_ground(self, name: str) -> bool:
        """Whether a name is of a ground, and the copy does not use it as a side's."""
        if not GROUND_WORD.search(name):
            return False
        return not any(
            ACTS.match(text, at + len(name))
            for text in (*(s.text for s in self.sentences), *self.captions)
            for at in places_of(name, text)
        )

    def may_be_side(self, sentence: Sentence, name: Name) -> bool:
        text = sentence.text
        if any(m.side(name.text) for m in self.meetings):
            return True
        if (
            not is_side(name.text)
            or self.is_ground(name.text)
            or describes(name.text)
            or HYPHENED.fullmatch(name.text)
            or name.text in NO_SIDES
            or self.is_plain_word(text, name)
        ):
            return False
        before = text[max(0, name.start - 44) : name.start]
        if OPENS_AT.fullmatch(text[: name.start]):
            if text[name.end : name.end + 1] == ",":
                return False  # "À Moor, l'AS Fenn"
            # With two sides behind it a town is where they met.
            before = before.lower() if len(sentence.names) > PAIR else before
        if before.count("(") > before.count(")"):
            return False
        if TO_COME.search(text[max(0, name.start - 60) : name.start]):
            return False
        if self.sport in OF_PEOPLE and OWNS_PERSON.match(text, name.end):
            return False
        if SCORED_FOR.search(before):
            return True
        if self.sport not in OF_PEOPLE and has_scored(text, name, before):
            return False
        if self.sport not in OF_PEOPLE and (
            SCORER_BEFORE.search(before) or FOR_A_TEAM.match(text, name.end)
        ):
            return False
        if GAVE.match(text, name.end):
            return False
        if (
            self.sport not in OF_PEOPLE
            and " " in name.text
            and MINUTE_AFTER.match(text, name.end)
        ):
            return False
        return (
            not PLACED.search(before)
            or bool(NO_PLACE.search(before))
            or bool(HOSTED.search(before))
            or bool(PLAYERS_OF.search(before))
            or owns_result(text, sentence.marks, name)
            or is_hit(sentence, name)
            or self.is_told_of(sentence, name)
            or is_beaten(text, sentence.marks, name)
            or bool(is_marked(text, name))
        )

    def is_told_of(self, sentence: Sentence, name: Name) -> bool:
        """ "A coup for Tern, who won": a clause of its own tells how a side fared."""
        return any(
            m.sense in (WIN, LOSS)
            and (
                WHO.fullmatch(sentence.text[name.end : m.start])
                or (m.sense == LOSS and sentence.text[name.end : m.start] == ", ")
            )
            for m in sentence.marks
        )

    def full(self, name: str) -> str:
        """The fullest form the copy uses of a side."""
        place = -1 if self.sport in OF_PEOPLE else 0
        if " " in name:
            return name
        for sentence in self.sentences:
            for other in sentence.names:
                if (
                    " " in other.text
                    and same_side(name, other.text)
                    and is_side(other.text)
                    and not GROUND_WORD.search(other.text)
                    and not NO_PART.search(other.text)
                    and len(other.text.split()) < 4
                    and other.text.split()[place].casefold() == name.casefold()
                ):
                    return other.text
        return name
