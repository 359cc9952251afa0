"""The results desk in the admin."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse

from articles.matches.models import Match, MatchEvent, Player, Season

from .factories import (
    make_goal,
    make_match,
    make_player,
    make_result,
    make_season,
    make_stage,
    make_team,
    make_venue,
)
from .pages import words_of

pytestmark = pytest.mark.django_db

DESK = ("view_match", "change_match", "add_match", "view_matchevent", "add_matchevent")


def sign_in(client, *codenames, name="ana"):
    user = get_user_model().objects.create_user(name, is_staff=True)
    user.user_permissions.set(
        Permission.objects.filter(
            content_type__app_label="matches", codename__in=codenames
        )
    )
    client.force_login(user)
    return user


@pytest.fixture
def ana(client):
    return sign_in(client, *DESK, "enter_result", "correct_result")


@pytest.fixture
def match():
    season = make_season()
    belgium, japan = make_team("Belgium"), make_team("Japan")
    for name in ("Jan Vertonghen", "Marouane Fellaini", "Nacer Chadli"):
        make_player(name, belgium, season)
    for name in ("Genki Haraguchi", "Takashi Inui"):
        make_player(name, japan, season)
    return make_match(stage=make_stage(season), home_team=belgium, away_team=japan)


def form_of(client, match):
    """What a browser would send back from the match's form, unchanged."""
    response = client.get(reverse("admin:matches_match_change", args=[match.pk]))
    shown = response.context["adminform"]
    fields = [field for field in shown.form if field.name not in shown.readonly_fields]
    for inline in response.context["inline_admin_formsets"]:
        fields += list(inline.formset.management_form)
        for form in inline.formset.initial_forms:
            fields += list(form)
    data = {
        field.html_name: "" if field.value() in (None, "") else field.value()
        for field in fields
        if field.value() is not False
    }
    # A date and a time have a box each.
    data["kick_off_0"] = f"{match.local_kick_off.astimezone():%Y-%m-%d}"
    data["kick_off_1"] = f"{match.local_kick_off.astimezone():%H:%M:%S}"
    return data


def save(client, match, **changes):
    data = {**form_of(client, match), **changes}
    return client.post(reverse("admin:matches_match_change", args=[match.pk]), data)


SCORE = {
    "status": "full_time",
    "home_full_time": 3,
    "away_full_time": 2,
    "home_line": "Vertonghen 69, Fellaini 74, Chadli 90+4",
    "away_line": "Haraguchi 48, Inui 52",
}


def errors_of(response):
    assert response.status_code == 200
    return words_of(response, ".errornote, .errorlist")


def test_a_whole_match_is_entered_in_one_form(client, ana, match):
    save(client, match, **SCORE)
    match = Match.objects.get()
    assert (match.score_written, match.scorer_lines.home, match.scorer_lines.away) == (
        "3–2",
        ("Vertonghen 69'", "Fellaini 74'", "Chadli 90+4'"),
        ("Haraguchi 48'", "Inui 52'"),
    )


def test_an_entered_result_is_in_the_history(client, ana, match):
    save(client, match, **SCORE)
    change = Match.objects.get().result_changes.get()
    assert (change.kind, change.changed_by) == ("entered", ana)


def test_a_line_typed_twice_makes_its_rows_once(client, ana, match):
    save(client, match, **SCORE)
    save(client, match, home_line=SCORE["home_line"])
    assert MatchEvent.objects.count() == 5


def test_a_name_not_in_the_squad_is_asked_about(client, ana, match):
    response = save(client, match, **{**SCORE, "home_line": "Vertongen 69"})
    assert "Belgium have no “Vertongen” in their squad. Did you mean Vertonghen?" in (
        errors_of(response)
    )


def test_a_name_not_in_the_squad_stores_nothing(client, ana, match):
    save(client, match, **{**SCORE, "home_line": "Vertongen 69"})
    assert (Match.objects.get().status, MatchEvent.objects.count()) == ("scheduled", 0)


def test_a_plus_adds_a_new_player_to_the_squad(client, ana, match):
    save(client, match, **{**SCORE, "home_line": "+Axel Witsel 69"})
    assert Player.objects.get(name="Axel Witsel").teams.get().name == "Belgium"


def test_two_of_a_name_need_the_full_name(client, ana, match):
    season = Season.objects.get()
    for name in ("Eden Hazard", "Thorgan Hazard"):
        make_player(name, match.home_team, season)
    response = save(client, match, **{**SCORE, "home_line": "Hazard 69"})
    assert "answer to “Hazard”: Eden Hazard and Thorgan Hazard" in errors_of(response)


def test_an_own_goal_is_looked_up_among_the_opponents(client, ana, match):
    save(client, match, **{**SCORE, "home_line": "Inui 13 (og)"})
    own_goal = MatchEvent.objects.get(kind="own_goal")
    assert (own_goal.team.name, str(own_goal.player)) == ("Belgium", "Takashi Inui")


def test_a_line_that_cannot_be_read_says_why(client, ana, match):
    response = save(client, match, home_line="Vertonghen")
    assert "“Vertonghen” has no minute" in errors_of(response)


def test_a_score_before_the_match_began_is_refused(client, ana, match):
    response = save(client, match, home_full_time=1, away_full_time=0)
    assert "A match that has not begun has no score" in errors_of(response)


def test_a_number_given_twice_in_a_season_is_refused(client, ana, match):
    make_match(stage=match.stage, number=54)
    response = save(client, match, number=54)
    assert "Another match of this season has that number." in errors_of(response)


def test_a_correction_asks_for_its_reason(client, ana, match):
    save(client, match, **SCORE)
    response = save(client, Match.objects.get(), home_full_time=4)
    assert "This match has a result. Say why you are changing it." in (
        errors_of(response)
    )


def test_a_correction_with_its_reason_is_logged(client, ana, match):
    save(client, match, **SCORE)
    save(client, Match.objects.get(), home_full_time=4, reason="Goal allowed late")
    change = Match.objects.get().result_changes.get(kind="corrected")
    assert change.reason == "Goal allowed late"


def test_goals_that_do_not_make_the_score_are_told_after_saving(client, ana, match):
    response = save(client, match, **{**SCORE, "home_full_time": 4})
    followed = client.get(response.url)
    assert "The goals entered make it 3–2, but the score says 4–2." in (
        words_of(followed, ".messagelist")
    )


def test_a_form_opened_before_another_save_is_refused(client, ana, match):
    data = form_of(client, match)
    match.enter_result(by=None, full_time=(1, 0))
    url = reverse("admin:matches_match_change", args=[match.pk])
    response = client.post(url, {**data, **SCORE})
    assert "Someone saved this match after you opened it." in errors_of(response)


def test_without_the_permission_a_result_cannot_be_typed(client, match):
    sign_in(client, *DESK)
    save(client, match, **SCORE)
    assert Match.objects.get().status == "scheduled"


def test_a_result_that_stands_is_for_those_who_may_correct(client, match):
    match.enter_result(by=None, full_time=(3, 2))
    sign_in(client, *DESK, "enter_result")
    save(client, match, home_full_time=9, reason="A joke")
    assert Match.objects.get().home_full_time == 3


def test_without_any_permission_the_desk_is_closed(client, match):
    sign_in(client)
    response = client.get(reverse("admin:matches_match_changelist"))
    assert response.status_code == 403


def act(client, action, *matches, **data):
    return client.post(
        reverse("admin:matches_match_changelist"),
        {"action": action, "_selected_action": [m.pk for m in matches], **data},
        follow=True,
    )


def test_a_result_is_confirmed_from_the_list(client):
    sign_in(client, *DESK, "confirm_result")
    match = make_result()
    act(client, "confirm_results", match)
    assert Match.objects.get().confirmed


def test_confirming_needs_its_permission(client, ana):
    match = make_result()
    act(client, "confirm_results", match)
    assert not Match.objects.get().confirmed


def test_voiding_without_a_reason_is_refused(client):
    sign_in(client, *DESK, "void_result")
    match = make_result(3, 2)
    response = act(client, "void_results", match)
    assert "Say why: a void needs a reason." in words_of(response, ".messagelist")


def test_voiding_with_a_reason_takes_the_score_away(client):
    sign_in(client, *DESK, "void_result")
    match = make_result(3, 2)
    act(client, "void_results", match, reason="Ineligible player")
    assert Match.objects.get().home_full_time is None


def test_the_list_says_where_goals_and_score_disagree(client, ana):
    make_goal(make_result(2, 0))
    response = client.get(reverse("admin:matches_match_changelist"))
    assert "The goals entered make it 1–0, but the score says 2–0." in (
        words_of(response, "#result_list")
    )


def test_the_list_is_searched_as_reporters_write(client, ana):
    belgium = make_team("Belgium", code="BEL")
    make_match(home_team=belgium, away_team=make_team("Japan", code="JPN"))
    make_match(home_team=belgium, away_team=make_team("Panamá", code="PAN"))
    url = reverse("admin:matches_match_changelist")
    response = client.get(url, {"q": "bel v panama"})
    assert len(response.context["cl"].result_list) == 1


def test_the_list_costs_the_same_with_more_matches(
    client, ana, django_assert_max_num_queries
):
    stage = make_stage()

    def cost():
        with django_assert_max_num_queries(1000) as captured:
            client.get(reverse("admin:matches_match_changelist"))
        return len(captured)

    make_goal(make_result(1, 0, stage=stage))
    cost()
    before = cost()
    for _ in range(4):
        make_goal(make_result(1, 0, stage=stage))
    assert cost() == before


def test_a_venue_on_another_clock_moves_its_matches_to_the_right_day(admin_client):
    venue = make_venue(time_zone="Europe/Moscow")
    make_match(venue=venue)
    admin_client.post(
        reverse("admin:matches_venue_change", args=[venue.pk]),
        {
            "name": venue.name,
            "time_zone": "Asia/Tokyo",
            "aliases-TOTAL_FORMS": 0,
            "aliases-INITIAL_FORMS": 0,
        },
    )
    assert Match.objects.get().local_date.isoformat() == "2018-07-03"


@pytest.mark.parametrize(
    "model", ["competition", "season", "stage", "group", "team", "venue", "player"]
)
def test_every_list_and_form_of_the_desk_opens(admin_client, match, model):
    shown = [
        admin_client.get(reverse(f"admin:matches_{model}_{page}")).status_code
        for page in ("changelist", "add")
    ]
    assert shown == [200, 200]


def test_a_new_match_is_entered_whole(client, ana, match):
    data = {
        **SCORE,
        "stage": match.stage_id,
        "home_team": match.home_team_id,
        "away_team": match.away_team_id,
        "kick_off_0": "2018-07-09",
        "kick_off_1": "19:00",
        "kick_off_precision": "time",
        "home_line": "Vertonghen 69, Fellaini 74, Chadli 90+4",
    }
    client.post(reverse("admin:matches_match_add"), data)
    new = Match.objects.exclude(pk=match.pk).get()
    assert (new.score_written, new.score_disagreement()) == ("3–2", "")


def test_without_the_permission_a_line_makes_no_goals(client, match):
    sign_in(client, *DESK)
    save(client, match, home_line="Vertonghen 69")
    assert not MatchEvent.objects.exists()


def test_the_history_is_told_in_words(admin_client, match):
    match.enter_result(by=None, full_time=(3, 2))
    page = admin_client.get(reverse("admin:matches_match_change", args=[match.pk]))
    assert "status: Scheduled → Full time" in words_of(page, "#result_changes-group")


def test_the_form_of_a_new_match_opens(admin_client):
    response = admin_client.get(reverse("admin:matches_match_add"))
    assert response.status_code == 200


def test_the_history_of_a_result_cannot_be_edited(admin_client, match):
    match.enter_result(by=None, full_time=(3, 2))
    response = admin_client.get(reverse("admin:matches_match_change", args=[match.pk]))
    history = response.context["inline_admin_formsets"][-1]
    assert not history.has_change_permission


@pytest.mark.parametrize(
    "typed", ["2018-07-02", "2018-07-02T21:00", "2018-13-45", "soon", ""]
)
def test_a_kick_off_in_the_address_never_breaks_the_form(client, typed):
    client.force_login(get_user_model().objects.create_superuser("rosa"))
    answer = client.get(f"/desk/matches/match/add/?kick_off={typed}")
    assert answer.status_code == 200
