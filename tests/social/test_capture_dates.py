"""Years that no post can be of: said at the field, and never kept."""

from datetime import UTC, date, datetime, timedelta

import pytest

from social.capture.captured import date_doubt, date_fault
from social.capture.parsing import capture_anything
from social.forms import CaptureForm
from social.text.platforms import PLATFORMS
from tests.social.factories import make_person

pytestmark = pytest.mark.django_db


def errors_of(posted, platform="twitter"):
    data = {"platform": platform, "text": "Gol!", "posted": posted}
    captured = capture_anything("Gol!")
    sealed = CaptureForm.filled(captured, person := make_person()).initial["sealed"]
    form = CaptureForm({**data, "sealed": sealed}, person=person)
    return form.errors.get_json_data()


@pytest.mark.parametrize(
    ("posted", "sentence"),
    [
        ("3 July 1018", "X has no posts from before March 2006."),
        ("1018-07-03 12:05 UTC", "X has no posts from before March 2006."),
        ("19 March 2006", "X has no posts from before March 2006."),
        ("3 July 2918", "This date lies in the future."),
        ("2918-07-03 12:05 UTC", "This date lies in the future."),
    ],
)
def test_an_impossible_year_is_told_at_the_field(posted, sentence):
    errors = errors_of(posted)
    said = f"{sentence} Look at the year again. You may leave it empty."
    assert {name: each[0]["message"] for name, each in errors.items()} == {
        "posted": said
    }


@pytest.mark.parametrize("posted", ["3 July 2018", "21 March 2006", "20 March 2006"])
def test_a_possible_year_is_taken(posted):
    assert errors_of(posted) == {}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("year", [1, 1018, 1899, 1989, 2199, 2918, 9999])
def test_no_platform_has_posts_of_impossible_years(platform, year):
    assert date_fault(date(year, 7, 3), platform).endswith(" Look at the year again.")


@pytest.mark.parametrize(
    ("platform", "day"),
    [
        ("twitter", date(2006, 3, 21)),
        ("youtube", date(2005, 4, 23)),
        ("instagram", date(2010, 7, 16)),
        ("facebook", date(2004, 2, 4)),
        ("threads", date(2023, 7, 5)),
        # Posts of older sites are brought along with the dates they had.
        ("bluesky", date(2007, 7, 7)),
        ("mastodon", date(2008, 7, 2)),
        ("other", date(1999, 8, 1)),
    ],
)
def test_the_first_posts_of_a_platform_are_possible(platform, day):
    assert date_doubt(day, platform) == ""


def test_a_day_that_has_begun_somewhere_is_not_the_future():
    assert date_doubt(datetime.now(UTC) + timedelta(hours=20), "twitter") == ""


def test_a_post_without_a_date_has_no_impossible_one():
    assert date_fault(None, "twitter") == ""
