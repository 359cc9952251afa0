"""Text in stretches for templates, whole graphemes always."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from social.text.platforms import PLATFORMS
from social.text.segments import shorten, split_segments, without_media_links

TEXTS = [
    "",
    "plain",
    "😢 #WorldCup\n\n🇯🇵 @Sporf",
    "#tag👩‍👩‍👧‍👦 https://example.com/x\u0301",
    "pic.twitter.com/a",
    "a\r\nb #c\r\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_stretches_joined_are_the_text(text):
    assert "".join(segment.text for segment in split_segments(text)) == text


SIGNS = "#@$aé日/().-_👩 \n\u200d\ufe0f\u0301\u0600"
PIECES = st.sampled_from([*SIGNS, "http://", ".com", "pic.twitter.com/a", "🇯🇵"])
ANY_TEXT = st.lists(PIECES | st.characters(), max_size=30).map("".join)


@given(ANY_TEXT, st.sampled_from(sorted(PLATFORMS)))
def test_whatever_the_text_the_stretches_joined_are_the_text(text, platform):
    assert "".join(s.text for s in split_segments(text, platform)) == text


@given(ANY_TEXT, st.sampled_from(sorted(PLATFORMS)))
def test_whatever_the_text_no_grapheme_is_cut(text, platform):
    edges = {0, *(match.end() for match in regex.finditer(r"\X", text))}
    at = 0
    for segment in split_segments(text, platform):
        at += len(segment.text)
        assert at in edges


def test_a_link_takes_the_whole_of_its_last_grapheme():
    segments = split_segments("see https://example.com/x\u0327\u20dd now", "other")
    assert segments[1].text == "https://example.com/x\u0327\u20dd"


def test_a_media_link_at_the_end_goes_with_the_blank_before_it():
    kept, had_media = without_media_links(split_segments("Wow! pic.twitter.com/a1"))
    assert ("".join(s.text for s in kept), had_media) == ("Wow!", True)


def test_a_media_link_between_words_leaves_them_as_they_are():
    kept, _ = without_media_links(split_segments("See pic.twitter.com/a1 now"))
    assert "".join(s.text for s in kept) == "See  now"


def test_a_text_without_media_stays_as_it_is():
    kept, had_media = without_media_links(split_segments("Wow! "))
    assert ("".join(s.text for s in kept), had_media) == ("Wow! ", False)


def test_a_short_text_is_not_shortened():
    assert shorten("Classy\nJapan", 20) == "Classy Japan"


def test_a_long_text_is_cut_between_graphemes():
    assert shorten("👩‍👩‍👧‍👦" * 5, 3) == "👩‍👩‍👧‍👦" * 2 + "…"
