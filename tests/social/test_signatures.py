"""Signatures under a post's words, as people write and copy them all over the world."""

from datetime import UTC, date, datetime

import pytest

from social.capture.parsing import capture_anything
from social.text.dates import parse_posted
from social.text.months import MONTHS

DAY = date(2018, 7, 3)

SIGNED = [
    "3 July 2018",
    "Tuesday, July 3rd, 2018",
    "3 de julio de 2018",
    "le 3 juillet 2018",
    "3. Juli 2018",
    "3 luglio 2018",
    "3 de julho de 2018",
    "3 de juliol de 2018",
    "3 iulie 2018",
    "3 juli 2018",
    "3. heinäkuuta 2018",
    "3 lipca 2018",
    "3. července 2018",
    "3. júla 2018",
    "3. julija 2018",
    "3. srpnja 2018.",
    "2018. július 3.",
    "3 Temmuz 2018",
    "3 Julai 2018",
    "Hulyo 3, 2018",
    "3 июля 2018 г.",
    "3 липня 2018",
    "3 юли 2018 г.",
    "3. јул 2018.",
    "3 Ιουλίου 2018",
    "3 ביולי 2018",
    "3 يوليو 2018",
    "٣ يوليو ٢٠١٨",
    "3 ژوئیه 2018",
    "3 जुलाई 2018",
    "३ जुलाई २०१८",
    "3 জুলাই, 2018",
    "3 ஜூலை, 2018",
    "3 กรกฎาคม 2018",
    "Ngày 3 tháng 7 năm 2018",
    "3 tháng 7, 2018",
    "2018年7月3日",
    "2018년 7월 3일",
    "3.7.2018",
    "\u200fJuly 3, 2018\u200f",
    "9:02 PM · Jul 3, 2018",
    "9:02 PM · Jul 3, 2018 · Twitter for iPhone",
    # A time whose zone is not known, or is that of several places, says the day alone.
    "July 3, 2018 at 9:02 PM",
    "July 3, 2018 21:02 IST",
]


@pytest.mark.parametrize("day", SIGNED)
def test_a_signature_is_read_in_its_own_language(day):
    post = capture_anything(f"Что за ночь 🇯🇵\n\n二\n— آنا Fan (@anafan) {day}")
    assert (post.text, post.author_name, post.handle, post.posted_on, post.why) == (
        "Что за ночь 🇯🇵\n\n二",
        "آنا Fan",
        "anafan",
        DAY,
        "",
    )


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("July 3, 2018, 9:02 PM BST", datetime(2018, 7, 3, 20, 2, tzinfo=UTC)),
        ("July 3, 2018 21:02 UTC+2", datetime(2018, 7, 3, 19, 2, tzinfo=UTC)),
        ("July 3, 2018 21:02 +05:30", datetime(2018, 7, 3, 15, 32, tzinfo=UTC)),
        ("July 3, 2018 21:02 -0330", datetime(2018, 7, 4, 0, 32, tzinfo=UTC)),
        ("July 3, 2018 21:02 JST", datetime(2018, 7, 3, 12, 2, tzinfo=UTC)),
        ("2018年7月3日 21:02 JST", datetime(2018, 7, 3, 12, 2, tzinfo=UTC)),
        ("2018-07-03T21:02:05+02:00", datetime(2018, 7, 3, 19, 2, 5, tzinfo=UTC)),
        ("2018-07-03T21:02:05Z", datetime(2018, 7, 3, 21, 2, 5, tzinfo=UTC)),
    ],
)
def test_a_time_with_its_zone_is_a_moment(moment, expected):
    assert parse_posted(moment) == expected


@pytest.mark.parametrize(
    "moment", ["July 3, 2018 21:02 +99:00", "July 3, 2018 21:02 JST+2"]
)
def test_a_zone_that_is_none_leaves_the_day(moment):
    assert parse_posted(moment) == DAY


@pytest.mark.parametrize("day", ["03/07/2018", "February 30, 2018", "3 listopada 2018"])
def test_a_date_that_is_not_certain_is_left_to_the_person(day):
    post = capture_anything(f"Gol! — Ana Fan (@anafan) {day}")
    assert (post.text, post.handle, post.posted_on, post.why) == (
        "Gol!",
        "anafan",
        None,
        "unread-date",
    )


def test_every_language_names_twelve_months():
    assert set(MONTHS.values()) == set(range(13))


@pytest.mark.parametrize(
    "signature",
    [
        "— Ana Fan (@anafan) July 3, 2018",
        "—Ana Fan (@anafan) July 3, 2018",
        "— Ana Fan （@anafan）July 3, 2018",
        "— Ana Fan (＠anafan) July 3, 2018",
        "– Ana Fan (@anafan), July 3, 2018",
        "-- Ana Fan (@anafan) · July 3, 2018",
        "— Ana Fan (@anafan)\nJuly 3, 2018",
        "— Ana Fan\n(@anafan)\nJuly 3, 2018",
        "— Ana Fan, @anafan, July 3, 2018",
    ],
)
def test_a_signature_is_read_however_it_is_set(signature):
    post = capture_anything(f"Gol!\n\n{signature}\n")
    assert (post.text, post.author_name, post.handle, post.posted_on) == (
        "Gol!",
        "Ana Fan",
        "anafan",
        DAY,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Gol! — said by some (@anafan) who saw it in 2018 with many friends",
        "Thanks — @anafan for the pictures of today",
        "Gol!\nJuly 3, 2018",
    ],
)
def test_words_that_only_resemble_a_signature_stay_words(text):
    assert capture_anything(text).text == text


ADDRESS = "https://twitter.com/anafan/status/1013?s=20"
WORDS = "Gol! — Ana Fan (@anafan) July 3, 2018"


@pytest.mark.parametrize(
    "pasted", [f"{WORDS}\n{ADDRESS}", f"{WORDS} {ADDRESS}", f"{ADDRESS}\n\n{WORDS}"]
)
def test_the_address_beside_the_words_is_the_posts(pasted):
    post = capture_anything(pasted)
    assert (post.text, post.source_url, post.why) == (
        "Gol!",
        "https://x.com/anafan/status/1013",
        "",
    )


def test_the_address_of_another_account_above_the_words_is_the_authors():
    post = capture_anything(f"https://x.com/bo/status/7\n{WORDS}")
    assert (post.text, post.source_url) == ("https://x.com/bo/status/7\nGol!", "")


def test_an_address_of_another_account_below_the_words_is_flagged():
    post = capture_anything(f"{WORDS}\nhttps://x.com/bo/status/7")
    assert post.why == "handle-differs"


def test_a_link_the_author_wrote_stays_in_the_words():
    text = "Look https://x.com/bo/status/7"
    assert capture_anything(text).text == text
