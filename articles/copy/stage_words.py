"""The words that name a stage, and those that say whether it was played."""

import re

from articles.copy.lexicon import Lexicon, listed

FINAL, WHOLE, ROUND, LAST, GROUP, PLAY_OFF = range(6)


STAGE = Lexicon(
    {
        FINAL: "final finals finale finales finalen finalens finał finału finale финал"
        " финале финала финалу фінал фіналі finaali finaalissa finaalin döntő döntőjét"
        " döntőben endspiel endspiels τελικός τελικό finală finala finál finále finali"
        " finaal finalu finais bekerfinale cupfinale cupfinalen pokalfinale"
        " pokalfinalen cupfinal"
        " cupfinaali pokalendspiel",
        # Words that name a stage by themselves.
        WHOLE: "półfinal- ćwierćfinal-"
        " semifinal- quarterfinal- halbfinal- viertelfinal- achtelfinal-"
        " sechzehntelfinal- półfinał- ćwierćfinał- полуфинал- четвертьфинал- півфінал-"
        " чвертьфінал- kvartsfinal- kvartfinal- åttondelsfinal- åttendedelsfinal-"
        " ottendedelsfinal- ottedelsfinal- polufinal- četvrtfinal- čtvrtfinál-"
        " semifinál- štvrťfinál- osmifinál- osemfinál- polfinal- četrtfinal- elődöntő-"
        " negyeddöntő- nyolcaddöntő- välierä- puolivälierä- semifinaal- halvefinale"
        " kwartfinale- octavos dieciseisavos bronsmatch- bronzekamp- halvfinal-"
        " eliminator vorrunde- quarti ottavi"
        " gruppenphase gruppspel- groepsfase bronzefinale karsinta-",
        ROUND: "round leg stage matchday gameweek week game test jornada fecha ronda"
        " eliminatoria journée tour étape spieltag spieltags spieltages runde etappe"
        " giornata turno tappa rodada etapa fase speelronde ronde omgång omgången"
        " omgangen omgang runda rundan rundę rundzie etapp etappen etape etapen kolejka"
        " kolejce kolejki kolejkę etap etapie etapu kolo kola kole kolu тур тура туре"
        " этап этапе этапа раунд раунде етап етапі kierros kierroksen kierroksella"
        " forduló fordulóban fordulójában etapă etapei hafta haftasında jornadaca"
        " jornades wedstrijd rally turnen divizije speeldag rundu rund runden"
        " eliminatória eliminatórias spillerunde spillerunden serierunde serierunden"
        " tur turu turunda spelomgång speelweek kör körben menet manche",
        LAST: "last",
        GROUP: "group gruppe groupe grupo girone grupp groep группа grupa skupina"
        " pool poule",
        PLAY_OFF: "play playoff playoffs barrage barrages spareggio relegation playout"
        " repesca promoción",
    }
)


# What comes before "final": "semi-final", "cuartos de final", "demi-finale".
PART = Lexicon(
    {
        True: "semi quarter demi meia halve kwart kvart achtste yarı çeyrek grand"
        " quart quarts meias huitième huitièmes seizième seizièmes cuartos octavos"
        " dieciseisavos oitavas quartas ottavi quarti sedicesimi sferturi sferturile"
        " optimi quarts vuitens gran petite small petita"
        " preliminary elimination consolation bronze promotion"
    }
)


JOINS_PART = frozenset(("de", "di", "of"))


ORDINAL = Lexicon(
    {
        True: "first second third fourth fifth sixth seventh eighth ninth tenth"
        " eleventh"
        " twelfth opening last penultimate closing qualifying preliminary knockout"
        " primera segunda tercera cuarta quinta sexta séptima octava novena décima"
        " primer segundo tercer cuarto quinto última penúltima inaugural"
        " première premier deuxième seconde troisième quatrième cinquième sixième"
        " septième huitième neuvième dixième onzième douzième dernière avant ultime"
        " erste- zweite- dritte- vierte- fünfte- sechste- siebte- achte- neunte-"
        " zehnte- elfte- zwölfte- dreizehnte- vierzehnte- fünfzehnte- sechzehnte-"
        " siebzehnte- achtzehnte- neunzehnte- zwanzigste- letzte- vorletzte-"
        " prima seconda terza quarta sesta settima ottava nona decima primo secondo"
        " terzo ultima penultima undicesim- dodicesim- tredicesim- quattordicesim-"
        " quindicesim- sedicesim- diciassettesim- diciottesim- diciannovesim- ventesim-"
        " ventunesim- ventiduesim- trentesim- undécim- duodécim- decimo- vigésim-"
        " trigésim- treizième quatorzième quinzième seizième dix-septième vingtième"
        " primeira terceira sétima oitava terceiro primeiro"
        " eerste tweede derde vierde vijfde zesde zevende laatste"
        " första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde sista"
        " første andre anden annen fjerde sjette sidste siste"
        " pierwsz- drugi- trzeci- czwart- piąt- szóst- siódm- ósm- ostatni-"
        " перв- втор- трет- четверт- пят- шест- последн- перш- друг- останн-"
        " prvním- prvi- první- druh- drug- třet- treć- posledn- zadnj- ensimmäi- toise-"
        " första- első- második- harmadik- utolsó- prim- doua treia ultim- ilk ikinci"
    }
)


COUNTED = Lexicon(
    {
        True: "one two three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    }
)


# After a figure and before the round: "7e journée", "3rd round", "5ª giornata".
ORDINAL_MARK = re.compile(
    r"(?:st|nd|rd|th|er|re|e|ème|eme|ª|º|°|a|o|\.[ªºao]|:e|:a|\.|-й|-го|-м|-ой|-ого|:n|de|ste)?"
    r"\.?[\s-]{1,2}"
)


BETWEEN = listed(
    "qualifying preliminary knockout group elimination regional kvalificerings"
)


# Rounds that are counted before the word only: "second leg".
NOT_COUNTED_AFTER = frozenset(("leg", "tour", "turno", "fase", "wedstrijd", "rally"))


CAPITAL_ONLY = frozenset(("game", "test", "week"))


LARGEST_ROUND = 60


LAST_OF = listed("16 32 64 8 4 sixteen eight four")


GROUP_STAGE = listed("stage stages phase fase phases faza fasen")


# "Final" before a plain noun is its adjective: "the final whistle".
AFTER_FINAL = listed("""
    of between at on in against after had was were is and with by to win victory defeat
    loss match game tie clash when where which who but as for from over here since
    while before thanks despite yesterday first second third round soccer football
    rugby tennis hockey draw thriller rematch berth place until went will took did
    or then ended finished came saw played contested de do da del entre contra ante por
    gegen zwischen um am in der des i w mot mellan replay hopes show showdown
    appearance that last late so still through drama
    """)


ARTICLES_ENGLISH = listed("the their a his her this an its our every")


# "El final" is the end, "la final" the last match.
THE_END = listed("el del al o do ao no il nel sul au dal")


# Walking back from the stage, what says whether it was played or only reached.
TO_REACH = Lexicon(
    {
        True: "into reach reached reaches reaching towards toward qualif- advanc-"
        " progress- ahead next through book booked awaits await await- secures zum ins"
        " einzug einzieh- erreich- clasific- accede accedió accédé naar videre vidare"
        " till til do awans- пробил- вышел вышла вышли klar avanz- avanc-"
        " alcanz- avanç- passagem acesso passage pase passaggio traum- dream-"
        " sueño sogno"
        " sonho rêve droom dröm- drøm- rumbo"
        " vola approda- passa passan pasan pasa passou passaram nach úton döntőbe"
        " postoup- plasir- uvrst- eteni"
    }
)


PLAYED = Lexicon(
    {
        True: "in im after during won win winning lost lose losing of en dans nella"
        " nello nell nel na no w u v i ve во в at der dem des della dello dell del de"
        " du d od by with from und and y et e och og on op за у az a"
    }
)


ARRIVED = listed("""
    metió mete coló cuela instaló instala plantó planta hisse hissé hissée file filent
    je jsou är er installe qualifié qualifiée zog zogen steht staat
    place spot berth ticket steht stehen está están estão sono meet meets waits plaza
    billet ticket plass plats platz miejsce vaga posto is are stand stands back them
    him her us side club
    """)


SKIPPED = Lexicon(
    {
        True: "à às ao alla agli al vom the a an their her his its la el los las le les"
        " il lo gli i den det"
        " der die das dem de het un una une eine einem einer os as o this that first"
        " s second european national home away them him her themselves us"
    }
)


# "Qualifié pour les demi-finales": reached, and not played.
SO_FAR_AS = listed("to for aux pour para per für voor för")


STILL_TO_COME = re.compile(
    r"\s(?:is|are|will|takes?|awaits?|on \w+ \d|se (?:jugará|celebrará|disputará)"
    r"|aura lieu|findet|si giocherà|spelas|spilles)\b"
)


# German and Dutch tell last that a stage is only reached, or was missed.
REACHED = re.compile(
    r"\s(?:[a-zäöüß]+\s){0,3}?(?:erreicht\w*|eingezogen|einzieh\w+|qualifiziert|geschafft"
    r"|verpasst\w*|klargemacht|gebucht|vorgedrungen|bereikt\w*|gehaald|gemist|yükseldi"
    r"|çıktı|adını yazdırdı|jutott\w*|nått|nådd)\b"
)


# "Final: Tern 118, Vale 115".
FINAL_SCORE = re.compile(r"(?:FINAL|Final)(?: score)?: ")


OF_A_BOUT = re.compile(
    r"\b(?:outpoint\w*|cut in|knock(?:ed|s|ing)?(?: \w+)? (?:out(?! of)|down)"
    r"|knock-?downs?"
    r"|stopp\w*|floor\w*|KO|TKO|punch\w*|boxing|bout|birdie|bogey|par"
    r"|shots?|strokes?|leaderboard)\b"
)


MATCH_NEXT = re.compile(
    r"['’]?s?\s(?:match|tie|game|clash|between|against|victory|win|defeat|loss"
    r"|meeting|at|on|of|by|had|in|encounter|showdown|contest|soccer|football|tennis"
    r"|de|del|de la|du|della|dell|des|der|do|da|um|i|w|entre|zwischen|mellan|contre"
    r"|gegen|ante|contra|contro|mot|\w+ match)\b"
)


LONGEST_BACK = 7
