"""Words looked for in capitals and small letters alike."""

import pytest

from articles.copy.any_case import AnyCase


@pytest.mark.parametrize("text", ["a draw", "A DRAW", "A Draw"])
def test_words_are_found_in_capitals_and_small_letters(text):
    assert AnyCase(r"\bdraw\b").search(text)


def test_what_is_found_stands_where_it_stands_in_the_text():
    # Python writes the small form of this capital as two letters.
    assert AnyCase("final").search("İZMİR FINAL").span() == (6, 11)


def test_a_pattern_with_a_capital_is_refused_as_it_would_find_nothing():
    with pytest.raises(ValueError, match="'T' would never be found"):
        AnyCase("ein Tor")


def test_a_letter_may_be_given_in_both_its_forms():
    assert AnyCase(r"\b[Nn]o\.").search("NO. 3")
