"""How other languages set two sides beside each other: against, at, between, and."""

import re

from articles.copy.any_case import AnyCase

# What stands before the name of an opponent.
ARTICLE = (
    r"(?:the|den|dem|der|die|das|el|la|los|las|le|les|il|lo|i|gli|o|os|as|a|de|het"
    r"|una?|uno|uma?|une|een|eine?[nm]?|de la|hosts?|visiting|neighbours?)"
)
AGAINST = re.compile(
    r"(?:\b(?:Gegen|Contre|Face à|Contra|Ante|Frente al?|Contro|Tegen|Mot|Against"
    r"|Przeciwko"
    r"|Против|Над|gegen|über|contre|face à|face au|contra|ante|frente al?|al?|ao|à"
    r"|contro|hjemme for|borte for|ude til|hjemme til"
    r"|tegen|van|mot|over|imot|z|ze|nad|proti|protiv|przeciwko|vs\.?|v|to|against|with"
    r"|con|com|avec|mit|met|med|karşısında|против|над|у|с|за|проти|par|von|av|af|da|por"
    r"|sobre|sur|su|sul|sulla|op|atas|lawan|από|απέναντι σε|απέναντι|τον|την|pe|na|dal"
    r"|dalla|dai|contro il|ai danni d[ei]l?|ai danni della|aux dépens d[eu]"
    r"|a costa del?"
    r"|all['’]|alla|alle|agli|aos|às|ponad|ellen|vastaan|noses? of|top of|better of"
    r"|measure of|expense of|hands of|work of|past|beyond|aan"
    rf"|door|voor)\s(?:{ARTICLE}\s){{0,2}}(?:[a-zà-ÿ-]{{3,14}}\s)?|\b(?:l['’]"
    rf"|dall['’]"
    rf"|un['’]))$"
)
# What stands before the side at whose ground a match was played.
HOSTED = AnyCase(
    r"\b(?:(?:en|a|de)l? (?:el |la )?(?:campo|feudo|casa|cancha|pista|terreno|estadio)"
    r"(?: propio)? (?:de|del|de la)|visita (?:al?|a la)|(?:na|em) casa d[oae]"
    r"|(?:no|ao) (?:campo|terreno|reduto) d[oae]|sur (?:la pelouse|le terrain"
    r"|le parquet"
    r"|la glace|le synthétique) (?:de|du|de la|des|de l['’])|chez(?: le| la| les"
    r"| l['’])?"
    r"|au détriment d[eu]|auf dem (?:platz|feld|parkett) (?:der|des|von)|bei(?:m| der"
    r"| den| dem)?|zu gast bei(?:m| der)?|(?:sul|il) (?:campo|parquet|terreno) d(?:i"
    r"|el|ella|ell['’])"
    r"|in casa d(?:i|el|ella|ell['’])|bij|op bezoek bij|hos|på besøk hos|borta mot"
    r"|na (?:boisku|parkiecie|hřišti|ledě|hrištiu|terenu|gostovanju kod|igralištu)"
    r"|в гостях у|на поле|на выезде у|на льду|terenul(?: lui)?|στην έδρα τ(?:ου|ης|ων)"
    r"|(?:away|at home) to|the home of|pitch of)\s?"
    # "En el campo del líder, el Yecla": what the hosts are comes first.
    r"(?:(?:l[ií]der|colista|campe[óã]\w?|capolista|leader|lanterna|koploper|champion"
    r"|dauphin|favorit\w?)(?:,\s(?:el|la|le|o|a|il|l['’])?)?\s?)?$"
)
# What stands before the name of a place.
PLACED = re.compile(
    r"\b(?:in|im|in der|in dem|at|en|en el|en la|au|aux|à|i|på|w|we|na|ve|no|na"
    r"|em|nas|nos|nel|nella|nello|nell['’]|allo|all['’]|v|во|в|на|из|под|u|op|in de"
    r"|in het|a"
    r"|de|del|des"
    r"|du|di|der|della|dello|of|from|für|for|pour|para|per|durch|nach|vor|during|on)\s"
    r"(?:(?:the|el|la|le|los|las|der|die|das|de|het)\s)?$"
)
# "Die Frauen des SC Moor", "les volleyeuses de Moor": who plays, before their side.
PLAYERS_OF = re.compile(
    r"(?:[a-zäöü](?:innen|er|ern|sters)"
    r"|\b(?:vrouwen|mannen|dames|heren|spelers|speelsters|ploeg|equipe|formatie"
    r"|[Ff]rauen|[Mm]änner|[Dd]amen|[Hh]erren|Mannschaft|Team|Elf|Auswahl|Schützlinge"
    r"|selección|seleção|sélection|équipe|equipo|conjunto|equipa|time|formação|squadra"
    r"|formazione|nazionale|selezione|formation|[Dd]e (?:[a-z]+ers|[a-z]+sters)"
    r"|[Ll]es (?:\w+ )?(?:\w+(?:eurs|euses|istes|iens|iennes)|hommes|filles|gars"
    r"|garçons)"
    r"|(?:[Oo]s|[Aa]s|[Ll]os|[Ll]as|[Ll]e|[Ii]|[Gg]li) (?:\w+ )?(?:\w+(?:istas?|ores"
    r"|oras"
    r"|ori|rici|isti|iste|ados|adas)|hombres|chicos|chicas|pupilos|pupilas|homens"
    r"|meninas|meninos|ragazzi|ragazze|uomini|donne)))"
    r"\s(?:des|der|vom|von|van|du|de|de la|del|do|da|dos|di|della|dell['’]|d['’])\s?$"
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
JOINS_NAMES = re.compile(r"\s(?:and|y|e|et|und|och|og|en|i|&)\s")
