"""Care for moderators: what each of them arranges at the desk for themselves."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social import media
from social.desk_keys import KEYS, KeyTaken, check_letters, letters
from social.media import ShownMedia
from social.models import Comforts, QuotedPost
from social.models.comforts import Kind
from social.pauses import minutes_without_pause
from social.rendering import render_post
from tests.social.factories import make_approved, make_person, make_post
from tests.social.test_desk import Desk, by_script, page_of

pytestmark = pytest.mark.django_db

QUEUE = reverse("admin:social_quotedpost_queue")
NEWS = reverse("admin:social_quotedpost_news")
COMFORTS = reverse("admin:social_quotedpost_comforts")
PICTURE = ShownMedia("/media/1.jpg", "", 640, 480, "Fans sweep the stand", "AP")


@pytest.fixture
def desk():
    return Desk(make_person("moderator"))


@pytest.fixture
def pictured():
    """Posts named here have a picture of ours."""
    named = set()

    def finder(post_ids):
        return named & set(post_ids)

    def provider(post_ids):
        return {each: [PICTURE] for each in named & set(post_ids)}

    media.register(finder)
    media.register_shown(provider)
    yield named
    media._finders.remove(finder)
    media._providers.remove(provider)


def choose(desk, **chosen):
    """The answer to the settings page sent with these choices."""
    return desk.post(COMFORTS, chosen)


def cards(desk, **query):
    return [
        card.attributes["data-post"] for card in page_of(desk, **query).css(".card")
    ]


def numbers(desk):
    return {
        node.attributes["data-count"]: node.text()
        for node in page_of(desk).css("[data-count]")
    }


# The page -------------------------------------------------------------------


def test_the_desk_leads_to_the_page(desk):
    assert [a for a in page_of(desk).css("a") if a.attributes["href"] == COMFORTS]


def test_what_was_chosen_holds_wherever_one_signs_in(desk):
    choose(desk, cover="on")
    elsewhere = Desk(desk.user)
    make_post()
    assert "open" not in page_of(elsewhere).css_first("details.veil").attributes


def test_what_was_chosen_is_nobody_elses(desk):
    choose(desk, cover="on")
    make_post()
    other = Desk(make_person("moderator"))
    assert "open" in page_of(other).css_first("details.veil").attributes


def test_the_page_shows_what_was_chosen(desk):
    choose(desk, greyscale="on", spared=["minor"], rest_after="50", key_approve="y")
    page = HTMLParser(desk.get(COMFORTS).content)
    chosen = [node.attributes["name"] for node in page.css("input[checked]")]
    typed = [
        page.css_first(f"#id_{n}").attributes["value"]
        for n in ("rest_after", "key_approve")
    ]
    assert (chosen, typed) == (["greyscale", "spared"], ["50", "y"])


def test_what_cannot_be_chosen_is_explained_and_kept(desk):
    answer = choose(desk, rest_after="1000")
    page = HTMLParser(answer.content)
    assert answer.status_code == 422
    assert "at most 240 minutes" in page.css_first(".errorlist").text()
    assert page.css_first("#id_rest_after").attributes["value"] == "1000"


@pytest.mark.parametrize(
    "chosen",
    [
        {"spared": ["nonsense"]},
        {"rest_after": "x"},
        {"rest_after": "-5"},
        {"key_next": "jj"},
        {"key_next": "é"},
        {"key_next": "1"},
    ],
)
def test_nothing_is_kept_of_a_page_with_a_mistake(desk, chosen):
    assert choose(desk, cover="on", **chosen).status_code == 422
    assert not Comforts.objects.exists()


def test_a_person_without_the_desk_has_no_such_page():
    stranger = make_person("reporter")
    stranger.user_permissions.clear()
    assert Desk(stranger).get(COMFORTS).status_code == 403


def test_a_reporter_is_asked_nothing_about_deciding():
    page = HTMLParser(Desk(make_person("reporter")).get(COMFORTS).content)
    assert page.css("[name=spared], [name=rest_after]") == []


# Covers ---------------------------------------------------------------------


def test_a_covered_picture_stands_behind_its_description(desk, pictured):
    post = make_post()
    pictured.add(post.pk)
    choose(desk, cover_pictures="on")
    cover = page_of(desk).css_first("details.picture-cover")
    assert "open" not in cover.attributes
    assert cover.css_first("summary").text() == "Covered picture: Fans sweep the stand"


def test_pictures_are_open_unless_somebody_covers_them(desk, pictured):
    pictured.add(make_post().pk)
    page = page_of(desk)
    assert (len(page.css(".card img")), page.css(".picture-cover")) == (1, [])


def test_readers_never_meet_the_covers_of_the_desk(pictured):
    post = make_approved()
    pictured.add(post.pk)
    assert "picture-cover" not in render_post(post, media=[PICTURE])


@pytest.mark.parametrize(
    "fields",
    [
        {"platform": "tiktok"},
        {"media": [{"kind": "video", "url": "https://example.com/v", "alt": ""}]},
    ],
)
def test_an_original_with_sound_comes_with_a_warning(desk, fields):
    make_post(source_url="https://example.com/post/1", **fields)
    choose(desk, mute="on")
    warning = page_of(desk).css_first("details.may-play")
    assert warning.css_first("a.original-link") is not None


def test_an_original_of_words_alone_comes_without_one(desk):
    make_post(source_url="https://x.com/bo/status/8")
    choose(desk, mute="on")
    page = page_of(desk)
    assert (page.css("details.may-play"), len(page.css("a.original-link"))) == ([], 1)


# What one is not shown ------------------------------------------------------


def make_kind(kind, pictured):
    """A post of this kind."""
    post = make_post()
    match kind:
        case Kind.SENSITIVE:
            said = {"sensitive": True, "sensitive_reason": "Shows an injury"}
        case Kind.PRIVATE:
            said = {"account_kind": "private"}
        case Kind.MINOR:
            said = {"possible_minor": True}
        case Kind.MEDIA:
            pictured.add(post.pk)
            return post
    QuotedPost.objects.filter(pk=post.pk).update(**said)
    return post


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_one_does_not_want_is_offered_to_others(desk, pictured, kind):
    plain, hard = make_post(), make_kind(kind, pictured)
    choose(desk, spared=[kind])
    assert cards(desk) == [str(plain.pk)]
    assert set(cards(Desk(make_person("moderator")))) == {str(plain.pk), str(hard.pk)}


def test_a_post_that_names_a_video_counts_as_one_with_media(desk):
    make_post(media=[{"kind": "video", "url": "https://example.com/v", "alt": ""}])
    choose(desk, spared=["media"])
    assert cards(desk) == []


def test_what_waits_for_others_is_counted_with_its_reasons(desk, pictured):
    for kind in (Kind.MINOR, Kind.MINOR, Kind.MEDIA):
        make_kind(kind, pictured)
    choose(desk, spared=["minor", "media"])
    words = page_of(desk).css_first(".queue-spared").text()
    assert "3 more wait for others" in words
    assert "child (2)" in words and "video (1)" in words


def test_the_numbers_are_of_what_is_offered(desk, pictured):
    make_post()
    make_kind(Kind.MINOR, pictured)
    escalated = make_kind(Kind.MINOR, pictured)
    escalated.escalate(by=make_person("moderator"), note="Look")
    choose(desk, spared=["minor"])
    found = numbers(desk)
    assert (found["waiting"], found["escalated"], found["spared"]) == ("1", "0", "1")


def test_an_empty_desk_does_not_say_that_nothing_waits_at_all(desk, pictured):
    make_kind(Kind.MINOR, pictured)
    choose(desk, spared=["minor"])
    assert page_of(desk).css_first(".queue-empty").text() == "Nothing waits for you."


def test_the_news_keep_to_it_too(desk, pictured):
    plain = make_post()
    make_kind(Kind.PRIVATE, pictured)
    choose(desk, spared=["private"])
    news = desk.get(NEWS).json()
    assert [post["id"] for post in news["posts"]] == [plain.pk]
    assert (news["counts"]["waiting"], news["counts"]["spared"]) == (1, 1)


def test_a_post_asked_for_by_its_address_is_shown(desk, pictured):
    post = make_kind(Kind.MINOR, pictured)
    choose(desk, spared=["minor"])
    assert cards(desk, post=post.pk) == [str(post.pk)]


def test_opening_the_desk_claims_nothing_one_is_spared(desk, pictured):
    post = make_kind(Kind.MINOR, pictured)
    choose(desk, spared=["minor"])
    desk.get(QUEUE)
    assert not hasattr(QuotedPost.objects.get(pk=post.pk), "claim")


def test_the_list_of_all_posts_keeps_back_their_words(desk):
    post = make_post(text="canary words")
    QuotedPost.objects.filter(pk=post.pk).update(possible_minor=True)
    choose(desk, spared=["minor"])
    page = desk.get(reverse("admin:social_quotedpost_changelist")).content.decode()
    assert "canary" not in page
    assert "Not shown, as you asked" in page


def test_the_page_says_what_nobody_else_is_shown(desk):
    other = make_person("moderator")
    Comforts.objects.create(person=other, spared=["minor"])
    warning = HTMLParser(desk.get(COMFORTS).content).css_first(".card-warning").text()
    assert "child" in warning and "private people" not in warning


def test_being_spared_costs_the_same_however_many_wait(
    desk, pictured, django_assert_max_num_queries
):
    choose(desk, spared=["minor", "media"])
    for _ in range(8):
        make_kind(Kind.MINOR, pictured)
        make_kind(Kind.MEDIA, pictured)
        make_post()
    with django_assert_max_num_queries(19):
        desk.get(QUEUE)


# Breaks ---------------------------------------------------------------------

NOON = datetime(2018, 7, 3, 12, tzinfo=UTC)


def ago(*minutes):
    return [NOON - timedelta(minutes=each) for each in minutes]


@pytest.mark.parametrize(
    ("decided", "rested", "minutes"),
    [
        ([], None, 0),
        (ago(3), None, 3),
        (ago(3, 9, 18), None, 18),
        # Eleven minutes without a decision are a pause.
        (ago(3, 14, 20), None, 3),
        (ago(11), None, 0),
        (ago(3, 9, 18), NOON - timedelta(minutes=5), 3),
        (ago(3), NOON, 0),
    ],
)
def test_minutes_count_since_the_last_pause(decided, rested, minutes):
    assert minutes_without_pause(decided, NOON, rested) == minutes


def work(person, minutes):
    """Decide every five minutes until a moment ago."""
    now = timezone.now()
    for back in range(minutes, -1, -5):
        with time_machine.travel(now - timedelta(minutes=back)):
            make_post().reject(by=person, reason_code="abusive")


def rest_of(desk):
    bar = page_of(desk).css_first("#rest-bar")
    return "" if "hidden" in bar.attributes else bar.css_first(".undo-words").text()


def test_a_break_is_reminded_of_when_it_is_due(desk):
    choose(desk, rest_after="30")
    work(desk.user, 40)
    assert "decided for 40 minutes without a pause" in rest_of(desk)


def test_nobody_is_reminded_who_did_not_ask(desk):
    work(desk.user, 40)
    assert rest_of(desk) == ""


def test_the_decisions_of_others_tire_nobody(desk):
    choose(desk, rest_after="30")
    work(make_person("moderator"), 40)
    assert rest_of(desk) == ""


def test_after_a_break_the_minutes_count_anew(desk):
    choose(desk, rest_after="30")
    work(desk.user, 40)
    desk.post(reverse("admin:social_quotedpost_rested"))
    assert rest_of(desk) == ""


def test_a_decision_by_script_tells_of_the_break(desk):
    choose(desk, rest_after="30")
    work(desk.user, 40)
    assert "Take a break" in by_script(desk, make_post(), "approve").json()["rest"]


def test_the_reminder_costs_one_question(desk, django_assert_num_queries):
    choose(desk, rest_after="30")
    work(desk.user, 60)
    comforts = Comforts.objects.get()
    with django_assert_num_queries(1):
        comforts.rest_reminder()


# Keys -----------------------------------------------------------------------


def test_every_key_has_a_letter_of_its_own():
    check_letters(letters({}))


def test_one_letter_for_two_things_is_refused_in_words():
    with pytest.raises(KeyTaken, match="The letter a would do two things: “Approve"):
        check_letters(letters({"reject": "a"}))


@pytest.mark.parametrize("kept", ["", "ab", "1", "é", "<", None, 5])
def test_a_letter_that_is_none_gives_way_to_the_usual_one(kept):
    assert letters({"approve": kept})["approve"] == "a"


def test_a_letter_may_be_changed(desk):
    make_post()
    choose(desk, key_approve="Y")
    button = page_of(desk).css_first("button[value=approve]")
    assert button.attributes["aria-keyshortcuts"] == "y"


def test_the_list_of_keys_says_what_was_chosen(desk):
    choose(desk, key_approve="y")
    named = [kbd.text() for kbd in page_of(desk).css("#keys-help dt kbd")]
    assert ("y" in named, "a" in named, len(named)) == (True, False, len(KEYS) + 1)


def test_two_letters_may_change_places(desk):
    choose(desk, key_next="k", key_before="j")
    found = Comforts.objects.get().letters
    assert (found["next"], found["before"]) == ("k", "j")


def test_a_letter_given_twice_is_explained(desk):
    answer = choose(desk, key_approve="r")
    assert "The letter r would do two things" in answer.content.decode()


def test_letters_that_are_off_are_not_shown(desk):
    make_post()
    choose(desk, letters_off="on")
    page = page_of(desk)
    assert page.css(".card kbd, .card [aria-keyshortcuts]") == []
