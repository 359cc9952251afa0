"""Whether a sentence tells, at some point of it, of what is still to be played."""

import re

CLAUSE_END = re.compile(
    r"[,;:.–—]\s|\s(?:and|but|und|aber|et|mais|y|pero|ma|mas|en|maar|och|og|men)\s"
)
LONGEST_CLAUSE = 80
# What is said of matches to come, in the clause and before the thing itself.
TO_COME = re.compile(
    r"\b(?:will|won['’]t|['’]ll|wird|werden|zal|zullen|ska|skal|seront"
    r"|sera (?:à|en|le|la|au|\w+é\w*)|será|serán|vai"
    r"|vão|sarà|(?:jugar|enfrentar|disputar|recibir|visitar|buscar|medir)(?:á|án)\w*|(?:giocher|affronter|ospiter|sfider)(?:à|anno)"
    r"|(?:jogar|defrontar|enfrentar|receber)(?:á|ão)|(?:affronter|recevr|jouer|disputer|accueiller|rendr|tenter)(?:a|ont)"
    r"|zagra\w*|zmierzy\w*|czeka\w*|čeká|nastoupí\w*|сыграет|сыграют|встретится"
    r"|встретятся|предстоит|примет|travels?|faces?|(?<!the )(?<!The )hosts"
    r"|visits|empfängt|reist|möter|møter"
    r"|ontvangt|trifft(?! (?:zum|zur|in der|per|mit|doppelt))|next (?:up|match"
    r"|game|opponents?|stop))\b"
)
# And behind it: "at the Fjordhallen next Sunday".
NEXT = re.compile(
    r"(?:,?\s[\w’'-]+){0,3}?,?\s(?:next (?!to\b)|a week on |(?:am "
    r"|im )?(?:kommenden?|nächste[nrms]?)\s"
    r"|(?:el |la )?próxim[oa] |prochaine?[ ,.]|prossim[oa][ ,.]|(?:op |in )?(?:volgende"
    r"|komende|aankomende) |nästa |neste (?!s[aá]bado|domingo|jogo)|næste "
    r"|(?:w )?następn\w+ "
    r"|(?:w )?najbliższ\w+ |příští |в следующ\w+ |в ближайш\w+ |önümüzdeki |gelecek )"
)


def is_to_come(sentence: str, start: int, end: int) -> bool:
    """Whether what stands from start to end is told of as still to come."""
    before = sentence[max(0, start - LONGEST_CLAUSE) : start]
    clause = CLAUSE_END.split(before)[-1]
    found = TO_COME.search(clause)
    # "They will do it all again in the cup": told of the match that was drawn.
    if found and "again" not in clause:
        return True
    return bool(NEXT.match(sentence, end))
