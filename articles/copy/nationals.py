"""Words for the people of a country, in the languages of the copy."""

import re

# The people of a country, as its stem and the languages' endings have it.
NATION = (
    r"(?:fran[cçzs]|español|espagn|spani|spagn|spanj|ital|itál|alem[aá]n|allem|deutsch"
    r"|tedesc"
    r"|duits|ruots|saksa|ranska|italia|venäj|norjal|tanska|virola|tysk|niemk?|niemiec"
    r"|brit|brytyj|engl|angl[ae]|anglič|ingl[eé]s|schott"
    r"|scot|écoss|escoc|scozz"
    r"|schot|szkot|skot|wal[ie]s|welsh|gallois|irl|irisch|ir[iu]sh|ierse?|belg|holand"
    r"|holländ|hollænd|niederl|n[eé]erl"
    r"|neder|oland|dutch|portug|polac|polak|polka|pole$|polon|schwed|su[eé]d|sueco"
    r"|svensk|latvi|polen|k[eé]n[yi]a|włosz|włoch|włos|węg|svede|zweed|szwed|norweg"
    r"|norw"
    r"|norv|norsk|noor|norue|dän|dansk|danois|dinamar|danés|danes|deen|duń|finn|finl"
    r"|finsk|fin$|suomal|schweiz|suiss"
    r"|suiz|suíç|svizzer|zwitser|szwajcar|öster|autrich|austri|oostenr|tschech"
    r"|tch[eè]q|checo?|cz(?:ech|esz)|česk|ceco|slowa|slowe"
    r"|slov[ae]|słowe|słowa|kroat|croat|hrvat|chorwat|serb|ungar|hongr|húngar|ungher"
    r"|węgier|rumän|roum|rumun|rumen|bulg"
    r"|griech|grec|grieg|grie[kc]|türk|turc|turk|turec|rus{1,2}[aeiosy]|rosjan|russ"
    r"|ukrai|ucra|ameri|amerik|améri|kanad|canad|mexi"
    r"|méxi|meksyk|brasil|brésil|brazi|brazyl|argent|kolumb|colomb|japan|japon|giappon"
    r"|chin[eo]|cines|chines|korean|coré|sul-cor"
    r"|austral|neuseel|néo-z|neozel|nieuw-z|keni|keny|äthiop|éthiop|et[ií]op|ethiop"
    r"|etiop|marok|maroc|marroq|marocch|tunes"
    r"|tunis|algeri|algér|ägypt|égypt|egip|egiz|südafr|sudafr|sud-af|zuid-af|sydafr"
    r"|nigeri|nigér|ghan|jamai|jamaï|giamaic"
    r"|kuban|cuban|indi|indones|thai|thaï|taila|vietn|filip|philip|kasach|kazach|kazak"
    r"|usbek|uzbek|georgi|géorgi|gruzin|armen|armén"
    r"|aserbai|azer|mongol|iran|irak|israel|israél|lett|letton|lit[au]|estn|eston"
    r"|eslov|esloven|isländ|island|luxemb|ugand"
    r"|ecuator|equator|peru|venez|uruguay|paragu|chilen|chilien|cile[nm]|boliv|domin"
    r"|puertorr|svensk|polsk[aąi]|ungari|němk|němec|nemk|srb|franzos|vlaams|catal|bask"
    r"|fransız|alman|ingiliz|italyan|ispanyol|yunan|türk|çek|hollandal|norveçli|isveçli"
    r"|rom[âa]n|german|cehoai|unguroai|ελλην|γερμαν|γαλλ|ιταλ|ισπαν|βρετ|ρωσ|αμερικ"
    r"|κροατ|σερβ|τουρκ|κυπρ"
    r"|kinesi?|japanska|tysk[ae]?|dansk|fransk|spansk|italiensk|engelsk|amerikansk"
    r"|belgisk)"
)
# And of a German town: "Münchnerin".
NATIONAL = re.compile(
    rf"{NATION}[^\W\d_]{{0,9}}(?:-[^\W\d_]+)?|(?:norges|sveriges|danmarks)"
    r"|[^\W\d_]{3,10}(?:lands|iens|rikes)|(?:suomen|norjan|viron|puolan|britannian"
    r"|yhdysvalt\w+)"
    r"|(?:росси|американ|британ|немец|немк|немц|француз|францу|италь|испан|украин"
    r"|українк"
    r"|белорус"
    r"|казах|китай|китая|япон|швед|норвеж|финн|фински|чех|чеш|поляк|польк|слове|словач"
    r"|серб"
    r"|хорват|венгр|румын|бельг|австри|голланд|нидерл|кени|эфиоп|кана|бразил|арген"
    r"|грузин"
    r"|узбек|азербай|армян|турец|турчан|україн|росіян|німк|німец|італій|іспан|польщ"
    r"|чешк|угор)"
    r"[^\W\d_]{0,9}"
    rf"|[^\W\d_]{{3,14}}erin",
    re.IGNORECASE,
)
# Given names that begin as a nation does.
GIVEN_NAMES = """
    franc franca frances francesca francesco francis francisco franck franco
    francois françois françoise frans franz franziska roman romane georgi georgia
    georgina italo israel finn finlay fina india indira irma paris serbio austin
    germán german belgin polina pole angela angel angelo angelina angelica anglia
    slava slavko islam ispas american scott scotty brittany britt britta domingo
    dominic dominik dominique danes norwin litang indiana rusty russ russell ruslan
    russo chino deena turkan martin
"""
GIVEN = frozenset(GIVEN_NAMES.split())
