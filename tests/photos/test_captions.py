"""What the desk reads about captions, and how credits are taken apart."""

from datetime import date

import pytest

from articles.photos.captions import (
    Credit,
    caption_advice,
    credit_line,
    parse_credit,
    split_credit,
)

GOOD = "Japan supporters collect rubbish at Rostov Arena on Monday, July 2, 2018."
ALT = "Supporters in blue shirts hold filled rubbish bags in an empty stand."


@pytest.mark.parametrize(
    ("supplied", "photographer", "agency"),
    [
        ("AP Photo/Petr David Josek", "Petr David Josek", "AP"),
        ("(AP Photo/Petr David Josek)", "Petr David Josek", "AP"),
        ("REUTERS/Ada Muster", "Ada Muster", "Reuters"),
        ("Ada Muster/AFP", "Ada Muster", "AFP"),
        ("Photo by Ada Muster/Getty Images", "Ada Muster", "Getty Images"),
        ("Photograph: Ada Muster/AFP/Getty Images", "Ada Muster", "AFP/Getty Images"),
        ("Getty Images", "", "Getty Images"),
        ("Ada Muster", "Ada Muster", ""),
        ("Ada Muster/The Daily", "Ada Muster", "The Daily"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>", ""),
        ("", "", ""),
    ],
)
def test_a_credit_is_taken_apart(supplied, photographer, agency):
    assert parse_credit(supplied) == Credit(photographer, agency)


@pytest.mark.parametrize(
    ("photographer", "agency", "credit", "line"),
    [
        ("Petr David Josek", "AP", "", "Photograph: Petr David Josek/AP"),
        ("Petr David Josek", "", "", "Photograph: Petr David Josek"),
        ("", "AP", "", "Photograph: AP"),
        ("", "", "AP Photo/Petr David Josek", "Photograph: Petr David Josek/AP"),
        ("Ada Muster", "", "AP Photo/Petr David Josek", "Photograph: Ada Muster"),
        (" ", "", " ", ""),
        ("", "", "Illustration: Ada Muster", "Illustration: Ada Muster"),
    ],
)
def test_the_credit_line_has_the_house_form(photographer, agency, credit, line):
    assert credit_line(photographer, agency, credit) == line


@pytest.mark.parametrize(
    ("caption", "words", "credit"),
    [
        ("Fans cheer. (AP Photo/Ada Muster)", "Fans cheer.", "AP Photo/Ada Muster"),
        ("Fans cheer. Photograph: Ada Muster", "Fans cheer.", "Photograph: Ada Muster"),
        ("Fans cheer. (Ada/Harbour Pictures)", "Fans cheer.", "Ada/Harbour Pictures"),
        ("Fans cheer (left)", "Fans cheer (left)", ""),
        ("Fans cheer.", "Fans cheer.", ""),
    ],
)
def test_a_credit_at_the_end_leaves_the_caption(caption, words, credit):
    assert split_credit(caption) == (words, credit)


def test_a_good_caption_gets_no_advice():
    assert caption_advice(GOOD, alt_text=ALT, taken_on=date(2018, 7, 2)) == []


@pytest.mark.parametrize(
    ("caption", "advice"),
    [
        ("", "Write a caption: who is doing what, where and when."),
        ("Fans in Rostov, 2018", "The caption has 20 characters"),
        (
            "Japan's supporters collected rubbish in Rostov on 2 July 2018.",
            "not “collected”",
        ),
        ("the empty stand after the match, in silence, 2018", "Name who or what"),
        ("Japan supporters celebrate a second goal, 2018", "Say where it was taken."),
        ("Japan supporters celebrate a goal in Rostov", "Say when it was taken."),
        (GOOD + " (AP Photo/Ada Muster)", "Move the credit"),
        (
            "Japan supporters celebrate in Rostov on Tuesday, July 2, 2018.",
            "2 July 2018 was a Monday, not a Tuesday.",
        ),
        (
            "Japan supporters celebrate in Rostov on Monday 31 June 2018.",
            "There is no such day",
        ),
    ],
)
def test_advice_names_what_a_caption_lacks(caption, advice):
    assert any(advice in line for line in caption_advice(caption, alt_text=ALT))


def test_a_bare_weekday_is_compared_with_the_day_of_the_photo():
    caption = "Japan supporters celebrate a goal in Rostov on Tuesday."
    advice = caption_advice(caption, alt_text=ALT, taken_on=date(2018, 7, 2))
    assert advice == ["The caption says Tuesday, but 2 July 2018 was a Monday."]


def test_a_date_in_the_caption_is_compared_with_the_day_of_the_photo():
    advice = caption_advice(GOOD, alt_text=ALT, taken_on=date(2018, 7, 3))
    assert advice == [
        "The caption says 2 July 2018, the photo was taken on 3 July 2018."
    ]


def test_scripts_without_capitals_are_not_asked_for_capitals():
    caption = (
        "ロストフの競技場で2018年7月2日、試合後のスタンドを清掃する日本のサポーターたち"
    )
    assert caption_advice(caption, alt_text=ALT) == []


@pytest.mark.parametrize(
    ("alt_text", "advice"),
    [
        ("", "Write the alt text"),
        (GOOD, "repeats the caption"),
        ("x" * 126, "aim at 125"),
        ("x" * 251, "stop at 250"),
        ("A photo of supporters", "Leave out “photo of”"),
    ],
)
def test_advice_names_what_an_alt_text_lacks(alt_text, advice):
    lines = caption_advice(GOOD, alt_text=alt_text)
    assert any(advice in line for line in lines)
