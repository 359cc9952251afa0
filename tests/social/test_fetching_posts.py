"""What the platform says of a post: believed field by field, missed without harm."""

import json
from datetime import date

import pytest

from social.capture.asking import State, complete_by_fetching, look_at
from social.capture.captured import CapturedPost
from social.capture.comparing import same_words
from social.capture.hints import HINTS, hint_for
from social.capture.parsing import capture_anything
from social.capture.providers import question_for
from tests.social import provider_server as service
from tests.social.provider_server import (
    provider_server,
    respond,
    respond_json,
    status,
    thread,
    x_answer,
)

X_LINK = "https://x.com/bo/status/101"
OEMBED = "/oembed"
THREAD = "/xrpc/app.bsky.feed.getPostThread"
STATUS = "/api/v1/statuses/1099"


@pytest.fixture(autouse=True)
def _fetching_on(settings):
    settings.FETCHING_ENABLED = True


@pytest.fixture
def server():
    with provider_server() as running:
        yield running


def complete(server, pasted=X_LINK, **limits):
    return complete_by_fetching(capture_anything(pasted), guard=server.guard(**limits))


def test_a_bare_link_is_filled_in_by_its_platform(server):
    server.answers[OEMBED] = respond_json(x_answer())
    post = complete(server)
    assert (post.text, post.author_name, post.handle, post.posted_on, post.why) == (
        "Gol!",
        "Bo",
        "bo",
        date(2018, 7, 3),
        "",
    )


def test_the_answer_is_kept_beside_what_was_pasted(server):
    server.answers[OEMBED] = respond_json(x_answer())
    post = complete(server)
    assert post.raw == f"{X_LINK}\n\n{json.dumps(x_answer())}"


def test_a_post_of_bluesky_is_filled_in(server):
    server.answers[THREAD] = respond_json(thread())
    post = complete(server, "https://bsky.app/profile/bo.bsky.social/post/3kxyz")
    assert (post.text, post.handle) == ("Full time.", "bo.bsky.social")


def test_a_status_of_a_listed_server_is_filled_in(server):
    server.answers[STATUS] = respond_json(status())
    post = complete(server, "https://example.social/@bo/1099")
    assert (post.text, post.author_name) == ("Classy.", "Bo")


def test_a_server_that_is_not_listed_is_not_asked(server):
    post = complete(server, "https://mastodon.social/@bo/1099")
    assert (server.requests, post.why) == ([], "embed-only, fetch-refused")


def test_what_was_typed_stands_over_what_was_fetched(server):
    server.answers[OEMBED] = respond_json(x_answer("Other words"))
    pasted = f"My words — Bo Berg (@bo) July 2, 2018\n{X_LINK}"
    post = complete(server, pasted)
    assert (post.text, post.author_name, post.posted_on, post.why) == (
        "My words",
        "Bo Berg",
        date(2018, 7, 2),
        "words-differ",
    )


FAILURES = {
    "slow": (service.silence, "not-fetched"),
    "truncated": (service.truncated, "not-fetched"),
    "huge": (service.endless, "fetch-wrong"),
    "a bomb": (service.gzip_bomb(), "fetch-wrong"),
    "away": (respond(status=503), "not-fetched"),
    "busy": (respond(status=429, Retry_After="60"), "not-fetched"),
    "gone": (respond(status=404), "fetch-gone"),
    "closed": (respond(status=403), "fetch-gone"),
    "a page": (respond(b"<html></html>", content_type="text/html"), "fetch-wrong"),
    "led inside": (service.redirect_to("http://169.254.169.254/"), "fetch-refused"),
    "another form": (respond_json([1]), "fetch-wrong"),
    "no oEmbed": (respond_json({"a": 1}), "fetch-wrong"),
    "another post": (respond_json(x_answer(number=999)), "fetch-wrong"),
    "another platform": (
        respond_json(
            {
                "type": "video",
                "version": "1.0",
                "title": "x",
                "html": '<iframe src="https://www.youtube.com/embed/dQw4"></iframe>',
            }
        ),
        "fetch-wrong",
    ),
    "code of another post": (
        respond_json(x_answer(html=x_answer(number=999)["html"])),
        "fetch-wrong",
    ),
    "no words": (respond_json(x_answer(html="")), "fetch-wrong"),
    "types astray": (respond_json(x_answer(html=5, url=[], title={})), "fetch-wrong"),
    "half an emoji": (respond_json(x_answer(words="a\ud83d")), "fetch-wrong"),
    "a NUL": (respond_json(x_answer(author_name="a\0b")), "fetch-wrong"),
    "too long": (respond_json(x_answer(words="a" * 100_000)), "fetch-wrong"),
    "too deep": (respond_json(x_answer(words="<div>" * 5000)), "fetch-wrong"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_failing_service_loses_nothing(server, name):
    server.answers[OEMBED] = FAILURES[name][0]
    typed = capture_anything(f"Words\n{X_LINK}")
    post = complete_by_fetching(typed, guard=server.guard(seconds=1))
    assert (post.text, post.source_url, post.raw) == ("Words", X_LINK, typed.raw)


@pytest.mark.parametrize("name", FAILURES)
def test_a_failing_service_is_told_in_a_sentence(server, name):
    answer, why = FAILURES[name]
    server.answers[OEMBED] = answer
    post = complete(server, seconds=1)
    assert HINTS[why] in hint_for(post.why)


def test_without_fetching_the_capture_comes_back_with_a_sentence(server, settings):
    settings.FETCHING_ENABLED = False
    post = complete(server)
    assert (server.requests, HINTS["fetching-off"] in hint_for(post.why)) == ([], True)


def test_a_post_about_which_nobody_answers_is_not_asked_about(server):
    post = complete(server, "https://www.youtube.com/watch?v=dQw4&lc=UgzBeDf3Kw01")
    assert (server.requests, "fetch-refused" in post.why) == ([], True)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (respond_json({"error": "NotFound"}, status=400), State.GONE),
        (respond_json({"thread": {"notFound": True}}), State.GONE),
        (respond_json({"error": "InvalidRequest"}, status=400), State.UNKNOWN),
        (respond_json(thread(code="other")), State.UNKNOWN),
        (respond_json(thread(account="did:plc:other")), State.UNKNOWN),
        (respond_json(thread()), State.FOUND),
        (respond(b"<html>", status=400), State.UNKNOWN),
    ],
)
def test_bluesky_says_what_became_of_a_post(server, answer, state):
    server.answers[THREAD] = answer
    link = "https://bsky.app/profile/did:plc:abc/post/3kxyz"
    assert look_at("bluesky", link, "3kxyz", guard=server.guard()).state == state


@pytest.mark.parametrize(
    ("platform", "link", "post_id", "question"),
    [
        (
            "twitter",
            X_LINK,
            "101",
            "https://publish.x.com/oembed?url=https%3A%2F%2Fx.com%2Fbo%2Fstatus%2F101"
            "&format=json&omit_script=1&dnt=true",
        ),
        (
            "mastodon",
            "https://example.social/@bo/1099",
            "1099",
            "https://example.social/api/v1/statuses/1099",
        ),
        ("instagram", "https://www.instagram.com/p/Bk1/", "Bk1", ""),
        ("facebook", "https://www.facebook.com/bo/posts/1", "1", ""),
        ("threads", "https://www.threads.com/@bo/post/Cu1", "Cu1", ""),
        (
            "youtube",
            "https://www.youtube.com/watch?v=dQw4&lc=UgzBeDf3Kw01",
            "UgzBeDf3Kw01",
            "",
        ),
        ("twitter", "", "101", ""),
        ("other", "https://example.com/", "", ""),
        ("bluesky", "https://bsky.app/", "3kxyz", ""),
    ],
)
def test_each_platform_is_asked_its_own_question(platform, link, post_id, question):
    assert question_for(platform, link, post_id) == question


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Gol!  Gol!\n", "Gol! Gol!", True),
        ("Gol! pic.twitter.com/a1", "Gol! https://t.co/x", True),
        ("cafe\u0301", "café", True),
        ("Gol!", "Goal!", False),
        ("Gol!", "gol!", False),
    ],
)
def test_words_are_compared_without_links_and_blanks(one, other, same):
    assert same_words(one, other) is same


def test_the_wishes_of_the_author_come_along(server):
    answer = status(sensitive=True, spoiler_text="an injury")
    server.answers[STATUS] = respond_json(answer)
    post = complete_by_fetching(
        CapturedPost(
            platform="mastodon",
            source_url="https://example.social/@bo/1099",
            platform_post_id="1099",
        ),
        guard=server.guard(),
    )
    assert (post.sensitive, post.sensitive_reason) == (True, "an injury")


@pytest.mark.parametrize(
    "link",
    [
        "https://www.instagram.com/p/Bk1/",
        "https://www.facebook.com/bo/posts/1",
        "https://www.threads.com/@bo/post/Cu1",
    ],
)
def test_a_platform_that_forbids_keeping_is_not_asked(server, link):
    post = complete_by_fetching(capture_anything(link), guard=server.guard())
    assert (post.why, server.requests) == ("embed-only, fetch-forbidden", [])
