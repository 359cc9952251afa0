"""Whether copy is written in English, told by its small words."""

from articles.copy.english_words import VERBS
from articles.copy.lexicon import listed

ENGLISH = listed("""
    the and with from after his by their that but when while who before it they as this
    into off out twice which through
""")
# English among others.
OFTEN_ENGLISH = listed("of for to at on her was had in is a")
ABROAD = listed("""
    de la el le les los las und der die das den dem et il e y van het een en di del
    della
    du des une un una que por con com para se na no em da do dos das och att det som
    på i
    av til og med af z do się ve bir bu ett vann auf mit nach von aos saiu nos al ai dal
    nel alla per sem foi mål gol tor im am zum zur ein eine au aux sur est pour ont op
    te
    voor naar met
""")
LONGEST_LOOK = 400
CLEARLY = 2


def is_english(text: str) -> bool:
    """Whether more of the small words are English than of any other language."""
    look = text[:LONGEST_LOOK]
    words = look.split()
    ours = CLEARLY * sum(word in ENGLISH for word in words)
    ours += sum(word in OFTEN_ENGLISH for word in words)
    others = CLEARLY * sum(word in ABROAD for word in words)
    if not look.isascii():
        others += sum(not word.isascii() and word.islower() for word in words)
    if others:
        return ours > others
    return ours > 0 or "(" in text or any(word in VERBS for word in words)
