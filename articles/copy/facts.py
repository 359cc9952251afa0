"""The matches a story tells of: results first, then all that is said around them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from articles.copy.accounts import read_accounts
from articles.copy.bout_words import FIGHTS, OF_A_BOUT
from articles.copy.bouts import read_fights, read_unscored
from articles.copy.captions import header_parts
from articles.copy.classifications import find_classifications
from articles.copy.contestants import is_of_people, with_people
from articles.copy.corrections import put_right
from articles.copy.datelines import filed_from, without_dateline
from articles.copy.each_once import each_once
from articles.copy.eastern import find_eastern, find_sumo
from articles.copy.endings import add_detail, level_before_kicks
from articles.copy.event_words import OF_A_FIELD
from articles.copy.fields import FIELDS, find_fields
from articles.copy.kinds import Kinds
from articles.copy.lapses import TIME_AT_ALL
from articles.copy.match_facts import (
    describe_match,
    pictures_of,
    settle_teams,
    share_days,
)
from articles.copy.meetings import Meeting, find_meetings
from articles.copy.names import find_names, same_side, split_sentences
from articles.copy.other_days import played_today
from articles.copy.periods import add_periods, sport_of_sets
from articles.copy.players import find_people
from articles.copy.reconciled import by_lines
from articles.copy.results import add_result, find_results
from articles.copy.roster import Roster
from articles.copy.rounds import is_table, read_rounds
from articles.copy.score_lines import find_score_lines
from articles.copy.scorers import SPORTS_WITH_SCORERS, find_goals
from articles.copy.sides import Result
from articles.copy.speech import without_spoken_scores
from articles.copy.sports import guess_sport
from articles.copy.structure import (
    Block,
    MatchFacts,
    Paragraph,
    PhotoCaption,
    Post,
    Scorer,
)
from articles.copy.totals import find_totals, without_players
from articles.copy.unplayed import is_obituary, told_now
from articles.copy.worded import in_figures

# A report is shorter than this; what comes after is not searched for facts.
LONGEST_READ = 20_000
MOST_PHOTOS = 60
# By then a story has said that it is of a race.
LONGEST_LEAD = 3000
ANY_BLANK = re.compile("[\n\xa0\u202f\u2009]")
NO_REPORT = frozenset({"furniture", "byline"})


def find_matches(blocks: Sequence[Block], day: date | None) -> tuple[MatchFacts, ...]:
    """What the reporter's words, then the captions, state of each match.

    A name that is more likely a person's than a team's is no side; where no match is
    left then, the story is read once more with only the surest of people left out, and
    a last time with nobody.
    """
    return (
        read_matches(blocks, day)
        or read_matches(blocks, day, doubting=True)
        or read_matches(blocks, day, doubting=True, openly=True)
    )


def read_matches(
    blocks: Sequence[Block],
    day: date | None,
    *,
    doubting: bool = False,
    openly: bool = False,
) -> tuple[MatchFacts, ...]:
    """The matches of a story, by what its words say of every name.

    `doubting` takes for a person only what nothing makes a team, and `openly` takes
    nobody for one. Neither is asked of a story that surely names two teams.
    """
    paragraphs = report_paragraphs(blocks)
    photos = [b for b in blocks if isinstance(b, PhotoCaption)][:MOST_PHOTOS]
    captions = [one_line(p.text[:1500]) for p in photos]
    told = put_right([words for _, words in paragraphs])
    everything = "\n".join([*told, *captions])
    boards = find_classifications(told)
    listed = {board.order for board in boards}
    year = day.year if day else None
    told = [
        "" if at in listed else told_now(without_spoken_scores(words), year)
        for at, words in enumerate(told)
    ]
    in_header = sport_in_header(captions)
    eastern = find_eastern(told)
    own = [blocks[index].text for index, _ in paragraphs]
    lines, consumed = find_score_lines(list(enumerate(own)))
    prose = ["" if at in consumed else words for at, words in enumerate(told)]
    authors = [b.author for b in blocks if isinstance(b, Post) and b.author]
    # Names do not run over the ends of lines.
    texts = [o if "\n" in o else w for o, (_, w) in zip(own, paragraphs, strict=True)]
    kinds = Kinds([*texts, *captions], authors)
    if doubting:
        if kinds.sure_teams() > 1:
            return ()
        if openly:
            kinds.trust_none()
        else:
            kinds.trust_less()
    # Where teams meet, sets are none of tennis.
    by_sets = None if kinds.has_teams() else sport_of_sets(everything)
    named = in_header or guess_sport(everything) or by_sets or sport_of_bout(everything)
    single = is_of_people(named) or (not named and OF_A_BOUT.search(everything))
    kinds.is_sure = named is not None
    kinds.people_meet = bool(single)
    kinds.teams_meet = not single and kinds.is_of_teams(named)
    if named == "cricket":
        told = [without_players(words) for words in told]
        prose = [without_players(words) for words in prose]
    results = eastern or find_results(prose, of_people=bool(single), kinds=kinds)
    figures = [r.figures for r in results if r.figures]
    sport = in_header or guess_sport(everything, figures) or by_sets
    sport = named if named in FIGHTS else sport
    of_a_field = sport in FIELDS or (
        sport is None and OF_A_FIELD.search(everything[:LONGEST_LEAD]) is not None
    )
    scored = [r for r in results if r.figures]
    fields = (
        find_fields(told, captions, sport)
        if of_a_field and not boards and not scored and not is_obituary(told)
        else []
    )
    if fields:
        results = fuller_races(results, fields)
    elif boards:
        results = [*boards, *scored]
    elif sport == "cricket":
        meetings = find_meetings(captions, told, sport)
        meetings.extend(Meeting(r.first, r.second) for r in results)
        results = fuller_totals(results, find_totals(told, meetings))
    if sport in FIGHTS:
        results = read_fights(told, captions, results, sport or "boxing")
    elif sport != "cricket" and not boards and not fields:
        results = [*results, *read_accounts(prose, captions, results, sport, kinds)]
        results = read_rounds(prose, results, sport, kinds)
    if told and not results and sport not in FIELDS:
        # Nobody but a caption tells it: "... after his side's 3-2 win over Vale".
        pictured = [told_now(caption, year) for caption in captions]
        results = [
            replace(r, order=0)
            for r in find_results(pictured, of_people=bool(single))
            if r.figures
        ]
    if not results and not is_obituary(told):
        results = (
            unnamed_fields(told, captions, sport)
            or (read_fights(told, captions, []) if OF_A_BOUT.search(everything) else [])
            or find_sumo(told, captions)
            or (
                read_unscored(told, captions, sport)
                if sport and is_of_people(sport) and sport not in FIELDS
                else []
            )
        )
    people = is_of_people(sport)
    if results is not fields:
        results = [with_people(r) if people or r.is_race else r for r in results]
        results = played_today(results, [words for _, words in paragraphs], year)
    if results and results is not fields:
        results = by_own_names(results, told, captions, sport, kinds)
    lines = [x for x in lines if not any(r.first in x.first for r in eastern)]
    results = by_lines(results, lines)
    results = add_periods(results, told)
    results = level_before_kicks(results, told)
    results = add_detail(results, told, captions)
    results = each_once(results, kinds, told)
    if not results:
        return ()
    if all(r.detail and "-" in r.detail and r.figures is None for r in results):
        sport = sport or "tennis"
    sport = settle_sport(sport, results, everything)
    goals: list[tuple[int, Scorer]] = []
    if sport in SPORTS_WITH_SCORERS:
        teams = [side for r in results for side in (r.first, r.second)]
        players = find_people([*captions, *(w for _, w in paragraphs)], teams)
        goals = find_goals(
            list(enumerate(w for _, w in paragraphs)), results, players, sport
        )
    sentences = [s for words in told[:8] for s in split_sentences(words)]
    results = [add_times(r, sentences) for r in results]
    if sport in FIGHTS:
        results = [add_cards(r, everything) for r in results]
    found = []
    pictures = pictures_of(results, photos)
    filed = filed_from(blocks)
    headers = [
        one_line(b.text)
        for b in blocks[:2]
        if isinstance(b, Paragraph) and b.role == "furniture"
    ]
    for number, result in enumerate(results):
        scorers = [s for at, s in goals if at == number]
        found.append(
            describe_match(
                result,
                results,
                [w for _, w in paragraphs],
                photos,
                pictures[number],
                day,
                sport,
                settle_teams(result, scorers),
                filed,
                headers,
                kinds,
            )
        )
    return tuple(share_days(found))


def sport_of_bout(told: str) -> str | None:
    """The sport of a title by weight, where nothing else names one."""
    if "weight" not in told or not TITLE_BY_WEIGHT.search(told):
        return None
    return "mixed martial arts" if OF_A_CAGE.search(told) else "boxing"


TITLE_BY_WEIGHT = re.compile(
    r"weight (?:\w+ )?(?:title|champion|belt|crown|bout|contest|clash)"
)
OF_A_CAGE = re.compile(
    r"\b(?:cage|octagon|submi\w+|chok(?:ed?|ing)|tapped|UFC|MMA|judo\w*|ippon|wrestl\w+"
    r"|lift(?:ed|er)|snatch)\b",
    re.IGNORECASE,
)


def by_own_names(
    results: list[Result],
    told: Sequence[str],
    captions: Sequence[str],
    sport: str | None,
    kinds: Kinds,
) -> list[Result]:
    """Results with their sides settled, each meeting once."""
    meetings = find_meetings(captions, told, sport)
    roster = Roster(told, captions, meetings, sport, kinds)
    settled: list[Result] = []
    for result in results:
        if named := roster.settle(result):
            add_result(settled, named)
    return settled


def unnamed_fields(
    told: Sequence[str], captions: Sequence[str], sport: str | None
) -> list[Result]:
    """Races whose sport the copy does not name, or names beside another."""
    if not any(OF_A_FIELD.search(words) for words in told):
        return []
    return [
        race
        for race in find_fields(told, captions, None)
        if sport is None or OF_A_FIELD.search(race.sentence)
    ]


def near_sentences(told: Sequence[str], result: Result) -> list[str]:
    """The sentences of the paragraph that tells of a result and of the next."""
    return [
        s
        for words in told[result.order : result.order + 2]
        for s in split_sentences(words)
    ]


def fuller_races(told: list[Result], timed: list[Result]) -> list[Result]:
    """Races by their sentences, or by their times where those tell of more."""
    return told if finishers_in(told) > finishers_in(timed) else timed


def finishers_in(results: Sequence[Result]) -> int:
    return sum(1 + bool(r.second) + len(r.others) for r in results)


def fuller_totals(told: list[Result], totals: list[Result]) -> list[Result]:
    """Cricket's totals, with a margin the sentences may give."""
    if not totals:
        return told
    for result in told:
        if result.first_score and result.second_score and result.winner:
            scores = {result.first_score, result.second_score}
            if any("/" in s or " and " in s or "-" in s for s in scores):
                return told
    detail = totals[0].detail or next((r.detail for r in told if r.detail), None)
    return [replace(totals[0], detail=detail)]


def settle_sport(sport: str | None, results: list[Result], told: str) -> str | None:
    """Goals and points side by side are Gaelic games' alone."""
    if sport in MAY_BE_GAELIC and any(
        GOALS_POINTS.fullmatch(r.first_score or "") for r in results
    ):
        return "hurling" if HURLING.search(told) else "gaelic football"
    return sport


GOALS_POINTS = re.compile(r"\d-\d{1,2}")
MAY_BE_GAELIC = frozenset({"football", "basketball", "handball", None})
HURLING = re.compile(r"\b(?:hurl(?:ing|ers?)|camogie)\b", re.IGNORECASE)
JUDGES = re.compile(
    r"\b(?:[Jj]udges?|cards?|scorecards|scored (?:it|the (?:bout|fight|contest))|had"
    r" it)\b"
    r"[^;]{0,120}"
)
CARD = re.compile(r"\b(?:[89]\d|1[012]\d|[2-5]\d)-(?:[89]\d|1[012]\d|[2-5]\d)\b")


def add_cards(result: Result, told: str) -> Result:
    """The judges' scores after a decision, where the copy gives them."""
    if result.figures or CARD.search(result.detail or ""):
        return result
    told_cards = JUDGES.search(told)
    listed = CARD.findall(told_cards.group()) if told_cards else []
    if len(listed) < FEWEST_CARDS or (result.detail and is_ended(result.detail)):
        return result
    return replace(result, detail=", ".join(filter(None, (result.detail, *listed))))


FEWEST_CARDS = 2


def is_ended(detail: str) -> bool:
    """Whether a bout was over before the judges were asked."""
    return "decision" not in detail and "points" not in detail


def add_times(result: Result, sentences: Sequence[str]) -> Result:
    """Times of a race between two, told after its result."""
    if result.first_score or result.figures or not result.detail:
        return result
    times: dict[str, str] = {}
    for sentence in sentences:
        for clause in sentence.split("; "):
            time = TIME_AT_ALL.search(clause)
            names = find_names(clause) if time and ":" in time.group() else ()
            for side in (result.first, result.second):
                if time and names and same_side(names[0].text, side):
                    times.setdefault(side, time.group())
    if len(times) < len((result.first, result.second)):
        return result
    return replace(
        result,
        first_score=times[result.first],
        second_score=times[result.second],
    )


def report_paragraphs(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """The reporter's paragraphs, without the page's own words."""
    paragraphs = []
    read = 0
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.role in NO_REPORT:
            continue
        read += len(block.text)
        if read > LONGEST_READ:
            break
        if is_table(block.text):
            continue
        words = without_dateline(one_line(block.text))
        paragraphs.append((index, in_figures(words)))
    return paragraphs


def one_line(text: str) -> str:
    """Text as its sentences read: wrapped lines joined, every blank a plain one."""
    # None of those blanks is printable, and most texts hold none.
    return text if text.isprintable() else ANY_BLANK.sub(" ", text)


def sport_in_header(captions: list[str]) -> str | None:
    """The sport an agency's header opens with: "Tennis - Open - ..."."""
    for caption in captions:
        parts = header_parts(caption)
        if parts:
            sport = guess_sport(parts[0])
            if sport:
                return sport
    return None
