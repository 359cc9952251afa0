"""The matches a story tells of: results first, then all that is said around them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from articles.copy.captions import header_parts
from articles.copy.dates import WEEKDAYS, weekday_before
from articles.copy.names import (
    GROUND_WORD,
    Name,
    find_names,
    same_side,
    split_sentences,
)
from articles.copy.result_words import COMPETITION_NAME, COMPETITION_WORD
from articles.copy.results import find_results, find_worded_results
from articles.copy.scorers import SPORTS_WITH_SCORERS, find_goals, find_people
from articles.copy.sides import Result
from articles.copy.sports import guess_sport
from articles.copy.structure import (
    Block,
    MatchFacts,
    Paragraph,
    PhotoCaption,
    Scorer,
    Side,
)

# A report is shorter than this; what comes after is not searched for facts.
LONGEST_READ = 60_000
DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}(?:\([A-Za-z]{2,12}\)\s)?\s?(?:--|[—–-])\s+"
)
ANY_BLANK = re.compile("[\n\xa0\u202f\u2009]")
NO_REPORT = frozenset({"furniture", "byline"})

AT_A_PLACE = re.compile(
    r"\b(?:at|in|inside|en|au|à|im|in der|allo|al|no|a)\s(?:the\s|el\s|la\s|le\s"
    r"|l['’])?$"
)
AFTER_A_PLACE = re.compile(
    r"(?:,|\sin|\son|\.|$|\sbefore|\safter|\swith|\sas|;|\sby|\sto)"
)
CITY_AFTER = re.compile(r"(?:,\s|,?\sin\s|,?\sen\s|,?\sà\s)(?:the\s)?$")
STAGE = re.compile(
    r"\b(?P<stage>round[- ]of[- ](?:16|32|64|8|sixteen)"
    r"|last[- ](?:16|32|sixteen|eight|four)|(?:quarter|semi)[- ]?finals?"
    r"|(?:grand )?final|group[- ](?:stage|phase)|[Gg]roup [A-L]\b"
    r"|third[- ]place (?:play-?off|match)|bronze[- ]medal (?:match|game)"
    r"|(?:promotion |relegation )?play-?off(?: final| semi-?final)?"
    r"|(?:first|second|third|fourth|fifth|sixth|opening|qualifying"
    r"|preliminary)[- ]round|octavos de final|cuartos de final|semifinales"
    r"|huitièmes de finale|quarts? de finale|demi-finales?|Achtelfinale|Viertelfinale"
    r"|Halbfinale)\b(?!\s(?:whistle|minutes?|set|quarter|score|day|third|over|lap|ball"
    r"|seconds|say|word|hour|bend|hurdle|leg of|straight|hole|drive|moments?|penalty"
    r"|stage|time|pass|points?|act|week))",
    re.IGNORECASE,
)
# Cheap to look for before the pattern above is.
STAGE_HINTS = ("fina", "round", "last", "group", "play", "place", "bronze", "endspiel")
NOT_YET = re.compile(
    r"\b(?:into|reach\w*|to|towards?|for|place in|through to|ahead of|meet in"
    r"|qualif\w+|before|next|week['’]s|saturday['’]s|sunday['’]s)\s(?:the\s|a\s"
    r"|next\s|their\s|her\s|his\s)?(?:[A-Z]\w+\s){0,3}$"
)
STAGE_AFTER = re.compile(
    r"['’]?s?\s(?:match|tie|game|clash|between|against|victory|win|defeat|loss"
    r"|meeting|at|on|of|by|had|in|encounter|showdown|contest|soccer|football|tennis"
    r"|\w+ match)\b"
)
STILL_TO_COME = re.compile(r"\s(?:is|will|takes?|awaits?|on \w+ \d)\b")
RELATIVE_DAY = re.compile(
    r"\b(?P<day>[Yy]esterday|[Ll]ast night|[Tt]oday|[Tt]onight|[Aa]yer|[Hh]ier"
    r"|[Gg]estern|[Ii]eri|[Oo]ntem)\b"
)
TODAY = frozenset({"today", "tonight"})
ON_WEEKDAY = re.compile(
    r"(?<!until )(?<!next )\b(?P<day>[A-Z][a-z]{5,8}|lunes|martes|miércoles|jueves"
    r"|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)\b(?!['’]s)"
)
STILL_AHEAD = re.compile(
    r"\b(?:next|play again|will|meets?|visit|host|face|travel)\b[^.]{0,40}$"
)


def find_matches(blocks: Sequence[Block], day: date | None) -> tuple[MatchFacts, ...]:
    """What the reporter's words, then the captions, state of each match."""
    paragraphs = report_paragraphs(blocks)
    photos = [b for b in blocks if isinstance(b, PhotoCaption)]
    captions = [one_line(p.text[:1500]) for p in photos]
    told = [words for _, words in paragraphs]
    results = find_results(told) or find_worded_results(told, captions)
    if not results:
        return ()
    everything = "\n".join([*(words for _, words in paragraphs), *captions])
    sport = sport_in_header(captions) or guess_sport(
        everything, [r.figures for r in results if r.figures]
    )
    if all(r.detail and "-" in r.detail and r.figures is None for r in results):
        sport = sport or "tennis"
    goals: list[tuple[int, Scorer]] = []
    if sport in SPORTS_WITH_SCORERS:
        teams = [side for r in results for side in (r.first, r.second)]
        people = find_people([*captions, *(w for _, w in paragraphs)], teams)
        goals = find_goals(list(enumerate(w for _, w in paragraphs)), results, people)
    story_stage = find_stage([w for _, w in paragraphs], captions)
    found = []
    for number, result in enumerate(results):
        scorers = [s for at, s in goals if at == number]
        found.append(
            describe_match(
                result,
                results,
                [w for _, w in paragraphs],
                photos,
                day,
                sport,
                settle_teams(result, scorers),
                story_stage,
            )
        )
    return tuple(found)


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
        paragraphs.append((index, without_dateline(one_line(block.text))))
    return paragraphs


def one_line(text: str) -> str:
    """Text as its sentences read: wrapped lines joined, every blank a plain one."""
    return ANY_BLANK.sub(" ", text)


def without_dateline(paragraph: str) -> str:
    """A paragraph without the place it was filed from: "BOSTOCK (AP) -- "."""
    found = DATELINE.match(paragraph)
    return paragraph[found.end() :] if found else paragraph


def sport_in_header(captions: list[str]) -> str | None:
    """The sport an agency's header opens with: "Tennis - Open - ..."."""
    for caption in captions:
        parts = header_parts(caption)
        if parts:
            sport = guess_sport(parts[0])
            if sport:
                return sport
    return None


def describe_match(
    result: Result,
    results: list[Result],
    paragraphs: list[str],
    photos: list[PhotoCaption],
    day: date | None,
    sport: str | None,
    scorers: tuple[Scorer, ...],
    story_stage: str | None,
) -> MatchFacts:
    """One match with everything said near it."""
    alone = len(results) == 1
    own = paragraphs if alone else [paragraphs[result.order]]
    shots = [
        p
        for p in photos
        if not p.is_file_photo and (alone or mentions(p.text, result, paragraphs))
    ]
    captions = [one_line(p.text[:1500]) for p in shots]
    near = [paragraphs[result.order], *captions, *(p for p in own)]
    venue, city = find_venue(near, result)
    if city is None:
        place = next((p.place for p in shots if p.place), None)
        city = place.split(",")[0] if place else None
    competition = find_competition(near, result) or find_competition(paragraphs, result)
    taken = next((p.taken for p in shots if p.taken), None)
    stage = find_stage([paragraphs[result.order]], captions) or story_stage
    if sport in SHOOT_OUT_IN_SCORE:
        result = count_shoot_out(result)
    return MatchFacts(
        sport=sport,
        sides=(
            Side(result.first, result.first_score),
            Side(result.second, result.second_score),
            *(Side(name, score) for name, score in result.others),
        ),
        winner=result.winner,
        detail=result.detail,
        competition=competition,
        stage=stage,
        venue=venue,
        city=city,
        date=day_told(result.sentence, day)
        or taken
        or day_told(paragraphs[result.order], day),
        scorers=scorers,
    )


# Here the shoot-out's winner is given the deciding goal in the score itself.
SHOOT_OUT_IN_SCORE = frozenset({"ice hockey"})


def count_shoot_out(result: Result) -> Result:
    """A "3-2 shoot-out win" on ice is the score, not the penalties taken."""
    found = re.fullmatch(r"(\d+)[-–](\d+) on penalties", result.detail or "")
    if not found or result.first_score is not None:
        return result
    return replace(
        result, first_score=found[1], second_score=found[2], detail="shoot-out"
    )


def settle_teams(result: Result, scorers: list[Scorer]) -> tuple[Scorer, ...]:
    """Name the one team left where the score leaves no choice."""
    settled = list(scorers)
    for index, scorer in enumerate(settled):
        if scorer.team is not None:
            continue
        room = {}
        for side, score in (
            (result.first, result.first_score),
            (result.second, result.second_score),
        ):
            told = sum(1 for s in settled if s.team == side)
            room[side] = int(score) - told if score and score.isdigit() else 0
        open_sides = [side for side, left in room.items() if left > 0]
        if len(open_sides) == 1:
            settled[index] = Scorer(scorer.name, open_sides[0], scorer.minute)
    return tuple(settled)


def mentions(caption: str, result: Result, paragraphs: list[str]) -> bool:
    names = find_names(caption[:600])
    return any(
        same_side(name.text, side) or side in name.text
        for name in names
        for side in (result.first, result.second)
    )


def find_competition(texts: list[str], result: Result) -> str | None:
    """The first name that is a competition's."""
    for text in texts:
        for sentence in split_sentences(text):
            for name in find_names(sentence):
                if not COMPETITION_NAME.search(name.text):
                    continue
                if GROUND_WORD.search(
                    name.text.split(" ")[-1]
                ) and not name.text.endswith("Bowl"):
                    continue
                if name.text in ("Final", "Finals", "Open", "Games", "Grand Final"):
                    continue
                if any(same_side(name.text, s) for s in (result.first, result.second)):
                    continue
                trimmed = trim_competition(name.text, result)
                if trimmed:
                    return trimmed
    return None


def trim_competition(name: str, result: Result) -> str | None:
    """A competition without the side or the stage written against it."""
    name = re.sub(r"\s(?:Final|Semi-?[Ff]inal|Quarter-?[Ff]inal)s?$", "", name)
    name = re.sub(r"^(?:19|20)\d\d(?:[-/]\d\d)?\s", "", name)
    for side in (result.first, result.second):
        if name.startswith(side + " "):
            name = name[len(side) + 1 :]
    return name if COMPETITION_NAME.search(name) else None


def find_stage(paragraphs: list[str], captions: list[str]) -> str | None:
    """The stage that the words tie to a match just played."""
    best: tuple[int, str] | None = None
    for rank, texts in ((0, paragraphs), (0, captions)):
        for text in texts:
            words = text[:3000]
            if not any(hint in words.lower() for hint in STAGE_HINTS):
                continue
            for found in STAGE.finditer(words):
                score = stage_score(text, found) - rank
                if score > 0 and (best is None or score > best[0]):
                    best = (score, tidy_stage(found["stage"]))
    return best[1] if best else None


def stage_score(text: str, found: re.Match[str]) -> int:
    """How plainly a stage is that of the match told of, not of the next one."""
    before, after = (
        text[max(0, found.start() - 60) : found.start()],
        text[found.end() : found.end() + 30],
    )
    if NOT_YET.search(before) or STILL_TO_COME.match(after):
        return 0
    score = 1
    if STAGE_AFTER.match(after):
        score += 2
    if COMPETITION_WORD.search(before[-30:]):
        score += 2
    if re.search(
        r"\b(?:won|win|lost|lose|losing|winning|in|during)\s(?:the|their|a|her"
        r"|his)\s(?:[A-Z]\w+\s){0,3}$",
        before,
    ):
        score += 1
    return score


def tidy_stage(stage: str) -> str:
    """A stage in lower case, singular, with its hyphen."""
    stage = re.sub(r"[- ]+", " ", stage)
    if re.match(r"group [a-l]$", stage, re.IGNORECASE):
        return "Group " + stage[-1].upper()
    stage = stage.lower().replace("sixteen", "16")
    stage = re.sub(r"^(quarter|semi|demi) ?(finale?)s?$", r"\1-\2", stage)
    return re.sub(r"^third place", "third-place", stage)


def find_venue(texts: list[str], result: Result) -> tuple[str | None, str | None]:
    """Ground and, where it stands beside it, city."""
    plain: tuple[str, str | None] | None = None
    for text in texts:
        header = venue_in_header(text)
        if header and plain is None:
            plain = header
        for sentence in split_sentences(text):
            names = find_names(sentence)
            for index, name in enumerate(names):
                if not AT_A_PLACE.search(sentence[: name.start]):
                    continue
                if any(same_side(name.text, s) for s in (result.first, result.second)):
                    continue
                if COMPETITION_NAME.search(name.text) and not GROUND_WORD.search(
                    name.text
                ):
                    continue
                city = city_after(sentence, names, index)
                if GROUND_WORD.search(name.text):
                    return name.text, city
                at = re.search(r"\bat\s(?:the\s)?$", sentence[: name.start])
                if at and plain is None and AFTER_A_PLACE.match(sentence[name.end :]):
                    plain = (name.text, city)
    return plain or (None, None)


def venue_in_header(caption: str) -> tuple[str, str | None] | None:
    """The ground in an agency's header, which gives ground, city and country."""
    for part in header_parts(caption)[1:]:
        pieces = [p.strip() for p in part.split(",")]
        if len(pieces) >= 3 or (len(pieces) == 2 and GROUND_WORD.search(pieces[0])):
            return pieces[0], pieces[1]
    return None


def city_after(sentence: str, names: Sequence[Name], index: int) -> str | None:
    """The place named straight after a ground."""
    if index + 1 >= len(names):
        return None
    following = names[index + 1]
    if CITY_AFTER.fullmatch(sentence[names[index].end : following.start]):
        return following.text
    return None


def day_told(words: str, day: date | None) -> date | None:
    """ "On Saturday" or "yesterday", counted back from the story's date."""
    if day is None:
        return None
    relative = RELATIVE_DAY.search(words)
    if relative:
        back = 0 if relative["day"].lower() in TODAY else 1
        return day - timedelta(days=back)
    for found in ON_WEEKDAY.finditer(words):
        number = WEEKDAYS.get(found["day"].lower())
        if number is not None and not STILL_AHEAD.search(words[: found.start()]):
            return weekday_before(day, number)
    return None
