"""What the demo's stories say of real matches agrees with the record."""

import json
import re
from itertools import chain

import pytest

from newsroom.demo import content

RECORD = json.loads(content.RESULTS.read_text(encoding="utf-8"))
TEAMS = {team["code"]: team["name"] for team in RECORD["teams"]}
MATCHES = {f"{match['home']}-{match['away']}": match for match in RECORD["matches"]}
GOALS = {"goal", "penalty", "own_goal"}
WITH_A_MATCH = [story for story in content.stories() if story.match]
NAMED = {story.key: story for story in WITH_A_MATCH}
PUBLISHED = [story.key for story in WITH_A_MATCH if story.state == "published"]

SCORE = re.compile(r"(?<![\d-])(\d{1,2})-(\d{1,2})(?![\d-])")
RESULT = re.compile(
    rf"({'|'.join(TEAMS.values())}) (\d)-(\d) ({'|'.join(TEAMS.values())})"
)
MINUTE = re.compile(r"(\d+)(?:st|nd|rd|th) minute")


def moment(event):
    """A minute as counted from kick-off: 90+4 is 94."""
    return sum(int(part) for part in str(event["minute"]).split("+"))


def in_order(event):
    minute, _, added = str(event["minute"]).partition("+")
    return int(minute), int(added or 0)


def scores_of(codes):
    """Every score the match has had, either team named first."""
    match = MATCHES[codes]
    home = away = 0
    scores = {(0, 0)}
    goals = [event for event in match["events"] if event["kind"] in GOALS]
    for goal in sorted(goals, key=in_order):
        # The record files an own goal under the team that gains by it.
        if goal["team"] == match["home"]:
            home += 1
        else:
            away += 1
        scores.add((home, away))
    scores.add(tuple(match["full_time"]))
    if "shoot_out" in match:
        scores.add(tuple(match["shoot_out"]))
    return scores | {(b, a) for a, b in scores}


def told_of(story):
    return [story.match, *story.also]


@pytest.mark.parametrize("key", NAMED)
def test_every_score_in_a_story_was_a_score_of_its_matches(key):
    story = NAMED[key]
    known = set(chain.from_iterable(scores_of(codes) for codes in told_of(story)))
    said = {(int(a), int(b)) for a, b in SCORE.findall(story.words)}
    assert said <= known


@pytest.mark.parametrize("key", NAMED)
def test_every_minute_in_a_story_is_that_of_an_event(key):
    story = NAMED[key]
    events = chain.from_iterable(MATCHES[codes]["events"] for codes in told_of(story))
    said = {int(minute) for minute in MINUTE.findall(story.words)}
    assert said <= {moment(event) for event in events}


@pytest.mark.parametrize("key", NAMED)
def test_every_result_named_with_its_teams_is_the_final_one(key):
    for home, home_score, away_score, away in RESULT.findall(NAMED[key].words):
        codes = {name: code for code, name in TEAMS.items()}
        match = MATCHES.get(f"{codes[home]}-{codes[away]}")
        assert match is not None, f"{home} were not named first against {away}"
        assert match["full_time"] == [int(home_score), int(away_score)]


@pytest.mark.parametrize("key", PUBLISHED)
def test_no_story_is_published_before_its_match_begins(key):
    story = NAMED[key]
    assert story.published.date().isoformat() >= MATCHES[story.match]["kick_off"][:10]


def test_the_goals_counted_in_the_numbers_story_are_those_of_the_record():
    group_stage = [match for match in RECORD["matches"] if match.get("group")]
    goals = sum(sum(match["full_time"]) for match in group_stage)
    assert f"{goals} goals in {len(group_stage)} matches" in (
        NAMED["group-stage-in-numbers"].words
    )


def test_the_raw_copy_gives_the_result_of_the_record():
    text = content.RAW_COPY.read_text(encoding="utf-8")
    match = MATCHES[content.raw_story().match]
    home, away = match["full_time"]
    assert (
        f"{TEAMS[match['away']]} lost {home}-{away} to {TEAMS[match['home']]}" in text
    )
