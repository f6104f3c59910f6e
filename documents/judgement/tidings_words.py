"""The words by which people tell what their papers do not show: gone home, taken back, a journey found, moved.

Phrases are as `documents.wording` has them. Words that many a sound request says as well ("I now live at my sister's")
are none of these: what the papers show is asked of them.
"""

from documents.patterns import pattern_of
from documents.wording import wording

TOLD = wording(
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
                "classer mon dossier",
                "classer le dossier",
                "classer ma demande",
                "archiver mon dossier",
                "oubliez ma demande",
                "oublier ma demande",
                "plus la peine",
                "plus nécessaire de prolonger",
            ),
            *(
                "archive my file",
                "forget my request",
                "forget about my request",
                "drop my request",
                "close my _ file",
                "close my _ case",
                "close the file",
                "close the case",
                "cerrar _ expediente",
            ),
            *("encerrar o processo", "encerrar o meu", "chiudere la pratica", "закрыть _ дело", "dosyamı kapat*"),
            *("retire ma _ demande", "retirons notre _ demande", "retirer ma _ demande", "retirer notre _ demande"),
            *("annule ma _ demande", "annuler ma _ demande", "annuler notre _ demande", "annuler cette demande"),
            *(
                "renonce à ma _ demande",
                "renoncer à ma _ demande",
                "renonce à _ prolongation",
                "ne pas tenir compte de _ courriel",
                "ne suis plus intéressé*",
                "sans mon accord",
                "sans mon consentement",
                "ne répondez pas à cette demande",
                "à mon insu",
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
                "n'ai pas pris mon vol",
                "n'ai pas pris l'avion",
                "raté mon vol",
                "raté l'avion",
                "manqué mon vol",
                "did not take my flight",
                "didn't take my flight",
                "missed my flight",
                "perdí mi vuelo",
                "perdi o voo",
                "perdi o meu voo",
                "ho perso il volo",
                "flug verpasst",
                "опоздал* на рейс",
                "uçağı kaçırdım",
                "فاتتني الرحلة",
                "误了飞机",
                "il n'est pas annulé",
                "n'est pas encore annulé",
                "sont rouvertes",
                "ont rouvert",
                "ai demandé l'annulation",
                "avons demandé l'annulation",
                "vol n'a pas été annulé",
                "vol n'est pas annulé",
                "préfère rester",
                "préférons rester",
            ),
            *("ai _ annulé mon", "ai _ annulé ma", "avons _ annulé notre", "ai _ renoncé à mon"),
            *("flight _ reinstated", "flight _ rescheduled", "flight is not cancelled", "flight was not cancelled"),
            *(
                "not been cancelled yet",
                "not yet cancelled",
                "borders _ reopened",
                "borders are open",
                "borders _ opened",
            ),
            *("asked to cancel my", "requested the cancellation of my"),
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
                "n'habite pas chez",
                "n'habite pas à cette adresse",
                "attestation de complaisance",
                "attestation est fausse",
            ),
            *("do not live at this address", "do not live with", "certificate is false", "certificate is fake"),
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
            *(
                "طلبت مني مغادرة",
                "طلبت مني المغادرة",
                "طردتني",
                "طردني",
                "evinde istemiyor",
                "evden çık*",
                "让我搬走",
                "要我离开",
                "попросила съехать",
                "попросил съехать",
                "выгнал*",
                "soll ausziehen",
                "rausgeworfen",
                "in my car",
                "dans ma voiture",
                "en mi coche",
                "no meu carro",
                "nella mia macchina",
                "in meinem auto",
                "в машине",
                "arabamda",
                "في سيارتي",
                "住在车里",
                "between two places",
                "couch surfing",
                "me pidió que me fuera",
                "me pidieron que me fuera",
                "duermo en",
                "durmo em casa",
                "dormo da",
                "schlafe bei",
                "ночую у",
                "dors chez",
                "dors dans",
                "dors à",
                "sleep at",
                "sleeping at",
                "sleep in my",
                "me pediu para sair",
                "mi ha chiesto di andare",
            ),
            *("me echó", "me echaron", "sin alojamiento", "me mudo", "sem alojamento", "vou morar", "senza alloggio"),
            *("ziehe _ um", "keine unterkunft mehr", "негде жить", "переезжаю", "没有住处", "赶出"),
            *(
                "n'habite plus",
                "n'habitons plus",
                "ai déménagé",
                "avons déménagé",
            ),
            *(),
            "nouvelle adresse",
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
            *("no longer live", "no longer stay", "has left my home"),
            *("me mudé", "me he mudado", "nos hemos mudado", "nueva dirección", "ya no vivo"),
            *("mudei-me", "mudei de", "nova morada", "novo endereço", "já não moro"),
            *("mi sono trasferit*", "nuovo indirizzo", "non abito più"),
            *("bin _ umgezogen", "neue adresse", "wohne nicht mehr"),
            *(
                "taşındım",
                "yeni adresim",
                "переехал*",
                "новый адрес",
            ),
            *("عنواني الجديد", "انتقلت للسكن", "انتقلت إلى", "搬家", "搬到", "新地址", "przeprowadził*", "m-am mutat"),
        ),
        "removal-wording": (
            *("oqtf", "obligation de quitter le territoire", "centre de rétention", "rétention administrative"),
            *("assigné* à résidence", "interdiction de retour", "obligation to leave", "detention centre"),
            *(
                "detention center",
                "removal order",
                "deported",
                "deportation",
                "deportad*",
                "deportación",
                "orden de expulsión",
                "centro de internamiento",
            ),
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
#: Where somebody lives by now.
NOW_AT = wording(
    {
        "moved-wording": (
            *("habite maintenant", "habite désormais", "loge maintenant", "loge désormais", "suis maintenant à"),
            *("suis désormais à", "suis maintenant hébergé*", "suis désormais hébergé*", "i now live", "now living"),
            *("now staying", "ahora vivo", "vivo ahora", "agora moro", "agora vivo", "ora abito", "ora vivo"),
            *("wohne jetzt", "wohne nun", "теперь живу", "теперь проживаю", "现在住在"),
        )
    }
)
#: What makes a plan, a condition or a denial of a clause.
TAKEN_BACK = wording(
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
                "don't",
                "doesn't",
                "didn't",
                "won't",
                "isn't",
                "yok",
                "değil*",
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
            ),
            *(
                "如果",
                "等",
                "为止",
                "直到",
                "直至",
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
    r"|jutro|maine|غدا|الأسبوع القادم|الاسبوع القادم)(?!\w)|明天|后天|下周|下个月"
)
#: A day of the week, near enough to be one to come beside a verb of leaving.
WEEKDAY = pattern_of(
    r"(?<!\w)(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes"
    r"|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta|lunedi|martedi|mercoledi|giovedi|venerdi"
    r"|domenica|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|понедельник|вторник|среду|четверг|пятницу"
    r"|субботу|воскресенье|pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)(?!\w)|(?:周|星期|礼拜)[一二三四五六日天]"
)
#: Who leaves, in so many words, without a flight: by car, by train, whatever.
LEAVES = wording(
    {
        "leaves": (
            *(
                "accepté",
                "accepted",
                "acepté",
                "aceitei",
                "accettato",
                "angenommen",
                "согласил*",
                "kabul ettim",
                "قبلت",
                "我接受了",
            ),
            *("je pars", "je partirai", "je repars", "je repartirai", "je quitterai", "je rentre", "je rentrerai"),
            *("nous partons", "nous partirons", "nous rentrons", "nous rentrerons", "me ramène", "nous ramène"),
            *("me conduit", "i leave", "i will leave", "i am leaving", "i'm leaving", "i go home", "i will go home"),
            *("i drive", "i will drive", "drives me", "driving me", "we leave", "we will leave", "we are leaving"),
            *("me voy", "me iré", "partiré", "saldré", "nos vamos", "regreso el", "parto", "partirei", "vou partir"),
            *(
                "vou-me embora",
                "partirò",
                "parto",
                "partiremo",
                "me ne vado",
                "reise ab",
                "werde abreisen",
                "fahre nach",
            ),
            *("reise nach", "fliege nach", "уеду", "уезжаю", "поеду", "gideceğim", "ayrılacağım", "yola çıkacağım"),
            *("سأغادر", "سأسافر", "سأعود", "我将离开", "我要走", "我将回国", "我要回国", "我会回国"),
        )
    }
)
JOURNEY = wording(
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


def taken_back(folded: str, phrase: str = "") -> bool:
    """Whether the clause around a phrase makes a plan, a condition or a denial of it; its own "no" is none."""
    around = folded.replace(phrase, " ") if phrase else folded
    return bool(TAKEN_BACK.found(around) or ARABIC_NOT.search(around))
