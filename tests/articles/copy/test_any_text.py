"""Whatever the text: every visible character has one place, and nothing fails."""

import json

import pytest
from hypothesis import example, given
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
    "@ann\n·\nJul 3, 2018\n",
    "♬ original sound - ann",
    " (@ann, 3 July 2018)",
    " (@ann) · 3h",
    "RESTRICTIONS: Editorial use only.",
    "Ann Roe won the 100 metres in 10.91 from Bea Lund (10.99).",
    "Der FC Tern besiegte den SV Vale mit 3:1.",
    "Tern v Vale was abandoned at half-time.",
    "scored in the 14th minute and again on 90+3",
    "The judges had it 116-112 and 117-111.",
    "12 under",
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


@given(mixed)
def test_any_mixture_of_real_fragments_is_accounted_for(text: str):
    assert_accounted_for(text, parse_story(text))


@given(mixed)
def test_no_block_begins_or_ends_with_white_space(text: str):
    for block in parse_story(text).blocks:
        assert block.source == block.source.strip()


def rendered(text: str) -> str:
    """The story's sources, with the gaps that stood between them."""
    story = parse_story(text)
    parts = [story.date_source or ""]
    end = len(parts[0])
    for block in story.blocks:
        parts += [text[end : block.start], block.source]
        end = block.end
    return "".join(parts)


def shape(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(b.kind, b.text, b.role, b.why) for b in parse_story(text).blocks]


@given(mixed)
def test_a_rendered_story_is_read_as_the_story_was(text: str):
    assert shape(rendered(text)) == shape(text)


@given(mixed)
def test_rendering_twice_changes_nothing(text: str):
    once = rendered(text)
    assert rendered(once) == once


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
        "a\n\n",
        "ab\n",
        "😢 x\n\n\n\n",
        "👩\u200d",
        '"',
        "Ok. — Al Roe (@al) July 3, 2018\n\n",
        "(AP Photo/Al Roe)\n\n",
        "@a\n· 3h\n",
    ],
)
def test_endless_repetition_is_accounted_for(unit: str):
    text = unit * (200_000 // len(unit))
    assert_accounted_for(text, parse_story(text))
