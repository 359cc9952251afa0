"""How other languages tell a result: words for winning, losing, drawing, meeting."""

import re

# Stems by language; a word counts when it begins so.
WIN_STEMS = """
    beat beaten won win wins winning victor defeated ganó ganaron gana ganan ganado
    ganar ganando venció vencieron vence vencido venciendo derrotó derrotaron
    derrotado superó superaron goleó golearon eliminó impuso impusieron impone
    triunf victoria remontó doblegó tumbó gagn battu bat battent emport remport
    impos victoire dominé domine élimin succès triomph écras renvers gewann gewonnen
    gewinnt gewannen besieg bezwang bezwungen schlug geschlagen schlägt setzte
    setzten durchgesetzt sieg siegte bezwingt triumph fegte erfolg vinc vint battut
    batte battono sconfi supera superato superata vittori travol piega stende
    espugna venceu vencer vence ganhou ganharam bateu derrotou goleou vitória
    superou triunf wint won sterk gewonnen versloeg verslaat verslagen versloegen zege
    overwinning klopt klopte pokona wygra zwycięż rozgromi ogra vann vant vandt
    vinner vinder slog slo besegra besejre beseire seger segern sejr seier vinst
    yendi mağlup galip kazandı geçti devirdi победи обыгра выигра разгроми переигра
    одол перемог обіграв виграв porazil pobijedi pobjed pobed vyhrál vyhrála zvíťaz
    svladal savlad nadigra premaga premagal zmag porazi voitti kaatoi päihitti
    legyőz nyert megver învins câștig bătut guany venç νίκησε κέρδισε
"""
LOSS_STEMS = """
    lost lose loses losing fell perdió perdieron pierde perdiendo perdido cayó
    cayeron sucumbió perd inclin défaite chut verlor verloren verliert unterlag
    unterlagen unterlegen niederlage perde perso persa cade cede sconfitta perdeu
    perderam derrota verliest verloor nederlaag onderuit przegra uleg porażk förlora
    tapte taber tabte förlust nederlag kaybetti yenildi проигра уступ пораж програ
    поступ izgubi prohrál prehral hävisi kikapott vesztett pierdut
"""
DRAW_STEMS = """
    drew draw empat igual tablas nul unentschieden remis zremisow trennten pareggi
    gelijk gelijkspel remiz oavgjort uavgjort kryss berabere ничь внічию neriješen
    nerešen remíz tasapeli tasan döntetlen
"""
BY_WORDS = r"(?:by|par|von|por|da|dalla|dal|dall['’]|av|af|by|door|przez|od)"
TAKEN_BY = re.compile(
    rf"\b(?:battue?s?|geschlagen|besiegt|derrotad[oa]s?|vencid[oa]s?|sconfitt[oaie]"
    rf"|battut[oaie]|verslagen|besegrades|slått|slået|pokonan[yai]|eliminad[oa]s?"
    rf"|éliminée?s?)\s(?:[^.;]{{0,20}}?\s)?{BY_WORDS}\s$"
)


def one_of(stems: str, ending: str = r"\w{0,4}") -> re.Pattern[str]:
    """A pattern for any word that begins with one of the stems."""
    longest_first = sorted(set(stems.split()), key=lambda stem: (-len(stem), stem))
    return re.compile(rf"\b(?:{'|'.join(longest_first)}){ending}\b", re.IGNORECASE)


WINS = one_of(WIN_STEMS)
LOSES = one_of(LOSS_STEMS)
DRAWS = one_of(DRAW_STEMS)
# What stands before the name of an opponent.
ARTICLE = (
    r"(?:the|den|dem|der|die|das|el|la|los|las|le|les|il|lo|i|gli|o|os|as|a|de|het"
    r"|de la|hosts?|visiting|neighbours?)"
)
AGAINST = re.compile(
    r"(?:\b(?:Gegen|Contre|Face à|Contra|Ante|Frente al?|Contro|Tegen|Mot|Against"
    r"|Przeciwko"
    r"|Против|Над|gegen|über|contre|face à|face au|contra|ante|frente al?|al?|ao|à"
    r"|contro"
    r"|tegen|van|mot|over|imot|z|ze|nad|proti|protiv|przeciwko|vs\.?|v|to|against|with"
    r"|con|com|avec|mit|met|med|karşısında|против|над|у|с|за|проти|par|von|av|af|da|por"
    r"|sobre|sur|su|sul|sulla|op|atas|lawan|από|απέναντι σε|απέναντι|τον|την|pe|na|dal"
    r"|dalla|dai|contro il|ai danni d[ei]l?|ai danni della|aux dépens d[eu]"
    r"|a costa del?"
    r"|all['’]|alla|alle|agli|aos|às|ponad|ellen|vastaan|noses? of|top of|better of"
    r"|measure of|expense of|hands of|work of|past|beyond|aan"
    rf"|door|voor|i)\s(?:{ARTICLE}\s){{0,2}}(?:[a-zà-ÿ-]{{3,14}}\s)?|\b(?:l['’]"
    rf"|dall['’]"
    rf"|un['’]))$"
)
# What stands before the side at whose ground a match was played.
HOSTED = re.compile(
    r"\b(?:(?:en|a) (?:el |la )?(?:campo|feudo|casa|cancha|pista|terreno|estadio)"
    r"(?: propio)? (?:de|del|de la)|visita (?:al?|a la)|(?:na|em) casa d[oae]"
    r"|(?:no|ao) (?:campo|terreno|reduto) d[oae]|sur (?:la pelouse|le terrain"
    r"|le parquet"
    r"|la glace|le synthétique) (?:de|du|de la|des|de l['’])|chez(?: le| la| les"
    r"| l['’])?"
    r"|au détriment d[eu]|auf dem (?:Platz|Feld|Parkett) (?:der|des|von)|bei(?:m| der"
    r"| den| dem)?|zu Gast bei(?:m| der)?|(?:sul|il) (?:campo|parquet|terreno) d(?:i"
    r"|el|ella|ell['’])"
    r"|in casa d(?:i|el|ella|ell['’])|bij|op bezoek bij|hos|på besøk hos|borta mot"
    r"|na (?:boisku|parkiecie|hřišti|ledě|hrištiu|terenu|gostovanju kod|igralištu)"
    r"|в гостях у|на поле|на выезде у|на льду|terenul(?: lui)?|στην έδρα τ(?:ου|ης|ων)"
    r"|(?:away|at home) to|the home of|pitch of)\s?$",
    re.IGNORECASE,
)
# What stands before the name of a place.
PLACED = re.compile(
    r"\b(?:in|im|in der|in dem|at|en|en el|en la|au|aux|à|i|på|w|we|na|ve|no|na"
    r"|nel|nella|nello|nell['’]|allo|all['’]|v|во|в|на|u|op|in de|in het|a|de|del|des"
    r"|du|di|der|della|dello|of|from|für|for|pour|para|per|durch|nach|vor|during|on)\s"
    r"(?:(?:the|el|la|le|los|las|der|die|das|de|het)\s)?$"
)
# Who met whom, as a caption tells it.
BETWEEN = re.compile(
    r"\b(?:between|entre|zwischen|mellan|mellem|mellom|tra|fra|tussen|między|pomiędzy"
    r"|между|između|mezi|medzi)\s(?:(?:el|la|le|les|the|dem|der|den|o|a|os|as|il|de|het"
    r"|los|las)\s)?(?=\S)"
)
AND = re.compile(
    r",?\s(?:and|y|e|et|und|och|og|en|a|i|и|and the|y el|y la|et le|et la|und dem"
    r"|und der|e il|e la|e o|e a|en de|and hosts|ja|ve|és|și)\s"
)
VERSUS = re.compile(r"\s(?:v|vs\.?|versus)\s(?:the\s)?")
WORD_PAIR = re.compile(
    r"(?<![\w])(?P<one>\d{1,3}|um|uno?|one|nil)\s(?:buts?\s)?(?:a|à|til|zu|к)\s"
    r"(?P<two>\d{1,3}|zero|cero|nil)(?!\w|\s(?:metros|mètres|Jahre|anos|años))"
)
JOINS_NAMES = re.compile(r"\s(?:and|y|e|et|und|och|og|en|i|&)\s")
