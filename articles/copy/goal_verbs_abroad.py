"""Verbs and nouns of goals in other languages than English."""

from articles.copy.lexicon import listed

# Verbs whose subject has scored, whatever else is said.
SCORED_ABROAD = listed("""
    adelantó marcó anotó empató igualó marcaron anotaron completaron
    convirtieron descontó sentenció anotaba marcaba empataba igualaba
    marqué marque marquait inscrit inscrivait égalisé égalise égalisait trompé
    segnato segna segnò pareggiato pareggia pareggiò raddoppiato raddoppia raddoppiò
    accorciato accorcia accorciò sbloccato sblocca sbloccò
    marcou empatou ampliou descontou diminuiu igualou anotou
    traf trafen erzielte erzielten erhöhte verkürzte köpfte netzte vollendete
    egalisierte glich vollstreckte einschob scoorde scoorden kopte troffen
    gelijkmaakte binnenkopte binnenschoot raakschoot intikte inschoot binnentikte
    einköpfte ausglich abstaubte einnetzte versenkte trefám trefami
    ouvrit égalisa marqua inscrivit insacca insaccò faturou
    prosadil prosadila zvyšoval snižoval vyrovnával
    kvitterade reducerade nätade scoret utlignet reduserte scorede udlignede reducerede
    utligna nettet
    strzelił strzeliła wyrównał wyrównała podwyższył podwyższyła trafił trafiła
    vyrovnal snížil zvýšil skóroval vstřelil srovnal vyrovnala zvýšila snížila
    zabio pogodio izjednačio povisio smanjio postigao zabila izjednačila povisila
    marcat înscris egalat majorat
    забил забила сравнял сравняла удвоил удвоила отличился отличилась поразил сократил
    сократила забив зрівняв подвоїв відзначився скоротив забила
    osunut osuneet osui tasoitti kavensi maalasi osuivat
    σκόραρε ισοφάρισε διπλασίασε μείωσε
    betalált egyenlített szépített
    mencetak menyamakan menggandakan
    dundrade petade överlistade raggade kvitterte pirket bredsidet
    egaliserede udlignede udbyggede
    vyrovnali srovnali přidali snížili zvýšili
    wyrównali podwyższyli
    pareggiò raddoppiano accorciano
    egalisieren egalisierten
""")
# Verbs that tell of a goal beside a word for one, or beside a score.
MAY_SCORE_ABROAD = listed("""
    abrió hizo puso acortó amplió firmó transformó convirtió cerró recortó redujo
    estableció completó selló certificó dio puso logró consiguió
    ouvert ouvre ouvrait donné donne donnait ajouté ajoute doublé double réduit
    réduisait scellé scelle transformé signé signe remis porté parachevé creusé
    relancé libéré
    aperto apre chiuso chiude firmato firma portato porta trovato realizza realizzato
    trasformato trasforma riaperto completa completato
    abriu fez fechou virou colocou completou selou desfez bisou chegou garantiu decretou
    brachte schoss sorgte besorgte stellte machte legte markierte verwandelte glich
    staubte nutzte schob setzte lenkte drückte gelang traf
    opende kwam maakte maakten bracht brachten benutte besliste tekende zorgde schoot
    verdubbelde zette
    gav satte ökade gjorde punkterade utökade sköt nickade öppnade fastställde ställde
    svarte svarade svarede antwortete répondu respondió rispose
    ga økte satte punkterte gav bragte øgede lukkede sendte skjøt headet åpnet gjorde
    otworzył otworzyła dał dała ustalił ustaliła wykorzystał dołożył zdobył zdobyła
    otevřel otevřela dal dala přidal rozhodl proměnil poslal upravil zpečetil
    otvorio doveo dao otvorila dovela potvrdio realizirao
    deschis deschid adus închis redus stabilit transformat
    открыл открыла вывел вывела оформил оформила реализовал установил довел довёл
    восстановил поставил забросил забросили відкрив вивів оформив реалізував встановив
    climatisé trouvé conclu repris catapulté propulsé logé glissé trompait
    definió empujó colocó estrenó mandó trova sigla siglato infila sfrutta gonfia timbra
    fredda inaugurou fixou bateu cabeceou deixou empurrou concluiu
    trof knikte tikte rondde werkte prikte kopten schnürte verwertete markierte
    avgjorde hamrade rullade placerade skallade tryckte bredsidade stötte la lade styrde
    fastsatte banket sendte doblet bredsidet stanget dundret sikret ordnet
    afgjorde hamrede headede bankede sparkede sikrede fordoblede lagde udbyggede curlede
    zaliczył uratował zapewnił rozpoczął dobił skierował wpakował umieścił posłał
    przypieczętował wyprowadził pokonał zaliczyła uratowała zapewniła
    pojistil zařídil zajistil uzavřel dokonal překonal uklidil doklepl stanovil
    pojistila zařídila
    срезал переправил замкнул пробил отыграл принёс принес отыграла
    havalandırdı çıkardı eşitledi gönderdi bıraktı
    vei lisäsi avasi iski viimeisteli laukoi nosti teki ohjasi naulasi vastasi
    açtı attı geçirdi getirdi belirledi kaydetti yaptı
    άνοιξε έκανε πέτυχε έδωσε
    megszerezte növelte belőtte
    membuka memperlebar
    prickade drog vispade smällde forcerade sköt skarvade lobbade chippade
    volleyade avslutade tryckte drämde stänkte snärtade styrde rakade
    hamret dundret prikket stupte tuppet lobbet curlet satte prikka dytta punkterte
    hamrede prikkede tæskede snittede pirkede sparkede skubbede
    sleepte boog frommelde joeg hamerde volleerde lobde kogelde trapte pegelde
    schossen hämmerte schlenzte spitzelte lupfte bugsierte fälschte jagte zirkelte
    grätschte staubten bugsierten stocherte versenkte chippte besorgten machten
    délivré délivre poussé pousser pousse crucifié crucifie ajusté fusillé expédié
    expédie répondu trouve reprend convertit convertissait enroule surgi surgissait
    aprovechó culminó cabeceó fusiló embocó clavó subir perforó alojó incrustó peinó
    cazó desniveló desequilibró
    chiude apre riapre deposita corregge incorna batte ribadisce scarica gela
    aproveitou surgiu operou restabeleceu fizeram perdoou balançou carimba fuzilou
    completaram mandou estufou
    wpisali wpisał wpisała zapisał główkował zamienił
    dorazil zasunul uklidil zavěsil tečoval propálil pálil prostřelil udeřil
    spasil zabili postigli
    вколотил отправил провел провёл спас замкнула послал прошил расстрелял положил
""")
