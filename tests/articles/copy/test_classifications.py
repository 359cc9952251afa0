"""Finishers set out in a list at the end of a story."""

import pytest

from articles.copy import parse_story


def finishers(words: str):
    matches = parse_story(f" date 2022-05-15 {words}").matches
    return [[(s.name, s.score) for s in m.sides] for m in matches]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Result: 1. Ann Roe (Ken) 14:38.40, 2. Bea Lund (Nor) 14:39.02, 3. Cy Moe"
            " (Swe) 14:41.7.",
            [("Ann Roe", "14:38.40"), ("Bea Lund", "14:39.02"), ("Cy Moe", "14:41.7")],
        ),
        (
            "Classement de l'étape : 1. Yann Roch (FRA) les 171 km en 4h02'17\" ;"
            ' 2. Asier Olaz (ESP) à 41" ; 3. Ward Cloots (BEL) à 44".',
            [("Yann Roch", "4h02'17\""), ("Asier Olaz", '41"'), ("Ward Cloots", '44"')],
        ),
        (
            "Resultater, 10 km: 1) Ingrid Sol, Oppdal, 27.41,3, 2) Marte Heg, Byåsen,"
            " 27.49,5.",
            [("Ingrid Sol", "27.41,3"), ("Marte Heg", "27.49,5")],
        ),
        (
            "Final scores (par 71): 274 Callum Oak-Lunn 69 66 69 70; 276 Ruan Teb (Rsa)"
            " 68 69 70 69.",
            [("Callum Oak-Lunn", "274"), ("Ruan Teb", "276")],
        ),
        (
            "Ergebnis: 1. Anna Roth (Aurach) 51,90 Sekunden, 2. Eva Lenz (Moor) 52,14.",
            [("Anna Roth", "51,90"), ("Eva Lenz", "52,14")],
        ),
    ],
)
def test_a_list_gives_its_finishers_in_order(words, told):
    assert finishers(words) == [told]


@pytest.mark.parametrize(
    "words",
    [
        "Standings: 1. Tern 45 points, 2. Vale 43 points, 3. Moor 40 points.",
        'Classement général : 1. Yann Roch 14h02\'17", 2. Asier Olaz à 41".',
        "The next three: 1. Tern away, 2. Vale at home, 3. Moor away.",
    ],
)
def test_a_table_is_no_race(words):
    assert finishers(words) == []
