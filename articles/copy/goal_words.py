"""The words that tell of a goal, in the languages stories come in."""

import re

WORDS = """
    scored scores scoring scorer goal goals winner winners equalised equalized equaliser
    equalizer equalising equalizing level levelled leveller head headed header heads
    tap-in strike strikes struck netted nets fired slotted converted bundle bundled
    bundles volley volleyed curled poked rifled drilled finish finished opener ahead
    lead led brace double hat-trick hattrick treble penalty spot doubled deflected
    swept lashed blasted equalise equalize leveller levelling equals hammered steered
    crashed thumped squeezed touchdown touchdowns
    slid stabbed nodded chipped lobbed sealed tied try tries
    marcó anotó marcaron empató adelantó abrió gol goles tanto doblete
    tor tore traf trafen schoss erzielte köpfte erhöhte führung
    ausgleich siegtreffer treffer
    marqué inscrit doublé buts rete reti segnato vantaggio
    marcou marcaram abriu empatou golo golos gols scoorde gjorde scorede attı golü
    ampliou fechou igualou descontou anotou anotaron marcaba logró igualó remató
    aumentó amplió descontó firmó transformó cabeceó ouvre ouvert ouvrait trompé
    reprenait réduit transformé transforme marque inscrivait inscrivent
    vollendete netzte verwandelte verkürzte glich sorgte einköpfte staubte
    pareggiato raddoppiato raddoppia sblocca sbloccato accorcia trasforma firma
    scoorden maakte maakten gelijkmaker openingstreffer strafcorner strafcorners tip-in
    kopte
    gol golle goller golleri gole golünü attığı atan ağlara eşitliği beraberliği öne
    strzelił strzeliła strzelili zdobył zdobyła wyrównał wyrównała podwyższył trafił
    trafiła gola scorade kvitterade reducerade nätade scoret utlignet reduserte
    utlignede udlignede udligning kvittering ledningsmål
    gola gole essai essais hattrick doublé mål målet
"""
STEMS = """
    equali égalis segna raddo pareg doelp strze bramk mål забил гол maali gól
    отличил сравня удвоил поразил реализовал забит
"""
# Told in more than one word.
PHRASES = re.compile(
    r"\b(?:in front|made it|(?:pulled|got) (?:one|a goal) back|tapped in|turned in"
    r"|opened the scoring|ouvert le score|abrió el marcador|abriu o marcador"
    r"|found the net|had (?:one|two|three|four|the other)"
    r"|got (?:one|two|three|the other)|cancelled out|drove over|went over"
    r"|hauled [\w ]{2,30} back|from the spot|sloeg (?:\w+ ){0,3}toe|открыл\w* сч[её]т"
    r"|found the (?:corner|target)|broke the deadlock|slid home|headed in|fired home"
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
