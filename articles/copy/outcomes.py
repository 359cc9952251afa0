"""What a verb between two sides makes of the figures that stand round it."""

import re

from articles.copy.figures import count_sets, find_figures, is_total
from articles.copy.innings import innings_in
from articles.copy.names import Name, same_side
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.result_words import (
    AGGREGATE,
    DECISION,
    MARGIN,
    PENALTIES,
    WON_BY,
)
from articles.copy.sides import Result
from articles.copy.tallies import worth_of
from articles.copy.tally_words import BEHINDS_PAIR


def make_result(
    sentence: str,
    found: re.Match[str],
    before: str,
    after: Name,
    order: int,
    *,
    wins: bool,
) -> Result | None:
    """The result a verb tells of, or None where its figures are another match's."""
    figures = find_figures(sentence, found.start() if not wins else found.end())
    aggregate = AGGREGATE.search(sentence)
    near = sentence[max(0, found.start() - 60) : found.end() + 90]
    if " but " in near[: found.start() - max(0, found.start() - 60)]:
        near = near.partition(" but ")[2]
    if OTHER_MATCH.search(ASIDE.sub(" ", near)):
        return None
    if figures.sets and BY_JUDGES.search(sentence):
        return None
    winner, loser = (before, after.text) if wins else (after.text, before)
    detail = figures.detail
    high = low = None
    numbers = None
    behinds = BEHINDS_PAIR.search(sentence)
    if behinds:
        low, high = sorted((behinds["one"], behinds["two"]), key=worth_of)
        numbers = worth_of(high), worth_of(low)
    elif figures.points:
        low, high = sorted(figures.points, key=points_worth)
    elif figures.pair and not is_total(sentence, figures.pair):
        one, two = int(figures.pair["one"]), int(figures.pair["two"])
        numbers = (one, two)
        high, low = (figures.pair["one"], figures.pair["two"])
        if one < two:
            high, low = low, high
    elif "only goal" in sentence and ONLY_GOAL.search(sentence):
        high, low, numbers = "1", "0", (1, 0)
    if figures.sets:
        detail = figures.sets
        if high is None:
            high, low = count_sets(figures.sets)
    if figures.shoot_out:
        detail = f"{figures.shoot_out} on penalties"
        if numbers and numbers[0] != numbers[1] and not ON_THE_NIGHT.search(sentence):
            high = low = numbers = None
    elif aggregate and not figures.detail and not figures.sets:
        detail = f"{aggregate['score']} on aggregate"
    elif PENALTIES.search(sentence) and numbers and numbers[0] == numbers[1]:
        detail = "on penalties"
    decision = DECISION.search(sentence)
    overs = CRICKET_WIN.search(sentence) if high is None and not detail else None
    margin = WON_BY.search(sentence) if high is None or behinds else None
    if decision and high is None:
        detail = decision["how"].lower()
    elif margin:
        detail = margin["margin"]
    elif behinds and detail is None and (points := POINTS_WIN.search(sentence)):
        detail = f"{points[1]} points"
    elif overs:
        detail = f"{overs['innings'] or ''}{overs['count']} {overs['unit']}"
        detail += "" if overs["count"] in ("one", "1") or overs["s"] else "s"
    elif figures.detail and MARGIN.search(sentence) and high is None:
        scores = innings_in(sentence)
        high = next((s for n, s in scores if same_side(n, winner)), None)
        low = next((s for n, s in scores if same_side(n, loser)), None)
    elif high is None and not figures.shoot_out:
        return None
    return Result(winner, loser, high, low, winner, detail, sentence, order, numbers)


# Not "their only goal of the half", nor the only one of somebody's season.
ONLY_GOAL = re.compile(
    r"\b[Tt]he (?:(?:game|match|contest|tie|final|night|afternoon)['’]s )?only goal\b"
    r"(?=[.,]|\s(?:as|when|in|on|from|for|with|before|after|late|early|midway|deep|just"
    r"|of the (?:game|match|contest|tie|final|night|afternoon|evening|day|semi-final"
    r"|derby))\b)"
    r"(?! in (?:\w+ ){1,2}(?:games|matches|appearances|months|years|starts))"
)
# The cards of judges stand as sets do: "por decisão unânime (29-28, 29-28 e 30-27)".
BY_JUDGES = re.compile(
    r"\b(?:decis(?:ão|ión|ione|ion)|décision|nach Punkten|einstimmig|ai punti"
    r"|aux points|op punten|na punkty|решением судей)\b"
)
# "A six-wicket win", "an innings and 42-run victory": no other sport tells it so.
CRICKET_WIN = re.compile(
    r"\b(?P<innings>an innings and )?(?P<count>\d{1,3}|[a-z]+)[- ]"
    r"(?P<unit>(?<=\d.)run|wicket)(?P<s>s?)\s(?:[a-z]+\s)?"
    r"(?:win|victory|defeat|loss|triumph|success|beating|thrashing)\b"
)
# "A 34-point win": a margin in Australian rules.
POINTS_WIN = re.compile(
    r"\b(\d{1,3}|[a-z]+)-point (?:[a-z]+ )?(?:win|victory|defeat|loss|triumph"
    r"|success)\b"
)
# Two legs level over both, and kicks after a win "on the night".
ON_THE_NIGHT = re.compile(r"\d[-–]\d\s(?:\w+\s){0,2}on the (?:night|day|evening)\b")
# "Tern, who had lost there in March, won 4-0": what is told aside is another match.
# "Last year's winners Tern", "Tern, beaten finalists last year,": what a side is.
ASIDE = re.compile(
    r",\s(?:who|which|whose)\s[^,]{0,80},"
    r"|\b(?:repeat|rerun|replay|reversal) of\s(?:the\s)?last\s(?:year|season)['’]s\b"
    r"|,\s[^,\d]{0,40}\blast (?:year|season)(?:,|$)"
    r"|(?:^|\s)[Ll]ast (?:year|season)['’]s\s(?:[\w-]+\s){0,2}?(?:winners?|champions?"
    r"|(?:semi-?)?finalists?|runners-up|holders?)\b"
    r"|\b(?:from|after|despite|of)\slast (?:week|month)['’]s\s(?:[\w-]+\s){0,2}?"
    r"(?:defeat|loss|win|draw|tie|setback|match)\b"
)


def points_worth(score: str) -> int:
    """Gaelic games: a goal is three points."""
    goals, points = score.split("-")
    return int(goals) * 3 + int(points)
