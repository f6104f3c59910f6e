"""From what a mail or an unknown letter tells to the doubts that the papers alone do not show.

The papers of a request stay what they were when its writer has gone home, found a flight, moved, or wants something
else: only their own words tell. Each rule speaks of sentences without an "if", a "when" or a "not", and of what has
happened; a false alarm costs an agent one look.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from documents.dates import nearest_year
from documents.dossier import Dossier, Reason
from documents.judgement.alarms import texts_of
from documents.judgement.exhibits import BODY
from documents.patterns import pattern_of
from documents.references import References
from documents.rules import speak
from documents.understanding.flow import Flow
from documents.understanding.travel_day import Day, days_of_list
from documents.wording import fold, wording

_TOLD = wording(
    {
        "departed-wording": (
            *("ai pu _ partir", "ai _ pu rentrer", "avons _ pu rentrer", "elle a _ pu rentrer", "il a _ pu rentrer"),
            *("ai _ pu repartir", "flew back on", "am home now", "made it home", "got home safely", "pude regresar"),
            *("pude viajar", "logré regresar", "consegui regressar", "consegui voltar", "sono riuscit* a tornare"),
            *("sono riuscit* a partire", "konnte _ zurückfliegen", "konnte _ ausreisen", "bin _ zurückgeflogen"),
            *("улетела домой", "улетел домой", "смогла вернуться", "смог вернуться", "удалось вернуться"),
            *(
                "вылетела домой",
                "вылетел домой",
                "ülkeme ulaştım",
                "ülkeme dönebildim",
                "تمكنت من العودة",
                "وصلت إلى بلدي",
            ),
            *("回到家了", "已到家", "回到了祖国"),
            *("suis _ rentré* chez moi", "suis _ rentré* dans mon pays", "suis _ rentré* au pays", "suis _ reparti*"),
            *("sommes _ rentrés chez nous", "sommes _ rentrés dans notre pays", "sommes _ repartis"),
            *("est _ rentré* chez elle", "est _ rentré* chez lui", "est _ rentré* dans son pays", "est _ reparti*"),
            *("ai _ quitté la france", "avons _ quitté la france", "a _ quitté la france", "ai _ quitté le territoire"),
            *("a _ quitté le territoire", "suis _ de retour chez moi", "suis _ de retour dans mon pays"),
            *("ne suis plus en france", "n'est plus en france", "ne sommes plus en france"),
            *("have _ left france", "has _ left france", "i left france", "we left france", "am _ back home"),
            *(
                "is _ back home",
                "are _ back home",
                "have _ returned home",
                "has _ returned home",
                "returned to my country",
            ),
            *("returned to his country", "returned to her country", "went back home", "flew back home", "flew home"),
            *("no longer in france", "not in france anymore", "not in france any more"),
            *("he _ regresado a mi país", "regresé a mi país", "he _ vuelto a mi país", "volví a mi país"),
            *("ha _ regresado a su país", "he _ salido de francia", "salí de francia", "ya estoy en mi país"),
            *("ya me encuentro en mi país", "ya no estoy en francia"),
            *("já regressei", "regressei ao meu país", "voltei para o meu país", "voltei ao meu país", "saí de frança"),
            *("saí da frança", "deixei a frança", "já estou no meu país", "já não estou em frança"),
            *("não estou mais na frança", "regressou ao seu país"),
            *("sono _ tornat* a casa", "sono _ tornat* nel mio paese", "sono _ rientrat* nel mio paese"),
            *("ho _ lasciato la francia", "non sono più in francia", "sono _ rientrat* a casa"),
            *("bin _ nach hause zurück*", "bin _ in meine heimat zurück*", "bin _ abgereist", "bin _ ausgereist"),
            *("habe frankreich _ verlassen", "bin wieder zu hause", "bin nicht mehr in frankreich"),
            *(
                "heb frankrijk _ verlaten",
                "ben weer thuis",
                "ben niet meer in frankrijk",
                "ben _ naar huis teruggekeerd",
            ),
            *("ülkeme döndüm", "ülkeme geri döndüm", "memleketime döndüm", "fransa'dan ayrıldım", "fransadan ayrıldım"),
            *("вернулась домой", "вернулся домой", "вернулась на родину", "вернулся на родину", "вернулись домой"),
            *("уехала из франции", "уехал из франции", "покинула францию", "покинул францию"),
            *("повернулася додому", "повернувся додому", "виїхала з франції", "виїхав з франції"),
            *("عدت إلى بلدي", "رجعت إلى بلدي", "رجعت لبلدي", "غادرت فرنسا"),
            *("已回国", "已经回国", "我回国了", "已离开法国", "已经离开法国"),
            *("wróciłam do domu", "wróciłem do domu", "wróciłam do kraju", "wróciłem do kraju", "opuściłam francję"),
            *("m-am întors acasă", "m-am întors în țară", "am plecat din franța", "am părăsit franța"),
        ),
        "withdrawn-wording": (
            *(
                "clôturer _ dossier",
                "clore _ dossier",
                "fermer mon dossier",
                "plus la peine",
                "plus nécessaire de prolonger",
            ),
            *("close my _ file", "close my _ case", "close the file", "close the case", "cerrar _ expediente"),
            *("encerrar o processo", "encerrar o meu", "chiudere la pratica", "закрыть _ дело", "dosyamı kapat*"),
            *("retire ma _ demande", "retirons notre _ demande", "retirer ma _ demande", "retirer notre _ demande"),
            *("annule ma _ demande", "annuler ma _ demande", "annuler notre _ demande", "annuler cette demande"),
            *(
                "renonce à ma _ demande",
                "renoncer à ma _ demande",
                "renonce à _ prolongation",
                "ne pas tenir compte de _ courriel",
                "ne suis plus intéressé*",
            ),
            *("ne pas tenir compte de _ mail", "ne pas tenir compte de _ message", "ne pas tenir compte de _ demande"),
            *(
                "ne tenez pas compte de",
                "n'ai plus besoin",
                "n'avons plus besoin",
                "n'a plus besoin",
                "demande _ sans objet",
            ),
            *(
                "ne demande pas _ prolongation",
                "ne demande plus",
                "ne souhaite plus _ prolong*",
                "classer _ sans suite",
            ),
            *("withdraw _ request", "withdraw _ application", "withdrawing _ request", "withdrawing _ application"),
            *("cancel my request", "cancel my application", "cancel our request", "cancel our application"),
            *(
                "cancel my _ extension",
                "disregard my",
                "disregard our",
                "disregard the previous",
                "disregard the request",
            ),
            *("ignore my previous", "ignore my last", "ignore my earlier", "ignore my request", "no longer need"),
            *("no longer needs", "no longer require", "no longer wish _ extension", "do not need _ extension"),
            *("don't need _ extension", "not asking for _ extension", "extension is no longer"),
            *("retiro _ solicitud", "retirar _ solicitud", "anular _ solicitud", "anulo _ solicitud", "desisto de"),
            *("cancelar _ solicitud", "cancelo _ solicitud", "ya no _ necesito", "ya no es necesari*"),
            *("no tengan en cuenta", "no tenga en cuenta", "hagan caso omiso", "haga caso omiso"),
            *("retirar _ pedido", "retiro _ pedido", "cancelar _ pedido", "cancelo _ pedido", "já não preciso"),
            *("não preciso mais", "já não é necessári*", "desisto do pedido", "desconsiderem", "desconsidere"),
            *("ritiro _ richiesta", "ritirare _ richiesta", "ritiro _ domanda", "annullare _ richiesta"),
            *("annullo _ richiesta", "non ho più bisogno", "rinuncio alla richiesta", "non tenga conto"),
            *("ziehe _ antrag", "antrag _ zurückziehen", "nehme _ antrag _ zurück", "brauche _ nicht mehr"),
            *("benötige _ nicht mehr", "antrag hat sich erledigt", "antrag ist gegenstandslos"),
            *("trek _ aanvraag", "aanvraag _ intrekken", "niet meer nodig"),
            *("başvurumu geri çek*", "talebimi geri çek*", "başvurumu iptal", "talebimi iptal", "ihtiyacım kalmadı"),
            *("отзываю _ заявление", "отозвать _ заявление", "отзываю _ заявку", "отозвать _ заявку"),
            *("отменить _ заявку", "больше не нужн*", "больше не требуется", "больше не нуждаюсь"),
            *("відкликаю _ заяву", "відкликати _ заяву", "більше не потрібн*"),
            *("أسحب طلبي", "سحب طلبي", "إلغاء طلبي", "لم أعد بحاجة", "لم أعد أحتاج"),
            *("撤回申请", "撤销申请", "取消申请", "撤回我的", "取消我的申请", "不再需要"),
            *("wycofuję _ wniosek", "wycofać _ wniosek", "już nie potrzebuję", "retrag cererea", "nu mai am nevoie"),
        ),
        "journey-told-wording": (
            *(
                "vol _ maintenu",
                "vol _ rétabli",
                "vol _ reprogrammé",
                "m'a _ replacé*",
                "m'ont _ replacé*",
                "m'a _ remis*",
            ),
            *("m'ont _ remis* sur", "nous a _ replacés", "nous ont _ replacés", "autre vol le", "autre vol pour le"),
            *(
                "ai _ nouveau billet",
                "ai _ nouveau vol",
                "ai trouvé un vol",
                "avons trouvé un vol",
                "repars le",
                "repartons le",
            ),
            *("je pars le", "nous partons le", "je rentre le", "nous rentrons le", "rentrerai le", "repartirai le"),
            *(
                "mon vol n'est pas annulé",
                "vol n'a pas été annulé",
                "vol n'est pas annulé",
                "préfère rester",
                "préférons rester",
            ),
            *("ai _ annulé mon", "ai _ annulé ma", "avons _ annulé notre", "ai _ renoncé à mon"),
            *("flight _ reinstated", "flight _ rescheduled", "flight is not cancelled", "flight was not cancelled"),
            *("flight has not been cancelled", "rebooked me", "rebooked us", "been rebooked", "was rebooked"),
            *(
                "have _ new flight",
                "have _ new ticket",
                "got _ new flight",
                "found a flight",
                "i leave on",
                "we leave on",
            ),
            *("i am leaving on", "we are leaving on", "i fly home on", "flying home on", "i will fly back on"),
            *("prefer to stay", "would rather stay", "i _ cancelled my flight", "i _ canceled my flight"),
            *(
                "i _ cancelled my ticket",
                "i _ canceled my ticket",
                "i _ cancelled my return",
                "we _ cancelled our flight",
            ),
            *(
                "vuelo _ restablecido",
                "me _ reubicado",
                "me _ reprogramado",
                "tengo _ nuevo vuelo",
                "tengo _ nuevo billete",
            ),
            *(
                "mi vuelo no está cancelado",
                "prefiero quedarme",
                "cancelé mi",
                "he cancelado mi",
                "anulé mi",
                "salgo el",
            ),
            *("voo _ restabelecido", "tenho _ novo voo", "tenho _ novo bilhete", "cancelei o meu", "cancelei meu"),
            *("prefiro ficar", "meu voo não foi cancelado", "remarcaram o meu", "remarcaram meu"),
            *("ho _ nuovo volo", "ho _ nuovo biglietto", "preferisco rimanere", "preferisco restare"),
            *("ho _ cancellato il mio", "ho _ annullato il mio", "volo _ ripristinato"),
            *("flug findet doch statt", "wurde umgebucht", "wurden umgebucht", "habe _ neuen flug", "lieber bleiben"),
            *("habe meinen _ storniert", "habe selbst _ storniert", "flug ist nicht annulliert"),
            *("uçuşum iptal edilmedi", "yeni biletim", "yeni uçuşum", "biletimi iptal ettim", "uçuşumu iptal ettim"),
            *("рейс восстанов*", "рейс не отмен*", "перебронирова*", "новый билет", "сдала билет", "сдал билет"),
            *("отменила свой", "отменил свой", "предпочитаю остаться"),
            *("لم تلغ رحلتي", "حجز جديد", "تذكرة جديدة", "ألغيت رحلتي", "ألغيت حجزي", "ألغيت تذكرتي"),
            *("航班恢复", "航班没有取消", "已改签", "新机票", "我取消了", "我退了票", "我已退票"),
            *("nowy bilet", "nowy lot", "odwołałam swój", "bilet nou", "zbor nou"),
        ),
        "moved-wording": (
            *(
                "n'ai plus de logement",
                "n'avons plus de logement",
                "m'a mis* dehors",
                "m'a demandé de partir",
                "sans logement",
            ),
            *(
                "quitte _ pour habiter",
                "quitte _ pour aller",
                "vais habiter",
                "vais loger",
                "vais déménager",
                "déménage",
            ),
            *("moving to", "have no place", "kicked me out", "asked me to leave", "homeless", "no longer have a place"),
            *("me echó", "me echaron", "sin alojamiento", "me mudo", "sem alojamento", "vou morar", "senza alloggio"),
            *("ziehe _ um", "keine unterkunft mehr", "негде жить", "переезжаю", "没有住处", "赶出"),
            *(
                "n'habite plus",
                "n'habitons plus",
                "habite maintenant",
                "habite désormais",
                "ai déménagé",
                "avons déménagé",
            ),
            *("loge maintenant", "loge désormais", "suis maintenant à", "suis désormais à", "suis désormais chez"),
            *("suis maintenant chez", "suis maintenant hébergé*", "suis désormais hébergé*", "nouvelle adresse"),
            *("changé d'adresse", "changement d'adresse", "a quitté mon domicile", "ne loge plus"),
            *(
                "i have moved",
                "we have moved",
                "i've moved",
                "i moved",
                "we moved",
                "new address",
                "changed my address",
            ),
            *("i now live", "now living", "now staying", "no longer live", "no longer stay", "has left my home"),
            *("me mudé", "me he mudado", "nos hemos mudado", "nueva dirección", "ahora vivo", "ya no vivo"),
            *("mudei-me", "mudei de", "nova morada", "novo endereço", "agora moro", "agora vivo", "já não moro"),
            *("mi sono trasferit*", "nuovo indirizzo", "ora abito", "ora vivo", "non abito più"),
            *("bin _ umgezogen", "neue adresse", "wohne jetzt", "wohne nun", "wohne nicht mehr"),
            *("taşındım", "yeni adresim", "переехал*", "новый адрес", "теперь живу", "теперь проживаю"),
            *("عنواني الجديد", "انتقلت للسكن", "انتقلت إلى", "搬家", "搬到", "新地址", "przeprowadził*", "m-am mutat"),
        ),
        "other-procedure-wording": (
            *("voudrais _ titre de séjour", "souhaite _ titre de séjour", "voudrais travailler", "souhaite travailler"),
            *("aimerais travailler", "droit de travailler", "want to work", "would like to work", "allowed to work"),
            *("quiero trabajar", "quisiera trabajar", "quero trabalhar", "vorrei lavorare", "möchte _ arbeiten"),
            *("хочу работать", "право на работу", "çalışmak istiyorum", "أريد العمل", "想工作", "打工"),
            *("autorisation de travail", "permis de travail", "regroupement familial", "changement de statut"),
            *(
                "changer de statut",
                "demande _ titre de séjour",
                "demander _ titre de séjour",
                "obtenir _ titre de séjour",
            ),
            *("renouvellement de mon titre", "renouveler mon titre", "renouvellement de ma carte de séjour"),
            *(
                "demande _ carte de séjour",
                "demander _ carte de séjour",
                "demande _ carte de résident",
                "dossier de naturalisation",
            ),
            *("work permit", "work authorisation", "work authorization", "family reunification"),
            *("apply for _ residence permit", "renew my residence permit", "renewal of my residence permit"),
            *("change of status", "change my status", "apply for citizenship"),
            *(
                "permiso de trabajo",
                "autorización de trabajo",
                "reagrupación familiar",
                "solicitar _ permiso de residencia",
            ),
            *("renovar mi permiso de residencia", "autorização de trabalho", "reagrupamento familiar"),
            *("pedir _ autorização de residência", "permesso di lavoro", "ricongiungimento familiare"),
            *(
                "rinnovo del _ permesso di soggiorno",
                "arbeitserlaubnis",
                "familiennachzug",
                "aufenthaltstitel beantragen",
            ),
            *("çalışma izni", "aile birleşimi", "oturma izni", "разрешение на работу", "воссоединени* семьи"),
            *(
                "вид на жительство",
                "تصريح عمل",
                "رخصة عمل",
                "لم الشمل",
                "بطاقة إقامة",
                "工作许可",
                "家庭团聚",
                "居留证",
            ),
        ),
        "removal-wording": (
            *("oqtf", "obligation de quitter le territoire", "centre de rétention", "rétention administrative"),
            *("assigné* à résidence", "interdiction de retour", "obligation to leave", "detention centre"),
            *("detention center", "removal order", "deport*", "orden de expulsión", "centro de internamiento"),
            *("ordem de expulsão", "ordine di espulsione", "abschiebung*", "abschiebehaft", "депорт*", "ترحيل", "驱逐"),
            *("sınır dışı",),
        ),
        "distress-wording": (
            *("fin à mes jours", "me suicider", "suicide", "en finir avec la vie", "kill myself", "end my life"),
            *("suicid*", "quitarme la vida", "tirar a minha vida", "togliermi la vita", "suizid*", "selbstmord"),
            *("mir das leben nehmen", "intihar*", "самоубийств*", "покончу с собой", "покончить с собой"),
            *("الانتحار", "سأنتحر", "自杀", "轻生"),
        ),
    }
)
#: Said whatever stands around: an agent reads these in any case.
_ALWAYS = frozenset({"removal-wording", "distress-wording"})
#: Printed matter speaks of these without meaning its reader: a residence card, an airline's page.
_ONLY_IN_MAILS = frozenset({"journey-told-wording", "other-procedure-wording"})
#: What makes a plan, a condition or a denial of a clause.
_TAKEN_BACK = wording(
    {
        "not-told": (
            *(
                "si",
                "s'il",
                "s'ils",
                "quand",
                "lorsque",
                "dès que",
                "jusqu'à ce",
                "une fois",
                "afin",
                "pour que",
                "ne",
                "pas",
            ),
            *("n'ai", "n'a", "n'avons", "n'est", "avant", "aussitôt", "tant que", "récépissé"),
            *(
                "if",
                "when",
                "once",
                "until",
                "unless",
                "before",
                "as soon as",
                "not",
                "never",
                "cannot",
                "can't",
                "unable",
            ),
            *("couldn't", "haven't", "hasn't", "wasn't", "cuando", "hasta que", "no", "sin", "en cuanto"),
            *("quando", "até que", "não", "nunca", "non", "finché", "wenn", "sobald", "bis", "nicht", "kein*", "falls"),
            *(
                "als",
                "zodra",
                "niet",
                "geen",
                "если",
                "когда",
                "пока",
                "не",
                "якщо",
                "коли",
                "إذا",
                "عندما",
                "حتى",
                "لم",
            ),
            *(
                "如果",
                "等",
                "没有",
                "未",
                "不能",
                "无法",
                "jeśli",
                "gdy",
                "nie",
                "dacă",
                "când",
                "nu",
                "eğer",
                "olursa",
            ),
        )
    }
)
#: By their beginnings: what ends a journey.
_OFF = pattern_of(
    r"annul|cancel|supprim|suspend|storn|gestrichen|abgesagt|geannul|geschrapt|cancell|soppress|iptal|отмен|аннулир"
    r"|скасов|odwol|anulat|الغ|ملغ|取消"
)
#: What is hoped or asked for, and until when a stay is asked for, is no journey that stands.
_WISHED = pattern_of(
    r"(?<!\w)(?:espere|esper\w+|souhait\w+|voudr\w+|aimer\w+|devais|devait|devions|devaient|avais|avait|avions|avaient|etait|had|was|were|tinha|hatte|hatten|avevo|aveva|prevu\w*|hope|hoping|wish"
    r"|would like|was supposed|were supposed|was to|was scheduled|was due|debia|tenia|quisiera|gostaria|devia|sollte"
    r"|mochte|dovevo|doveva|vorrei|должн\w+|надеюсь|хочу|umuyorum)(?!\w)|希望|原定"
)
#: Pasted letters speak to their reader.
_YOURS = pattern_of(
    r"(?<!\w)(?:votre|vos|your|su|sus|tu|tus|seu|sua|ihr|ihre|ihren|suo|sua|uw|ваш\w*|pani|panstwa|dumneavoastra)(?!\w)"
)
_TOMORROW = pattern_of(
    r"(?<!\w)(?:demain|apres-demain|tomorrow|manana|amanha|morgen|domani|yarin|завтра|jutro|maine|غدا)(?!\w)|明天|后天"
)
_JOURNEY = wording(
    {
        "journey": (
            *("vol", "billet", "avion", "flight", "ticket", "plane", "vuelo", "billete", "avión", "voo", "bilhete"),
            *("avião", "flug", "rückflug", "ticket", "flugticket", "volo", "biglietto", "aereo", "vlucht", "uçuş*"),
            *(
                "bilet*",
                "uçak",
                "рейс*",
                "билет*",
                "самолет*",
                "lot",
                "zbor*",
                "رحلة",
                "تذكرة",
                "طائرة",
                "航班",
                "机票",
            ),
            *("je pars", "nous partons", "i leave", "i fly", "viajo", "fliege"),
        )
    }
)
_BACK = pattern_of(
    r"(?<!\w)(?:(?:je suis|nous sommes|elle est|il est|suis)(?: \w+){0,2}"
    r" (?:de retour|rentre\w*|repartie?s?|arrivee?s?)"
    r"(?: \w+){0,1} (?:en|au|aux|a)"
    r"|(?:i am|i'm|we are|we're|she is|he is)(?: \w+){0,2} (?:back|home) in"
    r"|(?:estoy|estamos)(?: \w+){0,2} (?:de vuelta|de regreso) en"
    r"|(?:estou|estamos)(?: \w+){0,2} de volta (?:a|ao|em|no)) "
)
_LONGEST = 600  #: letters of a sentence: above, it is none
_SHOWN = 60  #: letters of a sentence that are shown for it
_SENTENCE = pattern_of(r"(?:(?<!\d)|(?<=\d{4}))\.(?=\s|$)|[!?…](?=\s|$)|[。！？؟]|\n\s*\n")
_CLAUSE = pattern_of(r"[,;:،，；：()]|(?<!\w)(?:mais|but|pero|mas|aber|maar|но|але|ale|dar|ama|ولكن|لكن)(?!\w)|但")


def tidings(dossier: Dossier, references: References, today: dt.date) -> Iterator[Reason]:
    """The doubts that mails and letters tell, each rule once, with the first place where it spoke."""
    spoken: set[str] = set()
    for text, evidence in texts_of(dossier):
        for rule, words in (*_told(text), *_back_in(text, references), *_journeys_ahead(text, references, today)):
            if rule not in spoken and (evidence.attachment == BODY or rule not in _ONLY_IN_MAILS):
                spoken.add(rule)
                yield speak(rule, (evidence,), words=words)


def _told(text: str) -> Iterator[tuple[str, str]]:
    for clauses in _clauses(text):
        for place, folded in enumerate(clauses):
            for rule, phrases in _TOLD.found(folded).items():
                kept = [phrase for phrase in phrases if rule in _ALWAYS or not _taken_back(folded, phrase)]
                if rule == "journey-told-wording":
                    kept = [one for one in kept if not _ended(one, folded, clauses[place + 1 :])]
                if kept:
                    yield rule, ", ".join(kept[:3])


def _clauses(text: str) -> Iterator[list[str]]:
    """Each sentence as its clauses, folded."""
    for sentence in _SENTENCE.split(text):
        yield [fold(clause) for clause in _CLAUSE.split(re.sub(r"\s+", " ", sentence))]


def _ended(phrase: str, folded: str, behind: Sequence[str]) -> bool:
    """ "I bought a new ticket and that was cancelled too": what follows in the sentence ends the journey."""
    return bool(_OFF.search(" ".join((folded.partition(phrase)[2], *behind))))


def _back_in(text: str, references: References) -> Iterator[tuple[str, str]]:
    """ "I am back in Argentina": who writes, or of whom they write, is in another State than France."""
    names = {fold(name) for one in references.countries if one.code != "FRA" for name in (one.french, one.english)}
    for clauses in _clauses(text):
        for folded in clauses:
            found = _BACK.search(folded)
            there = found and any(_begins(folded[found.end() :], name) for name in names if name)
            if found and there and not _taken_back(folded, found[0]):
                yield "departed-wording", folded[found.start() :][:_SHOWN]


def _begins(folded: str, name: str) -> bool:
    return folded.startswith(name) and not folded[len(name) : len(name) + 1].isalpha()


def _journeys_ahead(text: str, references: References, today: dt.date) -> Iterator[tuple[str, str]]:
    """A sentence that tells a flight or a ticket for a day to come, and not that it is cancelled or wished for."""
    for sentence in _SENTENCE.split(text):
        if len(sentence) > _LONGEST:
            continue
        folded = fold(sentence)
        journey = _JOURNEY.found(folded)
        if not journey or any(taken.search(folded) for taken in (_OFF, _WISHED, _YOURS)) or _TAKEN_BACK.found(folded):
            continue
        days = (_day(one, today) for one in days_of_list(Flow.of_text(sentence), references))
        if _TOMORROW.search(folded) or any(day is not None and day > today for day in days):
            yield "journey-told-wording", folded[:_SHOWN]


def _day(day: Day, today: dt.date) -> dt.date | None:
    if day.day or not day.month_day:
        return day.day
    month, _, number = day.month_day.partition("-")
    return nearest_year(int(month), int(number), today)


def _taken_back(folded: str, phrase: str) -> bool:
    """Whether the clause around a phrase makes a plan, a condition or a denial of it; its own "no" is none."""
    return bool(_TAKEN_BACK.found(folded.replace(phrase, " ")))
