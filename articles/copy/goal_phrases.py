"""Phrases round a goal: what is none, how many there were, who goes on to score."""

import re

from articles.copy.any_case import AnyCase
from articles.copy.goal_lists import HOW
from articles.copy.goals_abroad import count_told
from articles.copy.lexicon import listed, words_in
from articles.copy.minutes import CLOCK

NOT_A_GOAL = AnyCase(
    r"\b(?:saw red|sin[- ]?bin\w*|at half-time for"
    r"|came on|taken off|stretchered|cleared|denied|shoot-?out|expulsad\w+"
    r"|expuls\w+|rote karte|gelb-rot|carton|cartellino|kontuzj\w+|utvis\w+"
    r"|sent off|red card|yellow card|booked|dismissed|saved|injur\w+|disallowed"
    r"|missed (?:a|an|the|his|her|from|his side['’]s) (?:penalty|spot|chance|sitter"
    r"|kick)|substituted|ruled out|limped|replaced|hit the (?:post|bar|woodwork"
    r"|crossbar)|(?:struck|rattled|clipped|off) the (?:post|bar|woodwork|crossbar)"
    r"|(?:shot|fired|headed|blazed|dragged|curled|drilled|volleyed|put it|went|nodded)"
    r" (?:just |narrowly )?(?:wide|over(?! the line))|(?:came|went) close"
    r"|(?:left|hobbled off|carried off) the (?:pitch|field|game|match)|went off"
    # Cards, injuries, changes and misses in other languages.
    r"|tarjeta (?:roja|amarilla)|lesion(?:ó|ado|ada|ou)|falló|cartão|desperdi[cç]\w+"
    r"|bless(?:é|ée)|manqu(?:é|ait|e)|gelbe karte|verletz\w+|verscho(?:ss|ssen)"
    r"|ausgewechselt|vergab|ammonit\w+|infortun\w+|sbagli\w+|sostituit\w+"
    r"|(?:rode|gele) kaart|gewisseld|geblesseerd|miste|kırmızı kart\w*"
    r"|sarı kart\w*|oyundan atıl\w+"
    r"|sakatlan\w+|kaçır\w+|карточк\w+|травм\w+|удал[её]н\w*|не реализовал\w*"
    r"|nur (?:den|die) (?:pfosten|latte)|(?:an|gegen) (?:den|die) (?:pfosten|latte)"
    r"|(?:sur|trouvé|touché) (?:le poteau|la barre|la transversale)|estrelló"
    r"|(?:en el|(?<!junto )al) (?:palo|poste|larguero|travesaño)|(?:na|a) trave\b"
    r"|(?:ao|no) (?:ferro|poste)|(?:colpi\w+|cent?ra\w*|sul|sulla)"
    r" (?:il |la )?(?:palo|traversa)"
    r"|op de (?:paal|lat)\b|(?:i|træffe\w*|traff|träffade) (?:stolpen|ribban"
    r"|tverrliggeren|overliggeren)|w (?:słupek|poprzeczkę)"
    r"|(?:do|na) (?:tyče|břevna|tyč)"
    r"|в (?:штангу|перекладину|створе)"
    r"|(?:rött|gult|rødt) kort|missade|skadad|czerwon\w+ kartk\w+|zmarnował\w*)\b"
)
AFTER_THROUGH = re.compile(
    r"\b(?:through|thanks to|courtesy of|for|from|by|via)\s(?:a |an "
    r"|the )?(?:[a-z-]+ ){0,3}$"
)
# "In the Ladies' Football final": a game is no player.
# "IV ligi" is no player either.
NUMERAL = re.compile(r"[IVX]{1,4}")
GAMES = frozenset({"Football", "Hurling", "Camogie", "Rugby", "Soccer", "Hockey"})
DAYS = listed("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter I've I'm
""")
SEVERAL = re.compile(
    r"\b(?P<many>twice|brace|both|double|hat-trick|three times|two (?:goals|tries))\b"
    r"(?! the (?:post|bar))"
)


def how_many(clause: str) -> int:
    """How many goals the words of a clause give one player; 1 where they say none."""
    more = SEVERAL.search(clause)
    if more:
        return HOW_MANY_TIMES.get(more["many"], 2)
    return count_told(words_in(clause))


# "They led after six minutes when Ann Roe rounded the goalkeeper."
SINCE = re.compile(
    r"(?:when|as|through|after|cuando|lorsque|quand|als|quando|toen|när|da|gdy|kiedy"
    r"|když|kada|când|когда|коли|kun)\s"
)
# "Ann Roe scored twice and Bea Holm once."
TIMES = {"twice": 2, "two": 2, "three": 3}
ELLIPSIS = re.compile(r"\s(once|twice|one|two|three|the others?|another)\b")
HOW_MANY_TIMES = {"three times": 3, "hat-trick": 3}
# A goal besides one told of: "and again just before half-time".
AGAIN = re.compile(
    r"\b(?:again|another|a second|his second|her second|second goal|added|adding"
    r"|third|de nuevo|otra vez|de nouveau|nochmals|erneut|nog eens|igen|igjen|znowu"
    r"|opět|ponovno|снова|di nuovo|novamente|de novo|seal\w*|settled|wrapped|late"
    r"|capped|complet\w+|rounded off|made sure|injury time|stoppage time|added time)\b"
)
ELIDED = re.compile(
    r"(?:and|before|then|y|e|et|und|och|og|en|i|a|и|ja)\s(?:then |later |also |he |she"
    r"|duly |finally |again )*"
)
LAST_JOINED = re.compile(r"\s(?:and|y|e|et|und|och|og|en|i|a|и|ja|ve)\s$")
A_KICK = re.compile(r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}(?:penalty|conversion|drop)\b")
ALONE_IN_BRACKETS = re.compile(
    rf"\((?P<minute>{CLOCK}|\d{{1,2}}[:.]\d{{2}})"
    r"(?:['’′.ºª]|e|ème|:e|th|st|nd|rd|-[йя])?(?:\s?(?:min\w*|[Mm]inute|минут\w*))?\.?"
    rf"(?:[,/]?\s?(?:{HOW}|PP|SH))?\.?\)",
    re.IGNORECASE,
)
# "Ann Roe and Bea Holm scoring twice each".
EACH = re.compile(
    r"\s(?:(?:each|both)\s(?:scored|scoring|netted|netting|got|grabbed|bagged|helped"
    r" themselves to)\s(?:twice|two|a brace|braces|doubles?)\b"
    r"|(?:scored|scoring|netted|netting|got|getting|grabbed|grabbing|with"
    r"|had)\s(?:twice"
    r"|two(?:\s(?:goals|tries))?|a brace|a double)\s(?:each|apiece)\b)"
)
# No surname ends so; "Lane" and "Park" may be one.
A_STADIUM = re.compile(
    r"(?:[Ss]tad(?:ı|ium|ion|yumu|io)|[Aa]rena(?:sı)?|Salonu|Sahası"
    # Stands and roads, and what is played for.
    r"|\s(?:End|Stand|Terrace|Road|League|Cup|Trophy|Division|Championship|Küme|Ligi"
    r"|Lig|Kupası|Liga|Bundesliga|Pokal))$"
)
# A goal on ice by its clock alone: "Ann Roe reducerade 33:05", "won it 59:29".
BARE_CLOCK = re.compile(
    r"(?:(?<=[^\W\d]\s)|(?<=[^\W\d],\s))[0-6]?\d[:.][0-5]\d(?=[,.;]|\s(?:and|och|og"
    r"|ja)\s|\s?$)"
)
# "Ann Roe's ninth-minute header was cancelled out by Bea Holm".
OWNS_A_MINUTE = re.compile(r"['’]s?\s")
# "12. dakikada Ann Roe, 48. dakikada Bea Holm": each minute before its player.
JOINED_BEFORE = re.compile(
    r"(?:,|\b(?:and|ve|und|y|e|et|och|og|en|i|és|ja|и))\s(?:[^\W\d]+\s){0,3}$"
)
LEADS_TO = re.compile(
    r"(?:(?!from|by|after|when|with|for|against|to)[a-zà-ÿ]+\s){0,3}"
    r"\d{1,3}(?:\s?\+\s?\d)?(?:\.|st|nd|rd|th|:[aen]|e|ª|º)?\s?"
    r"(?:minute|minuten|minuuttia|minuutilla|dakikada|percben|minutę|minucie|minuta"
    r"|minuto|minuut|минуте|min\.|dk\.)?\s"
    r"(?:oyuna sonradan giren |substitute |striker |captain )?"
)
OWNED_AFTER = re.compile(r"['’]s\b")
# "Ann Roe, who beat Bea Holm short side at 9:58": the goalkeeper has not scored.
BEATEN = re.compile(
    r"\b(?:beat|beating|past|rounded|rounding|outpaced|nutmegged|fooled|wrong-footed"
    r"|outjumped|off|batió a|superó a|trompé|batteva|batté|overlistede|versloeg)"
    r"\s(?:(?:the )?(?:[a-z-]+ )?(?:goalkeeper|keeper|goalie|netminder|defender"
    r"|goaltender) )?$"
)
# "Ann Roe, who had been sent off last week, scored": an aside about the player.
ASIDE = re.compile(r",\swho\s[^,.;]{1,80},")
