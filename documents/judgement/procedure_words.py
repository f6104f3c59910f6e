"""The words by which people ask for more than an extension: to work, to study, to settle, a card for a year.

A host has a card, a writer may be a student at home, or have come with a visa for students: what is asked for stands in
one clause with a verb of asking; what can be nothing else stands in the table `procedures`. For folded text.
"""

import re
from collections.abc import Iterator

from documents.patterns import pattern_of

_YEAR_FR = r"(?:un an|une annee|deux ans|plusieurs annees)"
#: Verbs of asking beside what is asked for, a pair a language.
_ASKED = tuple(
    (pattern_of(rf"(?<!\w)(?:{want})(?!\w)"), pattern_of(rf"(?<!\w)(?:{what})(?!\w)"))
    for want, what in (
        (
            r"voudrai[st]|voudrions|souhait\w+|aimerai[st]|aimerions|veux|voulons|desir\w+|sollicit\w+|demand\w+"
            r"|prefer\w+|envisage\w*|compt(?:e|ons)|esper\w+|projet\w*|possible|puis-je|pourrai[st]|comment|prolong\w+",
            r"(?<!d')(?:un|une) (?:titre|carte) de (?:sejour|resident)"
            r"|(?:un|en) visa (?:d'|de |pour )?(?:etud\w+|long sejour|travail\w*)"
            r"|travailler (?:en france|ici)|m'inscrire|etudier (?:en france|ici|a clermont\S*)"
            r"|etudes (?:en france|ici|a clermont\S*)"
            r"|y (?:faire|poursuivre|commencer|continuer) (?:mes|des) etudes|m'installer|nous installer|m'etablir"
            rf"|(?:rester|vivre|demeurer) (?:en france |ici )?(?:pour toujours|(?:pour |pendant )?{_YEAR_FR})"
            r"|(?:rester|vivre|demeurer|etre|residence|sejour) (?:\w+ ){0,2}definitivement"
            rf"|(?:pour (?:une duree d'|une periode d')?|(?:prolong\w+|sejour|titre|carte|duree) d'){_YEAR_FR}",
        ),
        (
            r"would (?:\w+ )?like|want|wish|appl(?:y|ying|ied)|request\w*|hop(?:e|ing) to|plan\w* to|intend\w*|seek\w*"
            r"|can i|could i|may i|how (?:can|do) i|grant|convert|exten\w+",
            r"an? (?:[\w-]+ ){0,2}?residen\w+ (?:permit|card)"
            r"|(?:an?|to) (?:\w+ )?(?:student|study|long[ -]stay|work|working) (?:visa|permit|residence)"
            r"|to work (?:in france|here)|enrol\w*|stud(?:y|ies) (?:in france|here|in clermont\S*)|settle"
            r"|stay (?:in france |here )?(?:permanently|for good|forever)|(?<!who )(?<!that )live (?:in france|here)"
            r"|(?:for|of|by) (?:a|one|1|another) (?:more |full )?year",
        ),
        (
            r"quier[oe]|queremos|quisier\w+|dese[oa]\w*|solicit\w+|gustaria|pretendo|puedo|posible|prorrog\w+",
            r"trabajar (?:en francia|aqui)|un permiso de residencia|una tarjeta de residencia"
            r"|(?:obtener|pedir|solicitar|tramitar|conseguir) (?:la|una|mi) residencia"
            r"|(?:un|una) vis(?:a|ado) (?:de|para) (?:estudi\w+|trabaj\w+|larga \w+)|inscribirme|matricularme"
            r"|estudiar (?:en francia|aqui|en clermont\S*)|quedarme (?:a vivir|definitiv\w+|un ano)|instalarme"
            r"|(?:por|de) un ano",
        ),
        (
            r"quer(?:o|emos|ia)|gostari\w+|desej\w+|pretend\w+|solicit\w+|peco|posso|prorrog\w+",
            r"trabalhar (?:em franca|na franca|aqui)|uma autorizacao de residencia"
            r"|(?:um|para) visto (?:de|para) (?:estud\w+|trabalh\w+)"
            r"|estudar (?:em franca|na franca|aqui|em clermont\S*)|inscrever-me|matricular-me"
            r"|ficar (?:definitivamente|um ano)|viver (?:em franca|na franca|aqui)|por um ano",
        ),
        (
            r"vorrei|vorremmo|voglio|desider\w+|chied\w+",
            r"lavorare (?:in francia|qui)|un permesso di soggiorno|un visto (?:per|di) (?:studio|lavoro)|iscrivermi"
            r"|studiare (?:in francia|qui)|trasferirmi|stabilirmi|(?:restare|rimanere) (?:definitivamente|un anno)"
            r"|(?:di|per) un anno",
        ),
        (
            r"mochten?|will|wunsch\w+|beantrag\w+|bitten?|kann ich",
            r"(?:hier|in frankreich) arbeiten|einen aufenthaltstitel|eine aufenthaltserlaubnis"
            r"|ein (?:studenten|arbeits)visum"
            r"|(?:hier|in frankreich|in clermont\S*) studieren|immatrikulieren|dauerhaft|(?:fur|um) ein jahr",
        ),
        (
            r"хочу|хотел\w*|хотим|прошу|просим|желаю|планирую|собираюсь|могу|подать|оформить|получить|продл\w+",
            r"работать (?:во франции|здесь)|внж|вид\w* на жительство"
            r"|(?:получить|оформить) (?:студенческ|учебн|рабоч)\w+ виз\w+"
            r"|учиться (?:во франции|здесь|в клермон\w*)|хочу учиться|поступить|остаться (?:жить|навсегда|на год)"
            r"|на (?:один )?год",
        ),
        (
            r"ist(?:iyor\w*|er\w*)|talep|basvur\w*|almak|uzat\w*",
            r"(?:burada|fransa'da) calis\w+|oturma izni(?:ne)?|ogrenci (?:vizesi|oturum\w*|izni)"
            r"|bir yillik|bir yil(?:ligina)?"
            r"|yerles\w+|universiteye|(?:fransa'da|burada) (?:oku\w+|yasa\w+)",
        ),
    )
)
#: Scripts whose words are searched from inside, as `documents.wording` does.
_ASKED_INSIDE = tuple(
    (pattern_of(want), pattern_of(what))
    for want, what in (
        (
            r"اريد|ارغب|اود |اطلب|ارجو|انوي|تمديد",
            r"العمل (?:في فرنسا|هنا)|بطاقة اقامة|اقامة سنة|لمدة (?:سنة|عام)|تاشيرة (?:طالب|دراس)|تغيير التاشيرة"
            r"|الدراسة (?:في فرنسا|هنا)|(?:التسجيل في ال|بال)جامعة|الاستقرار",
        ),
        (
            r"想|希望|申请|要求|打算|办理",
            r"在(?:法国|这里|这儿)工作|居留证|居留卡|长期居留|(?<!我的)学生签证|留学|定居|上大学|一年",
        ),
    )
)
#: Right before: whose host has it, or who has it already.
_HAS = pattern_of(
    r"(?<!\w)(?:a|ont|ayant|avec|possed\w*|deti\w+|has|holds?|holding|with|having|tiene|tengo|con|tem|tenho|com|ha|hanno"
    r"|mit|hat|с|имеет|имеющ\w+|есть)(?: (?:deja|also|already|ya|ja))? $"
)
_NEAR = 24  #: letters before what is asked for in which it is said that somebody has it


def asked_for(folded: str) -> Iterator[str]:
    """What a clause asks for that is no extension, as it stands there."""
    for want, what in (*_ASKED, *_ASKED_INSIDE):
        wanted = [match.span() for match in want.finditer(folded)]
        for found in what.finditer(folded) if wanted else ():
            if _HAS.search(folded[max(0, found.start() - _NEAR) : found.start()]):
                continue
            if any(end <= found.start() or found.end() <= start for start, end in wanted):
                yield re.sub(r"\s+", " ", found[0])
