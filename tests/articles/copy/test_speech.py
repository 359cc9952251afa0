"""Scores that somebody speaks of, which no report states."""

import pytest

from articles.copy import parse_story
from articles.copy.speech import without_spoken_scores

LEAD = " date 2021-10-10 Der TSV Moor besiegte den SC Fenn am Samstag mit 3:1.\n\n"
SPOKEN = (
    "«Vor fünf Jahren haben wir hier 0:5 verloren», sagte Trainer Uwe Pastor.",
    "„Das 1:4 bei Blau-Weiß haben wir noch im Kopf“, sagte Uwe Pastor.",
    '"We lost 4-0 to Harrow when I was a boy," said Ann Roe.',
    "« On avait perdu 16-3 contre Montcalm avec nos jeunes », a dit Luc Roy.",
    "– Vi förlorade med 5–1 mot Bergslagen i höstas, säger Ann Roe.",
    "«Cuando perdimos 4-1 contra el Tudela nos dolió mucho», dijo Iker Sanz.",
    "«Мы помним, как проиграли «Темпу» 1:4 в Туле», — сказал Олег Мельников.",
)


@pytest.mark.parametrize("words", SPOKEN)
def test_a_score_somebody_speaks_of_is_no_result(words):
    sides = [s.name for m in parse_story(LEAD + words).matches for s in m.sides]
    assert sides == ["TSV Moor", "SC Fenn"]


@pytest.mark.parametrize(
    "words",
    [
        "«Волжанин» победил «Уралец» 2:0, а «Темп» уступил «Соколу» со счетом 1:3.",
        "The “Match of the Century” ended 3-2 to Tern on Saturday.",
        "- Tern 3-1 Vale",
        'Im Spiel "Jung gegen Alt" hieß es am Ende 5:5.',
    ],
)
def test_a_score_nobody_speaks_of_stays(words):
    assert without_spoken_scores(words) == words


def test_every_other_character_keeps_its_place():
    words = '"We won 3-1 and I am glad," she said, 4-0 up.'
    assert without_spoken_scores(words) == (
        '"We won     and I am glad," she said, 4-0 up.'
    )
