"""Words of races and tournaments: what is run, swum, ridden or played, and for what."""

import re

from articles.copy.any_case import AnyCase

# Words of a race or a tournament, where the copy does not name its sport.
OF_A_FIELD = re.compile(
    r"\b(?:étapes?|[Ee]tappen?|etappi\w*|etapp(?:en|er)?|tapp[ae]|etapas?|etapen?"
    r"|etap(?:u|ie|em|y)?|этап\w*"
    r"|Gran(?:d|de)? Pr[eé]mi?[ox]|Grand Prix|Großen? Preis\w*|Grote Prijs|Гран-при"
    r"|Velk[áéou] cen\w+"
    r"|GP|MotoGP|Moto[23]?|MOTO|Formel|Formule|Formula|\w*[Rr]al(?:ly|lye|li)\w*|Rali"
    r"|\w*[Ss]lalom\w*"
    r"|Abfahrt\w*|descente|discesa|descenso|störtlopp\w*|utfor\w*|\w*renn(?:et)?"
    r"|\d{1,2}[Kk]|Super-G|Weltcup\w*"
    r"|Coupe du monde"
    r"|Copa del Mundo|verdenscup\w*|världscup\w*|wereldbeker\w*|Pucharu? Świata"
    r"|Světov\w+ pohár\w*"
    r"|Кубка мира|[Mm]aratón?|[Mm]aratona|[Mm]araton\w*|[\w-]*[Mm]arat?hon\w*"
    r"|semi-marathon"
    r"|\w*[Rr]undfahrt|Rundt|Wyścig\w*|Ronde|Omloop|Vuelta|Volta|Giro|Tour (?:d\w+|of)"
    r"|[Ss]tage (?:win|victory)"
    r"|Critérium|\w*rennen"
    r"|[Tt]riatl\w+|[Tt]riathl\w+|[Ii]ronman|[Dd]uathl\w*|[Rr]egat\w+|[Ss]print(?:en"
    r"|et|u|ie)?"
    r"|peloton\w*|Freistil|Schmetterling|Brust|nage libre|papillon|brasse|mariposa"
    r"|braza|dos libres"
    r"|stile libero|farfalla|rana|vlinderslag|schoolslag|vrije slag|fjärils?\w*|frisim"
    r"|bröstsim"
    r"|dowolnym|motylkowym|vallen?|hinder|obstáculos|vallas|haies|ostacoli|barreiras"
    r"|horden|hürden\w*"
    r"|hiihto\w*|\w*hiihdo\w*|vapaan|perinteisen|klassisk|fristil|skiath\w*"
    r"|jaktstart\w*"
    r"|fellesstart\w*|masstart\w*|massestart\w*|leaderboard|[Oo]utsprint\w+"
    r"|Cl[aá]sic[ao]|[Bb]unch finish|\w*ritt(?:et)?|(?:shots?|strokes?)"
    r" (?:from|over|ahead|clear)"
    r"|patinage|pattinaggio|patinaje|Eiskunstlauf\w*|konståkning\w*|gymnas?t\w+"
    r"|gimnas\w+|ginnast\w+|Turn(?:en|er\w*))\b"
    r"|\b\d{2,5}(?:[. ]\d{3})?[ -]?(?:m|metres?|meters?|metros|metri|Metern?|mètres"
    r"|metre[in]?"
    r"|metrach|metrów|metrů|метр\w+|metriä|metrin|kilometrin|kilometer\w*|kilómetros"
    r"|km)\b"
)
FIELD_EVENT = AnyCase(
    r"\b(?:javelin|discus|shot put|hammer|high jump|long jump|triple jump|pole vault\w*"
    r"|speer\w*|diskus\w*|kugelsto\w+|hammerwerf\w*|hochspr\w+|weitspr\w+|dreispr\w+"
    r"|stabhochspr\w+|javelot|disque|poids|marteau|hauteur|longueur|triple saut|perche"
    r"|jabalina|disco|peso|martillo|altura|longitud|triple salto|pértiga|dardo|vara"
    r"|giavellotto|martello|salto in \w+|lancio|asta|speerwerp\w+|kogelst\w+|hoogspr\w+"
    r"|verspr\w+|polsstok\w+|oszcz\w+|kul[ąaęi]|dysk\w*|skok\w*|tyczk\w+|spjut\w*"
    r"|diskus\w*"
    r"|kula|höjdhopp\w*|längdhopp\w*|stavhopp\w*|spydkast\w*|kulestøt\w*|høydehopp\w*"
    r"|keihä\w+|kiekonheit\w+|копь\w+|диск\w*|ядр\w+|молот\w*|прыж\w+|шест\w*|oštěp\w*"
    r"|koul\w+)\b"
)
JUDGED = AnyCase(
    r"\b(?:air (?:rifle|pistol)|luftgev\w+|luftgewehr\w*|skyttet?|carabine|gymnast\w*"
    r"|div(?:ing|er)\w*|figure skat\w+|ski jump\w+|all-around|beam"
    r"|vault|uneven bars"
    r"|heptathl\w+|decathl\w+|freestyle ski\w*|snowboard\w*|halfpipe|big air|surf\w*"
    r"|dressage"
    r"|turne[nr]\w*|skispr\w+|eiskunstlauf\w*|wasserspring\w+|patinage|saut à ski"
    r"|plongeon"
    r"|gimnas\w+|ginást\w+|ginnast\w+|patina\w+|pattinaggio|tuffi|saltos?|clavados"
    r"|kunstschaats\w*"
    r"|turn(?:en|ster|er)|skok\w+ narciarsk\w+|skoczk?\w+|łyżwiar\w+|backhopp\w*"
    r"|hopprenn\w*"
    r"|kunstløp\w*|konståk\w*|mäkihyp\w+|гимнаст\w*|фигурист\w*|фигурн\w+|трамплин\w*"
    r"|skokan\w*)\b"
)
EVENT = re.compile(
    r"(?<![\d.,])\d{2,5}(?:[.,]\d{3})?[- ]?(?:m|metres?|meters?|metros|metri|Meter"
    r"|mètres|meter"
    r"|metrów|metrů|м)\b|\b(?:hurdles|steeplechase|javelin|discus|shot put|high jump"
    r"|long jump|triple jump|pole vault|hammer|butterfly|backstroke|breaststroke"
    r"|freestyle|medley|relay|eight|sculls?|pair|four|slalom|downhill|super-G)\b"
)
# Races that countries and clubs have crews and relays in.
OF_CREWS = re.compile(
    r"\b(?:relay|quartet|crews?|eights?|fours?|pairs?|sculls|team (?:pursuit|sprint"
    r"|event)|4 ?[x×] ?\d"
    r"|[Ss]taffel\w*|relais|relevos?|staffetta|estafeta|stafett\w*|sztafet\w+"
    r"|štafet\w+|эстафет\w*"
    r"|Achter|Vierer|huit|quatre|ocho con|otto con|acht|oitos?|madison|regatta)\b"
)
OTHER_RACE = AnyCase(
    r"\b(?:women|men|girls|boys|femmes|hommes|dames|heren|frauen|männer|mujeres|hombres"
    r"|donne|uomini|femenin[ao]|masculin[ao]|féminine?|feminin[ao]|femminile|damer"
    r"|herrar|kvinner|menn|earlier|later|other|juniors?|relay"
    r"|minutes before)\b"
)
# "Volta ao Algarve Interior": what a race is a race of.
EVENT_BEFORE = re.compile(
    r"\b(?:Volta|Vuelta|Tour|Giro|Ronde|Marat\w+|Marathon|GP|Prix|Premio|Prémio|Preis"
    r"|Prijs|Rall?[yi]e?|Trof\w+"
    r"|Open|Copa|Coppa|Coupe|Cup|Criterium|Critérium|Clásica|Classica|Regatt?a|Meeting"
    r"|Memorial|Triathlon"
    r"|Circuito?|Stage|Etappe|Wyścigu?|Dookoła|Memoriał\w*)"
    r"\s(?:(?:ao|a|à|al|aux?|del?|do|da|di|du|des|dos|das|dell?a|of|van|von|d['’]|in"
    r"|en|durch|um|på|i|w)\s?)"
    r"(?:(?:la|el|the|de|der|le|les|los|het)\s)?$"
)
# Heads and tails of names that are no person's: events, climbs, grounds, teams.
NO_FINISHER = re.compile(
    r"^(?:Tour|Deutschen?|Meter|Kilometer|Runden|Gelbe|Giro|Vuelta|Volta|Ronde|Omloop"
    r"|Rund|Rally|Rallye|Grand|Gran|Großer?"
    r"|Grosser|Grote|Velká|Wielka|Marat\w+|Marathon|Meeting|Mityng|Memoria\w+|Open"
    r"|Coupe|Copa|Coppa|Cup|Pokal|Trof\w+|Trophée|Camp[ei]\w+|Championn\w+"
    r"|Mistrzostw\w*"
    r"|Mistrovstv\w+|Crit[eé]rium|Clásica|Classica|Classic|Mundia\w*|Ironman|Triathlon"
    r"|Triatlón|Regat\w+|Prix|GP|Passo|Col|Alto|Puerto|Mont|Monte|Côte|Cima"
    r"|Colle|Alpe|Stade|Estadio|Circuit\w*|Autodromo|Autódromo|Lac|Lago|Lake|Mount"
    r"|Plateau|Porto?|Ponte|Puerto|Piazza|Plaza|Place|Saint|Sankt|San|Santa|São|Los"
    r"|Las|Buenos|Ciudad|Villa|Nueva|New"
    r"|Team|Équipe|Equipo|Scuderia|Fédération|\w*[Mm]eisterschaft\w*"
    r"|Serie|Série|Liga|Ligue|World|European|National|Olymp\w+|Jeux|Juegos|Jogos"
    r"|Giochi|Spiele|Championship|Diamond|Continental|Golden|Ligi?|[^\W\d_](?=\s))\b"
    r"|\b(?:Open|Cup|Tour|Classic|Masters|Championships?|Games|Troph(?:y|ée)|Prix|GP"
    r"|Marathon|Triathlon|Rally\w*|Regatta|Ironman|Series|Invitational|Links|Racing"
    r"|Team|Motorsports?|Cycling|Meeting|Memorial|Challenge|Relays?|League|Pokal"
    r"|Federation|University|Association|Union|Committee|Center|Centre|Stages?|Etappe"
    r"|Course|Plate|Stakes|Shield|Beach|Harbou?r|Valley|Motor Speedway|Island|Rundt"
    r"|Trikot)$"
)
# What leads to a place, never to whoever finished there.
TO_PLACE = re.compile(
    r"\b(?:(?:in|at|on|near|outside|à|au|aux|im|am|bei|beim|zum|zur|al|alla|på|ved|vid"
    r"|bij|no|nel|nella"
    r"|sul|sulla|op|w|we|u|te)(?:\s(?:the|la|le|les|el|los|il|lo|o|os|as|de|het|der"
    r"|dem|den|die|das))?"
    r"|en\s(?:la|el|le|las|los)|e(?:m|n) o|na)\s$",
    re.IGNORECASE,
)
# "A Porto Sereno": Italian and Spanish have one word for a place and a person beaten.
TO_A_PLACE = re.compile(r"\b(?:a|ad)\s$")
# "Da Ponte Alto al Passo": where a stage began.
STAGE_TO = re.compile(
    r"\s(?:a|al|alla|to|à|au|nach|naar|till|til|do|ad|hasta|até|e)\s(?:the\s|l['’]"
    r"|la\s|le"
    r"\s|el\s|o\s)?[^\W\d_a-zà-ÿ]"
)
STAGE_FROM = re.compile(
    r"\b(?:from|da|de|du|von|van|från|fra|z|ze|iz|из|entre|tra|between|zwischen)\s$"
)
