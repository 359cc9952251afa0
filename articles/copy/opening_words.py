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
    además apenas así aún aquí casi como debajo delante dentro después detrás durante
    encima entonces finalmente fueron gracias hubo igual incluso jamás luego mejor menos
    mientras mucho muy ni nunca pese peor pocos poco primero quien quienes quizá salvo
    seis siempre siete solo sólo tal tampoco tanto tenía tenían tuvo ya abrió adelantó
    llegó llegaba logró tocó arriba previamente ahí precisamente minutos marcaron
    anotaron dominio ailleurs assez aucun aussi aussitôt autant autour bien bientôt car
    ceux cependant certes ci-après combien côté d'abord d'ailleurs déjà derrière dessus
    devant donc dorénavant douze encore ensuite environ finalement hormis hors huit ici
    jamais juste là lors lorsque mieux moins neuf notamment nous ou parfois pas peu plus
    plutôt portés portée presque puis puisque quant quelle quelques qui quoique
    rapidement revenus sauf sept seul seule seulement sitôt soudain souvent suite
    surtout tandis tant tantôt tard toujours toutefois très trop vite voici voilà vous
    auteurs auteur double dernier dernière allerdings anschließend bereits bis bislang
    dabei dafür dagegen daher damit danach daran darauf daraufhin darum dass davon davor
    dazu dennoch deren derweil deshalb diesmal ehe einmal entsprechend ebenso eigentlich
    erneut erstmals fast früh ganz gegenüber gerade gleich heute hinten hinzu indes
    insgesamt inzwischen je jetzt jedoch kaum kurze letztlich mehr mittlerweile nachher
    neben nun ob oft plötzlich postwendend praktisch schließlich seit seither sofort
    sogar solche sonst sowohl spät später statt schnell stets tatsächlich trotzdem
    überall überraschend umgekehrt vielleicht viel viele völlig vorher vorne weiter
    weiterhin weniger wer wie wir wobei wo zehn zuletzt zunächst zudem zuerst zuvor
    zugleich zwar zweimal bezwungen abbiamo allora anzi appena assai avanti basta bene
    ciò ci chi chiude come comunque così cui davanti decisiva decisivo decide
    decisamente dietro doppio eppure erano ecco fin fino fu fuori gara già infatti
    infine insomma inoltre invece lì lungo mai meglio meno mentre molto naturalmente né
    neanche nemmeno nonostante ora oggi ospiti peccato però perché più poi primo proprio
    pure quasi quindi quinto ripresa sarà se secondo sei sempre sette soltanto sono
    sotto specie spesso subito terzo tutta tuttavia undici va vero vi apre apriva
    pareggia raddoppia accorcia abaixo acima afinal agora aí ainda além algo alguns ali
    aliás apesar após aqui assim através bem cedo chegou contudo devido então enfim
    enquanto entretanto estava fora foi foram havia hoje inclusive isso isto lá logo
    longe marcou melhor mesmo muito nem oito outros perante perto pois porém portanto
    pouco quanto quase quatro quem sete talvez tampouco último vários abriu ampliou
    ficou restou achter alleen allemaal alvorens andermaal anders behalve beide bijna
    binnen bovendien buiten daar daarbij daardoor daarmee daarna daarop daarvoor dankzij
    dat dicht dus een eenmaal eerder eerst eigenlijk eindelijk evenals geen goed
    gisteren haar heel hoe hoewel hun iedereen immers ineens inmiddels intussen ja juist
    kwam laat meer meteen mits mogelijk net nieuwe nogmaals nooit nu omdat ondanks
    ongeveer ooit opnieuw plots precies reeds ruim sinds slechts snel soms spoedig
    steeds straks tenslotte terug terwijl tijdens toch tot totdat tussen twaalf
    uiteindelijk vaak vanaf vanuit veel verder vervolgens vlak volgens voorafgaand
    vooral vrij waar waarna wanneer want wat weer wel welke zeker zes zeven zo zoals
    zodat zodra acht aldrig alltså andra annars bara bakom bland borta båda dessutom
    därefter därför därmed då där efteråt eftersom endast ens flera fram framför färre
    förra först genom gästerna hade hela hemma hemmalaget hon hos hur här igen ihop
    inför ingenting innan inte kanske kvar känt lika länge medan mest mycket ned nere
    nya nästan någon några också omkring plötsligt redan samma samtidigt sedan senare
    ser sex sist sju slutligen snabbt snart som stort strax så sällan tack tidigt tills
    tillbaka totalt trots tvåmålsskytten upp ur ut utöver vad varken vem väl åter åtta
    målen mål aldri allerede altså alltid annen bak bare begge best blant borte både
    deretter derfor dermed dessuten dette dog eller ellers endelig enda etterpå flere
    foran fordi forrige først før gikk gjestene gjennom gjestelaget godt hele hennes
    hjemme hjemmelaget hva hvem hvis hvor hvordan igjen imens imidlertid imot inntil
    kanskje knapt kun lenge litt mellom mer midtveis minst motsatt mye nesten noen nok
    nå når også opp oppe omtrent plutselig rett rundt samme samtidig sammen senere seks
    selv siste siden slik stor tidlig til tilbake tross uansett utover vel videre åtte
    målene altid alligevel bagefter bag bagud bedre blev blot dengang derefter derpå
    desuden endnu endvidere forinden forud frem gæsterne hende heller herefter
    hjemmeholdet hvad hvorefter imod ind inden indtil lige lidt længe mellem mens mindst
    måske næsten otte pludselig samt sidst skønt syv sådan tidligere tidligt tilbage
    trods udover uden ude aby albo ani aż bardzo bo bowiem były był była całe chociaż
    choć ciągle co coraz czterech często czy czyli dalej dlaczego dlatego dobrze
    dokładnie dopiero dość dużo dwie dwaj dwukrotnie dzięki dziś gdy gdyby gdzie godzinę
    goście gospodarze gości gospodyni gospodynie ich ile inny jak jakby jako jednak
    jedyny jedyną jedynego jego jej jedno jeżeli jeśli kiedy kilka kolejny kolejne
    kontaktową który która które ku kto lecz lepiej lub mało miał mieli mimo mniej może
    można nadal najlepiej najpierw najwięcej natomiast natychmiast następnie nawet
    niemal niespełna nigdy nikt niż nowy obaj obie ona oni ono oprócz oraz ostatecznie
    ostatni oto pierwszą pierwszy pierwsza pierwsze podczas podobnie pomimo ponad
    ponadto poprzez potem powoli później prawie prowadzenie prowadzili prowadziły punkt
    rezultat również samobójcze są się szybko skoro stało swoje szansę tak także tam
    tego tej teraz też tuż tutaj tych tymczasem ponieważ ostatnie wcześniej wciąż według
    wiele więc więcej wobec wówczas wprawdzie wreszcie wszystko wszyscy wtedy wynik
    wyrównał wyrównanie zanim zaraz zaś zawsze znowu znów zwycięskiego zwycięską
    zwłaszcza że żaden żeby pewne piłkarze siatkarki asi až brzy brzo byl byla bylo byli
    což další dále dnes dokonce domácí dokud domácím dva dvě dvou hosté hostující hned
    hostům ho jakmile jejich jediný jedinou jediná jen jenom jenže jednou již k kde kdo
    kdy když každý ke konečné která který které kromě kvůli ještě letos mezi minulý
    naopak nakonec naposledy navíc ne nebo nejprve nejdříve než nic nicméně nikdo oba
    obě odpověď opět pak pět podle pokud pojistku potom pouze pozdě prakticky pro proto
    protože první před předtím přes přesto přestože při rozhodující rozhodl rychle s
    skóre snížil snížení sice současně stejně svůj šest také takže tedy teprve tento teď
    tím trefil třetí třikrát tři tu už utkání v ve vedení velmi více vítězný vlastní
    všichni vše vyrovnal vyrovnání vzápětí výhru výsledek výsledkem zápas závěr zatím
    zatímco zde zejména znovu že а без более больше будто быстро бы был была были вдруг
    ведь весь вместе вместо вновь во вот все всё всего вслед вскоре вторая второй второе
    вторую вчера где голы гол гости для до довольно долго дубль единственный едва ему
    если ещё есть же затем здесь из или именно их к каждый какой когда которая который
    кроме кто куда лишь лучше между менее меньше много можно мяч над надо накануне
    наконец напротив начиная него несмотря нет никто ничего новый ну о об оба однако он
    она они оно опять от ответ очень пара перед по победный победную под позже пока
    победу помимо поначалу потом поэтому почти при примерно причём про просто против
    прежде пять раз раньше ровно сам самый сегодня сейчас семь сначала снова спустя
    сразу среди счет счёт также там те теперь тогда того тоже той только том тот три тут
    ту удалось уж хет-трик хозяева хотя чем через четыре что чтобы чуть шайбу шесть эта
    эти я автором отличились забили ama ancak artık aynı bazı belki bir biri birçok biz
    böyle böylece bu buna bunun bütün çok çünkü daha dakikada defa diğer dört eğer ev
    fakat gibi goller golü golleri hem hemen henüz hep hiç iki ilk için ikinci ikinciyi
    işte kalan karşılaşma karşılaşmada karşılaşmanın karşılaşmayı karşılık konuk kendi
    maç maça maçın maçta maçı maçtaki misafir mücadele mücadelede oldu olan onun oysa
    öte önce önceki özellikle rağmen sadece sonra sonunda söz şimdi şu tek tüm üç veya
    yalnızca yani yine yeni zira ikili ilk'e iki'nci
    einen einem einer eines den dem deren dessen ele ela minha meu kort dvakrát
    via незадолго bezbramkowy bezbramkowym bezbramkowo kibice sådan sånn ko dramatisk
    mladý
    d'habitude vainement d'entrée d'emblée
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
FIRST_OF_NEWS = """
    coup exploit carton festival tournant récital terza quarta quinta seconda ennesima
    tredje fjärde femte sjätte erster erste zweiter dritter dritte vierte fünfte höchste
    knapper deutlicher souveräner bittere bitterer herber derde tweede vierde eerste
    zware nipte ruime trzecia trzecie pierwsza pierwsze drugie druga czwarte kolejne
    kolejna efektowne cenne cenná třetí druhá čtvrtá третья вторая первая четвёртая
    очередная крупная важная önemli büyük sensacja niespodzianka překvapení senzace
    сенсация överraskning skräll skrell tung tungt storseger storsejr tapet målfest
    målrik midtvejs midtveis halvvägs servono serviva basta bastano servirono
"""
OPENERS = OPENERS | frozenset(FIRST_OF_NEWS.split())
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
# "Even Skaug" is Norwegian where no word is English.
ENGLISH = re.compile(r"\b(?:the|their|was|were|after|with|and|his|her|they)\b")
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
    if len(head) > 1 and head.isupper() and not rest.isupper():
        return False  # "EV Moor", though "ev" is Turkish for home
    if word == "even":
        return bool(ENGLISH.search(sentence))
    if not rest or word not in FIRST_NAMES:
        return True
    return not OF_A_FAMILY.match(rest) and bool(ROMANCE.search(sentence))
