"""The words by which people ask for more than an extension: to work, to study, to settle, a card for a year.

Phrases are as `documents.wording` has them. A host has a card, a writer may be a student at home: what is asked for
stands beside a verb of asking, or can be nothing else.
"""

from documents.wording import wording

PROCEDURES = wording(
    {
        "other-procedure-wording": (
            # French: to work, family, nationality
            *("voudrais travailler", "souhaite travailler", "aimerais travailler", "droit de travailler"),
            *("autorisation de travail", "permis de travail", "regroupement familial", "dossier de naturalisation"),
            # a card, another status
            *("voudrais _ un titre de séjour", "souhaite _ un titre de séjour", "veux _ un titre de séjour"),
            *("demande de titre de séjour", "demande d'un titre de séjour", "demander un titre de séjour"),
            *("demande un titre de séjour", "sollicite un titre de séjour", "obtenir un titre de séjour"),
            *("de mon visa et un titre de séjour", "de mon visa ou un titre de séjour"),
            *("renouvellement de mon titre", "renouveler mon titre", "renouvellement de ma carte de séjour"),
            *("demande de carte de séjour", "demande d'une carte de séjour", "demander une carte de séjour"),
            *("demande une carte de séjour", "voudrais _ une carte de séjour", "souhaite _ une carte de séjour"),
            *("veux _ une carte de séjour", "obtenir une carte de séjour", "de mon visa et une carte de séjour"),
            *("de mon visa ou une carte de séjour", "demande de carte de résident"),
            *("changement de statut", "changer de statut", "changer de visa", "transformer mon visa"),
            *("convertir mon visa", "en visa étudiant*", "en visa de long séjour", "en visa long séjour"),
            # to study, to settle, for a year
            *("demander un visa étudiant*", "demande un visa étudiant*", "obtenir un visa étudiant*"),
            *("voudrais _ un visa étudiant*", "souhaite _ un visa étudiant*", "veux _ un visa étudiant*"),
            *("voudrais _ étudier", "souhaite _ étudier", "veux _ étudier", "aimerais _ étudier", "pour étudier ici"),
            *("y faire mes études", "y poursuivre mes études", "faire mes études en france", "faire mes études ici"),
            *("poursuivre mes études en france", "commencer mes études en france", "étudier en france"),
            *("m'installer définitivement", "m'installer en france", "nous installer en france"),
            *("rester définitivement", "rester en france définitivement", "vivre en france définitivement"),
            *("vivre définitivement", "m'établir en france"),
            *("prolongation d'un an", "prolonger d'un an", "prolonger mon visa d'un an", "prolongation pour un an"),
            *("prolong* _ pour une durée d'un an", "prolong* _ pour un an", "prolong* _ pour une année"),
            # English
            *("want to work", "would like to work", "allowed to work", "work permit", "work authorisation"),
            *("work authorization", "family reunification", "apply for citizenship"),
            *("apply for _ residence permit", "would like _ a residence permit", "want _ a residence permit"),
            *("wish _ a residence permit", "request _ a residence permit", "requesting a residence permit"),
            *("of my visa and a residence permit", "of my visa or a residence permit", "obtain a residence permit"),
            *("like _ a one-year residence", "want _ a one-year residence", "request _ a one-year residence"),
            *("wish _ a one-year residence", "a residence card for one year"),
            *("renew my residence permit", "renewal of my residence permit", "change of status", "change my status"),
            *("change my visa", "convert my visa", "convert my tourist visa", "into a student visa"),
            *("to a student visa", "apply for _ student visa", "apply for _ student permit", "want _ a student visa"),
            *("want _ a student permit", "would like _ a student visa", "would like _ a student permit"),
            *("want to study", "would like to study", "wish to study", "want to continue my studies here"),
            *("settle in france", "settle permanently", "stay in france permanently", "stay here permanently"),
            *("live in france permanently", "live here permanently", "stay permanently"),
            *("extension of one year", "one-year extension", "extend _ for one year", "extension _ for one year"),
            *("extend _ for a year", "extension _ for a year", "extend _ by one year"),
            # Spanish
            *("quiero trabajar", "quisiera trabajar", "permiso de trabajo", "autorización de trabajo"),
            *("reagrupación familiar", "solicitar _ permiso de residencia", "renovar mi permiso de residencia"),
            *(
                "quisiera _ un permiso de residencia",
                "quiero _ un permiso de residencia",
                "deseo _ un permiso de residencia",
            ),
            *("solicito _ un permiso de residencia", "obtener _ un permiso de residencia", "cambio de estatus"),
            *("cambiar mi visado", "cambiar de visado", "cambiar a visado de estudiante", "cambiar mi visa"),
            *(
                "quiero _ un visado de estudiante",
                "quisiera _ un visado de estudiante",
                "solicitar _ visado de estudiante",
            ),
            *(
                "quiero _ una visa de estudiante",
                "quisiera _ una visa de estudiante",
                "quiero estudiar",
                "quisiera estudiar",
            ),
            *("quedarme a vivir en francia", "quedarme definitivamente", "instalarme en francia"),
            *("prórroga de un año", "prórroga por un año", "prorrogar _ por un año"),
            # Portuguese, Italian, German
            *("quero trabalhar", "autorização de trabalho", "reagrupamento familiar"),
            *("pedir _ autorização de residência", "gostaria _ uma autorização de residência"),
            *("quero _ uma autorização de residência", "solicito _ uma autorização de residência"),
            *(
                "quero _ um visto de estudante",
                "gostaria _ um visto de estudante",
                "mudar de visto",
                "mudar o meu visto",
            ),
            *("quero estudar", "gostaria de estudar", "viver definitivamente em frança", "prorrogação por um ano"),
            *("vorrei lavorare", "permesso di lavoro", "ricongiungimento familiare"),
            *(
                "rinnovo del _ permesso di soggiorno",
                "vorrei _ un permesso di soggiorno",
                "vorrei _ un visto per studio",
            ),
            *("cambiare il visto", "vorrei studiare", "trasferirmi in francia", "proroga di un anno"),
            *("möchte _ arbeiten", "arbeitserlaubnis", "familiennachzug", "aufenthaltstitel beantragen"),
            *(
                "möchte _ einen aufenthaltstitel",
                "möchte _ studieren",
                "möchte _ ein studentenvisum",
                "visum umwandeln",
            ),
            *("dauerhaft in frankreich", "verlängerung um ein jahr"),
            # Russian
            *("хочу работать", "право на работу", "разрешение на работу", "воссоединени* семьи"),
            *("получ* вид на жительство", "хочу вид на жительство", "оформить вид на жительство"),
            *("подать на вид на жительство", "прошу _ вид на жительство", "прошу _ вида на жительство"),
            *("получения вида на жительство", "на студенческую", "на учебную визу", "получить студенческую визу"),
            *("хочу учиться", "хотела бы учиться", "хотел бы учиться", "хочу остаться во франции", "остаться жить"),
            *("продлить _ на год", "продлить _ на один год"),
            # Turkish
            *("çalışmak istiyorum", "çalışma izni", "aile birleşimi", "oturma izni almak", "oturma izni ist*"),
            *("oturma izni talep*", "oturma izni başvuru*", "oturma iznine başvur*", "öğrenci vizesine"),
            *("öğrenci vizesi almak", "öğrenci vizesi ist*", "öğrenci vizesi talep*", "okumak istiyorum"),
            *("fransa'ya yerleşmek", "yerleşmek istiyorum", "bir yıl uzat*", "bir yıllığına uzat*"),
            # Arabic
            *("أريد العمل", "تصريح عمل", "رخصة عمل", "لم الشمل", "الحصول على بطاقة إقامة", "أريد بطاقة إقامة"),
            *("أطلب بطاقة إقامة", "طلب بطاقة إقامة", "تغيير وضعي", "تغيير التأشيرة", "الحصول على تأشيرة طالب"),
            *("أريد تأشيرة طالب", "أريد الدراسة", "الاستقرار في فرنسا"),
            # Chinese
            *("想工作", "打工", "工作许可", "家庭团聚", "申请居留", "办理居留", "想要居留", "获得居留", "换居留"),
            *("申请学生签证", "改成学生签证", "换成学生签证", "转为学生签证", "想留学", "定居", "延期一年", "延长一年"),
        )
    }
)
