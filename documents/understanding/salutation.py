"""A letter's greeting goes in; where the names of those whom it greets begin and end comes out.

Between the greeting and the name airlines put what their readers are to them: "Dear Valued Guest", "Cher Passager".
"""

import re

from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.persons import TITLE

GREETING = pattern_of(
    r"(?<![^\W\d_])(?:DEAR|CHER|CHERE|CHER\(E\)|BONJOUR|BONSOIR|MADAME|MONSIEUR|HELLO|HI|HOLA|OLA|CIAO|BUONGIORNO|SALUT"
    r"|ESTIMAD[OA](?:/A|\(A\))?|APRECIAD[OA]|CAR[OA](?:/A|\(A\))?|PREZAD[OA](?:/A|\(A\))?|EXM[OA]\.?|SEHR\s+GEEHRTER?|LIEBER?|HALLO"
    r"|KINH\s+(?:GUI|THUA|CHAO)(?:\s+(?:(?:QUY\s+)?(?:HANH\s+)?KHACH(?:\s+HANG)?+|QUY\s+VI|ONG|BA|ANH|CHI))*+(?!\s*[,\n])|GUTEN\s+TAG|GENTILE|GENT\.MO|EGREGI[OA]|BESTE|GEACHTE|SAYIN|DEGERLI|MERHABA|SZANOWN[YA]|DRAGA|STIMATE?A?|POSTOVAN[IA]"
    r"|YTH\.?|KARA|BASTA|KARE|HEJ|HEI|KAERE?|KJAERE?|HYVA"
    r"|УВАЖАЕМ(?:ЫИ|АЯ|ЫЕ)(?:\s?[(/]\s?(?:ЫИ|АЯ|ЫЕ)\)?)?|УВАЖАЕМ[ИА]|ЗДРАВСТВУИТЕ|ШАНОВН(?:ИИ|А)(?:\s?[(/]\s?(?:ИИ|А)\)?)?|عزيز(?:ي|تي|نا|تنا)|السيد|السيدة|(?:尊敬|亲爱)的(?:旅客|乘客|客户|顾客|会员)?)"
    rf"[\s,]\s*(?P<name>(?:{TITLE}[.\s]\s*(?:/\s*{TITLE}\.?\s*)?)?[^\n,;:!?：，]{{3,60}})"
)
#: The rest of a name that was begun on the line above, and the comma that ends a greeting.
_BELOW = pattern_of(
    r"\n[^\W\d_]['’\-\w]*(?:(?: [^\W\d_]['’\-\w]*){0,2}[,!]?|(?:,? [^\W\d_]['’.\-\w]*){1,11}[,!])(?=\n|$)"
)
#: The rest of a name in capitals, up to the comma behind it, with more of the letter following.
_REST = pattern_of(r"\n(?P<rest>[^\W\d_](?:['’\-]|[^\W\d_])*(?: [^\W\d_](?:['’\-]|[^\W\d_])*){0,3}),")
#: The other names of a list, behind one whose rest stood on this line.
_LISTED = pattern_of(r"(?:, [^\W\d_](?:['’\-]|[^\W\d_])*(?: [^\W\d_](?:['’\-]|[^\W\d_])*){1,5})+(?=,?(?:\n|$))")
#: The rest of a list in capitals whose last comma was not read.
_LOUD_BELOW = pattern_of(r"\n(?P<rest>[^\W\d_](?:[^\W\d_]|['’\- ]|,\s?){2,80})(?=\n|$)")
#: The rest of a name that a narrow screen broke, all of the line below.
_BROKEN = pattern_of(r"\n(?P<rest>[^\W\d_](?:['’\-]|[^\W\d_])+(?: [^\W\d_](?:['’\-]|[^\W\d_])+){0,3}),(?=\n|$)")
_READERS = """
    VALUED ESTEEMED OUR NOTRE PASSENGER PASSENGERS CUSTOMER GUEST CLIENT TRAVELLER TRAVELER MEMBER
    PASSAGER PASSAGERE CLIENTE VOYAGEUR VOYAGEUSE PASAJERO PASAJERA VIAJERO VIAJERA PASSAGEIRO PASSAGEIRA VIAJANTE
    FLUGGAST PASSAGIER KUNDE KUNDIN REISENDER REISENDE PASSEGGERO PASSEGGERA VIAGGIATORE VIAGGIATRICE OSPITE
    KLANT REIZIGER PASAZERZE PASAZERKO KLIENCIE KLIENTKO PODROZNY PASAGER PASAGERA CALATOR CALATOARE
    YOLCUMUZ YOLCU MISAFIRIMIZ MUSTERIMIZ PUTNICE PUTNIKU GOSPODINE GOSPODJO GOSPODO PENUMPANG PELANGGAN BAPAK IBU
    RESENAR KUND KUNDE PASSAGERARE ПАССАЖИР ПАССАЖИРКА КЛИЕНТ КЛИЕНТКА ГОСТЬ ПАСАЖИРЕ ПАСАЖИРКО КЛІЄНТЕ ПЪТНИКО
    ПЪТНИК ПЪТНИЧКА КЛИЕНТЕ ПУТНИЧЕ
"""
_ALTERNATIVE = r"(?:\s?\(\w{1,4}\)|/\w{1,4}(?!\w))?"  #: "Client(e)", "Pasajero/a"
_READER = pattern_of(rf"(?:(?:{'|'.join(sorted(set(_READERS.split())))})(?![^\W\d_]){_ALTERNATIVE}(?:\s*/\s*|\s+))++")


def begin_of_names(flow: Flow, start: int, end: int) -> int:
    """Where the names of a greeting begin that goes on at `start`, behind what the airline calls its readers."""
    reader = _READER.match(flow.bare, start, end)
    return reader.end() if reader else start


def end_of_names(flow: Flow, start: int, end: int) -> int:
    """The end of the line when a greeting is all of it and names several people; else the first comma.

    The last name of such a list may go on below: "Madame, Monsieur ANNA DIALLO, OUMAR" and "DIALLO,". So may the one
    name, in capitals in a text that has small letters: "Dear Mr ANNA MARIA" and "DIALLO, your flight".
    """
    bare = flow.bare
    rest = _REST.match(bare, end)
    greeting = flow.source(bare.rfind("\n", 0, start) + 1, start)
    if rest and not greeting.isupper() and _in_capitals(flow, start, end) and flow.source(*rest.span("rest")).isupper():
        more = _LISTED.match(bare, rest.end("rest"))
        return more.end() if more and flow.source(*more.span()).isupper() else rest.end("rest")
    broken = _BROKEN.match(bare, end)
    if broken and _as_names(flow.source(start, end)) and _as_names(flow.source(*broken.span("rest"))):
        return broken.end("rest")
    stop = bare.find("\n", start)
    stop = stop if stop >= 0 else len(bare)
    below = _BELOW.match(bare, stop)
    begun = bare.rfind(",", end, stop) + 1
    if below and begun and all(word[:1].isupper() for word in flow.source(begun, below.end()).split()):
        stop = below.end()
    loud = _LOUD_BELOW.match(bare, stop)
    if loud and begun and flow.source(start, stop).isupper() and flow.source(*loud.span("rest")).isupper():
        stop = loud.end()
    line = bare[start:stop].rstrip(" ,:!.")
    listed = [piece for piece in line.split(",") if piece.strip()]
    named = all((2 <= len(piece.split()) <= 6 or "/" in piece) and not re.search(r"\d", piece) for piece in listed)
    return start + len(line) if len(listed) > 1 and named and start + len(line) > end else end


def _as_names(text: str) -> bool:
    """Whether every word begins with a capital and goes on in small letters: a name, and no sentence."""
    return all(word[:1].isupper() and word[1:].islower() for word in re.split(r"[\s'’-]+", text.strip()) if word)


def _in_capitals(flow: Flow, start: int, end: int) -> bool:
    """Whether the words of a name are all in capitals, its title aside."""
    words = re.sub(rf"^(?:{TITLE}[.\s/]\s*)+", "", flow.source(start, end), flags=re.IGNORECASE)
    return words.isupper()
