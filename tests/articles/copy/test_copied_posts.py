"""Posts as pages and reporters copy them: with what a platform writes round them."""

# Each caption stays on its line.
# ruff: noqa: E501

from datetime import date

import pytest

from articles.copy import parse_story
from articles.copy.captions import read_caption

BEFORE = "The visitors had not won here in nine years, said their manager."
AFTER = "They play again on Saturday."
WORDS = "Absolute limbs in the away end."


def posts_in(*pieces: str):
    return parse_story("\n\n".join((BEFORE, *pieces, AFTER))).posts


@pytest.mark.parametrize(
    "signed",
    [
        f"{WORDS} — Gaz (@gaz_moor, Twitter, October 9, 2021)",
        f"{WORDS} (@gaz_moor, X, 9 October 2021)",
        f"{WORDS} (@gaz_moor, Oct. 9, 2021)",
        f"{WORDS} (via Twitter: @gaz_moor, 9 October 2021)",
    ],
)
def test_account_platform_and_day_may_share_their_brackets(signed):
    (post,) = posts_in(signed)
    assert (post.text, post.handle, post.posted, post.why) == (
        WORDS,
        "gaz_moor",
        date(2021, 10, 9),
        None,
    )


@pytest.mark.parametrize(
    ("signed", "platform"),
    [
        (f"{WORDS}\nvia Twitter: @gaz_moor", "twitter"),
        (f"{WORDS} (via Instagram: @gaz_moor)", "instagram"),
        (f"{WORDS} (X/@gaz_moor)", "twitter"),
        (f"{WORDS}\nQuelle: Facebook/@gaz_moor", "facebook"),
    ],
)
def test_where_a_post_was_seen_is_its_attribution(signed, platform):
    (post,) = posts_in(signed)
    assert (post.text, post.handle, post.platform, post.why) == (
        WORDS,
        "gaz_moor",
        platform,
        "no-date",
    )


@pytest.mark.parametrize(
    "pointing",
    [
        "Follow us on Twitter: @terntimes",
        "Twitter: @annroe",
        "Ann Roe covers tennis. Find her on Twitter: @annroe",
    ],
)
def test_an_account_to_follow_quotes_nobody(pointing):
    assert posts_in(pointing) == ()


PAGES = [
    "ternfc Verified • Follow\n\nternfc Nine years! 💙 #tern\n\n1,234 likes\n\nView all 56 comments\n\nOctober 9, 2021",
    "ternfc\nVerified\n•\nFollow\nNine years! 💙 #tern\n1,234 likes\nView all 56 comments\nOctober 9, 2021",
    "ternfc • Seguir\n\nNine years! 💙 #tern\n\n1.234 Me gusta\n\n9 de octubre de 2021",
]


@pytest.mark.parametrize("page", PAGES)
def test_a_post_is_taken_from_its_accounts_page(page):
    (post,) = posts_in(page)
    assert (post.text, post.handle, post.platform, post.posted, post.why) == (
        "Nine years! 💙 #tern",
        "ternfc",
        "instagram",
        date(2021, 10, 9),
        "post-end",
    )


def test_what_follows_an_accounts_page_is_the_reporters():
    story = parse_story(f"{BEFORE}\n\n{PAGES[0]}\n\n{AFTER}")
    assert story.blocks[-1].text == AFTER


def test_a_line_with_a_dot_that_nothing_of_a_page_follows_is_a_paragraph():
    assert posts_in("ternfc • Follow", "The ground was full.") == ()


@pytest.mark.parametrize(
    "above",
    [
        "Replying to @olaberg",
        "Replying to @olaberg and @valefc",
        "Boosted by Tern FC",
        "Tern FC reposted",
        "En respuesta a @olaberg",
    ],
)
def test_whom_a_post_answers_and_who_passed_it_on_are_none_of_its_words(above):
    (post,) = posts_in(f"{above}\n{WORDS} — Gaz (@gaz_moor) October 9, 2021")
    assert (post.text, post.why) == (WORDS, None)


def test_a_retweet_typed_by_hand_keeps_its_opening():
    (post,) = posts_in(f"RT @olaberg: {WORDS} — Gaz (@gaz_moor) October 9, 2021")
    assert post.text == f"RT @olaberg: {WORDS}"


def test_the_posts_of_a_thread_count_themselves():
    (post,) = posts_in(
        "1/ A thread on how they did it.",
        "2/ They pressed.",
        "3/ They pressed again. — Tom (@tacticstom) October 9, 2021",
    )
    assert post.text.startswith("1/")


def test_a_short_name_in_the_handle_belongs_to_the_author():
    (post,) = posts_in(f"{WORDS} - Jo - the Tern (@jo_tern) October 9, 2021")
    assert (post.text, post.author) == (WORDS, "Jo - the Tern")


def test_a_post_of_a_run_may_be_signed_with_a_name_alone():
    story = parse_story(
        f"{BEFORE}\n\nThe fans had their say on social media:\n\n"
        f"{WORDS} — Gaz (@gaz_moor) October 9, 2021\n\n"
        f"Dad is on the front row. Love you Dad x — Kel Delacourt\n\n{AFTER}"
    )
    post = story.posts[1]
    assert (post.text, post.author, post.why) == (
        "Dad is on the front row. Love you Dad x",
        "Kel Delacourt",
        "no-handle",
    )


def test_a_speakers_name_behind_a_dash_signs_no_post():
    story = parse_story(
        f"{BEFORE}\n\nThe fans had their say on social media:\n\n"
        f"{WORDS} — Gaz (@gaz_moor) October 9, 2021\n\n"
        f"“We shall be back.” — Lena Corr\n\n{AFTER}"
    )
    assert len(story.posts) == 1


@pytest.mark.parametrize(
    "caption",
    [
        "L-R: Ann Roe, Bea Lund and Cal Dunn before the final at Pier Stadium.",
        "From left, Ann Roe, Bea Lund and Cal Dunn before the final.",
        "先制点を喜ぶ森ひかり（左）ら＝2023年8月12日",
    ],
)
def test_who_stands_where_is_a_caption(caption):
    story = parse_story(f"{BEFORE}\n\n{caption}\n\n{AFTER}")
    assert [photo.why for photo in story.photos] == ["caption-guess"]


@pytest.mark.parametrize(
    ("caption", "place"),
    [
        ("Ann Roe celebrates at Pier Stadium, Tern, on Sunday.", "Tern"),
        ("Ann Roe celebra su gol en el Estadio La Acequia, Ribera, el domingo.", "Ribera"),
        ("Ann Roe jublar i Bergshallen, 14 januari 2023.", None),
        ("Ann Roe jubelt im Kiefernstadion.", None),
        ("Ann Roe celebra su gol en el estadio La Vega de Ronda.", "Ronda"),
        ("Ann Roe celebra su gol en el estadio de La Acequia.", None),
        ("Anna Riva festeggia sul podio dell'autodromo di Vallescura.", "Vallescura"),
        ("Ann Roe watches from the sideline in Mesa, Ariz.", "Mesa, Ariz."),
        ("Ann Roe skates during a game in Moose Bend, Sask.", "Moose Bend, Sask."),
        ("Ann Roe waves after a match in Tern, England.", "Tern, England"),
        ("Ann Roe waves after a match at Pier Stadium, Tern.", "Tern"),
        ("Ann Roe jubler i Fjellhallen i Nordvik søndag.", "Nordvik"),
    ],
)  # fmt: skip
def test_a_ground_is_where_in_the_town_and_no_town(caption, place):
    assert read_caption(caption, date(2023, 1, 16)).place == place
