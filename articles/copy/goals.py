"""The goals one sentence tells, clause by clause."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.copy.goal_lists import (
    HOW_OFTEN,
    IN_BRACKETS,
    after_words,
    bridge,
    told_together,
)
from articles.copy.goal_words import goal_words
from articles.copy.minutes import (
    HAS_MINUTE,
    MINUTE,
    MINUTE_MARK,
    NUMBER_IN_LIST,
    minutes_in,
)
from articles.copy.names import Name, find_names, fullest_name, same_side
from articles.copy.players import is_full, is_person, known_team, person_of
from articles.copy.sides import Result, is_side

NOT_A_GOAL = re.compile(
    r"\b(?:saw red|sin[- ]?bin\w*|half-time"
    r"|came on|taken off|stretchered|kick-off|cleared|denied|shoot-?out|expulsad\w+"
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
PUT_AHEAD = re.compile(
    r"\b(?:put|fired|gave|headed|shot|sent|edged|nudged|restored|hand(?:ed)|drew"
    r"|brought|pulled|kept)\s(?:the\s)?"
)
CLAUSE = re.compile(
    r";\s|,?\s(?:and when|when|before|but|while|although|until|against a|against an)\s"
    r"|\s(?:and|y|et|und|e|och|og|en|i)\s(?=[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+)?[\s,(])"
)
AFTER_THROUGH = re.compile(
    r"\b(?:through|thanks to|courtesy of|for|from|by|via)\s(?:a |an "
    r"|the )?(?:[a-z-]+ ){0,3}$"
)
ADDED = re.compile(
    r"\b(?:doubled|extended|added|increased|stretched|trebled"
    r"|made it (?:[2-9]-0|two|three))\b"
)
CONCEDED = re.compile(
    r"\b(?:equali[sz]\w+|levell?\w*|pull\w+ (?:one|a goal) back)\b", re.IGNORECASE
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

    def side_after(self, last: str | None, result: Result) -> str | None:
        """The side a goal falls to, told from the side that scored before."""
        if last is None:
            return None
        if ADDED.search(self.verb):
            return last
        if CONCEDED.search(self.verb):
            return result.second if last == result.first else result.first
        return None


OWN_GOAL = re.compile(r"\bown goal (?:by|from)\s(?:[\w'’-]+\s){0,4}$")


def goals_in(
    sentence: str,
    results: list[Result],
    teams: list[str],
    people: dict[str, str | None],
    current: int,
    person: str | None = None,
    *,
    may_imply: bool = False,
) -> Iterator[Goal]:
    """The goals of one sentence, clause by clause; `person` was named before it."""
    told = goal_words(sentence)
    may_imply = may_imply and HAS_MINUTE.search(sentence) is not None
    if not told and not may_imply and not MINUTE_MARK.search(sentence):
        return
    names = [n for n in find_names(sentence) if is_side(n.text)]
    team_before_clause: str | None = None
    was_goal = False
    start = 0
    edges = [*(m.start() for m in CLAUSE.finditer(sentence)), len(sentence)]
    for end in edges:
        clause = sentence[start:end]
        inside = [n for n in names if start <= n.start < end]
        offset = start
        start = end
        if NOT_A_GOAL.search(clause):
            continue
        persons = [
            n
            for n in inside
            if not known_team(n.text, teams)
            and n.text not in GAMES
            and is_person(n, sentence, people)
        ]
        clubs = [n for n in inside if known_team(n.text, teams)]
        told_on = was_goal and bool(persons) and bool(MINUTE.search(clause))
        listed = False
        together = told_together(clause, offset, persons) if told else {}
        for name in persons:
            if name.start in together:
                continue
            found = IN_BRACKETS.match(sentence[name.end :]) or IN_BRACKETS.match(
                bridge(sentence[name.end :])
            )
            found = found or after_words(sentence, name, names, teams)
            if not found or (not told and results[current].sentence != sentence):
                continue
            team = team_for(
                sentence,
                name,
                clubs,
                teams,
                results[current],
                team_before_clause,
                people,
            )
            team_before_clause = team or team_before_clause
            listed = True
            for minute in NUMBER_IN_LIST.findall(found["list"]):
                yield Goal(name.text, team, minute.replace(" ", ""))
        minutes = list(minutes_in(clause, offset))
        is_told = told_on or any(offset <= at < end for at in told) or bool(together)
        is_implied = not is_told and may_imply and bool(minutes)
        was_goal = is_told or is_implied
        if not was_goal or (listed and not minutes):
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
            if before and len(before) > 1 and "," in sentence[before[-1].end : at]:
                who = before[-1]
            if after and (
                who is None or AFTER_THROUGH.search(sentence[at : after[0].start])
            ):
                who = after[0]
            scorer = who.text if who else person
            if scorer is None:
                continue
            team = None
            if who:
                team = team_for(
                    sentence, who, clubs, teams, results[current], None, people
                )
            verb = sentence[who.end : who.end + 60] if who else ""
            if is_implied and not (" " in scorer or person_of(scorer, people)):
                continue
            scored_by.append(scorer)
            yield Goal(scorer, team, minute, verb, is_implied=is_implied)
        more = SEVERAL.search(clause) if scored_by and is_told else None
        if more and len(set(scored_by)) == 1 and not listed:
            for _ in range(HOW_OFTEN[more["many"]] - len(scored_by)):
                yield Goal(scored_by[0], None, None, is_one_of=True)
        if together:
            for name in persons:
                if name.text in scored_by:
                    continue
                team = team_for(
                    sentence, name, clubs, teams, results[current], None, people
                )
                for _ in range(together.get(name.start, 0)):
                    several = together[name.start] > 1
                    yield Goal(name.text, team, None, is_one_of=several)
        if not minutes and not together:
            yield from goals_without_minute(
                sentence, clause, persons, clubs, teams, results[current], people
            )
        person = persons[0].text if persons else person


# "In the Ladies' Football final": a game is no player.
GAMES = frozenset({"Football", "Hurling", "Camogie", "Rugby", "Soccer", "Hockey"})
SEVERAL = re.compile(
    r"\b(?:scor\w+|netted|struck|got|hit|with|had)\s(?:a\s)?(?P<many>both|twice|brace"
    r"|double|hat-trick)\b(?! the (?:post|bar))"
)


def team_for(
    sentence: str,
    name: Name,
    clubs: Sequence[Name],
    teams: list[str],
    result: Result,
    before: str | None,
    people: dict[str, str | None],
) -> str | None:
    """Whose goal it was, where the words beside the name say."""
    opponents = re.search(
        r"\bagainst (?:a|an|one|two)\b[^.;]{0,30}(?:from|by)\s$", sentence[: name.start]
    )
    if opponents and before:
        return result.second if same_side(before, result.first) else result.first
    known = people.get(fullest_name(name.text, people))
    if known and OWN_GOAL.search(sentence[: name.start]):
        return result.second if same_side(known, result.first) else result.first
    if known:
        return known
    for club in clubs:
        between = sentence[name.end : club.start]
        if club.start > name.end and re.search(r"[^.;]\bfor\s(?:the\s)?$", between):
            return known_team(club.text, teams)
        if club.start > name.end and PUT_AHEAD.search(sentence[name.end : club.start]):
            return known_team(club.text, teams)
    earlier = {known_team(c.text, teams) for c in clubs if c.end <= name.start}
    if len(earlier) == 1:
        return earlier.pop()
    if earlier and result.sentence == sentence:
        return result.winner
    if before:
        return before
    verb = sentence[name.end : name.end + 60]
    if result.winner and re.search(r"\bwinn(?:er|ing goal)\b", sentence[name.end :]):
        return result.winner
    if result.winner and CONCEDED.search(verb):
        return None
    if re.search(r"\bscoring\b", verb) and result.sentence == sentence:
        return result.winner
    return None


def goals_without_minute(
    sentence: str,
    clause: str,
    persons: Sequence[Name],
    clubs: Sequence[Name],
    teams: list[str],
    result: Result,
    people: dict[str, str | None],
) -> Iterator[Goal]:
    """A goal told without its minute is still a goal."""
    for name in persons:
        rest = sentence[name.end : name.end + 70]
        found = re.match(
            r"(?:,[^,]{1,40},)?\s(?:then |also |later |duly |had )?(?:scored|netted"
            r"|tied it"
            r"|equali[sz]ed|levelled|opened the scoring|grabbed the (?:winner"
            r"|equali[sz]er)|hit the (?:winner|only goal)|got the (?:winner|other"
            r"|only goal)|tapped (?:in|home)|slotted (?:in|home)|headed (?:in|home)"
            r"|(?:fired|slid|bundled|turned|volleyed|stroked) (?:it )?(?:in|home)"
            r"|pulled (?:one|a goal) back|struck (?:late|early|first|on the stroke))"
            r"(?P<times> twice| a brace| both| a hat-trick"
            r"| three times)?(?! \d)",
            rest,
        )
        if found and not re.match(
            r" (?:\d|a century|from|\w+ (?:tries|points|runs))", rest[found.end() :]
        ):
            team = team_for(sentence, name, clubs, teams, result, None, people)
            times = (found["times"] or "").strip()
            count = {
                "twice": 2,
                "a brace": 2,
                "both": 2,
                "a hat-trick": 3,
                "three times": 3,
            }.get(times, 1)
            for _ in range(count):
                yield Goal(name.text, team, None, rest, is_one_of=count > 1)
