"""A piece of text where a traveller is named goes in; the name comes out, None for words that can be none.

Names in other letters than Latin are left out: a passport's zone can't be compared with them.
"""

import re
import unicodedata

from rapidfuzz.distance import Hamming

from documents.folding import fold
from documents.names import PersonName, as_printed, without_titles
from documents.patterns import pattern_of
from documents.understanding.persons import is_particle, person, stretch

_NO_NAME_WORDS = """
    ADULT ADULTE ADULTO ADT NAME NOM NAMES NOMBRE NOME CLASS CLASSE SEAT SIEGE STATUS STATUT ESTADO STATO TICKET
    TICKETS BILLET BILLETS FLIGHT FLIGHTS VOL VOLS VUELO VOO VOLO FLUG VLUCHT UCUS CLIENT CLIENTE CUSTOMER
    PASSAGER PASSAGERS PASSENGER PASSENGERS GUEST GUESTS DETAILS INFORMATION INFO CHER CHERE DEAR TRAVELLER
    TRAVELER TRAVELLERS VOYAGEUR VOYAGEURS PASAJERO PASAJEROS PASSAGEIRO FLUGGAST FLUGGASTE KUNDE KUNDEN KUNDIN
    KLANT REIZIGER REISENDER REISENDE YOLCU ESTIMADO ESTIMADA PREZADO PREZADA CARO CARA QUERIDO QUERIDA GENTILE
    SAYIN SIR MADAM MESSIEURS DAMEN HERREN YOLCUMUZ MISAFIRIMIZ HAVE YOUR THE FAMILY DATE DATUM FECHA DATA FROM
    ROUTE SECTOR CABIN BAGGAGE BAGAGES BOOKING RESERVATION REFERENCE CANCELLED CANCELED ANNULE ANNULEE CANCELADO
    ANNULLIERT IPTAL CONFIRMED AIRLINE AIRLINES AIRWAYS COMPAGNIE ECONOMY BUSINESS DEPARTURE ARRIVAL DEPART
    ARRIVEE TOTAL PRICE PRIX ALL TOUS TEAM EQUIPE PNR PASSEGGERO VIAJERO SENHOR SENHORES MADAMES VALUED MEMBER
    LOS LAS GELIJK OUR NOTRE OPERATION OPERATIONS SERVICE AIRPORT AEROPORT REASON MOTIF REC JOUR TODAY AUJOURD
    LOC LOCATOR RLOC CODE CHD INFANT CHILD ENFANT PANI PANU PANSTWO CE EXAMINED EXAMINE
    CONCERNE CONCERNEE CONCERNES CONCERNED AFFECTED LEAD PRINCIPAL PRINCIPALE VOUCHER GUTSCHEIN REFUND REBOOK OPTIONS
    NOUS VOUS VOTRE NOSOTROS WIR IHRE MALHEUREUSEMENT UNFORTUNATELY LEIDER LAMENTAMOS
    TO VERS NACH NAAR HACIA PARA AVOIR BON ANFORDERN UMBUCHEN RIMBORSO REEMBOLSO REMBOURSEMENT NUMBER NUMERO NUMMER
    PREFECT PREFET PREFETE PREFECTURE CONSUL AMBASSADOR AMBASSADEUR
    GEBOREN BORN NACIDO NACIDA NATO NATA NASCIDO NASCIDA URODZONY URODZONA
    FERRY FERRIES LINES AVIATION NAVIGATION SHIPPING TRANSPORTS
    TELEPHONE EMAIL ADDRESS ADRESSE AGENCY AGENCE TRAVEL VOYAGES VIAJES REISEN CONSULATE EMBASSY AMBASSADE CONSULAT
"""
NO_NAMES = frozenset(_NO_NAME_WORDS.split())
#: What goes on behind a name and a comma, alone, and may be a name elsewhere: "Mr Rauf QULIYEV, resa BN59TY".
_OF_A_BOOKING = frozenset({"RESA", "RES", "RESV", "REF", "DOSSIER", "VOL", "BILLET", "BKG", "PNR"})
_LIST = pattern_of(r"[,;&+]|\b(?:ET|AND|Y|E|UND|VE)\b")
_VERB_WORDS = """
    HOLDER HOLDING TITULAIRE BORN WAS WERE IS ARE HAS HAVE HAD WHO WHOSE NE NEE A AVAIT ETAIT EST DEVAIT QUI DONT WITH
    PASSPORT PASSEPORT NATIONAL NATIONALITY NATIONALITE RESSORTISSANT RESSORTISSANTE CITOYEN CITOYENNE TITULAR CON QUIEN
    NACIDO NACIDA NO NAO COM PORTADOR PORTADORA INHABER INHABERIN GEBOREN MIT WAR IST NATO NATA TITOLARE CANNOT COULD
    ON DU
"""
#: what goes on behind a name in a sentence; whole words, so that QUISPE, HASSAN and ISMAIL stay whole
_VERB = pattern_of(rf"[,\s]\s*(?:(?:{'|'.join(_VERB_WORDS.split())})(?![^\W\d_])|LE\s\d)")
_TITLE_WORDS = """
    MADAME MONSIEUR MADEMOISELLE FRAU HERR HERRN SENOR SENORA SENHOR SENHORA SIGNOR SIGNORA BAYAN HEER MEVROUW DOAMNA
    DOMNUL DOMNULE
"""
_TITLES = _TITLE_WORDS.split()
_LONG_TITLE = 6  # letters from which a word that is nearly a title is no family name (KERR, BRAU)


def traveller_name(text: str) -> PersonName | None:
    """The name that a piece of text is, None for what can be no name or has no Latin letters."""
    text = re.sub(r"\([^)]*\)|\b(?:ADT|ADULT|ADULTE)\b", " ", text).strip(" .-–:|*")
    text = " ".join(word for word in text.split() if _latin(word) or not any(sign.isalpha() for sign in word))
    text = _without_title(text)
    if not _latin(text):
        return None
    surname, comma, given = text.partition(",")
    by_comma = comma and re.fullmatch(r"[^\W\d_][^\d,;:/()]{0,30}", surname.strip())
    if by_comma and re.fullmatch(r"[^\W\d_][^\d,;:/()]{0,40}", given.strip()):
        name: PersonName | None = PersonName(as_printed(surname), as_printed(without_titles(given)))
    else:
        name = person(stretch(text), as_printed)
    if name is None or set(fold(f"{name.surname} {name.given_names}").split()) & NO_NAMES:
        return None
    if len(f"{name.surname}{name.given_names}") < 4 or len(name.surname.split()) > 6:
        return None
    return name


def _without_title(text: str) -> str:
    """A name without a title before it, one letter of which may be misread: "Frou Ruth NAMUBIRU"; "" of "Monaieur"."""
    first, _, rest = text.partition(" ")
    written = fold(first)
    if written in _TITLES and len(rest.split()) >= 1:
        return rest
    if not any(len(written) == len(title) and Hamming.distance(written, title) == 1 for title in _TITLES):
        return text
    if len(rest.split()) >= 2:
        return rest
    return "" if not rest and len(written) >= _LONG_TITLE else text


def _latin(text: str) -> bool:
    """Whether every letter of a name is Latin."""
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(sign, "") for sign in letters)


def before_verb(bare: str, start: int, end: int) -> int:
    """Where a stretch of names ends in a sentence: at "holder of", "was", "a été", "ne peut" …"""
    stop = _VERB.search(bare[start:end])
    return start + stop.start() if stop else end


def is_route(surname: str, given: str) -> bool:
    """PARIS/TUNIS, CDG/TUN, and labels in two languages are no people."""
    spoken = set(fold(surname).split()) | set(fold(given).split())
    return (len(surname.strip()) == 3 and len(given.strip()) == 3) or bool(spoken & NO_NAMES)


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A list of names cut at commas and "and"; "ERIKSSON, ANNA" is one name, family name first.

    A ticket's name with its title stuck to it, "ERIKSSON/ANNAMS", is whole without a blank.
    """
    cuts = [(cut.start(), cut.end()) for cut in _LIST.finditer(text[start:end])]
    edges = [0, *(edge for cut in cuts for edge in cut), end - start]
    found = [
        (start + begin, start + stop)
        for begin, stop in zip(edges[::2], edges[1::2], strict=True)
        if (letters := re.findall(r"[^\W\d_]{2,}", text[start + begin : start + stop]))
        and letters[0] not in _OF_A_BOOKING
    ]
    if len(found) == 2 and any(len(text[begin:stop].replace("/", " ").split()) == 1 for begin, stop in found):
        return [(start, end)]
    return found


def as_written(text: str) -> bool:
    """Whether a stretch is written as names are: each word but particles and titles with a capital, or all small."""
    spoken = [word.strip(".,()/-") for word in text.split()]
    small = [word for word in spoken if word[:1].islower() and len(word) > 1 and not is_particle(word)]
    return not small or not any(word[:1].isupper() for word in spoken)
