"""Words beside a name that say whether it is a side, a player or a place."""

import re

from articles.copy.names import UPPER
from articles.copy.polyglot import ARTICLE

AND_SIDE = re.compile(
    rf"[»”\"]?,?\s(?:and|nor|y|e|et|und|och|og|en|a|i|и|&|ja|ve|és|și|και|ile|dan|та|й)"
    rf"\s(?:{ARTICLE}\s|l['’]|ο\s|η\s|το\s)?[«„“\"]?"
)
DASH = re.compile(r"[»”\"]?\s?[-–—]\s?[«„“\"]?")
ARTICLE_FIRST = re.compile(
    r"(?:Die|Der|Das|The|Le|La|Les|El|Los|Las|Il|I|De|O|Os|A|L['’])\s?(?:\S{2,14}\s)?"
)
WINNERS_AFTER = re.compile(r"\s(?:winners?|victors?)\s(?:over|against|of)\b")
NO_SIDES = frozenset({"TKO", "KO", "MVP", "VAR", "Derby", "Finale", "Final"})
# "Und der SC Moor", "bleibt der SC Moor": an article, and no word for a place.
NO_PLACE = re.compile(
    rf"\w{AND_SIDE.pattern}$"
    r"|(?<!\bin)(?<!\ban)(?<!\bauf)(?<!\bvor)(?<!\bnach)(?<!\bfür)(?<!\baus)(?<!\büber)"
    r"(?<!\bbei)(?<!\bzu)(?<!\bmit)(?<!\bvon)(?<!\bhinter)(?<=[a-zäöüß,])\s(?:der|die"
    r"|das)\s$"
)
PRONOUN = re.compile(
    r"\b(?:he|she|er|sie|il|elle|han|hun|hon|hij|zij|él|ella|lui|lei)\b"
)
# "Thailand's Ann Roe", "Newry featherweight Ann Roe": where somebody is from.
OWNS_PERSON = re.compile(
    rf"(?:['’]s?\s(?:[a-z-]+\s){{0,3}}?|\s(?:[a-z-]+weight|southpaw|qualifier|teenager"
    rf"|veteran|native)\s)[{UPPER}][\w'’-]+\s[{UPPER}]"
)
# "To set up a meeting with Emil Bach": whom somebody will play next.
TO_COME = re.compile(
    r"\b(?:set(?:s|ting)? up|will (?:face|meet|play)|earn(?:s|ed)? a (?:tie|clash"
    r"|meeting)"
    r"|next (?:face|meet|play)|meeting with|date with|where (?:they|he|she) (?:will )?"
    r"(?:face|meet))\b[^.;]{0,44}$"
)
# "Marek Nowak dał Asseco zwycięstwo": who gave it away to the side that won.
GAVE = re.compile(
    r"\s(?:dał\w?|daje|zapewnił\w?|dio|dieron|dà|ha dato|regala|schenkte|bescherte"
    r"|sicherte|gav|gaf|bezorgde|sikret|sikrede|säkrade|a donné|donne|a offert|offre"
    r"|deu"
    r"|garantiu|rozhodl\w?|donio|donijela|подарил\w?|принес\w*|kazandırdı|earned"
    r"|handed)"
    rf"\s(?:the |al? |à l['’]|à |au |ao |alla |all['’]|den |dem |der "
    rf"|FC )?(?=[{UPPER}«„])"
)
# "Ann Roe scored for Tern", "zwei Tore von Anna Roe": a player, and the team.
SCORED_FOR = re.compile(
    r"\b(?:(?:scored|netted|struck)\s(?:[a-z]+\s){0,3}?for|in favou?r of)\s(?:the\s)?$"
)
FOR_A_TEAM = re.compile(
    rf"\s(?:[a-z]+\s)?(?:scored|netted"
    rf"|struck)\s(?:[a-z]+\s){{0,3}}?for\s(?:the\s)?[{UPPER}]"
)
PAIR = 2
FEW_WORDS = re.compile(r"\s(?:[^\W\d_A-ZÀ-Þ]+\s){0,2}")

# What a side named like a ground does: "Fen Park are through", "Fen Park's Ann Roe".
ACTS = re.compile(
    rf"['’]s?\s(?:[a-z-]+\s)?[{UPPER}]\w+\s[{UPPER}]"
    r"|\s(?:are|were|have|had|beat|won|lost|drew|took|led|trailed|came|went|held|needed"
    r"|scored|hosted|reached|will|who)\b"
)
