"""Who won a match told at a distance: what the words say for either side."""

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.copy.beside import (
    RIVAL_AFTER,
    TO_SIDE,
    is_marked_at,
    owns_result,
)
from articles.copy.cast import AND_SIDE, Cast
from articles.copy.meetings import AGAINST_WORD, Meeting
from articles.copy.names import Name, find_names
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.polyglot import BETWEEN, HOSTED
from articles.copy.result_words import MADE_UP_FOR
from articles.copy.sense import DRAW, END, LOSS, WIN, Mark
from articles.copy.sentences import Sentence
from articles.copy.sides import Result, extra_detail, on_aggregate
from articles.copy.subjects import (
    NEGATED,
    OPENS_AT,
    ROLE,
    is_rival_at,
    lead_to,
    opens_sentence,
    side_by_role,
    subject_of,
)
from articles.copy.tallies import RANK_PARTLY, RANK_TOLD, Tally, worth_of
from articles.copy.verdict_words import (
    AGENT,
    CELEBRATES,
    COUNT_FOR,
    COUNTS,
    DEJECTED,
    FAR,
    GIVES,
    HINT,
    LEVEL_AGAINST,
    LIKELY,
    NEAR_HOST,
    NEXT_CLAUSE,
    ORDINAL_GOAL,
    ORDINALS,
    PRONOUNS,
    SUMMED_UP,
    SURE,
    TOLD_OF_NEXT,
    TOO_MUCH,
)


class Jury(Cast):
    """The sides of a story, and what its words say of each."""

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
            met = tally.rank > RANK_PARTLY and (
                BETWEEN.search(sentence.text)
                or LEVEL_AGAINST.match(sentence.text, tally.end)
                or SUMMED_UP.match(sentence.text)
                or self.both_played(sentence, meeting)
                or self.was_drawn(sentence)
            )
            if DRAW not in senses and not ended and not met:
                return None
            detail = extra_detail(sentence.text) or on_aggregate(sentence.text)
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
            if mark.sense in (DRAW, END) or (
                mark.sense == LOSS and MADE_UP_FOR.search(lead_to(text, mark))
            ):
                continue
            if NEGATED.search(lead_to(text, mark)):
                continue
            sign = 1.0 if mark.sense == WIN else -1.0
            before = [x for x in at if x[1] <= mark.start and mark.start - x[1] < FAR]
            after = [x for x in at if x[0] >= mark.end and x[0] - mark.end < FAR]
            able = [
                x
                for x in before
                if not is_rival_at(text, x) and not OPENS_AT.match(text[: x[0]])
            ]
            subject = subject_of(text, mark.start, before, able)
            near = 1.0 if tally is None or abs(mark.start - tally.start) < 90 else 0.6
            owner = self.owner_of(sentence, mark, after)
            if owner:
                votes[owner] += sign * 3.0 * near
                continue
            if subject:
                votes[subject[2]] += sign * 3.0 * near
            elif not before and not after and sentence.topic:
                side = side_by_role(text, meeting, sentence.topic)
                if side and (PRONOUNS.search(text) or ROLE.match(text)):
                    votes[side] += sign * 1.5 * near
            elif before and not subject:
                # Only a rival is named before the verb: the other one is its subject.
                subject_side = meeting.other(before[-1][2])
                votes[subject_side] += sign * 1.5 * near
                if (
                    after
                    and after[0][2] == subject_side
                    and opens_sentence(text, before[0])
                    and not is_rival_at(text, after[0])
                    and not AGAINST_WORD.search(text, mark.end, after[0][0] + 1)
                ):
                    continue  # "Gegen Moor gewann Fenn": it stands behind the verb
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
                    by = AGENT.search(lead) or is_marked_at(text, start)
                    votes[side] += (2.5 if by else -1.0) * near
        return votes

    def host_after(
        self, sentence: Sentence, meeting: Meeting, tally: Tally
    ) -> str | None:
        """The side at whose ground it was, where that stands behind the score."""
        for name in sentence.names:
            gap = sentence.text[tally.end : name.start]
            # German tells a score from the guests' side: "1:3 bei Moor".
            if 0 <= name.start - tally.end < NEAR_HOST and (
                HOSTED.search(gap) and not gap.startswith(" bei")
            ):
                return meeting.side(name.text)
        return None

    def both_played(self, sentence: Sentence, meeting: Meeting) -> bool:
        """ "Vestby og Rødhus spillede 1-1": both sides, joined, by a level score."""
        return any(
            AND_SIDE.fullmatch(sentence.text[left.end : right.start])
            and meeting.joins(left.text, right.text)
            for left, right in pairwise(sentence.names)
        )

    def was_drawn(self, sentence: Sentence) -> bool:
        """Whether the sentence before told of a draw, and this one of its score."""
        if sentence.names:
            return False
        return any(
            DRAW in {m.sense for m in lead.marks}
            for lead, after in pairwise(self.sentences)
            if after is sentence and lead.order == sentence.order
        )

    def owner_of(
        self, sentence: Sentence, mark: Mark, after: Sequence[tuple[int, int, str]]
    ) -> str | None:
        """Who a win or loss is told of where that side stands after the word."""
        text = sentence.text
        if text[mark.start : mark.end].startswith("victorieu"):
            return None  # "victorieuse de Bea Lund" is somebody else's win
        for start, end, side in after:
            if owns_result(text, [mark], Name(start, end, "")) or (
                TOLD_OF_NEXT.fullmatch(text[mark.start : start])
                and not is_marked_at(text, start)
            ):
                return side
        own = [
            x
            for x in after
            if is_marked_at(text, x[0]) or RIVAL_AFTER.match(text, x[1])
        ]
        others = [x for x in after if x not in own]
        first_after = after[0][0] if after else 0
        named_before = any(n.end <= mark.start for n in sentence.names)
        if own and others and not named_before and first_after - mark.end < FAR // 2:
            # The verb stands first: "bezwangen die Frauen des SC Moor den SV Fenn".
            return others[0][2] if others[0][2] != own[0][2] else None
        return None

    def leader_of(
        self, sentence: Sentence, meeting: Meeting, tally: Tally
    ) -> str | None:
        """The side a score is told from: the first that no word makes a rival."""
        named = [
            n
            for n in sentence.names
            if meeting.side(n.text)
            and not NEXT_CLAUSE.search(
                sentence.text, tally.end, max(n.start, tally.end)
            )
        ]
        for name in named:
            if not is_rival_at(sentence.text, (name.start, name.end, "")):
                return meeting.side(name.text)
        rival = meeting.side(named[0].text) if named else None
        return meeting.other(rival) if rival else None

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
        host = self.host_after(sentence, meeting, tally)
        told = any(m.sense in (WIN, LOSS) for m in sentence.marks)
        if host and not told and tally.worth[0] < tally.worth[1]:
            # "0-1 en el campo del Yecla": the hosts' goals come first.
            votes[host] -= SURE
            return votes
        lead = self.leader_of(sentence, meeting, tally)
        is_named = lead is not None
        if lead is None and sentence.topic:
            lead = side_by_role(sentence.text, meeting, sentence.topic)
        if lead and tally.worth[0] != tally.worth[1]:
            bias = LIKELY if tally.detail and is_named else 0.6
            votes[lead] += bias if tally.worth[0] > tally.worth[1] else -bias
        return votes
