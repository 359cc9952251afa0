"""Dates as they are written in posts, captions and date lines, in many languages."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

# Every spelling and abbreviation, by the number of the month. Names that mean
# different months in different languages are left out: no guess is better.
MONTH_NAMES = {
    1: "january jan enero ene janvier janv januar jänner januari gennaio gen janeiro"
    " января январь янв січня ocak ianuarie ιανουαρίου stycznia styczeń sty ledna"
    " tammikuuta tammikuu januára januárja január gener يناير ينایر ינואר janúar",
    2: "february feb febr febrero février févr fevrier februar februari febbraio"
    " fevereiro fev февраля февраль фев лютого şubat subat februarie φεβρουαρίου"
    " lutego luty února helmikuuta helmikuu februára február febrer فبراير פברואר",
    3: "march mar marzo mars märz maerz mär maart mrt março marco marts mart марта"
    " март мар березня martie μαρτίου marca marzec března maaliskuuta maaliskuu"
    " március març مارس מרץ marec",
    4: "april apr abril abr avril avr aprile апреля апрель апр квітня nisan aprilie"
    " απριλίου kwietnia kwiecień kwi dubna huhtikuuta huhtikuu apríla április"
    " أبريل ابريل אפריל",
    5: "may mayo mai maggio mag maio mei maj мая май травня mayıs mayis μαΐου maja"
    " května toukokuuta toukokuu mája május maig مايو מאי",
    6: "june jun junio juin juni giugno giu junho июня июнь июн червня haziran iunie"
    " ιουνίου czerwca czerwiec cze června kesäkuuta kesäkuu júna június juny يونيو"
    " יוני",
    7: "july jul julio juillet juil juli luglio lug julho июля июль июл липня temmuz"
    " tem iulie ιουλίου lipca lipiec lip července heinäkuuta heinäkuu júla július"
    " juliol يوليو יולי",
    8: "august aug agosto ago août aout augustus augusti августа август авг серпня"
    " ağustos agustos αυγούστου sierpnia sierpień sie srpna elokuuta elokuu augusta"
    " augusztus agost أغسطس אוגוסט",
    9: "september sept sep septiembre setiembre septembre settembre set setembro"
    " сентября сентябрь сен сент вересня eylül eylul septembrie σεπτεμβρίου września"
    " wrzesień wrz září syyskuuta syyskuu septembra szeptember setembre سبتمبر"
    " ספטמבר",
    10: "october oct octubre octobre oktober okt ottobre ott outubro out октября"
    " октябрь окт жовтня ekim octombrie οκτωβρίου października październik paź října"
    " lokakuuta lokakuu októbra október أكتوبر اكتوبر אוקטובר",
    11: "november nov noviembre novembre novembro ноября ноябрь ноя kasım kasim"
    " noiembrie νοεμβρίου listopada listopad lis listopadu marraskuuta marraskuu"
    " novembra نوفمبر נובמבר",
    12: "december dec diciembre dic décembre déc decembre dezember dez dicembre"
    " dezembro декабря декабрь дек грудня aralık aralik decembrie δεκεμβρίου grudnia"
    " grudzień gru prosince joulukuuta joulukuu decembra desember des desembre"
    " ديسمبر דצמבר",
}
# Croatian, Slovene, Serbian, Bulgarian, Baltic, Celtic and short Turkish names.
MORE_NAMES = {
    1: "januára januara janvāris janvārī jaanuar siječanj siječnja sijecnja január "
    "januari ianuarii януари јануар ionawr eanáir gener sausio oca",
    2: "veljača veljače veljace februāris februārī veebruar februári лютого февраля "
    "февруари фебруар chwefror feabhra vasario şub",
    3: "ožujak ožujka ozujka marts marta märts március maret марта mawrth márta kovo "
    "marec marca mars",
    4: "travanj travnja aprila aprīlis aprīlī aprill április nis април ebrill "
    "aibreán balandžio",
    5: "svibanj svibnja maijs maijā május maiu мај bealtaine gegužės",
    6: "junij lipanj lipnja junija jūnijs jūnijā juuni június haz юни јун јуна mehefin "
    "meitheamh birželio",
    7: "julij srpanj srpnja julija jūlijs jūlijā juuli július юли јул јула gorffennaf "
    "iúil liepos",
    8: "kolovoz kolovoza avgusta avgust augusts augustā ağu agustus август awst "
    "lúnasa rugpjūčio",
    9: "rujan rujna septembris septembrī eyl септември септембар medi rugsėjo "
    "septembar",
    10: "oktobra oktobris oktobrī oktoober eki октомври октобар hydref spalio oktobar",
    11: "studeni studenoga studenog novembris novembrī листопада kas ноември новембар "
    "tachwedd lapkričio novembar",
    12: "prosinac prosinca decembra decembris decembrī detsember ara декември "
    "децембар rhagfyr gruodžio decembar",
}
MONTHS = {
    name: number
    for table in (MORE_NAMES, MONTH_NAMES)
    for number, names in table.items()
    for name in names.split()
}
# Polish and Czech name November so, Croatian October, with a stop after the day.
LISTOPADA = "listopada"
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes lundi montag lunedì lunedi segunda-feira maandag måndag"
            " mandag poniedziałek понедельник",
            "tuesday tue tues martes mardi dienstag martedì martedi terça-feira dinsdag"
            " tisdag tirsdag wtorek вторник",
            "wednesday wed weds miércoles miercoles mercredi mittwoch mercoledì"
            " mercoledi quarta-feira woensdag onsdag środa środę среда среду",
            "thursday thu thur thurs jueves jeudi donnerstag giovedì giovedi"
            " quinta-feira donderdag torsdag czwartek четверг",
            "friday fri viernes vendredi freitag venerdì venerdi sexta-feira vrijdag"
            " fredag piątek пятница пятницу",
            "saturday sat sábado sabado samedi samstag sonnabend sabato zaterdag"
            " lördag lørdag sobota sobotę суббота субботу"
            " cumartesi lauantaina subota subotu szombaton sâmbătă sabtu",
            "sunday sun domingo dimanche sonntag domenica zondag söndag søndag"
            " niedziela niedzielę воскресенье pazar sunnuntaina nedjelja"
            " nedjelju neděle neděli vasárnap duminică minggu",
        )
    )
    for name in names.split()
}

WORD = r"[^\W\d_]{3,14}"
YEAR = r"(?:19|20)\d\d"
DAY = r"[0-3]?\d"
# No letter is given back: where what follows the word is no date, none of its
# beginnings has one behind it.
WEEKDAY = r"(?:[^\W\d_]{3,14}+(?:-feira)?\.?,?\s{1,2}(?:(?:den|le|d\.)\s)?)?"
CLOCK = (
    r"(?:[^\S\n\r]?(?:上午|下午|午前|午後|오전|오후)\s?\d{1,2}[:時时시]\d{0,2}[分분]?"
    r"|(?:,|[^\S\n\r]?[·•|-])?[^\S\n\r]{0,2}(?:(?:at|um|om|kl\.?|o|в|à|às|alle(?:\s+ore)?|ore|jam"
    r"|klo|a\s+la(?:s|\(s\))|saat)\s{1,2})?\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
    r"(?:\s?[AaPp]\.?\s?[Mm]\b\.?|\s?Ö[ÖS]\b)?"
    r"(?:\s?Uhr\b)?(?:\s?(?:Z|UTC|GMT|[A-Z]{1,4}T)\b|\s\((?:UTC|GMT|[A-Z]{1,4}T)\))?"
    r"(?:\s?[+-]\d{2}:?\d{2})?)?"
)
DATE = re.compile(
    rf"(?<!\w)(?:(?P<iso>(?P<iy>{YEAR})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?)"
    rf"|(?P<sy>{YEAR})(?P<ss>[/.])\s?(?P<sm>\d\d?)(?P=ss)\s?(?P<sd>\d\d?)(?!\d)"
    rf"|(?P<cy>{YEAR})\s?[年년]\s?(?P<cm>\d\d?)\s?[月월]\s?(?P<cd>\d\d?)\s?[日일]"
    rf"|(?P<hy>{YEAR})\.\s(?P<hm>{WORD})\.?\s(?P<hd>{DAY})\.?(?!\d)"
    rf"|{WEEKDAY}(?P<dd>{DAY})(?:\.|º|ª|°|er|st|nd|rd|th)?[\s-]{{0,2}}"
    rf"(?:(?:de|of)\s|d['’]\s?)?(?P<dm>{WORD})\.?,?،?[\s-]{{0,2}}(?:del?\s)?"
    rf"(?P<dy>{YEAR})(?!\d)(?:\s?(?:года|року|г\.?|р\.?)(?!\w))?"
    rf"|{WEEKDAY}(?P<mm>{WORD})\.?\s{{1,2}}(?P<md>{DAY})(?:st|nd|rd|th)?,?\s{{1,2}}"
    rf"(?P<my>{YEAR})(?!\d)"
    rf"|(?P<n1>\d\d?)(?P<ns>[./-])(?P<n2>\d\d?)(?P=ns)(?P<ny>{YEAR})(?!\d))"
)
ANY_YEAR = re.compile(YEAR)
CLOCK_AFTER = re.compile(CLOCK)
# A day without its year, as in a dateline: "JANUARY 08", "3 de julio".
DAY_OF_MONTH = re.compile(
    rf"(?<!\w)(?:(?P<m1>{WORD})\.?\s{{1,2}}(?P<d1>{DAY})(?![\w%]|:\d)"
    rf"|(?P<d2>{DAY})\.?\s(?:de\s)?(?P<m2>{WORD})(?!\w))"
)


LAST_MONTH = 12


class FoundDate(NamedTuple):
    """A date where it stands; `day` is null when the figures allow two readings."""

    start: int
    end: int
    day: date | None


def month_number(word: str) -> int | None:
    """The month a word names in any language known here."""
    return MONTHS.get(word.lower().rstrip("."))


def make_date(year: int, month: int | None, day: int) -> date | None:
    """The date, or null where the calendar has none."""
    if month is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_match(found: re.Match[str]) -> FoundDate | None:
    """The date a DATE pattern found, or null when its words are no date."""
    group = found.group
    start = found.start()
    day: date | None = None
    match found.lastgroup:
        case "my":
            day = make_date(
                int(group("my")), month_number(group("mm")), int(group("md"))
            )
            start = date_start(found, "mm", "md")
        case "dy":
            day = make_date(
                int(group("dy")), month_number(group("dm")), int(group("dd"))
            )
            if (
                group("dm").lower() == LISTOPADA
                and found.string[found.end("dd")] == "."
            ):
                day = make_date(int(group("dy")), 10, int(group("dd")))
            start = date_start(found, "dm", "dd")
        case "iso":
            day = make_date(int(group("iy")), int(group("im")), int(group("id")))
        case "cd":
            day = make_date(int(group("cy")), int(group("cm")), int(group("cd")))
        case "sd":
            day = make_date(int(group("sy")), int(group("sm")), int(group("sd")))
        case "hd":
            day = make_date(
                int(group("hy")), month_number(group("hm")), int(group("hd"))
            )
        case "ny":
            first, second, year = int(group("n1")), int(group("n2")), int(group("ny"))
            if first > LAST_MONTH or group("ns") == ".":
                day = make_date(year, second, first)
            elif second > LAST_MONTH or first == second:
                day = make_date(year, first, second)
            else:
                return FoundDate(start, found.end(), None)
    return FoundDate(start, found.end(), day) if day else None


def date_start(found: re.Match[str], month_key: str, day_key: str) -> int:
    """Where the date begins: a word before it counts only as a weekday."""
    inner = min(found.start(month_key), found.start(day_key))
    if inner == found.start():
        return inner
    before = found.string[found.start() : inner].split()
    if before and before[0].lower().strip(".,") in WEEKDAYS:
        return found.start()
    return inner


def match_date(text: str, at: int) -> FoundDate | None:
    """The date that begins exactly here, its time of day included."""
    found = DATE.match(text, at, min(len(text), at + 80))
    if not found:
        return None
    written = read_match(found)
    if written is None or written.start != at:
        return None
    stop = end_with_clock(text, written.end)
    return written if stop == written.end else written._replace(end=stop)


def end_with_clock(text: str, end: int) -> int:
    """Where a date ends once the time of day after it is counted in."""
    found = CLOCK_AFTER.match(text, end, min(len(text), end + 40))
    return found.end() if found else end


def find_dates(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[FoundDate]:
    """Every date in a stretch of text, in order."""
    for begin, close in near_years(text, start, len(text) if end is None else end):
        for found in DATE.finditer(text, begin, close):
            written = read_match(found)
            if written:
                yield written


def near_years(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches a date may stand in: around a year, with a day's figures in them.

    They never overlap, so that a date is looked for but once in any place.
    """
    begin = close = -1
    for year in ANY_YEAR.finditer(text, start, stop):
        if begin >= 0 and year.start() - BEFORE_YEAR <= close:
            close = min(stop, year.end() + AFTER_YEAR)
            continue
        if begin >= 0 and LONE_FIGURES.search(text, begin, close):
            yield begin, close
        begin = max(start, year.start() - BEFORE_YEAR)
        close = min(stop, year.end() + AFTER_YEAR)
    if begin >= 0 and LONE_FIGURES.search(text, begin, close):
        yield begin, close


# How far a weekday, a day and a month reach before the year, and a time after it.
BEFORE_YEAR, AFTER_YEAR = 70, 45
LONE_FIGURES = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def ends_in_a_date(text: str) -> bool:
    """Whether a few short lines end in a date: "Redactie sport, 5 juni 2023, 09:14"."""
    if len(text) > LONGEST_LINES:
        return False
    dates = list(find_dates(text))
    end = end_with_clock(text, dates[-1].end) if dates else 0
    return bool(dates) and len(text.rstrip()) - end <= len(" uur")


LONGEST_LINES = 110


def find_day_without_year(text: str, near: date | None) -> date | None:
    """A day of a month whose year only the story tells: the nearest such day."""
    if near is None:
        return None
    at = 0
    while found := DAY_OF_MONTH.search(text, at):
        month = month_number(found["m1"] or found["m2"])
        # "России 6 марта": the figures may belong to the word behind them.
        at = found.end() if month or not found["d1"] else found.start("d1")
        day = int(found["d1"] or found["d2"])
        choices = [
            choice
            for year in (near.year, near.year - 1)
            if (choice := make_date(year, month, day))
            and choice <= near + timedelta(days=31)
        ]
        if choices:
            return choices[0]
    return None


def weekday_before(near: date, weekday: int) -> date:
    """The latest such weekday up to and including the day itself."""
    return near - timedelta(days=(near.weekday() - weekday) % 7)


DATE_LINE = re.compile(
    rf"\ufeff?\s*date:?\s{{1,4}}(?P<y>{YEAR})-(?P<m>\d\d)(?:-(?P<d>\d\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)?(?![\w-])",
    re.IGNORECASE,
)


def read_date_line(text: str) -> tuple[date | None, str | None]:
    """The story's date and the prefix that says so, both null where there is none."""
    found = DATE_LINE.match(text)
    if not found:
        return None, None
    day = None
    if found["d"]:
        day = make_date(int(found["y"]), int(found["m"]), int(found["d"]))
    return day, found.group()
