"""Scores of matches gone by, told beside the one just played."""

import pytest

from articles.copy import parse_story

NOW = {
    "de": "Der TSV Moor besiegte den SC Fenn am Samstag mit 3:1.",
    "fr": "L'US Moor a battu le FC Fenn 3-1 samedi soir.",
    "es": "El CD Moor venció 3-1 al Real Fenn el sábado.",
    "it": "Il Moor Calcio ha battuto 3-1 la Virtus Fenn sabato.",
    "pt": "O Moor venceu o SC Fenn por 3-1 no sábado.",
    "nl": "VV Moor heeft zaterdag SV Fenn met 3-1 verslagen.",
    "no": "Moor IL slo Fenn FK 3–1 lørdag.",
}
PAST = (
    ("de", "Erst am vergangenen Wochenende hatte Moor den SV Hall mit 4:0 geschlagen."),
    ("de", "In der Hinrunde hatte Fenn beim SV Hall noch 0:2 verloren."),
    ("fr", "Au match aller, Moor s'était déjà incliné à Hall-sur-Mer, 1-0."),
    ("fr", "Fenn avait battu l'AS Hall (2-0) la semaine dernière."),
    ("es", "El Fenn no ganaba fuera desde 1998, cuando goleó por 4-0 al Hall."),
    ("es", "El Moor había perdido 2-0 ante el Hall en la jornada anterior."),
    ("it", "Il Fenn aveva perso 2-0 in casa contro l'Hall nel turno precedente."),
    ("pt", "O Moor não perdia em casa desde os 5 a 1 para o Hall."),
    ("nl", "Fenn had vorige week nog met 0-4 verloren van Hall."),
    ("no", "I forrige runde tapte Fenn 0–2 mot Hall."),
)


@pytest.mark.parametrize(("language", "words"), PAST, ids=[row[1] for row in PAST])
def test_an_earlier_match_is_no_result_of_the_story(language, words):
    matches = parse_story(f" date 2021-10-10 {NOW[language]}\n\n{words}").matches
    assert [sorted(s.score for s in m.sides) for m in matches] == [["1", "3"]]
