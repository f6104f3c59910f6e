"""The words of a clause by which what it tells is a plan, a wish, a denial, or no journey; and days without a date.

Patterns are for text that `documents.wording.fold` has folded; the phrases that tell something stand in the tables.
"""

from documents.patterns import pattern_of
from documents.references import References

#: "Not" in Arabic, which is looked for as a word of its own: "for a year" begins with its letters.
ARABIC_NOT = pattern_of(r"(?<!\w)[وف]?(?:لم|لن|لا|ليس|لست)(?!\w)")
#: By their beginnings: what ends a journey.
OFF = pattern_of(
    r"annul|cancel|supprim|suspend|storn|gestrichen|abgesagt|geannul|geschrapt|cancell|soppress|iptal|отмен|аннулир"
    r"|скасов|odwol|anulat|الغ|ملغ|取消"
)
#: What is hoped or asked for, and until when a stay is asked for, is no journey that stands.
WISHED = pattern_of(
    r"(?<!\w)(?:espere|esper\w+|souhait\w+|voudr\w+|aimer\w+|devais|devait|era|eran|war|waren|fue|foi|devions|devaient|avais|avait|avions|avaient|etait|had|was|were|tinha|hatte|hatten|avevo|aveva|prevu\w*|hope|hoping|wish"
    r"|would like|was supposed|were supposed|was to|was scheduled|was due|debia|tenia|quisiera|gostaria|devia|sollte"
    r"|mochte|dovevo|doveva|vorrei|должн\w+|надеюсь|хочу|umuyorum)(?!\w)|希望|原定"
)
#: Pasted letters speak to their reader.
YOURS = pattern_of(
    r"(?<!\w)(?:votre|vos|your|su|sus|tu|tus|seu|sua|ihr|ihre|ihren|suo|sua|uw|ваш\w*|pani|panstwa|dumneavoastra)(?!\w)"
)
TOMORROW = pattern_of(
    r"(?<!\w)(?:demain|apres-demain|ce soir|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|semaine|mois)(?: matin| soir)? prochaine?"
    r"|(?:next|this coming) (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tonight"
    r"|(?:la|el) (?:semana|mes|lunes|martes|miercoles|jueves|viernes|sabado|domingo) que viene|na proxima semana"
    r"|la settimana prossima|nachste woche|nachsten (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
    r"|на следующей неделе|gelecek hafta|haftaya|tomorrow|manana|amanha|morgen|domani|yarin|завтра"
    r"|jutro|maine|غدا|الأسبوع القادم|الاسبوع القادم"
    r"|(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|الجمعة|السبت) (?:القادم|القادمة|المقبل|المقبلة))"
    r"(?!\w)|明天|后天|下周|下个月"
)
#: A day of the week, near enough to be one to come beside a verb of leaving.
WEEKDAY = pattern_of(
    r"(?<!\w)(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes"
    r"|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta|lunedi|martedi|mercoledi|giovedi|venerdi"
    r"|domenica|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|понедельник|вторник|среду|четверг|пятницу"
    r"|субботу|воскресенье|pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)(?!\w)|(?:周|星期|礼拜)[一二三四五六日天]"
)


#: Words that deny, or put off, in one language and are others in another: a house's number in a French street, "up to"
#: in German; who does something to themselves in Italian, "if" in French and Spanish.
_NO_SUCH = pattern_of(r"(?<=\d) ?bis(?!\w)|(?<!\w)si(?= (?:e|sono|trova|trovano|trasferi\w*|era|erano) )")


def taken_back(folded: str, references: References, phrase: str = "", language: str = "") -> bool:
    """Whether the clause around a phrase makes a plan, a condition or a denial of it; its own "no" is none.

    `language`: of the clause, where it is known; a word of another one denies nothing in it.
    """
    around = folded.replace(phrase, " ") if phrase else folded
    if language == "ar" and ARABIC_NOT.search(around):
        return True
    clauses, label = references.wording("clauses"), f"not-told/{language}"
    if label in clauses.patterns:
        return clauses.has(around, label)
    around = _NO_SUCH.sub(" ", around)
    return bool(clauses.has(around, "not-told") or ARABIC_NOT.search(around))
