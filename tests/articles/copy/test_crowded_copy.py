"""Copy too crowded to be read line by line says so, part by part."""

import pytest

from articles.copy import parse_story
from articles.copy.layout import MANY_LINES
from articles.copy.signing import MANY_POSTS

STORY = "Tern beat Vale 2-1 in the final of the Coastal Cup on Sunday, in the rain.\n\n"


def test_lines_read_together_are_flagged_with_what_was_done_and_why():
    story = parse_story("ab\n" * (MANY_LINES + 1))

    assert [block.why for block in story.blocks] == ["lines-together"]
    assert "short lines" in story.blocks[0].reason
    assert "together" in story.blocks[0].reason


def test_a_crowded_part_keeps_what_else_is_in_doubt():
    crowd = "ab\n" * (MANY_LINES + 1)
    story = parse_story(f"{crowd}Yes. — Ann Roe July 3, 2018\n")

    (post,) = story.posts
    assert (post.why, post.also) == ("lines-together", "no-handle")
    assert "short lines" in post.reason
    assert "handle" in post.reason


def test_a_long_line_beside_crowded_ones_is_not_in_doubt():
    above, below = "word " * 30, "other " * 30
    story = parse_story(f"{above}\n" + "ab\n" * 9_000 + f"{below}\n")

    doubts = {block.text.strip()[:5]: block.why for block in story.blocks}
    assert doubts == {"word ": None, "ab\nab": "lines-together", "other": None}


@pytest.mark.parametrize(
    "signed",
    [
        "x — A (@b) July 3, 2018\n\n",
        "— A (@b)\n",
        "x — Ann (@ann, July 3, 2018)\n",
        "— Ann Roe July 3, 2018\n",
        "A post shared by A (@b) 2018 ",
        "A (@b)님의 공유 게시물 ",
    ],
)
def test_signatures_left_unread_are_flagged_where_they_stand(signed):
    text = signed * (MANY_POSTS + 500)
    unread = [block for block in parse_story(text).blocks if block.why]

    assert "posts-together" in {block.why for block in unread}
    assert all("posts" in b.reason for b in unread if b.why == "posts-together")


def test_no_signature_is_left_unread_in_silence():
    story = parse_story("x — A (@b) July 3, 2018\n\n" * (MANY_POSTS + 500))

    silent = [b for b in story.blocks if b.text.count("(@") and not b.why]
    assert silent == []


@pytest.mark.parametrize(
    "text",
    [
        "ab\n\n" * 200,
        "Tern 2-1 Vale, after extra time and in pouring rain, at Pier Stadium\n"
        * 3_000,
        (STORY + "Well played. — Ann Roe (@ann) July 3, 2018\n\n") * 1_500,
    ],
)
def test_copy_with_room_raises_no_such_doubt(text):
    whys = {block.why for block in parse_story(text).blocks}

    assert not whys & {"lines-together", "posts-together"}
