"""How other languages tell goals: how many, by whom, whose, and who only came on."""

import re
from collections.abc import Sequence

from articles.copy.lexicon import Word, listed
from articles.copy.names import UPPER

# Goals of one player counted: "zwei Tore", "trzykrotnie", "iki kez", "begge mål".
NUMBERS = {
    word: count
    for count, words in (
        (2, "dos deux due dois duas twee zwei två to dwa dwie dva dvě два две iki"),
        (2, "beide begge båda oba obie obě оба entrambi entrambe ambos"),
        (3, "tres trois tre três drie drei trzy tři три üç"),
    )
    for word in words.split()
}
GOALS_OR_TIMES = listed("""
    goles tantos dianas buts réalisations gol reti golos gols tentos goals doelpunten
    treffers tore treffer mål målene målen gole bramki góly branky gola гола мяча golü
    veces fois volte vezes keer mal gånger ganger gange razy раза kez kere strafcorners
    strafschoppen penaltis rigori straffar siebenmeter
""")
WORDS_FOR_TWO = """
    doblete doppietta bis doppelpack dubblade dublet dublă дубль дублем zweimal doppelt
    tweemaal dwukrotnie dvakrát dvaput дважды двічі kahdesti
"""
WORDS_FOR_THREE = """
    triplete triplé tripletta hattrick dreimal driemaal trzykrotnie třikrát трижды тричі
    kolmesti
"""
BY_ONE_WORD = dict.fromkeys(WORDS_FOR_TWO.split(), 2) | dict.fromkeys(
    WORDS_FOR_THREE.split(), 3
)
# "Los dos", "les deux", "i due reti": both of them.
BOTH_OF_THEM = listed("los las les os as i le her")
DOUBLED_THE_LEAD = listed("la l le de")


def count_told(words: Sequence[Word]) -> int:
    """How many goals the words of a clause give one player; 1 where they say none."""
    for at, word in enumerate(words):
        following = words[at + 1].text if at + 1 < len(words) else ""
        if word.text in BY_ONE_WORD:
            return BY_ONE_WORD[word.text]
        if word.text == "doublé" and following not in DOUBLED_THE_LEAD:
            return 2
        count = NUMBERS.get(word.text)
        if count and (
            following in GOALS_OR_TIMES
            or (at + 2 < len(words) and words[at + 2].text in GOALS_OR_TIMES)
            or (count == 2 and at and words[at - 1].text in BOTH_OF_THEM)
        ):
            return count
        if word.text == "partida" and following == "doble":
            return 2
    return 1


# A goal done by somebody: "gjordes av", "apontado por", "erzielt von".
DONE_BY = re.compile(
    r"\b(?:scoret|satt inn|sat ind|sat i kassen|lavet|scorades|gjordes|gjort|slogs in"
    r"|(?:anot|marc|logr|firm|convert)ad[oa]|obra|apontad[oa]|obtid[oa]|assinad[oa]"
    r"|inscrit|inscrite|signée?|marqué|segnat[oa]|siglat[oa]|realizzat[oa]|firmat[oa]"
    r"|erzielt|geschossen|markiert|gescoord|gemaakt|zdobyt\w|strzelon\w|vstřelen\w"
    r"|забит\w*|atılan|op naam|på konto|autoría|auteur|autor|autore|Torschütze\w*)\s"
    r"(?:(?:\w+\s){0,2})(?:af|av|por|par|da|von|durch|door|przez|van|de|di|d['’])\s?"
    r"(?:[a-zà-ÿ-]+\s){0,3}$"
)
# A list of scorers behind their verb: "Anotaron Ann Roe, Bea Holm y Eva Lund".
SCORED_LIST = re.compile(
    r"\b(?:[Mm]arcaron|[Aa]notaron|[Mm]arcaram|[Aa]notaram|[Mm]arquaient|[Ss]egnarono"
    r"|[Tt]rafen|[Ss]chossen|[Ee]rzielten|[Ss]coorden|[Tt]roffen|[Ss]corede|[Ss]coret|[Ss]trzelili|[Zz]dobyli"
    r"|[Vv]střelili|[Dd]ali|[Pp]řidali|[Dd]ołożyli|[Dd]orzucili|[Зз]абили"
    r"|[Оо]тличились|[Зз]абросили|[Aa] segno|[Ii]n gol"
    r"|[Gg]oles|[Gg]olos|[Gg]ols|[Bb]uts|[Rr]eti|[Gg]oals|fizeram|listę strzelców"
    r" wpisali się)\s(?:anche|ancora|poi|también|também|ook|aussi|auch|även|også)?\s?$"
)
# Who owns a goal by an ending: "Emil Sandgrens mål", "Leon Dressels Treffer".
GENITIVE_NEXT = re.compile(
    r"\s(?:[a-zäöüåæø]+\s)?(?:mål|ledningsmål|segermål|kvittering|reducering|nick"
    r"|straff"
    r"|skott|scoring(?!\s(?:an?|the|his|her|all|both|one|two|three|four|five|once|twice"
    r"|from|in|on|with|after|for|early|late|again|either)\b)|utligning|redusering"
    r"|straffe|hodestøt|udligning|føringsmål"
    r"|sejrsmål|hovedstød|frispark|hattrick|hat trick|Tor|Treffer|Kopfball|Freistoß"
    r"|Elfmeter|Schuss|Doppelpack|Hattrick|Führungstor|Führungstreffer|Ausgleich"
    r"|Siegtor|Siegtreffer|Anschlusstreffer)\b"
)
# Who came on for whom, and when, tells of no goal: "entré en jeu à la 60e".
CAME_ON = re.compile(
    r"(?:,\s(?:que|qui|che|die|der|som|który|która|který|která|которы[йм])\s)?"
    r"\b(?:había entrado|que entró|[Ee]ntrado|ingresad[oa]|salid[oa] del banquillo"
    r"|[Ee]ntrée? en jeu|[Ee]ntrat[oa]|[Ss]ubentrat[oa]|[Ll]ançad[oa]|[Ee]ntrad[oa]"
    r"|[Ii]ngevallen|wprowadzon[yae]|wszedł|přišel na hřiště|nastoupil"
    r"|вышедш\w+ на замену|вышел на замену|появивш\w+ на поле)"
    rf"(?:\s(?!marc|anot|marqu|segn)[^\W\d_]+){{0,3}}?(?:\s(?:por|pour|per|za"
    rf"|за)\s[{UPPER}]\w+(?:\s[{UPPER}]\w+)?)?"
    r"(?:\s(?:à l['’]heure de jeu|à la mi-temps|à la pause|a la hora de juego"
    r"|al descanso|all['’]intervallo|zur Pause)(?=[,.;\s])"
    r"|\s(?:(?:en|en el|a los|à la|al|ao|aos|na|in de|w|v|ve|на)\s)(?:minuto\s)?"
    r"\d{1,3}(?:e|ª|º|['’.]|-[йя])?(?:\s(?:minut\w+|минут\w+|e minuut))?)?"
    r"|\b(?:in der|in de)\s\d{1,3}(?:\.|e)\s[Mm]inu(?:te|ut)\s(?:eingewechselte\w*"
    r"|ingevallen)"
)
ANY_CHANGE = re.compile(
    r"ntrad[oa]|ntró|ngresad|banquillo|ntrée? en jeu|ntrat[oa]|ançad|ngevallen"
    r"|gewechselt|wprowadz|wszedł|přišel|nastoup|замен|на поле"
)


HAS_FIGURE = re.compile(r"\d")


def without_changes(sentence: str) -> str:
    """A sentence with blanks for who came on for whom; every word keeps its place."""
    if not (HAS_FIGURE.search(sentence) and ANY_CHANGE.search(sentence)):
        return sentence
    return CAME_ON.sub(lambda found: " " * len(found.group()), sentence)
