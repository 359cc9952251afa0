"""Dates as posts, captions and date lines write them."""

from datetime import date

import pytest

from articles.copy.dates import (
    find_dates,
    find_day_without_year,
    match_date,
    read_date_line,
    weekday_before,
)
from articles.copy.days import day_told


@pytest.mark.parametrize(
    "written",
    [
        "July 3, 2018",
        "Jul 3, 2018",
        "Jul. 3rd, 2018",
        "3 July 2018",
        "Tuesday, July 3, 2018",
        "Tuesday 3 July 2018",
        "3 de julio de 2018",
        "martes, 3 de julio de 2018",
        "3 juillet 2018",
        "mardi 3 juillet 2018",
        "3. Juli 2018",
        "Dienstag, 3. Juli 2018",
        "3 luglio 2018",
        "3 de julho de 2018",
        "terça-feira, 3 de julho de 2018",
        "3 juli 2018",
        "3 de julho 2018",
        "3. juli 2018",
        "3 lipca 2018",
        "3. července 2018",
        "3. heinäkuuta 2018",
        "2018. július 3.",
        "3 Temmuz 2018",
        "3 de juliol de 2018",
        "3 июля 2018 г.",
        "3 липня 2018 р.",
        "3 Ιουλίου 2018",
        "3 يوليو، 2018",
        "2018年7月3日",
        "2018년 7월 3일",
        "2018-07-03",
        "3.7.2018",
    ],
)
def test_the_third_of_july_is_read_in_every_language(written):
    found = match_date(written, 0)
    assert found is not None
    assert (found.day, found.end) == (date(2018, 7, 3), len(written))


@pytest.mark.parametrize(
    "written",
    [
        "Jul 3, 2018 at 4:30am PDT",
        "July 3, 2018 at 9:41 PM",
        "3 Jul, 2018 a las 4:30 PDT",
        "3 de Jul, 2018 às 4:30 PDT",
        "3. Juli 2018 um 21:41 Uhr",
        "3 juillet 2018 à 21:41",
        "2018-07-03T21:41:00.000Z",
    ],
)
def test_the_time_of_day_belongs_to_the_date(written):
    found = match_date(written, 0)
    assert found is not None
    assert (found.day, found.end) == (date(2018, 7, 3), len(written))


def test_december_is_no_month_with_a_word_before_it():
    found = match_date("28 december 2018", 0)
    assert found is not None
    assert found.day == date(2018, 12, 28)


@pytest.mark.parametrize(
    "words",
    ["July 32, 2018", "Blimey 3, 2018", "30 February 2018", "July 2018", "3-2", ""],
)
def test_what_the_calendar_does_not_have_is_no_date(words):
    assert match_date(words, 0) is None


def test_figures_that_allow_two_readings_leave_the_day_open():
    found = match_date("03/07/2018", 0)
    assert found is not None
    assert found.day is None


@pytest.mark.parametrize("written", ["13/07/2018", "07/13/2018", "13.07.2018"])
def test_figures_that_allow_one_reading_are_read(written):
    found = match_date(written, 0)
    assert found is not None
    assert found.day == date(2018, 7, 13)


def test_every_date_of_a_caption_is_found():
    caption = "Rostov, Monday, July 2, 2018. First seen on 3 July 2018."
    days = [found.day for found in find_dates(caption)]
    assert days == [date(2018, 7, 2), date(2018, 7, 3)]


@pytest.mark.parametrize(
    ("words", "near", "day"),
    [
        ("HALDEN BAY, CA - JANUARY 08:", date(2019, 1, 9), date(2019, 1, 8)),
        ("on December 30", date(2019, 1, 2), date(2018, 12, 30)),
        ("el 3 de julio", date(2018, 7, 4), date(2018, 7, 3)),
    ],
)
def test_a_day_without_its_year_takes_the_storys(words, near, day):
    assert find_day_without_year(words, near) == day


def test_a_weekday_counts_back_from_the_story():
    wednesday = date(2018, 7, 4)
    assert weekday_before(wednesday, 5) == date(2018, 6, 30)


def test_the_storys_own_weekday_is_its_own_day():
    wednesday = date(2018, 7, 4)
    assert weekday_before(wednesday, 2) == wednesday


@pytest.mark.parametrize(
    ("text", "day", "source"),
    [
        (" date 2018-07-03 Words", date(2018, 7, 3), " date 2018-07-03"),
        ("date 2018-07-03\n\nWords", date(2018, 7, 3), "date 2018-07-03"),
        ("\ufeff date 2018-07-03 Words", date(2018, 7, 3), "\ufeff date 2018-07-03"),
        (" date 2018-07 Words", None, " date 2018-07"),
        (" date 2018-13-45 Words", None, " date 2018-13-45"),
        ("Words of a date 2018-07-03", None, None),
        ("dated 2018-07-03", None, None),
        ("", None, None),
    ],
)
def test_the_date_line_gives_the_storys_day(text, day, source):
    assert read_date_line(text) == (day, source)


@pytest.mark.parametrize(
    "words",
    [
        "on Saturday night",
        "am Samstagabend",
        "le samedi soir",
        "este sábado",
        "sabato sera",
        "no sábado",
        "zaterdagavond",
        "i lördagens möte",
        "lørdag kveld",
        "w sobotę",
        "в субботу",
        "у суботу",
        "v sobotu",
        "u subotu",
        "lauantaina",
        "szombaton",
        "sâmbătă seara",
        "cumartesi",
        "dissabte",
        "yesterday",
        "ayer",
        "hier soir",
        "gestern",
        "ieri",
        "ontem",
        "gisteren",
        "i går",
        "wczoraj",
        "вчера",
        "včera",
        "eilen",
    ],
)
def test_saturday_is_read_in_every_language(words):
    assert day_told(f"Tern 2, Vale 1 {words}.", date(2022, 5, 15)) == date(2022, 5, 14)


def test_here_is_not_yesterday_in_german():
    assert day_told("Tern hat hier gewonnen.", date(2022, 5, 15)) is None
