"""How people say "with me" and "in my house" in six languages, of themselves and of a host who is spoken of.

All are for `Flow.bare` (capitals, no accents, punctuation kept). French, English, Spanish, Portuguese, Italian, German.
"""

import re

from documents.patterns import pattern_of
from documents.understanding.home_words import RELATIVE

_HOMES = {
    "fr": r"(?:DOMICILE|ADRESSE|LOGEMENT|LOGIS|APPARTEMENT|APPART|MAISON|FOYER|RESIDENCE|HABITATION|STUDIO|PAVILLON"
    r"|DEMEURE|VILLA|FERME|PROPRIETE|CHALET|GITE|PRESBYTERE|COUVENT|CHAMBRE\s+D\W?AMIS?|CHAMBRE|TOIT|F\d|T\d|DEUX-PIECES|TROIS-PIECES|CANAPE|SALON)S?",
    "en": r"(?:HOME|HOUSE|HOUSEHOLD|PLACE|FLAT|APARTMENT|ADDRESS|RESIDENCE|STUDIO|ROOF|PROPERTY|COTTAGE|FARM|COUCH"
    r"|SOFA|SETTEE"
    r"|(?:SPARE|GUEST)\s*ROOM|ROOM)S?",
    "es": r"(?:CASA|DOMICILIO|HOGAR|VIVIENDA|PISO|DEPARTAMENTO|APARTAMENTO|RESIDENCIA|DIRECCION|ESTUDIO|HABITACION"
    r"|TECHO)S?",
    "pt": r"(?:CASA|DOMICILIO|RESIDENCIA|APARTAMENTO|MORADA|LAR|HABITACAO|ENDERECO|ESTUDIO|QUARTO|TE[CT]?TO)S?",
    "it": r"(?:CASA|ABITAZIONE|DOMICILIO|RESIDENZA|APPARTAMENTO|DIMORA|ALLOGGIO|INDIRIZZO|STANZA|TETTO)",
    "de": r"(?:WOHNUNG|HAUS|HAUSE|HAUSHALT|APARTMENT|HEIM|ZUHAUSE|ADRESSE|GASTEZIMMER|ZIMMER|DACH|EIGENHEIM)",
}
#: A home of whosoever.
A_HOME = pattern_of(rf"(?<!\w)(?:{'|'.join(_HOMES.values())})(?!\w)")
_BETWEEN = rf"(?:(?!(?:{RELATIVE.pattern})(?!\w))[^\W\d_]+\s+){{0,2}}?"  # "ma grande maison", not "ma tante"
_KIN = rf"(?:[^\W\d_]+\s+)?(?:{RELATIVE.pattern}|FRAU|MANN|FAMILLE|FAMILY|FAMILIA|FAMIGLIA|FAMILIE)"


def _at_home(me: dict[str, str], my: dict[str, str], ours_after: str) -> re.Pattern[str]:
    """ "Chez moi", "in my house" for the pronouns and possessives of a person, in six languages."""
    mine = rf"(?:{'|'.join(my[language] for language in _HOMES)})\s+{_BETWEEN}(?:{'|'.join(_HOMES.values())})"
    return pattern_of(
        rf"(?<![\w'’])(?:(?:CHEZ|AVEC|PARMI|AUPRES\s+DE)\s+(?:(?:{my['fr']})\s+{_KIN}\s+ET\s+)?(?:{me['fr']})"
        rf"|(?:WITH|BY|AMONG|BESIDE)\s+(?:(?:{my['en']})\s+{_KIN}\s+AND\s+)?(?:{me['en']})(?!\s+(?:KNOW|HAVE))"
        rf"|{me['es']}|{me['pt']}|{me['it']}|CASA\s+(?:{ours_after})"
        rf"|BEI\s+(?:(?:{my['de']})\s+{_KIN}\s+UND\s+)?(?:{me['de']})"
        rf"|{mine}|(?:{my['it_after']}))(?!\w)"
    )


#: With who writes, in their home.
WITH_ME = _at_home(
    {"fr": "MOI|NOUS", "en": "ME|US|MYSELF|OURSELVES", "es": r"CONMIGO|CON\s+NOSOTR[OA]S|ENTRE\s+NOSOTR[OA]S",
     "pt": "COMIGO|CONNOSCO|CONOSCO|COM\\s+A\\s+GENTE", "it": r"CON\s+ME|CON\s+NOI|DA\s+(?:ME|NOI)"
         r"|PRESSO\s+DI\s+(?:ME|NOI)",
     "de": "MIR|UNS"},
    {"fr": r"MON|MA|MES|NOTRE|NOS", "en": "MY|OUR", "es": "MIS?|NUESTR[OA]S?",
     "pt": "MINHAS?|NOSS[OA]S?|MEUS?", "it": "MIA|NOSTRA|MIO|NOSTRO", "de": "MEINE?[MNRS]?|UNSERE?[MNRS]?",
     "it_after": r"CASA\s+MIA"},
    "MIA|NOSTRA",
)  # fmt: skip
#: The same of whoever writes of themselves in the third person, or of whom a town hall writes.
WITH_THEM = _at_home(
    {"fr": "LUI|ELLE|EUX|ELLES|SOI", "en": "HIM|HER|THEM", "es": r"CON\s+(?:EL|ELLA|ELLOS|ELLAS)",
     "pt": r"COM\s+(?:ELE|ELA|ELES|ELAS)|CONSIGO", "it": r"CON\s+(?:SE|LUI|LEI|LORO)", "de": "IHM|IHR|IHNEN|SICH"},
    {"fr": "SON|SA|SES|LEURS?", "en": "HIS|HER|THEIR", "es": "SUS?", "pt": "SUAS?|SEUS?",
     "it": "SUA|SUO|LORO|PROPRIA|PROPRIO", "de": "SEINE?[MNRS]?|IHRE?[MNRS]?", "it_after": r"CASA\s+PROPRIA"},
    "SUA|LORO",
)  # fmt: skip
#: The home of a writer, said without whose: "à la maison", "en casa". Of who lodges there, not of the writer.
AT_HOME = pattern_of(
    r"(?<!\w)(?:A\s+LA\s+MAISON(?!\s+(?:D|DE|DES|DU)(?!\w))|A\s+(?:L\W?|CETTE\s+|LA\s+MEME\s+)ADRESSE\s+(?:CI-DESSUS|SUSDITE|INDIQUEE)"
    r"|(?:AT\s+THE\s+ABOVE\s+ADDRESS)|(?:EN|EM|IN)\s+CASA(?!\s+(?:D|DE|DI|DA|DO|DEL|DELLA)(?!\w)))(?!\w)"
)
#: By whom somebody is lodged: who writes.
BY_ME = pattern_of(
    r"(?<!\w)(?:PAR\s+(?:MOI(?:-MEME)?|NOUS|MES\s+SOINS|NOS\s+SOINS|MA\s+FAMILLE|NOTRE\s+FAMILLE)|BY\s+(?:ME|US|MYSELF|MY\s+FAMILY|OUR\s+FAMILY)"
    r"|POR\s+(?:MI|NOSOTR[OA]S|MIM|NOS)|DA\s+(?:ME|NOI)|VON\s+(?:MIR|UNS))(?!\w)"
)
