"""Ages as the desk says them."""

from datetime import UTC, datetime, timedelta

import pytest

from social.ages import age

NOON = datetime(2018, 7, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=-5), "1 min"),
        (timedelta(0), "1 min"),
        (timedelta(minutes=3, seconds=59), "3 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=1), "1 h"),
        (timedelta(hours=47, minutes=59), "47 h"),
        (timedelta(hours=48), "2 days"),
        (timedelta(days=400), "400 days"),
    ],
)
def test_an_age_is_one_number_and_its_unit(ago, words):
    assert age(NOON - ago, NOON) == words
