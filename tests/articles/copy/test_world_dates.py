"""Days of posts in the languages of the world."""

from datetime import date

import pytest

from articles.copy.attributions import find_attributions
from articles.copy.world_dates import MONTHS, TABLES, match_world_date


def only(text: str):
    found = find_attributions(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "written",
    [
        "3 يوليو 2018",
        "٣ يوليو ٢٠١٨",
        "٣ يوليو، ٢٠١٨",
        "3 تموز 2018",
        "٣ تموز ٢٠١٨",
        "3 جويلية 2018",
        "3 ביולי 2018",
        "3 יולי 2018",
        "۳ ژوئیهٔ ۲۰۱۸",
        "3 ژوئیه 2018",
        "3 جولائی، 2018",
        "3 जुलाई 2018",
        "जुलाई 3, 2018",
        "३ जुलाई २०१८",
        "3 जुलै, 2018",
        "3 জুলাই, 2018",
        "৩ জুলাই, ২০১৮",
        "জুলাই ৩, ২০১৮",
        "3 ஜூலை, 2018",
        "3 జులై, 2018",
        "3 જુલાઈ, 2018",
        "ಜುಲೈ 3, 2018",
        "2018, ജൂലൈ 3",
        "3 กรกฎาคม 2018",
        "3 กรกฎาคม 2561",
        "3 ก.ค. 2561",
        "3 กรกฎาคม พ.ศ. 2561",
        "3 Juli 2018",
        "3 Jul 2018",
        "3 Julai 2018",
        "Hulyo 3, 2018",
        "3 Julai 2018",
        "3 tháng 7, 2018",
        "Ngày 3 tháng 7 năm 2018",
        "Tháng 7 3, 2018",
        "3 thg 7, 2018",
        "2018년 7월 3일",
        "2018年7月3日",
        "2018年7月3日",
        "3 Ιουλίου 2018",
        "3 Ιουλ 2018",
        "3 липня 2018 р.",
        "3 лип. 2018 р.",
        "3 ліпеня 2018",
        "3 юли 2018 г.",
        "3 јули 2018",
        "3. јул 2018.",
        "3. jul 2018.",
        "3. srpnja 2018.",
        "3. julij 2018",
        "3. července 2018",
        "3. čvc 2018",
        "3. júla 2018",
        "2018. július 3.",
        "2018. júl. 3.",
        "3 iulie 2018",
        "3 iul. 2018",
        "3. heinäkuuta 2018",
        "3. heinäk. 2018",
        "3. juuli 2018",
        "2018. gada 3. jūlijs",
        "2018 m. liepos 3 d.",
        "2018 liepos 3",
        "3 juli 2018",
        "3. juli 2018",
        "3. juli 2018",
        "3. júlí 2018",
        "3 de juliol de 2018",
        "2018(e)ko uztailaren 3a",
        "2018ko uztailaren 3an",
        "2018 uzt. 3",
        "3 de xullo de 2018",
        "3 Iúil 2018",
        "3 Gorffennaf 2018",
        "3 korrik 2018",
        "3 iyul 2018",
        "2018 ж. 3 шілде",
        "3 ივლისი, 2018",
        "3 հուլիսի, 2018 թ.",
        "3 Temmuz 2018",
        "3 lipca 2018",
        "3 июля 2018 г.",
        "3 de julho de 2018",
        "3 juli 2018",
        "3 luglio 2018",
        "3. Juli 2018",
        "3 juillet 2018",
        "3 de julio de 2018",
    ],
)
def test_the_third_of_july_is_read_in_every_language(written):
    found = only(f"Yes. — Ann Roe (@ann) {written}\n\nMore of the story.")
    assert (found.author, found.posted) == ("Ann Roe", date(2018, 7, 3))
    assert found.posted_text.rstrip(".") == written.rstrip(".")


def test_every_month_that_is_one_in_all_languages_is_read():
    unread = [
        name
        for name, month in MONTHS.items()
        if month
        and match_world_date(f"3 {name} 2018", 0)
        != (
            0,
            len(f"3 {name} 2018"),
            date(2018, month, 3),
        )
    ]
    assert unread == []


def test_no_table_of_months_is_longer_than_the_year():
    assert {len(row.split()) for row in TABLES.strip().split("\n")} == {12}


@pytest.mark.parametrize(
    "written",
    [
        "3. srpnja 2018. 21:41",
        "3. јул 2018. u 21:41",
        "3 กรกฎาคม 2561 เวลา 21:41",
        "3 iulie 2018 la 21:41",
        "3 lipca 2018 o godz. 21:41",
    ],
)
def test_the_time_of_day_belongs_to_the_date(written):
    text = f"Yes. — Ann Roe (@ann) {written}"
    assert only(text).end == len(text)


@pytest.mark.parametrize(
    "written",
    [
        "3. srp 2018.",  # July in Croatian, August in Czech
        "3. lip 2018.",  # June in Croatian, July in Polish
        "۱۲ تیر ۱۳۹۷",  # a year of the Persian calendar
        "31 กุมภาพันธ์ 2561",  # no such day
    ],
)
def test_a_day_that_is_not_clear_is_no_date(written):
    found = only(f"Yes. — Ann Roe (@ann) {written}")
    assert (found.posted, found.doubt) == (None, "no-date")
