"""Words and figures beside a score that say what it is a score of."""

import re

from articles.copy.any_case import AnyCase

NUMBER_WORDS = {
    word: str(value)
    for value, words in enumerate(
        (
            "nil zero nought love cero zéro rien null nul noll nulla",
            "one un uno una une um uma eins ein een ett én et",
            "two dos deux zwei due dois duas twee två to",
            "three tres trois drei tre três drie",
            "four cuatro quatre vier quattro quatro fyra fire",
            "five cinco cinq fünf cinque vijf fem",
            "six seis sechs sei zes sex seks",
            "seven siete sept sieben sette sete zeven sju syv",
            "eight ocho huit acht otto oito åtta åtte",
            "nine nueve neuf neun nove negen nio ni",
            "ten diez dix zehn dieci dez tien tio ti",
            "eleven once onze elf undici",
            "twelve doce douze zwölf dodici doze twaalf tolv",
        )
    )
    for word in words.split()
}
NUM = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
UNIT = (
    r"(?:goals?|points?|frames?|sets?|legs?|games?|maps?|runs?|ends?|buts?|manches?"
    r"|jeux|goles|gol|puntos|tantos|juegos|mangas|Tore[n]?|Treffer|Punkte[n]?|Sätze[n]?"
    r"|Sätzen|punti|reti|golos|gols|pontos|doelpunten|punten|mål|poäng|poeng|set"
    r"|parciales)"
)
IN_WORDS = re.compile(
    rf"(?<![\w-])(?P<one>{NUM})(?:\s(?P<unit>{UNIT}))?\s(?P<joint>to|a|à|zu|til|till"
    rf"|tegen"
    rf"|do)\s(?P<two>{NUM})(?:\s(?P<after>{UNIT}))?(?![\w:-]|[.,]\d)",
    re.IGNORECASE,
)
JOINED = AnyCase(rf"\s(?:to|a|à|zu|til|till|tegen|do)\s{NUM}")
APIECE_WORD = AnyCase(r"[ -](?:apiece|all|partout|iguales|ovunque)\b")
HYPHENED = re.compile(
    r"(?<![\w-])(?P<one>nil|one|two|three|four|five|six|seven|eight|nine|ten)[-–]"
    r"(?P<two>nil|love|one|two|three|four|five|six|seven|eight|nine)(?![\w-])",
    re.IGNORECASE,
)
APIECE = re.compile(
    rf"(?<![\w-])(?P<one>{NUM})[ -](?:apiece|all(?!\s(?:out|but|the|of|over|four|three"
    rf"|his|her|their))|partout|iguales|ovunque)\b",
    re.IGNORECASE,
)
# "Empate a dos", "empataron a un gol".
EVEN = re.compile(
    rf"\b(?:[Ee]mpat\w+|[Ii]gual\w+|[Tt]ablas) a (?P<one>{NUM})\b(?!\s?(?:minut"
    rf"|puntos))"
)
GOALLESS = AnyCase(
    r"\b(?:goalless|scoreless|no-scor(?:e|ing)"
    r"|sin goles|torlos\w*|senza reti|reti (?:bianche|inviolate)"
    r"|sem gol[so]*|score vierge|sans but|nul et vierge|doelpuntloos|mållös\w*"
    r"|målløs\w*|bezbramkow\w*|golsüz|nulov\w+|(?:utan|uten|uden) mål|bez (?:bramek"
    r"|gólů|branek|golova)|безголев\w*|без голов|zero a zero)\b"
)
POINTS_APIECE = re.compile(
    r"(?<![\w-])(?P<one>\d{1,2}-\d{1,2})\s(?:apiece|each|all)\b(?!['’])"
)
POINTS_PAIR = re.compile(
    r"(?<![\w-])(\d{1,2}-\d{1,2})\s(?:to|v|a"
    r"|against)\s(?:(?!after|following|from|in)[\w']+\s){0,3}?"
    r"(\d{1,2}-\d{1,2})(?![\w-])"
)
# Australian rules: goals, behinds and what they are worth, "11.9 (75)".
BEHINDS = r"\d{1,2}\.\d{1,2}\s?\(\d{1,3}\)"
BEHINDS_PAIR = re.compile(
    rf"(?<![\w.])(?P<one>{BEHINDS})(?:,?\s(?:to|d|def|defeated|beat|v)\.?)\s"
    rf"(?:[\w']+\s){{0,3}}?(?P<two>{BEHINDS})"
)
WORTH_IN_BRACKET = re.compile(r"\((\d{1,3})\)$")
ANY = re.compile(
    r"\d|\b(?:nil|apiece|all|goalless|scoreless|no-scor(?:e|ing)|to|zu|love)\b|gol|but|reti|torlos"
    r"|bramk|branek|vierge|doelpuntloos|målløs|mållös|(?:utan|uten|uden) mål|nulov|gólů"
    r"|голев|голов"
)
KICKS = (
    r"(?:penalt|pens\b|spot[- ]kick|shoot-?out|penales|penaltis|tanda|tirs? au but"
    r"|t\.a\.b"
    r"|elfmeter|penaltyschie|rigori|dcr\b|pênalt|penált|penais|grandes penalidades"
    r"|strafschop|karnych|straff|pilkku|пенальти|penalt[iy]|penaller|jedenaster"
    r"|from the spot|pens|samostatn|nájezd|najazd|буллит|послематч|штрафн\w+ броск"
    r"|siódem"
    r"|siebenmeter\w*(?:werf|schie)|penalidades|dischetto|once metros"
    r"|punto de penal|rozstřel|jedanaesterc|sedmerc"
    r"|tizenegyes|rangaistuslauk|πέναλτι)"
)
KICKS_AFTER = AnyCase(rf"[^,.;:]{{0,34}}?\b{KICKS}")
KICKS_BEFORE = AnyCase(
    r"\b(?:shoot-?out|penalties|pens|tanda|elfmeterschie\w+|penaltyschie\w+|rigori"
    r"|tirs au but|penaltis|penales|pênaltis|penáltis|grandes penalidades|strafschoppen"
    r"|strafschoppenserie|straffespark\w+|straffeskudd\w+|straffesparks\w+|straffar\w*"
    r"|straffeavgj\w+|straffläggning\w*|(?:rzutach|rzutami|serii) karnych|karnych"
    r"|(?:серии|серию|серия|послематчевых) пенальти|пенальтi|penaltı\w*|πέναλτι"
    r"|penaltov\w*|penaltách|penalty['’]?s|rozstřel\w*|jedanaesterc\w+|tizenegyes\w*"
    r"|rangaistus\w+|nájezd\w+|najazd\w+|буллит\w+|siódemek|siedmiometrow\w+"
    r"|dischetto|once metros|punto de penal\w+"
    r"|siebenmeterwerfen|straffläggning\w*|straffekonkurr\w*|penaltılar\w*|desempate)\b"
    r",?[^,.;]{0,50}(?:,\s(?:która|który|które|who|qui|que|che|die|der"
    r"|das)\s[^,.;]{0,40})?$"
)
NOT_KICKS = re.compile(r"penalt(?:y|ies) (?:from|by|in the)\b", re.IGNORECASE)
HALF = (
    r"(?:half-?time|the (?:break|interval|turn|half)|pause\w*|halbzeit|mi-temps"
    r"|descanso|intermedio|entretiempo|intervallo|riposo|intervalo|rust|paus\w*|halvtid"
    r"|halvlek|przerw\w*|перерыв\w*|half|poločas\w*|poluvrijeme|puoliaja\w*|szünet\w*"
    r"|devre|primo tempo|quarter|first period|second period)"
)
HALF_AFTER = AnyCase(
    rf"(?:\s(?:up|down|ahead|behind|adrift|lead))?\s(?:at|by|zur|zum|à la|al|ao|à"
    rf"|bij de|bij"
    rf"|i|do|к|na|by the|in the first|at the|all'|in der|after the first|after one"
    rf"|after the opening)\s?{HALF}"
    rf"|,?\s?(?:zur )?{HALF}"
)
HALF_BEFORE = AnyCase(
    rf"\b(?:at|zur|zum|bei|à la|al|ao|bij|i|do|к|by|in)\s(?:the\s"
    rf"|der\s)?{HALF}[^.;]{{0,14}}$"
    rf"|\bhalf-?time (?:score|lead)[^.;]{{0,20}}$"
)
PARTLY_BEFORE = AnyCase(
    r"(?:\b(?:lead(?:s|ing)?|led|ahead|trail(?:ed|ing|s)?|behind|up|down|ma(?:de|ke"
    r"|kes|king)"
    r" it|back to|back at|to|from|of|level(?:led)?(?: it| things| the (?:score|match"
    r"|tie|game))?"
    r"(?: at| to)?|equali[sz]ed|(?:stood|at)|pulled (?:it )?back to|cut it to"
    r"|brought it"
    r" back to|reached|took it to|for|mené\w*|menai\w*|menant|ganaban?|perdían?|iban?"
    r"|führte\w*"
    r"|geführt|lag(?:en)?|zum|conduceva|sotto|avanti|portato sul|sul|vencia"
    r"|perdia|vinha|voor|stond|achter|ledde|till|under|ledet|prowadził\w*|до|при счете"
    r"|puis|égalis\w+|vuelta (?:a|al)|remont\w+|retourn\w+|ribalt\w+|rimont\w+|virou"
    r"|virar"
    r"|drehte\w*|gedreht|aus einem|overturn\w+|recover\w+ from|vände|snudde"
    r"|vendte)\s(?:(?:by|a|an"
    r"|the|med|mit|met|por|par|per|con|com|un|uno|um|o|lo|le|el|ein|einen|einem)\s)?)$"
)
PARTLY_AFTER = AnyCase(
    r"\s(?:lead|up\b|down\b|ahead|behind|adrift|deficit|in front|advantage|cushion"
    r"|at one"
    r" (?:point|stage)|in arrears|vor\b|hinten|führung|rückstand|avanti|sotto|arriba"
    r"|abajo|de ventaja|voorsprong|achterstand|ledning|underläge"
    r"|with (?:\w+ )?(?:minutes|seconds"
    r"|overs) (?:left|remaining|to go|to play)|in the (?:first|second|third|fourth"
    r"|fifth"
    r"|deciding|opening) (?:set|frame|quarter|period|game)|in the tie-?break|dans le"
    r" tie-break|serve|start)"
)
# "They won the last 15 minutes 20-10".
PART_WON = re.compile(
    # "Machte aus einem 24:22 ein 24:26".
    r"\baus einem \d{1,3}:\d{1,3} (?:noch )?ein(?:en)? $"
    r"|\bthe (?:last|first|second|third|fourth|final|opening|closing)\s(?:\w+\s)?"
    r"(?:minutes?|quarter|half|period)\s$"
)
# "Led Tern United 3-0 inside 25 minutes".
LED_THEM = re.compile(
    r"\b(?:led|leading|trailed|trailing)\s(?:the\s)?(?:[A-Z][\w'’.-]+\s){1,3}(?:by\s)?$"
)
SCORELINE_AFTER = re.compile(
    r"\s(?:home\s|away\s|league\s|friendly\s)?(?:scoreline|defeat|loss|reverse|win"
    r"|victory|draw|tie|stalemate|deadlock)\b"
)
# "Vände 0-2 till 3-2", "3-2 up at the end": these are the last.
TURNED = re.compile(
    r"\b(?:vände|snudde|vendte|drehte\w*|turned|virou|ribaltato|girò)\s(?:\S+\s){0,3}?"
    r"\d{1,3}[-–:]\d{1,3}\s(?:\w+\s)?(?:till|til|to|zu|in|into|para|a|en)\s(?:an?\s"
    r"|ein(?:en)?\s)?$"
)
# "Snudde Moor 0-1 til 3-1": the first is no more than on the way.
TURNED_FROM = re.compile(
    r"\b(?:vände|snudde|vendte|drehte\w*|turned|virou|virar|ribalt\w+|girò|remont\w+)"
    r"\s(?:\S+\s){0,3}$"
)
TO_ANOTHER = re.compile(
    r"\s(?:\w+\s)?(?:till|til|to|zu|in|into|para|a|en)\s(?:an?\s"
    r"|ein(?:en)?\s)?\d{1,3}[-–:]\d"
)
AT_THE_END = re.compile(
    r"\s(?:up|ahead|in front) (?:at|by|come) (?:the (?:end|finish|final whistle)"
    r"|full time)"
)
NOT_A_SCORE = AnyCase(
    r"\s(?:outsiders?|underdogs?|long-?shot"
    r"|into|left in|remaining|record|series|formation|run\b|season|vote|odds"
    r"|favourites?"
    r"|favorites?|shot|chance"
    r"|with two games|this (?:season|year)|aggregate|on aggregate|agg\b|in total|global"
    r"|cumulé|complessivo|totaal|totalt|per cent|pounds|euros?|dollars|people|fans"
    r"|miles|km\b|january|february|march|april"
    r"|june|july|august|september|october|november|december|years?|months|weeks"
    r"|metres|lengths?)"
)
SERIES = AnyCase(
    r"\b(?:al mejor de|best[- ]of)\s\w+,?\s\w+\s$"
    r"|\b(?:series|head-to-head|odds|best-of-\w+|record|aggregate|formation"
    r"|tie-?break(?:er)?)"
    r"[^.;,]{0,18}$"
)
CLOCK_AFTER = re.compile(
    r"\s?(?:[ap]\.?m\b|Uhr|h\b|GMT|CET|BST|ET\b|o'clock|of the (?:first|second|third"
    r"|fourth)"
    r"|into the)"
)
CLOCK_BEFORE = re.compile(
    r"\b(?:um|at|a las|alle|kl\.?|klokken|om|at around|after|gegen|vers|les)\s$"
)
# Words no other language here has.
ENGLISH = AnyCase(
    r"\b(?:the|their|was|were|after|with"
    # Or of baseball, where a pitcher's wins and losses stand so in any language.
    r"|episodios?|entradas|lanzador|cerrador|abridor|jonrón|bullpen)\b"
)
