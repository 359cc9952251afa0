"""Minutes of play: typed, ordered, shown and spoken."""

import pytest

from articles.matches.minute import Minute, parse_minute


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("34", Minute(34)),
        ("45+2", Minute(45, 2)),
        (" 90 + 4 ", Minute(90, 4)),
        ("90+4'", Minute(90, 4)),
        ("90'+4'", Minute(90, 4)),
        ("69’", Minute(69)),
        ("120+1", Minute(120, 1)),
    ],
)
def test_a_minute_is_read_as_reporters_type_it(typed, minute):
    assert parse_minute(typed) == minute


@pytest.mark.parametrize("typed", ["", "soon", "0", "200", "45+", "+2", "-3", "45+99"])
def test_what_is_no_minute_is_refused_in_a_sentence(typed):
    with pytest.raises(ValueError, match=r"type|Type"):
        parse_minute(typed)


def test_stoppage_time_of_the_first_half_comes_before_the_second():
    assert sorted([Minute(46), Minute(45, 2), Minute(45)]) == [
        Minute(45),
        Minute(45, 2),
        Minute(46),
    ]


def test_a_minute_is_shown_with_its_stoppage_time():
    assert str(Minute(90, 4)) == "90+4'"


@pytest.mark.parametrize(
    ("minute", "words"),
    [
        (Minute(90, 4), "90 plus 4 minutes"),
        (Minute(45, 1), "45 plus 1 minute"),
        (Minute(69), "69 minutes"),
        (Minute(1), "1 minute"),
    ],
)
def test_a_minute_is_spoken_in_words(minute, words):
    assert minute.spoken == words
