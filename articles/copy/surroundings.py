"""What a story says around one result: competition, stage, ground, town and day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from articles.copy.competition_names import TITLE
from articles.copy.competitions import EVENT, NAMED, PLACED, vote
from articles.copy.dates import ends_in_a_date
from articles.copy.days import day_told
from articles.copy.eastern_places import find_eastern_places
from articles.copy.grounds import find_venue
from articles.copy.kinds import Kind, Kinds
from articles.copy.live_goals import is_live
from articles.copy.names import find_names, same_side
from articles.copy.sides import Result
from articles.copy.stages import find_stage, stages_in
from articles.copy.structure import PhotoCaption
from articles.copy.towns import city_of_list, find_city, is_town_name

# One meeting, one hall, one day: what is told of one match there is told of all.
ONE_MEETING = frozenset(
    {
        "athletics", "swimming", "cycling", "motor racing", "formula 1", "golf",
        "boxing", "badminton", "table tennis", "tennis", "snooker", "darts", "rowing",
        "biathlon", "alpine skiing", "sumo", "judo", "wrestling", "fencing",
        "gymnastics", "speed skating", "figure skating", "rally", "triathlon",
        "cross-country skiing", "ski jumping", "marathon", "running",
        "squash", "mixed martial arts",
    }
)  # fmt: skip
# A round of these is part of a bout or of a card, and no stage.
NO_STAGES = frozenset({"boxing", "mixed martial arts", "golf"})
# A stage of one match alone.
ONE_MATCH = frozenset(
    {
        "final", "grand final", "finale", "endspiel", "финал", "финале",
        "third-place match", "third-place play-off",
    }
)  # fmt: skip
SAME_GROUND = re.compile(
    r"\bsame (?:ground|venue|hall|stadium|pitch|arena|track|course|court|afternoon)\b"
)
LONGEST_CAPTION = 1500
# How far into a story the day of its one match is told.
LEAD = 3


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is stated around a result; null where nothing is."""

    competition: str | None
    stage: str | None
    venue: str | None
    city: str | None
    day: date | None


def find_surroundings(
    result: Result,
    *,
    alone: bool,
    paragraphs: Sequence[str],
    photos: Sequence[PhotoCaption],
    own_photos: Sequence[PhotoCaption],
    day: date | None,
    sport: str | None,
    until: int,
    filed_from: str | None,
    headers: Sequence[str],
    kinds: Kinds,
) -> Surroundings:
    """All that the result's own words, then those near it, tell of its match."""
    is_loose_race = bool(result.others) or (sport is None and result.is_race)
    shared = (
        alone
        or sport in ONE_MEETING
        or is_loose_race
        or bool(SAME_GROUND.search(paragraphs[result.order]))
    )
    shots = photos if shared else own_photos
    shots = [p for p in shots if not p.is_file_photo]
    captions = [caption_line(p) for p in shots]
    lead = end_of_lead(paragraphs)
    # "LIVE: Tern v Vale, League Trophy second round (Tuesday)"
    headers = [text for text in headers if names_a_side(text, result)]
    captions.extend(headers)
    own = paragraphs[result.order]
    sentence = own_part(result)
    # What follows a result, up to the next one, is told of the same match.
    section = paragraphs[result.order + 1 : until]
    section = [text for text in section if heads_nothing(text)]
    # What the sentence goes on to tell of another match is none of this one's.
    whole = result.sentence if is_all_of(sentence, result) else sentence
    near = [sentence, whole, own.replace(result.sentence, whole), *captions, *section]
    near = list(dict.fromkeys(near))
    if shared:
        near.extend(paragraphs)
    sides = (result.first, result.second)
    venue, city = find_venue(near, result)
    # "At Mill Park, Ann Roe scoring twice": nobody's town.
    if city and " " in city and kinds.kind(city) is Kind.PERSON:
        city = None
    if city is None or not is_town_name(city):
        city = find_city((sentence, whole), kinds, sides)
    if city is None:
        city = city_of_photo(shots) or (filed_from if shared else None)
    if city is None:
        city = find_city(
            (own, *captions, *(paragraphs[:lead] if shared else ())), kinds, sides
        )
    if city is None and shared:
        city = next((c for text in paragraphs if (c := city_of_list(text))), None)
    beside = [
        (sentence, 4),
        (result.sentence, 3),
        (own, 2),
        *((c, 2) for c in captions),
    ]
    beside.extend(
        (text, 1) for text in (*section, *(paragraphs[:lead] if shared else ()))
    )
    least = EVENT if sport in ONE_MEETING or is_loose_race else PLACED
    competition = vote(beside, result, kinds, least)
    if competition is None and shared:
        competition = vote(
            [(text, 0) for text in paragraphs[lead:]], result, kinds, least
        )
    if competition is None and not alone:
        told_before = [(text, 0) for text in before(paragraphs, lead, result)]
        competition = vote(told_before, result, kinds, NAMED)
    if competition and not alone and TITLE.fullmatch(competition):
        # A title is of one bout, not of the card.
        told = [text for text in (*near, *paragraphs) if competition in text]
        if not any(text == own or names_a_side(text, result) for text in told):
            competition = None
    headings = [t for at, t in enumerate(paragraphs) if heads(paragraphs, at, result)]
    stage = None
    if sport not in NO_STAGES:
        stage = find_stage([result.sentence], ()) or own_stage(
            [own, *captions], result, alone=alone, own=own
        )
    if stage is None and sport not in NO_STAGES:
        lent = paragraphs if shared else before(paragraphs, lead, result)
        lent = [
            text
            for text in lent
            if stages_in(text[:LONGEST_STAGED])
            and (shared or is_of_no_other(text, competition, result, kinds))
        ]
        stage = own_stage([*lent, *headings], result, alone=alone, own=own)
    eastern = find_eastern_places(near)
    if city and city in (venue, eastern.venue):
        city = eastern.city
    return Surroundings(
        competition=competition or eastern.competition,
        stage=stage or eastern.stage,
        venue=venue or eastern.venue,
        city=city or eastern.city,
        day=day_of(
            result,
            paragraphs,
            shots,
            day,
            headers=headers,
            alone=alone,
            one_meeting=sport in ONE_MEETING,
        ),
    )


def before(paragraphs: Sequence[str], lead: int, result: Result) -> list[str]:
    """The paragraphs that may tell of all that follow: the lead, and those near it."""
    near = max(lead, result.order - FARTHEST)
    return [*paragraphs[: min(lead, result.order)], *paragraphs[near : result.order]]


# How far above a match its round or its competition is told; a stage is looked for in
# the beginning of a paragraph.
FARTHEST, LONGEST_STAGED = 12, 3000


def end_of_lead(paragraphs: Sequence[str]) -> int:
    """How many paragraphs make the lead, with the headline and short lines above it."""
    told = 0
    for at, text in enumerate(paragraphs):
        told += len(text) >= SHORTEST_TOLD
        if told == LEAD:
            return at + 1
    return len(paragraphs)


SHORTEST_TOLD = 50


def is_of_no_other(
    text: str, competition: str | None, result: Result, kinds: Kinds
) -> bool:
    """Whether a paragraph names no other competition than that of the match."""
    told = vote([(text, 0)], result, kinds, NAMED)
    return told is None or competition is None or same_side(told, competition)


# Where a sentence goes on to another match.
ANOTHER_PART = re.compile(r";\s|,\s(?:while|and|but|whereas)\s|\swhile\s")


def own_part(result: Result) -> str:
    """The part of the result's sentence that names both its sides, or all of it."""
    parts = ANOTHER_PART.split(result.sentence)
    if len(parts) == 1 or not result.second:
        return result.sentence
    for part in parts:
        names = [name.text for name in find_names(part)]
        if all(
            any(same_side(name, side) for name in names)
            for side in (result.first, result.second)
        ):
            return part
    return result.sentence


def is_all_of(part: str, result: Result) -> bool:
    """Whether nothing but the part of a sentence tells of a match."""
    rest = result.sentence.replace(part, "", 1)
    return not (A_SCORE.search(rest) or ANOTHER_DRAW.search(rest))


ANOTHER_DRAW = re.compile(r"\b(?:drew|beat|won|lost|held)\b")


def heads(paragraphs: Sequence[str], at: int, result: Result) -> bool:
    """Whether a paragraph is the heading of a list that holds the result's sides."""
    text = paragraphs[at].rstrip()
    return (
        text.endswith(":")
        and len(text) < LONGEST_HEADING
        and at + 1 < len(paragraphs)
        and names_a_side(paragraphs[at + 1], result)
    )


LONGEST_HEADING = 90


def own_stage(
    texts: Sequence[str], result: Result, *, alone: bool, own: str
) -> str | None:
    """A stage told in these texts, unless it is that of another match of the story.

    A round or the semi-finals are of every match told of; a final is of its sides.
    """
    if alone:
        return find_stage(texts, ())
    told = [
        found
        for text in texts
        for found in stages_in(text[:LONGEST_STAGED])
        if found[1] not in ONE_MATCH or text == own or names_a_side(text, result)
    ]
    # The plainest, and of those the first.
    return max(told, key=lambda found: found[0])[1] if told else None


# "Elsewhere, ...": on to another match.
ON_TO_ANOTHER = re.compile(
    r"(?:Elsewhere|Meanwhile|In the other|In other|Also|Auch|Ailleurs|En otros?"
    r"|Por otra"
    r"|Altrove|Noutro|Elders|Ook|Annars|Ellers|I den andra|W innych|V dalších"
    r"|В других)\b"
)


def heads_nothing(text: str) -> bool:
    """Whether a paragraph goes on with what was told before it."""
    return not (ON_TO_ANOTHER.match(text) or text.rstrip().endswith(":"))


def names_a_side(text: str, result: Result) -> bool:
    return any(
        same_side(name.text, side)
        for name in find_names(text)
        for side in (result.first, result.second)
        if side
    )


def caption_line(photo: PhotoCaption) -> str:
    return " ".join(photo.text[:LONGEST_CAPTION].split())


def city_of_photo(photos: Sequence[PhotoCaption]) -> str | None:
    """The town the pictures of a match were taken in."""
    for photo in photos:
        if not photo.place:
            continue
        parts = photo.place.split(", ")
        if len(parts) > 1 and f"{photo.place}: " in photo.text[:90]:
            # dpa writes the state first: "07.05.2023, Hessen, Tern: ...".
            return parts[-1]
        if is_town_name(parts[0]):
            return parts[0]
    return None


def day_of(
    result: Result,
    paragraphs: Sequence[str],
    photos: Sequence[PhotoCaption],
    day: date | None,
    *,
    headers: Sequence[str],
    alone: bool,
    one_meeting: bool,
) -> date | None:
    """The day of the match: its sentence, its pictures, its paragraph, the lead."""
    part = own_part(result)
    until = result.sentence.find(part) + len(part)
    told = day_told(result.sentence[:until], day, place_of_score(result))
    if told:
        return told
    taken = next((p.taken for p in photos if p.taken), None)
    if taken and (day is None or taken <= day):
        return taken
    end = end_of_lead(paragraphs)
    above = paragraphs[: min(end, result.order)]
    if alone:
        lead = [*paragraphs[:end], *paragraphs[result.order + 1 : result.order + LEAD]]
    else:
        # Of several matches the day told last before this one is its own.
        lead = list(above if one_meeting else above[::-1])
    pictured = [p.text[:LONGEST_CAPTION] for p in photos]
    own = paragraphs[result.order].replace(result.sentence, part)
    for text in (own, *lead, *headers, *pictured):
        told = day_told(text, day)
        if told and not (told == day and is_published(text)):
            return told
    for at, text in enumerate(paragraphs[end:] if alone else (), start=end):
        # "Result (Tern, Saturday 19 October): Tern - Vale 78-71"
        if len(text) < LONGEST_LIST and (
            is_result_line(text, result) or heads(paragraphs, at, result)
        ):
            told = day_told(text, day)
            if told:
                return told
    return day if alone and is_live(paragraphs) else None


def is_published(text: str) -> bool:
    """Whether a line gives the day of the story: "Ann Roe, 13 August 2023"."""
    return len(text) < LONGEST_HEADING and ends_in_a_date(text)


def place_of_score(result: Result) -> int | None:
    """Where in its sentence a result has its score, or else its second side."""
    score = A_SCORE.search(result.sentence)
    if score:
        return score.start()
    at = result.sentence.find(result.second) if result.second else -1
    return at if at >= 0 else None


LONGEST_LIST = 200
A_SCORE = re.compile(r"\d\s?[-–:]\s?\d")


def is_result_line(text: str, result: Result) -> bool:
    """Whether a short paragraph names both sides with a score."""
    return bool(A_SCORE.search(text)) and all(
        side in text for side in (result.first, result.second) if side
    )
