"""Text copied off a post's page, and things pasted from where others kept them."""

import json
from datetime import date

import pytest

from social.capture.parsing import CaptureError, capture_anything

X_PAGE = """Bo Berg
@bo_berg
What a night.

Gol! #BELJPN
9:02 PM · Jul 3, 2018
·
12.3K
 Views
"""
PAGES = {
    "X, the post": (X_PAGE, "twitter", "bo_berg"),
    "X, an answer": (
        X_PAGE.replace("@bo_berg\n", "@bo_berg\n·\nFollow\nReplying to @al\n"),
        "twitter",
        "bo_berg",
    ),
    "X, a timeline": (
        "Bo Berg\n@bo_berg\n·\nJul 3, 2018\nWhat a night.\n\nGol! #BELJPN\n12\n3\n45K",
        "twitter",
        "bo_berg",
    ),
    "X, in a line": (
        "Bo Berg @bo_berg · Jul 3, 2018\nWhat a night.\n\nGol! #BELJPN",
        "twitter",
        "bo_berg",
    ),
    "Mastodon": (
        "Bo Berg\n@bo@tern.social\nWhat a night.\n\nGol! #BELJPN\n"
        "Jul 03, 2018, 09:10 AM\n·\nWeb\n2 boosts\n1 favorite",
        "mastodon",
        "bo@tern.social",
    ),
    "Bluesky": (
        "Bo Berg\n\n@bo.bsky.social\nWhat a night.\n\nGol! #BELJPN\n"
        "July 3, 2018 at 8:55 PM\nEverybody can reply\n3 reposts\n12 likes",
        "bluesky",
        "bo.bsky.social",
    ),
    "signed below": (
        "What a night.\n\nGol! #BELJPN\n\nBo Berg (@bo_berg)\nJuly 3, 2018",
        "twitter",
        "bo_berg",
    ),
    "signed above": (
        "Bo Berg (@bo_berg) · 3 July 2018\nWhat a night.\n\nGol! #BELJPN",
        "twitter",
        "bo_berg",
    ),
}
WORDS = "What a night.\n\nGol! #BELJPN"


@pytest.mark.parametrize("name", [name for name in PAGES if "timeline" not in name])
def test_a_copied_page_tells_words_author_and_day(name):
    pasted, platform, handle = PAGES[name]
    post = capture_anything(pasted)
    assert (
        post.platform,
        post.author_name,
        post.handle,
        post.text,
        post.posted_on,
        post.why,
    ) == (platform, "Bo Berg", handle, WORDS, date(2018, 7, 3), "copied-page")


def test_counts_without_a_moment_above_them_stay_to_be_looked_at():
    post = capture_anything(PAGES["X, a timeline"][0])
    assert (post.text, post.posted_on) == (f"{WORDS}\n12\n3\n45K", date(2018, 7, 3))


@pytest.mark.parametrize("name", PAGES)
def test_a_copied_page_is_kept_whole_as_evidence(name):
    assert capture_anything(PAGES[name][0]).raw == PAGES[name][0]


def test_the_title_of_a_page_tells_words_and_author():
    post = capture_anything('Bo Berg (@bo_berg) on X: "Gol! "So" it was" / X')
    assert (post.author_name, post.handle, post.text, post.why) == (
        "Bo Berg",
        "bo_berg",
        'Gol! "So" it was',
        "copied-page, no-date",
    )


def test_an_author_is_believed_beside_their_own_address():
    link = "https://x.com/bo_berg/status/101"
    post = capture_anything(f"Bo Berg\n@bo_berg\nGol!\n{link}")
    assert (post.author_name, post.handle, post.text, post.source_url) == (
        "Bo Berg",
        "bo_berg",
        "Gol!",
        link,
    )


def test_a_moment_without_a_year_is_to_be_looked_up():
    post = capture_anything("Bo Berg\n@bo_berg\n·\n5h\nGol!")
    assert (post.text, post.why) == ("Gol!", "copied-page, unread-date")


@pytest.mark.parametrize(
    "words",
    [
        "Congratulations\n@bo_berg\nfor that goal",
        "Congratulations to (@bo_berg)\nWhat a goal",
        "@bo_berg\n@al\nlook",
        "My man @bo_berg · always\nthere",
        "Bo Berg\n@bo_berg",
        "Bo Berg (@bo_berg)\n3 July 2018",
    ],
)
def test_words_that_only_resemble_a_page_stay_words(words):
    post = capture_anything(words)
    assert (post.text, post.why) == (words, "no-signature")


def test_a_day_that_ends_the_words_stays_among_them():
    post = capture_anything("Bo Berg\n@bo_berg\n·\nWe meet again on\n3 July 2018")
    assert post.text == "We meet again on\n3 July 2018"


def test_a_signature_goes_before_what_resembles_a_page():
    post = capture_anything("Al\n@al\n·\nGol! — Bo (@bo) July 3, 2018")
    assert (post.handle, post.text) == ("bo", "Al\n@al\n·\nGol!")


# Fences and round quotation marks -------------------------------------------------

RECORD = json.dumps(
    {"id_str": "1014", "full_text": "Gol!", "user": {"screen_name": "bo"}}, indent=1
)
CODE = (
    '<blockquote class="twitter-tweet"><p>Gol!</p>&mdash; Bo (@bo) '
    '<a href="https://x.com/bo/status/1014">July 3, 2018</a></blockquote>'
)


@pytest.mark.parametrize("inner", [RECORD, CODE, "https://x.com/bo/status/1014"])
@pytest.mark.parametrize("fence", ["```{}\n{}\n```", "~~~{}\n{}\n~~~"])
@pytest.mark.parametrize("named", ["", "json", "html"])
def test_what_a_chat_fenced_off_is_read(inner, fence, named):
    pasted = fence.format(named, inner)
    post = capture_anything(pasted)
    assert (post.platform_post_id, post.handle, post.raw) == ("1014", "bo", pasted)


def test_fences_around_nothing_are_refused_in_words():
    with pytest.raises(CaptureError, match="no text here"):
        capture_anything("```\n \n```")


@pytest.mark.parametrize("pasted", ["{“data”: {“id”: “1”}}", "[ { “id” : “1” } ]"])
def test_a_record_with_round_quotation_marks_is_refused_in_words(pasted):
    with pytest.raises(CaptureError, match="made round by another program"):
        capture_anything(pasted)
