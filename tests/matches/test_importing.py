"""Results files into records, once or many times."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.matches.importing import import_results
from articles.matches.models import (
    Match,
    MatchEvent,
    Player,
    Season,
    SquadPlace,
    Team,
    Venue,
)
from articles.matches.sources import ResultsError, read_results
from articles.matches.tables import season_tables

from .factories import make_match, make_season, make_stage, make_team
from .test_results_desk import make_user
from .test_sources import a_file, a_match

pytestmark = pytest.mark.django_db


def run(text, **options):
    return import_results(read_results(text), **options)


def the_match():
    return Match.objects.get(external_id="54")


def test_a_match_becomes_a_record():
    run(a_file())
    assert the_match().score_written == "3–2"


def test_kick_off_is_read_by_the_clock_of_the_venue():
    venue = {"key": "rostov", "name": "Rostov Arena", "time_zone": "Europe/Moscow"}
    run(a_file(venues=[venue]))
    assert the_match().kick_off.isoformat() == "2018-07-02T18:00:00+00:00"


def test_a_second_run_changes_nothing():
    run(a_file())
    report = run(a_file())
    assert (report.created, report.updated, report.unchanged) == (0, 0, 1)


def test_a_second_run_leaves_no_second_record():
    run(a_file())
    run(a_file())
    counted = [
        model.objects.count() for model in (Match, MatchEvent, Player, Team, Venue)
    ]
    assert counted == [1, 1, 1, 2, 1]


def test_a_second_run_writes_no_history():
    run(a_file())
    run(a_file())
    assert the_match().result_changes.count() == 1


def test_a_changed_score_is_brought_up_to_date():
    run(a_file())
    run(a_file(matches=[a_match(full_time=[3, 3])]))
    assert the_match().score_written == "3–3"


def test_a_changed_scorer_is_brought_up_to_date():
    run(a_file())
    events = [{"team": "BEL", "minute": 74, "player": "Marouane Fellaini"}]
    run(a_file(matches=[a_match(events=events)]))
    assert the_match().scorer_lines.home == ("Fellaini 74'",)


def test_what_the_desk_corrected_is_kept():
    run(a_file())
    the_match().correct(make_user(), "Goal disallowed", home_full_time=2)
    run(a_file())
    assert the_match().score_written == "2–2"


def test_a_result_kept_from_the_file_is_told():
    run(a_file())
    the_match().correct(make_user(), "Goal disallowed", home_full_time=2)
    report = run(a_file())
    assert "was changed at the desk and kept" in report.kept[0]


def test_a_match_the_desk_already_entered_is_adopted():
    report = run(a_file(matches=[]))
    match = make_match(
        stage=report.season.stages.get(),
        home_team=Team.objects.get(code="BEL"),
        away_team=Team.objects.get(code="JPN"),
    )
    run(a_file())
    assert the_match() == match


def test_a_team_known_by_an_alias_is_not_made_again():
    korea = make_team("South Korea", slug="south-korea")
    korea.aliases.create(name="Korea Republic")
    teams = [{"code": "BEL", "name": "Belgium"}, {"code": "JPN", "name": "Japan"}]
    run(a_file(teams=[*teams, {"name": "Korea Republic"}]))
    assert list(Team.objects.named("Korea Republic")) == [korea]


def test_an_own_goal_is_scored_by_an_opponent():
    events = [{"team": "BEL", "kind": "own_goal", "player": "Eiji Kawashima"}]
    run(a_file(matches=[a_match(events=events)]))
    assert SquadPlace.objects.get(player__name="Eiji Kawashima").team.code == "JPN"


def test_two_players_of_one_name_in_two_teams_are_two():
    events = [
        {"team": "BEL", "minute": 1, "player": "Danilo"},
        {"team": "JPN", "minute": 2, "player": "Danilo"},
    ]
    run(a_file(matches=[a_match(events=events)]))
    assert Player.objects.filter(name="Danilo").count() == 2


def test_an_impossible_match_is_named_by_its_path():
    text = a_file(matches=[a_match(full_time=None)])
    with pytest.raises(ResultsError, match=r"matches\[0\]: A match at full time has"):
        run(text)


def test_a_file_that_fails_leaves_nothing_behind():
    bad = a_match(number=55, full_time=None)
    with pytest.raises(ResultsError):
        run(a_file(matches=[a_match(), bad]))
    assert not Season.objects.exists()


def test_a_dry_run_stores_nothing():
    report = run(a_file(), dry_run=True)
    assert (report.created, Match.objects.count()) == (1, 0)


def test_goals_that_do_not_make_the_score_are_told():
    report = run(a_file())
    assert "The goals entered make it 1–0" in report.disagreements[0]


def test_progress_is_told_match_by_match():
    told = []
    run(a_file(), progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 1)]


# The command


def command(*arguments):
    out, err = StringIO(), StringIO()
    try:
        call_command("import_results", *arguments, stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue(), err.getvalue() + str(error), error.returncode
    return out.getvalue(), err.getvalue(), 0


@pytest.fixture
def cup(tmp_path):
    path = tmp_path / "cup.json"
    path.write_text(a_file())
    return path


def test_the_command_says_what_it_did(cup):
    out, _, _ = command(str(cup))
    assert f"{cup}: 1 match new, 0 changed, 0 as before.\n" in out


def test_a_dry_run_says_what_it_would_do(cup):
    out, _, _ = command("--dry-run", str(cup))
    assert f"{cup}: would import: 1 match new" in out


def test_a_broken_file_is_named_with_its_line(tmp_path):
    path = tmp_path / "broken.json"
    path.write_text("{\n")
    _, err, _ = command(str(path))
    assert f"{path}: line 2, column 1: This is not JSON" in err


def test_one_bad_file_makes_the_command_fail(cup, tmp_path):
    _, _, status = command(str(cup), str(tmp_path / "missing.json"))
    assert status == 1


def test_a_bad_file_does_not_keep_a_good_one_out(cup, tmp_path):
    command(str(tmp_path / "missing.json"), str(cup))
    assert Match.objects.count() == 1


def test_a_missing_file_is_told_in_a_sentence(tmp_path):
    _, err, _ = command(str(tmp_path / "missing.json"))
    assert "missing.json: cannot be read: No such file or directory." in err


def test_bytes_that_are_no_text_are_told_in_a_sentence(tmp_path):
    path = tmp_path / "latin.json"
    path.write_bytes(b'{"name": "Malm\xf6"}')
    _, err, _ = command(str(path))
    assert "byte 14 is not UTF-8 text" in err


def test_an_unknown_time_zone_is_refused(cup):
    _, err, _ = command("--time-zone", "Mars/Base", str(cup))
    assert "“Mars/Base” is not a time zone" in err


def test_nothing_counts_up_in_a_pipe(cup):
    out, _, _ = command(str(cup))
    assert "\r" not in out


# Files of the openfootball project


@pytest.mark.parametrize(
    ("path", "matches", "goals", "extra_time"),
    [
        ("worldcup.json/1930/worldcup.json", 18, 70, 0),
        ("worldcup.json/1970/worldcup.json", 32, 95, 3),
        ("worldcup.json/2018/worldcup.json", 64, 169, 5),
        ("league.json/2023-24/de.1.json", 306, None, 0),
    ],
)
def test_an_openfootball_season_is_imported_whole(
    shared_folder, path, matches, goals, extra_time
):
    text = (shared_folder / "data/results/openfootball" / path).read_text()
    run(text)
    records = Match.objects.played()
    total = sum(sum(match.score.final) for match in records)
    assert (
        records.count(),
        total if goals else None,
        records.filter(home_extra_time__isnull=False).count(),
    ) == (matches, goals, extra_time)


def test_the_premier_league_table_of_2024_comes_out_right(shared_folder):
    path = shared_folder / "data/results/openfootball/league.json/2023-24/en.1.json"
    season = run(path.read_text()).season
    (table,) = season_tables(season)
    ends = [
        (line.entry.team.name, line.row.points)
        for line in (table.rows[0], table.rows[1], table.rows[-1])
    ]
    assert ends == [
        ("Manchester City FC", 91),
        ("Arsenal FC", 89),
        ("Sheffield United FC", 16),
    ]


def test_a_file_may_name_a_fixture_to_come():
    text = a_file(
        matches=[
            a_match(status="timed", full_time=None, events=[], kick_off="2030-01-02")
        ]
    )
    run(text)
    assert the_match().get_status_display() == "Kick-off time set"


def test_a_fixture_is_not_history():
    text = json.loads(a_file())
    text["matches"][0].update(status="timed", full_time=None, events=[])
    run(json.dumps(text))
    assert not the_match().result_changes.exists()


def test_a_season_of_the_same_competition_is_added_to_it():
    season = make_season()
    make_stage(season)
    competition = {"name": season.competition.name, "slug": season.competition.slug}
    run(a_file(competition=competition))
    assert season.competition.seasons.count() == 2
