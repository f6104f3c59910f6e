"""How a sentence tells whose death it is, for text that `documents.wording.fold` has folded.

The phrases for having died, for who asks and for who lodges them stand in the table `deaths`.
"""

from documents.patterns import pattern_of

#: "Of my host", "my host's": somebody of theirs.
OF_THE_CONCERNED = pattern_of(
    r"(?<!\w)(?:de|d'|du|de la|de l'|of|del|do|da|des|di|von)\s?"
    r"(?:(?:mon|ma|notre|l'|la|le|my|our|the|mi|meu|minha|mio|mia|meiner?s?)\s?)?$"
)
THEIRS = pattern_of(r"^(?:'s|s')\s")
#: Things die too, and people of fear.
NOBODY = pattern_of(
    r"(?<!\w)(?:telephone|portable|mobile|phone|batterie|battery|ordinateur|computer|voiture|car|chat|chien|cat|dog"
    r"|mort\w* (?:de|d'|a) ?(?:peur|fatigue|faim|inquietude|honte)|muert[oa] de|mort[oa] de|acte de naissance)(?!\w)"
)
#: A kin of the writer's: which one is compared by its word.
KIN = pattern_of(
    r"(?<!\w)(?:mon|ma|notre|my|our|mi|nuestr[oa]|(?:o )?meu|(?:a )?minha|mio|mia|meine?r?|unsere?r?) (?P<kin>"
    r"mere|maman|pere|papa|mari|epoux|femme|epouse|fils|fille|frere|soeur|tante|oncle|cousine?|niece|neveu|amie?"
    r"|belle-mere|beau-pere|grand-mere|grand-pere|fiancee?|compagn\w+|conjointe?|belle-soeur|beau-frere|gendre"
    r"|mother|mum|father|dad|husband|wife|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|friend"
    r"|mother-in-law|father-in-law|grandmother|grandfather|fianc\w+|partner|brother-in-law|sister-in-law"
    r"|madre|padre|marido|esposo|esposa|mujer|hij[oa]|herman[oa]|tio|tia|prim[oa]|sobrin[oa]|amig[oa]|suegr[oa]"
    r"|abuel[oa]|mae|pai|mulher|filh[oa]|irma|irmao|sogr[oa]|avo|moglie|marito|figli[oa]|fratello|sorella|zi[oa]"
    r"|nonn[oa]|suocer[oa]|mutter|vater|mann|frau|sohn|tochter|bruder|schwester|onkel|freund(?:in)?"
    r"|schwiegermutter|schwiegervater)(?!\w)"
)
#: Right before a kin: for whose stay is asked, or who lodges.
FOR_OR_AT = pattern_of(
    r"(?<!\w)(?:"
    r"(?:visas?|prolongation|sejour|demande|dossier|autorisation|prorroga|visado|estancia|solicitud|prorrogacao|visto"
    r"|estadia|pedido|proroga|soggiorno|domanda) (?:\w+ ){0,4}?(?:de|d'|du|pour|para|do|da|di|per)"
    r"|(?:extension|stay|visa|request|application|file) (?:\w+ ){0,4}?(?:of|for)"
    r"|(?:visum|antrag|aufenthalt|verlangerung) (?:\w+ ){0,3}?(?:von|fur)"
    r"|chez|heberge\w*(?: e)? par|loge\w* (?:par|chez)|accueillie?s? par"
    r"|(?:stay\w*|liv(?:e|ing)) with|(?:hosted|lodged) by"
    r"|(?:vivo|alojad[oa]|hospedad[oa]|estoy|resido) (?:con|en casa de|por)|casa d[aeo]"
    r"|(?:moro|vivo|alojad[oa]) com|ospite di|presso|wohne bei|beherbergt von) $"
)
#: A sentence that goes on about the one before: "Elle est décédée", "She passed away", "Falleció".
_SHE = r"(?:elle|il|she|he|lei|lui|sie|er|она|он|ella|el|ela|ele)(?!\w)"
GOES_ON = pattern_of(
    rf"^\W*(?:(?:malheureusement|helas|unfortunately|sadly|desgraciadamente|lamentablemente|infelizmente|purtroppo|leider"
    rf"|к сожалению|maalesef)?\W*{_SHE}"
    r"|falleci|murio|faleceu|morreu|e mort|e decedut|توف|وقد توف|لقد توف|但?她|但?他)"
)
#: "I regret to tell you that she", right before the word that says it.
ENDS_IN_PRONOUN = pattern_of(rf"(?<!\w){_SHE} $")
