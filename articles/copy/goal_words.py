"""The words that tell of a goal, in the languages stories come in."""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.copy.any_case import AnyCase
from articles.copy.goal_verbs_abroad import MAY_SCORE_ABROAD, SCORED_ABROAD
from articles.copy.lexicon import Word, listed, words_in

# Near these, a player and a minute tell a goal.
WORDS = """
    scored scores scoring scorer goal goals winner winners equalised equalized equaliser
    equalizer equalising equalizing level levelled leveller head headed header heads
    tap-in strike strikes struck netted nets fired slotted converted bundle bundled
    bundles volley volleyed curled poked rifled drilled finish finished opener ahead
    lead led brace double hat-trick hattrick treble penalty spot doubled deflected
    swept lashed blasted equalise equalize leveller levelling equals hammered steered
    crashed thumped squeezed touchdown touchdowns
    slid stabbed nodded chipped lobbed sealed tied try tries
    marcó anotó marcaron empató adelantó abrió gol goles tanto doblete
    tor tore traf trafen schoss erzielte köpfte erhöhte führung
    ausgleich siegtreffer treffer
    marqué inscrit doublé buts rete reti segnato vantaggio
    marcou marcaram abriu empatou golo golos gols scoorde gjorde scorede attı golü
    ampliou fechou igualou descontou anotou anotaron marcaba logró igualó remató
    aumentó amplió descontó firmó transformó cabeceó ouvre ouvert ouvrait trompé
    reprenait réduit transformé transforme marque inscrivait inscrivent
    vollendete netzte verwandelte verkürzte glich sorgte einköpfte staubte
    pareggiato raddoppiato raddoppia sblocca sbloccato accorcia trasforma firma
    scoorden maakte maakten gelijkmaker openingstreffer strafcorner strafcorners tip-in
    kopte
    gol golle goller golleri gole golünü attığı atan ağlara eşitliği beraberliği öne
    strzelił strzeliła strzelili zdobył zdobyła wyrównał wyrównała podwyższył trafił
    trafiła gola scorade kvitterade reducerade nätade scoret utlignet reduserte
    utlignede udlignede udligning kvittering ledningsmål
    gola gole essai essais hattrick doublé mål målet
    ouverture réalisation réalisations filets ficelles diana tento tentos sigillo
    autorete autogol autogolo doppelpack eigentor eigentore führungstor führungstreffer
    ausgleichstor siegtor selvmål självmål trafienie trafieniem trafienia samobójcze
    trefa trefou trefě trefu branka branku branky gólem gólu дубль дублем дубля хет мяч
    мяча автогол автоголом golle gollerle golüyle golleriyle sayı sayısını fileleri
    ağları kalesine trefám trefami trefami sejrsmålet vinnermålet segermålet
    ledningsmålet matchvinder
"""
STEMS = """
    equali égalis segna raddo pareg doelp strze bramk mål забил гол maali gól
    отличил сравня удвоил поразил реализовал забит
"""
# Told in more than one word.
PHRASES = re.compile(
    r"\b(?:in front|up (?:thanks to|through|courtesy of)|made it"
    r"|(?:pulled|got) (?:one|a goal) back|tapped in|turned in"
    r"|opened the scoring|ouvert le score|abrió el marcador|abriu o marcador"
    r"|deram a volta|dieron la vuelta|ribaltano|hanno ribaltato|a segno|op naam van"
    r"|på måltavlen|på tavlen|trouvé le chemin"
    r"|found the net|on target|on the score(?:sheet|board)|hit back|replied"
    r"|had (?:one|two|three|four|the other)"
    r"|got (?:one|two|three|the other)|cancelled out|drove over|went over"
    r"|hauled [\w ]{2,30} back|from the spot|sloeg (?:\w+ ){0,3}toe|открыл\w* сч[её]т"
    r"|found the (?:corner|target)|broke the deadlock|slid home|headed in|fired home"
    r"|touched down|crossed(?: for)?|dotted down|dived over"
    r"|added (?:a|the) (?:second|third|fourth|fifth|sixth|another))\b"
)
TOLD = frozenset(WORDS.replace("-", " ").split()) - {"hat", "in"}
BEGINNINGS = tuple(STEMS.split())

# Verbs whose subject has scored, whatever else is said.
SCORED_IN_ENGLISH = listed("""
    scored scores netted nets netting equalised equalized equalises equalising levelled
    leveled nodded nodding tapped tapping slotted slotting bundled bundling poked poking
    prodded prodding tucked tucking stabbed stabbing buried pounced swept sweeping
    rifled rifling headed heading volleyed lashed tied
""")
# Verbs that tell of a goal beside a word for one, or beside a score.
MAY_SCORE_IN_ENGLISH = listed("""
    opened gave given gives put puts made makes added adds completed sealed wrapped
    restored fired firing struck strikes smashed hammered drilled curled chipped lobbed
    finished converted converting doubled trebled grabbed snatched pulled fired turned
    slid crashed deflected rounded settled broke hit claimed notched slammed
    edged nudged tied killed capped bagged clinched rescued earned salvaged drew drove
    steered headed powered squeezed lifted thumped blasted dispatched stroked guided
""")
SCORED = SCORED_IN_ENGLISH | SCORED_ABROAD
MAY_SCORE = MAY_SCORE_IN_ENGLISH | MAY_SCORE_ABROAD
# Here the player who scored is never named after the verb.
ENGLISH_VERBS = SCORED_IN_ENGLISH | MAY_SCORE_IN_ENGLISH
A_GOAL = listed("""
    goal goals lead ahead front level home net corner second third fourth fifth sixth
    equaliser equalizer leveller winner opener penalty spot hat-trick brace scoring
    deadlock header volley strike consolation point points victory up tie another one
    two both
    kick contest rebound score target game nerves
    marcador ventaja empate gol goles penalti penal distancias segundo tercero tercer
    cuarto victoria tanto diferencia doblete cuenta
    score avance avantage but buts mise écart pénalty penalty égalité doublé triplé
    marque break victoire succès
    vantaggio risultato rete conti gol rigore raddoppio pareggio distanze partita
    poker tris doppietta
    placar marcador vantagem gol golo pênalti penálti conta igualdade virada vitória
    dúvidas bis
    führung ausgleich tor tore endstand entscheidung elfmeter foulelfmeter handelfmeter
    vorsprung treffer anschluss anschlusstreffer siegtreffer rückstand ehrentreffer
    schlusspunkt doppelpack hattrick strafstoss strafstoß
    score voorsprong goal goals penalty strafschop gelijkmaker treffer doelpunt
    gelijkspel duel wedstrijd eindstand aansluitingstreffer
    ledningen ledning mål målet straff matchen poängen utjämning ledelsen målet straffe
    kampen seieren sejren gelijk parity точку точка føringen stillingen
    prowadzenie wynik gola bramkę karnego karny wyrównanie zwycięstwo rezultat
    skóre vedení gól gólu branku penaltu penalty výsledek
    vodstvo gol pogodak rezultat jedanaesterca
    scorul victoria egalarea avantaj gol penalty diferența
    счёт счет мяч гол пенальти вперёд вперед дубль преимущество разрыв рахунок
    м'яч перевагу дубль
    johtoon maalin maali voittomaalin tyhjiin voiton ylivoimalla kavennuksen
    kavennuksesta tasoituksen tasoituksesta
    skoru golü golünü öne beraberliği eşitliği farkı
    σκορ γκολ πέναλτι προβάδισμα ισοφάριση
    filets lucarne ficelles fond red redes escuadra lata segno angolino igual
    gelijk raak doel netz ecke wende
    ledningsmålet segermålet kvitteringen reduceringen straffen nätet bollen krysset
    sluttresultatet straffespark straffesparket poeng poenget nettet kassen bolden foran
    udligningen scoringen ledelse
    trafienie punkt punkty siatki siatce bramce bramki bramek prowadzenia kontaktową
    jednego jedną listę
    branky góly goles tantos reti golos gols tore treffer doelpunten bramki
    výhru výhře vítězství remízu vedení duel zápas síti sítě bod náskok
    ворота победу очко гостей
    strafcorner strafcorners strafschoppen zege winst overwinning seier sejr
    fileleri golle ağları ağlara topu çatala
    vezetést vezetését gólt góljával
    gol keunggulan skor kedudukan
    retur returen avgörande vinnande oppgjøret mål segern
    achterstand winnende binnen raak klar alles fond faille siens marcature conti
    terzo quarto tercero cuarto gols golos canto шайбу шайба хозяев команду
    listę strzelców třetí čtvrtou druhou pátou první kassen hjørnet hjørne muligheden
    værterne gæsterne foran føring reduceringen sejren avgörandet tröstmålet trøstemålet
    egalisatie openingsgoal aansluitingstreffer anschlusstor ausgleichstreffer
    cage lucarnes poteau redes barbante fundo escuadra portería meta mallas cordel
    sacco incrocio palo porta marcatura
""")
A_SCORE = re.compile(r"(?<![\d.:])\d{1,2}[-–:]\d{1,2}(?!\d|[.:]\d)")
# In rugby these score, and a kick does not.
TRY = AnyCase(
    r"\b(?:tr(?:y|ies)|touch(?:ed)? down|touching down|dotted down|dot(?:ted)? over"
    r"|crossed|crossing|cross|went over|goes over|going over|dived over|drove over"
    r"|driven over|barged over|crashed over|burrowed over|powered over|squeezed over"
    r"|(?:crashed|plunged|sniped) (?:in|over|from)\b"
    r"|forced (?:his|her) way over|(?:scampered|raced|ran|burst|cut) (?:in|over|clear"
    r"|home)|five-pointer|grounded|over the (?:line|whitewash)|scored"
    r"|(?:his|her|a) (?:second|third|fourth)"
    r"|essais?|aplat\w*|ensayos?|ensaios?|met[ae]|versuch\w*|ensay\w+)\b"
)
KICKED = re.compile(
    r"\b(?:penalt\w+|conver\w+|kick\w*|drop[- ]goal|boot|pénalit\w+|transform\w+"
    r"|golpes? de castigo|calci|straffe)\b",
    re.IGNORECASE,
)
POINTS = re.compile(r"\b(?:points?|frees?|placed ball|over the bar|0-\d+)\b|['’]65")
# In Gaelic games a goal is a ball in the net.
IN_THE_NET = re.compile(
    r"\b(?:goals?|goaled|net|netted|buried|green flag|penalty|rasper|hat-trick)\b"
)


def goal_words(sentence: str) -> list[int]:
    """Where words that tell of a goal stand in a sentence."""
    words = words_in(sentence)
    told = [word.start for word in words if is_told(word.text)]
    if any(word.text in PHRASE_WORDS for word in words):
        told += [found.start() for found in PHRASES.finditer(sentence.lower())]
    return told


# Copy repeats its words: each is looked up once.
@lru_cache(maxsize=30_000)
def is_told(word: str) -> bool:
    return word in TOLD or word.startswith(BEGINNINGS)


# A phrase holds one of these.
PHRASE_WORDS = listed("""
    thanks through courtesy front made back in opened score marcador found target
    scoresheet scoreboard hit
    replied had got out over spot toe открыл открыла corner broke home down crossed
    added volta vuelta ribaltano ribaltato segno naam tavlen måltavlen chemin
""")


def goal_verbs(
    words: Sequence[Word], clause: str, *, is_rugby: bool = False
) -> list[Word]:
    """The verbs of a clause that tell their subject has scored."""
    candidates = [
        (at, word)
        for at, word in enumerate(words)
        if word.text in VERBS
        and not NEVER & {w.text for w in words[max(0, at - 3) : at]}
    ]
    if not candidates:
        return []
    if is_rugby:
        candidates = [(at, w) for at, w in candidates if w.text not in KICKS]
    may_score = bool(A_SCORE.search(clause)) or any(w.text in A_GOAL for w in words)
    may_try = is_rugby and bool(TRY.search(clause))
    return [
        word
        for at, word in candidates
        if word.text in SCORED
        or (may_score and word.text in MAY_SCORE)
        or (may_try and word.text in TRIED)
        or (at and words[at - 1].text == "to" and word.text in TO_SCORE)
        or (word.text in HAD and GOALS_HAD & {w.text for w in words[at + 1 : at + 5]})
    ]


# "Had not scored since school", "failed to convert".
NEVER = listed("""
    not never hadn hasn haven didn couldn wasn failed unable without yet nearly almost
    no nunca jamás pas jamais ne non mai não nicht nie kein keine niet nooit inte aldrig
    ikke aldri nie nikdy ne nije не никогда ei eivät δεν nem
""")
TO_SCORE = listed("""
    score equalise equalize level tap slot sweep poke bundle nod head fire finish
    restore double seal
""")
# "Had two goals", "got a third from the spot", "added one for Tern".
HAD = listed("had got added has grabbed bagged")
GOALS_HAD = listed("""
    goal goals try tries brace hat-trick second third fourth fifth one two three another
    winner equaliser netter
""")
KICKS = listed("converted converting slotted landed drilled")
TRIED = listed("""
    crossed crosses crossing touched touching dotted dived grounded went driven barged
    burrowed powered scampered raced ran burst forced goes going cut crashed plunged
    sniped aplati aplatit
""")
VERBS = SCORED | MAY_SCORE | HAD | TO_SCORE | TRIED
TOLD |= SCORED
