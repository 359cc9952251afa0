"""Words of a match told of beside another: last season's, the first leg, years ago."""

from articles.copy.any_case import AnyCase

OTHER_MATCH = AnyCase(
    r"\blast (?:year|season|month|week|time|summer|winter|spring|autumn|meeting)\b"
    r"|\b(?:won|lost|drew|drawn|winning|losing|after|following) the"
    r" (?:first|opening) leg\b|\b(?:first|opening)[- ]leg (?:defeat|win|loss|lead"
    r"|deficit|draw|victory|advantage)\b|\bin (?:19|20)\d\d\b|\bearlier (?:this"
    r"|in the) (?:season|year)\b|\bas in the\b|\bprevious(?:ly)?\b"
    r"(?! (?:leaders?|champions?|holders?|unbeaten|winless)\b)"
    r"|\bhad (?:beaten|lost|won)\b|\bago\b|\breverse fixture\b|\bhead-to-head\b"
    r"|\bpre-season\b|\bla temporada pasada\b|\bl['’]an dernier\b"
    r"|\b(?:la saison dernière|letzte saison|vergangene|im hinspiel|match aller"
    r"|à l['’]aller"
    r"|en la ida|all['’]andata|na ida|vorig|förra|w zeszłym|в прошлом)\b"
    r"|\bchanges (?:from|to) (?:the|his|her|their) (?:side|team|xi|line-?up)\b"
    # A week or a round ago, in other words.
    r"|\b(?:am vergangenen wochenende|vergangene[ns]? (?:saison|woche|runde|jahr)"
    r"|in der vorwoche|in der vorrunde|vor (?:\w+ )?(?:wochen|jahren|monaten)"
    r"|le week-end dernier|la semaine dernière|la saison passée|il y a (?:\w+ )?(?:ans"
    r"|mois|semaines)|hace (?:\w+ )?(?:años|meses|semanas|temporadas)"
    r"|la semana pasada|la pasada jornada|el pasado (?:curso|año|fin de semana)"
    r"|(?:due|tre|quattro|cinque|dieci|\d+) (?:anni|mesi|settimane) fa"
    r"|la scorsa (?:stagione|settimana)|lo scorso anno|nello scorso turno"
    r"|(?:época|temporada|semana) passada|há (?:\w+ )?(?:anos|meses|semanas)"
    r"|na (?:última|jornada) (?:rodada|anterior)"
    r"|vorige week|afgelopen seizoen|eerder dit seizoen|heenwedstrijd|heenduel"
    r"|förra (?:omgången|helgen|veckan|säsongen)|senaste mötet"
    r"|forrige (?:runde|helg|uke|sæson|sesong)|i forrige kamp|sidste (?:runde|sæson"
    r"|uge)"
    r"|przed tygodniem|w poprzedniej kolejce|w ubiegłym|w poprzednim"
    r"|minulý týden|v minulém (?:kole|zápase)|před týdnem|loni|vloni"
    r"|на прошлой неделе|в предыдущем туре|неделей ранее"
    r"|geçen (?:hafta|sezon|yıl))(?!\w)"
    # "Desde 1998, cuando cayó por 3-0", "desde os 5 a 1 para o Moor".
    r"|\b(?:desde|seit|depuis|dal|sinds|sedan|siden|od|с)\s[^.;:]{0,20}(?:19|20)\d\d,?"
    r"\s(?:cuando|als|quand|quando|toen|när|da|kiedy|kdy|когда)\b"
    r"|\b(?:desde|seit dem|depuis le|dal|sinds de|sedan|siden|since the)\s"
    r"(?:\w{1,3}\s)?(?=\d{1,2}(?:[-–:]|\sa\s)\d)"
)
# "Hatte ... verloren", "avait battu", "había ganado": over before this match began.
HAD_DONE = AnyCase(
    r"\b(?:hatten?|haben wir)\s[^.;:,]{0,70}?\b(?:gewonnen|verloren"
    r"|geschlagen|besiegt|bezwungen|untergegangen)\b"
    r"|\b(?:avai(?:en)?t|avaient)\s(?:\w+\s)?(?:battue?s?|gagné|perdu|dominée?s?)\b"
    r"|\bs['’]étai(?:en)?t\s(?:\w+\s){0,2}(?:inclinée?s?|imposée?s?|quittée?s?)\b"
    r"|\b(?:había|habían)\s(?:\w+\s)?(?:ganado|perdido|vencido|derrotado|caído"
    r"|empatado|goleado)\b"
    r"|\b(?:avev[ao]|avevano)\s(?:\w+\s)?(?:vinto|perso|battuto|pareggiato"
    r"|sconfitto)\b"
    r"|\b(?:tinha|tinham|havia|haviam)\s(?:\w+\s)?(?:vencido|perdido|empatado"
    r"|derrotado|ganho|goleado)\b"
)
