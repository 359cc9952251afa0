"""The history of decisions as a file: who gets it, and what may not be in it."""

import csv
import json
from io import StringIO

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from social.exporting import cell
from social.models import Decision
from tests.social.factories import make_approved, make_person, make_post, make_rejected

pytestmark = pytest.mark.django_db

FORMS = ("csv", "json")


def export(person, form="json"):
    client = Client()
    client.force_login(person)
    return client.get(reverse("admin:social_decision_export", args=[form]))


def text_of(answer):
    return answer.getvalue().decode()


def rows_of(answer):
    return list(csv.DictReader(StringIO(text_of(answer).removeprefix("\ufeff"))))


def decisions_of(answer):
    return json.loads(text_of(answer))["decisions"]


def make_editor():
    """One who reads the log of the posts they see, and not every post."""
    editor = make_person("editor")
    editor.user_permissions.add(Permission.objects.get(codename="view_decision"))
    return editor


def test_every_decision_is_in_the_json_in_order():
    make_approved()
    make_rejected()
    found = decisions_of(export(make_person("moderator")))
    assert [each["digest"] for each in found] == list(
        Decision.objects.in_order().values_list("digest", flat=True)
    )


def test_the_table_says_the_same_as_the_json():
    make_rejected()
    moderator = make_person("moderator")
    found = decisions_of(export(moderator))
    as_text = [{name: str(value) for name, value in each.items()} for each in found]
    assert rows_of(export(moderator, "csv")) == as_text


@pytest.mark.parametrize("form", FORMS)
def test_a_history_without_decisions_is_a_whole_file(form):
    answer = export(make_person("moderator"), form)
    assert (rows_of(answer) if form == "csv" else decisions_of(answer)) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_reporter_takes_no_history_along(form):
    assert export(make_person("reporter"), form).status_code == 403


@pytest.mark.parametrize("form", FORMS)
def test_somebody_signed_out_is_asked_to_sign_in(form):
    answer = Client().get(reverse("admin:social_decision_export", args=[form]))
    assert answer["Location"].startswith("/desk/login/")


def test_an_editor_takes_the_history_of_the_posts_they_see_alone():
    make_rejected()
    approved = make_approved()
    found = decisions_of(export(make_editor()))
    assert {each["post"] for each in found} == {approved.pk}


def test_a_manager_takes_all_of_it():
    make_rejected()
    make_approved()
    assert len(decisions_of(export(make_person("manager")))) == 2


@pytest.mark.parametrize("form", FORMS)
def test_no_word_of_a_post_is_in_the_file(form):
    make_rejected(text="canary of words", raw="canary of a capture")
    assert "canary" not in text_of(export(make_person("moderator"), form))


def test_an_unknown_form_is_not_there():
    assert export(make_person("moderator"), "xlsx").status_code == 404


def test_nothing_keeps_the_file():
    assert "no-store" in export(make_person("moderator"))["Cache-Control"]


@pytest.mark.parametrize("form", FORMS)
def test_the_file_is_sent_as_it_is_read(form):
    assert export(make_person("moderator"), form).streaming


@pytest.mark.parametrize("form", FORMS)
def test_a_long_history_costs_as_much_as_a_short_one(form, django_assert_num_queries):
    moderator = make_person("moderator")
    for _ in range(12):
        make_rejected()
    client = Client()
    client.force_login(moderator)
    address = reverse("admin:social_decision_export", args=[form])
    # The session, the person, two for permissions, and one for the log.
    with django_assert_num_queries(5):
        client.get(address).getvalue()


@pytest.mark.parametrize(
    "typed",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00a0=1",
        "＝1",
        '=HYPERLINK("https://example.com")',
    ],
)
def test_no_cell_is_taken_for_a_formula(typed):
    assert cell(typed) == f"'{typed}"


@pytest.mark.parametrize("typed", ["plain", "a=b", "1-1", "", "ana@example.com"])
def test_plain_words_stay_as_they_are(typed):
    assert cell(typed) == typed


def test_a_note_that_is_a_formula_is_words_in_the_table():
    post = make_post(handle="=cmd")
    moderator = make_person("moderator")
    post.reject(by=moderator, reason_code="other", note="=1+1")
    (row,) = rows_of(export(moderator, "csv"))
    assert (row["handle"], row["reason"][:8]) == ("'=cmd", "Another ")


def test_a_note_of_several_lines_stays_one_row():
    post = make_post()
    moderator = make_person("moderator")
    post.reject(by=moderator, reason_code="abusive", note='One,\n"two"\r\n;three')
    (row,) = rows_of(export(moderator, "csv"))
    assert row["reason"].endswith('One,\n"two"\r\n;three')


@pytest.mark.parametrize("place", ["queue", "log"])
def test_the_file_is_offered_where_the_history_is_read(place):
    make_rejected()
    client = Client()
    client.force_login(make_person("moderator"))
    page = {
        "queue": reverse("admin:social_quotedpost_queue") + "?tab=done",
        "log": reverse("admin:social_decision_changelist"),
    }[place]
    assert (
        reverse("admin:social_decision_export", args=["csv"])
        in client.get(page).content.decode()
    )
