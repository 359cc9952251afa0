"""Whole raw stories, from the first character to the last fact."""

import pytest

from articles.copy import parse_story
from tests.articles.copy.raw_stories import RAW_STORIES, RawStory

every_story = pytest.mark.parametrize(
    "story", RAW_STORIES, ids=lambda story: story.name
)


def iso(day) -> str | None:
    return day.isoformat() if day else None


@every_story
def test_the_date_is_the_date_lines(story: RawStory):
    assert iso(parse_story(story.text).date) == story.date


@every_story
def test_each_post_has_its_handle_day_words_and_doubt(story: RawStory):
    posts = parse_story(story.text).posts
    assert [(p.handle, iso(p.posted), p.text, p.why) for p in posts] == story.posts


@every_story
def test_each_caption_has_its_credit_place_and_day(story: RawStory):
    photos = parse_story(story.text).photos
    found = [(p.photographer, p.agency, p.place, iso(p.taken)) for p in photos]
    assert found == story.photos


@every_story
def test_each_match_has_its_sides_scores_and_winner(story: RawStory):
    found = []
    for match in parse_story(story.text).matches:
        one, two = match.sides
        found.append(
            (match.sport, one.name, one.score, two.name, two.score, match.winner)
        )
    assert found == story.matches


@every_story
def test_what_is_told_around_the_match_is_found(story: RawStory):
    match = parse_story(story.text).to_dict()["matches"][0]
    assert {key: match[key] for key in story.facts} == story.facts


@every_story
def test_each_goal_has_its_scorer_team_and_minute(story: RawStory):
    match = parse_story(story.text).matches[0]
    assert [(s.name, s.team, s.minute) for s in match.scorers] == story.scorers
