"""Whatever a results file holds, it is read or refused in sentences."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.matches.sources import ResultsError, read_results

from .test_sources import a_file, a_match, a_season, problems_of

SCRAPS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


def places_in(data, path=()):
    """The path of every value in a JSON document."""
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places_in(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from places_in(value, (*path, index))


def with_scrap(text, place, scrap):
    data = json.loads(text)
    if not place:
        return json.dumps(scrap)
    holder = data
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = scrap
    return json.dumps(data)


@pytest.mark.parametrize("text", [a_file(), a_season()], ids=["own", "openfootball"])
@given(data=st.data())
def test_a_value_of_any_kind_anywhere_is_read_or_refused(text, data):
    place = data.draw(st.sampled_from(list(places_in(json.loads(text)))))
    try:
        assert read_results(with_scrap(text, place, data.draw(SCRAPS))).season
    except ResultsError as error:
        assert all(problem.message for problem in error.problems)


@given(st.text(max_size=40))
def test_any_text_at_all_is_refused(text):
    with pytest.raises(ResultsError):
        read_results(text)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"kick_off": "0001-01-01T00:00+05:00"}, "The year 1 cannot be right"),
        ({"kick_off": "20180-07-02"}, "is not a time"),
        ({"attendance": 10**30}, "This is beyond 2,000,000."),
        ({"number": 10**30}, "This is beyond 32,767."),
        ({"detail": "x" * 201}, "This is longer than 200 characters."),
        ({"detail": "a\u0000b"}, "This holds a character that cannot be seen."),
    ],
)
def test_what_no_database_would_take_is_refused_before(changes, problem):
    assert problem in "\n".join(problems_of(a_file(matches=[a_match(**changes)])))


def test_a_season_needs_an_address_of_plain_letters():
    season = {"name": "2018/19", "slug": "2018/19"}
    assert problems_of(a_file(season=season)) == [
        "season.slug: Give plain small letters, figures and hyphens."
    ]


def test_a_clock_that_is_nowhere_on_earth_is_refused():
    assert "matches[0].time: No clock on earth is that far from UTC." in (
        problems_of(a_season(time="18:00 UTC+99"))
    )
