"""From what a mail or an unknown letter says to the stop rules of wording: asylum, lawyer, court, data, lost passport …

DOMAIN: such a message goes to a person at once, whatever else it holds. The lists are wide on purpose: a false alarm
costs an agent one look, a missed one is answered by a machine.
"""

from collections.abc import Iterator

from documents.dossier import Dossier, Evidence, Mail, Reason
from documents.judgement.exhibits import BODY
from documents.our_letters import without_our_letters
from documents.own_words import own_words
from documents.paper import ProofGrade, Sheet
from documents.rules import speak
from documents.vocabulary import Kind
from documents.wording import fold, wording

# The code's full name holds "droit d'asile" and says nothing about its reader.
_SET_PHRASES = (
    "code de l'entree et du sejour des etrangers et du droit d'asile",
    "entree et sejour des etrangers et droit d'asile",
)

_ALARMS = wording(
    {
        "asylum-wording": (
            *("asile", "asylum", "asilo", "asyl*", "réfugié*", "refugee*", "refugiad*", "rifugiat*", "flüchtling*"),
            *("persécut*", "persecuci*", "perseguiç*", "perseguid*", "persecuted", "persecution", "perseguit*"),
            *(
                "crains pour ma vie",
                "crainte pour ma vie",
                "peur pour ma vie",
                "ma vie est en danger",
                "menac* de mort",
            ),
            *("fear for my life", "afraid for my life", "my life is in danger", "my life would be in danger"),
            *("death threat*", "afraid to return", "afraid to go back", "fear of returning", "they will kill me"),
            *("temo por mi vida", "mi vida corre peligro", "amenazas de muerte", "miedo de volver", "miedo a regresar"),
            *("temo pela minha vida", "minha vida corre perigo", "medo de voltar", "ameaças de morte"),
            *("temo per la mia vita", "angst um mein leben", "verfolgt werde", "verfolgung"),
            *("убежищ*", "беженц*", "беженец", "преследован*", "преследуют", "боюсь за свою жизнь", "угрожают"),
            *("لجوء", "لاجئ", "اضطهاد", "أخاف على حياتي", "حياتي في خطر", "تهديد بالقتل"),
            *("庇护", "难民", "迫害", "生命危险", "死亡威胁"),
            *("protection internationale", "protection subsidiaire", "international protection", "veu* me tuer"),
            *("va me tuer", "vont me tuer", "être tué* à mon retour", "arrêté* à mon retour", "peur d'y être arrêté*"),
            *(
                "want to kill me",
                "wants to kill me",
                "arrested on my return",
                "protección internacional",
                "quieren matarme",
            ),
            *("proteção internacional", "querem matar-me", "protezione internazionale", "internationalen schutz"),
            *("международной защит*", "хотят убить", "меня убьют", "الحماية الدولية", "国际保护"),
            *("iltica*", "sığınma*", "mülteci*", "zulüm*", "can güvenliğim", "hayatım tehlikede", "ölüm tehdi*"),
        ),
        "lawyer-wording": (
            *("avocat", "avocate", "avocats", "maître d'oeuvre de ma défense", "notre client", "notre cliente"),
            *("mon client", "ma cliente", "cabinet d'avocat*", "barreau"),
            *("lawyer*", "attorney*", "solicitor*", "barrister*", "my client", "our client", "law firm"),
            *("abogad*", "letrado", "advogad*", "avvocat*", "rechtsanw*", "anwalt", "anwältin", "mandant*"),
            *("адвокат*", "мой юрист", "محامي", "محامية", "المحامي", "律师", "avukat*", "müvekkil*"),
        ),
        "court-wording": (
            *("tribunal", "tribunaux", "recours gracieux", "recours contentieux", "recours hiérarchique", "référé"),
            *("recours administratif", "former un recours", "déposer un recours", "faire un recours", "saisir le juge"),
            *("un recours contre", "faire appel de", "contentieux", "mise en demeure", "huissier*", "plainte"),
            *("administrative court", "court order", "go to court", "take you to court", "legal action", "lawsuit"),
            *(
                "lodge an appeal",
                "file an appeal",
                "appeal against",
                "appeal the decision",
                "legal proceedings",
                "sue you",
            ),
            *(
                "juzgado*",
                "recurso contencioso",
                "recurso de alzada",
                "recurso administrativo",
                "interponer un recurso",
            ),
            *("acciones legales", "demanda judicial", "apelación", "tribunales", "tribunais", "ação judicial"),
            *("recurso judicial", "recorrer da decisão", "tribunale", "ricorso", "azione legale"),
            *("verwaltungsgericht*", "vor gericht", "klage erheben", "klage einreichen", "widerspruch einlegen"),
            *("в суд", "через суд", "судебн* иск", "апелляц*", "обжалова*", "подам жалобу"),
            *("المحكمة", "محكمة", "استئناف", "دعوى قضائية", "法院", "上诉", "起诉", "诉讼"),
            *("mahkeme*", "dava aç*", "temyiz*", "itiraz dilekçe*"),
        ),
        "defender-wording": (
            *("défenseur des droits", "défenseure des droits", "defender of rights", "ombudsman", "ombudsperson"),
            *("defensor de los derechos", "defensor del pueblo", "defensor dos direitos", "provedor de justiça"),
            *("difensore dei diritti", "difensore civico", "bürgerbeauftragt*", "защитник* прав", "омбудсмен*"),
            *(
                "المدافع عن الحقوق",
                "أمين المظالم",
                "权利保护官",
                "权利捍卫者",
                "监察专员",
                "hak savunucu*",
                "kamu denetçi*",
            ),
        ),
        # "Personal data:" heads many a list of names and numbers; only words of rights and of the law count.
        "data-protection-wording": (
            *(
                "rgpd",
                "gdpr",
                "dsgvo",
                "kvkk",
                "cnil",
                "protection des données",
                "droit d'accès",
                "droit à l'effacement",
            ),
            *("supprimer mes données", "effacer mes données", "accès à mes données", "accéder à mes données"),
            *("copie de mes données", "données que vous détenez", "suppression de mes données", "mes données soient"),
            *(
                "data protection",
                "delete my data",
                "delete my personal data",
                "erase my data",
                "erase my personal data",
            ),
            *("access to my data", "access to my personal data", "copy of my personal data", "data you hold"),
            *("right of access", "right to erasure", "right to be forgotten", "subject access request"),
            *(
                "protección de datos",
                "borrar mis datos",
                "borren mis datos",
                "acceso a mis datos",
                "supresión de mis datos",
            ),
            *("proteção de dados", "apagar os meus dados", "acesso aos meus dados", "eliminar os meus dados"),
            *("protezione dei dati", "cancellare i miei dati", "accesso ai miei dati", "datenschutz*"),
            *(
                "meine daten löschen",
                "löschung meiner daten",
                "auskunft über meine daten",
                "защит* персональных данных",
            ),
            *("удалит* мои данные", "удалит* мои персональные данные", "доступ к моим данным"),
            *("حماية البيانات", "حذف بياناتي", "الوصول إلى بياناتي", "数据保护", "删除我的个人", "删除我的数据"),
            *("verilerimi sil*", "verilerimin silinmesi", "kişisel verilerin korunması"),
        ),
        "lost-passport-wording": (
            *(
                "perdu _ passeport",
                "sac _ passeport",
                "bag _ passport",
                "volé _ passeport",
                "dérobé _ passeport",
                "égaré _ passeport",
                "lost _ passport",
            ),
            *("stole _ passport", "robaron _ pasaporte", "perdido _ pasaporte", "roubaram _ passaporte"),
            *("perdu mon passeport", "perdu son passeport", "perdu nos passeports", "perdu le passeport"),
            *("perte de mon passeport", "perte du passeport", "perte de passeport", "vol de mon passeport"),
            *("passeport perdu", "passeport volé", "passeport égaré", "égaré mon passeport", "volé mon passeport"),
            *("passeport a été volé", "passeport a été perdu", "passeport m'a été volé", "déclaration de perte"),
            *("lost my passport", "lost his passport", "lost her passport", "lost our passports", "lost passport"),
            *("passport was lost", "passport was stolen", "passport has been lost", "passport has been stolen"),
            *(
                "stole my passport",
                "stolen passport",
                "passport is lost",
                "passport got stolen",
                "misplaced my passport",
            ),
            *("perdí mi pasaporte", "he perdido mi pasaporte", "perdido el pasaporte", "robaron el pasaporte"),
            *(
                "robado el pasaporte",
                "robado mi pasaporte",
                "pasaporte perdido",
                "pasaporte robado",
                "perdió su pasaporte",
            ),
            *("perdi meu passaporte", "perdi o passaporte", "perdi o meu passaporte", "passaporte roubado"),
            *("passaporte perdido", "passaporte foi roubado", "roubaram o meu passaporte", "perdeu o passaporte"),
            *("perso il passaporto", "perso il mio passaporto", "passaporto smarrito", "passaporto rubato"),
            *(
                "pass verloren",
                "reisepass verloren",
                "pass gestohlen",
                "reisepass gestohlen",
                "reisepass wurde gestohlen",
            ),
            *("потерял* паспорт", "утерял* паспорт", "паспорт утерян", "украли паспорт", "паспорт украден*"),
            *("потерял* свой паспорт", "украли мой паспорт", "утеря паспорта", "потеря паспорта"),
            *("فقدت جواز", "ضاع جواز", "سرق جواز", "سُرق جواز", "جواز سفري ضاع", "فقدان جواز"),
            *("护照丢", "护照遗失", "护照被偷", "护照被盗", "丢失护照", "遗失护照", "丢了护照"),
            *("pasaportumu kaybett*", "pasaportum kayboldu", "pasaportum çalındı", "pasaportumu çaldı*"),
            *("pasaport kayb*", "kayıp pasaport*"),
        ),
        "host-denies-wording": (
            *(
                "ne veux plus l'héberger",
                "ne veux plus l'accueillir",
                "ne souhaite plus l'héberger",
                "a quitté mon domicile",
            ),
            *("n'héberge personne", "n'héberge pas", "n'héberge plus", "ne loge personne", "n'habite pas chez moi"),
            *("n'habite plus chez moi", "n'est pas hébergé* chez moi", "n'ai jamais hébergé*", "ne l'héberge pas"),
            *("ne l'héberge plus", "n'ai hébergé personne", "ne vit pas chez moi", "ne vit plus chez moi"),
            *("i do not host", "i don't host", "i am not hosting", "i'm not hosting", "i host nobody", "i host no one"),
            *(
                "never hosted",
                "not staying with me",
                "does not live with me",
                "does not live at my",
                "not living with me",
            ),
            *("no longer lives with me", "no longer staying with me", "no longer hosting", "does not stay with me"),
            *("no alojo", "no hospedo", "no vive conmigo", "no vive en mi casa", "não hospedo", "não alojo"),
            *("não vive comigo", "não mora comigo", "não mora na minha casa", "non ospito", "non abita da me"),
            *("beherberge niemand*", "beherberge keine*", "wohnt nicht bei mir", "у меня не проживает"),
            *("не проживает у меня", "не живёт у меня", "у меня не живёт", "никого не принимаю"),
            *("لا أستضيف", "لا يسكن معي", "لا يقيم عندي", "不住在我家", "没有住在我家", "没有接待", "我没有留宿"),
            *("misafir etmiyorum", "kimseyi barındırmıyorum", "yanımda kalmıyor", "evimde kalmıyor"),
        ),
    }
)

#: Printed matter speaks of these without meaning its reader (an airline's privacy notice, a form's footer).
_ONLY_IN_MAILS = frozenset({"data-protection-wording"})


def alarms(dossier: Dossier) -> Iterator[Reason]:
    """The wording stops of a dossier, each rule once, with the first place where it spoke."""
    spoken: set[str] = set()
    for rule, words, evidence in _all_hits(dossier):
        if rule not in spoken:
            spoken.add(rule)
            yield speak(rule, (evidence,), words=words)


def _all_hits(dossier: Dossier) -> Iterator[tuple[str, str, Evidence]]:
    for text, evidence in texts_of(dossier):
        for rule, words in _hits(text):
            if evidence.attachment == BODY or rule not in _ONLY_IN_MAILS:
                yield rule, words, evidence


def texts_of(dossier: Dossier) -> Iterator[tuple[str, Evidence]]:
    """What people say in a dossier in their own words: their mails, and pages that may be letters."""
    for mail in dossier.mails:
        yield words_of(mail), Evidence(attachment=BODY, part="")
    for sheet in dossier.sheets:
        if _is_a_letter(sheet):
            yield sheet.page.text, Evidence(attachment=sheet.attachment, part=sheet.part, page=sheet.page.number)


def _hits(text: str) -> Iterator[tuple[str, str]]:
    folded = fold(text)
    for phrase in _SET_PHRASES:
        folded = folded.replace(phrase, " ")
    for rule, phrases in _ALARMS.found(folded).items():
        yield rule, ", ".join(phrases[:3])


def words_of(mail: Mail) -> str:
    """What its writer wrote: the subject and the own words of the body."""
    return f"{mail.subject}\n\n{without_our_letters(own_words(mail.body, forwarded=False))}"


def _is_a_letter(sheet: Sheet) -> bool:
    """Whether a page may be somebody's own words: nothing known is on it, or a bare statement."""
    if sheet.attachment == BODY:
        return False  # the mails themselves are searched, without what they quote
    return all(
        paper.kind is Kind.OTHER
        or (paper.kind is Kind.RETURN_IMPOSSIBLE and paper.fields.get("grade") == ProofGrade.STATEMENT)
        for paper in sheet.papers
    )
