"""The day a match was played, counted back from the story's date."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from articles.copy.dates import (
    find_dates,
    find_day_without_year,
    make_date,
    weekday_before,
)
from articles.copy.lexicon import Lexicon, Word, listed, words_in

# Stems, for day words take endings: "Mittwochabend", "söndagens", "lauantaina".
WEEKDAY = Lexicon(
    {
        0: "monday- lunes lundi montag- lunedì lunedi maandag- måndag- mandag-"
        " poniedział- понедельник- понеділ- понеделник- pondělí pondelok ponedjelj-"
        " ponedelj- hétfő- luni pazartesi maanantai- dilluns δευτέρα mánudag-",
        1: "tuesday- martes mardi dienstag- martedì martedi dinsdag- tisdag- tirsdag-"
        " wtorek wtorku вторник- вівтор- úterý utorok utorak utork- torek kedd- marți"
        " salı tiistai- dimarts τρίτη þriðjudag-",
        2: "wednesday- miércoles miercoles mercredi mittwoch- mercoledì mercoledi"
        " woensdag- onsdag- środa środę środow- среду среда середу сряда středu středa"
        " stredu streda srijed- sredu szerd- miercuri çarşamba keskiviik- dimecres"
        " τετάρτη miðvikudag-",
        3: "thursday- jueves jeudi donnerstag- giovedì giovedi donderdag- torsdag-"
        " czwartek czwartk- четверг- четвер четвъртък čtvrtek štvrtok četvrtak četrtek"
        " csütörtök- joi perşembe torstai- dijous πέμπτη fimmtudag-",
        4: "friday- viernes vendredi freitag- venerdì venerdi vrijdag- fredag- piątek"
        " piątk- пятниц- ятниц- петък pátek piatok petak petek péntek- vineri cuma"
        " perjantai- divendres παρασκευή föstudag-",
        5: "saturday- sábado sabado samedi samstag- sonnabend- sabato zaterdag- lördag-"
        " lørdag- sobot- суббот- субот- събота subot- szombat- sâmbătă cumartesi"
        " lauantai- dissabte σάββατο laugardag-",
        6: "sunday- domingo dimanche sonntag- domenica zondag- söndag- søndag-"
        " niedziel- воскресень- неділ- neděl- nedeľ- nedjelj- nedelj- vasárnap-"
        " duminic- pazar sunnuntai- diumenge κυριακή sunnudag-",
    }
)
DAYS_BACK = Lexicon(
    {
        0: "today tonight hoy aujourd heute oggi stasera hoje vandaag vanavond ikväll"
        " idag dziś dzisiaj сегодня сьогодні dnes danas danes tänään azi bugün avui",
        1: "yesterday ayer anoche gestern ieri ontem gisteren gisteravond igår wczoraj"
        " вчера вчора včera jučer juče včeraj eilen tegnap dün ahir",
        2: "anteayer vorgestern przedwczoraj позавчера",
    }
)
# Two words for one: "last night", "i går"; "hier" is "here" in German and Dutch.
PAIRS_BACK = {
    ("last", "night"): 1,
    ("last", "evening"): 1,
    ("i", "går"): 1,
    ("i", "dag"): 0,
    ("i", "kväll"): 0,
    ("hier", "soir"): 1,
    ("hier", "après"): 1,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
    ("ce", "soir"): 0,
}
FRENCH = listed("les des est une dans avec sur et au")
FEWEST_FRENCH = 2
# In Portuguese a day is "quarta" alone as well, which is also "fourth".
FEIRA = {"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4}
PART_OF_DAY = frozenset(("noite", "tarde", "manhã", "madrugada"))
BEFORE_FEIRA = frozenset(("na", "nesta", "desta", "última"))
# Before a day that is no match's: "until Monday", "since Friday".
NOT_THEN = Lexicon(
    {
        True: "until till since from next by before bis ab seit hasta desde próximo"
        " jusqu depuis prochain dès fino dal prossimo até tot sinds volgende till sedan"
        " nästa neste næste до с до do od następn- příští až idući sledeći"
        " nächst- kommend- komend- aankomend- kommande nadchodząc- najbliższ-"
        " nadcházejíc-"
        " próxim- prossim- ближайш- предстоящ- önümüzdeki gelecek every each"
        " jeden cada chaque ogni todos elke varje hver"
    }
)
# What tells of the days to come.
AHEAD = Lexicon(
    {
        True: "will must again"
        " next meet meets visit visits host hosts face faces travel travels"
        " plays wird werden nächst- empfängt trifft enfrentará recibirá visitará"
        " jugará disputará próxim- affrontera recevra jouera prochain- prossim-"
        " affronterà giocherà ospiterà enfrentará receberá jogará zal speelt volgende"
        " möter nästa møter neste næste zagra zmierzy następn- сыграет встретится"
        " примет следующ- příští nastoupí sljedeć- sledeć-"
    }
)
LONGEST_AHEAD = 8
# "Am Mittwoch geht es in Tern weiter", "el miércoles visitará": told behind the day.
GOES_ON = re.compile(
    r"\s(?:geht es|geht['’]s|steht|wartet|spielt|spielen|treffen|empfängt"
    r"|empfangen|reist"
    r"|reisen|muss|müssen|tritt|treten|bestreitet|jugará\w*|visitará\w*|recibirá\w*"
    r"|enfrentará\w*|jouera|joueront|recevra|affrontera|se rendra|affronterà|giocherà"
    r"|ospiterà|jogará|recebe|visita|wacht|speelt|väntar|möter|venter|møter|zagra\w*"
    r"|nastoupí|сыграет|сыграют|will)\b"
)
FARTHEST_BACK = 14


def day_told(text: str, day: date | None, near: int | None = None) -> date | None:
    """The day a sentence gives: "on Saturday", "yesterday", "on 19 May".

    Of several days the one told nearest to a place in the sentence, or the first.
    """
    words = words_in(text)
    dated = next((d.day for d in find_dates(text) if d.day), None)
    if dated and (day is None or dated <= day):
        return dated
    if day is None:
        return None
    told = list(days_named(text, words, day))
    if told:
        if near is None:
            return told[0][1]
        return min(told, key=lambda each: abs(each[0] - near))[1]
    eastern = eastern_day(text, day)
    if eastern:
        return eastern
    if any(word.text.isdigit() for word in words):
        written = find_day_without_year(text, day)
        if written and timedelta() <= day - written <= timedelta(days=FARTHEST_BACK):
            return written
    return None


def days_named(
    text: str, words: Sequence[Word], day: date
) -> Iterator[tuple[int, date]]:
    """Where a sentence names a day gone by its word, and which day that is."""
    for index, word in enumerate(words):
        back = days_back(words, index)
        number = weekday_at(words, index) if back is None else None
        if (
            (back is None and number is None)
            or is_ahead(words, index)
            or is_possessive(text, word)
            or GOES_ON.match(text, word.end)
        ):
            continue
        if back is not None:
            yield word.start, day - timedelta(days=back)
        elif not (index and is_not_then(words[index - 1].text, word.text)):
            yield word.start, weekday_before(day, number or 0)


# "15日" and "6月15日", "15일" and "6월 15일": a day of the month just past.
EASTERN_DAY = re.compile(
    r"(?<![\d年년])(?:(?P<month>\d{1,2})\s?[月월]\s?)?(?P<day>\d{1,2})"
    r"(?:日(?!間|目|制|程)|일(?!\s?(?:간|째)))"
)
LAST_MONTH = 12


def eastern_day(text: str, day: date) -> date | None:
    """The day that Japanese, Chinese and Korean give by its number."""
    if text.isascii():
        return None
    for found in EASTERN_DAY.finditer(text):
        number = int(found["day"])
        month = int(found["month"]) if found["month"] else day.month
        for year, of in (
            (day.year, month),
            back_from(day, month, bool(found["month"])),
        ):
            played = make_date(year, of, number)
            if played and timedelta() <= day - played <= timedelta(days=FARTHEST_BACK):
                return played
    return None


def back_from(day: date, month: int, is_told: bool) -> tuple[int, int]:
    """The same month of the year before, or the month before where none is told."""
    if is_told:
        return day.year - 1, month
    return (day.year, month - 1) if month > 1 else (day.year - 1, LAST_MONTH)


def is_not_then(before: str, weekday: str) -> bool:
    """Whether a word puts the day elsewhere; Portuguese "neste" is "this"."""
    if before == "neste" and not weekday.endswith(("dag", "dagen")):
        return False
    return bool(NOT_THEN.get(before))


def days_back(words: Sequence[Word], index: int) -> int | None:
    """How many days back a word such as "yesterday" reaches."""
    word = words[index].text
    # "The Danes" are no Slovene "today".
    is_name = words[index].capital and word == "danes"
    back = None if is_name else DAYS_BACK.get(word)
    if back is not None or index + 1 >= len(words):
        return back
    back = PAIRS_BACK.get((word, words[index + 1].text))
    if back is None and word == "hier":
        french = sum(1 for w in words if w.text in FRENCH)
        return 1 if french >= FEWEST_FRENCH else None
    return back


def weekday_at(words: Sequence[Word], index: int) -> int | None:
    """The day of the week a word names."""
    word = words[index].text
    if word in FEIRA:
        following = words[index + 1].text if index + 1 < len(words) else ""
        before = words[index - 1].text if index else ""
        is_evening = (
            before == "de" and index > 1 and words[index - 2].text in PART_OF_DAY
        )
        is_day = following == "feira" or before in BEFORE_FEIRA or is_evening
        return FEIRA[word] if is_day else None
    return WEEKDAY.get(word)


def is_ahead(words: Sequence[Word], index: int) -> bool:
    """Whether the words before tell of a day to come."""
    weekday = words[index].text
    return any(
        AHEAD.get(word.text) and (word.text != "neste" or is_not_then("neste", weekday))
        for word in words[max(0, index - LONGEST_AHEAD) : index]
    )


# "Saturday's paper" tells of no match, "Saturday's drizzle" does.
OF_NO_MATCH = re.compile(
    r"['’]s\s(?:[\w'’-]+\s){0,2}?(?:papers?|edition|editions|issue|newspapers?|columns?"
    r"|training|press|news|announcement|deadline|meeting of|vote|election|AGM|papers"
    r"|Mirror|Times|Post|Herald|Mail|Sun|Telegraph|Guardian|Star|Express|programme)\b"
)


def is_possessive(text: str, word: Word) -> bool:
    """Whether the day is that of something else: of a paper, or of training."""
    if text[word.end : word.end + 2] not in ("'s", "’s"):
        return False
    return bool(OF_NO_MATCH.match(text, word.end))
