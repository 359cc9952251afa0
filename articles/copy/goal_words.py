"""The words that tell of a goal, in the languages stories come in."""

import re

WORDS = """
    scored scores scoring scorer goal goals winner winners equalised equalized equaliser
    equalizer equalising equalizing level levelled leveller head headed header heads
    tap-in strike strikes struck netted nets fired slotted converted bundle bundled
    bundles volley volleyed curled poked rifled drilled finish finished opener ahead
    lead led brace double hat-trick hattrick treble penalty spot doubled deflected
    swept lashed blasted
    slid stabbed nodded chipped lobbed sealed tied try tries
    marcó anotó marcaron empató adelantó abrió gol goles tanto doblete
    tor tore traf trafen schoss erzielte köpfte erhöhte führung
    ausgleich siegtreffer treffer
    marqué inscrit doublé buts rete reti segnato vantaggio
    marcou marcaram abriu empatou golo golos gols scoorde gjorde scorede attı golü
    gola gole essai essais hattrick doublé mål målet
"""
STEMS = """
    equali égalis segna raddo pareg doelp strze bramk mål забил гол maali gól
"""
# Told in more than one word.
PHRASES = re.compile(
    r"\b(?:in front|made it|(?:pulled|got) (?:one|a goal) back|tapped in|turned in"
    r"|opened the scoring|ouvert le score|abrió el marcador|abriu o marcador"
    r"|found the net|had (?:one|two|three|four|the other)"
    r"|got (?:one|two|three|the other)|cancelled out|drove over|went over"
    r"|touched down|crossed(?: for)?|dotted down|dived over"
    r"|added (?:a|the) (?:second|third|fourth|fifth|sixth|another))\b"
)
TOLD = frozenset(WORDS.split())
BEGINNINGS = tuple(STEMS.split())
WORD = re.compile(r"[^\W\d_]+(?:-(?:in|trick))?")


def goal_words(sentence: str) -> list[int]:
    """Where words that tell of a goal stand in a sentence."""
    lower = sentence.lower()
    told = [
        found.start()
        for found in WORD.finditer(lower)
        if found.group() in TOLD or found.group().startswith(BEGINNINGS)
    ]
    return told + [found.start() for found in PHRASES.finditer(lower)]
