"""Readers' pages of competitions, seasons, matches and teams."""

from datetime import UTC, datetime, timedelta

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from articles.matches.models import Competition
from articles.matches.views import MATCHES_ON_A_PAGE

from .factories import (
    make_goal,
    make_group,
    make_match,
    make_result,
    make_season,
    make_stage,
    make_team,
    make_venue,
)
from .pages import page, words

pytestmark = pytest.mark.django_db


# A match


def test_the_day_is_the_venues_day_wherever_the_reader_is(client):
    match = make_match(
        venue=make_venue(time_zone="Asia/Tokyo"),
        kick_off=datetime(2018, 7, 2, 18, tzinfo=UTC),
    )
    when = page(client, match.get_absolute_url()).css_first(".kick-off")
    assert words(when) == "Tuesday 3 July 2018, 03:00 (UTC+9)"


def test_an_unconfirmed_result_says_so(client):
    match = make_result(1, 0)
    status = page(client, match.get_absolute_url()).css_first(".status")
    assert words(status) == "Full time, unconfirmed"


def test_a_voided_result_shows_no_scorers(client):
    match = make_match(status="abandoned")
    make_goal(match)
    strip = render_to_string("matches/_match_strip.html", {"match": match})
    assert "Vertonghen" not in strip


def test_a_hostile_name_stays_text(client):
    team = make_team("<b>Evil</b> & Sons")
    html = client.get(make_match(home_team=team).get_absolute_url()).content.decode()
    assert "<b>Evil</b>" not in html


def test_a_fixture_without_anything_to_jump_to_has_no_list_of_jumps(client):
    fixture = page(client, make_match().get_absolute_url())
    assert fixture.css_first(".on-this-page") is None


# A season


def test_a_competition_leads_to_its_newest_season(client):
    season = make_season(name="2018", starts_on="2018-06-14")
    newest = make_season(
        competition=season.competition, name="2022", starts_on="2022-11-20"
    )
    response = client.get(season.competition.get_absolute_url())
    assert response.url == newest.get_absolute_url()


def test_a_competition_without_a_season_is_not_found(client):
    competition = Competition.objects.create(name="Empty cup", slug="empty-cup")
    assert client.get(competition.get_absolute_url()).status_code == 404


def test_an_empty_season_says_so(client):
    season = make_season()
    assert "No matches have been entered yet." in words(
        page(client, season.get_absolute_url()).body
    )


def test_all_competitions_are_listed(client):
    season = make_season()
    listed = page(client, reverse("matches:competitions"))
    assert listed.css_first(f'main a[href="{season.get_absolute_url()}"]')


def test_points_taken_are_explained(client):
    season = make_season()
    everton = make_team("Everton")
    entry = make_group(season, [everton, make_team()]).entries.get(team=everton)
    entry.points_adjustment, entry.adjustment_reason = -8, "breach of spending rules"
    entry.save()
    shown = page(client, season.get_absolute_url()).css_first(".standings")
    assert "Everton: −8 points, breach of spending rules." in words(shown)


# A team


def test_a_team_shows_its_next_match(client):
    fixture = make_match(kick_off=timezone.now() + timedelta(days=3))
    team = page(client, fixture.home_team.get_absolute_url())
    assert fixture.away_team.name in words(team.css_first(".match-list"))


def test_a_team_with_many_matches_has_pages(client):
    team, stage = make_team(), make_stage()
    for _ in range(MATCHES_ON_A_PAGE + 1):
        make_match(stage=stage, home_team=team)
    second = page(client, f"{team.get_absolute_url()}?page=2")
    assert len(second.css("#matches > ul > li")) == 1


def test_a_page_that_is_no_number_shows_the_first(client):
    team = make_match().home_team
    listed = page(client, f"{team.get_absolute_url()}?page=zwei")
    assert len(listed.css("#matches > ul > li")) == 1


# What pages cost


def queries_of(client, url, django_assert_max_num_queries):
    client.get(url)
    with django_assert_max_num_queries(1000) as captured:
        client.get(url)
    return len(captured)


def test_a_season_page_costs_the_same_with_more_matches(
    client, django_assert_max_num_queries
):
    season = make_season()
    group = make_group(season, [make_team(), make_team()])
    knockout = make_stage(season)
    url = season.get_absolute_url()

    def add():
        for stage, of_group in ((group.stage, group), (knockout, None)):
            match = make_result(stage=stage, group=of_group, venue=make_venue())
            make_goal(match)

    add()
    before = queries_of(client, url, django_assert_max_num_queries)
    for _ in range(4):
        add()
    assert queries_of(client, url, django_assert_max_num_queries) == before


def test_a_team_page_costs_the_same_with_more_matches(
    client, django_assert_max_num_queries
):
    team, stage = make_team(), make_stage()
    make_goal(make_result(stage=stage, home_team=team))
    url = team.get_absolute_url()
    before = queries_of(client, url, django_assert_max_num_queries)
    for _ in range(4):
        make_goal(make_result(stage=stage, home_team=team), player="Eden Hazard")
    assert queries_of(client, url, django_assert_max_num_queries) == before


def test_a_match_page_costs_the_same_with_more_goals(
    client, django_assert_max_num_queries
):
    match = make_result(5, 0)
    make_goal(match)
    url = match.get_absolute_url()
    before = queries_of(client, url, django_assert_max_num_queries)
    for minute in range(20, 24):
        make_goal(match, minute=minute)
    assert queries_of(client, url, django_assert_max_num_queries) == before


def test_the_list_of_competitions_costs_the_same_with_more_seasons(
    client, django_assert_max_num_queries
):
    make_season()
    url = reverse("matches:competitions")
    before = queries_of(client, url, django_assert_max_num_queries)
    for _ in range(4):
        make_season()
    assert queries_of(client, url, django_assert_max_num_queries) == before
