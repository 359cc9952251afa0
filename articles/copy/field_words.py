"""The words in which copy tells who came where in a field: second, ahead of, podium."""

import re

from articles.copy.any_case import AnyCase

# What an ordinal counts when it tells of no finisher: "the second stage".
COUNTED = (
    r"(?:[- ](?:medall?ists?|half|set|round|leg|period|stage|run|day|days|titles?"
    r"|career|gold|wins?"
    r"|victor\w+|time|attempt|lap|laps|season|year|week|month|heat|races?|game|match"
    r"|consecutive|straight|successive|play-?off|hole|row|group|quarter|part|test"
    r"|medal|crown|event|major|of the season|start|seed|division|tier|climb|corner"
    r"|throw|jump|vault|dive|session|set|stop|stops|knockdown|overall|in the"
    r" (?:overall|standings|championship|table|general)|étape|manche|tour|titre"
    r"|victoire|fois|journée|jour|saut|essai|succès|etappe|lauf|durchgang|runde|titel"
    r"|sieg|mal|platz in der|saison\w*|tag|versuch|etapa|vuelta|jornada|título|triunfo"
    r"|vez|victoria|vitória|intento|manga|tappa|giro|titolo|successo|volta|vittoria"
    r"|prova|salto|etappe|ronde|zege|titel|keer|plaats in het|dag|poging|etappen?"
    r"|åket|omgång\w*|seger|gång\w*|raka|etape\w*|sejr|gang|seier|strake?|omgang"
    r"|etap\w*|bieg\w*|rund\w*|raz|kolej\w+|zwycięstw\w+|dzień|seri\w+|kol\w*|etap\w*"
    r"|vítězstv\w+|den|этап\w*|раз|побед\w+|круг\w*|подряд|день|etabı?|kez|galibiyet"
    r"|zafer\w*)\b)"
)
# "His second Moto Grand Prix win": a win of his own, and no place.
COUNTED_FAR = (
    r"(?: (?!in\b|on\b|at\b|of\b|to\b|behind\b|after\b|with\b|and\b|for\b|by\b|was\b"
    r"|en\b|de\b|i\b)"
    r"[\w-]+){1,3}? (?:wins?|titles?|victor\w+|triumphs?|success|crowns?|gold|stages?"
    r"|seier|seger|sejr|zege|sieg|victoires?|victorias?|vittori[ae]|vitórias?)\b"
)
SECOND = (
    r"(?:(?<!\ba )(?<!\d )(?<!split )(?<!half )(?<!one )second|runner-up|silver"
    r"|deuxième|seconde"
    r"|2[eᵉ]|argent|dauphine?|zweite[rnm]?|(?:rang|platz) (?:zwei|2)|silber"
    r"|segund[oa]"
    r"|subcampe\w+|plata|second[oa]|argento|piazza d['’]onore|prata|vice-campe\w+"
    r"|tweede|zilver\w*|tvåa|andra(?:plats(?:en)?)?|silvret|nummer to|andreplass(?:en)?"
    r"|andenplads(?:en)?|toer|sølv\w*|drug[aąieo]\w{0,3}|srebr\w+|druh[ýáéou]\w{0,2}"
    r"|stříbr\w+|toinen|toiseksi|kakkonen|kakkoseksi|hopea\w*|втор\w{1,4}|серебр\w+"
    r"|ikinci\w*|gümüş\w*|al doilea|a doua|locul (?:doi|secund)|második|ezüst\w*)"
)
THIRD = (
    r"(?:third|bronze|troisième|3[eᵉ]|dritte[rnm]?|(?:rang|platz) (?:drei|3)|bronze"
    r"|tercer[oa]?|bronce|terz[oa]|bronzo|terceir[oa]|derde|brons\w*|trea|tredje\w*"
    r"|nummer tre|treer|bronse\w*|trzeci\w{0,4}|brąz\w*|třet\w+|bronz\w*|kolmas"
    r"|kolmanneksi|kolmonen|kolmoseksi|pronssi\w*|трет\w{1,4}|бронз\w+|üçüncü\w*"
    r"|treć[iae]\w*|bronc\w*|al treilea|a treia|locul trei|harmadik)"
)
FOURTH_ON = (
    r"(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|[4-9]th|1\dth|quatrième"
    r"|cinquième|vierte[rn]?|fünfte[rn]?|cuart[oa]|quint[oa]|quart[oa]|vierde"
    r"|vijfde|fjärde|fjerde|femte|czwart\w+|piąt\w+|čtvrt\w+|pát\w+"
    r"|neljäs|четв[её]рт\w+|пят(?:ым|ой|ый|ая)|dördüncü|beşinci)"
)
RANK = AnyCase(
    rf"\b(?:(?P<two>{SECOND})|(?P<three>{THIRD})|(?P<more>{FOURTH_ON}))\b"
    rf"(?!{COUNTED})(?!{COUNTED_FAR})(?!['’]s?\b)(?!-(?:half|stage|round|year|time"
    rf"|generation))"
)
# Whoever fills the last step, with no number of it told.
PODIUM = re.compile(
    r"\b(?:(?:complet(?:ed?|es|ing)|round(?:ed|s|ing) (?:out|off)|fill(?:ed|ing)) the"
    r" (?:podium|top three|places|rostrum)|(?:final|last|remaining) (?:podium|step)\w*"
    r"(?: place| spot| position)?|(?:complèt|compl[ée]t)\w+ le podium"
    r"|(?:komplettiert|vervollständigt)\w* das (?:Podest|Podium|Treppchen)"
    r"|complet\w+ el podio|(?:complet|chiud|chius)\w+ il podio|(?:complet|fech)\w+ o"
    r" p[óo]dio|podium (?:compleet|uzupełni\w+|dopełni\w+)|(?:kompletter|fullbord)\w+"
    r" (?:pallen|podiet)|замкнул\w* (?:призовую )?тройку|doplnil\w*|uzupełnił\w* podium"
    r"|dopełnił\w*)(?!\w)"
)
# What leads from a finisher to those behind.
AHEAD = re.compile(
    r"\b(?:ahead of|clear of|in front of|faster than|better than|beat(?:ing)?|edg(?:ed"
    r"|ing)"
    r"(?: out)?|pip(?:ped|ping)?|hold(?:ing)? off|held off|deny(?:ing)?|denied"
    r"|out(?:sprint|kick|pac)(?:ed|ing)?|relegat(?:ed|ing)|overhaul(?:ed|ing)|from|over"
    r"|before|followed by|devant|devan[cç]\w+|précéd\w+|vor|por delante del?"
    r"|bati[eó]\w*"
    r"(?: al sprint)? a|super\w+(?: al sprint)? a|aventaj\w+(?: en [^.;,]{2,24})? a"
    r"|dej\w+ atrás a|delante"
    r" del?|davanti"
    r" (?:ad?|al(?:la?|l['’]|lo)?|ai)|preced\w+|bruci\w+|(?:prima|meglio|meno)"
    r" del?(?:la?"
    r"|l['’])?"
    r"|batt(?:endo|uto)(?: (?:allo sprint|in volata))?|superando(?: ao sprint)?|à"
    r" frente d[eoa]s?"
    r"|batendo(?: ao sprint)?|bateu|derrot\w+|voor|vóór|bleef|hield|före|framför|foran"
    r"|przed|wyprzedz\w+|před|předstih\w+|ennen|перед|опереди\w+|обо(?:гнал\w*|гнав"
    r"|йдя|шла|шел)"
    r"|(?:avance|d['’]avance|devant) sur l[ea]s?|avance sur|(?:vantaggio|margine)"
    r" su(?:l|lla|ll['’]|i)?"
    r"|(?:ventaja|diferencia|vantagem) (?:sobre|respecto)|Vorsprung (?:auf|vor)"
    r"|voorsprong op|przewagi nad"
    r"|rifil\w+ [^a-z]{1,10}a(?:lla?|ll['’]|l|i)?|(?:sterkere|stærkere) en[nd]"
    r"|(?:sterker) dan"
    r"|(?:starkare) än|(?:sneller|beter) dan|(?:schneller|besser) als|(?:plus rapide"
    r"|mieux) qu[e'’]"
    r"|más rápid[oa] que"
    r"|più veloce d\w+|mais rápid[oa] (?:do )?que|(?:snabbare|bättre) än|(?:raskere"
    r"|bedre) enn|hurtigere end"
    r"|(?:szybsz[ay]|lepsz[ay]) od|быстрее|ispred|înaintea|del? mieux que|mieux que"
    r"|weniger als|menos que|moins que|verwies)\s"
)
# "Behind her came Ann Roe and Bea Lund": who follows is next.
BEHIND = re.compile(
    r"^(?:(?:Just |Close |Right |Hard )?[Bb]ehind|Next (?:home|came|was)|Derrière"
    r"|Suivent"
    r"|Hinter|Auf den Plätzen (?:folgten|zwei und drei)|Es folgten|Detrás|Por detrás"
    r"|Tras"
    r" (?:él|ella)|Alle sue spalle|Dietro|Atrás|Achter|Daarachter|Bakom|Bak|Bag|Efter"
    r" (?:hende|ham)|Etter|Za (?:nim|nią|ním|ní|plecami)|Вслед|За ним|За ней|Iza njega"
    r"|Iza nje|The podium was completed)\b"
)
# What follows the verb of winning where its subject stands behind it.
BY_WHOM = re.compile(
    r"\s(?:[^\s,.;]+\s){0,3}?(?:by|par|von|vom|da|dal|dalla|dall['’]|por|pelo|pela|door"
    r"|av|af|przez)\s(?:the\s|la\s|le\s|l['’])?$"
)
GIVEN_TO = re.compile(
    r"\b(?:went to|belonged to|fell to|fue cosa de|(?:victory|gold|win|triumph|success)"
    r" (?:for|went to)|(?:est|a été|sont) (?:revenue?s?|allée?s?) à|ging"
    r" (?:[^.;,]{0,40}?\s)?(?:an|naar)|was voor|fue"
    r" para|è andat[oa] a|andò a|foi para|gick till|gikk til|gik til|trafił\w* do"
    r"|przypadł\w*|достал\w+)\s"
)
# What wins a race besides the verbs of winning.
CROWNED = re.compile(
    r"\b(?:(?:first|maiden|career|second|third|fourth|fifth) (?:[\w-]+ ){0,4}title"
    r"|(?:gold|Gold|l['’]or|oro|ouro|goud|guld|gull|złoto|zlato|золото)\b"
    r"|(?:set|sets|setting|broke|breaking|smash\w+) (?:an?|the|his|her) (?:new"
    r" )?(?:\w+ )?record"
    r"|(?:seconden|minuten|tellen) voorsprong op|(?:secondes?|minutes?) d['’]avance sur"
    r"|(?:Sekunden|Minuten) Vorsprung|(?:secondi|minuti) di vantaggio su\w*"
    r"|(?:segundos|minutos) de (?:ventaja|vantagem) (?:sobre|para)"
    r"|kwam (?:solo|alleen) aan|en solitaire|in solitaria|en solitario|als Solist\w*"
    r"|bruciat[oa]|a enlevé|s['’](?:est|était) adjugé|s['’]adjuge|a raflé|a cueilli"
    r"|ha (?:fatto sua|fatto suo)|ha messo la firma|se (?:anotó|apuntó|quedó con)"
    r"|sicherte sich|feierte|pakte|greep|schreef|tog hem|kammade hem|tok seieren"
    r"|triumfował\w*|okazał\w* się najlepsz\w+|sięgn\w+ po|ovládl\w*"
    r"|стал\w* (?:победител\w+|перв\w+)|birinci ol\w*"
    r"|enlever|a réglé|ont réglé|\w*etappese(?:ier|jr|ger)\w*|etappeseir\w*"
    r"|Etappensieg\w*"
    r"|is an? (?:[\w-]+ ){0,2}champion|(?:one|two|three|four|five|six|\d) (?:better"
    r"|clear)"
    r"|captur(?:ed|es|ing) (?:the|his|her|a)|land(?:ed|s|ing) (?:the|his|her)"
    r" [\w ]{0,20}title"
    r"|lifted the trophy|pole to flag|topp(?:ed|ing) the (?:podium|leaderboard)"
    r"|bäst|snabbast|hurtigst\w*|raskest|najszybs\w+|nejrychlejší|nopein"
    r"|am schnellsten|le plus rapide|la plus rapide|más rápid[oa]|più veloce|mais"
    r" rápid[oa]|de snelste|быстрее всех|первым финишировал|финишировала первой)\b"
)
# What leads to a win that is still to come: "seeking a third straight title".
TO_COME = re.compile(
    r"\b(?:seek\w*|chas\w+|bid(?:ding)?|hop\w+|aim\w*|look\w+ (?:for|to)"
    r"|in search of|want\w*|will|would|could|can|should|may|might|must|if|gunning for"
    r"|favou?rites? (?:to|for)|due to|set to)\b[^.;,]{0,50}$"
)
# Places of a season, of a table or of an overall classification, and of other days.
OVERALL = AnyCase(
    r"\b(?:overall|general classification|jersey|standings|championship (?:lead|points)"
    r"|points? (?:lead|behind|clear|ahead|adrift)|\d+ points|in the championship|world"
    r" ranking\w*|classement|maillot|gesamt\w+|gelbe\w* trikot|general|maglia"
    r"|clasificación|classifica|classificação|camisola|klassement|leiderstrui"
    r"|truien?|sammanlagt|totalt|samlet|klasyfikacj\w+|koszulk\w+|celkov\w+|общ(?:ем"
    r"|ий)"
    r" зач[её]т\w*|зач[её]т\w*|genel klasman\w*|qualif(?:ied|ying)|heats?|semi-finals?"
    r"|grid|started (?:from )?(?:second|third|pole))\b"
)
# "I söndags vann hon": who was told of before, behind the verb.
HE_WON = re.compile(
    r"\b(?:vann|vant|vandt|won|gewann|siegte|triumfeerde|segrade)\s(?:hon|han|hun|hij"
    r"|zij|ze|er|sie)\b"
)
# "The crew, stroked by Ann Roe, crossed in 5:56": not hers alone.
LED_BY = re.compile(
    r"\b(?:stroked|coached|coxed|skipped|led|anchored|steered"
    r"|trained) by\s(?:\S+-old\s)?$"
)
OF_PLACE = re.compile(
    r"(?:,?\s(?:of|from|du|de|d['’]|aus|von|da|del|della|för|fra)\s(?:the\s)?|\s\()"
)
PRONOUN = re.compile(
    r"^(?:(?:And|But|Then|So|Together|On \w+)\s)?(?:She|He|Her|His|The (?:[\w-]+ ){0,3}"
    r"(?:\d{2}-year-old|[\w-]+(?:er|man|woman|ist|ian|an|ese|ish|or))|Elle|Il|Lui|Ella"
    r"|Él|Sie|Er|Hon|Han|Hun|Zij|Hij|Ze|Lei|Ela|Ele|Она|Он|[DL](?:er|ie|[ae])\s\S+"
    r"|\d{2}-?\s?\S*(?:åring|letn|Jährig|jährig|jarige|årige)\S*)\b"
)
CLAUSE_OPENS = AnyCase(
    r"(?:^|[;,:]\s|\b(?:and|while|with|und|et|y|e|en|och|og|i|a|и|ja|als|come|tandis"
    r" que|mientras)\s)"
    r"(?:the\s|in\s|la\s|le\s|il\s|el\s|o\s|a\s|auf\s)?$"
)
LEADS_TO = re.compile(
    r"^(?:\s(?:place|spot|step|posto|plaza|lugar|puesto|miejsce|platz\w*|paikka|miesto"
    r"|místo|place|step|m[eé]daille|medal\w*|finisher))?"
    r"(?:,[^,;]{0,24},|,|:)?\s(?:(?:was|went to|for|to|fell to|by|goes to|came|est|fut"
    r"|fue(?: para)?"
    r"|foi|è(?: stat[oa])?|wurde|ging an|werd|ging naar|voor|blev|ble|była?|zajął"
    r"|zajęła|był"
    r"|dojechał\w*|przybiegł\w*|skončil\w*|byl\w*|oli|tuli|ajoi|juoksi|hiihti|стал\w*"
    r"|финишировал\w*|был\w*|a fost|lett|revient à|pour|per|para|an|til|till|gick till"
    r"|gikk til|gik til|kom|sijoittui|a terminat|a ocupat)\s)?"
    r"(?:[^\W\d_][\w'’-]*\s){0,4}$"
)
SECOND_PLACED = re.compile(r"-(?:place[dr]?|ranked)\s")
BREAKS = re.compile(
    r"[;:]|\b(?:who|whose|which|qui|dont|che|som|wie|który|która|который|которая|den"
    r"|when|after|mens|while|als|zurück)\s"
    r"|,\s(?:der|die|das)\s[a-zäöü]"
)
JOINED = re.compile(
    r"^(?:,|\s(?:and|et|und|y|e|en|och|og|i|a|и|ja|ve|și|és|sowie|as well as|with|puis"
    r"|then|dan|och|samt|oraz|mit)\b)"
)
WINNING = re.compile(
    r"\b(?:winning time|time of the winner|Siegerzeit|temps du vainqueur|tiempo del? "
    r"(?:ganador|vencedor)a?|tempo (?:vincente|do vencedor)|winnende tijd|segertid\w*"
    r"|vinnertid\w*|vindertid\w*|czas zwycięzcy)\b[^.;]{0,16}$"
)
LAST_IN = re.compile(r"\b(?:in|en|em|på|op|w|za|mit|with)\s(?:a (?:time|total) of\s)?$")
