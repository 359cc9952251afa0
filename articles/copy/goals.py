"""The goals one sentence tells, clause by clause."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from articles.copy.clauses import split_clauses
from articles.copy.goal_lists import (
    IN_BRACKETS,
    after_words,
    bridge,
    told_together,
)
from articles.copy.goal_subjects import (
    CONCEDED,
    RUGBY,
    THROUGH,
    Telling,
    subjects_of,
    team_for,
)
from articles.copy.goal_words import goal_verbs, goal_words
from articles.copy.lexicon import words_in
from articles.copy.minutes import (
    CLOCK,
    HAS_MINUTE,
    MINUTE,
    MINUTE_MARK,
    NUMBER_IN_LIST,
    minutes_in,
    tidy_minute,
)
from articles.copy.names import Name, find_names
from articles.copy.players import is_full, is_person, known_team, person_of
from articles.copy.sides import Result, is_side

NOT_A_GOAL = re.compile(
    r"\b(?:saw red|sin[- ]?bin\w*|at half-time for"
    r"|came on|taken off|stretchered|cleared|denied|shoot-?out|expulsad\w+"
    r"|expuls\w+|rote Karte|Gelb-Rot|carton|cartellino|kontuzj\w+|utvis\w+"
    r"|sent off|red card|yellow card|booked|dismissed|saved|injur\w+|disallowed"
    r"|missed (?:a|an|the|his|her|from|his side['’]s) (?:penalty|spot|chance|sitter"
    r"|kick)|substituted|ruled out|limped|replaced|hit the (?:post|bar|woodwork"
    r"|crossbar)|(?:struck|rattled|clipped|off) the (?:post|bar|woodwork|crossbar)"
    r"|(?:shot|fired|headed|blazed|dragged|curled|drilled|volleyed|put it|went|nodded)"
    r" (?:just |narrowly )?(?:wide|over(?! the line))|(?:came|went) close"
    r"|(?:left|hobbled off|carried off) the (?:pitch|field|game|match)|went off"
    # Cards, injuries, changes and misses in other languages.
    r"|tarjeta (?:roja|amarilla)|lesion(?:ó|ado|ada|ou)|falló|cartão|desperdi[cç]\w+"
    r"|bless(?:é|ée)|manqu(?:é|ait|e)|gelbe Karte|verletz\w+|verscho(?:ss|ssen)"
    r"|ausgewechselt|vergab|ammonit\w+|infortun\w+|sbagli\w+|sostituit\w+"
    r"|(?:rode|gele) kaart|gewisseld|geblesseerd|miste|kırmızı kart|sarı kart"
    r"|sakatlan\w+|kaçır\w+|карточк\w+|травм\w+|удал[её]н\w*|не реализовал\w*"
    r"|(?:rött|gult|rødt) kort|missade|skadad|czerwon\w+ kartk\w+|zmarnował\w*)\b",
    re.IGNORECASE,
)
AFTER_THROUGH = re.compile(
    r"\b(?:through|thanks to|courtesy of|for|from|by|via)\s(?:a |an "
    r"|the )?(?:[a-z-]+ ){0,3}$"
)
ADDED = re.compile(
    r"\b(?:doubled|extended|added|increased|stretched|trebled"
    r"|made it (?:[2-9]-0|two|three))\b"
)


@dataclass(slots=True)
class Goal:
    """A goal as a sentence tells it."""

    name: str
    team: str | None
    minute: str | None
    # What the verb says of the side: "doubled the lead", "equalised".
    verb: str = ""
    # One of several told at once, none with its minute.
    is_one_of: bool = False
    # Told by a name and a minute alone: "restored parity on 61 minutes".
    is_implied: bool = False
    # Told as one more, or as the last: "added another", "sealed it late".
    is_again: bool = False

    def side_after(self, last: str | None, result: Result) -> str | None:
        """The side a goal falls to, told from the side that scored before."""
        if last is None:
            return None
        if ADDED.search(self.verb):
            return last
        if CONCEDED.search(self.verb):
            return result.second if last == result.first else result.first
        return None


# "In the Ladies' Football final": a game is no player.
GAMES = frozenset({"Football", "Hurling", "Camogie", "Rugby", "Soccer", "Hockey"})
SEVERAL = re.compile(
    r"\b(?P<many>twice|brace|both|double|hat-trick|three times|two (?:goals|tries)"
    r"|dos veces|doblete|tres goles|deux fois|doublé|triplé|due volte|doppietta"
    r"|tripletta|duas vezes|bis|zweimal|doppelt|Doppelpack|doppelt|Hattrick|twee keer"
    r"|tweemaal|två gånger|to ganger|to gange|dwukrotnie|dvakrát|dvaput|dublă|дважды"
    r"|дубль|двічі|kahdesti|iki gol|iki kez|δύο φορές)\b(?! the (?:post|bar))"
)
# "They led after six minutes when Ann Roe rounded the goalkeeper."
SINCE = re.compile(
    r"(?:when|as|through|after|cuando|lorsque|quand|als|quando|toen|när|da|gdy|kiedy"
    r"|když|kada|când|когда|коли|kun)\s"
)
HOW_MANY_TIMES = {
    "three times": 3,
    "hat-trick": 3,
    "Hattrick": 3,
    "tres goles": 3,
    "triplé": 3,
    "tripletta": 3,
}
# A goal besides one told of: "and again just before half-time".
AGAIN = re.compile(
    r"\b(?:again|another|a second|his second|her second|second goal|added|adding"
    r"|third|de nuevo|otra vez|de nouveau|nochmals|erneut|nog eens|igen|igjen|znowu"
    r"|opět|ponovno|снова|di nuovo|novamente|de novo|seal\w*|settled|wrapped|late"
    r"|capped|complet\w+|rounded off|made sure|injury time|stoppage time|added time)\b"
)
ELIDED = re.compile(
    r"(?:and|before|then|y|e|et|und|och|og|en|i|a|и|ja)\s(?:then |later |also |he |she"
    r"|duly |finally |again )*"
)


def goals_in(
    sentence: str,
    telling: Telling,
    person: str | None = None,
    *,
    may_imply: bool = False,
) -> Iterator[Goal]:
    """The goals of one sentence, clause by clause; `person` was named before it."""
    teams, people, current = telling.teams, telling.people, telling.current
    results = telling.results
    told = goal_words(sentence)
    may_imply = may_imply and HAS_MINUTE.search(sentence) is not None
    words = words_in(sentence)
    if not (told or may_imply or MINUTE_MARK.search(sentence)) and not goal_verbs(
        words, sentence, is_rugby=telling.sport in RUGBY
    ):
        return
    names = [n for n in find_names(sentence) if is_side(n.text)]
    everybody = [
        n
        for n in names
        if not known_team(n.text, teams)
        and n.text not in GAMES
        and is_person(n, sentence, people)
    ]
    all_together = told_together(sentence, 0, everybody) if told else {}
    several_bracketed = (
        len([n for n in everybody if IN_BRACKETS.match(sentence[n.end :])]) > 1
    )
    team_before_clause: str | None = None
    was_goal = False
    loose: list[tuple[int, str]] = []
    for start, end in split_clauses(sentence, words, everybody):
        clause = sentence[start:end]
        persons = [n for n in everybody if start <= n.start < end]
        if NOT_A_GOAL.search(clause):
            continue
        clubs = [n for n in names if start <= n.start < end and n not in everybody]
        clubs = [n for n in clubs if known_team(n.text, teams)]
        told_on = (
            was_goal
            and bool(persons)
            and (bool(MINUTE.search(clause)) or bool(loose and SINCE.match(clause)))
        )
        listed = False
        together = {
            n.start: all_together[n.start] for n in persons if n.start in all_together
        }

        side_of = partial(team_for, sentence, clubs, telling)

        for name in persons:
            if name.start in together:
                continue
            found = IN_BRACKETS.match(sentence[name.end :]) or IN_BRACKETS.match(
                bridge(sentence[name.end :])
            )
            found = found or after_words(sentence, name, names, teams)
            if not found or not (
                told or several_bracketed or results[current].sentence == sentence
            ):
                continue
            team = side_of(name, team_before_clause)
            team_before_clause = team or team_before_clause
            listed = True
            for minute in NUMBER_IN_LIST.findall(found["list"]):
                yield Goal(name.text, team, tidy_minute(minute))
        minutes = [
            *minutes_in(clause.rstrip(), start),
            *bracketed(clause, start, persons),
        ]
        inside = [w for w in words if start <= w.start < end]
        verbs = goal_verbs(inside, clause, is_rugby=telling.sport in RUGBY)
        is_told = (
            told_on
            or bool(verbs)
            or any(start <= at < end for at in told)
            or bool(together)
        )
        if not minutes and loose and any(is_full(n, people) for n in persons):
            # "They led from the 23rd minute, when Ann Roe struck."
            minutes = [(start, minute) for _, minute in loose]
        loose = [] if any(is_full(n, people) for n in persons) else minutes
        is_implied = not is_told and may_imply and bool(minutes)
        was_goal = is_told or is_implied
        if (
            not was_goal
            or (listed and not minutes)
            or not telling.tells(clause, sentence)
        ):
            person = persons[-1].text if persons else person
            continue
        scored_by: list[str] = []
        for at, minute in minutes:
            before = [n for n in persons if n.end <= at]
            after = [n for n in persons if n.start > at]
            if after and not any(is_full(n, people) for n in before):
                # A sentence's first word is no player where one is named after it.
                before = [n for n in before if not is_full(after[0], people)]
            who = before[-1] if before else None
            if after and (
                who is None
                or (
                    AFTER_THROUGH.search(sentence[at : after[0].start])
                    and not any(who.end <= v.start <= at for v in verbs)
                    and not THROUGH.search(sentence[max(0, who.start - 40) : who.start])
                )
            ):
                who = after[0]
            scorer = who.text if who else person
            if scorer is None:
                continue
            team = side_of(who) if who else None
            verb = sentence[who.end : who.end + 60] if who else ""
            if is_implied and not (" " in scorer or person_of(scorer, people)):
                continue
            scored_by.append(scorer)
            yield Goal(scorer, team, minute, verb, is_implied=is_implied)
        more = SEVERAL.search(clause) if scored_by and is_told else None
        if more and len(set(scored_by)) == 1 and not listed:
            for _ in range(HOW_MANY_TIMES.get(more["many"], 2) - len(scored_by)):
                yield Goal(scored_by[0], None, None, is_one_of=True)
        for name in persons:
            if name.start in together and name.text not in scored_by:
                several = together[name.start] > 1
                for _ in range(together[name.start]):
                    yield Goal(name.text, side_of(name), None, is_one_of=several)
        if not minutes and not together:
            found_by = subjects_of(sentence, clause, start, persons, verbs, telling)
            more = SEVERAL.search(clause)
            many = HOW_MANY_TIMES.get(more["many"], 2) if more else 1
            for name in found_by:
                verb = sentence[name.end : name.end + 60]
                count = many if len(found_by) == 1 else 1
                for _ in range(count):
                    yield Goal(
                        name.text,
                        side_of(name),
                        None,
                        verb,
                        is_one_of=count > 1,
                        is_again=bool(AGAIN.search(clause)),
                    )
            if not found_by and person and not clubs and not persons:
                opens = ELIDED.match(clause)
                if opens and any(v.start <= start + opens.end() for v in verbs):
                    yield Goal(person, None, None, clause[:60], is_one_of=True)
        person = persons[0].text if persons else person


def bracketed(
    clause: str, offset: int, persons: Sequence[Name]
) -> Iterator[tuple[int, str]]:
    """Minutes in brackets behind other words than a name: "levelled late on (88)"."""
    ends = {name.end for name in persons}
    for found in ALONE_IN_BRACKETS.finditer(clause):
        at = found.start() + offset
        if at - 1 not in ends:
            yield at, tidy_minute(found["minute"])


ALONE_IN_BRACKETS = re.compile(
    rf"\((?P<minute>{CLOCK}|\d{{1,2}}[:.]\d{{2}})(?:['’′.ºª]|e|ème|:e|th|st|nd|rd)?"
    r"(?:\s?(?:min\w*|[Mm]inute))?\.?(?:[,/]?\s?(?:pens?|sp|rig|p|FE|HE|Foulelfmeter"
    r"|Handelfmeter|PP|SH|straff|karny|пен))?\.?\)"
)
