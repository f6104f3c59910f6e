"""A line of a form goes in; whose part of the form it opens, the host's or the guest's, comes out."""

import re

from documents.folding import fold
from documents.patterns import pattern_of

_GUEST_PART = pattern_of(
    r"HEBERGEE?S?\b(?: E)?(?: S)?|PERSONNES?(?: S)? (?:HEBERGEE|ACCUEILLIE|LOGEE|RECUE)S?|\bGUESTS?\b"
    r"|\bOCCUPANTE?S?\b|\bINVITEE?S?\b|\bVISITEURS?\b"
    r"|\bBENEFICIAIRES?\b|\bVISITORS?\b|\bLODGERS?\b|PERSONS?(?: S)? (?:HOSTED|STAYING|ACCOMMODATED|LODGED"
    r"|RECEIVED|LIVING)"
    r"|HOSTED PERSON|FOLLOWING PERSON|\bACCUEILLIE?S?\b|QUI EST (?:LOGE|RECU|ACCUEILLI)|WHO IS (?:HOSTED|STAYING"
    r"|LODGED)|\b(?:STAYING|LIVING) WITH\b"
    r"|QU(?:EM|IEN) E(?:S|STA)? \w+D[OA]S?\b|CHI (?:E|VIENE) \w+T[OA]\b|\bACOLHID[OA]S?\b|\bACOGID[OA]S?\b|WER WIRD"
    r"|\bHUESPED(?:ES)?\b|\bALOJAD[OA]S?\b|\bHOSPEDAD[OA]S?\b|\bHOSPEDES?\b|\bINVITAD[OA]S?\b|\bOSPIT(?:E|I|ATO|ATA"
    r"|ATI)\b|\bGASTE?S?\b|UNTERGEBRACHTE"
    r"|\bATTESTE\b|\bDECLARE\b|\bCERTIFI(?!CA)|\bHEREBY|\bDECLARO\b|\bDICHIAR|\bERKLARE"
)
_HOST_PART = pattern_of(
    r"\bHEBERGEANTE?S?\b|\bHEBERGEUR|\bLOGEURS?\b|\bLOGEUSE|\bHOST\b|\bSOUSSIGNE|\bUNDERSIGNED"
    r"|PERSONNE QUI (?:HEBERGE|ACCUEILLE|LOGE|RECOIT)|\bDECLARANTE?S?\b|\bDICHIARANTE\b|\bFIRMANTE\b|\bERKLARENDER?\b"
    r"|\bACCUEILLANTE?\b|\bPROPRIETAIRE\b|\bLOCATAIRE\b|\bLANDLORD|\bANFITRI|\bARRENDADOR"
    r"|PERSON(?:NE)? (?:PROVIDING|OFFERING|GIVING|HOSTING)|\bQUI (?:HEBERGE|LOGE|ACCUEILLE|RECOIT)\b"
    r"|\bWHO (?:HOSTS|IS HOSTING)\b"
    r"|\bQUIEN (?:ALOJA|HOSPEDA|ACOGE|RECIBE)\b|\bQUEM (?:ACOLHE|ALOJA|HOSPEDA|RECEBE)\b|\bCHI (?:OSPITA"
    r"|ACCOGLIE)\b|\bWER (?:BEHERBERGT|AUFNIMMT)\b"
    r"|\bRESPONSABLE\b|\bRESPONSAVEL\b|\bRESPONSABILE\b"
    r"|\bOSPITANTE|\bGASTGEBER|\bWOHNUNGSGEBER"
)
#: These speak of the stay or of the host's own title to the home, not of another person.
_NO_HEADING = pattern_of(
    r"\b(?:DEPUIS|SINCE|DESDE|DAL|SEIT|PROPRIETAIRE|LOCATAIRE|OWNER|TENANT|ATTESTATION|CERTIFICAT"
    r"|DECLARATION|IMPRIME|SIGNATURE|ADRESSE|DATE|DOMICILE)\b"
)
#: Between a label and whose it is: "nom de l'hébergeant", "the guest's name".
_JOINING = frozenset(
    [
        "DE",
        "DU",
        "DES",
        "D",
        "L",
        "LE",
        "LA",
        "LES",
        "DEL",
        "DELL",
        "DELLA",
        "DELLO",
        "DO",
        "DA",
        "DOS",
        "DAS",
        "OF",
        "THE",
        "S",
        "E",
        "SE",
        "ES",
        "O",
        "A",
        "EL",
        "IL",
        "DER",
        "DIE",
    ]
)


def opens(text: str) -> str:
    """Whose part of a form a line opens: "host", "guest", or "" when it opens none."""
    folded = fold(re.sub(r"\([^()]{3,}\)", " ", text))  # "(nom, prénom, date de naissance)" opens nothing
    if len(folded.split()) > 14 or not folded:
        return ""
    if _HOST_PART.search(folded) and not _GUEST_PART.search(_HOST_PART.sub(" ", folded)):
        return "host"
    if not _GUEST_PART.search(folded):
        return ""
    solemn = re.search(r"\b(?:ATTESTE|DECLARE|CERTIFI(?!CA)\w*|HEREBY|DECLARO|DICHIAR\w*|ERKLARE)\b", folded)
    return "guest" if solemn or not _NO_HEADING.search(folded) else ""


def besides_role(label: str, role: str) -> str:
    """What a label asks for, without whose it is: "NOM" of "Nom de l'hébergeant". `role` as `opens` gives it."""
    rest = (_HOST_PART if role == "host" else _GUEST_PART).sub(" ", fold(label))
    return " ".join(word for word in rest.split() if word not in _JOINING)


def only_says_whose(folded: str) -> bool:
    """Whether a value goes on with the label: "Nom | de l'hébergeant"."""
    rest = _GUEST_PART.sub(" ", _HOST_PART.sub(" ", folded))
    return rest.split() != folded.split() and not [word for word in rest.split() if word not in _JOINING]
