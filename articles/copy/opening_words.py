"""Words that have a capital only because they begin a sentence."""

import re

# Capitals that begin a sentence and name nobody.
OPENING_WORDS = """
    a about after again against all also although am among an and another any as at back
    because before behind beyond both but by despite down during each early earlier
    eight either eleven elsewhere even every few finally first five for four from
    further given had half has have he her here hers him his how however i if in instead
    into it its just last later less like little many maybe meanwhile more most my near
    neither never next nine no nobody nor not nothing now of off on once one only or
    other our out over perhaps second seven she since six so some sometimes soon still
    such ten than that the their them then there these they third this those though
    three through thus to today tomorrow tonight too twelve two under until up us was we
    well were what when where which while who whose why will with within without yes
    yesterday yet you your el la los las un una en de con por para tras al lo su sus
    ayer hoy pero y le les une des du dans avec pour par après hier mais et il elle der
    die das ein eine im mit nach bei und aber er sie es gli nel per dopo ieri ma o os um
    uma na em com ontem bij toen maar
    hacía había fue era fyra tre två när det mum dad mom mr mrs ms sir
    try tries penalty penalties conversion
    goal goals gol goles golos gols reti rete buts marcatori doppietta doublé doblete
    bottom top mid-table struggling leading trailing chasing needing set asked full
    half-time full-time extra home away visiting hosts visitors champions holders
    defending reigning unbeaten winless bad good great late long short small big
    poor old new same such what's it's there's that's he's she's they're final result
    nothing everybody everyone anybody anyone somebody someone already always almost
    apart besides except unlike like rather quite very too enough nowhere anywhere
    ten-man part-time nil victory defeat revenge relief joy drama heartbreak
    segundo primera primer tras ante bajo desde hasta según sin sobre entre cuando
    donde aunque porque también nada nadie todo toda todos cada otro otra este esta
    ese esa aquel dos tres cuatro cinco goleada victoria derrota empate triunfo gran
    importante sufrido sufrida épica remontada tablas reparto final partido duelo
    primeiro segunda depois antes quando onde embora porque também nada ninguém tudo
    cada outro outra este esta esse essa dois duas três vitória derrota empate goleada
    grande faz não já só sem sob até entre domingo sábado
    deux trois quatre cinq menés menée mené menées battus battu battue courte large
    petite petit grande grand belle beau lourde nouvelle nouveau première premier
    victoire défaite nul match face grâce dos sans sous entre chez quand où comme si
    rien personne tout toute tous chaque autre cette ce ces cet leur leurs son sa ses
    au aux dès depuis pendant malgré selon ainsi alors enfin pourtant samedi dimanche
    dank trotz wegen während nachdem bevor obwohl als wenn weil zum zur vom beim am an
    auf aus durch für gegen ohne um unter über vor zwischen zwei drei vier fünf sechs
    nichts niemand alles jeder jede jedes kein keine dieser diese dieses sein seine
    ihr ihre wieder nur noch schon erst auch doch denn so da dann dort hier sieg
    niederlage remis unentschieden spiel kurz lange endlich immer
    due tre quattro cinque brutto brutta bel bella grande vittoria sconfitta pareggio
    pari dopo prima quando dove anche nulla niente nessuno tutto tutti ogni altro
    altra questo questa quel quella ai al alla alle agli allo dai dal dalla nel nella
    nello nelle con senza su sul sulla tra fra finisce finita
    ook nog niets niemand alles elk elke andere deze dit die zonder onder over voor
    tegen uit op aan met na naar om te van winst verlies gelijkspel twee drie vier vijf
    po na w z do od za przed przez przy bez nad pod dla ale i a o u nie to ten ta te
    już jeszcze tylko dwa trzy cztery mecz wygrana porażka remis
    och men efter före med utan över under till från vid den det de ett två fyra fem
    seger förlust inget ingen alla varje og etter uten fra ved ei et to tre fire seier
    ο η οι το του της των στον στην στο στη με και από για σε κυριακή σάββατο δευτέρα
    τρίτη τετάρτη πέμπτη παρασκευή
    после в на с со за у но и не это этот так как уже матч победа поражение ничья
    воскресенье субботу
    tunggal ganda tim pemain pada dalam di saat setelah sementara minggu senin selasa
    rabu kamis jumat sabtu
    neste nesta nesse nessa deste desta nos nas dos das aos às pelos pelas
    num numa ze hij zij wij
    rain title promotion relegation table play-off colpo poker tris aus
    teenage veteran former fellow second-half first-half tap sejr
    beaten beating losing winning having following zege nederlaag overwinning door bij
    contro contra mot mod battuto battuta battuti sconfitto sconfitta successo vainqueur
    vainqueurs zwycięstwo wygrana výhra vítězství prohra porážka victòria victorie
    înfrângere перемога поразка kemenangan kekalahan
    på caído caída caídos perdió ganó venció empató goleó derrotó cayó perdeu venceu
    ganhou vince perse vinse batte superó
    lördagens söndagens fredagens torsdagens onsdagens lørdagens søndagens fredagens
    sous dès face
    v ve à elles ils ellos ellas eles elas loro noche noite soirée serata
    efterfølgende ikke intet ingen alle hver
"""
OPENERS = frozenset(OPENING_WORDS.split())
# Ordinals, adverbs and participles that begin a sentence and may be names inside it.
BEGINNING_WORDS = """
    primo prima secondo seconda terzo terza quarto quarta quinto quinta sesto sesta
    ultimo
    ultima poi ancora adesso così infine intanto subito decisivo decisiva ufficiale
    abbiamo hanno
    deuxième troisième quatrième cinquième sixième dernier dernière âgé âgée âgés formé
    formée né née arrivé arrivée auteur autrice puis encore ensuite aussi désormais
    tercero tercera tercer cuarto cuarta quinto quinta sexto última último luego después
    además así nacido nacida autor autora nuevo nueva llegado llegada
    terceiro terceira quinta sexto último última logo ainda então novo nova nascido
    erste erster erstes ersten zweite zweiter zweites zweiten dritte dritter drittes
    dritten vierte vierter viertes letzte letzter letztes bester beste bestes gleich
    danach zuvor zudem außerdem allerdings insgesamt neuer neue neues
    eerste tweede derde vierde laatste daarna vervolgens nieuwe
    första andra tredje fjärde sista sedan därefter dessutom första bästa
    første andre annen anden tredje fjerde siste sidste deretter derefter
    pierwszy pierwsza pierwsze drugi druga drugie trzeci trzecia trzecie czwarty ostatni
    potem następnie wtedy
    první druhý druhá druhé třetí čtvrtý poslední potom pak oba obě
    первый первая вторая второй третий третья последний затем потом дубль
    birinci ikinci üçüncü dördüncü son çok sonra ardından
"""
MATCH_WORDS = """
    match game utakmica susret meč mecz spotkanie pojedynek zápas utkání duel stretnutie
    матч встреча игра partita gara incontro sfida partido encuentro duelo choque
    rencontre jogo partida confronto wedstrijd ontmoeting matchen mötet kampen
    oppgjøret opgøret spiel partie begegnung karşılaşma maç mücadele meci meciul
    mérkőzés találkozó ottelu peli αγώνας
"""
BEGINNERS = OPENERS | frozenset((BEGINNING_WORDS + MATCH_WORDS).split())

# Labels in capitals before a score, which name nobody.
LABEL_WORDS = """
    TIME FULL HALF LIVE FT HT GOAL GOALS FINAL RESULT RESULTS SCORE SCORES LATEST
    UPDATE BREAKING WATCH VIDEO KICK OFF KICK-OFF END BREAK INTERVAL REPORT RECAP
    FULL-TIME HALF-TIME FULLTIME HALFTIME ENDSTAND ABPFIFF ANPFIFF SCHLUSS TOR TOOOR
    HALBZEIT FIN TERMINÉ MI-TEMPS BUT DIRECT FINALE DESCANSO GOL GOOOL FINALIZADO
    DIRECTO FIM INTERVALO ENCERRADO FINE FINITA RETE DIRETTA INTERVALLO AFGELOPEN
    EINDE RUST DOELPUNT SLUT PAUS MÅL SLUTT PAUSE KONIEC PRZERWA KONEC GÓL ГОЛ ИТОГ
    МАТЧ ОКОНЧЕН БИТТИ SONUÇ BİTTİ CORRECTION UPDATED
"""
LABELS = frozenset(LABEL_WORDS.split())

# Names of people too: "Per Dahl", "Sem de Wit".
FIRST_NAMES = frozenset(("per", "sem"))
# A sentence that holds one of these says "for" or "without" with them.
ROMANCE = re.compile(
    r"\b(?:il|lo|gli|che|è|di|del|della|dei|nel|sono|o|os|a|as|não|em|um|uma|foi|com)\b"
)
OF_A_FAMILY = re.compile(r"(?:de|van|den|der|ter|ten|van den|van der|van de)\s[^\W\d_]")


def only_begins(head: str, rest: str, sentence: str) -> bool:
    """Whether the first word of a sentence names nobody with the words behind it."""
    word = head.lower()
    if word not in OPENERS:
        return False
    if not rest or word not in FIRST_NAMES:
        return True
    return not OF_A_FAMILY.match(rest) and bool(ROMANCE.search(sentence))
