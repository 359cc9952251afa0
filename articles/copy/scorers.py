"""Who scored, for whom and when, as reporters tell it."""

import re
from dataclasses import replace

from articles.copy.goal_sheets import find_sheet
from articles.copy.goals import goals_in
from articles.copy.minutes import CLOCK, LISTED_MINUTES, NUMBER_IN_LIST
from articles.copy.names import find_names, split_sentences
from articles.copy.players import known_team, person_of
from articles.copy.sides import Result
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
        sheet = find_sheet(paragraph, teams, results[current])
        if sheet:
            for name, team, minute in sheet:
                full = person_of(name, people) or name
                own = [i for i, r in enumerate(results) if team in (r.first, r.second)]
                at = own[0] if own and current not in own else current
                scorer = Scorer(full, team or people.get(full), minute)
                open_at = without_minute(goals, at, scorer)
                if open_at is not None:
                    goals[open_at] = (at, scorer)
                elif minute is None or not is_known(goals, at, scorer):
                    goals.append((at, scorer))
            continue
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


def is_known(goals: list[tuple[int, Scorer]], match: int, scorer: Scorer) -> bool:
    """A goal told twice is one goal."""
    return any(
        at == match
        and known.name == scorer.name
        and (known.minute == scorer.minute or scorer.minute is None)
        for at, known in goals
    )
