"""Text nobody types but machines send: every sign that ends, joins or hides another."""

from hypothesis import example, given
from hypothesis import strategies as st

from articles.copy import parse_story
from articles.copy.attributions import find_attributions
from articles.copy.layout import clean_text
from articles.copy.structure import REASONS
from articles.copy.world_dates import MONTHS
from tests.articles.copy.test_any_text import assert_accounted_for, rendered, shape

DASHES = "-‐‑‒–—―−⸺⸻﹘﹣－~〜"
BRACKETS = "()[]{}（）［］【】「」『』〈〉《》«»‹›“”„‘’"
BLANKS = "\t \xa0\u1680\u2002\u2009\u200a\u202f\u205f\u3000"
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\xad\u200e\u200f\u061c\u202a\u202e\u2066\u2069"
LINE_ENDS = ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"]
MARKS = "\u0301\u0308\u0327\u20e3\ufe0f\u093e\u0e31\u064b\U0001f3fd"
ASTRAL = "𝔸𝟗😢👩🏆𐐷🇧"
FIGURES = "09٣۳३৩๓３²½Ⅳ"
WORDS = [
    *sorted(MONTHS)[::9],
    "3 July 2018",
    "2018",
    "(@ann)",
    "@ann.bsky.social",
    "(@ann@b.example)",
    "(u/ann)",
    "Ann Roe",
    " — Ann Roe (@ann) July 3, 2018",
    "A post shared by",
    "Beitrag von @ann",
    "by u/ann in soccer",
    "さんの投稿 2018年7月3日",
    "(AP Photo/Ann Roe)",
    "REUTERS/Ann Roe",
    "Photo: Ann Roe/PA",
    "Getty Images",
    "AFP",
    "FILE - ",
    "https://x.com/ann/status/1",
    "https://b.example/@ann/1",
    "pic.twitter.com/a1",
    "#cup",
    " date 2018-07-03 ",
    "Tern beat Vale 2-1.",
    "By Ann Roe",
    "Read more:",
    "They said:",
    "View this post on Instagram",
    "♬ sound",
    "\n\n",
    "\n\n\n\n",
]
nasty = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.sampled_from(LINE_ENDS),
        st.sampled_from(DASHES + BRACKETS + BLANKS + UNSEEN + MARKS + ASTRAL + FIGURES),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
).map("".join)


@given(nasty)
@example("\x1c\n— A (@a) July 3, 2018")
@example("\u200f(@ann)\u200f ٣ يوليو ٢٠١٨")
def test_nasty_text_is_accounted_for(text: str):
    assert_accounted_for(text, parse_story(text))


@given(nasty)
def test_nasty_text_rendered_is_read_as_it_was(text: str):
    assert shape(rendered(text)) == shape(text)


@given(nasty)
def test_the_ends_of_posts_lie_apart_and_in_order(text: str):
    end = 0
    for found in find_attributions(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(nasty)
def test_the_words_of_a_day_stand_in_the_text(text: str):
    for found in find_attributions(text):
        words = found.posted_text
        assert words is None or words in text[found.start : found.end + 1]


def visible(text: str) -> str:
    return "".join(text.split())


@given(nasty)
def test_a_posts_words_are_its_source_without_what_ends_it(text: str):
    for post in parse_story(text).posts:
        rest = iter(visible(post.source))
        assert all(sign in rest for sign in visible(post.text))


@given(nasty)
def test_a_doubt_is_one_the_desk_has_words_for(text: str):
    for block in parse_story(text).blocks:
        assert block.why is None or block.why in REASONS


@given(nasty)
def test_clean_text_cleaned_again_is_the_same(text: str):
    once = clean_text(text)
    assert clean_text(once) == once
