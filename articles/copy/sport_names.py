"""What sports are called in other languages, and the words each is told with there."""

from articles.copy.lexicon import Lexicon

# By sport, each name as an editor would write it and how it begins in the copy.
NAMES: dict[str, dict[str, str]] = {
    "football": {
        "fútbol": "fútbol- futbolist- futbolíst-", "futebol": "futebol-",
        "fußball": "fußball- fussball-", "calcio": "calcio calcistic- calciator-",
        "voetbal": "voetbal-", "fotboll": "fotboll-", "fotball": "fotball-",
        "fodbold": "fodbold-", "jalkapallo": "jalkapallo-", "futbol": "futbol futbolu"
        " futbolda futbolun futbolcu-", "piłka nożna": "piłkarsk- piłkarz- piłkark-",
        "fotbal": "fotbal- futbalov- futbal", "nogomet": "nogomet- fudbal-",
        "футбол": "футбол- футзал-", "ποδόσφαιρο": "ποδόσφαιρ- ποδοσφαιρ-",
        "labdarúgás": "labdarúg- futball-", "sepak bola": "sepak sepakbola",
    },
    "basketball": {
        "baloncesto": "baloncest-", "basquete": "basquete- basquetebol-",
        "pallacanestro": "pallacanestro cestist-", "koszykówka": "koszyk-",
        "košarka": "košark- košark-", "basketbol": "basketbol- potada",
        "баскетбол": "баскетбол-", "koripallo": "koripallo-", "basket": "basket-",
        "μπάσκετ": "μπάσκετ", "basketbal": "basketbal-", "kosárlabda": "kosárlabd-",
        "krepšinis": "krepšin-",
    },
    "ice hockey": {
        "eishockey": "eishockey-", "ishockey": "ishockey-",
        "jääkiekko": "jääkiek- kiekkoliig-", "hokej": "hokej-",
        "hockey sur glace": "hockeyeur-", "хоккей": "хокке-", "хокей": "хокей-",
        "buz hokeyi": "buzhokey-", "jégkorong": "jégkorong-",
    },
    "handball": {
        "handball": "handball-", "balonmano": "balonmano-", "andebol": "andebol-",
        "pallamano": "pallaman-", "handbal": "handbal-", "håndbold": "håndbold-",
        "håndball": "håndball-", "handboll": "handboll-", "piłka ręczna": "szczypiorn-",
        "rukomet": "rukomet-", "házená": "házen- hádzan-", "гандбол": "гандбол-",
        "hentbol": "hentbol-", "kézilabda": "kézilabd-", "käsipallo": "käsipallo-",
    },
    "volleyball": {
        "volley": "volleyeus-", "volleyball": "volleyball-",
        "voleibol": "voleibol-", "vôlei": "vôlei", "pallavolo": "pallavol-",
        "volleybal": "volleybal-", "siatkówka": "siatk-", "volejbal": "volejbal-",
        "odbojka": "odbojk-", "волейбол": "волейбол-", "voleybol": "voleybol- filenin",
        "lentopallo": "lentopallo-", "βόλεϊ": "βόλεϊ", "röplabda": "röplabd-",
        "volei": "volei- voleibalist-",
    },
    "tennis": {
        "tenis": "tenis tenist- tenisov- tenisow- teniska- tenisz-", "tênis": "tênis",
        "ténis": "ténis", "теннис": "теннис- теніс-",
        "tennis": "tenniss- tennisman tennist- tennispro- tenniswed-",
        "τένις": "τένις",
    },
    "rugby union": {
        "rugby": "rugbyman rugbymen rugbista- rugbyst-", "ragbi": "ragbi- ragby-",
        "регби": "регби-",
    },
    "cycling": {
        "cyclisme": "cyclisme cycliste-", "ciclismo": "ciclism- ciclist-",
        "radsport": "radsport- radrenn- radprofi-", "wielrennen": "wielren- wieler-",
        "cykling": "cykling- cykelsport- cykelløb-", "sykling": "sykling sykkelritt-",
        "kolarstwo": "kolarsk- kolarz-", "cyklistika": "cyklist- cyklistik-",
        "biciklizam": "biciklist-", "велоспорт": "велоспорт- велогон-",
        "bisiklet": "bisiklet-", "pyöräily": "pyöräil-",
    },
    "athletics": {
        "atletismo": "atletismo", "athlétisme": "athlétism-",
        "leichtathletik": "leichtathlet-", "atletica": "atletica", "friidrott":
        "friidrott-", "friidrett": "friidrett-", "atletiek": "atletiek-",
        "lekkoatletyka": "lekkoatlet- lekkiej", "atletika": "atletik-", "atletizm":
        "atletizm-", "лёгкая атлетика": "легкоатлет- лёгкоатлет-", "yleisurheilu":
        "yleisurheil-",
    },
    "marathon": {"maratón": "maratón", "maratona": "maratona", "maraton": "maraton-"},
    "swimming": {
        "natación": "natación nadador-", "natation": "natation nageu-",
        "natação": "natação", "nuoto": "nuoto nuotat-", "schwimmen":
        "schwimm-", "zwemmen": "zwem-", "simning": "simning- simmare-",
        "svømning": "svømn- svømme-", "pływanie": "pływa-",
        "plavání": "plavec- plavk- plavání plivanj- plivač-",
        "плавание": "плаван- пловец пловц- пловчих-",
        "yüzme": "yüzme- yüzücü-", "uinti": "uinti- uimar-",
    },
    "biathlon": {
        "biathlon": "biathl-", "skidskytte": "skidskytt-", "skiskyting": "skiskyt-",
        "biatlon": "biatlon-", "биатлон": "биатлон- біатлон-", "ampumahiihto":
        "ampumahiih-", "biatló": "biatló-",
    },
    "cross-country skiing": {
        "langrenn": "langrenn-", "längdskidor": "längdskid- längdåk-", "langlauf":
        "langlauf- langläuf-", "ski de fond": "fondeur-", "esquí de fondo": "fondist-",
        "maastohiihto": "maastohiiht- hiihtäj-", "lyžování": "běžkař- lyžař-",
        "лыжные гонки": "лыжн-",
    },
    "alpine skiing": {
        "ski alpin": "riesenslalom- abfahrtslauf- slalomläufer-", "ski alpin ":
        "slalomeu-", "alpint": "alpint storslalom-", "горные лыжи": "горнолыж-",
    },
    "ski jumping": {
        "skispringen": "skispring- skispr-", "skoki narciarskie": "skoczk- skoczek",
        "hopp": "hopprenn- backhopp-", "mäkihyppy": "mäkihyp-",
        "saut à ski": "sauteur-",
    },
    "water polo": {
        "waterpolo": "waterpol-", "wasserball": "wasserball-", "vaterpolo": "vaterpol-"
        " vaterpolist-", "pallanuoto": "pallanuot-", "vattenpolo": "vattenpol-",
        "polo aquático": "polist-", "υδατοσφαίριση": "πόλο υδατοσφαίρ-", "vízilabda":
        "vízilabd-", "ватерполо": "водному ватерпол-", "sutopu": "sutopu-",
    },
    "field hockey": {
        "hockey": "hockeysters hockeyer- hockeyst-", "hockey hierba": "hierba",
        "feldhockey": "feldhockey-", "landhockey": "landhockey-",
    },
    "futsal": {"futsal": "futsal- fútsal salonowy sálov-"},
    "table tennis": {
        "tischtennis": "tischtennis-", "tennis de table": "pongiste-", "bordtennis":
        "bordtennis-", "tafeltennis": "tafeltennis-", "masa tenisi": "masatenis-",
        "pöytätennis": "pöytätennis-", "stolní tenis": "pingpong-",
    },
    "badminton": {
        "badminton": "badminton- badmintonist-", "bádminton": "bádminton",
        "бадминтон": "бадминтон-", "bulu tangkis": "bulu bulutangkis tangkis",
        "sulkapallo": "sulkapallo-",
    },
    "boxing": {
        "boxeo": "boxeo boxeador-", "boxe": "boxe boxeur- pugil-", "boxen":
        "boxkampf- boxer-", "boks": "boks- pięściar-", "бокс": "бокс- боксёр- боксер-",
        "boxning": "boxning-", "nyrkkeily": "nyrkkeil-",
    },
    "judo": {"judo": "judo- judoka- džud-", "дзюдо": "дзюдо-"},
    "wrestling": {
        "ringen": "ringer-", "lucha": "luchador- grecorromana", "lutte": "lutteu-",
        "güreş": "güreş-", "zapasy": "zapaśni-", "вольная борьба": "борец борц-",
        "brottning": "brottar- brottning-", "paini": "painij-",
    },
    "chess": {
        "ajedrez": "ajedrez ajedrecist-", "échecs": "échecs", "schach": "schach-",
        "xadrez": "xadrez", "scacchi": "scacchi scacchist-", "schaken":
        "schaak- schaken",
        "szachy": "szach-", "шахматы": "шахмат-", "schack": "schack-",
        "sjakk": "sjakk-",
        "skak": "skak-", "šachy": "šach-", "satranç": "satranç-",
    },
    "golf": {"golf": "golf- golfist- golfspel-", "гольф": "гольф-"},
    "snooker": {"snooker": "snooker-", "снукер": "снукер-"},
    "darts": {"darts": "darter- dartser- dartwereld- dartspil-"},
    "motor racing": {
        "formule 1": "formule monoplac-", "formel 1": "formel- motorsport-",
        "fórmula 1": "fórmula automovilism- automobilism-", "rallye": "rallye-",
        "motociclismo": "motociclist- motociclism-", "autosport": "autosport-",
        "автоспорт": "автогон- автоспорт-", "rally": "rallyfør- rallyförar-",
    },
    "rowing": {
        "rudern": "ruder-", "aviron": "aviron- rameu-", "remo": "remero-", "roeien":
        "roeien roeier-", "canottaggio": "canott-", "rodd": "roddar- roddtävl-",
        "wioślarstwo": "wioślar-", "roing": "roing-", "veslování": "veslař- veslač-",
        "гребля": "гребл- гребц-",
    },
    "baseball": {
        "béisbol": "béisbol- beisbol-", "beisebol": "beisebol-", "honkbal": "honkbal-",
        "бейсбол": "бейсбол-",
    },
    "speed skating": {
        "schaatsen": "schaats-", "skridsko": "skridsko-", "skøyter": "skøyte-",
        "eisschnelllauf": "eisschnellauf- eisschnelllauf-", "łyżwiarstwo": "łyżwiar-",
    },
    "curling": {"curling": "curleu- curlinghal-", "кёрлинг": "керлинг- кёрлинг-"},
    "gymnastics": {
        "turnen": "turner- kunstturn-", "gimnasia": "gimnast-", "gymnastique":
        "gymnast-", "ginnastica": "ginnast-", "гимнастика": "гимнаст-",
    },
    "fencing": {
        "escrime": "escrimeu- épéist-", "esgrima": "esgrim-", "fechten": "fecht-",
        "scherma": "schermidor- schermidr- fiorett-", "szermierka": "szermier-",
    },
    "esports": {"e-sport": "esports e-sport- esport киберспорт-"},
    "sumo": {"sumo": "sumo"},
}  # fmt: skip
# Words that are said of one sport oftener than of another, and do not name it.
TOLD_OF = Lexicon(
    {
        "football": "gol goles gols golo golos goleador- gola gole golü goller penalti"
        " pênalti penálti delanter- portero guardameta zagueir- goleir- zaguer- buteur-"
        " attaquant- gardien rigore portiere attaccant- elfmeter- foulelfmeter-"
        " freistoß- nachspielzeit abseits- torjäger- spits doelman strafschop-"
        " blessuretijd frispark- hemmalaget tilläggstid- overtid- straffespark-"
        " bramkarz- bramk- napastni- pomocni- obrońc- penalta- brankář- útočník-"
        " záložník- vratar- golman- napadač- вратар- пенальти полузащитник-"
        " нападающ- форвард- голкипер- хавбек- kaleci- penaltı- forvet- stoper-"
        " egalat scorul golul goluri marcat maalivahti- hyökkääj- πέναλτι γκολ"
        " portar- fundaș- atacant- kapus- gólt",
        "ice hockey": "überzahl- unterzahl- powerplay- drittel- mitteldrittel-"
        " schlussdrittel- ylivoima- alivoima- erässä erän päätöserä- kiekko- jäähalli-"
        " straffeslag- nájezd- nájezdy nájezdech numerärt"
        " överläge boxplay tercji tercja třetin- přesilov- шайб- буллит-"
        " большинств- powerplay-mål",
        "handball": "siebenmeter- kreisläufer- rückraum- sedmerac- sedmerc- golgeter-"
        " pivote jetkast- rzut- sjumeter- straffekast- 7-metros",
        "volleyball": "secie setach setów tie-breaku tie-breaka zagrywk- schiacciat-"
        " libero libera tie-break bloków blokiem servici- подач- розыгрыш- rally",
        "basketball": "triple- canasta- tiros rebote- korbleger- dreier- freiwurf-"
        " panier- rebond- tir- triplă canestr- rimbalz- trójk- zbiórk- üçlük-"
        " ribaunt- basketinin üçlüğü- košgeter- подбор- трехочков- трёхочков-"
        " pontos cestinha",
        "tennis": "manga mangas manche- tie-break break- tiebreak- matchball- satz"
        " sätzen aufschlag- saque- servizio служ- подач- эйс- tête-de-série cabeza"
        " qualificat- wildcard",
        "cycling": "peloton- pelotón pelotão échappée- échappé maillot grimpeur-"
        " sprinteur- fuga gruppetto maglia volata tappa tappe scalator-"
        " klunga- klungan etappe- bergetappe- gele massasprint- peletonu"
        " peleton- ucieczk- úniku велогонщик- гонщик- этап-",
        "athletics": "vallas haies hürden- speerwurf- weitsprung- hochsprung- salto"
        " lanzamiento stabhoch- kulstøt- spydkast- løber- løper- löpar- juoksij-"
        " corredor- corridor- coureur-",
        "biathlon": "schießen- schießstand- skyttet skyte- strafrunde- skjutning-"
        " liegend- стрельб- огнев-",
        "cross-country skiing": "klassisk- fristil- fristilen massestart skøyting",
        "motor racing": "qualifying- boxenstopp- rundenzeit- pole podio- pilota piloto-"
        " pilote- scuderia écurie- rennstall- vueltas giri boxes pit- пилот- поул-",
        "rugby union": "essai- mêlée- ensayo- melé trois-quarts placcag- placaje-"
        " pénalité- transformé- versuch-",
        "boxing": "asalto- knockout- k.o. niederschlag- runda- рунд- раунд- ring",
        "golf": "birdie- bogey- hoyo- loch- greens hål",
    }
)
# Scripts without blanks or with endings of their own: looked for as they stand.
WITHIN = {
    "サッカー": "football", "Ｊリーグ": "football", "Jリーグ": "football",
    "野球": "baseball", "プロ野球": "baseball", "本塁打": "baseball", "相撲": "sumo",
    "千秋楽": "sumo", "バスケ": "basketball", "バレー": "volleyball",
    "テニス": "tennis", "卓球": "table tennis", "柔道": "judo", "競泳": "swimming",
    "ラグビー": "rugby union", "陸上": "athletics", "バドミントン": "badminton",
    "マラソン": "marathon", "駅伝": "athletics", "アイスホッケー": "ice hockey",
    "ハンドボール": "handball", "体操": "gymnastics", "カーリング": "curling",
    "축구": "football", "야구": "baseball", "농구": "basketball", "배구": "volleyball",
    "테니스": "tennis", "탁구": "table tennis", "유도": "judo", "수영": "swimming",
    "핸드볼": "handball", "배드민턴": "badminton", "양궁": "archery",
    "쇼트트랙": "speed skating", "足球": "football", "篮球": "basketball",
    "排球": "volleyball", "乒乓": "table tennis", "羽毛球": "badminton",
    "网球": "tennis", "كرة القدم": "football", "كرة السلة": "basketball",
    "كرة اليد": "handball", "الكرة الطائرة": "volleyball", "التنس": "tennis",
    "الملاكمة": "boxing", "كرة الطائرة": "volleyball",
}  # fmt: skip
NAMED = Lexicon(
    {
        (sport, name.strip()): stems
        for sport, names in NAMES.items()
        for name, stems in names.items()
    }
)
