"""Lines of a page that a reader saw go in; the same lines come out with slips put right in words of host and guest.

The phrase tables (see `respelling`) do not have the words by which a host's statement is told: "hahite chez moi",
"Mademolselle", "HO5TING". A word is taken for one of these when one letter of it is another; in a short word only a
letter that looks alike. In capitals, where names stand, only long words are looked at.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from documents.folding import bare
from documents.page import TextLine
from documents.patterns import pattern_of
from documents.understanding.respelling import within_a_name

_SHORT, _LONG = 6, 8  #: letters from which a word is told by all but a letter that looks alike, by all but any letter
_WORD = pattern_of(r"(?<![\w<])[^\W_]{6,}(?![\w<])")
#: Letters that readers take for each other, in capitals or small.
_PAIRS = (
    "ao oe ec co ae ea bh hn hk nu nr uv vy ru gq gp ft tl il lt ij lj sz s5 b6 b8 o0 d0 i1 l1 g9 g6 a4 z2 mn qo pf ef"
)
_ALIKE = frozenset(pair.upper() for two in _PAIRS.split() for pair in (two, two[::-1]))
#: Two signs for one, and one for two.
_STROKES = (("RN", "M"), ("CL", "D"), ("VV", "W"), ("LI", "U"), ("RI", "N"), ("M", "RN"), ("D", "CL"), ("W", "VV"))
_VOCABULARY = """
    soussigne soussignee soussignes soussignees atteste attestons attestent attester certifie certifions certifient
    certifier declare declarons declarent confirme confirmons heberge heberger hebergee heberges hebergees hebergeons
    hebergement hebergeant accueille accueillir accueilli accueillie accueillons accueil domicile domicilie domiciliee
    logement logeons appartement maison residence reside resident residant sejour sejourne demeure demeurant habite
    habitent habitant vivent adresse depuis honneur monsieur madame mademoiselle mesdames messieurs mesdemoiselles
    gratuit gratuitement gracieusement hospitalite titre naissance nationalite prenom personne proprietaire locataire
    recevoir recevons recueilli recueillie partage partagent occupe occupent chambre disposition gracieux reprise copine
    avenue boulevard chemin impasse lotissement hameau passage faubourg montee esplanade square
    compagnie belle-mere conjoint conjointe beaux-parents adresse pavillon propriete communaute reconnais
    parents cousin cousine epouse soeurs freres compagne compagnon attestation certificat declaration presente
    undersigned certify declare confirm hereby hosting hosted accommodate accommodated accommodating accommodation
    lodging lodged staying living residing address household apartment mother father sister brother daughter parents
    putting sharing sleeping occupies occupying girlfriend boyfriend colleague property provide provided
    friend nephew husband certificate statement hospitality whom
    certifico certifica declaro declara confirmo constar suscribe suscrita suscrito firmante nacido nacida domicilio
    domiciliado domiciliada residente alojamiento hospedaje alojado alojada hospedado hospedada senora vivienda hermano
    quedando viviendo departamento apartamento nosotros nosotras direccion encuentra disposicion recibo companero
    companera hermana sobrino sobrina declaracion certificado anfitrion huesped
    nascido nascida morador moradora residencia alojado alojada hospedado hospedada senhor senhora alojamento hospedagem
    morando vivendo recebo recebemos recebendo connosco conosco endereco disposicao namorado namorada companheiro
    companheira acolhido acolhida acolhimento sobrinho sobrinha declaracao anfitriao hospede comigo conmigo
    sottoscritto sottoscritta dichiara dichiaro ospitare ospita ospite ospitante ospitalita abitazione signora signore
    confermo fidanzato fidanzata compagno disposizione appartamento indirizzo convivente
    alloggio alloggiato alloggiata propria presso domiciliato domiciliata fratello sorella dichiarazione
    hiermit bestatige erklare bescheinige geboren wohnhaft wohnung unterkunft unentgeltlich gastgeber gastgeberin
    aufgenommen verfugung schwiegermutter schwiegertochter schwiegervater schwiegersohn verlobte verlobter
    untergebracht beherberge beherbergt eltern mutter schwester bruder freund freundin anschrift bestatigung
    unterbringung unterschrift
"""
#: Nobody is called nearly so (Madane is a name): a reader's slip is put right though they begin with a capital.
_TITLES = frozenset(["MONSIEUR", "SENHORA", "SIGNORA", "SIGNORE", "MESDAMES", "MESSIEURS"])
_KNOWN = frozenset(word.upper() for word in _VOCABULARY.split())


def _slipped(phrase: str) -> str:
    """A pattern of a phrase with one letter that looks alike."""
    variants = []
    for place, letter in enumerate(phrase):
        alike = sorted({pair[1].lower() for pair in _ALIKE if pair[0] == letter.upper()})
        if alike:
            variants.append(f"{phrase[:place]}[{''.join(alike)}]{phrase[place + 1 :]}")
    return "|".join(variants).replace(" ", r"\s")


_PHRASES = tuple(
    (phrase, pattern_of(rf"(?<!\w)(?:{_slipped(phrase)})(?!\w)"))
    for phrase in (
        *("chez moi", "chez nous", "avec moi", "avec nous", "mon toit", "notre toit", "mon logis", "ma maison"),
        *("par moi", "par nous", "da me", "da noi", "con me", "la maison", "notre maison"),
        *("with me", "with us", "my flat", "my house", "my home", "our home", "our house", "lives in", "lives with"),
        *("am hosting", "are hosting", "am housing", "am lodging", "is staying", "is living", "by me", "by us"),
        *(
            "mi casa",
            "su casa",
            "nuestra casa",
            "minha casa",
            "nossa casa",
            "casa mia",
            "con noi",
            "bei mir",
            "bei uns",
        ),
    )
)


#: The elided article of "Nom de l'hébergeant" as a capital.
_HOST = pattern_of(r"(?<!\w)T['’]?h[ée]bergeant(?!\w)")
_BORN = pattern_of(r"(?<!\w)bom(?=\s+(?:on|in|at)\s)")
#: A stroke that is the writer: "1, the host", "l hereby certify".
_I = pattern_of(
    r"^[1l|](?=\s*,?\s*(?:the\s+(?:host|undersigned)|undersigned|hereby|certify|confirm|declare|am)\b)", re.IGNORECASE
)


def put_right(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """`lines` with slips in the words of such papers put right; zones are never touched."""
    return tuple(
        line if "<<" in line.text else replace(line, text=_spelt(_WORD.sub(_unless_a_name, line.text)))
        for line in lines
    )


def _unless_a_name(seen: re.Match[str]) -> str:
    """What a word stands for; "séna" between "Ana" and "MODELO" is the middle of a name that lost its capital."""
    if within_a_name(seen.string, seen.start(), seen.end()):
        return seen[0]
    return _meant(seen[0])


def _spelt(text: str) -> str:
    """Short words are told by their neighbours: "ehez moi", "bom on"."""
    text = _HOST.sub("l'hébergeant", _I.sub("I", _BORN.sub("born", text)))
    for phrase, slipped in _PHRASES:
        text = slipped.sub(phrase, text)
    return text


@lru_cache(maxsize=4096)
def _meant(word: str) -> str:
    """The one word of the vocabulary that a word as read stands for, in its case; else the word itself."""
    plain = bare(word)
    if plain in _KNOWN or len(plain) != len(word) or not plain.isascii() or sum(map(str.isdigit, word)) > 2:
        return word
    near = {known for known in _by_length(len(plain)) if _is_slip(plain, known)}
    for seen, one in _STROKES:
        places = [place for place in range(len(plain)) if plain.startswith(seen, place)]
        near |= {
            spelt
            for at in places
            if (spelt := plain[:at] + one + plain[at + len(seen) :]) in _KNOWN and len(spelt) >= 6
        }
    if not near and word.islower() and len(word) >= _LONG + 2:
        # A stroke too many or too few: "accuieillir", "hebergemnt".
        near = {
            known
            for length in (len(plain) - 1, len(plain) + 1)
            for known in _by_length(length)
            if plain[:2] == known[:2] and plain[-1] == known[-1] and Levenshtein.distance(plain, known) == 1
        }
    if len(near) != 1:
        return word
    meant = near.pop()
    letters = [sign for sign in word if sign.isalpha()]
    small = sum(sign.islower() for sign in letters)
    if small == len(letters):
        return meant.lower()
    if letters[0].isupper() and small >= len(letters) - 1:
        return meant.capitalize() if len(meant) >= _LONG or meant in _TITLES else word
    return meant if len(meant) >= _LONG or any(map(str.isdigit, word)) else word


@lru_cache(maxsize=32)
def _by_length(length: int) -> tuple[str, ...]:
    return tuple(sorted(word for word in _KNOWN if len(word) == length >= _SHORT))


def _is_slip(read: str, known: str) -> bool:
    """Whether a word differs by one letter, which looks alike if it is a digit or the word is short."""
    unlike = [one + other for one, other in zip(read, known, strict=True) if one != other]
    if len(unlike) == 2 and (len(read) >= _LONG + 2 or known in _TITLES):
        return all(pair in _ALIKE for pair in unlike)
    return len(unlike) == 1 and (unlike[0] in _ALIKE or (len(read) >= _LONG and unlike[0].isalpha()))
