"""Who a sentence tells of: the sides of a result, and what one sentence states."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.copy.competition_names import is_competition
from articles.copy.names import ROLES, Name, describes
from articles.copy.polyglot import PLAYERS_OF
from articles.copy.result_words import (
    AGGREGATE,
    BEFORE_A_PLACE,
    EXTRA,
    MARGIN,
    PRONOUN_BEFORE,
    names_competition,
)


@dataclass(frozen=True, slots=True)
class Result:
    """A result as one sentence states it; `order` is the paragraph it stands in."""

    first: str
    second: str
    first_score: str | None
    second_score: str | None
    winner: str | None
    detail: str | None
    sentence: str
    order: int
    figures: tuple[int, int] | None = None
    # Who came in after the second, in a race.
    others: tuple[tuple[str, str | None], ...] = ()

    @property
    def is_race(self) -> bool:
        """Whether the sides are finishers, each with a time or none."""
        return self.figures is None and bool(
            self.others or ":" in (self.first_score or "") or self.detail is None
        )


@lru_cache(maxsize=2048)
def is_side(name: str) -> bool:
    return not (names_competition(name) or is_competition(name))


def lead_subject(sentence: str, names: Sequence[Name]) -> str | None:
    """The name a sentence is about, for the pronoun of the next."""
    sides = [n for n in names if is_side(n.text)]
    for name in sides:
        before = sentence[: name.start]
        if not BEFORE_A_PLACE.search(before) or PLAYERS_OF.search(before):
            return name.text
    # "Victory for Tern: they won 3-1".
    told_for = (
        n
        for n in sides
        if RESULT_FOR.search(sentence[: n.start])
        or HEADLINE_FOR.match(sentence[: n.start])
    )
    return next((n.text for n in told_for), None)


# "Coup d'arrêt pour Moor.", "Tredje raka segern för Moor.", "Colpo esterno del Moor".
HEADLINE_FOR = re.compile(
    r"[^,.;:\d]{6,60}\s(?:pour|für|per|för|for|para|voor|dla|till|til|del|du|do|de|des"
    r"|der"
    r"|di|della|dell['’]|von|van|av)\s?(?:(?:le|la|les|den|die|das|il|lo|el|los|o|a|os"
    r"|het)"
    r"\s)?[«„“]?$"
)
RESULT_FOR = re.compile(
    r"\b(?:victory|win|defeat|loss|success|joy|misery|heartbreak|relief|delight|despair"
    r"|glory) for (?:the )?$",
    re.IGNORECASE,
)


def name_at(names: Sequence[Name], at: int) -> Name | None:
    """The name that begins here, or within a word or two."""
    return next((n for n in names if n.start <= at + 2 and n.end > at), None)


def person_at(sentence: str, names: Sequence[Name], at: int) -> Name | None:
    """The person named here, past the country: "from Kenya's Ann Roe"."""
    for index, name in enumerate(names):
        if name.start <= at + 2 and name.end > at:
            following = names[index + 1] if index + 1 < len(names) else None
            gap = sentence[name.end : following.start] if following else ""
            if following and (
                OWNER.fullmatch(gap)
                or (describes(name.text) and WHAT_HE_IS.fullmatch(gap))
            ):
                return following
            return name
    # "A 10-6 defeat of Welshman Ann Roe": a word for who she is, then her name.
    later = next((n for n in names if n.start > at), None)
    if later and WHO_SHE_IS.fullmatch(sentence[at : later.start]):
        return later
    return None


WHO_SHE_IS = re.compile(r"[A-Z][a-z]+(?:man|woman|\b)\s(?:[a-z-]+\s)?")
# "As goals from Ann Roe and Bea Lund earned a win": whose goals, not who won.
GOALS_FROM = re.compile(
    r"\b(?:goals?|tries|try|touchdowns?|strikes|efforts|doubles?|points|runs|homers"
    r"|penalties|headers) (?:from|by) [^.;]{2,70}?(?:,| and)\s(?:[a-z]+\s){0,2}$"
)
SCORER_BEFORE = re.compile(
    r"\b(?:Tore[ns]?|Treffer[ns]?|buts?|doublé|triplé|goles?|doblete|gol|reti|doppietta"
    r"|tripletta|gols|golos|doelpunten|goals?|mål|bramk\w+|brace|hat-trick)\s(?:von"
    r"|de|di"
    r"|by|from|van|av|af|d['’])\s?$"
    r"|\b(?:ett|et|een|uno|un|um|eins|einer)\s(?:av|af|van|de|di|von)\s$"
    r"|\b(?:traf|trafen|erzielte|scoorde|marcó|segnò|strzelił\w*|skorade)\s$"
)
# "Roe scored twice for Tern in a 4-2 win", "24 points for the Comets in their loss".
FOR_TEAM = re.compile(r"\bfor\s(?:the\s)?$")
IN_RESULT = re.compile(
    r"\s(?:in|during|as part of|to cap|to seal|to complete)\s(?:an?|the|their|its)\s"
    r"(?:[\w,-]+\s){0,4}"
)
# "A late goal was enough for Tern to beat Vale 1-0".
ENOUGH = re.compile(r"\b(?:enough|sufficient|needed) for\s(?:the\s)?$")
TO_WIN = re.compile(r"\s(?:to\s)?")
FEW = 2
# "Roe missed a kick and the Miners paid for it, losing 21-20": a clause of its own.
NEW_CLAUSE = re.compile(r"\b(?:and|but|as|while|when|so|before|after)\s(?:the\s)?$")
VERB_NEXT = re.compile(
    r"\s(?!and\b|or\b|of\b|in\b|at\b)[a-z]{2,}\s[^,]*,\s(?:[a-z]+ing)?$"
)
# "Beck's late volley beat Vale": whose goal it was, not who won.
HIS_GOAL = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,4}(?:goal|strike|header|volley|penalty|free[- ]kick|shot"
    r"|try"
    r"|touchdown|winner|double|brace|hat-trick|effort|finish|homer|home run|lay-?up"
    r"|jumper|three-pointer|drop goal|kick|buzzer-beater"
    r"|walk-off)\s(?:was enough to\s)?"
)
# "Will meet Tern, 3-0 winners over Vale".
WINNERS_OF = re.compile(r",\s\d{1,3}[-–]\d{1,3}\s(?:[a-z-]+\s){0,2}")
ONE_OF = re.compile(r"(?:^|[\s,])(?:[Tt]he|[Dd]er|[Dd]ie|[Ll][ea]|[Ee]l|[Ii]l)\s$")
# "For Tern, who lost": whoever stands right before is who lost.
WHO_LATER = re.compile(r",\s(?:who|which)\s[^,.;:()]{3,90}\s")
WHO = re.compile(
    r",?\s(?:who|which|whose side)\s(?:[a-z]+\s){0,2}"
    r"|,\s(?:que|qui|quien(?:es)?|che|som|die|der|das|który|która|które|който|який)\s"
    r"(?:[^\W\d_]+\s){0,2}"
)
# "A bad day for Tern, beaten at Vale": and so it is before a bare participle.
DAY_FOR = re.compile(r"\bfor\s(?:the\s)?$")
SUFFERED = re.compile(r"(?:beaten|defeated|thrashed|hammered|crushed|routed|stunned)\b")
# "Tern's 3-1 win": whose win it is, wherever the name stands.
OWNS_RESULT = re.compile(r"['’]s?\s(?:[\w,-]+\s){0,4}")
# "For Tern it was a fifth win": of whom a sentence tells from its start.
FOR_WHOM = re.compile(r"For\s(?:the\s)?$")
# "Despite a goal from Ann Roe, Tern lost": the comma ends what opens the sentence.
OPENS_ASIDE = re.compile(r"(?:Despite|Thanks to|After|Following|With|Even with)\s")
# "Canadian lucky loser Ann Roe": where somebody is from, then what they are.
WHAT_HE_IS = re.compile(r"\s(?:(?!and\b|but\b|to\b|at\b|in\b)[a-z-]{3,}\s){1,4}")
OWNER = re.compile(r"['’]s?\s(?:[a-z-]+\s){0,2}")
TEAM_OF_ROLE = re.compile(rf"(?:['’]s?)?\s{ROLES}\s$")
OF_A_TEAM = re.compile(
    r"\s(?:rink|team|side|crew|squad|quartet|outfit|XI|XV|men|women)\b"
)
POSSESSIVE = re.compile(r"['’]s?\s")


# "Tern kept the Moor county title when they beat Vale": whoever the sentence is about.
WHEN_THEY = re.compile(
    r"\b(?:when|as|after|before|where|while)\s(?:they|he|she)\s"
    r"(?:(?:had|also|finally|narrowly|comfortably|easily|twice)\s){0,2}$"
)
LONGEST_PRONOUN = 48


def subject_before(
    sentence: str,
    names: Sequence[Name],
    at: int,
    subject: str | None,
    *,
    is_owned: bool = False,
) -> str | None:
    """Who the verb tells of: the nearest name before it that can be a subject.

    A noun of winning may be owned: "in Tern's win over Vale".
    """
    if is_owned and (host := host_given(sentence, names, at)):
        return host
    if WHEN_THEY.search(sentence, max(0, at - LONGEST_PRONOUN), at) and (
        lead := lead_subject(sentence, [n for n in names if n.end <= at])
    ):
        return lead
    chosen: Name | None = None
    for index in range(len(names) - 1, -1, -1):
        name = names[index]
        if name.end > at or not is_side(name.text):
            continue
        before = sentence[: name.start]
        if before.count("(") > before.count(")"):
            continue
        if subject and ONE_OF.search(before) and describes(name.text):
            return subject  # "Ann Roe is the champion. The Swede beat Bea Lund"
        gap = sentence[name.end : at]
        if (
            WHO.fullmatch(gap)
            or WHO_LATER.fullmatch(gap)
            or (is_owned and OWNS_RESULT.fullmatch(gap))
        ):
            return name.text
        if WINNERS_OF.fullmatch(gap):
            return name.text
        if gap == ", " and DAY_FOR.search(before) and SUFFERED.match(sentence, at):
            return name.text
        if FOR_TEAM.search(before) and (
            IN_RESULT.fullmatch(gap)
            or (ENOUGH.search(before) and TO_WIN.fullmatch(gap))
        ):
            return name.text
        if PLAYERS_OF.search(before) and gap.count(" ") <= FEW:
            return name.text
        is_scorer = (
            HIS_GOAL.fullmatch(gap)
            or SCORER_BEFORE.search(before)
            or (
                GOALS_FROM.search(before)
                and not (OPENS_ASIDE.match(sentence) and before.count(",") == 1)
            )
        )
        if (BEFORE_A_PLACE.search(before) and not FOR_WHOM.match(before)) or is_scorer:
            continue
        if NEW_CLAUSE.search(before) and gap.count(",") == 1 and VERB_NEXT.match(gap):
            return name.text
        chosen = name
        previous = names[index - 1] if index else None
        between = sentence[previous.end : name.start] if previous else ""
        if previous and TEAM_OF_ROLE.match(between):
            return previous.text
        if previous and POSSESSIVE.fullmatch(between):
            if " " in previous.text and OF_A_TEAM.match(sentence, name.end):
                return name.text  # "Ann Roe's Scotland rink"
            # "Kenya's Ann Roe won": a full name straight before the verb is who won.
            is_person = " " in name.text and at - name.end <= 1
            return name.text if is_person else previous.text
        # "A, B and C win": the first of the sentence leads, not one in an aside.
        if "," not in sentence[name.end : at] or index == 0:
            return name.text
    if chosen:
        return chosen.text
    return subject if PRONOUN_BEFORE.search(sentence[:at]) or subject else None


def host_given(sentence: str, names: Sequence[Name], at: int) -> str | None:
    """ "At Moor, where a late goal gave the home side a win over Vale": Moor's win."""
    if not HOME_GIVEN.search(sentence[max(0, at - LONGEST_GIFT) : at]):
        return None
    for name in names:
        if name.end < at and WHERE_NEXT.match(sentence, name.end):
            is_host = AT_BEFORE.search(sentence[: name.start])
            return name.text if is_host and is_side(name.text) else None
    return None


LONGEST_GIFT = 80
HOME_GIVEN = re.compile(
    r"\b(?:gave|earned|handed|secured|won|brought|snatched) (?:the )?(?:home side"
    r"|home team|hosts|homesters) (?:an?|all|their) (?:[\w-]+ ){0,4}$"
)
WHERE_NEXT = re.compile(r", (?:where|as|when)\b")
AT_BEFORE = re.compile(r"\b[Aa]t (?:the )?$")


def on_aggregate(sentence: str) -> str | None:
    """The score over two legs, where a sentence gives it."""
    aggregate = AGGREGATE.search(sentence)
    return f"{aggregate['score']} on aggregate" if aggregate else None


# Each word for extra time, overtime or innings holds one of these.
ANY_EXTRA = (
    "xtra", "aet", "a.e.t", "vertime", "OT", "inning", "golden", "rroga", "alargue",
    "uplement", "rolong", "rläng", "V.", "Verl.", "upplement", "d.t.s", "rleng",
    "udden", "orlæ", "kstra", "orleng", "dogryw", "rodlou", "redĺž", "rodu",
    "osszabb", "relungiri", "atko", "zatma", "ополн", "вертай", "одатк", "αράτα",
)  # fmt: skip


def extra_detail(sentence: str) -> str | None:
    """How a match ended besides its score: extra time, innings, a margin."""
    for pattern, words in EXTRA if any(x in sentence for x in ANY_EXTRA) else ():
        found = pattern.search(sentence)
        if found:
            number = next((g for g in found.groups() if g), "")
            return words.format(number)
    found = MARGIN.search(sentence)
    if found:
        return found["margin"]
    return None
