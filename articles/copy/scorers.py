"""Who scored, for whom and when, as reporters tell it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.copy.goal_words import goal_words
from articles.copy.names import (
    ROLES,
    Name,
    find_names,
    fullest_name,
    same_side,
    split_sentences,
)
from articles.copy.sides import Result, is_side
from articles.copy.structure import Scorer
from articles.copy.touchdowns import find_touchdowns

# Sports whose goals are told one by one.
SPORTS_WITH_SCORERS = frozenset(
    {
        "football",
        "ice hockey",
        "field hockey",
        "water polo",
        "rugby union",
        "rugby league",
        "hurling",
        "gaelic football",
        "american football",
        None,
    }
)
CLOCK = r"\d{1,3}(?:\s?\+\s?\d{1,2})?"
# After a minute told in an order, and what joins two: "71-й и 88-й", "14. ve 37.".
NTH = r"(?:st|nd|rd|th|e|ème|er|de|ste|\.|:[aen]|º|ª|-й|-я|-ю|-ой)"
AND_NTH = (
    r"\s(?:and|en|et|y|e|och|og|und|ve|и|i|a|oraz)\s"
    r"(?:(?:the|in de|de|der|la|à la|den|aos|al|nel|на)\s)?"
)
MINUTE_WORD = r"(?:[Mm]inut[eoasiycęě]?\w*|[Mm]inuut|perc|dakika\w*|минут\w*|хвилин\w*)"
SMALL_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
MINUTE = re.compile(
    rf"(?<![\w.:-])(?P<m1>{CLOCK})(?:st|nd|rd|th)?[-\s]minutes?\b"
    rf"|\b(?:after|on|in|inside|within) (?:just |only )?(?P<m2>{CLOCK}) minutes\b"
    rf"|\b(?:the|and|,) (?P<m3>{CLOCK})(?:st|nd|rd|th)\b(?!\s(?:place|straight|season"
    rf"|round|time|win|goal|birthday|seed|anniversary|league|consecutive|in\b|of\b))"
    rf"|\b(?:minuto|minute|minuta|Minute) (?P<m4>{CLOCK})\b"
    rf"|(?<![\w.:-])(?P<m7>{CLOCK})(?:\.|e|ème|ste|º|ª|:e|-й"
    rf"|-я)?\s?(?:[Mm]inut[eoasiycęě]?\w*"
    rf"|[Mm]inuut|perc|dakika\w*|минут\w*|хвилин\w*)\b"
    rf"|(?<=\d), and (?P<m10>{CLOCK})(?:st|nd|rd|th)\b|(?<=\d\d)(?:,"
    rf"| and) (?P<m9>\d{{1,2}}:\d{{2}})\b"
    rf"|\b(?:en el|al|aos|na) (?P<m11>{CLOCK})(?=[.,;]|$|\s[yei]\b"
    rf"|\s(?:do primeiro|del primer|da primeira|de la primera)\b)"
    rf"|\bon (?P<m8>{CLOCK})(?=[,.;]|$|\sand\b)"
    rf"|(?<![\w.:-])(?P<m5>{CLOCK})(?:['’′](?!\w))|\b(?:at"
    rf"|after) (?P<m6>\d{{1,2}}:\d{{2}})\b"
    r"|(?<![\w:])(?P<m12>\d{1,2}:\d{2}) into\b"
    rf"|\b(?:à la|in der|i den|i det|na|w|v|u|al|en el|aos|nella|der|och|et|und|y)"
    rf" (?P<m13>{CLOCK})(?:e|ème|er|\.|:a|:e|º|ª|ª)(?=\s[a-zà-ÿ]|[,;)]|\.?$)"
    r"|\bat (?P<m14>\d{2,3}\+\d{1,2})\b"
    rf"|(?<![\w.:-])(?P<m16>{CLOCK}){NTH}(?=(?:,\s{CLOCK}{NTH})?{AND_NTH}{CLOCK}{NTH}?"
    rf"\s?{MINUTE_WORD})"
    rf"|\b(?:на|и|с|со) (?P<m17>{CLOCK})-(?:й|я|ю|ой)(?=\s[а-яё]|[,;.)]|$)"
    rf"|(?<![\w.:-])(?P<m18>{CLOCK})['’](?:de|da|te|ta|den|dan|inci|nci|üncü|uncu)\b"
    rf"|\b(?:[Mm]inuto|[Mm]inuta|[Mm]inute|min\.|dk\.|мин\.) (?P<m19>{CLOCK})\b"
    rf"|(?<![\w.:-])(?P<m20>{CLOCK})\s?(?:min\.|dk\.|мин\.)"
    rf"|\bafter (?P<m21>{SMALL_NUMBERS.replace(' ', '|')}) minutes\b(?!\s(?:on|of))"
    r"|\b(?P<m15>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|opening|first|second)[ -]minute\b"
)
COUNTED_MINUTES = """
    opening second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
"""
IN_WORDS = {
    word: str(number) for number, word in enumerate(COUNTED_MINUTES.split(), start=1)
} | {"first": "1"}
IN_WORDS |= {word: str(n) for n, word in enumerate(SMALL_NUMBERS.split(), start=2)}
# After a figure, minutes that tell how long and not when: "four minutes later".
HOW_LONG = re.compile(
    r"\s(?:later|earlier|from (?:time|the end|full)|to go|left|remaining|into|before"
    r"|after (?:the|that|coming)|of (?:stoppage|added|injury)|de plus"
    r"|plus tard|más tarde|después|später|dopo|depois|senare|senere|później"
    r"|of the (?:second|half))"
)
IN_BRACKETS = re.compile(
    rf"^\s?\((?P<list>{CLOCK}(?:['’′]|e|ème|:[ae]|\.|º|ª|st|nd|rd|th)?"
    r"(?:\s?min\w*\.?)?"
    r"(?:\s?(?:pen\.?|p|og|o\.g\.|pens?|own goal))?"
    rf"(?:,?\s(?:(?:and|et|y|e|und|en|och|og|i)\s)?{CLOCK}(?:['’′]|e|ème|\.|º|ª)?"
    r"(?:\s?(?:pen\.?|p|og|pens?|own goal))?){0,6})\)"
)
NUMBER_IN_LIST = re.compile(CLOCK)
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


def find_people(texts: Iterable[str], teams: list[str]) -> dict[str, str | None]:
    """Full names in the copy, each with the team the words beside it give."""
    people: dict[str, str | None] = {}
    for text in texts:
        for sentence in split_sentences(text):
            names = find_names(sentence)
            for index, name in enumerate(names):
                split = team_before(name.text, teams) or team_after(name.text, teams)
                team, person = split if split else (None, name.text)
                if team is None and index:
                    previous = names[index - 1]
                    between = sentence[previous.end : name.start]
                    side = known_team(previous.text, teams)
                    if side and re.fullmatch(
                        rf"['’]s?\s(?:{ROLES}\s)?|\s{ROLES}\s", between
                    ):
                        team = side
                if team is None and index + 1 < len(names):
                    following = names[index + 1]
                    between = sentence[name.end : following.start]
                    if re.fullmatch(
                        r",?\s(?:del|de|du|von|of|dello|do|da)\s(?:la\s|el\s|the\s)?",
                        between,
                    ):
                        team = known_team(following.text, teams)
                if " " in person and not known_team(person, teams):
                    people[person] = people.get(person) or team
    return people


def team_before(name: str, teams: list[str]) -> tuple[str, str] | None:
    """A team's name written straight before a person's: "Wales Gwen Probert"."""
    for team in teams:
        if name.startswith(team + " ") and len(name) > len(team) + 3:
            return team, name[len(team) + 1 :]
    return None


def team_after(name: str, teams: list[str]) -> tuple[str, str] | None:
    """A person's name with the team's behind it: "Ann Roe of Tern"."""
    person, of, side = name.partition(" of ")
    team = known_team(side, teams) if of and " " in person else None
    return (team, person) if team else None


def known_team(name: str, teams: list[str]) -> str | None:
    return next((team for team in teams if same_side(name, team)), None)


def find_goals(
    paragraphs: list[tuple[int, str]],
    results: list[Result],
    people: dict[str, str | None],
    sport: str | None = None,
) -> list[tuple[int, Scorer]]:
    """Each goal told, with the number of the result it belongs to."""
    implied: list[tuple[int, Scorer]] = []
    last_person: str | None = None
    teams = [side for r in results for side in (r.first, r.second)]
    goals: list[tuple[int, Scorer]] = []
    if sport == "american football":
        return [
            (at, replace(scorer, team=people.get(scorer.name)))
            for at, scorer in find_touchdowns(
                paragraphs,
                results,
                teams,
                lambda name: person_of(name, people),
                lambda name: known_team(name, teams),
            )
        ]
    current = 0
    for order, paragraph in paragraphs:
        told = [i for i, r in enumerate(results) if r.order == order]
        current = told[0] if told else current
        person = last_person
        for sentence in split_sentences(paragraph):
            here = [i for i in told if results[i].sentence == sentence]
            current = here[0] if here else current
            if person and LISTED_MINUTES.match(sentence):
                # "... had a hat-trick: 70, 77 and 82."
                for number in NUMBER_IN_LIST.findall(sentence):
                    goals.append((current, Scorer(person, people.get(person), number)))
                continue
            told_before = person if GOES_ON.match(sentence) else None
            named = (person_of(n.text, people) for n in find_names(sentence))
            person = next((n for n in named if n), person)
            last_person = person
            for goal in goals_in(
                sentence,
                results,
                teams,
                people,
                current,
                told_before,
                may_imply=sport in GOALS_IMPLIED,
            ):
                name = person_of(goal.name, people) or goal.name
                team = goal.team or people.get(name)
                match = current
                if team is None:
                    last = next((g.team for at, g in goals[::-1] if at == match), None)
                    team = goal.side_after(last, results[match])
                if team:
                    match = next(
                        (
                            i
                            for i, r in enumerate(results)
                            if team in (r.first, r.second)
                        ),
                        current,
                    )
                scorer = Scorer(name, team, goal.minute)
                open_at = without_minute(goals, match, scorer)
                if goal.is_implied and not is_known(goals, match, scorer):
                    implied.append((match, scorer))
                if open_at is not None and not is_known(goals, match, scorer):
                    goals[open_at] = (match, scorer)
                elif goal.is_one_of or not is_known(goals, match, scorer):
                    goals.append((match, scorer))
    if sport in GOALS_ARE_THE_SCORE:
        goals = within_score(goals, implied, results)
    return goals


# Where a player and a minute tell a goal unless the words say something else.
GOALS_IMPLIED = frozenset(
    {"football", "ice hockey", "field hockey", "rugby union", "rugby league", "hurling"}
)
GOALS_ARE_THE_SCORE = frozenset({"football", "ice hockey", "field hockey"})


def person_of(name: str, people: dict[str, str | None]) -> str | None:
    """The full name of somebody called by it, by surname or by first name alone."""
    if name in people:
        return name
    full = fullest_name(name, people)
    if full != name:
        return full
    first = [each for each in people if each.startswith(name + " ")]
    return first[0] if len(first) == 1 else None


def within_score(
    goals: list[tuple[int, Scorer]],
    implied: list[tuple[int, Scorer]],
    results: list[Result],
) -> list[tuple[int, Scorer]]:
    """No more goals than were scored: what is least plainly told is left out."""
    kept = list(goals)
    for number, result in enumerate(results):
        if result.figures is None and not (result.first_score or "").isdigit():
            continue
        scores = (result.first_score or "", result.second_score or "")
        if not all(score.isdigit() for score in scores):
            continue
        room = sum(map(int, scores))
        own = [goal for goal in kept if goal[0] == number]
        least_plain = [g for g in own if g in implied] + [
            g for g in own[::-1] if g[1].minute is None and g not in implied
        ]
        for goal in least_plain[: max(0, len(own) - room)]:
            kept.remove(goal)
    return kept


def without_minute(
    goals: list[tuple[int, Scorer]], match: int, scorer: Scorer
) -> int | None:
    """Where this scorer has a goal whose minute is only told now."""
    if scorer.minute is None:
        return None
    for index, (at, known) in enumerate(goals):
        if at == match and known.name == scorer.name and known.minute is None:
            return index
    return None


PRONOUN_FIRST = re.compile(
    r"(?:It|He|She|His|Her|The (?:goal|winner|strike|forward|striker|midfielder))\b"
)
# A sentence that tells on of the person before it: by a pronoun, or by a minute.
GOES_ON = re.compile(rf"{PRONOUN_FIRST.pattern}|{CLOCK}['’](?:[dt][ea])\b")
OWN_GOAL = re.compile(r"\bown goal (?:by|from)\s(?:[\w'’-]+\s){0,4}$")


def is_known(goals: list[tuple[int, Scorer]], match: int, scorer: Scorer) -> bool:
    """A goal told twice is one goal."""
    return any(
        at == match
        and known.name == scorer.name
        and (known.minute == scorer.minute or scorer.minute is None)
        for at, known in goals
    )


MINUTE_MARK = re.compile(r"\(\d|\d['’′]")


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
HAS_MINUTE = re.compile(r"\d|\bminutes?\b")
SEVERAL = re.compile(
    r"\b(?:scor\w+|netted|struck|got|hit|with|had)\s(?:a\s)?(?P<many>both|twice|brace"
    r"|double|hat-trick)\b(?! the (?:post|bar))"
)
HOW_OFTEN = {
    "both": 2,
    "twice": 2,
    "brace": 2,
    "double": 2,
    "two": 2,
    "hat-trick": 3,
    "treble": 3,
    "three": 3,
    "pair": 2,
    "doblete": 2,
    "doublé": 2,
    "doppietta": 2,
}
GOALS_BY = re.compile(
    r"\b(?:goals|tries|goles|buts|essais|ensayos|Tore|Treffer|gols|golos|reti|mete"
    r"|mål|doelpunten|doelpunt|treffers?|tip-in|strafcorners?|голы|гол"
    r"|golü|goal|gol|but|rete|strikes|headers|efforts|try|brace|hat-trick"
    r"|doblete|doublé|doppietta|one)\s(?:came |each )?(?:from|by|de|von|di|av|af|van"
    r"|through|courtesy of)\s(?:[a-zà-ÿ-]+\s){0,3}$"
)
LISTED_ON = re.compile(
    r"(?:\s\((?P<count>[1-5])\))?(?:,|,?\s(?:and|y|e|et|und|och|og|en|i))\s"
    r"(?:[a-zà-ÿ-]+\s){0,3}"
)
COUNT_AFTER = re.compile(r"\s\(([1-5])\)")
OWN_GOALS = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,2}?(?P<what>brace|double|hat-trick|treble"
    r"|two (?:tries|goals)|three (?:tries|goals)|goal|header|strike|winner|opener"
    r"|equali[sz]er|try|volley|reply|consolation"
    r"|tap-in|leveller)\b(?<!field goal)(?! (?:in|was|is|kick|after) (?:ruled"
    r"|disallowed))"
)


def told_together(clause: str, offset: int, persons: Sequence[Name]) -> dict[int, int]:
    """Scorers listed without minutes, by where they stand, with how many each got."""
    counts: dict[int, int] = {}
    open_list = False
    for index, name in enumerate(persons):
        before = clause[: name.start - offset]
        after = clause[name.end - offset :]
        if index and open_list:
            between = clause[persons[index - 1].end - offset : name.start - offset]
            open_list = bool(LISTED_ON.fullmatch(between))
        is_first = GOALS_BY.search(before[-70:])
        if is_first and before[: before.rfind(is_first.group())].endswith("field "):
            is_first = None
        open_list = open_list or bool(is_first)
        owned = OWN_GOALS.match(after)
        if owned:
            counts[name.start] = HOW_OFTEN.get(owned["what"].split(" ")[0], 1)
        elif open_list and not IN_BRACKETS.match(after):
            word = is_first.group().split(" ")[0] if is_first else ""
            counts[name.start] = HOW_OFTEN.get(word, 1)
        elif open_list:
            count = COUNT_AFTER.match(after)
            if count:
                counts[name.start] = int(count[1])
    return counts


LISTED_MINUTES = re.compile(
    r"(?:^|:\s)(?P<list>\d{1,3}(?:\+\d)?(?:,\s\d{1,3}(?:\+\d)?)*,?"
    r"\s(?:and|och|y|et|und|e|og|en|i)\s\d{1,3}(?:\+\d)?)(?=[.;]|$)"
)


def minutes_in(clause: str, offset: int) -> Iterator[tuple[int, str]]:
    """The minutes a clause tells outside brackets, each with where it stands."""
    for found in MINUTE.finditer(clause):
        before = clause[: found.start()]
        if before.count("(") > before.count(")"):
            continue
        is_count = found["m15"] is None and ":" not in found.group()
        if is_count and HOW_LONG.match(clause, found.end()):
            continue
        minute = next(g for g in found.groups() if g).replace(" ", "")
        yield found.start() + offset, IN_WORDS.get(minute, minute)
    listed = LISTED_MINUTES.search(clause)
    if listed:
        for number in NUMBER_IN_LIST.findall(listed["list"]):
            yield listed.start() + offset, number


def bridge(rest: str) -> str:
    """What follows a name, without "scoring twice" before the brackets."""
    found = BRIDGE.match(rest)
    if found and (HOW_MANY.search(found.group()) or goal_words(found.group())):
        return rest[found.end() - 1 :]
    return rest


WORDS_BETWEEN = re.compile(r"[^().;:]{2,70}\s(?=\()")
NO_LIST_OF_GOALS = re.compile(
    r"\b(?:penalt(?:y|ies)|conversions?|drop[- ]goals?|kick\w*|points?|shots?|saves?"
    r"|booked|cards?|aged?|caps?|and|who)\b|\d"
)
TIME_OF_A_GOAL = re.compile(
    r"\b(?:before|after|past|on|either side of|just|inside|shortly|right|late|early)\s"
    r"(?:\w+\s){0,3}(?:hour|interval|break|half-time|half|restart|time|kick-off)\s$"
)


def after_words(
    sentence: str, name: Name, names: Sequence[Name], teams: list[str]
) -> re.Match[str] | None:
    """Minutes in brackets a few words after a name: "hauled Tern back (29, 88)"."""
    between = WORDS_BETWEEN.match(sentence, name.end)
    if not between or NO_LIST_OF_GOALS.search(between.group()):
        return None
    for other in names:
        is_between = name.end <= other.start < between.end()
        if is_between and not known_team(other.text, teams):
            return None
    found = IN_BRACKETS.match(sentence[between.end() - 1 :])
    if not found:
        return None
    several = len(NUMBER_IN_LIST.findall(found["list"])) > 1
    is_told = several or TIME_OF_A_GOAL.search(between.group())
    return found if is_told or goal_words(between.group()) else None


def is_full(name: Name, people: dict[str, str | None]) -> bool:
    """A first name and a last, or somebody the copy names so elsewhere."""
    return " " in name.text or person_of(name.text, people) is not None


HOW_MANY = re.compile(
    r"\b(?:once|twice|three times|one|two|three|both|got|had|other)\b"
)
BRIDGE = re.compile(r"\s(?:[a-zà-ÿ'’-]+\s){1,5}(?=\()")


def is_person(name: Name, sentence: str, people: dict[str, str | None]) -> bool:
    """A name in the copy's list of people, or one that stands like a subject."""
    if " " in name.text or fullest_name(name.text, people) != name.text:
        return not re.search(r"\b(?:at|in)\s(?:the\s)?$", sentence[: name.start])
    return not re.search(r"\b(?:at|in|of|on|the)\s(?:the\s)?$", sentence[: name.start])


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
