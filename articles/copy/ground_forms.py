"""What stands before and after the name of a ground."""

import re

from articles.copy.any_case import AnyCase
from articles.copy.lexicon import listed

# The kind of ground in small letters, before its name: "estadio de La Acequia".
KIND = (
    r"(?:estadios?|stade|stadio|stadion\w*|estádio|estadi|campo|court|circuito?|hala"
    r"|palais des sports|palacio de(?: los)? deportes|palazzo dello sport"
    r"|centro sportivo"
    r"|centro deportivo|ciudad deportiva|complexe sportif|hall des sports"
    r"|pistas|canchas"
    r"|courts|instalaciones|gimnasio|gimnásio|ginásio"
    r"|hali|halle|sporthal(?:le)?|hall|arena|arène|aréna|pabellón|polideportivo"
    r"|palazzetto|palasport|pavilhão|pavelló|piscine|piscina|patinoire|gymnase|salle"
    r"|vélodrome|velódromo|velodromo|autodrom[oe]?|pista|estadio municipal|complexe"
    r"|ijsbaan|sportpark|hippodrome|ippodromo|hipódromo|стадион[еа]?|стадіоні?|арен[еу]"
    r"|дворце спорта|ледово[мг]\w* дворц\w+|манеже|csarnok\w*|dvoran[aie]|stadium)"
)


OF = (
    r"(?:de la |de los |de las |de l['’]|del |de |d['’]|du |des |della |dello |dell['’]"
    r"|di |do |da |dos |das |der |im\. |municipal (?:de )?|municipale |municipal )?"
)


KIND_BEFORE = re.compile(
    rf"\b(?P<kind>{KIND})\s{OF}[«„“\"'’]?$|(?P<named>\b(?i:{KIND}))\s[«„“\"]$"
)


AT_A_PLACE = AnyCase(
    r"\b(?:at|in|inside|en|au|aux|à|im|in der|in de|in het|op|auf|auf dem|auf der|am"
    r"|corner of|back to|away from|points from|crowd of [\d,.]+ (?:in|at|inside)"
    r"|allo|alla|nello|nella|al|nel|no|na|i|på|w|a|u|v|ve|di|στο|στην|στη|στον"
    r"|at a packed|at a sold-out|at"
    r" a soaked|at a windswept|на|в|во|у|w hali|по|an|an der|nell['’]|all['’]|naar)\s"
    r"(?:the\s|el\s|la\s|le\s|l['’]|o\s|den\s|de\s|un\s)?[«„“\"]?$"
)


AT_THE = AnyCase(
    r"\bat\s(?:(?:the|a|an)\s(?:(?!in\b|of\b|for\b)[a-z-]+\s){0,2}|[a-z][\w-]+['’]s?\s)?$"
)


# "At a raucous Castle Park", "under the lights of Glen Road".
AT_A_WET = re.compile(
    r"\b(?:at|in|inside)\s(?:(?:an?|the)\s(?:[a-z-]+,?\s){1,3}|rainy |sunny "
    r"|windswept |sold-out )$"
    r"|\bunder the (?:flood)?lights (?:of|at) (?:the )?$"
    r"|\b(?:im|in der|am|auf der|auf dem|in het|in de|på|i|dans la|dans un|au|nello|nel"
    r"|en el|en un|no|na|num)\s(?:[a-zà-ÿ-]{4,}\s){1,2}$"
)


PLAYED_IN = re.compile(
    r"\b(?:στο|στην|στη|στον|i|på|in de|in der|im|no|na|al|w|en el|au|op|op de|auf dem"
    r"|auf der|am|на|в|all['’]|nel|u|allo|alla)\s[«„“\"]?$"
)


# Swedes, Danes and Norwegians play on a ground and in a town.
ON_A_GROUND = re.compile(r"\bpå\s$")


AFTER_A_PLACE = re.compile(
    r"[»“”\"]?(?:[,.;:)]|\s(?:e|y|et|und|och|og|davanti|sotto|con|nel|in|on|before|after|with|as|by|to|i|en|em|w|under|where|when"
    r"|while|and|this|last|yesterday|for|from|thanks|despite|του|της|är|när|op|den|the|que"
    r"|sur|durant|lors|el|este|samedi|dimanche|hier|am|vor|mit|el pasado|i|på|etter"
    r"|efter|foran|inför|w|we|v|u|gegen|contra|contre|contro|[a-zæøåäö]{3,6}dag(?:en)?"
    r"|lauantaina|sunnuntaina|perjantaina|sobot[aęuy]|niedziel[aęi]|sábado|domingo)\b|$"
    r"|\s[A-Z][a-z]+day\b)"
)


CITY_AFTER = re.compile(
    r"[»“”\"]?(?:,\s(?:in\s|en\s|à\s|i\s|w\s|no\s|em\s|na\s)?|,?\s(?:in|en|à|em|i|w|v"
    r"|ve|u|у|в|во|di|de|do|da|te|a|az|of|no|din|la|στην|στη|στον|στο|του|της|d['’]"
    r"|d[ei] l['’])\s?|\s\()(?:the\s|the heart of\s)?$"
)


OWNED_BEFORE = re.compile(r"\b(?:at|in)\s$")


# One of these stands close before every ground: cheap to look for.
PREPOSITIONS = listed("""
    at in inside en au aux à im op auf am back corner away points crowd allo alla nello
    nella al nel no na num i på w a u v ve на в во у по an naar dans nell' all' lights
    floodlights pe di στο στην στη στον der von vom under
""")


KIND_WORDS = listed("""
    palais palacio palazzo sports deportes sport sportivo deportivo deportiva sportif
    pistas canchas courts instalaciones gimnasio gimnásio ginásio
    estadio estadios stade stadio stadion stadionul stadionu stadionie estádio estadi
    campo court circuit circuito hala hali halle hall arena arène aréna pabellón
    sporthal sporthalle polideportivo palazzetto palasport pavilhão pavelló piscine
    piscina patinoire gymnase salle vélodrome velódromo velodromo autodromo autódromo
    pista complexe ijsbaan sportpark hippodrome ippodromo hipódromo стадионе стадиона
    стадион стадіоні стадіон арене арену дворце спорта манеже csarnok csarnokban dvorana
    dvorani stadium municipal
""")


OPENS = "«„“\"'’‘("


# How the words of KIND_AFTER begin.
KINDS_BEGIN = (
    "stadi", "arena", "ishal", "hall", "sport", "idrott", "idrett", "ski", "isst",
    "isar", "fotboll", "jäähall", "urheilu", "areen", "csarnok", "velodrom", "bazen",
    "zwembad", "kunstgress", "flerbruk", "friidr", "langrenn",
)  # fmt: skip
