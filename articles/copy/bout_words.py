"""The words in which a bout is told: how it was fought, how it ended."""

import re

TO_COME = re.compile(r"\b(?:next (?:fight|bout|defence)|wants? to (?:face|fight))\b")
DONE_IN_A_BOUT = re.compile(
    r"\b(?:stopped|stopping|stops|floored|dropped|outboxed|choked out|finished"
    r"|dispos(?:ed|es|ing|e) of|g[oe]t(?:s|ting)? rid of"
    r"|s(?:aw|eeing|ee) off|put away|demolish(?:ed|ing)"
    r"|destroy(?:ed|ing)|finaliz(?:ou|ó)|noca?uteou|noqueó|a battu|besiegte|bezwang"
    r"|venceu|derrotou|derrotó|versloeg|besegrade|T?KO['’]?d|tapped)\b"
)
BY_OFFICIALS = re.compile(r"\b(?:referee|doctor|ringside|corner|official)\s(?:\w+\s)?$")
# "Was on the canvas twice": said of the one who fell.
FELL = re.compile(
    r"\b(?:was|were|went|hit|found (?:him|her)self)\s(?:(?:down )?on |to )?"
    r"the (?:canvas|deck|floor)\b"
)
SUFFERED = re.compile(r"\b(?:was|were|been|being|got|is|and)\s(?:\w+\s){0,2}$")
# How a bout is ended, in the words of many languages.
KNOCKED_OUT = (
    r"knock(?:ed|s|ing)? ?-?out|knockout|T?KO(?:['’]?d)?\b|stopp(?:ed|age|ing)|floored"
    r"|dropp(?:ed|ing)"
    r"|K\.?\s?[oO]\.?|knockte|Knockout|noque\w+|nocaut\w*|tumbó|abandono técnico"
    r"|mis K\.?O|par arrêt"
    r"|met K\.?O|mettre K\.?O|mise K\.?O|mandato al tappeto|al tappeto|ha steso|per ko"
    r"|nokaut\w*"
    r"|znokautow\w+|нокаут\w*|nakavt\w*|tyrmä\w+|nakkad\w*|nakavtla"
)
SUBMITTED = (
    r"submi(?:tted|ssion|tting)|chok(?:ed|e|ing)|armbar|guillotine|tapp(?:ed|ing) out"
    r"|somet(?:ió|e)"
    r"|sumisión|finaliz(?:ou|ação|ó)|soumission|soumis|Aufgabegriff|Würgegriff"
    r"|sottomission\w+"
    r"|poddani\w+|удуш\w+|болев\w+|сабмишен\w*|болёв\w+|verwurging"
)
BY_POINTS = (
    r"outpoint(?:ed|ing)|(?:unanimous|split|majority|technical|points) (?:decision|win"
    r"|verdict)"
    r"|decision|on points|scorecards?|(?<!on the )cards|nach Punkten|Punktsieg\w*"
    r"|punktete|a los puntos"
    r"|por (?:puntos|decisión|pontos|decisão)|decisión (?:unánime|dividida|mayoritaria)"
    r"|decisão (?:unânime|dividida)|aux points|décision (?:unanime|partagée)|ai punti"
    r"|decisione"
    r"|na punkty|decyzj\w+|op punten|på po[eä]ng|på point|решени\w+ судей|по очкам"
    r"|pistein|puanla|puan farkıyla"
)
THROWN = (
    r"ippon|waza-?ari|иппон\w*|вазари|technical (?:fall|superiority)|by fall|pinn(?:ed"
    r"|ing)|pinfall"
    r"|Schultersieg|technische[rn]? Überlegenheit|tombé|par tombé|туше|golden score"
    r"|yuko"
)
FOUGHT = re.compile(
    rf"\b(?:{KNOCKED_OUT}|{SUBMITTED}|{BY_POINTS}|{THROWN}|technical)(?!\w)",
    re.IGNORECASE,
)
DECIDED = re.compile(
    r"\b(?:(?:unanimous|split|majority|technical|points) decision"
    r"|[a-z]+-round (?:stoppage|(?:technical )?knockout|T?KO|submission|finish)"
    r"|T?KO(?: in (?:the )?[\w-]+(?: round| \d+)?)?|(?:technical )?knockout"
    r"|knocked out in the [a-z]+(?: round)?|stoppage|submission"
    r"|decisión (?:unánime|dividida|mayoritaria)|decisão (?:unânime|dividida)"
    r"|décision (?:unanime|partagée)|decisione unanime"
    r"|technischen K\.\s?o\.|K\.\s?o\.|jednogłośną decyzją"
    r"|единогласным решением судей|nach Punkten|aux points|a los puntos|por puntos"
    r"|ai punti|na punkty|op punten|ippon|waza-?ari|golden score|technical (?:fall"
    r"|superiority)|no[ck]+aut?e?(?: técnico)?|ko técnico|sumisión"
    r"|finalização|soumission|нокаутом)(?!\w)",
    re.IGNORECASE,
)
# How a bout is told in English: who did what to whom.
BEAT_IN_A_BOUT = re.compile(
    r"\b(?:stop(?:ped|s|ping)|knock(?:ed|s|ing)(?: out)?|outpoint(?:ed|s|ing)"
    r"|out(?:box|class|work|fought)(?:ed|es|ing)?|submit(?:ted|s|ting)|chok(?:ed|es"
    r"|ing) out"
    r"|beat(?:s|ing)?|defeat(?:ed|s|ing)|floor(?:ed|s|ing)|halt(?:ed|s|ing)"
    r"|finish(?:ed|es|ing)"
    r"|pinn(?:ed|ing)|thr(?:ew|ows|owing)|dismantl(?:ed|es|ing)|over(?:came|comes"
    r"|coming)"
    r"|edg(?:ed|es|ing)(?: out)?|blast(?:ed|ing)(?: out)?|dethron(?:ed|es|ing)"
    r"|T?KO['’]?d|(?:stoppage|knockout|T?KO|submission|win|victory|decision|triumph"
    r"|verdict)"
    r" (?:win |victory )?(?:of|over|against))\s"
)
BEATEN_IN_A_BOUT = re.compile(
    r"\b(?:(?:was|were|been|being|got) (?:stopped|knocked out|outpointed|outboxed"
    r"|submitted|choked out|beaten|defeated|floored|halted|finished|pinned|thrown"
    r"|dethroned)\b[^.;]{0,60}?\sby|(?:lost|losing|loses)\b[^.;]{0,60}?\sto)\s"
)
# Words of a bout, for a story that tells of no score and names no sport.
OF_A_BOUT = re.compile(
    r"\b(?:\w+weight (?:title|champion\w*|bout|belt|division|crown|fight)|boxing"
    r"|boxe[or]?\w*|T?KO\b"
    r"|submi(?:tted|ssion)|rear-naked|armbar|octagon|head kick|(?:the|his|her) cage"
    r"|undercard"
    r"|scorecards|tapped out|ippon|judoka|taekwondo|wrestl\w+|púgil|finaliz(?:ou|ação"
    r"|ó)|cinturão|cinturón|nocaut\w*"
    r"|nokaut\w*|нокаут\w*|боксер\w*|Boxen|Titelkampf|Box-\w+"
    r"|Ringer(?:in)?|Judoka"
    r"|Boxer(?:in)?)\b"
)
# Sports whose bouts have a winner and no score.
FIGHTS = frozenset(
    {"boxing", "mixed martial arts", "judo", "wrestling", "taekwondo", "karate", "sumo"}
)
