"""Names made comparable, and made part of addresses."""

import pytest

from articles.matches.names import fold, last_name, slug_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Modrić", "MODRIC"),
        ("Jørgensen", "jorgensen"),
        ("Sigurðsson", "Sigurdsson"),
        ("M'Baye", "MBaye"),
        ("Côte d’Ivoire", "cote divoire"),
        ("Weiß", "WEISS"),
        ("Boutaïb", "Boutaib"),
        ("Al-Dawsari", "al dawsari"),
        ("İstanbul", "istanbul"),
        ("Żołądź", "zoladz"),
    ],
)
def test_names_fold_alike(one, other):
    assert fold(one) == fold(other)


def test_different_names_stay_apart():
    assert fold("Niger") != fold("Nigeria")


def test_a_name_in_another_script_is_kept():
    assert fold("日本") == "日本"


def test_an_address_is_plain_letters():
    assert slug_of("Mathias Jørgensen") == "mathias-jorgensen"


def test_an_address_falls_back_where_no_letter_is_left():
    assert slug_of("日本", "match") == "match"


def test_the_last_word_stands_in_a_scorer_line():
    assert last_name("Jan Vertonghen") == "Vertonghen"
