"""The goals an English sentence tells: who, when, and how many."""

import re
from collections.abc import Iterator, Sequence

from articles.copy.english_cast import Cast, mentions_in
from articles.copy.english_events import events_in
from articles.copy.english_minutes import bind_minutes
from articles.copy.english_people import Mention, keeps_goal
from articles.copy.english_rugby import RUGBY_VERBS
from articles.copy.english_sentence import Event, Said, clause_round, without_speech
from articles.copy.english_words import VERBS
from articles.copy.goal_subjects import GAELIC, RUGBY, Telling, team_for
from articles.copy.goals import is_player
from articles.copy.lexicon import listed, words_in
from articles.copy.minutes import HAS_MINUTE
from articles.copy.names import Name
from articles.copy.players import full_names, known_team, person_of
from articles.copy.sides import is_side
from articles.copy.told_goals import Goal

# Words without which no sentence tells of a goal.
TRIGGERS = (
    frozenset(VERBS)
    | frozenset(RUGBY_VERBS)
    | listed("""
    goal goals opener winner equaliser equalizer leveller hat brace double treble strike
    strikes consolation clincher decider try tries touchdown touchdowns header headers
    volley penalty penalties spot free effort efforts shot drive finish through thanks
    courtesy target scoresheet scorers scorer second third own rebound flick flicks lob
    mark had has tap hat-trick own-goal
    """)
)


def may_tell(sentence: str, *, may_imply: bool) -> bool:
    """Whether a sentence has a word or a figure without which none tells of a goal."""
    return (
        "(" in sentence
        or not TRIGGERS.isdisjoint(LETTERS.findall(sentence.lower()))
        or (may_imply and HAS_MINUTE.search(sentence) is not None)
    )


LETTERS = re.compile(r"[^\W\d_]+")


class EnglishReader:
    """Reads the sentences of a story one after another, and remembers who "he" is."""

    def __init__(self, sport: str | None, *, is_rugby: bool = False) -> None:
        self.is_rugby = is_rugby or sport in RUGBY
        self.is_gaelic = sport in GAELIC
        self.cast = Cast()
        # Sentences without a goal, heard only where one with a goal follows.
        self.unheard: list[tuple[str, Telling]] = []

    def read(
        self, sentence: str, telling: Telling, *, may_imply: bool = True
    ) -> list[Goal]:
        """The goals of one sentence in order."""
        if not may_tell(sentence, may_imply=may_imply):
            self.unheard.append((sentence, telling))
            return []
        for before, told_then in self.unheard:
            self.remember(*self.hear(before, told_then), ())
        self.unheard.clear()
        sentence, mentions = self.hear(sentence, telling)
        topic = self.cast.topics[-1] if self.cast.topics else None
        said = Said(
            sentence,
            words_in(sentence),
            mentions,
            topic,
            is_rugby=self.is_rugby,
            is_gaelic=self.is_gaelic,
            may_imply=may_imply,
        )
        found = events_in(said)
        bind_minutes(said, found)
        told = list(goals_of(said, found, telling))
        self.remember(sentence, mentions, told)
        return told

    def hear(self, sentence: str, telling: Telling) -> tuple[str, list[Mention]]:
        """A sentence without what is said in it, and whom it speaks of."""
        names = [n for n in full_names(sentence) if is_side(n.text)]
        if "“" in sentence or '"' in sentence:
            sentence = without_speech(sentence)
            names = [n for n in names if sentence[n.start] != " "]
        persons = [
            n
            for n in names
            if n.text.lower() not in TRIGGERS and is_player(n, sentence, telling)
        ]
        return sentence, mentions_in(
            sentence,
            names,
            persons,
            lambda name: person_of(name, telling.people),
            lambda name: known_team(name, telling.teams) is not None,
            self.cast,
        )

    def remember(
        self, sentence: str, mentions: Sequence[Mention], told: Sequence[Goal]
    ) -> None:
        """Note who was spoken of, those who scored last."""
        spoken = [
            m
            for m in mentions
            if m.name
            and m.is_known
            and m.place != "object"
            and not keeps_goal(sentence, m)
        ]
        subjects = [m for m in spoken if m.place == "subject"]
        others = [m for m in spoken if m.place != "subject"]
        for name in [m.name for m in (*others, *subjects[::-1])]:
            if name:
                self.cast.speak_of(name)
        for goal in told:
            self.cast.speak_of(goal.name)


def goals_of(said: Said, found: Sequence[Event], telling: Telling) -> Iterator[Goal]:
    """The goals of what a sentence tells, one for each minute."""
    for event in found:
        low, high = clause_round(said, event.start, event.end, by_comma=False)
        clubs = [
            Name(m.start, m.end, said.sentence[m.start : m.end])
            for m in said.mentions
            if m.is_team and low <= m.start < high
        ]
        clubs = [c for c in clubs if known_team(c.text, telling.teams)]
        count = max(event.count, len(event.minutes))
        is_counted = count > 1 or event.is_total
        minutes: list[str | None] = [*event.minutes] or [None]
        for mention in event.who:
            if not mention.name:
                continue
            text = said.sentence[mention.start : mention.end]
            name = Name(mention.start, mention.end, text)
            near = [club for club in clubs if not comes_between(said, event, club)]
            team = team_for(said.sentence, near, telling, name)
            for index, minute in enumerate(minutes):
                yield Goal(
                    mention.name,
                    team,
                    minute,
                    said.sentence[event.start : event.end],
                    is_again=event.is_again or index > 0,
                    is_weak=event.is_weak,
                    is_implied=event.is_implied,
                    total=max(count if is_counted else 0, event.has_now),
                    is_one_of=is_counted and minute is None,
                )


def comes_between(said: Said, event: Event, club: Name) -> bool:
    """Whether somebody else is named between a goal and a side behind it."""
    return any(
        event.end <= mention.start < club.start and mention not in event.who
        for mention in said.people
    )
