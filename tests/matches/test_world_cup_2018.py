"""The demo's World Cup, checked against what is known of it."""

import csv

import pytest

from articles.matches.models import Match, MatchEvent, Team, Venue
from articles.matches.tables import season_tables

GOALS = MatchEvent.GOALS
GROUP_WINNERS = ["URU", "ESP", "FRA", "CRO", "BRA", "SWE", "BEL", "COL"]
RUNNERS_UP = ["RUS", "POR", "DEN", "ARG", "SUI", "MEX", "ENG", "JPN"]


pytestmark = pytest.mark.django_db


@pytest.fixture
def season(world_cup):
    return world_cup


def the_match(number):
    return Match.objects.for_listing().with_events().get(number=number)


def goals_of(match):
    return [
        (str(event.at), event.player.name)
        for event in match.events.all()
        if event.is_goal
    ]


def test_there_are_64_matches(season):
    assert season.matches.played().count() == 64


def test_there_are_32_teams(season):
    assert season.entries.count() == 32


def test_there_are_12_venues(season):
    assert Venue.objects.count() == 12


def test_there_are_169_goals(season):
    assert MatchEvent.objects.filter(kind__in=GOALS).count() == 169


def test_there_are_12_own_goals(season):
    assert MatchEvent.objects.filter(kind="own_goal").count() == 12


def test_there_are_22_goals_from_penalties(season):
    assert MatchEvent.objects.filter(kind="penalty").count() == 22


def test_five_matches_went_to_extra_time(season):
    assert season.matches.filter(home_extra_time__isnull=False).count() == 5


def test_four_matches_went_to_a_shoot_out(season):
    assert season.matches.filter(home_shoot_out__isnull=False).count() == 4


def test_the_goals_of_every_match_make_its_score(season):
    matches = season.matches.for_listing().with_events()
    assert [sentence for m in matches if (sentence := m.score_disagreement())] == []


def test_every_goal_has_its_scorer_and_minute(season):
    goals = MatchEvent.objects.filter(kind__in=GOALS)
    assert not goals.filter(player__isnull=True).exists()


def test_group_h_is_decided_by_fair_play(season):
    table = season_tables(season)[7]
    rows = [(line.entry.team.code, line.row.reason) for line in table.rows]
    assert rows == [
        ("COL", ""),
        ("JPN", "ahead of Senegal on fair play, −4 to −6"),
        ("SEN", ""),
        ("POL", ""),
    ]


def test_groups_were_won_by_the_right_teams(season):
    firsts = [table.rows[0].entry.team.code for table in season_tables(season)]
    assert firsts == GROUP_WINNERS


def test_the_right_teams_came_second(season):
    seconds = [table.rows[1].entry.team.code for table in season_tables(season)]
    assert seconds == RUNNERS_UP


def test_qualification_agrees_with_the_tables(season):
    for table in season_tables(season):
        said = [bool(line.entry.qualification) for line in table.rows]
        assert said == [True, True, False, False], table.name


def test_all_tables_cost_four_queries(season, django_assert_num_queries):
    with django_assert_num_queries(4):
        season_tables(season)


def test_belgium_beat_japan_in_rostov(season):
    match = the_match(54)
    assert (str(match), match.venue.name) == (
        "Belgium 3–2 Japan, 2 July 2018",
        "Rostov Arena",
    )


def test_belgium_against_japan_kicked_off_at_nine_in_the_evening(season):
    match = the_match(54)
    assert match.kick_off.isoformat() == "2018-07-02T18:00:00+00:00"


def test_belgium_against_japan_had_these_goals(season):
    assert goals_of(the_match(54)) == [
        ("48'", "Genki Haraguchi"),
        ("52'", "Takashi Inui"),
        ("69'", "Jan Vertonghen"),
        ("74'", "Marouane Fellaini"),
        ("90+4'", "Nacer Chadli"),
    ]


def test_belgium_against_japan_has_line_ups(season):
    sheets = the_match(54).team_sheets
    assert [len(sheet.starters) for sheet in sheets] == [11, 11]


def test_both_scorers_from_the_bench_are_marked_on_the_sheet(season):
    bench = the_match(54).team_sheets[0].bench
    assert [(line.place.player.name, line.notes) for line in bench] == [
        ("Marouane Fellaini", ["on 65'"]),
        ("Nacer Chadli", ["on 65'"]),
    ]


def test_the_shoot_out_of_england_is_told(season):
    assert the_match(56).score_written == "1–1 (aet), England win 4–3 on penalties"


def test_winners_go_where_the_bracket_says(season):
    for match in season.matches.filter(winner_goes_to__isnull=False):
        next_teams = (match.winner_goes_to.home_team, match.winner_goes_to.away_team)
        assert match.winner in next_teams, match


def test_the_bracket_leads_to_the_final(season):
    assert the_match(64).fed_by_winners.count() == 2


def test_france_won(season):
    assert the_match(64).winner.code == "FRA"


def test_teams_have_the_codes_of_football(season):
    codes = set(Team.objects.values_list("code", flat=True))
    assert {"GER", "SUI", "KSA", "ENG", "CRO", "DEN"} <= codes


@pytest.mark.parametrize(
    "name", ["Korea Republic", "Deutschland", "bel", "MÉXICO", "日本"]
)
def test_a_team_is_found_by_any_of_its_names(season, name):
    assert Team.objects.named(name).count() == 1


def test_results_agree_with_another_collection(season, shared_folder):
    path = shared_folder / "data/results/internationals/2018-2019/results.csv"
    theirs = {
        (
            row["date"],
            frozenset(
                {
                    (row["home_team"], row["home_score"]),
                    (row["away_team"], row["away_score"]),
                }
            ),
        )
        for row in csv.DictReader(path.open(encoding="utf-8"))
        if row["tournament"] == "FIFA World Cup" and row["date"].startswith("2018")
    }
    ours = {
        (
            match.local_date.isoformat(),
            frozenset(
                {
                    (match.home_name, match.score.home_figure),
                    (match.away_name, match.score.away_figure),
                }
            ),
        )
        for match in season.matches.for_listing()
    }
    assert ours == theirs


def test_scorers_agree_with_another_collection(season, shared_folder):
    path = shared_folder / "data/results/internationals/2018-2019/goalscorers.csv"
    days = {match.local_date.isoformat() for match in season.matches.all()}
    teams = set(Team.objects.values_list("name", flat=True))
    theirs = sorted(
        (row["date"], row["team"], row["scorer"], row["minute"])
        for row in csv.DictReader(path.open(encoding="utf-8"))
        if row["date"] in days and {row["home_team"], row["away_team"]} <= teams
    )
    goals = MatchEvent.objects.filter(kind__in=GOALS).select_related(
        "match", "team", "player"
    )
    ours = sorted(
        (
            goal.match.local_date.isoformat(),
            goal.team.name,
            str(goal.player),
            str(goal.minute),
        )
        for goal in goals
    )
    assert ours == theirs
