"""The goals one sentence tells, clause by clause."""

import re
from collections.abc import Iterator, Sequence

from articles.copy.clauses import groups_of, split_clauses
from articles.copy.goal_lists import (
    IN_BRACKETS,
    after_words,
    bridge,
    counted_in_brackets,
    told_together,
)
from articles.copy.goal_phrases import (
    A_KICK,
    A_STADIUM,
    AFTER_THROUGH,
    AGAIN,
    ALONE_IN_BRACKETS,
    ASIDE,
    BARE_CLOCK,
    BEATEN,
    DAYS,
    EACH,
    ELIDED,
    ELLIPSIS,
    GAMES,
    JOINED_BEFORE,
    LAST_JOINED,
    LEADS_TO,
    NOT_A_GOAL,
    NUMERAL,
    OWNED_AFTER,
    OWNS_A_MINUTE,
    SINCE,
    TIMES,
    how_many,
)
from articles.copy.goal_subjects import (
    RUGBY,
    SHOT_BY,
    THROUGH,
    Telling,
    subjects_of,
    team_for,
)
from articles.copy.goal_words import ENGLISH_VERBS, SCORED, goal_verbs, goal_words
from articles.copy.goals_abroad import without_changes
from articles.copy.inflected import in_nominative
from articles.copy.lexicon import words_in
from articles.copy.minutes import (
    HAS_MINUTE,
    MINUTE_MARK,
    NUMBER_IN_LIST,
    minutes_in,
    tidy_minute,
)
from articles.copy.names import Name
from articles.copy.players import full_names, is_full, is_person, known_team, person_of
from articles.copy.sides import is_side
from articles.copy.stage_words import FINAL, STAGE, WHOLE
from articles.copy.told_goals import Clause, Goal


def goals_in(
    sentence: str,
    telling: Telling,
    person: str | None = None,
    *,
    may_imply: bool = False,
) -> Iterator[Goal]:
    """The goals of one sentence, clause by clause; `person` was named before it."""
    reader = GoalReader(sentence, telling, may_imply=may_imply)
    if reader.may_tell():
        yield from reader.read(person)


def is_player(name: Name, sentence: str, telling: Telling) -> bool:
    """Whether a name in a sentence can be a player's."""
    return (
        not known_team(name.text, telling.teams)
        and name.text not in GAMES
        and name.text not in DAYS
        and name.text.lower() not in SCORED
        and not NUMERAL.fullmatch(name.text)
        and not A_STADIUM.search(name.text)
        and not A_GROUND.match(name.text)
        and not (
            name.text.startswith(("La ", "El "))
            and sentence[: name.start].endswith("en ")
        )
        and not any(STAGE.get(w.text) in (FINAL, WHOLE) for w in words_in(name.text))
        and is_person(name, sentence, telling.people)
    )


class GoalReader:
    """Reads one sentence for goals."""

    def __init__(self, sentence: str, telling: Telling, *, may_imply: bool) -> None:
        sentence = without_changes(sentence)
        self.sentence = sentence
        self.telling = telling
        self.is_rugby = telling.sport in RUGBY
        self.told = goal_words(sentence)
        self.may_imply = may_imply and HAS_MINUTE.search(sentence) is not None
        self.words = words_in(sentence)
        self.names: list[Name] = []
        self.persons: list[Name] = []
        # A minute told before who scored in it.
        self.loose: list[tuple[int, str]] = []
        self.was_goal = False
        self.side_before: str | None = None

    def may_tell(self) -> bool:
        return bool(
            self.told
            or self.may_imply
            or MINUTE_MARK.search(self.sentence)
            or goal_verbs(self.words, self.sentence, is_rugby=self.is_rugby)
        )

    def read(self, person: str | None) -> Iterator[Goal]:
        """The goals in order; `person` is who was told of last."""
        self.names = [n for n in full_names(self.sentence) if is_side(n.text)]
        if self.telling.language:
            self.names = [self.as_called(name) for name in self.names]
        self.persons = [name for name in self.names if self.is_player(name)]
        if self.opens_with_a_thing():
            del self.persons[0]
        together = told_together(self.sentence, 0, self.persons) if self.told else {}
        if self.told and "(" in self.sentence:
            groups = groups_of(self.sentence, self.persons)
            together |= counted_in_brackets(self.sentence, groups)
        for group in groups_of(self.sentence, self.persons) if self.told else ():
            if EACH.match(self.sentence, group[-1].end):
                together |= {name.start: 2 for name in group}
        if self.is_rugby:
            together = {
                name.start: together[name.start]
                for name in self.persons
                if name.start in together and not A_KICK.match(self.sentence, name.end)
            }
        for start, end in split_clauses(self.sentence, self.words, self.persons):
            clause = self.clause_at(start, end, together)
            named_minute = bool(clause.minutes) and not self.loose
            in_brackets = list(self.in_brackets(clause)) if "(" in self.sentence else []
            self.weigh(clause, carried=not named_minute)
            is_goal = clause.is_told or clause.is_implied
            said = clause.text
            if self.is_rugby:
                # There "went over" is a try, and no shot too high.
                said = said.replace("went over", "")
            if ", who " in said:
                said = ASIDE.sub("", said)
            if (is_goal or in_brackets) and NOT_A_GOAL.search(said):
                self.was_goal = False
                continue
            yield from in_brackets
            self.was_goal = is_goal
            if (
                not is_goal
                or (in_brackets and not clause.minutes)
                or not self.telling.tells(clause.text, self.sentence)
            ):
                person = clause.persons[-1].text if clause.persons else person
                continue
            scored_by: list[str] = []
            for goal in self.with_minutes(clause, person):
                scored_by.append(goal.name)
                yield goal
            many = how_many(clause.text)
            if max(clause.together.values(), default=1) > 1:
                # Told of who is listed there: "Roe's hat-trick and a Holm header".
                many = 1
            if scored_by and len(set(scored_by)) == 1 and clause.is_told:
                for _ in range(0 if in_brackets else many - len(scored_by)):
                    yield Goal(scored_by[0], None, None, is_one_of=True)
            yield from self.listed(clause, scored_by)
            yield from self.last_of_list(clause, scored_by)
            if not clause.minutes and not clause.together:
                yield from self.without_minute(clause, person, many)
            person = clause.persons[0].text if clause.persons else person

    def is_player(self, name: Name) -> bool:
        return is_player(name, self.sentence, self.telling)

    def as_called(self, name: Name) -> Name:
        """A player's name in the nominative: "po golu Damiana Wolskiego"."""
        language = self.telling.language or ""
        if " " not in name.text or known_team(name.text, self.telling.teams):
            return name
        lead = self.sentence[: name.start]
        called = in_nominative(name.text, lead, language, is_person=True)
        return name if called == name.text else Name(name.start, name.end, called)

    def opens_with_a_thing(self) -> bool:
        """ "Prowadzenie dał Adam Lis": a first word that nobody is called by."""
        if len(self.persons) < PAIR or self.persons[0].start > 1:
            return False
        first, *others = self.persons
        return (
            " " not in first.text
            and not person_of(first.text, self.telling.people)
            and LOWER_NEXT.match(self.sentence, first.end) is not None
            and any(" " in name.text for name in others)
        )

    def clause_at(self, start: int, end: int, together: dict[int, int]) -> Clause:
        text = self.sentence[start:end]
        inside = [name for name in self.names if start <= name.start < end]
        persons = [name for name in inside if name in self.persons]
        minutes = []
        if HAS_MINUTE.search(text):
            minutes = [*minutes_in(text.rstrip(), start)]
            if "(" in text:
                minutes += bracketed(text, start, persons)
            if self.telling.sport in CLOCKED and not minutes:
                minutes = [
                    (start + found.start(), tidy_minute(found.group()))
                    for found in BARE_CLOCK.finditer(text)
                ]
        words = [word for word in self.words if start <= word.start < end]
        return Clause(
            start,
            text,
            persons,
            [
                n
                for n in inside
                if n not in persons and known_team(n.text, self.telling.teams)
            ],
            minutes,
            goal_verbs(words, text, is_rugby=self.is_rugby),
            {n.start: together[n.start] for n in persons if n.start in together},
        )

    def weigh(self, clause: Clause, *, carried: bool) -> None:
        """Whether the clause tells of a goal: by its words, or by those before it."""
        told_on = (
            self.was_goal
            and bool(clause.persons)
            and (
                bool(clause.minutes)
                or (carried and bool(self.loose) and bool(SINCE.match(clause.text)))
                or bool(ELLIPSIS.match(self.sentence, clause.persons[-1].end))
            )
        )
        end = clause.start + len(clause.text)
        clause.is_told = (
            told_on
            or bool(clause.verbs)
            or any(clause.start <= at < end for at in self.told)
            or bool(clause.together)
        )
        is_named = any(is_full(n, self.telling.people) for n in clause.persons)
        if not clause.minutes and self.loose and is_named:
            # "They led from the 23rd minute, when Ann Roe struck."
            clause.minutes = [(clause.start, minute) for _, minute in self.loose]
        is_taken = is_named or (clause.persons and clause.is_told)
        self.loose = [] if is_taken else clause.minutes
        clause.is_implied = (
            not clause.is_told and self.may_imply and bool(clause.minutes)
        )

    def side_of(
        self, clause: Clause, name: Name, before: str | None = None
    ) -> str | None:
        return team_for(self.sentence, clause.clubs, self.telling, name, before)

    def in_brackets(self, clause: Clause) -> Iterator[Goal]:
        """Minutes in brackets behind each scorer: "Roe (12, 44) and Holm (61)"."""
        several = sum(
            IN_BRACKETS.match(self.sentence, name.end) is not None
            for name in self.persons
        )
        is_listing = (
            self.told
            or clause.verbs
            or several > 1
            or self.telling.result.sentence == self.sentence
        )
        if not is_listing:
            return
        for name in clause.persons:
            if name.start in clause.together:
                continue
            found = (
                IN_BRACKETS.match(self.sentence, name.end)
                or IN_BRACKETS.match(bridge(self.sentence[name.end :]))
                or after_words(self.sentence, name, self.names, self.telling.teams)
            )
            if not found:
                continue
            team = self.side_of(clause, name, self.side_before)
            self.side_before = team or self.side_before
            for minute in NUMBER_IN_LIST.findall(found["list"]):
                yield Goal(name.text, team, tidy_minute(minute))

    def with_minutes(self, clause: Clause, person: str | None) -> Iterator[Goal]:
        """A goal for each minute told outside brackets."""
        for at, minute in clause.minutes:
            who = self.scorer_at(clause, at)
            scorer = who.text if who else person
            if scorer is None:
                continue
            team = self.side_of(clause, who) if who else None
            verb = self.sentence[who.end : who.end + 60] if who else ""
            is_named = " " in scorer or person_of(scorer, self.telling.people)
            if not clause.is_implied or is_named:
                yield Goal(scorer, team, minute, verb, is_implied=clause.is_implied)

    def scorer_at(self, clause: Clause, at: int) -> Name | None:
        """Whose goal fell in the minute that stands here."""
        people, sentence = self.telling.people, self.sentence
        before = [n for n in clause.persons if n.end <= at]
        lead = (
            sentence[max(0, before[-1].start - 40) : before[-1].start] if before else ""
        )
        if len(before) > 1 and BEATEN.search(lead):
            before.pop()
        if before and OWNS_A_MINUTE.fullmatch(sentence, before[-1].end, at):
            return before[-1]
        after = [n for n in clause.persons if n.start >= at]
        if after and not any(is_full(n, people) for n in before):
            # A sentence's first word is no player where one is named after it.
            before = [n for n in before if not is_full(after[0], people)]
        who = before[-1] if before else None
        if after and who and self.is_inverted(clause, who, at, after[0]):
            return after[0]
        if (
            after
            and who
            and JOINED_BEFORE.search(sentence, who.end, at)
            and LEADS_TO.fullmatch(sentence, at, after[0].start)
            and not OWNED_AFTER.match(sentence, after[0].end)
        ):
            return after[0]
        if not after or (
            who
            and (
                not AFTER_THROUGH.search(sentence[at : after[0].start])
                or any(who.end <= verb.start <= at for verb in clause.verbs)
                or THROUGH.search(sentence[max(0, who.start - 40) : who.start])
                or SHOT_BY.search(sentence[max(0, who.start - 40) : who.start])
            )
        ):
            return who
        return after[0]

    def is_inverted(self, clause: Clause, who: Name, at: int, after: Name) -> bool:
        """ "Na 71-й удвоил Roe": the verb stands between minute and player."""
        return any(
            at < verb.start < after.start and verb.text not in ENGLISH_VERBS
            for verb in clause.verbs
        ) and not any(who.end <= verb.start <= at for verb in clause.verbs)

    def listed(self, clause: Clause, scored_by: Sequence[str]) -> Iterator[Goal]:
        """The goals of players named one after another, without minutes."""
        for name in clause.persons:
            if name.start in clause.together and name.text not in scored_by:
                count = clause.together[name.start]
                team = self.side_of(clause, name)
                for _ in range(count):
                    yield Goal(name.text, team, None, is_one_of=count > 1)

    def last_of_list(self, clause: Clause, scored_by: Sequence[str]) -> Iterator[Goal]:
        """ "Roe on 52, Holm on 70 and Lund late on": the last without a figure."""
        if len(set(scored_by)) < LONG_LIST or not clause.is_told:
            return
        last = clause.persons[-1]
        before = self.sentence[max(0, last.start - 4) : last.start]
        if last.text not in scored_by and LAST_JOINED.search(before):
            yield Goal(last.text, self.side_of(clause, last), None)

    def without_minute(
        self, clause: Clause, person: str | None, many: int
    ) -> Iterator[Goal]:
        """A goal told without its minute is still a goal."""
        found = subjects_of(self.sentence, clause.persons, clause.verbs, self.telling)
        count = many if len(found) == 1 else 1
        for name in found:
            team = self.side_of(clause, name)
            verb = self.sentence[name.end : name.end + 60]
            is_again = bool(AGAIN.search(clause.text))
            for _ in range(count):
                yield Goal(
                    name.text,
                    team,
                    None,
                    verb,
                    is_one_of=count > 1,
                    is_again=is_again,
                )
        if not found and clause.persons and not clause.verbs:
            name = clause.persons[-1]
            once = ELLIPSIS.match(self.sentence, name.end)
            for _ in range(TIMES.get(once[1], 1) if once else 0):
                team = self.side_of(clause, name)
                yield Goal(name.text, team, None, is_one_of=True)
        if not found and person and not clause.clubs and not clause.persons:
            opens = ELIDED.match(clause.text)
            edge = clause.start + opens.end() if opens else 0
            if any(verb.start <= edge for verb in clause.verbs):
                yield Goal(person, None, None, clause.text[:60], is_one_of=True)


LONG_LIST = PAIR = 2
LOWER_NEXT = re.compile(r"\s[a-zà-ÿа-яёіїєžšćčąęłśżź]")
A_GROUND = re.compile(
    r"(?:Arena|Est[aá]dio|Stadio|Stade|Stadion|Parc|Stadium|Pala[A-Z]\w+|Polideportivo"
    r"|Pabellón|Pavilhão|Ginásio|Gimnasio|Hala|Zimní)\s"
)
# Goals told by the clock; where no sport is told a clock may be on ice.
CLOCKED = frozenset({"ice hockey", None})


def bracketed(
    clause: str, offset: int, persons: Sequence[Name]
) -> Iterator[tuple[int, str]]:
    """Minutes in brackets behind other words than a name: "levelled late on (88)"."""
    ends = {name.end for name in persons}
    for found in ALONE_IN_BRACKETS.finditer(clause):
        at = found.start() + offset
        if at - 1 not in ends:
            yield at, tidy_minute(found["minute"])
