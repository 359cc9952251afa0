"""Who the verbs of a clause say has scored, and whose goal it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.copy.any_case import AnyCase
from articles.copy.clauses import groups_of
from articles.copy.goal_words import ENGLISH_VERBS, IN_THE_NET, KICKED, POINTS, TRY
from articles.copy.goals_abroad import DONE_BY
from articles.copy.lexicon import Word
from articles.copy.names import Name, fullest_name, same_side
from articles.copy.players import is_full, known_team, person_of
from articles.copy.sides import Result

PUT_AHEAD = re.compile(
    r"\b(?:put|fired|gave|given|giving|putting|firing|headed|shot|sent|edged|nudged"
    r"|restored|hand(?:ed)|drew"
    r"|brought|pulled|kept)\s(?:the\s)?"
)
CONCEDED = AnyCase(r"\b(?:equali[sz]\w+|levell?\w*|pull\w+ (?:one|a goal) back)\b")
OWN_GOAL = re.compile(r"\bown goal (?:by|from)\s(?:[\w'’-]+\s){0,4}$")
RUGBY = frozenset({"rugby union", "rugby league"})
GAELIC = frozenset({"hurling", "gaelic football"})
THROUGH = re.compile(
    r"\b(?:through|thanks to|courtesy of|via|by|durch|dank|grâce à|gracias a|tramite"
    r"|grazie a|por intermédio de|por meio de|por|par|per|graças a|genom|gjennom|gennem"
    r"|door|dankzij|dzięki|díky|preko|prin|благодаря|from|zásluhou|za sprawą"
    r"|l['’]œuvre de|obra de|por medio de|por mediación de|a cargo de|cortesía de"
    r"|usiłowaniami|стараниями|усилиями|zahvaljujući|por obra de|a firma di"
    r"|ad opera di|per mano di|zugunsten von)\s(?:[a-zà-ÿ-]+\s){0,3}$"
)
# "Num remate de fora da área de Ann Roe", "por un cabezazo de Ann Roe".
SHOT_BY = re.compile(
    r"\b(?:remate|disparo|cabezazo|cabeceamento|cabeçada|golpe|tiro|tir|frappe|tête"
    r"|volée|testa|diagonale|conclusione|Schuss|Kopfball|Treffer|Tor|skott|nick|skalle"
    r"|treffer|doelpunt|gol|tanto|diana|golo|tento|but|réalisation|rete|doppietta"
    r"|tocco|gioiello|contropiede|sinistro|destro|colpo|pallonetto|zampata|rigore"
    r"|punizione|livre|livre direto|œuvre|zurdazo|derechazo|testarazo|penalti|falta"
    r"|vaselina|coup franc|tir|reprise|missile|score|égalisation|ouverture|break"
    r"|strafcorner|omhaal|afstandsschot|frispark|straff|skudd|hodestøt|hug|hovedstød"
    r"|trafieni\w+|scoring|bramk\w+|goal|mål|strzał\w*|удар\w*|schot|kopbal|header|shot|effort|strike|volley|free-kick"
    r"|penalty)\b[^.;,]{0,30}\s(?:del?|di|von|van|av|af|du|do|da|by|from|[dD]['’])\s?"
    r"(?:[a-zà-ÿ-]+\s){0,2}$"
)
TO_SCORE = re.compile(
    r"\sto (?:score|equali[sz]e|level|tap|slot|sweep|poke|bundle|nod|head|fire|finish"
    r"|convert|make it|put|restore|double|seal|settle)\b"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What a sentence is read with: the sides, the people, the sport."""

    results: Sequence[Result]
    teams: list[str]
    people: dict[str, str | None]
    current: int
    sport: str | None
    # Of copy that bends its names.
    language: str | None = None

    @property
    def result(self) -> Result:
        return self.results[self.current]

    def tells(self, clause: str, sentence: str) -> bool:
        """Whether a clause can be of a goal in this sport."""
        if self.sport in RUGBY:
            kicked = KICKED.search(clause) and not TRY.search(clause)
            return bool(TRY.search(sentence)) and not kicked
        if self.sport in GAELIC:
            is_point = POINTS.search(sentence) and not IN_THE_NET.search(sentence)
            return not is_point
        return True


def subjects_of(
    sentence: str,
    persons: Sequence[Name],
    verbs: Sequence[Word],
    telling: Telling,
) -> list[Name]:
    """Who scored by the verbs of a clause that gives no minute."""
    groups = list(groups_of(sentence, persons))
    for group in groups:
        last = group[-1]
        if TO_SCORE.match(sentence, last.end):
            return group
    for verb in verbs:
        before = [g for g in groups if g[-1].end <= verb.start]
        if before and is_subject(sentence, before[-1], verb, telling):
            return before[-1]
    for group in groups:
        ahead = sentence[max(0, group[0].start - 40) : group[0].start]
        if SHOT_BY.search(ahead) and is_full(group[0], telling.people):
            return group
        if DONE_BY.search(ahead) and is_full(group[0], telling.people):
            return group
        if THROUGH.search(ahead) and (
            (verbs and group[0].start > verbs[0].start) or " " in group[0].text
        ):
            return group
    for verb in verbs:
        if verb.text in ENGLISH_VERBS:
            continue
        after = [g for g in groups if g[0].start >= verb.end]
        between = sentence[verb.end : after[0][0].start] if after else ""
        if (
            after
            and between.count(" ") <= LONGEST_INVERSION
            and "," not in between
            and all(is_full(name, telling.people) for name in after[0])
        ):
            return after[0]
    return []


LONGEST_INVERSION = 6
# Between a player and the verb: who passed, who was beaten, whose side it was.
NO_SUBJECT = re.compile(r"['’]s?\s|\b(?:was|were|been|had been) (?:denied|fouled)")
GIVEN_BY = re.compile(
    r"\b(?:from|by|of|past|off|against|with|av|de|di|von|van|af|od|от|by|beating|from"
    r"|for|to|passe|pase|assist\w*|cross|corner|pass)\s(?:[a-zà-ÿ-]+\s){0,2}$"
)
APPOSITION = re.compile(r",\s[^,]{1,60},")


def is_subject(
    sentence: str, group: Sequence[Name], verb: Word, telling: Telling
) -> bool:
    """Whether the verb is what these players did."""
    between = APPOSITION.sub("", sentence[group[-1].end : verb.start])
    if (
        NO_SUBJECT.match(between)
        or len(between.strip(" ,").split()) > LONGEST_INVERSION
    ):
        return False
    if GIVEN_BY.search(sentence[max(0, group[0].start - 30) : group[0].start]):
        return False
    name = group[0].text
    return " " in name or bool(person_of(name, telling.people)) or not between.strip()


def team_for(
    sentence: str,
    clubs: Sequence[Name],
    telling: Telling,
    name: Name,
    before: str | None = None,
) -> str | None:
    """Whose goal it was, where the words beside the name say."""
    result, teams, people = telling.result, telling.teams, telling.people
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
