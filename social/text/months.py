"""The names of the months, in the languages that posts are signed in most."""

from __future__ import annotations

import unicodedata

# Twelve for each language, as they stand in a date.
_NAMES = """
    january february march april may june july august september october november
      december
    jan feb mar apr may jun jul aug sep oct nov dec
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
      diciembre
    janvier février mars avril mai juin juillet août septembre octobre novembre
      décembre
    januar februar märz april mai juni juli august september oktober november
      dezember
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre
      novembre dicembre
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
      dezembro
    gener febrer març abril maig juny juliol agost setembre octubre novembre
      desembre
    ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie
      noiembrie decembrie
    januari februari maart april mei juni juli augustus september oktober november
      december
    januari februari mars april maj juni juli augusti september oktober november
      december
    januar februar marts april maj juni juli august september oktober november
      december
    januar februar mars april mai juni juli august september oktober november
      desember
    janúar febrúar mars apríl maí júní júlí ágúst september október nóvember
      desember
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta
      elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
    jaanuar veebruar märts aprill mai juuni juuli august september oktoober november
      detsember
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
      listopada grudnia
    ledna února března dubna května června července srpna září října listopadu
      prosince
    januára februára marca apríla mája júna júla augusta septembra októbra novembra
      decembra
    januarja februarja marca aprila maja junija julija avgusta septembra oktobra
      novembra decembra
    siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada
      studenoga prosinca
    január február március április május június július augusztus szeptember október
      november december
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    januari februari maret april mei juni juli agustus september oktober november
      desember
    januari februari mac april mei jun julai ogos september oktober november
      disember
    enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre
      disyembre
    января февраля марта апреля мая июня июля августа сентября октября ноября
      декабря
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада
      грудня
    януари февруари март април май юни юли август септември октомври ноември
      декември
    јануар фебруар март април мај јун јул август септембар октобар новембар децембар
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου
      σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
    ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
    يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
    ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
    जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
    জানুয়ারী ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর
      ডিসেম্বর
    ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர்
      டிசம்பர்
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม
      พฤศจิกายน ธันวาคม
"""


def month_named(name: str) -> int:
    """The month of this name, from 1 to 12; 0 where there is none, or more than one."""
    name = _folded(name)
    # Hebrew writes "in" before a month, in one word with it.
    return MONTHS.get(name) or MONTHS.get(name.removeprefix("ב"), 0)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _numbered() -> dict[str, int]:
    """Each name with its number, or with 0 where languages disagree.

    Listopada is October in Croatian and November in Polish.
    """
    found = {"sept": 9}
    for place, name in enumerate(_NAMES.split()):
        number = place % 12 + 1
        key = _folded(name)
        found[key] = number if found.get(key, number) == number else 0
    return found


MONTHS = _numbered()
