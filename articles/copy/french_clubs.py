"""French clubs named by an adjective in small letters: "Stade tarnais"."""

import re

from articles.copy.lexicon import listed

CLUB_HEADS = listed("""
    Stade Élan Elan Racing Cercle Union Étoile Etoile Entente Sporting Olympique Aviron
    Section Avenir Espérance Rugby Football Basket Handball Volley Association Jeunesse
    Réveil Envol Patriote Boxing Athletic RC SC SA US AS CA FC Sport
""")
WHAT = r"(?:club|sportif|sportive|athlétique|olympique|municipal|laïque)"
ADJECTIVE = re.compile(
    rf"(?:\s{WHAT})?\s(?!(?:mais|jamais|fois|trois|mois|bien|rien|combien|ancien"
    r"|ancienne|enfin|demain|prochain|soudain|matin|mondain|désormais|sien|mien"
    r"|chemin|terrain|plutôt|lointain|certain|certaine)\b)"
    r"[a-zàâçéèêëîïôûùüœ]{3,}(?:-[a-zàâçéèêëîïôûùüœ]+)?"
    r"(?:aise?|oise?|ienn?e?|éenn?e?|arde?|ine?|ane?|aine?|iste|asque)"
    rf"(?:-[A-ZÀ-Þ]\w+)?(?![\w-])|\s{WHAT}(?=\s(?:de|du|des|d['’])|[,.)\s])"
)


def end_of_club(sentence: str, end: int, last: str) -> int:
    """Where a name ends that goes on in small letters; `last` is its last word."""
    if last not in CLUB_HEADS:
        return end
    found = ADJECTIVE.match(sentence, end)
    return found.end() if found else end
