"""Words that say of the name beside them whether it is a person or a team."""

from articles.copy.lexicon import Lexicon, listed

# Straight before a person: what they do for a team.
ROLE_WORDS = Lexicon(
    {
        True: """
    scorer goalscorer matchwinner match-winner hero heroine tactician
    coach manager boss gaffer captain skipper vice-captain goalkeeper keeper goalie
    goaltender netminder striker forward winger midfielder defender centre-half
    centre-back full-back left-back right-back wing-back fly-half scrum-half half-back
    halfback five-eighth centre center prop hooker lock flanker fullback lineout
    quarterback linebacker cornerback lineman receiver kicker punter safety pitcher
    starter reliever closer shortstop baseman outfielder catcher slugger batter batsman
    batswoman bowler seamer spinner all-rounder opener wicketkeeper nightwatchman
    guard substitute sub debutant debutante teenager youngster veteran rookie freshman
    sophomore senior playmaker defenceman defenseman blueliner setter libero hitter
    spiker blocker pivot attacker shooter finisher marksman talisman chairman
    chairwoman owner president director physio referee umpire linesman official
    teammate team-mate colleague compatriot counterpart import newcomer signing
    loanee centre-forward player star ace ruckman rover
    trainer trainerin trainers cheftrainer chefcoach coachs torhüter torhüterin torwart
    torfrau keeperin kapitän kapitänin stürmer stürmerin torjäger torjägerin angreifer
    angreiferin verteidiger verteidigerin mittelfeldspieler mittelfeldspielerin
    spielmacher spielmacherin kreisläufer kreisläuferin rechtsaußen linksaußen
    rückraumschütze rückraumspieler joker neuzugang mittelblocker zuspieler zuspielerin
    außenangreifer außenangreiferin schlussmann goalgetter sportdirektor präsident
    schiedsrichter schiedsrichterin innenverteidiger abwehrchef routinier youngster
    topscorer einwechselspieler spielertrainer sportchef
    entraîneur entraîneure entraîneuse coachs gardien gardienne portier capitaine
    attaquant attaquante buteur buteuse avant-centre milieu défenseur défenseuse
    défenseure arrière ailier ailière pivot meneur meneuse intérieur passeur passeuse
    réceptionneur réceptionneuse pointu centrale talonneur pilier demi ouvreur troisième
    remplaçant remplaçante président présidente arbitre joueur joueuse technicien
    technicienne internationale botteur défenseurs latéral centreur
    entrenador entrenadora técnico técnica capitán capitana portero portera guardameta
    arquero arquera delantero delantera atacante goleador goleadora ariete defensa
    central zaguero centrocampista mediocentro volante extremo lateral base alero
    escolta
    ala-pívot pívot máximo anotador anotadora colocador colocadora opuesto opuesta
    líbero lanzador lanzadora abridor relevista cerrador receptor jardinero bateador
    torpedero toletero jugador jugadora presidente presidenta árbitro árbitra mister
    míster suplente canterano canterana preparador dt
    treinador treinadora goleiro goleira guarda-redes avançado avançada ponta-de-lança
    médio médica meia meia-atacante zagueiro zagueira volante lateral-direito
    lateral-esquerdo atacante centroavante artilheiro artilheira capitão capitã ponteiro
    ponteira oposto oposta levantador levantadora armador ala presidente jogador
    jogadora
    extremo defesa
    allenatore allenatrice tecnico tecnica mister coach portiere capitano attaccante
    bomber centravanti punta difensore centrocampista regista trequartista mediano
    terzino esterno playmaker ala pivot guardia palleggiatore palleggiatrice opposto
    opposta schiacciatore schiacciatrice banda libero centrale mediano estremo
    tallonatore
    pilone apertura presidente presidentessa giocatore giocatrice capocannoniere
    fantasista ex
    trainer coach bondscoach hoofdtrainer trainster aanvoerder aanvoerster doelman
    doelvrouw keepster spits aanvaller aanvalster middenvelder middenveldster verdediger
    verdedigster vleugelspeler invaller invalster topscorer cirkelspeler opbouwer
    spelverdeler spelverdeelster voorzitter scheidsrechter speler speelster
    tränare tränaren förbundskapten målvakt målvakten anfallare anfallaren forward
    forwarden back backen mittfältare mittfältaren försvarare lagkapten kapten kaptenen
    center centern målskytt målskytten niometersspelare vänsternia högersexa vänstersexa
    mittnia mittsexa spelare spelaren ytter lagkaptenen matchhjälte matchhjälten
    trener treneren hovedtrener keeper keeperen målvakt spiss spissen angriper
    angriperen
    midtbane midtstopper back forsvarer forsvareren kaptein kapteinen kant kantspiller
    innbytter toppscorer
    træner træneren cheftræner målmand målmanden angriber angriberen midtbanespiller
    forsvarer forsvareren anfører anføreren topscorer fløj streg playmaker indskifter
    trener trenerka trenera trenerem szkoleniowiec bramkarz bramkarka bramkarza
    napastnik
    napastniczka napastnika pomocnik pomocniczka obrońca obrończyni kapitan kapitanka
    skrzydłowy skrzydłowa rozgrywający rozgrywająca atakujący atakująca przyjmujący
    przyjmująca libero środkowy środkowa prezes sędzia kołowy kołowa snajper strzelec
    trenér trenérka kouč brankář brankářka gólman útočník útočnice záložník obránce
    kapitán kapitánka střelec křídlo nahrávač nahrávačka smečař smečařka blokař trenéra
    brankáře útočníka prezident rozhodčí stoper zálohař kanonýr
    тренер тренера тренером наставник наставника вратарь вратаря голкипер форвард
    нападающий нападающего защитник защитника полузащитник полузащитника хавбек капитан
    капитана центрфорвард вингер разыгрывающий диагональный доигровщик доигровщица
    либеро связующая связующий президент арбитр судья линейный крайний снайпер
    teknik-direktör direktörü antrenör antrenörü başantrenör başantrenörü kaleci
    kalecisi
    kaptan kaptanı forvet golcü golcüsü stoper oyuncu oyuncusu pasör smaçör başkan
    başkanı
    antrenorul antrenor portarul atacantul fundașul mijlocașul căpitanul golgheterul
    edző edzője kapus csatár csapatkapitány valmentaja maalivahti hyökkääjä kapteeni
    golman trener napadač kapetan vratar branič igralec strijelac
    προπονητής τερματοφύλακας επιθετικός αρχηγός
    """
    }
)
# Those of them that single people have as well: a tennis player's coach.
ROLES_OF_ANY = listed("""
    coach trainer trainerin trainers teenager youngster veteran rookie junior senior
    freshman sophomore debutant debutante opener player star ace import newcomer
    official
    referee umpire compatriot counterpart colleague chairman president director physio
    finisher attacker veteraan topscorer coachs entraîneur entraîneure entraîneuse
    technicien technicienne joueur joueuse internationale président présidente arbitre
    entrenador entrenadora técnico técnica jugador jugadora presidente presidenta
    árbitro
    árbitra mister míster treinador treinadora jogador jogadora allenatore allenatrice
    tecnico tecnica giocatore giocatrice presidentessa trainster bondscoach speler
    speelster voorzitter scheidsrechter tränare tränaren spelare spelaren ytter trener
    treneren træner træneren trenerka trenera trenerem prezes sędzia trenér trenérka
    kouč
    trenéra prezident rozhodčí тренер тренера тренером наставник наставника президент
    арбитр судья antrenör antrenörü oyuncu oyuncusu antrenorul antrenor edző edzője
    valmentaja schiedsrichter schiedsrichterin präsident routinier ex base sub
""")
# Said by people, before or behind them.
SPEECH = Lexicon(
    {
        True: """
    said says told added admitted insisted explained joked laughed reckons claimed
    conceded recalled warned confirmed quipped tweeted smiled shrugged grinned beamed
    sagte sagt meinte erklärte lobte freute gab jubelte betonte haderte bilanzierte
    analysierte ärgerte schimpfte resümierte
    dit déclare déclaré confie confié savoure savouré regrette explique expliqué lâche
    assure souffle peste résume apprécie
    dijo dice declaró explicó aseguró afirmó reconoció destacó lamentó valoró comentó
    apuntó señaló elogió
    disse diz afirmou explicou lamentou comentou destacou elogiou admitiu contou
    dice detto dichiarato commenta spiega racconta ammette sorride gongola
    zei zegt vertelde verklaarde baalde glunderde
    sa säger sade berättar berättade förklarade konstaterade
    sier sa fortalte forklarte smilte
    siger sagde fortalte forklarede
    powiedział powiedziała mówi przyznał przyznała stwierdził dodał dodała podkreślił
    řekl řekla uvedl přiznal dodal dodala pochvaloval litoval
    сказал сказала отметил отметила признался заявил рассказал подчеркнул
    dedi söyledi konuştu açıkladı belirtti
    """
    }
)
# Done by one player and no team, straight behind the name.
DEEDS = Lexicon(
    {
        2.0: """
     headed netted volleyed slotted nodded curled lobbed chipped tapped drilled
    rifled lashed smashed thumped stabbed poked bundled prodded converted threw
    rushed dived touched crossed homered pitched struck stepped stopped wheeled
    latched nicked ghosted reacts shoots dribbles gestures kicks jumps limped
    hobbled retired traf köpfte verwandelte schoss erzielte netzte vollstreckte
    parierte flankte schnürte avancierte staubte lupfte ouvrait inscrit inscrivait
    marque marquait transforme transformait doublait égalise égalisait trompe ajuste
    inscrivit marcó anotó cabeceó convirtió transformó batió disparó asistió firmó
    conectó remató  marcou cabeceou converteu bisou assinou anotou apontou cobrou
    finalizou segna segnò insacca trasforma realizza firma decide timbra colpisce
    scoorde kopte schoot bezorgde tikte besliste skorade nickade avgjorde räddade
    styrde skoret headet avgjorde reddet scorede headede scoret afgjorde scorer
    strzelił strzeliła trafił trafiła zdobył zdobyła wykorzystał zapewnił vstřelil
    skóroval proměnil trefil rozhodl забил забила оформил оформила реализовал
    отличился отличилась спас attı kaydetti
    """,
        1.0: """
    hit made added finished left moved joined signed turned ran passed grabbed
    bagged fired saved opened kicked celebrates looks controls heads tackles fouled
    plundered notched poured racked tallied batted bowled singled doubled pounced
    hielt drückte verkürzte sorgte abrió salvó slog satte sköt benutte maakte dal
    dala сделал fez sigla frappe
    """,
    }
)
# Straight behind a team that is many: "City are", "Vale have", "Tern host".
PLURAL = listed("""
    are were have host hosted visit visited entertain travel travelled traveled face
    play welcome climbed remain remained sit stay drew
""")
# Whoever has these is a team: "Vale's defence", "Tern's players".
OF_TEAM = listed("""
    defence defense attack back-line players fans supporters keeper goalkeeper coach
    manager captain striker midfield lineup line-up bench squad home ground stadium
    season campaign unbeaten run pack forwards backs bullpen offense
    offence power penalty-kill
""")
# Whoever is owned by these is a person: "Roe's goal", "Roe's penalty".
OWN_DEED = listed("""
    goal goals header headers penalty penalties free-kick strike strikes volley brace
    hat-trick double tries try conversion conversions kick touchdown touchdowns shot
    three-pointer layup lay-up jumper homer single tap-in effort finish cross save saves
    sayı sayısı golü golüyle attığı
    pass buzzer-beater throw-in corner opener equaliser equalizer winner
""")
# Before a team, in languages that give no person an article.
ARTICLES = listed(
    "the le la l les el los las il lo gli o os as der die das dem den het"
)
# Before the name of a ground.
GROUND_BEFORE = listed("""
    stadium arena estadio estádio stade stadio stadion pabellón pavilhão palazzetto
    polideportivo coliseo sporthalle salle palais gimnasio ginásio stadionu стадионе
    арене stadı stadında
""")
# Of these, a team has as many as a player.
TEAMS_TOO = listed(
    "goal goals winner opener try tries effort corner equaliser equalizer"
)
# Before a place.
AT_PLACE = listed("in at near en à im w we v ve i på в во")
# A first word of a sentence before one of these is no name of a team.
PREPOSITIONS = listed("""
    of to from by de du des d à au aux en del di da dal dalla do dos das com por
    para von
    vom aus mit nach um für im am av af från till fra til med z ze od do w na ze po из с
    от в на за u iz od
""")
# A word of a team's name in any country, at either end of it.
TEAM_NAMES = listed("""
    fc afc cfc sc cf ac sv tsv vfb vfl vfr fsv hsg hsv tv sg bk if ifk fk hc rc cd ud
    rfc rufc cc ks mks gks lks ksk skf ik il sk ff fif bsc ssv spvgg tus tsg djk ssc fcd
    usd asd ssd acd bc kk rk ok ovk okk hk mhk vk tj sokol slavoj spartak lokomotiv
    lokomotiva dynamo dinamo zenit cska torpedo jadran primorje vv rkvv kv kvc vc
    city town united rovers athletic albion wanderers rangers county villa hotspur
    harriers thistle celtic hibernian argyle orient women ladies
    real atlético atletico sporting deportivo racing olympique stade virtus
    polisportiva pallavolo volley basket calcio unión juventus olimpia libertas
    borussia eintracht fortuna germania arminia hertha alemannia teutonia
    náutico nautico grêmio sport esporte clube desportivo desportiva
    étoile entente avenir espérance réal cercle jeunesse
    iskra wisła stal ruch pogoń arka lechia motor znicz
    spor gençlik belediye belediyespor idman yurdu
    viitorul steaua universitatea unirea minerul
""")
# A country owns its people, and is no team for that.
COUNTRIES = listed("""
    Indonesia Malaysia Denmark Denmarknya Thailand Japan Jepang Korea China Tiongkok
    India Taiwan Vietnam Singapore Singapura Inggris Jerman Spanyol Prancis Belanda
    Australia Canada England Scotland Wales Ireland France Germany Spain Italy Portugal
    Belgium Netherlands Poland Kenya Ethiopia Uganda Jamaica Norway Sweden Finland
    Brazil Argentina Chile Colombia Mexico Hungary Croatia Serbia Slovenia Austria
    Switzerland Russia Ukraine Romania Bulgaria Greece Turkey Egypt Morocco Tunisia
    Britain America Philippines Kazakhstan Uzbekistan Georgia Armenia Iran Iraq Israel
    Latvia Lithuania Estonia Iceland Slovakia Czechia Cuba Ecuador Peru Venezuela
    Nigeria Ghana Algeria Bahrain Eritrea Mongolia Belarus Luxembourg Cyprus Malta
""")
# The same, where it stands last: "Prairie State", but "State Park".
TEAM_ENDS = listed("""
    state tech college university academy victoria alexandra viktoria fortuna union
    stars lights giants rangers
""")
