"""What one sentence tells of a race: who came where, and whose each figure is."""

import re
from collections.abc import Sequence

from articles.copy.field_order import Field, is_near
from articles.copy.field_values import PAR, PLUS, TOTAL, Value
from articles.copy.field_words import (
    AHEAD,
    BEHIND,
    BREAKS,
    CLAUSE_OPENS,
    JOINED,
    LAST_IN,
    LEADS_TO,
    LED_BY,
    OF_PLACE,
    PODIUM,
    SECOND_PLACED,
    WINNING,
)
from articles.copy.finishers import Finishers
from articles.copy.names import Name

FAR_OFF, MOST_TOGETHER, MOST_RANKS, LONGEST_GAP = 70, 2, 12, 48


class Told:
    """What one sentence tells of a race."""

    def __init__(
        self,
        race: Field,
        sentence: str,
        names: Sequence[Name],
        ranks: Sequence[re.Match[str]],
        finishers: Finishers,
        topic: str | None,
    ) -> None:
        self.race, self.sentence = race, sentence
        self.names, self.ranks = names, ranks
        self.full, self.topic = finishers.full, topic

    def rank(self, *, wins: bool) -> None:
        """Places by ordinals, by "ahead of" and by the podium's last step."""
        for found in self.ranks:
            if found["more"]:
                continue
            name = self.holder_of(found)
            if name is not None:
                self.place(name, 2 if found["two"] else 3)
        self.rank_behind(wins=wins)
        self.rank_by_gaps()
        podium = PODIUM.search(self.sentence)
        if podium and self.names:
            before = [n for n in self.names if n.end <= podium.start()]
            after = [n for n in self.names if n.start >= podium.end()]
            listed = before or after
            taken = self.race.ranks.values()
            for name in listed if before == [] else listed[-MOST_TOGETHER:]:
                full = self.full(name.text)
                free = next(r for r in range(2, MOST_RANKS) if r not in taken)
                if full not in self.race.ranks:
                    self.place(name, free)

    def rank_by_gaps(self) -> None:
        """ "With Ann Roe at 29 seconds": who is told to be behind is next."""
        for index, name in enumerate(self.names):
            if not self.race.ranks or self.full(name.text) in self.race.ranks:
                continue
            following = self.names[index + 1 : index + 2]
            end = following[0].start if following else len(self.sentence)
            if GAP_BEHIND.match(self.sentence, name.end, end):
                self.place(name, max(self.race.ranks.values()) + 1)

    def place(self, name: Name, rank: int) -> None:
        self.race.place(self.full(name.text), rank)

    def holder_of(self, found: re.Match[str]) -> Name | None:
        """Whose place an ordinal tells: "second was Ann Roe", "Ann Roe came second"."""
        before = [n for n in self.names if n.end <= found.start()]
        after = next((n for n in self.names if n.start >= found.end()), None)
        last = before[-1] if before else None
        if last is not None:
            gap = self.sentence[last.end : found.start()]
            full = self.full(last.text)
            others = any(
                last.end <= r.start() < found.start() for r in self.ranks if r != found
            )
            known = self.race.ranks.get(full)
            if known is not None or others or ";" in gap or len(gap) > FAR_OFF:
                last = None
        if after is not None:
            gap = self.sentence[found.end() : after.start]
            if "; " in gap or len(gap) > LONGEST_GAP or SECOND_PLACED.match(gap):
                is_next = SECOND_PLACED.match(gap) is not None and len(gap) < FAR_OFF
                after = after if is_next else None
            elif last is not None and not LEADS_TO.match(bare_gap(gap)):
                after = None
        if last is not None and after is not None:
            opens = CLAUSE_OPENS.search(self.sentence[: found.start()])
            return after if opens else last
        return last or after

    def rank_behind(self, *, wins: bool) -> None:
        """ "Ahead of Ann Roe and Bea Lund": those behind, in order."""
        behind = BEHIND.match(self.sentence)
        if behind:
            start = behind.end()
            chain = list(self.names)
            if chain and self.race.ranks.get(self.full(chain[0].text)):
                chain = chain[1:]
            self.chain(chain, start, self.base_of_behind(), LONGEST_GAP * 2)
            return
        for found in AHEAD.finditer(self.sentence):
            base = self.base_of(found.start(), wins=wins)
            following = [n for n in self.names if n.start >= found.end()]
            if base is None or not following:
                continue
            if found.group() in ("from ", "over ", "before ", "vor ") and (
                following[0].start - found.end() > LONGEST_GAP
            ):
                continue
            self.chain(following, found.end(), base, LONGEST_GAP)
            return

    def base_of_behind(self) -> int:
        opener = self.names[0] if self.names else None
        known = self.race.ranks.get(self.full(opener.text)) if opener else None
        return known or max(self.race.ranks.values(), default=1)

    def base_of(self, at: int, *, wins: bool) -> int | None:
        """The place of whoever came in ahead."""
        clause = self.sentence.rfind(";", 0, at) + 1
        for found in reversed(self.ranks):
            if clause <= found.start() < at:
                return 2 if found["two"] else 3 if found["three"] else None
        if wins:
            return 1
        lead = next((n for n in self.names if n.end <= at), None)
        who = self.full(lead.text) if lead else self.topic
        return self.race.ranks.get(who) if who else None

    def chain(self, names: Sequence[Name], start: int, rank: int, most: int) -> None:
        at = start
        for number, name in enumerate(names):
            gap = bare_gap(self.sentence[at : name.start])
            if len(gap) > most or BREAKS.search(gap):
                break
            if number and not JOINED.match(gap):
                break
            rank += 1
            if rank > MOST_RANKS:
                break
            self.place(name, rank)
            at = name.end

    def give(self, values: Sequence[Value], *, wins: bool) -> None:
        """Each figure to whom it belongs."""
        given: set[tuple[int, str]] = set()
        both = SHARED.search(self.sentence)
        for value in values:
            if WINNING.search(self.sentence[: value.start][-30:]):
                if self.race.winner:
                    self.race.give(self.race.winner, value)
                continue
            holder = self.holder_of_value(value, given)
            if holder is None:
                if given and not wins:
                    continue
                who = self.race.winner if wins else self.topic
            else:
                who = self.full(holder.text)
                if wins and self.is_winners(value, holder):
                    who = self.race.winner
                else:
                    given.add((holder.start, value.kind))
            if who is None or not self.fits(who, value):
                continue
            self.race.give(who, value)
            if both:
                for name in self.names:
                    if name.end <= value.start or "tied" in both.group():
                        self.race.give(self.full(name.text), value)

    def is_winners(self, value: Value, holder: Name) -> bool:
        """ "Beat Ann Roe by a second in 9:21.4": the winner's, who has none yet."""
        if self.race.values.get(self.race.winner or ""):
            return False
        gap = self.sentence[holder.end : value.start]
        return (
            not gap.endswith("(")
            and self.full(holder.text) != self.race.winner
            and any(a.end() <= holder.start for a in AHEAD.finditer(self.sentence))
            and LAST_IN.search(gap) is not None
        )

    def fits(self, who: str, value: Value) -> bool:
        """Whether a figure can be one of this race, near the winner's."""
        if value.kind in (PLUS, PAR, TOTAL):
            return True
        own = self.race.first_value()
        return own is None or own.kind == PLUS or is_near(value, own)

    def holder_of_value(self, value: Value, given: set[tuple[int, str]]) -> Name | None:
        before = [n for n in self.names if n.end <= value.start]
        while before:
            name = before.pop()
            if before and OF_PLACE.fullmatch(
                self.sentence[before[-1].end : name.start]
            ):
                continue
            if LED_BY.search(self.sentence[max(0, name.start - 24) : name.start]):
                continue
            if (name.start, value.kind) in given:
                return None
            return name
        return None


GAP_BEHIND = re.compile(
    r"(?:,?\s(?:\([^)]*\)\s)?(?:was|is|finished|came|trailed|foi|fue|war|werd)?"
    r"\s?(?:a\s(?:further|distant)\s)?(?:(?:at|à|a|op|mit|med|på)\s)?"
    r"(?:\d{1,3}(?:[.,:'’]\d{1,3})?|an?|two|three|four|five|six|seven|eight|nine|ten)"
    r"[\"”']{0,2}\s?(?:(?:hundredths? of a|tenths? of a)\s)?"
    r"(?:seconds?|secs?|s|minutes?|shots?|strokes?|secondes?|segundos?|secondi|Sekunden"
    r"|seconden|sekund\w*|\"|'')?"
    r"(?:\s(?:back|behind|adrift|further back|off the pace|bak|zurück|tillbaka))?)"
    r"(?=[,.;]|\s(?:and|et|und|y|e|en|och|og)\s|$)"
)
SHARED = re.compile(r"\bboth\b|\bnach jeweils\b|\btied\b")
BRACKETS = re.compile(r"\s?\([^)]{0,50}\)")
FIGURES = re.compile(
    r"(?:\b(?:in|by|à|de|di|op|på|a|mit|i|w|о)\s)?[\d+][\d:.,'’\"”]*(?:\s?(?:seconds?"
    r"|secondes?|h|s|m)\b)?"
)
BLANKS = re.compile(r"\s{2,}")


def bare_gap(gap: str) -> str:
    """What stands between two names, without brackets and figures."""
    return BLANKS.sub(" ", FIGURES.sub("", BRACKETS.sub("", gap)))
