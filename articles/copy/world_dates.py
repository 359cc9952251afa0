"""Days as posts write them in scripts, figures and word orders of their own.

The names of the months are those of the Unicode CLDR, with those in use beside them.
A year of another calendar is left unread, but for the Buddhist years of Thailand, which
run with the months of the common calendar.
"""

# Each language stays on its line.
# ruff: noqa: E501

import re
from collections.abc import Iterator

from articles.copy.dates import LONE_FIGURES, FoundDate, end_with_clock, make_date
from articles.copy.phrases import branching

# January to December; alternatives are parted by a stroke.
TABLES = """
जनवरी|जन. फ़रवरी|फरवरी|फ़र. मार्च अप्रैल मई जून जुलाई|जुल. अगस्त|अग. सितंबर|सितम्बर|सित. अक्टूबर|अक्तूबर|अक्टू. नवंबर|नवम्बर|नव. दिसंबर|दिसम्बर|दिस.
जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
জানুয়ারি|জানুয়ারী|জানুয়ারি|জানু ফেব্রুয়ারি|ফেব্রুয়ারী|ফেব্রুয়ারি|ফেব মার্চ এপ্রিল মে জুন জুলাই আগস্ট|আগষ্ট সেপ্টেম্বর|সেপ্ট অক্টোবর|অক্টো নভেম্বর|নভে ডিসেম্বর|ডিসে
ஜனவரி|ஜன. பிப்ரவரி|பிப். மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్
જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર
ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್
ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ
มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค. มิถุนายน|มิ.ย. กรกฎาคม|ก.ค. สิงหาคม|ส.ค. กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย. ธันวาคม|ธ.ค.
يناير|ینایر فبراير مارس أبريل|ابريل|إبريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر
- شباط آذار|اذار نيسان أيار|ايار حزيران تموز آب أيلول|ايلول - - -
جانفي فيفري - أفريل ماي جوان جويلية أوت - - - -
ژانویه|ژانویهٔ فوریه|فوریهٔ مارس آوریل مه|مهٔ ژوئن ژوئیه|ژوئیهٔ|جولای اوت سپتامبر اکتبر نوامبر دسامبر
جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
ינואר|בינואר|בינו׳|ינו׳ פברואר|בפברואר|בפבר׳|פבר׳ מרץ|במרץ אפריל|באפריל|באפר׳ מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט|באוג׳ ספטמבר|בספטמבר|בספט׳ אוקטובר|באוקטובר|באוק׳ נובמבר|בנובמבר|בנוב׳ דצמבר|בדצמבר|בדצמ׳
Januari|Jan Februari|Pebruari|Feb Maret|Mac|Mar April|Apr Mei|Mai Juni|Jun Juli|Julai|Jul Agustus|Ogos|Agu|Agt September|Sep Oktober|Okt November|Nov Desember|Disember|Des|Dis
Enero|Ene Pebrero|Peb Marso Abril Mayo Hunyo|Hun Hulyo|Hul Agosto|Ago Setyembre|Set Oktubre Nobyembre|Nob Disyembre|Dis
Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba
Ιανουαρίου|Ιαν Φεβρουαρίου|Φεβ Μαρτίου|Μαρ Απριλίου|Απρ Μαΐου|Μαΐ|Μαϊ Ιουνίου|Ιουν Ιουλίου|Ιουλ Αυγούστου|Αυγ Σεπτεμβρίου|Σεπ|Σεπτ Οκτωβρίου|Οκτ Νοεμβρίου|Νοε Δεκεμβρίου|Δεκ
січня|січ лютого|лют березня|бер квітня|кві|квіт травня|тра|трав червня|чер|черв липня|лип серпня|сер|серп вересня|вер жовтня|жов|жовт - грудня|гру|груд
студзеня|сту лютага|лют сакавіка|сак красавіка|кра мая чэрвеня|чэр ліпеня|ліп жніўня|жні верасня|вер кастрычніка|кас лістапада|ліс снежня|сне
- - - - - юни юли авг септ окт ноем дек
siječnja|sij veljače|velj ožujka|ožu travnja|tra svibnja|svi lipnja srpnja|srp kolovoza|kol rujna|ruj - studenoga|studenog|stu prosinca|pro
led|ledna úno|února bře|března dub|dubna kvě|května čvn|června čvc|července srp|srpna zář|září říj|října lis|listopadu pro|prosince
januára februára marca apríla mája júna|jún júla|júl augusta septembra októbra novembra decembra
január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec
ianuarie|ian februarie|feb martie|mart aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|nov decembrie|dec
tammikuuta|tammi|tammik helmikuuta|helmi|helmik maaliskuuta|maalis|maalisk huhtikuuta|huhti|huhtik toukokuuta|touko|toukok kesäkuuta|kesä|kesäk heinäkuuta|heinä|heinäk elokuuta|elo|elok syyskuuta|syys|syysk lokakuuta|loka|lokak marraskuuta|marras|marrask joulukuuta|joulu|jouluk
jaanuar|jaan veebruar|veebr märts aprill mai juuni juuli august|aug september|sept oktoober|okt november|nov detsember|dets
janvāris|janv februāris|febr marts aprīlis|apr maijs jūnijs|jūn jūlijs|jūl augusts|aug septembris|sept oktobris|okt novembris|nov decembris|dec
sausio|saus vasario|vas kovo|kov balandžio|bal gegužės|geg birželio|birž liepos|liep rugpjūčio|rugp rugsėjo|rugs spalio|spal lapkričio|lapkr gruodžio|gruod
januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt november|nov desember|des
janúar|jan febrúar|feb mars|mar apríl|apr maí júní|jún júlí|júl ágúst|ágú september|sep október|okt nóvember|nóv desember|des
gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des
urtarrilaren|urt. otsailaren|ots. martxoaren|mar. apirilaren|api. maiatzaren|mai. ekainaren|eka. uztailaren|uzt. abuztuaren|abu. irailaren|ira. urriaren|urr. azaroaren|aza. abenduaren|abe.
xaneiro|xan febreiro|feb marzo|mar abril|abr maio|mai xuño xullo|xul agosto|ago setembro|set outubro|out novembro|nov decembro|dec
Eanáir|Ean Feabhra|Feabh Márta Aibreán|Aib Bealtaine|Beal Meitheamh|Meith Iúil Lúnasa|Lún Meán_Fómhair|MFómh Deireadh_Fómhair|DFómh Samhain|Samh Nollaig|Noll
Ionawr|Ion Chwefror|Chwef Mawrth|Maw Ebrill|Ebr Mai Mehefin|Meh Gorffennaf|Gorff Awst Medi Hydref|Hyd Tachwedd|Tach Rhagfyr|Rhag
janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
јануари|јануар|јан фебруари|фебруар|феб март|мар април|апр мај јуни|јун јули|јул август|авг септември|септембар|септ октомври|октобар|окт ноември|новембар|ное декември|децембар|дек
januarja|januarij februarja|februarij marca|marec aprila maja junija|junij julija|julij avgusta|avgust septembra oktobra novembra decembra
yanvar|yan fevral|fev mart|mar aprel|apr may iyun|iyn iyul|iyl avqust|avq sentyabr|sen oktyabr|okt noyabr|noy dekabr|dek
қаңтар|қаңт. ақпан|ақп. наурыз|нау. сәуір|сәу. мамыр|мам. маусым|мау. шілде|шіл. тамыз|там. қыркүйек|қыр. қазан|қаз. қараша|қар. желтоқсан|жел.
იანვარი|იან. თებერვალი|თებ. მარტი|მარ. აპრილი|აპრ. მაისი|მაი. ივნისი|ივნ. ივლისი|ივლ. აგვისტო|აგვ. სექტემბერი|სექ. ოქტომბერი|ოქტ. ნოემბერი|ნოე. დეკემბერი|დეკ.
հունվարի|հնվ փետրվարի|փտվ մարտի|մրտ ապրիլի|ապր մայիսի|մյս հունիսի|հնս հուլիսի|հլս օգոստոսի|օգս սեպտեմբերի|սեպ հոկտեմբերի|հոկ նոյեմբերի|նոյ դեկտեմբերի|դեկ
janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc
"""


def _months() -> dict[str, int | None]:
    """The month of every name; null where languages differ about it."""
    months: dict[str, int | None] = {}
    for row in TABLES.split("\n"):
        for number, names in enumerate(row.split(), start=1):
            for name in names.lower().split("|"):
                if name == "-":
                    continue
                name = name.replace("_", " ").rstrip(".")
                if months.setdefault(name, number) != number:
                    months[name] = None
    return months


MONTHS = _months()
MONTH = branching(MONTHS)
DAY = r"[0-3٠-٣۰-۳०-३০-৩๐-๓]?\d"
YEAR = r"\d{4}(?!\d)"
H = r"[ \xa0\u202f\u200e\u200f\t]"
FORMS = (
    # "3 जुलाई 2018", "3. heinäkuuta 2018", "3ú Iúil 2018", "ngày" and "τις" aside
    rf"(?P<d1>{DAY})(?:\.|ú|-?[ae]?ko|er|º|ª)?,?(?:{H}{{1,2}}(?:de{H}|ng{H}|ta['’])?"
    rf"|{H}?d['’])?(?P<m1>{MONTH})(?!\w)\.?[,،]?{H}{{0,2}}(?:de[l]?{H})?"
    rf"(?:พ\.ศ\.{H}?|ค\.ศ\.{H}?)?(?P<y1>{YEAR})\.?(?:{H}?(?:р|г|թ)\.?(?!\w))?",
    # "Hulyo 3, 2018", "जुलाई 3, 2018"
    rf"(?P<m2>{MONTH})(?!\w)\.?{H}{{1,2}}(?P<d2>{DAY})[,،.]?{H}{{1,2}}(?P<y2>{YEAR})",
    # "2018. július 3.", "2018 m. liepos 3 d.", "2018ko uztailaren 3a", "2018 uzt. 3"
    rf"(?P<y3>{YEAR})(?:(?:\(e\))?(?:e?ko)|[.,])?{H}(?:m\.{H}|оны{H}|ж\.{H})?"
    rf"(?P<m3>{MONTH})(?!\w)\.?{H}(?P<d3>{DAY})(?!\d)(?:\.|{H}d\.|an?(?!\w))?",
    # "2018. gada 3. jūlijs", "2018 ж. 3 шілде"
    rf"(?P<y4>{YEAR})\.?{H}(?:gada|ж\.){H}(?P<d4>{DAY})\.?{H}(?P<m4>{MONTH})(?!\w)",
    # "3 tháng 7, 2018", "ngày 3 tháng 7 năm 2018", "3 thg 7, 2018"
    rf"(?:ngày{H})?(?P<d5>{DAY}){H}(?:tháng|thg){H}(?P<m5>\d\d?),?{H}(?:năm{H})?"
    rf"(?P<y5>{YEAR})",
    rf"(?:tháng|thg){H}(?P<m6>\d\d?){H}(?P<d6>{DAY}),?{H}(?P<y6>{YEAR})",
)
FORM = re.compile("|".join(FORMS), re.IGNORECASE)
# Cheap to look for before the forms are.
DAY_AND_YEAR = re.compile(
    r"(?:(?P<word>[^\s\d]{2,16})\s)?(?P<figures>(?<!\d)(?:\d{1,2}(?!\d)[^\d\n]{1,20}"
    r"\d{4}(?!\d)|\d{4}(?!\d)[^\d\n]{1,24}\d{1,2}(?!\d)))"
)
FOUR_FIGURES = re.compile(r"(?<!\d)\d{4}(?!\d)")
ON_A_DAY = re.compile(r"[\u200e\u200f]*")
FIRST_BUDDHIST_YEAR, BUDDHIST_LEAD = 2400, 543
FIRST_YEAR, LAST_YEAR = 1990, 2100


def match_world_date(text: str, at: int) -> FoundDate | None:
    """The day that begins exactly here, its time of day included.

    Its `day` is null where the month's name means different months in different
    languages; null for no date at all.
    """
    begin = ON_A_DAY.match(text, at, at + 4).end()  # type: ignore[union-attr]
    found = FORM.match(text, begin, at + 80)
    written = read_world_date(found) if found else None
    if written is None:
        return None
    return FoundDate(at, end_with_clock(text, written.end), written.day)


def find_world_dates(text: str, start: int = 0) -> Iterator[FoundDate]:
    """Every such date in a line, without its time of day."""
    end = start
    if not (FOUR_FIGURES.search(text, start) and LONE_FIGURES.search(text, start)):
        return
    for near in DAY_AND_YEAR.finditer(text, start):
        # A month may stand before its day.
        for at in (near.start("word"), near.start("figures")):
            found = FORM.match(text, at) if at >= end else None
            written = read_world_date(found) if found else None
            if written:
                end = written.end
                yield written
                break


def read_world_date(found: re.Match[str]) -> FoundDate | None:
    """The date a form found, or null when its words are no date."""
    parts = {key[0]: value for key, value in found.groupdict().items() if value}
    year = int(parts["y"])
    if year > FIRST_BUDDHIST_YEAR and "\u0e00" <= parts["m"][0] <= "\u0e7f":
        year -= BUDDHIST_LEAD
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    name = parts["m"].lower()
    month = int(name) if name.isdecimal() else MONTHS[" ".join(name.split())]
    day = make_date(year, month, int(parts["d"]))
    if day is None and month is not None:
        return None
    return FoundDate(found.start(), found.end(), day)
