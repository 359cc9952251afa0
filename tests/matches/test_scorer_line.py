"""One line of scorers per team, as the results desk types it."""

import pytest

from articles.matches.scorer_line import parse_scorer_line, write_scorer_line


def read(text):
    return [(e.kind, e.name, str(e.minute)) for e in parse_scorer_line(text)]


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        (
            "Vertonghen 69, Fellaini 74, Chadli 90+4",
            [
                ("goal", "Vertonghen", "69'"),
                ("goal", "Fellaini", "74'"),
                ("goal", "Chadli", "90+4'"),
            ],
        ),
        (
            "Kane 43 (pen), 90+1",
            [("penalty", "Kane", "43'"), ("goal", "Kane", "90+1'")],
        ),
        ("Fernandinho 13 (og)", [("own_goal", "Fernandinho", "13'")]),
        ("Messi 64 (missed pen)", [("missed_penalty", "Messi", "64'")]),
        ("Sánchez 3 red", [("red", "Sánchez", "3'")]),
        ("Müller 30 2nd yellow", [("second_yellow", "Müller", "30'")]),
        ("Shibasaki 40 yellow", [("yellow", "Shibasaki", "40'")]),
        ("Messi (pen) 14", [("penalty", "Messi", "14'")]),
        ("De Bruyne 31'", [("goal", "De Bruyne", "31'")]),
        (
            "O’Neill 3; Smith-Rowe 9",
            [("goal", "O’Neill", "3'"), ("goal", "Smith-Rowe", "9'")],
        ),
        ("", []),
        (" , ", []),
    ],
)
def test_a_line_is_read(line, entries):
    assert read(line) == entries


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Kane", "has no minute"),
        ("43", "has no name"),
        ("Kane 43 (hat)", "is not known"),
        ("Kane 400", "outside a match"),
        ("Kane 4 3 2", "cannot be read"),
        ("(pen) 40", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_named(line, sentence):
    with pytest.raises(ValueError, match=sentence):
        parse_scorer_line(line)


def test_a_written_line_reads_back_the_same():
    entries = parse_scorer_line("Kane 43 (pen), 90+1, Cahill 55 red")
    assert parse_scorer_line(write_scorer_line(entries)) == entries
