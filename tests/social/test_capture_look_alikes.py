"""Handles that a hurried reader takes for one, and those that nobody would."""

from importlib import import_module

import pytest
from django.apps import apps

from social.models import QuotedPost
from tests.social.factories import make_captured, make_person, make_post

pytestmark = pytest.mark.django_db

LOOK_ALIKE = [
    # One sign more, less or another between the words.
    ("tern_official", "ternofficial"),
    ("tern_official", "tern__official"),
    ("tern_official", "tern.official"),
    ("tern.official", "_tern_official_"),
    ("tern-fc.social", "ternfc.social"),
    # Figures for letters, and letters for letters.
    ("ternfootball", "ternfo0tball"),
    ("terncity", "terncıty"),
    ("realtern", "reaItern"),
    ("realtern", "rea1tern"),
    ("realtern", "rea|tern"),
    ("fctern", "fct3rn"),
    ("sporttern", "5porttern"),
    ("bayerntern", "bayemtern"),
    ("wanderers", "vvanderers"),
    ("FIFATern", "FlFATern"),
    # Letters of other scripts.
    ("sporttern", "ѕроrttern"),
    ("manutern", "мanutern"),
    ("manutern", "ΜANUTERN"),
    ("northtern", "ΝΟRTHΤΕRΝ"),
    ("parktern", "ρarκtern"),
    ("homestern", "հomestern"),
    ("tigertern", "tiɡertern"),
    ("alltern", "ɑlltern"),
    ("ternfans", "𝐭𝐞𝐫𝐧𝐟𝐚𝐧𝐬"),
    ("ternfans", "ｔｅｒｎｆａｎｓ"),
    ("ternfans", "ᴛeʀɴfans"),
    # Marks over letters, and letters with a stroke.
    ("modric", "modrić"),
    ("odegaard", "ødegaard"),
    ("lewandowski", "łewandowski"),
    ("sodergren", "södergren"),
    # The same in the name of a server.
    ("bo@mastodon.example", "bo@rnastodon.example"),
    ("bo@mastodon.example", "bo@mаstоdon.example"),
    ("bo@mastodon.example", "bo@xn--mstodon-2fg.example"),
    ("bo@tern-fc.social", "bo@ternfc.social"),
    ("bo@tern.social", "bo@tern.s0cial"),
    # What is not seen at all.
    ("ternfans", "tern\u200bfans"),
    ("ternfans", "ternfans\u2060"),
    ("ternfans", "tern\u00adfans"),
    ("ternfans", "tern\ufe0ffans"),
]
DIFFERENT = [
    ("tern", "terns"),
    ("tern_official", "official_tern"),
    ("ternfootball", "ternbasketball"),
    ("tern4", "tern7"),
    ("tern2018", "tern2019"),
    ("player7", "playert"),
    ("ternwomen", "ternmen"),
    ("tern_u19", "tern_u21"),
    ("tern_es", "tern_en"),
    ("bo@tern.social", "bo@other.social"),
    ("bo@tern.social", "bo@ternsocial"),
    ("bo@a.btern.social", "bo@ab.tern.social"),
    ("bo@tern.social", "bo@tern.xn--social--.social"),
    ("зенит", "арсенал"),
    ("تيرن", "نيرت"),
    ("東京", "京都"),
]
SAME = [
    ("Sporf", "sporf"),
    ("TERN_Official", "tern_official"),
    ("Bo@Tern.social", "bo@tern.social"),
    ("ßtern", "SSTERN"),
    ("bo@тёрн.example", "bo@xn--m1aff4d.example"),
    ("bo@tern.example", "bo@tern。example"),
]


@pytest.mark.parametrize(("known", "other"), LOOK_ALIKE)
def test_a_handle_that_looks_like_a_known_one_is_flagged(known, other):
    first = make_post(handle=known, platform="youtube", text="One")
    second = make_post(handle=other, platform="youtube", text="Something else")
    assert second.look_alike_of == first


@pytest.mark.parametrize(("known", "other"), [*DIFFERENT, *SAME])
def test_a_handle_that_nobody_confuses_is_not_flagged(known, other):
    make_post(handle=known, platform="youtube", text="One")
    second = make_post(handle=other, platform="youtube", text="Something else")
    assert second.look_alike_note == ""


def test_the_same_handle_on_another_platform_is_not_flagged():
    make_post(handle="tern_official", platform="twitter", text="One")
    second = make_post(handle="ternofficial", platform="instagram", text="Other")
    assert second.look_alike_note == ""


@pytest.mark.parametrize(("known", "other"), [LOOK_ALIKE[0], LOOK_ALIKE[-1]])
def test_a_batch_flags_like_a_single_capture(known, other):
    make_post(handle=known, text="One")
    captured = [make_captured(handle=other, text="Something else")]
    (second,) = QuotedPost.objects.capture_all(captured, make_person())
    assert "resembles" in second.look_alike_note


def test_handles_kept_before_are_told_by_their_server_too():
    known = make_post(handle="bo@mastodon.example", platform="youtube", text="One")
    QuotedPost.objects.filter(pk=known.pk).update(handle_key="bo@mastodon.example")
    import_module("social.migrations.0014_fold_servers_of_handles").fold(apps, None)
    other = make_post(handle="bo@rnastodon.example", platform="youtube", text="Two")
    assert other.look_alike_of == known
