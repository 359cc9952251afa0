"""Posts whose account comes first, and what newer pages write for a date."""

import pytest

from articles.copy import parse_story

BEFORE = "The reporter wrote a paragraph here.\n\n"
AFTER = "\n\nAnother paragraph ends the story here."


def only_post(words: str):
    (post,) = parse_story(BEFORE + words + AFTER).posts
    return post


TIKTOK = "@coach\n\nWe turned it round #fyp\n\n♬ original sound - coach"
PAGE = "Ann Roe\n@annroe\n·\nJul 3, 2018\nWhat a night.\n9:41 PM · Jul 3, 2018"


def test_a_tiktok_post_is_between_its_account_and_its_sound():
    post = only_post(TIKTOK)
    found = (post.platform, post.handle, post.text, post.why)
    assert found == ("tiktok", "coach", "We turned it round #fyp", "no-date")


def test_a_page_gives_name_handle_and_day_before_the_words():
    post = only_post(PAGE)
    found = (post.author, post.handle, str(post.posted), post.text)
    assert found == ("Ann Roe", "annroe", "2018-07-03", "What a night.")


def test_where_such_a_post_ends_is_asked():
    assert only_post(PAGE).why == "post-end"


def test_a_name_without_a_dash_above_other_lines_opens_a_post():
    post = only_post("Ann Roe (@annroe) · July 3, 2018\nThis is the post.")
    assert (post.text, post.why) == ("This is the post.", "post-end")


@pytest.mark.parametrize(
    "when", ["3h", "Jul 3", "2 days ago", "03/07/2018", "3 ጁላይ 2018"]
)
def test_a_day_that_cannot_be_told_is_asked_for(when):
    post = only_post(f"Great game — Ann Roe (@annroe) {when}")
    found = (post.posted, post.posted_text, post.why)
    assert found == (None, when, "no-date")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("(@annroe, July 3, 2018)", "2018-07-03"),
        ("(@annroe) 23/07/2018", "2018-07-23"),
        ("(@annroe) 2018/07/03", "2018-07-03"),
        ("(@annroe) 3. srpnja 2018.", "2018-07-03"),
        ("(@annroe) 10. listopada 2018.", "2018-10-10"),
        ("(@annroe) 10 listopada 2018", "2018-11-10"),
        ("(@annroe) 3. julij 2018", "2018-07-03"),
        ("(@annroe) 3 Tem 2018", "2018-07-03"),
        ("(@annroe) 2018年7月3日 下午9:41", "2018-07-03"),
        ("(@annroe) 2018년 7월 3일 오후 9:41", "2018-07-03"),
    ],
)
def test_a_day_is_read_as_it_is_written(written, day):
    post = only_post(f"Great game — Ann Roe {written}")
    assert (str(post.posted), post.why) == (day, None)


def test_a_name_with_its_day_in_brackets_lacks_a_handle():
    assert only_post("Great game — Ann Roe (July 3, 2018)").why == "no-handle"


def test_a_year_in_a_sentence_after_a_handle_makes_no_post():
    words = "Great — Ann Roe (@annroe) wrote in 2018 that it was all over."
    assert parse_story(BEFORE + words + AFTER).posts == ()


def test_a_short_line_between_paragraphs_is_a_heading():
    story = parse_story(f"{BEFORE}The road ahead{AFTER}")
    assert [b.role for b in story.blocks] == [None, "heading", None]


@pytest.mark.parametrize(
    ("words", "handle", "day"),
    [
        (
            "Ann Roe\n@annroe\nWhat a night!\n10:41 PM · Jul 2, 2018 · 3.2K Views",
            "annroe",
            "2018-07-02",
        ),
        (
            "Ann Roe @annroe\nWhat a night!\n22:41 · 2 juil. 2018",
            "annroe",
            "2018-07-02",
        ),
        (
            "Ann Roe\n\u202a@ann.bsky.social\u202c\nWhat a night!\nJuly 2, 2024, 22:41",
            "ann.bsky.social",
            "2024-07-02",
        ),
    ],
)
def test_a_page_may_give_the_day_below_the_words(words, handle, day):
    post = only_post(words)
    found = (post.handle, str(post.posted), post.text, post.why)
    assert found == (handle, day, "What a night!", "post-end")


@pytest.mark.parametrize(
    "words",
    [
        "Ann Roe\n@annroe\nShe has scored twice since then.\nSold on July 2, 2018",
        "Follow us\n@annroe\nWe are on every platform there is.",
    ],
)
def test_a_name_and_a_handle_above_other_words_are_no_post(words):
    assert parse_story(BEFORE + words + AFTER).posts == ()
