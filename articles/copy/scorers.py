"""Who scored, for whom and when, as reporters tell it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.copy.eastern import ANY_OF_THEM
from articles.copy.eastern_goals import find_eastern_goals
from articles.copy.english import is_english
from articles.copy.english_goals import EnglishReader
from articles.copy.goal_book import GoalBook, has_few_goals, sides_of
from articles.copy.goal_sheets import find_sheet
from articles.copy.goal_subjects import Telling
from articles.copy.goals import goals_in
from articles.copy.inflected import language_of
from articles.copy.live_goals import LiveGoal, find_live_goal, sides_of_live
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
        "australian rules football",
        "futsal",
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
    teams = [side for r in results for side in (r.first, r.second)]
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
    book = GoalBook(results, people, sport)
    language = language_of(" ".join(text for _, text in paragraphs[:4])[:LONG])
    # The goals of a running report, by the match they belong to.
    live: dict[int, list[LiveGoal]] = {}
    english = EnglishReader(
        sport,
        is_rugby=sport in (None, "football")
        and not has_few_goals(results[0])
        and any(TRIES.search(p) for _, p in paragraphs),
    )
    person: str | None = None
    current = 0
    for order, paragraph in paragraphs:
        told = [i for i, r in enumerate(results) if r.order == order]
        if is_column(paragraph, [results[i] for i in told]):
            for i in told:
                own = find_sheet(results[i].sentence, sides_of(results[i]), results[i])
                book.take_sheet(own or [], i)
            continue
        before = [side for r in results[: current + 1] for side in sides_of(r)]
        sheet = find_sheet(paragraph, before, results[current])
        current = told[0] if told and not sheet else current
        sheet = sheet or find_sheet(paragraph, teams, results[current])
        if sheet:
            book.take_sheet(sheet, current)
            continue
        entry = find_live_goal(paragraph, teams)
        if entry:
            live.setdefault(current, []).append(entry)
            continue
        in_english = is_english(paragraph)
        for sentence in split_sentences(paragraph):
            here = [i for i in told if results[i].sentence == sentence]
            current = here[0] if here else current
            if in_english:
                telling = Telling(results, teams, people, current, sport)
                book.open_sentence(order)
                may_imply = sport in GOALS_IMPLIED or (
                    sport is None and has_few_goals(results[current])
                )
                for goal in english.read(sentence, telling, may_imply=may_imply):
                    book.take_told(goal, current)
                continue
            if person and LISTED_MINUTES.match(sentence):
                # "... had a hat-trick: 70, 77 and 82."
                for number in NUMBER_IN_LIST.findall(sentence):
                    book.add(Scorer(person, people.get(person), number), current)
                continue
            told_before = person if GOES_ON.match(sentence) else None
            named = (person_of(n.text, people) for n in find_names(sentence))
            person = next((n for n in named if n), person)
            telling = Telling(results, teams, people, current, sport, language)
            book.open_sentence(order)
            if ANY_OF_THEM.search(sentence):
                for name, minute in find_eastern_goals(sentence):
                    book.add(Scorer(name, None, minute), current)
            for goal in goals_in(
                sentence,
                telling,
                told_before,
                may_imply=sport in GOALS_IMPLIED
                or (sport is None and has_few_goals(results[current])),
            ):
                book.take(goal, current)
                # Somebody of one name, whom nobody else in the copy knows.
                person = person or goal.name
    for match, entries in live.items():
        sides = sides_of_live(entries, *sides_of(results[match]))
        book.take_sheet(
            [(e.name, s, e.minute) for e, s in zip(entries, sides, strict=True)], match
        )
    return book.closed()


TRIES = re.compile(r"\b(?:try|tries)\b(?! (?:to|and)\b)")
LONG = 800
# Where a player and a minute tell a goal unless the words say something else.
GOALS_IMPLIED = frozenset(
    {"football", "ice hockey", "field hockey", "rugby union", "rugby league", "hurling"}
)


def is_column(paragraph: str, results: Sequence[Result]) -> bool:
    """Whether a paragraph lists results: "Tern 1 (Roe 9) Vale 0; Moor 0 Fen 0"."""
    parts = [part.strip() for part in paragraph.split(";")]
    return len(results) > 1 and all(
        ENDS_IN_FIGURE.search(result.sentence)
        and any(part.startswith(result.sentence) for part in parts)
        for result in results
    )


ENDS_IN_FIGURE = re.compile(r"[\d)]\.?$")


PRONOUN_FIRST = re.compile(
    r"(?:It|He|She|His|Her|Ele|Ela|Él|Ella|Er|Sie|Il|Elle|Lui|Lei|Han|Hun|Hon|Hij|Zij|On"
    r"|Ona|Он|Она|C['’]est lui|El mismo|Lo stesso|O mesmo|Samme mann|Samma spelare"
    r"|The (?:goal|winner|strike|forward|striker|midfielder))\b"
)
# A sentence that tells on of the person before it: by a pronoun, or by a minute.
GOES_ON = re.compile(rf"{PRONOUN_FIRST.pattern}|{CLOCK}['’](?:[dt][ea])\b")
