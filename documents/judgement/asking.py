"""A mail's own words in; whether its writer plainly asks for themselves alone, or for one other alone, out.

A certificate often names a whole household of which one person asks. Only where the writer says "I" or "my", and names
nobody beside themselves but who lodges them, is that taken for granted; a host who writes, and whoever speaks of "we",
of several visas, of their mother's, leaves it open, unless it is said on whose behalf. So is it where a mail that says
neither "I" nor "we" is signed by the one person whose papers came. Open costs an agent a look; a
person overlooked would cost more.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from documents.folding import fold
from documents.judgement.likeness import Name


def _any(words: str) -> str:
    """Whole words, written as people do, as they stand in a folded text."""
    return "|".join(sorted({fold(word).replace(" ", "[ ]") for word in words.split()}))


#: "I" and "my"; in English beside a verb or "my", for an "I" alone may be a number.
_ONE = re.compile(
    rf"""\b(?:{_any("je j mon ma mes moi my yo mi mis solicito necesito estoy eu meu minha preciso estou io mio mia")}
    |{_any("chiedo sono ich mein meine meines meinem meinen ben benim ik mijn ja moj moja mojej mojego mea")}
    |{_any("я мне меня мой моей моего мою моя прошу мені мій мого")}
    |I[ ](?:{_any("am have would came live arrived wish need ask kindly stay send cannot like")}))\b
    |我|私|\b(?:{_any("أنا أتقدم أطلب تأشيرتي إقامتي")})\b""",
    re.VERBOSE,
)
#: "We" and "our".
_SEVERAL = re.compile(
    rf"""\b(?:{_any("nous notre nos we our ours us both nosotros nosotras nuestro nuestra nuestros nuestras")}
    |{_any("nosso nossa nossos nossas noi nostro nostra nostre nostri wir uns unser unsere unseren unserem unserer")}
    |{_any("unseres biz bizim bize wij ons onze my nasz nasza nasze naszy nam nostru noastre noastra")}
    |{_any("мы нас нам наш наша наше наши нашей наших нашим нашу ми просим живем находимся прилагаем")}
    |{_any("нашої нашого")}|ON[ ](?:{_any("est voudrait souhaite souhaiterait demande aimerait vit loge habite")}))\b
    # Verbs say "we" by themselves in Spanish, Portuguese, Italian, Turkish and Polish.
    |\b\w{{3,}}(?:[AEI]MOS|IAMO|YORUZ|[AEIY]MY)\b
    |我们|我們|\b(?:{_any("نحن لنا تأشيراتنا إقامتنا")})\b""",
    re.VERBOSE,
)
#: English here; "we" in Polish.
_ENGLISH_MY = re.compile(r"\bMY\b(?=\s)")
#: Relatives and friends, as parts of a pattern over folded text.
KIN = "|".join(
    (
        _any(
            "mère père maman papa parents frère frères soeur soeurs sœur sœurs tante oncle cousin cousine cousins neveu"
        ),
        _any("nièce ami amie amis amies fiancé fiancée copain copine grand-mère grand-père beau-père belle-mère"),
        _any("mother father mum dad parent brother brothers sister sisters aunt uncle nephew niece friend friends"),
        _any("fiancee girlfriend boyfriend grandmother grandfather grandparents madre padre padres hermano hermana"),
        _any(
            "hermanos hermanas tía tío sobrino sobrina amigo amiga amigos amigas primo prima abuela abuelo novio novia"
        ),
        _any("suegra suegro mãe irmão irmã irmãos irmãs sobrinho sobrinha avó avô namorado namorada sogra sogro"),
        _any(
            "genitori fratello sorella zia zio nipote amico amica cugino cugina nonna nonno suocera suocero fidanzata"
        ),
        _any("fidanzato mutter vater eltern bruder schwester tante onkel nichte neffe freund freundin cousine oma opa"),
        _any("schwiegermutter schwiegervater verlobte verlobter famille family familia famiglia familie"),
        "MEUS[ ]PAIS",  # alone it is a country in Spanish
    )
)
#: People with whom one travels and asks.
COMPANIONS = re.compile(
    rf"""\b(?:{_any("femme épouse mari époux conjoint conjointe compagne compagnon enfant enfants fils fille filles")}
    |{_any("bébé wife husband spouse partner child children kid kids daughter daughters baby")}
    |(?:MY|OUR|AND|A|THE|YOUNG|LITTLE|ELDER|OLDER|YOUNGER)[ ]SONS?
    |{_any("esposo esposa marido mujer hijo hija hijos hijas niño niña niños niñas filho filha filhos filhas mulher")}
    |{_any("moglie marito figlio figlia figli figlie bambino bambina bambini ehefrau ehemann kinder sohn tochter")}
    |(?:MEIN|UNSER|IHR|SEIN|EIN|DAS|DEM)(?:E[MNRS]?)?[ ]KIND  # and not an English one
    |FRAU[ ]UND|MEINE?R?[ ](?:FRAU|MANN)
    |{_any("eşim kızım oğlum vrouw echtgenoot żona żony mąż dzieci dziecko")}
    |{_any("soția soțul copii copilul дети детей детьми детям")}|COCUK\w*|ЖЕН[АЕОУЫ]\w*|МУЖ\w*|СЫН\w*|ДОЧ\w+)\b
    |妻子|丈夫|孩子|\b(?:{_any("زوجتي زوجي أولادي ابني ابنتي أطفالي")})\b""",
    re.VERBOSE,
)
#: Where the writer stays, whom they visit, who lodges them: that is nobody who asks.
_LODGED = re.compile(
    rf"""\b(?:CHEZ[ ](?:\w+[ ]){{1,3}}?(?:{KIN})
    |(?:HEBERGEE?|LOGEE?|ACCUEILLIE?|INVITEE?)[ ](?:E[ ])?PAR[ ](?:\w+[ ]){{1,2}}?(?:{KIN})
    |(?:{KIN})[ ](?:QUI[ ])?(?:M[ ](?:HEBERGE|ACCUEILLE|INVITE)|ME[ ]LOGE|HOSTS[ ]ME|IS[ ]HOSTING[ ]ME)
    |(?:STAY\w*|LIV(?:E|ING)|LODG\w+|RESID\w+|HOSTED|ACCOMMODATED)[ ](?:\w+[ ]){{0,4}}?
     (?:WITH|AT|BY)[ ](?:\w+[ ]){{1,2}}?(?:{KIN})
    |(?:RENDRE[ ]VISITE[ ]A|VOIR|VISIT|VISITING|VISITAR[ ]A|VISITAR)[ ](?:\w+[ ]){{1,2}}?(?:{KIN})
    |(?:CASA|DOMICILIO|PISO)[ ]D(?:E|A|O|I|EL|ELLA|AL)[ ](?:\w+[ ]){{0,2}}?(?:{KIN})
    |(?:VIVO|RESIDO|ALOJAD[OA]|HOSPEDAD[OA])[ ](?:EN[ ]\w+[ ])?(?:CON|COM)[ ](?:\w+[ ]){{1,2}}?(?:{KIN})
    |(?:OSPITE|PRESSO)[ ](?:\w+[ ]){{1,2}}?(?:{KIN})
    |BEI[ ](?:\w+[ ]){{1,2}}?(?:{KIN}))\b""",
    re.VERBOSE,
)
#: Kin in languages that say "with", "for" and "at" by endings or by one word.
_KIN_ELSEWHERE = re.compile(
    rf"""\b(?:(?:{_any("annem babam ablam kardeşim ağabeyim arkadaşım teyzem halam")})[ ](?:VE|ICIN|ILE)
    |(?<!\bУ[ ])(?<!\bУ[ ]МОЕИ[ ])(?<!\bУ[ ]СВОЕИ[ ])(?:РОДИТЕЛ|МАМ|МАТЕР|СЕСТР|БРАТ|ПОДРУГ|БАБУШК)\w{{1,3}})\b
    |(?:和|父母|爸妈)(?!\S*家)|母亲|妈妈|父亲|爸爸
    |\b(?:و|ل)?(?:{_any("والدي والدتي أمي أبي أختي أخي والداي")})\b""",
    re.VERBOSE,
)
_AND_I = re.compile(
    r"\b(?:ET|AND|Y|E|UND|VE|EN|I|SI|И)\s+(?:MOI(?:-MEME)?|I|ME|MYSELF|YO|EU|IO|ICH|BEN|IK|JA|Я)\b(?!\s+(?:AM"
    r"|HAVE|WAS|WOULD"
    r"|CAN|COULD|WILL|NEED|LIVE|STAY|ARRIVED|CAME|KINDLY|ASK|WISH|HOPE|HABE|BIN|MOCHTE|BITTE|KANN|LIVED|CANNOT"
    r"|DO|HAD|SEND))"
    r"|\b(?:MOI|ME|MYSELF|YO|MICH|ICH)\s+(?:ET|AND|Y|UND)\s+(?:MON|MA|MES|MY|MI|MIS|MEINE?|NOTRE)\b"
    r"|\b(?:POUR|FOR|PARA|PER|FUR)\s+(?:MOI|ME|MYSELF|MI|MIM|MICH)\s+(?:ET|AND|Y|E|UND)\b"
)
#: Two visas, the passports, her visa, that of somebody.
_OTHERS_PAPERS = re.compile(
    r"\b(?:(?:DEUX|TROIS|QUATRE|TWO|THREE|FOUR|DOS|TRES|ZWEI|DREI|DUE|TRE|[2-9])\s+(?:VISA|PASS|PASAP|PERS|PEOPLE|APPL)\w*"
    r"|(?:LES|CES|SES|LEURS|THE|ALL|THEIR|LOS|OS|DIE)\s+(?:VISAS|VISADOS|VISTOS|PASSEPORTS|PASSPORTS|PASAPORTES"
    r"|PASSAPORTES|VISA\s+MEINER|REISEPASSE)"
    r"|(?:HER|HIS|THEIR|SON|LEURS?)\s+(?:VISAS?|SEJOURS?|STAYS?)|THEIR\s+(?:PASSPORTS?|PAPERS|DOCUMENTS)"
    r"|(?:CELUI|CEUX|THAT|THOSE)\s+(?:DE|D|OF)|LE\s+SIEN|HERS|THEIRS)\b"
)
#: Where one is spoken of, that one's.
_THAT_ONES = re.compile(r"\b(?:HER|HIS|SON)\s+(?:VISA|SEJOUR|STAY)\b")
#: The writer says in so many words that they lodge somebody.
_LODGES = re.compile(
    r"\bJ\s+(?:HEBERGE|ACCUEILLE)\b|\bJE\s+(?:L|LES|LA)\s+(?:HEBERGE|LOGE|ACCUEILLE)\b"
    r"|\bI\s+(?:AM\s+)?(?:HOST|HOSTING|ACCOMMODATING)\b"
)
#: A stay or a visa of the writer's own.
_OWN_STAY = re.compile(
    r"\b(?:MON|MES|MY|MI|MIS|MEU|MEUS|MIO|MIEI|MEIN|MEINEN|MEINES)\s+(?:\w+\s+)?"
    r"(?:VISAS?|SEJOUR|STAY|VISADO|ESTANCIA|VISTO|ESTADIA|SOGGIORNO|VISUMS?|AUFENTHALTS?)\b"
)
#: One more who asks, or cannot leave.
_ALSO = re.compile(
    r"\b(?:AUSSI|EGALEMENT|MOI MEME|ALSO|MYSELF|TAMBIEN|TAMBEM|ANCHE|AUCH)(?: \w+){0,5}?"
    r" (?:PROLONG|RENOUVEL|BLOQU|EXTEN|STUCK|STRANDED|PRORROG|BLOCC|PROROG|VERLANGER)"
)
#: The writer lodges somebody, or writes for them. "Rentrer chez moi" is to go home.
_FOR_A_GUEST = re.compile(
    rf"{_LODGES.pattern}"
    r"|(?<!\bRENTRER )(?<!\bRETOURNER )(?<!\bREVENIR )(?<!\bRETOUR )\bCHEZ\s+MOI\b"
    r"|\b(?:STAY\w*|LIV(?:E|ES|ING))\s+WITH\s+ME\b"
    r"|\bAT\s+MY\s+(?:HOME|PLACE|HOUSE|FLAT)\b|\bON\s+BEHALF\b|\bAU\s+NOM\s+DE\b|\bWRITING\s+(?:\w+\s+)?FOR\b"
)
#: On whose behalf one writes, and how the sentence goes on behind the one name that follows.
_ON_BEHALF = re.compile(
    r"\b(?:ON BEHALF OF|ABOUT|REGARDING|CONCERNING|AU NOM DE|POUR LE COMPTE DE|(?:AU SUJET|A PROPOS) DE?|CONCERNANT"
    r"|EN NOMBRE DE|EM NOME DE|PER CONTO DI|IM NAMEN VON"
    r"|(?:DOSSIER|DEMANDE|PROLONGATION|VISA|SEJOUR) (?:DE|D)"
    r"|(?:FILE|REQUEST|APPLICATION|EXTENSION|VISA|STAY) (?:OF|FOR)"
    r"|(?:SOLICITUD|EXPEDIENTE|PRORROGA|VISADO|ESTANCIA|PEDIDO|PROCESSO|VISTO|ESTADIA) (?:DE|DO|DA)"
    r"|(?:DOMANDA|RICHIESTA|PROROGA|VISTO|SOGGIORNO) DI|(?:ANTRAG|VISUM|AUFENTHALT|VERLANGERUNG) VON)\b"
)
_TITLES = frozenset(["M", "MR", "MRS", "MS", "MISS", "MME", "MLLE", "MADAME", "MONSIEUR"])
_OF_THEM = frozenset(["WHO", "WHOM", "WHOSE", "QUI", "QUE", "DONT", "QUIEN", "CHE", "DER", "DIE", "BORN", "NE", "NEE"])
_SIGNATURE = 3  #: lines at a mail's end, among which its signature stands
_NAMED = 200  #: signs behind "on behalf of" in which a whole name and the next word stand
_FEW = 4  #: words of a mail that says nothing
_NAME = 3  #: letters of a word by which somebody is named


def asks_alone(texts: Iterable[str]) -> bool:
    """Whether these texts, all that the writer said, ask for one person and hint at no other.

    The subject counts as a text. Empty texts, and those in a language without words here, hint at nothing and say
    nothing: False.
    """
    told = " \n ".join(fold(text) for text in texts if text.strip())
    if len(told.split()) < _FEW or not _ONE.search(told):
        return False
    return _names_nobody_else(told) and not _FOR_A_GUEST.search(told)


def asks_for(texts: Iterable[str], name: Name) -> bool:
    """Whether these texts say that they are written on behalf of one person, who is `name`, and hint at no other."""
    told = " \n ".join(fold(text) for text in texts if text.strip())
    behalf = any(
        _is_whom(told[found.end() : found.end() + _NAMED].split(), name) for found in _ON_BEHALF.finditer(told)
    )
    return behalf and _names_nobody_else(_THAT_ONES.sub(" ", told))


def signed_alone(texts: Iterable[str], name: Name) -> bool:
    """Whether a text is signed with `name`, whole and on a line of its own, and all of them hint at no other person."""
    texts = [text for text in texts if text.strip()]
    told = " \n ".join(map(fold, texts))
    return any(signs(text, name) for text in texts) and _names_nobody_else(told) and not _FOR_A_GUEST.search(told)


def lodges(texts: Iterable[str], writer: Name, guests: Iterable[Name]) -> bool:
    """Whether a text that is signed by `writer` says that they lodge somebody, one of `guests` whom it names.

    Nobody who may ask for themselves, too, is a host alone: who says "we", "and I" or "my visa" is not.
    """
    own = [text for text in texts if signs(text, writer)]
    if any(_asks_too(fold(text)) for text in own):
        return False
    lodging = [text for text in own if _LODGES.search(fold(text))]
    return any(says_name_of(lodging, guest, [writer]) for guest in guests)


def says_name_of(texts: Iterable[str], guest: Name, besides: Iterable[Name]) -> bool:
    """Whether these texts say a word of the name of `guest` that none of the names `besides` has."""
    others = {word for name in besides for word in fold(name.shown).split()}
    own = {word for word in fold(guest.shown).split() if len(word) >= _NAME} - others
    return any(not own.isdisjoint(fold(text).split()) for text in texts)


def _asks_too(told: str) -> bool:
    """Whether a folded text may ask for its writer, be it among others."""
    own = any(hint.search(told) for hint in (_AND_I, _OWN_STAY, _ALSO))
    return bool(own or _SEVERAL.search(_ENGLISH_MY.sub(" ", told)))


def _names_nobody_else(told: str) -> bool:
    """Whether a folded text has no "we", no kin but who lodges the writer, no companion, no papers of others."""
    if _SEVERAL.search(_ENGLISH_MY.sub(" ", told)) or re.search(rf"\b(?:{KIN})\b", _LODGED.sub(" ", told)):
        return False
    return not any(hint.search(told) for hint in (COMPANIONS, _KIN_ELSEWHERE, _AND_I, _OTHERS_PAPERS))


def signs(text: str, name: Name) -> bool:
    """Whether one of a text's last lines is the family name and a given one, and nothing else."""
    lines = [fold(line).split() for line in text.split("\n") if fold(line)][-_SIGNATURE:]
    surname, given = fold(name.surname).split(), fold(name.given).split()
    return any(
        bool(surname and given)
        and {*surname} <= set(line)
        and not set(line) - {*surname, *given, *_TITLES}
        and bool(set(given) & set(line))
        for line in lines
    )


def _is_whom(words: Sequence[str], name: Name) -> bool:
    """Whether words begin with a whole name, the first given one at least, and go on with what is said of that one."""
    surname, given = fold(name.surname).split(), fold(name.given).split()
    spoken = list(takewhile({*surname, *given, *_TITLES}.__contains__, words))
    whole = bool(surname and given) and {*surname, given[0]} <= set(spoken)
    return whole and not _OF_THEM.isdisjoint(words[len(spoken) : len(spoken) + 1])
