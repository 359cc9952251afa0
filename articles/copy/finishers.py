"""Races told at a distance: every time in the copy, and who was given it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.copy.any_case import AnyCase
from articles.copy.crews import crews_in, is_agent, owns
from articles.copy.lapses import seconds_of
from articles.copy.names import (
    GROUND_WORD,
    Name,
    find_names,
    fullest_name,
    split_sentences,
)
from articles.copy.races import TIME
from articles.copy.sense import WIN, find_marks
from articles.copy.sides import Result, is_side

RACES = frozenset(
    {
        "athletics",
        "swimming",
        "cycling",
        "motor racing",
        "rowing",
        "alpine skiing",
        "biathlon",
        "cross-country skiing",
        "speed skating",
        "marathon",
        "triathlon",
    }
)
# A time to the second at least; a gap to the winner begins with its plus.
LAPSE = re.compile(
    r"(?<![\w:.,+])(?P<time>(?:one|two|three|four|five|six)\s"
    r"hours?,? \d{1,2} min(?:ute)?s?(?: and|,)? \d{1,2}(?:\.\d+)? sec(?:ond)?s?"
    r"|(?:\d{1,2}[.:])?\d{1,2}[.:]\d{2},\d{1,3}"
    r"|\d{1,2} hours?,? \d{1,2} min(?:ute)?s?(?: and"
    r"|,)? \d{1,2}(?:\.\d+)?"
    r" sec(?:ond)?s?|\d{1,2}\s?h\s?\d{1,2}(?:\s?(?:min"
    r"|['’′:])\s?\d{1,2}(?:[.,:]\d{1,3})?)?"
    r"(?:\s?(?:''|[\"”″]|s\b))?|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?"
    r"|\d{1,2}:\d{2}[.,]\d{1,3}"
    r"|\d{1,2} (?:minutes?|min) (?:and )?\d{1,2}(?:[.,]\d{1,3})? ?(?:seconds?|sec|s)\b"
    rf"|\+\s?\d{{1,3}}(?:[:'’]\d{{2}})?(?:[.,]\d{{1,3}})?"
    rf"|\d{{1,3}}[.,]\d{{2,3}}(?!\d|%)|{TIME})(?!\d|\s?(?:per cent|km|kilom|miles"
    rf"|m\b|metres|points))"
)
NOT_HIS = re.compile(
    r"\b(?:record|mark|best|target|schedule|pace|standard|limit|average|split"
    r"|halfway|behind|adrift|back|clear|ahead)"
    r"(?: (?:of|was|stood at|at|in|by))?\s(?:[\w-]+\s){0,2}$|\bby\s$",
    re.IGNORECASE,
)
GAP_AFTER = re.compile(
    r"\s?(?:seconds?|sec|s|minutes?)?\s(?:back|behind|adrift|ahead|clear|in front"
    r"|off|outside|inside|faster|slower|quicker|under|of the)\b"
)
OF_PLACE = re.compile(
    r"(?:,?\s(?:of|from|du|de|d['’]|aus|von|da|del|della|för|fra)\s(?:the\s)?|\s\()"
)
OTHER_RACE = AnyCase(
    r"\b(?:women|men|girls|boys|femmes|hommes|dames|heren|frauen|männer|mujeres|hombres"
    r"|donne|uomini|femenin[ao]|masculin[ao]|féminine?|feminin[ao]|femminile|damer"
    r"|herrar|kvinner|menn|earlier|later|other|juniors?|relay"
    r"|minutes before)\b"
)
MARGIN_FROM = re.compile(
    r"\bby (?P<margin>(?:a|an|half a|two|three|four|five|six|seven"
    r"|\d{1,3}(?:\.\d{1,3})?)"
    r" (?:[a-z-]+ )?(?:lengths? and a (?:half|quarter|neck)|(?:and a half )?lengths?"
    r"|seconds?|minutes?|hundredths?|thousandths?|wheel|neck|short head|whisker"
    r"|nose|head|tyre))\b"
    r"(?:[^.;]{0,20}?\s(?:from|over|ahead of|to)\s(?=\S))?"
)
PRONOUN = re.compile(
    r"^(?:[A-Z]\w+\s)?(?:[^,]{0,30},\s)?(?:he|she|her|his|the|il|elle|er|sie|lui|lei"
    r"|han|hun|él|ella|hij|zij|ele|ela)\b",
    re.IGNORECASE,
)
PLACE_BEFORE = re.compile(
    r"\b(?:in|at|on|en|à|au|du|im|am|i|på|w|na|nel|nella|op|no|em)\s(?:the\s)?$"
)
OF_BEFORE = re.compile(
    r"\s(?:de|di|do|da|del|della|delle|dei|das|dos|of|von|van|der|des|du|om|från|fra"
    r"|a)\s$"
)
# "De renster van Team Oostzee won": for whom somebody rides.
TEAM_BEFORE = re.compile(
    r"(?:renster|renner|coureur|rider|[Ff]ahrer(?:in)?|corridore|ciclista|coureuse"
    r"|zwemster|atlete?|runner|swimmer|skier|driver|rijder|rytter\w*|åkare\w*|løper\w*"
    r"|kolarz|zawodni\w+|piloto?|pilote) (?:van|von|of|de|della|del|du|do|da|dello|för"
    r"|i|for|vom)\s$"
)
# "I söndags vann hon": who was told of before, behind the verb.
HE_WON = re.compile(
    r"\b(?:vann|vant|vandt|won|gewann|siegte|triumfeerde|segrade)\s(?:hon|han|hun|hij"
    r"|zij|ze|er|sie)\b"
)
# "The crew, stroked by Ann Roe, crossed in 5:56": not hers alone.
LED_BY = re.compile(
    r"\b(?:stroked|coached|coxed|skipped|led|anchored|steered"
    r"|trained) by\s(?:\S+-old\s)?$"
)
THOUSANDS = re.compile(r"\d{1,3},\d{3}")
LONGEST_LEAD = 10
CLOSE = 0.22


@dataclass(slots=True)
class Race:
    """The finishers of one race, as far as the copy has told of them."""

    order: int
    sentence: str
    times: dict[str, str] = field(default_factory=dict)
    margin: str | None = None
    untimed: list[str] = field(default_factory=list)


def find_races(paragraphs: Sequence[str], captions: Sequence[str]) -> list[Result]:
    """Each race with its finishers in order and their times."""
    people = people_in((*paragraphs, *captions))
    named = " ".join(paragraphs[:LONGEST_LEAD])
    races: list[Race] = []
    topic: str | None = None
    for order, paragraph in enumerate(paragraphs[:LONGEST_LEAD]):
        is_other = False
        for sentence in split_sentences(paragraph):
            is_other = is_other or bool(OTHER_RACE.search(sentence))
            names = [
                without_country(n)
                for n in crews_in(sentence, named)
                if is_person(n)
                and not is_agent(sentence, n)
                and not (topic and is_aside(sentence, n, people))
                and not (is_opening_word(n, people) and not owns(sentence, n))
            ]
            told = times_in(sentence, names, topic, people)
            for name, time in told:
                race = race_for(races, name, time, sentence, order, is_other=is_other)
                race.times.setdefault(name, time)
            margin = MARGIN_FROM.search(sentence)
            if margin:
                read_margin(races, margin, sentence, names, order, people)
            lead = lead_person(sentence, names)
            if lead is None and is_other and len(names) == 1:
                lead = names[0].text  # "The women's race belonged to Bea Lund."
            topic = fullest_name(lead, people) if lead else topic
    return [r for race in races if (r := result_of(race)) is not None]


def is_person(name: Name) -> bool:
    return (
        is_side(name.text)
        and not GROUND_WORD.search(name.text)
        and not name.text.isupper()
    )


def is_opening_word(name: Name, people: Sequence[str]) -> bool:
    """Whether a capital has its place alone for it: no runner is called so."""
    return (
        name.start <= 1
        and " " not in name.text
        and bool(people)
        and not any(name.text in person.split(" ") for person in people)
    )


def without_country(name: Name) -> Name:
    """ "Ann Roe of the Bahamas" without where she is from."""
    person = COUNTRY_AFTER.split(name.text)[0]
    return Name(name.start, name.end - len(name.text) + len(person), person)


COUNTRY_AFTER = re.compile(r"\s(?:of|from)\s")


def is_aside(sentence: str, name: Name, people: Sequence[str]) -> bool:
    """ "The Kenyan", "Le Fribourgeois": a word for whoever was told of before."""
    return (
        " " not in name.text
        and ARTICLE_FIRST.fullmatch(sentence[: name.start]) is not None
        and not any(name.text in person.split(" ") for person in people)
    )


ARTICLE_FIRST = re.compile(
    r"(?:(?:Die|Der|Das|The|Le|La|Les|El|Il|De|O|A|Den|L['’])\s?(?:\S{2,14}\s)?)?"
)


def people_in(texts: Sequence[str]) -> list[str]:
    return list(
        dict.fromkeys(
            n.text
            for text in texts
            for sentence in split_sentences(text)
            for n in find_names(sentence)
            if " " in n.text and is_person(n)
        )
    )


def lead_person(sentence: str, names: Sequence[Name]) -> str | None:
    for name in names:
        before = sentence[: name.start]
        if not re.search(
            r"\b(?:in|at|on|of|for|from|to|en|du|de|à|am|im)\s(?:the\s)?$", before
        ):
            return name.text
    return None


def times_in(
    sentence: str, names: Sequence[Name], topic: str | None, people: Sequence[str]
) -> list[tuple[str, str]]:
    """Who was given which time in a sentence."""
    found: list[tuple[str, str]] = []
    given: set[int] = set()
    for time in LAPSE.finditer(sentence):
        before = sentence[: time.start()]
        after = sentence[time.end() :]
        is_other = GAP_AFTER.match(after) or NOT_HIS.search(before[-40:])
        if is_other and not time["time"].startswith("+"):
            continue
        if THOUSANDS.fullmatch(time["time"]):
            continue
        holder = holder_of(sentence, names, time.start(), given)
        he_won = HE_WON.search(before) if topic and not given else None
        if holder and he_won and holder.end <= he_won.start():
            holder = None
        if holder is None:
            if topic is None or given:
                continue
            name = topic
        else:
            given.add(holder.start)
            name = fullest_name(holder.text, people)
        found.append((name, " ".join(time["time"].split())))
    if len(found) == 1 and re.search(r"\bboth\b", sentence):
        time_told = found[0][1]
        found = [
            (fullest_name(n.text, people), time_told)
            for n in names
            if is_finisher(sentence, names, n)
        ]
    return found


def is_finisher(sentence: str, names: Sequence[Name], name: Name) -> bool:
    index = list(names).index(name)
    return index == 0 or not OF_PLACE.fullmatch(
        sentence[names[index - 1].end : name.start]
    )


def holder_of(
    sentence: str, names: Sequence[Name], at: int, given: set[int]
) -> Name | None:
    """The person before a time: "Ann Roe of Kenya (14:38.40)"."""
    before = [n for n in names if n.end <= at]
    while before:
        name = before.pop()
        if before and OF_PLACE.fullmatch(sentence[before[-1].end : name.start]):
            continue
        lead = sentence[max(0, name.start - 24) : name.start]
        if LED_BY.search(lead):
            continue
        if PLACE_BEFORE.search(lead) or TEAM_BEFORE.search(lead):
            continue
        if before and " " not in name.text and OF_BEFORE.search(lead):
            continue  # "Ann Roe ganó el maratón de Valencia en 2:20:11"
        return name if name.start not in given else None
    return None


def race_for(
    races: list[Race],
    name: str,
    time: str,
    sentence: str,
    order: int,
    *,
    is_other: bool,
) -> Race:
    """The race a time belongs to: times of one race are near each other.

    `is_other` says that its paragraph has turned to another race.
    """
    value = seconds_of(time)
    for race in reversed(races):
        known = [v for t in race.times.values() if (v := seconds_of(t)) is not None]
        if name in race.times:
            return race
        if value is None or not known:
            return race
        near = abs(value - min(known)) <= CLOSE * min(known)
        if near and not (order != race.order and is_other):
            return race
    races.append(Race(order, sentence))
    return races[-1]


# "Holding off Luca Bassi by 0.214 seconds": who came second, then by how much.
BEATEN_BY_MARGIN = re.compile(
    r"\b(?:beating|edging(?: out)?|holding off|pipping|denying|outsprinting|ahead of"
    r"|from|over"
    r"|devant|vor|davanti a|por delante de|à frente de|foran|före"
    r"|voor)\s(?:[\w-]+\s){0,4}$"
)


def read_margin(
    races: list[Race],
    margin: re.Match[str],
    sentence: str,
    names: Sequence[Name],
    order: int,
    people: Sequence[str],
) -> None:
    """ "By two lengths from Bea Lund": the margin, and who came second."""
    second = next(
        (n for n in names if n.start >= margin.end() and n.start - margin.end() < 14),
        None,
    )
    before = [n for n in names if n.end <= margin.start()]
    if (
        second is None
        and len(before) > 1
        and margin.start() - before[-1].end <= 1
        and BEATEN_BY_MARGIN.search(sentence[: before[-1].start])
    ):
        first = lead_person(sentence, names)
        if first and first != before[-1].text:
            races.append(Race(order, sentence, margin=margin["margin"]))
            races[-1].untimed = [
                fullest_name(n, people) for n in (first, before[-1].text)
            ]
            return
    if second is None or not re.search(r"\s$", margin.group()):
        if races:
            races[-1].margin = races[-1].margin or margin["margin"]
        else:
            races.append(Race(order, sentence, margin=margin["margin"]))
        return
    first = lead_person(sentence, names)
    if first is None:
        return
    races.append(Race(order, sentence, margin=margin["margin"]))
    races[-1].untimed = [fullest_name(first, people), fullest_name(second.text, people)]


def result_of(race: Race) -> Result | None:
    """The race as a result, finishers by their times."""
    timed = [(n, t, seconds_of(t)) for n, t in race.times.items()]
    whole = sorted((x for x in timed if x[2] is not None), key=lambda x: x[2] or 0.0)
    gaps = [x for x in timed if x[2] is None]
    ordered = [(n, t) for n, t, _ in (*whole, *gaps)]
    known = dict(ordered)
    if race.untimed:
        ordered = [(n, known.get(n, "")) for n in race.untimed] + [
            (n, t) for n, t in ordered if n not in race.untimed
        ]
    if not ordered:
        return None
    (first, own), *rest = ordered
    if not rest:
        if not any(m.sense == WIN for m in find_marks(race.sentence)):
            return None
        return Result(
            first, "", own or None, None, first, race.margin, race.sentence, race.order
        )
    (second, second_time), *others = rest
    return Result(
        first, second, own or None, second_time or None, first, race.margin,
        race.sentence, race.order, others=tuple((n, t or None) for n, t in others),
    )  # fmt: skip
