"""Words beside a name that make it the opponent, or the side a result is told of."""

import re
from collections.abc import Sequence

from articles.copy.names import Name, describes
from articles.copy.polyglot import AGAINST, ARTICLE, HOSTED, PLAYERS_OF
from articles.copy.result_words import LINK
from articles.copy.sense import LOSS, WIN, Mark
from articles.copy.sentences import Sentence

OBJECT = re.compile(
    rf"\s(?:{ARTICLE}\s|l['’]|de l['’]|past\s|of\s|je\s|du\s|des\s|del\s|della\s"
    rf"|do\s|da\s|dos\s|das\s|des\s)?(?:{ARTICLE}\s)?[«„“]?"
)
# After a side, in languages that set the word for "against" there.
RIVAL_AFTER = re.compile(
    r"\s(?:karşısında|önünde|ile|ellen|fölött|felett|csapatát|csapata ellen)\b"
    # A Turkish object: "Deniz Gücü'nü 3-1 yendi", "Deniz Gücü'ne 3-1 yenildi".
    r"|['’](?:y|n)?[ıiuüea]\b"
)
# A German object stands after "den" or "dem", with no word for a place before it.
GERMAN_OBJECT = re.compile(
    r"(?<!\bin)(?<!\ban)(?<!\bauf)(?<!\bvor)(?<!\bnach)(?<!\bfür)(?<!\baus)(?<!\büber)"
    r"(?<!\bvan)(?<!\bbei)(?<!\bzu)(?<!\bmit)(?<!\bvon)(?<!\bhinter)\s(?:den"
    r"|dem)\s(?:[A-ZÄÖÜ][a-zäöüß]+\s)?$"
    r"|\b(?:[Gg]egen\s(?:(?:den|die|das)\s)?|[Bb]ei(?:m| den| der)\s)"
    r"[A-ZÄÖÜ][a-zäöüß]+\s$"
)
# A word for a win or a loss, before the side it is told of: "victoire de", "Sieg des".
OWN_RESULT = re.compile(
    r"(?:victor|victoir|triunf|triomph|triumph|goleada|vitória|vittori|success|sieg"
    r"|erfolg"
    r"|niederlage|derrota|défaite|sconfitta|zege|overwinning|nederlaag|seger|sejr|seier"
    r"|vinst|win$|wins$|defeat$|loss$|побед|перемог|поразк|поражен|kemenangan"
    r"|kekalahan|victorie|învingere|înfrângere|victòri|zwycięst|wygran|poraż|pobjed"
    r"|výhr"
    r"|νίκη|ήττα|förlust|nederlag|prohr|výhr|poraz|pobjed|ko$|k\.o|pleite|remontada"
    r"|empate|exploit|poker$|tris$|manita$"
    r"|cinquina$|colpo)",
    re.IGNORECASE,
)
OF_SIDE = re.compile(
    r"(?:\s(?:por la mínima|por goleada|in extremis|de misura|di misura|sur le fil"
    r"|de prestigio|de oro|fora|en casa))?"
    r"\s(?:(?:(?:med|mit|met|por|par|per)\s)?\d{1,3}[-–:]\d{1,3}\s"
    r"|\(\d{1,3}[-–:]\d{1,3}\)\s)?(?:(?!(?:beim?|gegen|über|auf|im?n?|bij|tegen|op"
    r"|mot|mod"
    r"|över|ante|contr[aeo]|face|sobre|sur?|at|over|against)\s)[a-zà-ÿ]+\s){0,2}?"
    r"(?:de|del|de la|de los|du|des"
    r"|de l['’]|d['’]|di|del|della"
    r"|dell['’]|per|per il|per la|para|para o|para a|do|da|dos|das|pour|pour le|pour la"
    r"|für|für den|für die|der|des|von|vom|van|voor|till|til|för|for|for the"
    r"|για τ(?:ον|ην"
    r"|ο)"
    r"|τ(?:ου|ης)|dla)\s?(?:the\s|le\s|la\s|el\s|il\s|o\s|a\s)?"
)
# "Dropped Bea Lund twice": whoever follows such a verb is not who goes on to win.
DONE_TO = re.compile(
    r"\b(?:dropped|floored|stopped|outboxed|troubled|outpointed|never let)\s(?:the\s)?$"
)


def owns_result(text: str, marks: Sequence[Mark], name: Name) -> bool:
    """Whether a win or a loss is told of this side: "a victory for Tern"."""
    return any(
        mark.sense in (WIN, LOSS)
        and mark.end <= name.start
        and name.start - mark.end < LONGEST_GENITIVE
        and (
            (
                OWN_RESULT.search(text[mark.start : mark.end])
                and OF_SIDE.fullmatch(text[mark.end : name.start])
            )
            or (
                GENITIVE.fullmatch(text[mark.start : mark.end])
                and text[mark.end : name.start] in BESIDE
            )
            or (
                GIVEN.fullmatch(text[mark.start : mark.end])
                and GIVEN_TO.fullmatch(text[mark.end : name.start])
            )
        )
        for mark in marks
    )


# "Zwycięstwo Wisły", "победа «Волги»": the side stands in the genitive, or bare.
GENITIVE = re.compile(
    r"(?:zwycięstw\w+|wygran[aąe]j?|porażk\w+|pobjed[aeou]m?|pobed[aeou]m?|poraz(?:a"
    r"|u|om)?"
    r"|výhr[aeouy]u?|víťazstv\w+|vítězstv\w+|prehr[aeouy]u?|prohr[aeouy]u?"
    r"|побед(?:а|ы|у|е|ой)|перемог(?:а|и|у|ою)|поражени[еяю]|поразк\w+|kemenangan"
    r"|kekalahan)",
    re.IGNORECASE,
)
BESIDE = (" ", " «", " „", " “")
# "A offert la victoire (23-20) à Oyonnax", "handed victory to Tern".
GIVEN = re.compile(
    r"victoire|victoria|vitória|vittoria|triunfo|triomphe|succès|win|victory|seger"
    r"|seier"
    r"|sejr|Sieg|zege",
    re.IGNORECASE,
)
GIVEN_TO = re.compile(
    r"\s(?:\(\d{1,3}[-–:]\d{1,3}\)\s)?(?:à|à la|au|aux|al|a la|ao|alla|all['’]|to|aan)"
    r"\s?(?:the\s|l['’])?"
)
LONGEST_GENITIVE = 28


def is_beaten(text: str, marks: Sequence[Mark], name: Name) -> bool:
    """Whether a name stands right after a word of winning: "rout of Vale"."""
    return any(
        mark.sense == WIN
        and 0 <= name.start - mark.end < LONGEST_GENITIVE
        and (
            OBJECT.fullmatch(text[mark.end : name.start])
            or LINKED.fullmatch(text[mark.end : name.start])
        )
        for mark in marks
    )


# "3-1 to Tern", "3-1 in favour of Tern": whose score it is.
TO_SIDE = re.compile(
    r"\s(?:to|for|para|pour|für|per|voor|för|til|dla|in favou?r of|a favor del?"
    r"|en faveur (?:de|du))\s(?:the\s|el\s|la\s|le\s|il\s|die\s|den\s|de\s)?"
)
LINKED = re.compile(rf"\s{LINK}")


def is_hit(sentence: Sentence, name: Name) -> bool:
    """Whether a name stands right behind the score it took: "5 a 1 no Náutico"."""
    return any(
        0 < name.start - tally.end < LONGEST_HIT
        and HIT.fullmatch(sentence.text[tally.end : name.start])
        for tally in sentence.tallies
    )


LONGEST_HIT = 18
HIT = re.compile(
    r"\s(?:no|na|nos|nas|ao|à|aos|em cima d[oa]|al|a la|a|alla|all['’]|ai|agli|sul"
    r"|sulla"
    r"|sobre (?:o|a|el|la)|au|aux)\s?"
)


# "A soufflé Léa Morel": the French auxiliary, no rival.
HAS_SAID = re.compile(r"\ba\s[^\W\d_]+(?:é|dit|mis|pris)\s$")


def is_marked_at(text: str, start: int) -> bool:
    lead = text[max(0, start - 60) : start].rstrip('«„“"')
    if start < FEW_LETTERS:
        lead = lead.lower()  # "Al Tern lo venció el Vale"
    # "to Welshman Ann Roe": who somebody is stands between.
    words = lead.rsplit(" ", 2)
    if len(words) == 3 and describes(words[1]):
        lead = words[0] + " "
    near = lead[-44:]
    if PLAYERS_OF.search(near):
        return False
    if APPOSED.search(lead):
        return True
    if HAS_SAID.search(near) or ARTICLE_ALONE.search(near):
        return False
    return bool(
        AGAINST.search(near)
        or HOSTED.search(near)
        or GERMAN_OBJECT.search(near)
        or RIVAL_OF.search(near)
    )


FEW_LETTERS = 10
# "Par la lanterne rouge, l'ES Moor", "contra el colista, el Moor": what a rival is.
APPOSED = re.compile(
    rf"\b(?:par|contre|face à|face au|gegen|contra|ante|contro|tegen|mot|mod|proti"
    rf"|przeciwko|против|con|mit|bei|beim|von|dal|dalla|pelo|pela|al|à|au|chez|against"
    rf"|by)\s(?:{ARTICLE}\s|l['’])?(?:[a-zà-ÿ'’-]+\s){{0,3}}[a-zà-ÿ'’-]+,\s"
    rf"(?:{ARTICLE}\s|l['’])$"
)
# "L'Inter perde", "battuto dal Moor, l'Inter è ultimo": the article of a subject.
ARTICLE_ALONE = re.compile(r"(?:^|,\s)l['’]$", re.IGNORECASE)
# Longer words for "against", and a side's own ground straight behind a result.
RIVAL_OF = re.compile(
    r"\b(?:leading|led|trailing|trailed|facing|faced|hosting|visiting|welcoming)"
    r"\s(?:the\s)?$|"
    r"\b(?:(?:too [a-z]+|no match) for|no answer to|lepsz\w+ od|coi?l?"
    r"|învin\w+ de|з|зі|із|(?:three|the|all) points from|revenge (?:on|over)"
    r"|(?:run|streak|hopes) of"
    r"|(?:wins?|won|winning|winners|victory|defeat|loss|lost|losing|beaten|dr[ae]w"
    r"|\d{1,3}[-–]\d{1,3}),?\s(?:away\s)?at(?=\s$)"
    r"|(?:tapte|taper|tape|tapt|røk)\s(?:\S+\s){0,3}for"
    r"|(?:tabte|taber|tabt|nederlag(?:et)?)\s(?:\S+\s){0,3}til"
    r"|în fața(?: lui| celor(?: de la)?)?|cu|mod|imod|dengan|επί του|(?<!['’])se?)"
    r"\s(?:the\s)?$|\bsull['’]$"
)


def is_object(text: str, start: int, end: int) -> bool:
    """Whether a verb before a name, the word after or its ending makes it a rival."""
    return bool(
        DONE_TO.search(text[max(0, start - 24) : start]) or RIVAL_AFTER.match(text, end)
    )


def is_marked(text: str, name: Name) -> bool:
    """Whether a word beside a name makes it the opponent."""
    return name.start > 0 and (
        is_marked_at(text, name.start) or is_object(text, name.start, name.end)
    )
