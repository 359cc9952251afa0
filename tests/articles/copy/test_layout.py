"""Lines, gaps and pieces of raw copy."""

import pytest

from articles.copy.layout import MANY_LINES, Gap, clean_text, cut_piece, read_layout


def pieces(text: str) -> list[tuple[str, Gap]]:
    return [(text[p.start : p.end], p.gap) for p in read_layout(text).pieces]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\u2028"])
def test_every_kind_of_line_end_parts_pieces(end):
    assert pieces(f"a{end}{end}b{end}{end}{end}{end}c") == [
        ("a", Gap.START),
        ("b", Gap.NORMAL),
        ("c", Gap.WIDE),
    ]


def test_single_breaks_within_blank_lined_copy_hold_a_piece_together():
    assert pieces("a\nb\n\nc") == [("a\nb", Gap.START), ("c", Gap.NORMAL)]


def test_single_breaks_throughout_part_pieces():
    text = "a\nb\nc"
    assert [gap for _, gap in pieces(text)] == [Gap.START, Gap.NORMAL, Gap.NORMAL]


def test_copy_single_spaced_throughout_is_tight():
    assert read_layout("a\nb\nc").tight


def test_copy_that_never_uses_one_blank_line_keeps_its_own_normal_gap():
    gaps = [gap for _, gap in pieces("a\n\n\nb\n\n\nc\n\n\nd")]
    assert gaps[1:] == [Gap.NORMAL] * 3


def test_blanks_around_a_piece_are_not_part_of_it():
    assert pieces(" a \n\n\xa0b\t") == [("a", Gap.START), ("b", Gap.NORMAL)]


def test_a_line_of_blanks_is_a_blank_line():
    assert [gap for _, gap in pieces("a\n \t\nb")] == [Gap.START, Gap.NORMAL]


def test_a_cut_piece_keeps_every_visible_character():
    text = "one two\nthree"
    piece = read_layout(text + "\n\nx").pieces[0]
    cut = cut_piece(text, piece, [3, 7])
    assert [(text[p.start : p.end], p.gap) for p in cut] == [
        ("one", Gap.START),
        ("two", Gap.GLUED),
        ("three", Gap.LINE),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (" a ", "a"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("a\nb", "a\nb"),
        ("a \r\nb", "a\nb"),
        ("a\r\n \r\n\r\nb", "a\n\nb"),
        ("a\xa0b", "a\xa0b"),
        ("donâ€™t — “stay”", "donâ€™t — “stay”"),
        ("\ufeffa", "a"),
    ],
)
def test_text_is_what_a_reader_should_see(source, text):
    assert clean_text(source) == text


def test_the_shortest_lines_of_an_endless_text_are_read_together():
    assert len(read_layout("ab\n" * (MANY_LINES + 1)).pieces) == 1


def test_the_lines_of_a_long_list_of_results_stay_apart():
    assert len(read_layout("Tern 2 Vale 1\n" * 3_000).pieces) == 3_000


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_lines_of_many_stories_in_one_file_stay_apart(end):
    story = f"{'word ' * 40}{end}{end}Fans wrote:{end}{end}{'word ' * 40}{end}{end}"
    assert len(read_layout(story * 4_000).pieces) == 12_000


def test_short_lines_of_a_story_stay_apart():
    assert len(read_layout("ab\n\n" * 200).pieces) == 200
