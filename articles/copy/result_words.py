"""The words and figures in which reporters tell a result."""

import re
from functools import lru_cache

from articles.copy.any_case import AnyCase

FIGURES = (
    # The figure first: whatever is none is passed over at once.
    r"(?P<one>\d(?<![\w/.:+-].)\d{0,2})\s?[-–:]\s?(?P<two>\d{1,3})"
    r"(?![\w/%]|[-–.:]\d|,\d{1,3}(?![\d:–-]))"
)
PAIR = re.compile(FIGURES)
TIE_BREAK = r"(?:\s?[(\[]\d{1,2}(?:[-–:/]\d{1,2})?[)\]])?"
# In Portuguese a slash parts the games of a set: "6/4 e 7/6 (7-5)".
SET = rf"(?:\d{{1,2}}[-–:]\d{{1,2}}|[0-7]/[0-7](?!\d)){TIE_BREAK}"
SETS = re.compile(
    rf"\d(?<![\w/.-].)(?:\d?[-–:]\d{{1,2}}|(?<=[0-7])/[0-7](?!\d)){TIE_BREAK}"
    rf"(?:(?:(?:,|,? (?:and|y|et|und|e|och|og|en|i|a|и|ve|ja|és)|;|\s/)?\s|[、，])\s?"
    rf"{SET}){{1,6}}"
    r"(?![\w/]|-\d)"
)
ONE_SET = re.compile(r"(\d{1,2})[-–:/](\d{1,2})")
GOALS_AND_POINTS = re.compile(
    r"(?<!\w)(\d{1,2}-\d{1,2})\s(?:to|v)\s(\d{1,2}-\d{1,2})(?![\w-])"
)
SHOOT_OUT = AnyCase(
    r"(?P<score>\d{1,2}[-–]\d{1,2})\s(?:on (?:penalties|pens|spot[- ]kicks|kicks)"
    r"|(?:in|after|via)\s(?:a|the|an)?\s?(?:tense |dramatic )?(?:penalty |penalties )?"
    r"shoot-?out|penalty shoot-?out (?:win|victory)|shoot-?out (?:win|victory)"
    r"|(?:en|por|a|desde|tras) (?:(?:el|la|los) )?(?:punto de )?(?:tanda|penal(?:ti"
    r"|e)s?)"
    r"|(?:aux|après les|au terme des|au bout des) (?:tirs au but|t\.a\.b|tab\b)|tab\b"
    r"|(?:im|nach|ins|i\. ?|n\. ?) ?(?:elfmeterschie|penaltyschie|siebenmeter|e\.)"
    r"|(?:ai|dopo i|d\.) ?(?:calci di )?rigor[ei]|dcr\b|d\.c\.r"
    r"|(?:n[oa]s|após as|após os) (?:p[eê]n[aá]ltis|penais|grandes penalidades"
    r"|penalidades)"
    r"|(?:na|via|in de|door) (?:strafschoppen|penalty['’]?s|shoot-?outs)"
    r"|(?:på|efter|etter|i|via) straff\w*|(?:po|w) (?:serii )?(?:rzutach "
    r"|rzutów )?karnych"
    r"|(?:po|na|v) (?:penalt\w+|samostatn\w+ nájezd\w+|nájezd\w+|rozstřel\w*)"
    r"|(?:в|по) (?:серии )?(?:послематчевых )?(?:пенальти|буллит\w+)|penaltı\w*)",
)
PENALTIES = AnyCase(r"\bon (?:penalties|pens|spot[- ]kicks)\b|\bshoot-?out\b")
EXTRA = (
    (
        re.compile(r"\bafter extra[- ]time\b|\bin extra[- ]time\b|\baet\b|\ba\.e\.t\."),
        "after extra time",
    ),
    # "Overtime" of the sports that call it so is told by the sport.
    (
        re.compile(
            r"\b(?:(?:tras|en|después de|con|necesitó)\s(?:la|una|dos|doble|el)?\s?"
            r"(?:prórrogas?|alargue|tiempos? (?:extra|suplementario))"
            r"|(?:après|en|dans l[ae]s?|au (?:terme|bout) d[e\w]*(?: l[ae]s?)?|a)"
            r"\s(?:une |deux )?prolongations?"
            r"|(?:nach|in der|in die)\s(?:\w+er\s)?Verlängerung|n\. ?V\.|n\.Verl\."
            r"|(?:dopo|a)(?:i|\sun|\sdue|l)?\s(?:i\s)?(?:tempi\s"
            r"|tempo\s)?supplementar[ei]"
            r"|d\.t\.s\.|(?:all['’]|dopo (?:un |due )?)overtime"
            r"|(?:após|n[ao]|depois d[ao])\s(?:[ao]\s|segund[ao]\s)?pro(?:rrogação"
            r"|longamento)"
            r"|(?:na|in de)\s(?:twee\s)?verlenging(?:en)?"
            r"|(?:efter|i)\s(?:förlängning\w*|sudden(?: death)?|forlænget spilletid"
            r"|den forlængede spilletid|forlængning\w*)"
            r"|(?:etter|i)\s(?:to\s)?(?:ekstraomgang\w+|forlengning\w*)"
            r"|(?:po|w)\s(?:\w+\s)?dogryw(?:ce|kach)"
            r"|(?:po|v)\s(?:prodloužení|predĺžení)"
            r"|(?:nakon|poslije|posle|u)\s(?:\w+\s)?produže(?:tka|taka|tku|cima)"
            r"|hosszabbítás(?: után|t követően)|după prelungiri"
            r"|jatko(?:ajalla|erässä|ajan jälkeen)|uzatma(?:lar)?(?:da|\ssonunda"
            r"|\sbölümünde|\sdevresinde)"
            r"|в(?:\s\w+)?\s(?:дополнительное время|овертайм(?:е|ах))|в овертаймі"
            r"|у додатковий час"
            r"|(?:στην|μετά (?:από|την))\sπαράταση)(?!\w)"
        ),
        "after extra time",
    ),
    (
        re.compile(
            r"\bin (?:the )?(?:\w+ )?overtime\b|\bafter (?:\w+ )?overtime\b|\bOT\b"
            r"|\bovertime (?:winner|goal|win|victory|loss|defeat)\b"
            r"|\b[Oo]vertime lasted\b"
        ),
        "overtime",
    ),
    (
        re.compile(r"\bin golden[- ]point\b|\bgolden[- ]point (?:win|try|victory)"),
        "golden point",
    ),
    (
        re.compile(
            r"\b(?:in|after|over) (\d+) innings\b|\b(\d+)-inning\b"
            r"|\b(1\d) innings\b|\b(1\d)th inning\b"
        ),
        "{} innings",
    ),
)
COUNTS = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
MARGIN = re.compile(
    rf"\bby (?P<margin>(?:an innings and )?{COUNTS} (?:runs?|wickets?)\b)"
)
AGGREGATE = re.compile(
    r"(?P<score>\d{1,3}[-–:]\d{1,3})(?:\s(?:on aggregate|aggregate|agg\.?))"
)
# How a bout was won, and how a race between two was.
DECISION = AnyCase(
    r"\b(?P<how>(?:(?:unanimous|split|majority|technical) decision|(?:\w+-round )?"
    r"(?:technical )?knockout|(?:\w+-round )?stoppage))\b"
)
WON_BY = re.compile(
    r"\bby (?P<margin>(?:a |an |half |two |three |four |five |six |\d+ )"
    r"(?:[\w-]+ (?:of )?){0,3}?(?:canvas|lengths?|nose|neck|head|bow ball|seconds"
    r"|(?<=by a )second"
    r"|points?)"
    r"(?: and a (?:half|quarter))?)\b"
)
ABANDONED = re.compile(
    r"\b(?:abandoned|called off|postponed|suspended)\b"
    r"(?: (?:at|after|in|before) (?:the )?(?:[\w-]+)(?: minutes?| half| set| over)?)?"
)
SCORE_THEN = re.compile(
    r"\s(?:leading|ahead|were leading|led|up|with the scores? (?:level )?at"
    r"|at|with the score)\s(?P<one>\d{1,3})[-–](?P<two>\d{1,3})"
)
WALKOVER = AnyCase(r"\b(?:walkover|walk-over|w/o|forfeit(?:ed|s)?)\b")
RETIRED = re.compile(
    r"\b(?:retired|retires|pulled out|withdrew|defaulted|conceded the match)\b"
)
# What may stand between a verb and a name: "second seed", "the defending champions".
LINK = (
    r"(?:(?:the|their|his|her|its|a|an|second|third|fellow|hosts?|rivals?|champions?"
    r"|defending|holders?|visitors?|visiting|neighbours?|leaders?|top|bottom|seeds?"
    r"|number|league|local|old|newly|side|club|outfit|compatriot|[a-z]+-[a-z]+|[a-z]*ed"
    r"|[Nn]o\."
    r"|qualifier|wildcard|world|teenager|veteran|opponents|strugglers|reigning"
    r"|countryman|countrywoman|favourites?|overnight|title|cup|county|city|derby|big"
    r"|arch"
    r"|early|pace-?setters|lowly|division|promotion|relegation|basement|winless|home"
    r"|wild|card|lucky|loser|wakil|pasangan|unggulan|former|previous|unseeded"
    r"|cross-town|struggling"
    r"|debutants|newcomers|minnows|city"
    r"|el|la|o|os|as|le|les|der|die|das|den|dem"
    r"|il|lo|(?<=il )[a-zà-ù]{4,14}|(?<=la )[a-zà-ÿ]{4,14}|(?<=al )[a-zà-ÿ]{4,14}"
    r"|(?<=le )[a-zà-ÿ]{4,14}|(?<=el )[a-zà-ÿ]{4,14}|(?<= o )[a-zà-ÿ]{4,14}"
    r"|bitter|fierce|nearest|closest|promoted|unbeaten|relegated|ten-man|nine-man|much"
    r"|mighty|great|neighbouring|hapless|sorry|injury-hit|in-form|travelling|lucky"
    r"|premier|high-flying|fading|faltering|bogey|familiar|foes|town|crisis-hit"
    r"|\d{1,2}(?:st|nd|rd|th)?)\s){0,5}"
)
# Between a verb and its object: "ha battuto in finale", "venció ayer por 3-1".
WHEN_OR_WHERE = (
    r"(?:\s(?:in|en|na|nas|en la|en las|em)\s(?:la\s)?(?:semi|quarti di |cuartos de )?"
    r"final\w*|\s(?:in rimonta|in due set|in tre set|con autoridad|con claridad|en tres"
    r"|en dos|de virada|em três|em dois|en deux|en trois|en quatre)(?:\ssets"
    r"|\smanches)?"
    r"|\s(?:este|esta|neste|nesta|no|na|el|ce|cette|questo|questa|di|nesta noite de)"
    r"\s(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda-feira"
    r"|terça-feira|quarta-feira|quinta-feira|sexta-feira|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato"
    r"|domenica)|\s(?:in trasferta|in casa|en casa|em casa|fuera de casa|fora de casa"
    r"|à domicile|à l['’]extérieur|ieri|oggi|ayer|hoy|hier|ontem|hoje|sabato|domenica"
    r"|sábado|domingo|samedi|dimanche|venerdì|viernes|vendredi)"
    r"(?:\s(?:sera|soir|noche|à noite|mattina|tarde|notte))?"
    r"|\s(?:por|per|par)\s\d{1,3}[-–:]\d{1,3}){0,2}"
)
BEAT = re.compile(
    r"\b(?P<verb>beat|beats|beating|beaten|defeat(?:ed|s|ing)"
    r"|edg(?:ed|es|ing)(?: out| past)?|thrash(?:ed|es|ing)|thump(?:ed|s|ing)"
    r"|maul(?:ed|ing)|humbl(?:ed|ing)|outplay(?:ed|ing)|outgunned|outscored|overc[ao]me|overcoming"
    r"|down(?:ed|ing)|s[ae]w off|seeing off|stunn(?:ed|ing)|crush(?:ed|ing)"
    r"|hammer(?:ed|ing)|rout(?:ed|ing)|eliminat(?:ed|ing)|knock(?:ed|ing) out"
    r"|oust(?:ed|ing)|outlast(?:ed|ing)|trump(?:ed|ing)|swept(?: past| aside)?|upset"
    r"|overpower(?:ed|ing)|took down|topp(?:ed|ing)"
    r"|blank(?:ed|ing)|shut out|toppl(?:ed|ing)|demolish(?:ed|ing)"
    r"|s[au]nk|(?:roll|breez|storm|power|romp|coast|stroll|scrap|sneak|battl|rac|surg"
    r"|swagger)ed past|cruised past|eased past|got past"
    r"|(?:proved|were|was) (?:far |much |just |simply )?too (?:good|strong|powerful"
    r"|hot) for"
    r"|squeezed past|brushed aside|dispatched"
    r"|dismantled|held off|outclassed|dethroned|trounced|whipped|pipped|see off"
    r"|to (?:defeat|edge|thrash|overcome|down|stun|crush|hammer|rout|eliminate|oust"
    r"|outlast|sweep|topple|demolish|sink|knock out|dump out|upset|blank|dispatch"
    r"|overpower|overhaul|outclass|pip|squeeze past|ease past|edge past|get past|sweep"
    r" past|sweep aside|fight off|hold off|shut out)"
    r"|edges? past|won against|won at|prevailed over|venció a(?:l)?|derrotó a(?:l)?"
    r"|ganó a(?:l)?"
    r"|eliminó a(?:l)?|superó a(?:l)?|goleó a(?:l)?|batió a(?:l)?|se impuso a(?:l)?"
    r"|a battu|ont battu|ont (?:dominé|éliminé|écrasé|renversé)|bat"
    r"|s['’]est imposée? (?:contre|face à)|a dominé|a éliminé"
    r"|besiegte|bezwang|schlug|gewann gegen|gewinnt gegen|ha battuto|batte"
    r"|ha sconfitto|sconfigge|ha superato|ha piegato|ha travolto|ha eliminato|venceu"
    r"|derrotou|bateu|goleou|versloeg|won van|slog|espugna|ha espugnato|sbanca"
    r"|ha sbancato"
    r"|besejrede|(?:venció|derrotó|ganó|eliminó|superó|goleó|batió|se impuso)"
    rf"(?={WHEN_OR_WHERE}\sal?\s)(?<!a)){WHEN_OR_WHERE}(?:(?<=\w)\sal?(?=\s))?"
    rf"\s{LINK}(?=\S)"
)
WIN_OVER = AnyCase(
    r"\b(?:decision|knockout|stoppage|win|victory|triumph|success|rout|thrashing"
    r"|winners?|scalp|upset|defeat(?= of)|demolition(?= of)"
    r"|victoire|triunfo|victoria|sieg"
    r"|vittoria|vitória)"
    rf"(?:\s(?:on the road|away from home|away|at home|on the night|here))?"
    rf"\s(?:over|against|at home to|away to|at the expense of|at|v|versus"
    rf"|sobre|ante|contra|contre"
    rf"|face à|gegen|über|contro|su|(?<=stoppage )of|(?<=knockout )of|(?<=upset )of"
    rf"|(?<=defeat )of|(?<=demolition )of|(?<=thrashing )of|(?<=rout )of)\s"
    rf"(?:el\s|la\s)?{LINK}(?=\S)"
)
DEFEAT_BY = AnyCase(
    r"\b(?:defeats?|loss|losses|reverse|reversal|beating|derrota|défaite|niederlage"
    r"|sconfitta)"
    rf"(?:,? \d{{1,3}}[-–]\d{{1,3}})?"
    rf"\s(?:to|by|against|at|at the hands of|away to|from|ante|contra|contre|gegen"
    rf"|contro)\s(?:el\s|la\s)?{LINK}(?=\S)"
    r"|\b(?:beating|thrashing|hammering|hiding|drubbing|mauling|trouncing|humbling)"
    rf"\s(?:by|from|at the hands of)\s{LINK}(?=\S)"
    rf"|\b(?:beating|hammering|hiding|drubbing|mauling|trouncing|humiliation)\sat\s"
    rf"{LINK}(?=\S)"
)
WON_SCORE = re.compile(
    r"\b(?:won|winning|wins|win|triumph(?:ed|s|ing)|prevail(?:ed|s|ing)|romped home"
    r"|came out on top|ganó|venció|derrotó|superó|goleó|se impuso|gewann|gagne"
    r"|a gagné|ha vinto|venceu|ganhou),?\s(?:por\s|by\s)?\d{1,3}[-–:]\d{1,3}"
    r"\s(?:al?|ante|against|over|at|away to|away (?:at|against)|gegen|contre|face à"
    rf"|contra|contro|ao)\s{LINK}(?=\S)"
)
LOST_TO = re.compile(
    rf"\b(?:lost|lose|loses|losing|fell|falling|went down|go(?:ing|es) down"
    rf"|succumbed|bowed out|perdió"
    rf"|perdeu|perd|a perdu|verlor|dropped (?:an?|their|its)\b)\s"
    rf"(?:[^.;]{{0,40}}?\s)?(?:to|against|at(?! home)|ante|contra|contre"
    rf"|gegen)\s{LINK}(?=\S)"
)
BEATEN_BY = re.compile(
    rf"\b(?:beaten|defeated|thrashed|knocked out|eliminated|edged out|stunned"
    rf"|swept aside|hammered|upset|put to the sword)"
    rf"\s(?:[^.;]{{0,30}}?\s)?by\s{LINK}(?=\S)"
)
# "Avenged their defeat by Vale": an earlier match.
MADE_UP_FOR = re.compile(
    r"\b(?:aveng(?:e|es|ed|ing)|revenge for|bounc\w+ back (?:from|after)|recover\w*"
    r" from|ma(?:de|king|ke) (?:up|amends) for|respond\w* to|put behind them|eras\w+"
    r"|shrugg\w+ off|forg[eo]t\w*)\s(?:[\w-]+\s){0,3}?$"
)
DRAW = re.compile(
    r"\b(?:drew|draw|draws|drawing|tied|tie|stalemate|held|deadlock|pegged back"
    r"|(?<=\d-\d\s)(?:thriller|classic|epic|humdinger|affair|spectacle|bore|barnstormer"
    r"|roller-?coaster|cracker)|empató|empate"
    r"|nul|unentschieden|pareggio|empatou)\b"
)  # fmt: skip
DRAW_WITH = re.compile(
    rf"\b(?:with|against|by|at|con|com|avec|mit|contre|gegen|contra|ante)\s{LINK}(?=\S)"
)
# "Were thrashed 6-0 at Moor": at a side's own ground, straight behind the score.
BEATEN_AT = AnyCase(
    r"\b(?:beaten|defeated|thrashed|hammered|crushed|routed|edged out|bowed out"
    r"|stunned),?\s(?:\d{1,3}[-–]\d{1,3}|by \w+ goals to \w+),?\s"
    rf"(?:away\s)?(?:at|to|by)\s{LINK}(?=\S)"
)
# "Handed Moor a 3-1 defeat", "condemned Moor to a beating", "left Moor nursing a loss",
# "inflicted a 5-0 thrashing on Moor".
SOUND_BEATING = (
    r"(?:setback|beating|thrashing|hammering|hiding|drubbing|mauling|trouncing)"
)
HANDED = re.compile(
    rf"\b(?:hand(?:s|ed|ing)?|deal(?:s|ing|t)?|condemn(?:s|ed|ing)?|consign(?:s|ed"
    rf"|ing)?"
    rf"|subject(?:s|ed|ing)?|left|leav(?:e|es|ing)|sen(?:t|ds?|ding)"
    rf"|(?:inflict(?:s|ed|ing)?|hand(?:s|ed|ing)? out|dish(?:ed|es|ing)? out"
    rf"|deal(?:s|t)? out)\s[^.;]{{0,40}}?(?:defeat|loss|{SOUND_BEATING}|reverse)"
    rf" (?:on|to))\s{LINK}(?=\S)"
)
A_DEFEAT = re.compile(
    r",?\s(?:(?:nursing|crashing|tumbling|slumping|reeling|sliding|spinning|plunging"
    r"|contemplating|ruing|digesting|facing|down|with)\s)?(?:from\s|after\s|to\s)?"
    r"(?:an?|the|their|its|his|her)\s(?:(?:[\w-]+,?\s){0,4}?(?:\d\S+,?\s){0,5})?"
    rf"(?:[\w-]+\s)?(?:defeat|loss|{SOUND_BEATING}|reverse)\b"
)
# "Gifted their rivals Moor a 2-1 win": the side before the verb has lost.
GIFTED = re.compile(rf"\b(?:gift(?:s|ed|ing)?|present(?:s|ed|ing)?)\s{LINK}(?=\S)")
A_WIN = re.compile(
    r"\s(?:with\s)?(?:an?|the|their|its)\s(?:[\w-]+,?\s){0,4}?(?:win|victory)\b"
    r"(?!\s(?:over|against|at))"
)
# "Defeat for Moor at Vale", "victory for Moor over Vale": both stand behind the noun.
TOLD_FOR = AnyCase(
    r"\b(?P<what>win|victory|triumph|success|defeat|loss|reverse)"
    r"(?:\s(?:of|in)\s(?:the|their|three|four|five|six|a)\s\w+)?\sfor\s"
    rf"{LINK}(?=\S)"
)
AGAINST_AFTER = re.compile(
    r",?\s(?:(?:by\s)?\d{1,3}[-–]\d{1,3},?\s)?(?:at|at home to|away to|to|by|against"
    rf"|over|at the hands of)\s{LINK}"
)
# "Won 3-1 at Wembley against Moor": where it was, then the rival.
RIVAL_NEXT = re.compile(
    rf"(?:\s(?:on|in)\s[^,.;]{{3,30}}?)?\s(?:against|over|from|to)\s{LINK}(?=\S)"
)
# "Brushed Moor aside", "put Moor to the sword": the verb parted by its object.
APART = re.compile(
    rf"\b(?:brush(?:ed|es|ing)|sw(?:ept|eeps|eeping)|knock(?:ed|s|ing)|dump(?:ed|s|ing)"
    rf"|puts?|putting|sen(?:t|ds|ding))\s{LINK}(?=\S)"
)
ASUNDER = re.compile(
    r"\s(?:aside|out(?! of (?:position|reach|sight|their|his|her))|to the sword|packing"
    r"|crashing out|home with)\b"
)
# Figures of players, not of sides: "Scorers: Roe 3, Lund 2".
OF_PLAYERS = re.compile(
    r"\b(?:scorers?|goals?|points?|pts|assists?|rebounds|tries|wickets|tore|buts"
    r"|buteurs|goles"
    r"|gols?|golos|marcatori|reti|mål|bramki|gole|голы|kills|saves|leading|top)\b",
    re.IGNORECASE,
)
COMPETITION_WORD = re.compile(
    r"\b(?:Cup|League|Open|Trophy|Shield|Division|Championships?|Masters|Series|Bowl"
    r"|Premiership|\w*[Ll]iga|Games|Olympics|Tour|Prix|Test|Classic|Marathon|Plate"
    r"|Eredivisie"
    r"|Pokal|Nations|Conference|Tournament|Slam|Meeting|Invitational|Challenge|Vase"
    r"|Regatta|Stakes|Final|Wimbledon|Allsvenskan|Ekstraklasa|Lig|Copa|Coupe|Coppa"
    r"|Ligue|Serie|Euro|Taça|Torneo|Trofeo|Championnat|Campeonato|Weltcup)\b"
)
# What a competition's name ends or begins with; teams hold such words elsewhere.
COMPETITION_NAME = re.compile(
    r"(?:^|[\s-])(?:Cup|League|Open|Trophy|Shield|Division|Championships?|Masters"
    r"|Series"
    r"|Bowl|Premiership|\w*[Ll]iga|Games|Olympics|Tour|Prix|Test|Classic|Marathon|Plate"
    r"|Eredivisie|Pokal|Nations|Conference|Tournament|Slam|Meeting|Invitational"
    r"|Challenge|Vase|Regatta|Stakes|Finals?|Wimbledon|Allsvenskan|Ekstraklasa|Lig"
    r"|Weltcup|Pro League|\w{3,14}staffel|\w{3,14}liga|\w{0,14}[Cc]upen|Kupası|Kupa"
    r"|Ligi"
    r"|Süper Lig|Şampiyonası|Turnuvası|\w{0,14}[Ll]iiga|\w{2,14}ligan|Pohár|Kup"
    r"|Prvenstvo"
    r"|Кубок|Лига|Чемпионат|Первенство|Кубка|Лиги|Κύπελλο|Λίγκα|Πρωτάθλημα|Cupa"
    r"|Bajnokság|Beker|Meisterschaft|Torneio|Mistrovství|Ekstraliga|Oberliga|Pucharu"
    r"|Copa|Taça|Trophée|Trophy|Tournoi|Turnier|Turnij)(?:\s(?:One|Two|Three|[AB]"
    r"|Final|Finals|Group\s[A-L]))?$"
    r"|^(?:National|Nationale|Fédérale|Régionale|Honneur)(?:\s\d)?$"
    r"|^(?:Marat[oó]na?|Puchar\w*|Liga|Kup|Pohár|Superpuchar\w*|Mistrzostwa|Кубок"
    r"|Кубк[аеу]"
    r"|Лиг[аеиу]|Чемпионат\w*|Trophée|Tournoi|Torneio|Cupa|Kupa|Beker"
    r"|Abierto|Gran Premio|Volta|Ronde|Puchar|Pokal|Copa|Coupe|Coppa|Ligue|Serie"
    r"|Euro|Taça|Torneo|Trofeo|Championnat|Campeonato|Campionato|S[eé]rie [A-D]"
    r"|Grand Prix|Tour d\w*|Giro|Vuelta|La Liga|Liga)\b"
)


# Copy repeats its names: each is looked at once.
@lru_cache(maxsize=2048)
def names_competition(name: str) -> bool:
    """Whether a name is a competition's by a word that only such names have there."""
    return COMPETITION_NAME.search(name) is not None


BEFORE_A_PLACE = re.compile(
    r"\b(?:in|at|on|of|for|from|by|with|over|against|near|until|through|into|past|to"
    r"|off|after|en|de)\s(?:the\s)?(?:(?:league\s)?(?:leaders|champions|holders|hosts"
    r"|rivals|neighbours|strugglers|visitors|favourites)\s|[a-z]+-placed\s)?$"
    r"|\b(?:piscina|stadio|campo|palazzetto|stade|estadio|estádio|pabellón|piscine"
    r"|salle"
    r"|halle|pala\w*|sportpark|sporthal|coppa|copa|coupe|taça|trofeo)\s(?:del|di|de"
    r"|della"
    r"|delle|dei|do|da|dos|das|du|des|de la|der|van)\s$"
    # And at the head of a sentence: "In York, Tern beat Vale".
    r"|^(?:In|At|On|En|Bij|Bei|Beim|Im|À|Au|Nel|Na|W|Ve|V|På|No|Em|U)\s$"
)
PRONOUN_BEFORE = re.compile(
    r"\b(?:they|he|she|it|who|which|his side|her side|the hosts|the visitors"
    r"|the home side|the champions)\b",
    re.IGNORECASE,
)
SCORELINE_PAIR = re.compile(r"\s(?P<one>\d{1,3})\s?[-–:]\s?(?P<two>\d{1,3})\s")
SCORE_ALONE = re.compile(r"\s(\d{1,3})(?:,|\s[-–v])?\s$")
INNINGS_AFTER = re.compile(
    r"\s(?:(?:had|have|were|was|had been)\s)?(?:posted|made|reached|scored|piled up"
    r"|compiled|declared (?:on|at)|finished (?:on|at)|closed on|amassed|set|racked up"
    r"|totalled|managed|replied with|all out for|bowled out for|dismissed for"
    r"|skittled(?: out)? for|restricted to|rolled over for|chased down"
    r"|chased)\s(?:only |just |a )?(?P<score>\d{2,3}(?:/\d{1,2}(?: ?dec(?:lared)?)?"
    r"|-\d(?!\d)| for (?:\d{1,2}|two|three|four|five|six|seven|eight"
    r"|nine))?)(?!\s(?:from|off|runs from|balls|points|yards|minutes))"
)
BOWLED_OUT = re.compile(
    rf"\b(?:bowl(?:ed|ing)|dismiss(?:ed|ing)|skittl(?:ed|ing)|restrict(?:ed|ing)"
    rf"|roll(?:ed|ing))\s{LINK}(?=\S)"
)
OUT_FOR = re.compile(
    r"\s(?:all )?(?:out |over |back )?(?:for|to)\s(?:just "
    r"|only )?(?P<score>\d{2,3}(?:/\d{1,2}| for \d| and \d{2,3})?)"
)
