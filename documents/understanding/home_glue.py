"""Lines of a host's statement as a reader saw a hand go in; words and names that ran into each other come out apart.

A hand leaves little room between words, and a reader less: "jem'appelleANABELA Maria", "Louisné le", "au 26rue".
Capitals of which some have a small letter's shape are a family name's: "BouDoN".
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from documents.page import TextLine
from documents.patterns import pattern_of

_CAPITAL = "A-ZÀ-Ý"
#: A capital, and small letters that have a capital's shape.
_SHAPED_ALIKE = "oucsvwxzkp"
_LOUD = rf"(?:[{_CAPITAL}][{_SHAPED_ALIKE}]{{0,2}})"
_STREETS = "rue|avenue|boulevard|place|chemin|impasse|all[ée]e|route|cours|quai|square|lotissement"
_MONTHS = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre"
#: What is left of a capital, between two that were read.
_TORN = pattern_of(rf"[{_CAPITAL}]\s?[(\[{{<].*[{_CAPITAL}]")


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


_SUBSTITUTES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (pattern_of(pattern), put)
    for pattern, put in (
        # "loqer qratuitement": a g that closes early; behind no q of French stands another letter than u.
        (r"(?<![^\W\d_])q(?=[lr][aeéiou])|(?<=[a-zà-ÿ])q(?=[aeéèiorn])", "g"),
        # "certife que": a thin letter that was lost.
        (r"(?<!\w)([Cc])er[tr]?[il1]?f[il1]?e(?=\s+(?:que?(?!\w)|qu['’]|h[ée]berg|loger|sur\s))", r"\1ertifie"),
        # "inconnu.(pas de. vol)": dots of the line that it stands on.
        (r"(?<!\w)(de|du|des|la|le|les|pas|en|une?)\.(?=\s?[a-zà-ÿ]{2})", r"\1"),
        (r"(?<=[a-zà-ÿ]{3})\.(?=\()", " "),
        # "ne peut pasrepartir".
        (r"(?<!\w)(pas|plus)(?=(?:repart|retourn|rentr|quitt|voyag|reven|partir)\w*)", r"\1 "),
        # "LOURENÇço": a cedilla that was read twice.
        (rf"(?<=[{_CAPITAL}]{{3}})Çç(?=\w)", "Ç"),
        (r"(?<!\w)(?:Mime|Mnie|Mrne|Mne)(?=\s+[A-ZÀ-Ý]|\s*$)", "Mme"),
        # "(nom, prénom) CHAPUT. François": a dot of the line that it stands on.
        (rf"(\(nom[^)]*\)\W*[{_CAPITAL}]{{2,}}(?:[ '’-][{_CAPITAL}]{{2,}}){{0,3}})\.(?=\s[{_CAPITAL}][a-zà-ÿ])", r"\1"),
        # "12:bis rue": a speck behind a house's number.
        (r"(?<![\w/.])(\d{1,3})\s?[:;·'’](?=\s?(?:bis|ter)\b)", r"\1 "),
        # "chez moi, I bis, rue": a one is a stroke.
        (r"(?<=[\s,])[Il|](?=\s?(?:bis|ter)\b,?\s)", "1"),
        # "(nom, prénom) Yoe/MODELO": an l that leans.
        (
            rf"((?:^|\((?i:nom)[^)]*\)[\s.]+|(?:Mme|Mlle|Mr|M\.|Monsieur|Madame)\s+)[{_CAPITAL}][a-zà-ÿ]+)/"
            rf"(?=[{_CAPITAL}]['’{_CAPITAL}])",
            r"\1l ",
        ),
        # "(nom, prénom) Ana MODELL/ EXEMPLE": a capital I that leans, at the end of a word.
        (rf"(?<=[{_CAPITAL}]{{4}})/(?=[^\S\n][{_CAPITAL}]{{2,}})(?=[^\d/]*$)", "I"),
        # "Nicole G/RAUD": one that leans behind the first letter of a name.
        (rf"(?<![\w/])([{_CAPITAL}])/(?=[{_CAPITAL}]{{3,}}(?!\w))", r"\1I"),
        # "Nom:[": a bracket that the field's dotted line was taken for.
        (r"(?<=[^\W\d_]):\s?[\[({|]\s*$", ":"),
        # "Nm:", "Prénom():", "Né()le/à:": letters of a form's small print.
        (r"^N[mn](?=\s?:)", "Nom"),
        (r"(?<=Prénom)\(\)", "(s)"),
        (r"^Né\(\)\s?(?=le)", "Né(e) "),
        # "Cournon-d:Auvergne": an apostrophe is two specks.
        (rf"(?<=-d)[:;.](?=[{_CAPITAL}])", "'"),
        # "Ada Ben A MOR": the first letter of a family name that a hand set apart, behind a particle.
        (rf"(?<!\w)((?:Ben|Bin|Ould) [{_CAPITAL}]) (?=[{_CAPITAL}]{{2,}}(?!\w))", r"\1"),
        # "Arminda Sa Conceição": a d with a bow, of a name's particle.
        (rf"(?<=[a-zà-ÿ] )S(?=[ao]s? [{_CAPITAL}][a-zà-ÿ]{{2,}} [{_CAPITAL}])", "d"),
        # "M./Mme.Ada MODELO": the dot of a line to fill in.
        (rf"(?<=[./]Mme)\.(?=[{_CAPITAL}])", " "),
        # "né le_14 081985": the line itself, and a month that touches its year.
        (r"(?<!\w)(le)_+(?=\s?\d)", r"\1 "),
        (r"(?<![\d/.])(\d{2}) (\d{2})(?=(?:19|20)\d{2}(?!\d))", r"\1 \2 "),
        # "Ada.DE LA ROCHE", "Ada.MODELO": a dot of the line that it stands on.
        (rf"(?<=[a-zà-ÿ]{{2}})\.(?=[{_CAPITAL}]{{2,}}(?!\w))", " "),
        # A t that was taken for a plus: "l'enfan+".
        (r"(?<=[a-zà-ÿ])\+(?!\w)", "t"),
        (r"(?<!\w)([Jj]e)\s?m['’]?appel[lj1I]e\s?(?=\w)", r"\1 m'appelle "),
        # "the unders.igned": a speck, of whose first half another known word was made.
        (r"(?<!\w)[ua]nders\Wigned(?!\w)", "undersigned"),
        (r"(?<!\w)([Jj]['’]atteste)\s?(que)\s?(j['’]?h[ée]berge)\s?(?=\w)", r"\1 \2 \3 "),
        (r"(?<!\w)([Jj]['’]atteste)(que)(?!\w)", r"\1 \2"),
        (r"(?<!\w)([Jj]e)(?=[Ss]ouss[il1][gq]\w)", r"\1 "),
        # "Je soussiguéMODELO Ana": an n that a hand closes below.
        (r"(?<!\w)([Ss]ouss[il1]g)(?:u|m|ri)(ée?)(?=[^\W\d_]|\s)", r"\1n\2"),
        # "le, Ana MODELO, domiciliée": a J without its hook.
        (rf"^[lI1]e,(?=\s[{_CAPITAL}])", "Je,"),
        # "à 1'adresse", "1'enfant", "rue de 1'Oradou"
        (r"(?<!\w)1['’](?=[aehiouéèêAEHIOUÉÈÊ][a-zà-ÿ])", "l'"),
        # "rue del'Ange"
        (rf"(?<!\w)(de)(l['’])(?=[{_CAPITAL}])", r"\1 \2"),
        # "l'enfantsomchaiModelo", "l'enfantMODELO": a name begins, with a small letter that has its capital's shape.
        (
            rf"(?<!\w)([Ll]['’]enfant)([{_SHAPED_ALIKE}][a-zà-ÿ]{{2,}}|[{_CAPITAL}][a-zà-ÿ]+)(?=[{_CAPITAL}][a-zà-ÿ]{{2,}})",
            lambda seen: f"{seen[1]} {seen[2].capitalize()} ",
        ),
        (rf"(?<!\w)([Ll]['’]enfant)(?=[{_CAPITAL}])", r"\1 "),
        # "Lhébergeant", "DHÉBERGEMENT": an apostrophe is a speck.
        (r"(?<!\w)([LlIDd])(?=h[ée]berg|H[ÉE]BERG)", r"\1'"),
        # "Nom de I'hébergeant": a small l that looks like a capital I.
        (r"(?<!\w)I(?=['’][aeiouyhàâéèêëîïôœ])", "l"),
        (rf"(?<!\w)([Ss]oussign[ée]e?|chez|certifie|atteste)(?=[{_CAPITAL}])", r"\1 "),
        # "DE DIEU MBARGAcertifie", "SI AHMEDhabite".
        (rf"(?<=[{_CAPITAL}]{{3}})(?=(?:certifie|atteste|déclare|habite|demeurant|habitant|réside|loge)(?!\w))", " "),
        (r"(?<!\w)(certifie|atteste|déclare)(?=h[ée]berg)", r"\1 "),
        (r"(?<=h[ée]berger)(?=à(?!\w))", " "),
        (r"(?<!\w)([Dd]epuis)(?=le(?:\d|(?!\w)))", r"\1 "),
        (r"(?<!\w)(?:le|1e)(?=\d{1,2}[ ./])", "le "),
        (r"(?<!\w)(le)(?=\d|[oOsSlI\d]{2}[/.][oOsSlI\d]{2}[/.])", r"\1 "),
        # "CommuneRiom", "NomMODELO": a label's colon is two specks.
        (rf"(?<!\w)(Commune|Ville|Nom|Prénom\(s\)|Prénoms?|Adresse|Demeurant)(?=[{_CAPITAL}])", r"\1 : "),
        (rf"(?<!\w)(commune|ville)(?=[{_CAPITAL}][a-zà-ÿ]{{2}})", r"\1 "),
        (r"(?<!\w)(Fait)(?=[àa](?!\w))", r"\1 "),
        (
            rf"(?<!\w)(Mme|Mlle|Mrs?|Ms|Miss|Monsieur|Madame|[Ss]e[ñn]ora?|[Ss]ignora?|Herrn?|Frau)(?=[{_CAPITAL}])",
            r"\1 ",
        ),
        (rf"(?<!\w)(M\.)(?=[{_CAPITAL}]{{2}})", r"\1 "),
        # "Louisné le 14 avril": what was born has a name before it.
        (rf"(?<!\w)([{_CAPITAL}][^\W\d_]{{2,}}?)(n[ée]e?)(?=\s+le\s+\d)", r"\1 \2"),
        # "Fatou BinetouMODELOnéele": a given name, a family name, and what was born.
        (rf"(?<=[{_CAPITAL}]{{3}})(n[ée]e?)\s?(le)(?!\w)", r" \1 \2"),
        # "Néle) le: 9 février 1958", "Née) le": the brackets of a form's "Né(e) le".
        (r"(?<!\w)([Nn])[ée]\s?[(l1I\[{]?\s?e\s?[)\]}]\s?(?=le(?!\w)|à(?!\w))", r"\1é(e) "),
        # "DELMAS, néele 24/12/1988", "wéle 07/07/1991".
        (r"(?<!\w)n([ée]e?)le(?!\w)", r"n\1 le"),
        (r"(?<!\w)n([ée]e?)le(?=\d)", r"n\1 le "),
        (r"(?<!\w)[wmu](ée?)\s?le(?=\s+\d{1,2}[./ ])", r"n\1 le"),
        (rf"(?<=[a-zà-ÿ]{{3}})(?=[{_CAPITAL}]{{4,}}(?![a-zà-ÿ]))", " "),
        # "ADHIKARISuresh", "OKoNKWoNgozi": a family name and a given name.
        (
            rf"(?<![\w'’-])({_LOUD}{{3,}})(?=(?![{_CAPITAL}][{_SHAPED_ALIKE}]+(?!\w))[{_CAPITAL}][a-zà-ÿ]{{2,}}(?!\w))",
            r"\1 ",
        ),
        # "TEIXEIRAMariaAdelaide": two given names behind it.
        (
            rf"(?<![\w'’-])([{_CAPITAL}]{{4,}})(?=[{_CAPITAL}][a-zà-ÿ]{{2,}}[{_CAPITAL}][a-zà-ÿ]{{2,}}(?!\w))",
            r"\1 ",
        ),
        # "Mme Ana modelo, née le": a capital that looks like its small letter.
        (
            rf"(?<!\w)((?:Mme|Mlle|Mr|M\.|Monsieur|Madame)\s+[{_CAPITAL}][a-zà-ÿ]+\s+)([a-zà-ÿ]{{4,}})(?=,\s+n[ée]e?\s+le\s)",
            lambda seen: seen[1] + seen[2].capitalize(),
        ),
        # "Moi, Ana El modelo, née le": the same behind a particle.
        (
            rf"(?<!\w)((?:Moi|Je|[Ss]oussign[ée]e?),?\s+[{_CAPITAL}][a-zà-ÿ]+\s+(?:El|Al|Ben|Da|De|Di)\s+)([a-zà-ÿ]{{4,}})(?=,\s+n[ée]e?\s+le\s)",
            lambda seen: seen[1] + seen[2].capitalize(),
        ),
        # "habitant83placeDelille-63160Billom": a street without a blank on either side.
        (rf"(?<=[a-zà-ÿ])(\d{{1,4}})({_STREETS})(?=[{_CAPITAL}][a-zà-ÿ])", r" \1 \2 "),
        # "AVENUE VALERY63100 CLERMONT-FERRAND".
        (rf"(?<=[{_CAPITAL}]{{4}})(?=\d{{5}}\s+[{_CAPITAL}])", " "),
        # "demeurant106 lotissement", "au26 rue".
        (
            rf"(?<!\w)([Dd]emeurante?|[Hh]abitante?|[Dd]omicili[ée]e?)(?=\d{{1,4}}\s*(?:bis|ter|,)?\s*(?:{_STREETS})\b)",
            r"\1 ",
        ),
        (rf"(?<![\w/])(\d{{1,4}}(?:\s?[A-D])?)(?=(?:{_STREETS})\b)", r"\1 "),
        (rf"(?<![\w/])(\d{{1,4}}\s?(?:bis|ter))(?=(?:{_STREETS})\b)", r"\1 "),
        (rf"(?<![\w/])(\d{{1,4}})(?=(?:bis|ter|quater),?\s+(?:{_STREETS})\b)", r"\1 "),
        # "dansmamaisonau34chemindes", at the end of a line too.
        (
            r"(?<!\w)([Dd]ans)\s?(ma|mon|notre)\s?(maison|appartement|logement)(?=(?:au|à)?(?!\w)|(?:au|à)\d)",
            r"\1 \2 \3",
        ),
        (r"(?<!\w)(maison|domicile|appartement|logement)(au|à)(?=\s*\d)\s*", r"\1 \2 "),
        (rf"(?<![\w/])(\d{{1,4}})({_STREETS})(des?|du)(?=\s[{_CAPITAL}]|$)", r"\1 \2 \3"),
        (rf"(?<![\w/])(\d{{1,4}})?\s?({_STREETS})de\s?la\s?(?=[{_CAPITAL}][a-zà-ÿ])", r"\1 \2 de la "),
        (rf"(?<!\w)({_STREETS})(?=(?:des|du|de|de\s?la)\s)", r"\1 "),
        # "rue du8 Mai 1945".
        (rf"(?<!\w)(du)(?=\d{{1,2}}(?:er)?\s(?i:{_MONTHS})\b)", r"\1 "),
        # "132 alle des Tilleuls": an accent that looked like the letter behind it.
        (r"(?<=\d\s)alle(?=\s(?:des?|du)\s)", "allée"),
        # "Le Clos duPuy", "allée desTilleuls".
        (rf"(?<=[^\W\d_]\s)(du|des|de|la)(?=[{_CAPITAL}][a-zà-ÿ]{{2}})", r"\1 "),
        (rf"(?<!\w)({_STREETS})(?=[{_CAPITAL}][a-zà-ÿ])", r"\1 "),
        (rf"(?<!\w)({_STREETS})(\s+(?:du|des|de))(?=[{_CAPITAL}][a-zà-ÿ])", r"\1\2 "),
        (rf"(?<!\w)({_STREETS})(\s+de)(?=la\s)", r"\1\2 "),
        (rf"(?<!\w)({_STREETS})\s+de\s?la(?=[{_CAPITAL}][a-zà-ÿ])", r"\1 de la "),
        (rf"(?<!\w)(\d{{1,2}})(?=(?i:{_MONTHS})\b)", r"\1 "),
        # "rue du Limousin-6315OLABOURBOULE".
        (r"(?<=[^\W\d_])-(?=\d{4}[\dOo])", " - "),
        (rf"(?<![\w/.])(\d{{4}}[\dOo])(?=[{_CAPITAL}]{{2,}})", r"\1 "),
        # "Nom de familleMODELO", "domicile82chemindesVignes", "-632zoARLANC".
        (rf"(?<!\w)([Nn]om de famille)(?=[{_CAPITAL}]{{2}})", r"\1 : "),
        (rf"(?<!\w)(domicile)(?=\d{{1,3}}\s?(?:bis|ter)?\s?(?:{_STREETS}))", r"\1 "),
        (rf"(?<![\w/.])(\d{{1,3}})({_STREETS})(des|du|de la)(?=[{_CAPITAL}])", r"\1 \2 \3 "),
        (rf"(?<=[a-zà-ÿ])-(\d{{3}})[zZ][oO](?=[{_CAPITAL}]{{3,}})", r" - \g<1>20 "),
        # "WEIβ", "KUZM∏NA": letters that no name in Latin ones has.
        (rf"(?<=[{_CAPITAL}])β(?!\w)", "SS"),
        (rf"(?<=[{_CAPITAL}])∏(?=[{_CAPITAL}])", "I"),
        # "domiciles7ter rue": a five that looks like an s.
        (rf"(?<=domicile)[sS](?=\d?\s?(?:bis|ter)?\s?(?:{_STREETS})\b|\d\s?(?:bis|ter)\b)", " 5"),
        # "Ana MODELO Inée à Riom le 3 mai 1980)": a bracket is a stroke.
        (r"(?<=[^\W\d_]\s)[Il|1](?=n[ée]e?\s+(?:le|à)(?!\w))", "("),
        # "Ana MOD E(. O. né le": capitals of which a glare left strokes; no initial is a bracket.
        (
            rf"(?<=[a-zà-ÿ] )([{_CAPITAL}]{{2,}})((?:[ .]*[{_CAPITAL}(\[{{<]){{1,6}})[ .]*(?=,?\s*n[ée]e?\s+le\s)",
            lambda seen: seen[1] + _letters(seen[2]) + " " if _TORN.search(seen[2]) else seen[0],
        ),
        # "8 janvier 19g6", "le 27/12/1gg2": a nine that hangs below its line.
        (
            r"(?<=[\s/.-])(?:1[9gq]|20)(?:\d[gq]|[gq]\d|[gq]{2}|(?<=[gq])\d\d)(?![\w])",
            lambda seen: re.sub("[gq]", "9", seen[0]),
        ),
        # "Mme Adja MariemeNdiayeet Monsieur": names, and what joins two people. Letters shaped alike may be misread.
        (rf"(?<=[a-zà-ÿ]{{3}})(?=(?![{_SHAPED_ALIKE.upper()}])[{_CAPITAL}][a-zà-ÿ]{{2,}})", " "),
        (rf"(?<=[a-zà-ÿ]\s)([{_CAPITAL}][a-zà-ÿ]+[a-zà-ÿ])(et)(?=\s(?:Monsieur|Madame|Mlle|Mme|M\.)\s)", r"\1 \2"),
        # "V&RNH&S": an E with two bows.
        (rf"(?<=[{_CAPITAL}])&(?=[{_CAPITAL}]{{2}}|[{_CAPITAL}](?!\w))", "E"),
        # "Gu|nara".
        (r"(?<=[a-zà-ÿ])\|(?=[a-zà-ÿ])", "l"),
        # "Marie-Ther èse MODELO": no name begins with a small accent.
        (rf"(?<=[{_CAPITAL}][a-zà-ÿ]{{2}})([a-zà-ÿ]{{0,6}}) (?=[èë][a-zà-ÿ]{{1,4}}\s[{_CAPITAL}]{{3}})", r"\1"),
        # "née le 17/08/1979loge chez moi".
        (r"(?<=[/. -]\d{4})(?=[a-zà-ÿ]{2,})", " "),
        (r"(?<!\w)(et|moi|nous|domicile)(?=M\.|Mme|Mlle)", r"\1 "),
        # "sur l'honneurloger chez moi"
        (r"(?<=honneur)(?=(?:h[ée]berge|loge|accueill)\w)", " "),
        # "née le 14.10.1956 vi" at the end of a line: the verb has lost its t there.
        (r"(?<=[/. -]\d{4}\s)vi$", "vit"),
        # The verb, one letter misread.
        (r"(?<!\w)loyer(?=\s+chez\s+(?:moi|nous)\b)", "loger"),
    )
)
#: A capital of a given name that has a small letter's shape, before a family name: "soussigné olivier CHAPUT".
_SMALL_FIRST = pattern_of(
    rf"(?:(?<=[Ss]oussigné )|(?<=[Ss]oussignée )|(?<=[Ss]oussigner ))[ouwxz](?=[a-zà-ÿ]{{2,}}\s[{_CAPITAL}]{{2,}})"
)
#: A given name whose capital is a larger small letter: "l'enfant sekou MODELO".
_SMALL_CHILD = pattern_of(rf"(?<!\w)([Ll]['’]enfant\s)([a-zà-ÿ])(?=[a-zà-ÿ]{{2,}}\s[{_CAPITAL}]{{3,}})")
_MIXED = pattern_of(rf"(?<![\w'’-]){_LOUD}{{3,}}(?![\w'’])")


def parted(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """`lines` with blanks between their words; zones are never touched."""
    return tuple(line if "<<" in line.text else replace(line, text=_parted(line.text)) for line in lines)


def _parted(text: str) -> str:
    for pattern, put in _SUBSTITUTES:
        text = pattern.sub(put, text)
    text = _SMALL_FIRST.sub(lambda seen: seen[0].upper(), text)
    text = _MIXED.sub(lambda seen: seen[0].upper(), text)
    return _SMALL_CHILD.sub(lambda seen: seen[1] + seen[2].upper(), text)
