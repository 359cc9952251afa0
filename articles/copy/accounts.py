"""Results told at a distance: sides here, score there, the winner in other words.

What the copy says is weighed like testimony. Who met comes from captions and
paragraphs (`meetings`), scores from every sentence (`tallies`), who won from the sense
of the words about either side (`sense`). A result needs all three to agree; where the
evidence is thin there is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from articles.copy.meetings import OF_PEOPLE, Meeting, find_meetings
from articles.copy.names import (
    DESCRIBING,
    GROUND_WORD,
    Name,
    find_names,
    same_side,
    split_sentences,
)
from articles.copy.polyglot import AGAINST, ARTICLE, DOUBLES, JOINS_NAMES, PLACED
from articles.copy.result_words import OTHER_MATCH
from articles.copy.sense import DRAW, END, LOSS, WIN, Mark, find_marks
from articles.copy.sides import Result, extra_detail, is_side, lead_subject
from articles.copy.tallies import (
    HYPHENED,
    RANK_PARTLY,
    RANK_TOLD,
    Tally,
    find_tallies,
    worth_of,
)
from articles.copy.worded import join_pairs

LONGEST_LEAD = 12
AND_SIDE = re.compile(
    rf",?\s(?:and|y|e|et|und|och|og|en|a|i|и|&|ja|ve|és|și)\s(?:{ARTICLE}\s|l['’])?"
)
OBJECT = re.compile(rf"\s(?:{ARTICLE}\s|l['’]|past\s|of\s)?(?:{ARTICLE}\s)?")
ARTICLE_FIRST = re.compile(
    r"(?:Die|Der|Das|The|Le|La|Les|El|Los|Las|Il|I|De|O|Os|A|L['’])\s?(?:\S{2,14}\s)?"
)
TOO_MUCH = ("too", "te ", "zu ", "trop", "demasiado")
# Before a side that won something: "3-2 to the Wrens", "a win for Tern".
GIVES = re.compile(
    r"\b(?:to|for|by|para|pour|für|per|por|par|pelo|pela|voor|för|till|for|dla"
    r"|a favor del?"
    r"|en faveur (?:de|du)|zugunsten|za|av|al|von|door|от)\s(?:the|el|la|le|il|der"
    r"|die|den|das|de|o)?\s?$"
)
TO_SIDE = re.compile(
    r"\s(?:to|for|para|pour|für|per|voor|för|til|dla|in favou?r of|a favor del?"
    r"|en faveur (?:de|du))\s(?:the\s|el\s|la\s|le\s|il\s|die\s|den\s|de\s)?"
)
AGENT = re.compile(
    r"\b(?:by|par|von|vom|por|pelo|pela|da|dal|dalla|dai|av|af|door|przez|to|against"
    r"|ante"
    r"|gegen|contre|contra|contro|face à|tegen|mot|imod|con|com|z|ze|frente al?|al|a)"
    r"\s(?:the|el|la|le|il|der|die|den|dem|das|de|o|a)?\s?(?:[a-zà-ÿ-]{3,14}\s){0,2}$"
)
# After a side, in languages that set the word for "against" there.
RIVAL_AFTER = re.compile(r"\s(?:karşısında|önünde|ellen|fölött|felett)\b")
# A Turkish object: "Deniz Gücü'nü 3-1 yendi".
OBJECT_ENDING = re.compile(r"['’](?:y|n)?[ıiuü]$")
# "Dropped Bea Lund twice": whoever follows such a verb is not who goes on to win.
DONE_TO = re.compile(
    r"\b(?:dropped|floored|stopped|outboxed|troubled|outpointed|never let)\s(?:the\s)?$"
)
WINNERS_AFTER = re.compile(r"\s(?:winners?|victors?)\s(?:over|against|of)\b")
# Not "a penalty", which is one goal of many.
KICKS_WORD = re.compile(
    r"\b(?:shoot-?outs?|(?:to|on) penalties|tanda de|elfmeterschie\w+"
    r"|penaltyschie\w+|ai rigori|aux tirs au but|strafschoppenserie)\b",
    re.IGNORECASE,
)
CELEBRATES = re.compile(
    r"\b(?:celebrat\w+|jubel\w*|jubl\w+|bejubel\w*|feier\w*|celebra\w*|célèbr\w+|fêt\w+"
    r"|exult\w*|festegg\w+|esult\w*|comemor\w*|festej\w*|vier\w*|juich\w*|firar|lifts?"
    r"|trophy|trof\w+|hold\w* aloft|winning|raduj\w*|cieszy\w*|świętuj\w*|радует\w*"
    r"|празднует|posan con|posa con|bacia|kust|küsst)\b"
)
DEJECTED = re.compile(r"\b(?:dejected|dejection|reacts after losing|trudges?|rues?)\b")
ORDINAL_GOAL = re.compile(
    r"\b(?:(?:his|her|their|the) (?:side|team)['’]s|their|its|ihr\w*|su|leur) "
    r"(?P<number>second|third|fourth|fifth|sixth|seventh|segundo|tercer|cuarto|deuxième"
    r"|troisième|quatrième)\b",
    re.IGNORECASE,
)
ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "segundo": 2, "tercer": 3, "cuarto": 4, "deuxième": 2, "troisième": 3,
    "quatrième": 4,
}  # fmt: skip
COUNT_FOR = re.compile(
    r"\b(?:made it|fait) (?P<count>two|three|four|five|six|seven"
    r"|\d{1,2}) for\s(?:the\s)?"
)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
TO_LOSER = re.compile(r"\b(?:past|over|against|off|al?|of)\s(?:the\s)?$")
SURE, LIKELY, HINT = 4.0, 2.0, 1.0
NO_SIDES = frozenset({"TKO", "KO", "MVP", "VAR", "Derby", "Finale", "Final"})
NEAR, SHORT_GAP, FAR = 12, 24, 160
PRONOUNS = re.compile(
    r"^(?:[^,]{0,40},\s)?(?:they|he|she|it|his|her|their|the \w|el \w|la \w|der \w"
    r"|die \w"
    r"|le \w|il \w|lo \w|sie|er|ils?|elles?|ellos|ellas)\b",
    re.IGNORECASE,
)


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


def read_accounts(
    paragraphs: Sequence[str],
    captions: Sequence[str],
    known: Sequence[Result],
    sport: str | None,
) -> list[Result]:
    """Results the copy states that are not among those known already."""
    sentences = open_sentences(paragraphs[:LONGEST_LEAD])
    scored = [s for s in sentences if s.tallies and not is_told(s, known)]
    if not scored:
        return []
    if known and not captions and all(len(s.names) < 2 for s in scored):
        return []
    for sentence in scored:
        sentence.tallies = [raise_rank(sentence, t) for t in sentence.tallies]
    mark_kicks(sentences)
    meetings = find_meetings(captions, paragraphs[:LONGEST_LEAD], sport)
    taken = [Meeting(r.first, r.second) for r in known]
    open_meetings = [
        m for m in meetings if not any(t.joins(m.first, m.second) for t in taken)
    ]
    if known and not open_meetings and len(meetings) <= len(known):
        # One story, one result: a second needs both its sides beside its score.
        scored = [s for s in scored if len(s.names) > 1]
    meetings = [bare_owner(m, sentences) for m in meetings]
    bench = [
        *meetings,
        *(t for t in taken if not any(m.joins(t.first, t.second) for m in meetings)),
    ]
    found: dict[int, tuple[float, Result]] = {}
    cast = Cast(bench, sentences, list(captions), sport)
    for sentence, tally in final_tallies(scored, known):
        at = cast.meeting_of(sentence, tally)
        if at is None:
            continue
        meeting = cast.meetings[at]
        if any(t.joins(meeting.first, meeting.second) for t in taken):
            continue
        result = cast.judge(sentence, tally, meeting)
        if result is None:
            continue
        weight, made = result
        if at not in found or weight > found[at][0]:
            found[at] = (weight, made)
    return sorted((made for _, made in found.values()), key=lambda made: made.order)


def mark_kicks(sentences: Sequence[Sentence]) -> None:
    """ "At 3-3 it went to a shoot-out. It ended 4-2": the second score is the kicks."""
    for before, after in pairwise(sentences):
        if (
            before.order == after.order
            and KICKS_WORD.search(before.text)
            and any(t.is_level for t in before.tallies)
        ):
            after.tallies = [
                t
                if t.is_level or t.detail
                else replace(t, is_shoot_out=True, rank=RANK_TOLD)
                for t in after.tallies
            ]


def final_tallies(
    scored: Sequence[Sentence], known: Sequence[Result]
) -> list[tuple[Sentence, Tally]]:
    """Scores that may be the last; one on the way only where there is no other."""
    told = [(s, t) for s in scored for t in s.tallies]
    last = [(s, t) for s, t in told if t.rank > RANK_PARTLY]
    if last or known:
        return last
    return [
        (s, t)
        for s, t in told
        if not t.is_level and any(m.sense == WIN for m in s.marks)
    ]


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


def is_told(sentence: Sentence, known: Sequence[Result]) -> bool:
    """Whether a result was read from this sentence already."""
    return any(
        sentence.text in result.sentence
        and all(
            any(same_side(n.text, side) for n in sentence.names)
            for side in (result.first, result.second)
        )
        for result in known
    )


def read_fights(
    paragraphs: Sequence[str], captions: Sequence[str], known: Sequence[Result]
) -> list[Result]:
    """Bouts, which have no score: two people, and words for who won and how."""
    sentences = open_sentences(paragraphs[:LONGEST_LEAD])
    meetings = find_meetings(captions, paragraphs[:LONGEST_LEAD], "boxing")
    cast = Cast(meetings, sentences, list(captions), "boxing")
    found: dict[int, Result] = {}
    for sentence in sentences:
        how = FOUGHT.search(sentence.text)
        if not how or OTHER_MATCH.search(sentence.text):
            continue
        tally = Tally(how.start(), how.end(), "1", "0")
        at = cast.meeting_of(sentence, tally)
        if at is None or at in found:
            continue
        meeting = cast.meetings[at]
        if any(meeting.joins(r.first, r.second) for r in known):
            continue
        judged = cast.judge(sentence, tally, meeting)
        if judged is None or judged[1].winner is None:
            continue
        cards = re.findall(r"\b\d{2,3}-\d{2,3}\b", sentence.text)
        way = DECIDED.search(sentence.text)
        told = ([way.group()] if way else []) + (cards if len(cards) > 1 else [])
        found[at] = replace(
            judged[1], first_score=None, second_score=None, figures=None,
            detail=", ".join(told) or None,
        )  # fmt: skip
    return [*known, *found.values()]


FOUGHT = re.compile(
    r"\b(?:knocked out|knockout|stopped|stoppage|outpointed|decision|T?KO\b|submi\w+"
    r"|floored|cards|dropped|on points|technical)\b"
)
DECIDED = re.compile(
    r"\b(?:(?:unanimous|split|majority|technical) decision|T?KO(?: in (?:the )?[\w-]+"
    r"(?: round| \d+)?)?|(?:technical )?knockout|stoppage|submission)\b"
)


def add_detail(
    results: list[Result], paragraphs: Sequence[str], captions: Sequence[str]
) -> list[Result]:
    """How the only match of a story ended, told anywhere in it."""
    if len(results) != 1 or results[0].detail or results[0].first_score is None:
        return results
    for text in (*paragraphs[:LONGEST_LEAD], *captions):
        for pattern, words in LOOSELY:
            told = pattern.search(text)
            if told and not AVOIDED.search(
                text[max(0, told.start() - 40) : told.end()]
            ):
                return [replace(results[0], detail=words)]
    return results


AVOIDED = re.compile(
    r"\b(?:avoid\w*|without|no|not|forc\w+|before|spared?|last|until)\b", re.IGNORECASE
)
LOOSELY = (
    (re.compile(r"\b(?:double|second) overtime\b"), "double overtime"),
    (re.compile(r"\bovertime, and then a second one\b"), "double overtime"),
    (re.compile(r"\b[Oo]vertime\b|\bOT\b"), "overtime"),
    (re.compile(r"\bgolden[- ]point\b"), "golden point"),
    (
        re.compile(
            r"\bextra[- ]time\b|\bpr[oó]rroga\b|\bprolongations?\b|\bVerlängerung\b"
            r"|\bsupplementari\b|\bverlenging\b|\bprorrogação\b|\bprolongamento\b"
            r"|\bdogryw\w+|\bförlängning\w*|\bforl[eæ]ng\w+|\bekstraomganger\b"
        ),
        "after extra time",
    ),
)


def bare_owner(meeting: Meeting, sentences: Sequence[Sentence]) -> Meeting:
    """ "Norrviks Kalle Brandt" against Tallheden: the side is the owner, Norrvik."""
    names = {n.text for s in sentences for n in s.names}
    sides = []
    for side in (meeting.first, meeting.second):
        team = OF_TEAM.match(side)
        if team and team["team"] in names:
            sides.append(team["team"])
            continue
        head, _, rest = side.partition(" ")
        owner = head[:-1] if rest and head.endswith("s") else ""
        known = next((n for n in names if n == owner or side.startswith(n + " ")), None)
        sides.append(known if known and (known == owner or rest.count(" ")) else side)
    return replace(meeting, first=sides[0], second=sides[1])


# "Amber van Loon van HC De Vaart": a person, then the team.
OF_TEAM = re.compile(r"\S+\s.+\s(?:van|von|of|de|du|del|da|do)\s(?P<team>[^\W\d_].*)")


def raise_rank(sentence: Sentence, tally: Tally) -> Tally:
    """ "Were 3-1 to the good": the words right after say that it is over."""
    told = any(m.sense == WIN and 0 < m.start - tally.end <= 2 for m in sentence.marks)
    return replace(tally, rank=RANK_TOLD) if told else tally


class Cast:
    """The sides of a story, and what its words say of each."""

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
        candidates = [n for n in sentence.names if self.may_be_side(text, n)]
        if tally.is_level or any(m.sense == DRAW for m in sentence.marks):
            for left, right in pairwise(candidates):
                if AND_SIDE.fullmatch(text[left.end : right.start]):
                    return left.text, right.text
        marked = [
            n
            for n in candidates
            if is_marked(text, n)
            or any(
                m.sense == WIN and OBJECT.fullmatch(text[m.end : n.start])
                for m in sentence.marks
            )
        ]
        if not marked:
            return self.pair_by_sense(sentence, candidates)
        rival = marked[0]
        before = [n for n in candidates if n.start < rival.start and n not in marked]
        if before and not (sentence.topic and self.is_aside(text, before[0])):
            return before[0].text, rival.text
        if sentence.topic and self.may_be_topic(sentence.topic):
            return sentence.topic, rival.text
        return None

    def pair_by_sense(
        self, sentence: Sentence, candidates: Sequence[Name]
    ) -> tuple[str, str] | None:
        """The two sides of a sentence that tells of a win, both known to the story.

        Two doubles pairs beside their sets need no word of winning.
        """
        pairs = [n.text for n in candidates if JOINS_NAMES.search(n.text)]
        if len(pairs) == 2 and any(t.detail for t in sentence.tallies):
            return pairs[0], pairs[1]
        if not any(m.sense in (WIN, LOSS) for m in sentence.marks):
            return None
        of_people = self.sport in OF_PEOPLE
        known = [
            n
            for n in candidates
            if self.times_named(n.text) > 1 or (of_people and " " in n.text)
        ]
        sides = list(dict.fromkeys(n.text for n in known))
        if len(sides) == 2 and not same_side(*sides):
            return sides[0], sides[1]
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
        return is_side(topic) and not GROUND_WORD.search(topic)

    def may_be_side(self, text: str, name: Name) -> bool:
        if any(m.side(name.text) for m in self.meetings):
            return True
        if (
            not is_side(name.text)
            or GROUND_WORD.search(name.text)
            or DESCRIBING.fullmatch(name.text)
            or HYPHENED.fullmatch(name.text)
            or name.text in NO_SIDES
            or self.is_plain_word(text, name)
        ):
            return False
        before = text[max(0, name.start - 44) : name.start]
        if before.count("(") > before.count(")"):
            return False
        return not PLACED.search(before) or bool(is_marked(text, name))

    def judge(
        self, sentence: Sentence, tally: Tally, meeting: Meeting
    ) -> tuple[float, Result] | None:
        """The result one score makes of a meeting, with how sure that is."""
        votes = self.votes_in(sentence, meeting, tally)
        senses = {m.sense for m in sentence.marks}
        if tally.is_shoot_out:
            return self.judge_kicks(sentence, tally, meeting, votes)
        ended = END in senses or tally.rank == RANK_TOLD
        kicks = self.kicks_near(sentence)
        if tally.is_level and tally.detail is None:
            if kicks is not None:
                return self.judge_kicks(kicks[0], kicks[1], meeting, votes, tally)
            if DRAW not in senses and not ended:
                return None
            detail = extra_detail(sentence.text)
            return 3.0, self.result(
                sentence,
                meeting.first,
                meeting.second,
                tally.one,
                tally.two,
                None,
                detail,
            )
        weight = abs(votes[meeting.first] - votes[meeting.second])
        if weight < HINT:
            for side, votes_more in self.votes_elsewhere(
                sentence, meeting, tally
            ).items():
                votes[side] += votes_more
            weight = abs(votes[meeting.first] - votes[meeting.second])
        if weight < HINT / 2:
            return None
        winner = max(votes, key=lambda side: votes[side])
        loser = meeting.other(winner)
        one, two = tally.one, tally.two
        if tally.worth[0] < tally.worth[1]:
            one, two = two, one
        detail = tally.detail or self.detail_near(sentence, meeting)
        surety = weight + (2 if ended else 0) + (1 if senses & {WIN, LOSS} else 0)
        return surety, self.result(sentence, winner, loser, one, two, winner, detail)

    def kicks_near(self, sentence: Sentence) -> tuple[Sentence, Tally] | None:
        """A shoot-out's score in the same paragraph, where there is one."""
        for other in self.sentences:
            if abs(other.order - sentence.order) <= 1:
                for tally in other.tallies:
                    if tally.is_shoot_out:
                        return other, tally
        return None

    def judge_kicks(
        self,
        sentence: Sentence,
        kicks: Tally,
        meeting: Meeting,
        votes: dict[str, float],
        level: Tally | None = None,
    ) -> tuple[float, Result] | None:
        if level is None:
            level = next(
                (
                    t
                    for other in self.sentences
                    if abs(other.order - sentence.order) <= 2
                    for t in other.tallies
                    if t.is_level and t.detail is None
                ),
                None,
            )
        own = self.votes_in(sentence, meeting, kicks)
        for side, more in self.votes_elsewhere(sentence, meeting, kicks).items():
            own[side] += more
        if abs(own[meeting.first] - own[meeting.second]) < HINT / 2:
            return None
        winner = max(own, key=lambda side: own[side])
        high, low = sorted((kicks.one, kicks.two), key=int, reverse=True)
        detail = f"{high}-{low} on penalties"
        one = two = level.one if level else None
        return 6.0, self.result(
            sentence, winner, meeting.other(winner), one, two, winner, detail
        )

    def result(
        self,
        sentence: Sentence,
        first: str,
        second: str,
        one: str | None,
        two: str | None,
        winner: str | None,
        detail: str | None,
    ) -> Result:
        figures = (
            (int(one), int(two))
            if one and two and one.isdigit() and two.isdigit()
            else None
        )
        if one and two and one.endswith(")"):
            figures = worth_of(one), worth_of(two)
        return Result(
            self.full(first), self.full(second), one, two,
            self.full(winner) if winner else None, detail, sentence.text,
            sentence.order, figures,
        )  # fmt: skip

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
                    and len(other.text.split()) < 4
                    and other.text.split()[place].casefold() == name.casefold()
                ):
                    return other.text
        return name

    def detail_near(self, sentence: Sentence, meeting: Meeting) -> str | None:
        """How the match ended, here or in the sentences about it."""
        own = extra_detail(sentence.text)
        if own or len(self.meetings) > 1:
            return own
        near = [s.text for s in self.sentences if abs(s.order - sentence.order) <= 1]
        for text in near:
            found = extra_detail(text)
            if found and not OTHER_MATCH.search(text):
                return found
        for text in self.captions:
            found = extra_detail(text)
            if found:
                return found
        return None

    def votes_in(
        self, sentence: Sentence, meeting: Meeting, tally: Tally | None
    ) -> dict[str, float]:
        """What the words of a sentence say for either side."""
        votes = {meeting.first: 0.0, meeting.second: 0.0}
        text = sentence.text
        at = [
            (n.start, n.end, side)
            for n in sentence.names
            if (side := meeting.side(n.text)) is not None
        ]
        if tally is not None:
            to = TO_SIDE.match(text, tally.end)
            if to:
                for start, _, side in at:
                    if (
                        abs(start - to.end()) <= 12 and text[to.end() : start].islower()
                    ) or start == to.end():
                        votes[side] += SURE
        for mark in sentence.marks:
            if mark.sense in (DRAW, END):
                continue
            sign = 1.0 if mark.sense == WIN else -1.0
            before = [x for x in at if x[1] <= mark.start and mark.start - x[1] < FAR]
            after = [x for x in at if x[0] >= mark.end and x[0] - mark.end < FAR]
            subject = next(
                (
                    x
                    for x in reversed(before)
                    if not is_marked_at(text, x[0]) and not is_object(text, x[0], x[1])
                ),
                None,
            )
            near = 1.0 if tally is None or abs(mark.start - tally.start) < 90 else 0.6
            if subject:
                votes[subject[2]] += sign * 3.0 * near
            elif not before and not after and sentence.topic:
                side = meeting.side(sentence.topic)
                if side and PRONOUNS.search(text):
                    votes[side] += sign * 1.5 * near
            elif before and not subject:
                # Only a rival is named before the verb: the other one is its subject.
                votes[meeting.other(before[-1][2])] += sign * 1.5 * near
            if after:
                start, _, side = after[0]
                if subject and side == subject[2]:
                    continue
                gap = text[mark.end : start]
                lead = text[max(0, start - 40) : start]
                if sign > 0:
                    too_much = text[mark.start : mark.end].startswith(TOO_MUCH)
                    wins = (
                        not too_much
                        and bool(GIVES.search(lead))
                        and len(gap) < 24
                        and not re.search(
                            r"\b(?:past|over|against|off|al?|of)\s(?:the\s)?$", lead
                        )
                    )
                    votes[side] += (2.5 if wins else -2.5) * near
                else:
                    votes[side] += (2.5 if AGENT.search(lead) else -1.0) * near
        return votes

    def votes_elsewhere(
        self, sentence: Sentence, meeting: Meeting, tally: Tally
    ) -> dict[str, float]:
        """What the rest of the story says for either side, and the score's order."""
        votes = {meeting.first: 0.0, meeting.second: 0.0}
        high, low = sorted(tally.worth, reverse=True)
        for other in self.sentences:
            if other is sentence or OTHER_MATCH.search(other.text):
                continue
            if len(self.meetings) > 1 and other.order != sentence.order:
                continue
            weight = 0.5 if abs(other.order - sentence.order) <= 1 else 0.25
            for side, more in self.votes_in(other, meeting, None).items():
                votes[side] += weight * more
            for found in COUNT_FOR.finditer(other.text):
                count = COUNTS.get(found["count"]) or int(found["count"])
                for name in other.names:
                    scorer = meeting.side(name.text)
                    if (
                        scorer
                        and abs(name.start - found.end()) <= 2
                        and low < count <= high
                    ):
                        votes[scorer] += LIKELY
        for caption in self.captions:
            names = find_names(caption)
            owner = next((s for n in names if (s := meeting.side(n.text))), None)
            if owner is None:
                continue
            ordinal = ORDINAL_GOAL.search(caption)
            if ordinal and low < ORDINALS[ordinal["number"].lower()] <= high:
                votes[owner] += LIKELY
            if CELEBRATES.search(caption):
                votes[owner] += HINT
            elif DEJECTED.search(caption):
                votes[owner] -= HINT
        lead = next((s for n in sentence.names if (s := meeting.side(n.text))), None)
        is_named = lead is not None
        if lead is None and sentence.topic:
            lead = meeting.side(sentence.topic)
        if lead and tally.worth[0] != tally.worth[1]:
            bias = LIKELY if tally.detail and is_named else 0.6
            votes[lead] += bias if tally.worth[0] > tally.worth[1] else -bias
        return votes


def is_marked_at(text: str, start: int) -> bool:
    lead = text[max(0, start - 60) : start]
    # "to Welshman Ann Roe": who somebody is stands between.
    words = lead.rsplit(" ", 2)
    if len(words) == 3 and DESCRIBING.fullmatch(words[1]):
        lead = words[0] + " "
    return bool(AGAINST.search(lead[-44:]))


def is_object(text: str, start: int, end: int) -> bool:
    """Whether a verb before a name, the word after or its ending makes it a rival."""
    return bool(
        DONE_TO.search(text[max(0, start - 24) : start])
        or RIVAL_AFTER.match(text, end)
        or OBJECT_ENDING.search(text[start:end])
    )


def is_marked(text: str, name: Name) -> bool:
    """Whether a word beside a name makes it the opponent."""
    return name.start > 0 and (
        is_marked_at(text, name.start) or is_object(text, name.start, name.end)
    )
