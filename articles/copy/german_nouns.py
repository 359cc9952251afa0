"""German nouns of sports copy: a capital that names nobody."""

from functools import lru_cache

# Weeks, numbers, parts of a match and those who play it, in any case and number.
WORDS = """
    Artikel Artikels Bericht Berichts Berichtigung Fassung Korrektur Richtigstellung
    Gold Silber Bronze Kilogramm Kilo Gewichtsklasse Zentimeter
    Abend Absteiger Anfang Angreifer Angriff Anschluss Anschlusstreffer Antwort
    Aufholjagd Aufsteiger Auftakt Ausgleich Auswärtsspiel Ball Bank Basketballer
    Basketballerinnen Beginn Beine Bezirksligist Blick Chance Chancen Dank Derby
    Doppelpack Dreier Drittligist Druck Duell Durchgang Ecke Ecken Ehrentreffer
    Einsatz Eishockey Elfmeter Ende Erfolg Erfolge Ergebnis Fans Favorit Favoriten
    Fehler Fehlstart Feld Form Freitagabend Fußballer Fußballerinnen Führung
    Fünfmeterraum Gast Gastgeber Gastgeberinnen Gastgebern Gegner Gegnerin Gegnern
    Gäste Gästen Gästeteam Hand Handballer Handballerinnen Hauptrunde Heimpublikum
    Heimspiel Heimvorteil Herz Hinspiel Hälfte Höhe Jahr Jahre Jahren Kampf
    Kampfrichter Kapitän Keeper Klasse Klatsche Konter Kopf Kopfball Kraft Kräfte
    Kurve Köpfe Landesligist Latte Lattenkreuz Leistung Lücke Mal Male Mann Mannschaft
    Mannschaften Match Matchball Meister Meisterin Meter Metern Minute Minuten Mittag
    Mitte Mittelfeld Moment Momente Morgen Mut Nachmittag Nachspielzeit Nacht Nerven
    Netz Neuling Niederlage Niederlagen Not Oberhand Packung Partie Partien Pass Pause
    Pfiff Pfosten Phase Platz Pleite Pleiten Plätze Punkt Punkte Punkten Rand Rang
    Regionalligist Rekord Remis Rennen Revanche Ring Ruhe Runde Runden Rückkehr
    Rückspiel Rückstand Saison Samstagabend Satz Schlappe Schluss Schlusslicht
    Schlussphase Schlussviertel Schuss Sechser Seite Sekunde Sekunden Serie Sieg Siege
    Siegen Sieger Siegerin Siegtor Siegtreffer Sohn Sonntagabend Spannung Spiel Spiele
    Spielen Spieler Spielerin Spielerinnen Spielern Spieltag Spitze Spitzenreiter
    Sprung Stand Start Steher Stelle Strafraum Strafstoß Strafstöße Stunde Stunden
    Stürmer Sätze Sätzen Tabelle Tabellenführer Tabellenletzte Tabellenletzter Tag
    Tage Tagen Team Teams Titel Titelverteidiger Tor Tore Toren Tores Torfrau Tormann
    Torwart Trainer Treffer Treffern Triumph Unentschieden Unterzahl Verfolger Verlauf
    Verteidiger Viertel Volleyballer Volleyballerinnen Vorsprung Vorteil Weg Welt
    Wende Wiederholung Treffers Vergessen Hause Eigentor Eigentore Aus Traum Pokal-Aus
    Klassenerhalt Letzter Letzte Letzten Erster Zweiter Dritter Vierter Finaleinzug
    Joker Routinier Neuzugang Debütant Youngster Torjäger Mittelstürmer Linksaußen
    Rechtsaußen Spielmacher Freistoß Foulelfmeter Handelfmeter Schlusspunkt
    Seitenwechsel Nachsetzen Konterspiel Hereingabe Flanke Vorlage Entscheidung
    Endstand Halbzeit Siebenmeter Siebenmetern Powerplay Ex Woche Wochen Zeit Ziel
    Zuschauer Zuschauern Zweitligist Überraschung Überzahl
    Rückschlag Rückschläge Ausrutscher Ausrutschers Verfolgers Abstiegskampf Gegenseite
    Kabine Bann Kreise Clubs Klubs Verein Vereine Vereins Verlängerung Minimalziel
    Aufstiegskampf Aufstieg Abstieg Klassenkampf Kellerduell Spitzenspiel Topspiel
    Tabellenzweite Tabellenzweiten Tabellendritte Tabellendritten Hausherren
    Hausherrinnen Heimsieg Heimmannschaft Heimteam Favorits Außenseiter Außenseiters
    Underdog Wiederanpfiff Platzherren Platzverweis Bilanz Dämpfer Krise Formkrise
    Arbeitsverweigerung Wochenende Verbandsligist Oberligist Torhüter Torhüterin
    Sirene Verlängerungen Restprogramm Dreher Zähler Zählern Punktgewinn Punktverlust
    Negativserie Siegesserie Erfolgsserie Durststrecke Premiere Debüt Paukenschlag
"""
NOUNS = frozenset(WORDS.split())
STEMS = """
    match spiels partie turnier profi auftritt krimi
    niederlage sieg siegs siege siegen sieges erfolg erfolgs erfolge erfolgen minute
    minuten treffer treffern treffers schießen schießens tabellenführer spieltag
    spieltags viertel drittel pause halbzeit führung rückstand vorsprung minütige
    minütigen sekunde sekunden zuschauer zuschauern ligist ligisten spieler spielern
    spielerin spielerinnen verteidiger verteidigerin satz sätze sätzen punkt punkte
    punkten finale finales finals innen duell duells sirene pfiff pfiffs zweiten
    dritten letzten ersten vierten fünften sechsten
"""
ENDINGS = tuple(STEMS.split())


@lru_cache(maxsize=4096)
def is_german_noun(word: str) -> bool:
    """Whether a capital stands for a thing of the match and not for a name."""
    if "-" in word:  # "Last-Minute-Tor"
        word = word.rpartition("-")[2]
    return word in NOUNS or (word.endswith(ENDINGS) and word[1:].islower())
