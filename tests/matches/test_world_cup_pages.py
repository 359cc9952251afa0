"""Readers' pages of the demo's World Cup."""

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.matches.models import Match, Team

from .factories import (
    make_season,
)
from .pages import page, words

pytestmark = pytest.mark.django_db


def test_a_match_has_its_score_as_words_in_the_heading(client, belgium_japan):
    heading = page(client, belgium_japan.get_absolute_url()).css_first("h1")
    assert words(heading).startswith("Belgium 3, Japan 2, full time")


def test_a_match_is_told_by_the_clock_at_its_venue(client, belgium_japan):
    when = page(client, belgium_japan.get_absolute_url()).css_first(".kick-off")
    assert words(when) == "Monday 2 July 2018, 21:00 Rostov-on-Don (UTC+3)"


def test_the_timeline_gives_minute_and_running_score(client, belgium_japan):
    line = page(client, belgium_japan.get_absolute_url()).css("#timeline li.goal")[-1]
    assert words(line) == ("90+4' 90 plus 4 minutes Goal Nacer Chadli, Belgium 3–2")


def test_line_ups_mark_captain_and_changes(client, belgium_japan):
    sheets = page(client, belgium_japan.get_absolute_url()).css_first("#line-ups")
    assert "10 Eden Hazard (c)" in words(sheets)


def test_a_match_of_a_group_shows_its_table(client, belgium_japan):
    match = Match.objects.get(number=48)
    table = page(client, match.get_absolute_url()).css_first("#table")
    assert "Japan: ahead of Senegal on fair play, −4 to −6." in words(table)


def test_a_knock_out_match_shows_no_table(client, belgium_japan):
    assert page(client, belgium_japan.get_absolute_url()).css_first("#table") is None


def test_a_shoot_out_is_told_beside_the_score(client, belgium_japan):
    match = Match.objects.get(number=56)
    note = page(client, match.get_absolute_url()).css_first(".scoreline .note")
    assert words(note) == "(aet), England win 4–3 on penalties"


def test_an_unknown_match_is_not_found(client, belgium_japan):
    url = belgium_japan.get_absolute_url()
    assert client.get(url.replace("japan", "narnia")).status_code == 404


def test_a_match_lives_only_under_its_own_season(client, belgium_japan):
    other = make_season()
    url = reverse(
        "matches:match", args=[other.competition.slug, other.slug, "belgium-v-japan"]
    )
    assert client.get(url).status_code == 404


def test_the_strip_has_scorers_under_each_team(belgium_japan):
    match = Match.objects.for_display([belgium_japan.pk])[belgium_japan.pk]
    strip = LexborHTMLParser(
        render_to_string("matches/_match_strip.html", {"match": match})
    )
    assert [words(node) for node in strip.css(".scorers")] == [
        "Vertonghen 69' Fellaini 74' Chadli 90+4'",
        "Haraguchi 48' Inui 52'",
    ]


def test_the_strip_is_spoken_in_words(belgium_japan):
    match = Match.objects.for_display([belgium_japan.pk])[belgium_japan.pk]
    strip = LexborHTMLParser(
        render_to_string("matches/_match_strip.html", {"match": match})
    )
    spoken = strip.css_first(".visually-hidden")
    assert words(spoken) == "Belgium 3, Japan 2, full time"


def test_the_strip_costs_no_query_after_loading(
    belgium_japan, django_assert_num_queries
):
    match = Match.objects.for_display([belgium_japan.pk])[belgium_japan.pk]
    with django_assert_num_queries(0):
        render_to_string("matches/_match_strip.html", {"match": match})


def test_a_season_has_a_table_for_every_group(client, belgium_japan):
    season = page(client, belgium_japan.season.get_absolute_url())
    captions = [words(node) for node in season.css("caption")]
    assert captions == [f"Group {x}, World Cup 2018" for x in "ABCDEFGH"]


def test_every_column_of_a_table_is_named_in_full(client, belgium_japan):
    season = page(client, belgium_japan.season.get_absolute_url())
    titles = [
        node.attributes["title"] for node in season.css("table")[0].css("thead abbr")
    ]
    assert titles == [
        "Position",
        "Played",
        "Won",
        "Drawn",
        "Lost",
        "Goals for",
        "Goals against",
        "Goal difference",
        "Points",
    ]


def test_qualification_is_told_in_words(client, belgium_japan):
    season = page(client, belgium_japan.season.get_absolute_url())
    assert words(season.css(".standings")[7].css_first(".outcomes")) == (
        "Qualified for the round of 16: Colombia and Japan."
    )


def test_the_bracket_has_its_rounds_in_order(client, belgium_japan):
    season = page(client, belgium_japan.season.get_absolute_url())
    assert [words(node) for node in season.css(".bracket h3")] == [
        "Round of 16",
        "Quarter-finals",
        "Semi-finals",
        "Match for third place",
        "Final",
    ]


def test_the_bracket_says_where_a_winner_goes(client, belgium_japan):
    season = page(client, belgium_japan.season.get_absolute_url())
    tie = next(node for node in season.css(".bracket li li") if "Japan" in words(node))
    assert words(tie).endswith("Winner to Quarter-finals: Brazil v Belgium")


def test_ids_on_a_season_are_used_once(client, belgium_japan):
    season = page(client, belgium_japan.season.get_absolute_url())
    ids = [node.attributes["id"] for node in season.css("[id]")]
    assert len(ids) == len(set(ids))


def test_a_team_shows_its_last_match(client, belgium_japan):
    team = page(client, Team.objects.get(code="JPN").get_absolute_url())
    assert "Belgium 3, Japan 2, full time" in words(team.css_first(".scoreline"))


def test_a_team_shows_its_group(client, belgium_japan):
    team = page(client, Team.objects.get(code="JPN").get_absolute_url())
    assert words(team.css_first("caption")) == "Group H, World Cup 2018"


def test_a_team_shows_its_scorers_without_own_goals(client, belgium_japan):
    team = page(client, Team.objects.get(code="BEL").get_absolute_url())
    scorers = [words(node) for node in team.css(".scorers ol li")]
    assert (scorers[0], "Fernandinho 1" in scorers) == ("Romelu Lukaku 4", False)


def test_a_team_page_has_its_title(client, belgium_japan):
    team = page(client, Team.objects.get(code="JPN").get_absolute_url())
    assert words(team.css_first("title")).startswith("Japan: results and fixtures")
