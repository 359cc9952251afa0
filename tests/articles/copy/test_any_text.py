"""Whatever the text: every visible character has one place, and nothing fails."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.copy import ParsedStory, parse_story

FRAGMENTS = [
    " date 2018-07-03 ",
    "Belgium beat Japan 3-2 on Monday.",
    " — Ann Roe (@ann) July 3, 2018",
    "— B (@b.bsky.social)",
    "A post shared by Ann (@ann) on Jul 3, 2018 at 4:30pm PDT",
    "Posted by Tern on Monday, July 2, 2018",
    "View this post on Instagram",
    "https://twitter.com/tern/status/1",
    " pic.twitter.com/a1B2c3",
    "(AP Photo/Lena Roe)",
    "REUTERS/Lena Roe",
    "Photo: Lena Roe/PA",
    "By Ann Roe",
    "Read more: five things",
    "Here is what they said:",
    "🧹 Leave the room spotless",
    "#WorldCup",
    "@ann",
    "Ann Roe (14, 55)",
    "6-4 7-6(5)",
    "245/7",
    "by 47 runs",
    "(left)",
    "—",
    "–",
    "(@",
    "\n",
    "\n\n",
    "\n\n\n\n",
    "\r\n\r\n",
    "\r",
    "\u2028",
    "\xa0",
    "\ufeff",
    "\u200b",
    " ",
    ".",
]
mixed = st.lists(
    st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=6)), max_size=24
).map("".join)


def assert_accounted_for(text: str, story: ParsedStory) -> None:
    """Every visible character in the date source or in one block, in order."""
    end = len(story.date_source or "")
    assert text.startswith(story.date_source or "")
    for block in story.blocks:
        assert block.start < block.end
        assert text[end : block.start].strip() == ""
        assert block.source == text[block.start : block.end]
        end = block.end
    assert text[end:].strip() == ""


@given(st.text())
@example("\ufeff")
@example("\ufeff\ufeff")
@example("\ufeff\n\n— A (@a) July 3, 2018")
@example("\x00")
@example("\ud800")
def test_any_text_is_accounted_for(text: str):
    assert_accounted_for(text, parse_story(text))


@settings(max_examples=300)
@given(mixed)
def test_any_mixture_of_real_fragments_is_accounted_for(text: str):
    assert_accounted_for(text, parse_story(text))


@given(mixed)
def test_no_block_begins_or_ends_with_white_space(text: str):
    for block in parse_story(text).blocks:
        assert block.source == block.source.strip()


@given(mixed)
def test_a_block_in_doubt_says_why(text: str):
    for block in parse_story(text).blocks:
        assert (block.confidence < 0.8) == block.needs_review == bool(block.reason)


@given(mixed)
def test_the_same_text_always_gives_the_same_story(text: str):
    assert parse_story(text) == parse_story(text)


@given(mixed)
def test_a_story_can_be_written_as_json(text: str):
    written = json.dumps(parse_story(text).to_dict(), ensure_ascii=False)
    assert json.loads(written)["blocks"] == parse_story(text).to_dict()["blocks"]


@pytest.mark.parametrize(
    "unit",
    [
        "(@",
        "(@a)",
        "-",
        "— ",
        "\n",
        "\r",
        "a",
        "word ",
        "Word ",
        "A's ",
        "2-1 ",
        "http://",
    ],
)
def test_endless_repetition_is_accounted_for(unit: str):
    text = unit * (200_000 // len(unit))
    assert_accounted_for(text, parse_story(text))
