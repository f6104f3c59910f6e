"""What a mail tells beside its papers: gone home, taken back, a flight found, moved, another procedure, in distress."""

import dataclasses
import time

import pytest

from config.tables import load
from documents.dossier import Policy
from documents.judgement.tidings_words import taken_back
from documents.rules import RULES
from documents.vocabulary import Verdict
from tests.documents.judgement.papers import all_rules, dossier, judged, mail

ASKS = "Bonjour, je demande la prolongation de mon visa."
WORDS = {
    "departed-wording": [
        "J'avais demandé une prolongation de mon visa. Je suis finalement rentrée chez moi à Buenos Aires le 4 juin.",
        "I had applied for an extension. I have since left France.",
        "Solicité la prórroga; ya estoy en mi país.",
        "Pedi a prorrogação, mas já regressei ao Brasil.",
        "Sono già tornata a casa.",
        "Ich bin inzwischen nach Hause zurückgekehrt.",
        "Я уже вернулась домой.",
        "لقد عدت إلى بلدي",
        "我已经回国了。",
        "Ülkeme döndüm.",
        "Je suis de retour en Argentine depuis lundi.",
        "I'm already back in Argentina, thank you.",
        f"{ASKS} Je suis actuellement en Espagne.",
        "I ask for an extension of my visa. I am currently in Spain.",
    ],
    "withdrawn-wording": [
        "Je retire ma demande de prolongation de visa.",
        "Je vous prie de ne pas tenir compte de mon précédent courriel.",
        "Je n'ai plus besoin de la prolongation de mon visa.",
        "Please disregard my previous e-mail.",
        "I no longer need the extension of my visa.",
        "Quiero anular mi solicitud de prórroga de visado.",
        "Já não preciso da prorrogação do visto.",
        "Ich ziehe meinen Antrag auf Verlängerung zurück.",
        "Прошу отозвать моё заявление.",
        "我想撤回申请。",
        f"{ASKS} Mais finalement vous pouvez classer mon dossier.",
        "You may archive my file about the visa extension.",
        f"{ASKS} Cette demande a été envoyée sans mon accord.",
    ],
    "journey-told-wording": [
        f"{ASKS} Mon vol a finalement été maintenu.",
        f"{ASKS} La compagnie m'a finalement replacée sur un vol le 12 juin.",
        f"{ASKS} Je vous transfère leur message, mais depuis ils m'ont remise sur un autre vol le 25 mai.",
        f"{ASKS} J'ai moi-même annulé mon billet de retour.",
        f"{ASKS} Mon vol n'est pas annulé mais je préfère rester auprès de ma fille.",
        "I ask for an extension of my visa. The airline rebooked me on 20 June.",
        f"{ASKS} Les frontières de mon pays sont rouvertes.",
        f"{ASKS} Mon vol est le 25 juin, il n'est pas encore annulé.",
        f"{ASKS} J'ai demandé l'annulation de mon vol.",
        "Solicito la prórroga de mi visado. Cancelé mi vuelo por miedo.",
        "Peço a prorrogação do visto. Já tenho um novo bilhete.",
        "Prolongation de visa : Air France m'a proposé un vol le 12 juin que j'ai accepté.",
        "Regarding my visa extension: the airline has put me on a flight on June 20.",
        "Zur Visumverlängerung: ich habe einen Flug am 12. Juni bekommen.",
        "关于签证延期，我已经买到6月12日的机票。",
        "Bonjour, plus la peine d'attendre pour le visa, j'ai un vol demain.",
        f"{ASKS} J'ai un vol vendredi prochain.",
        f"{ASKS} Je n'ai pas pris mon vol du 20 avril, j'avais peur.",
        "Solicito la prórroga. La aerolínea me ofreció volar el 12 de junio y acepté.",
        f"{ASKS} Mon fils me ramène en voiture à Tanger vendredi.",
        "Chiedo la proroga del visto. Ho trovato un passaggio in auto e partirò domenica.",
        "I ask for an extension of my visa. I have a flight next week.",
    ],
    "moved-wording": [
        f"{ASKS} Attention, je suis maintenant à Lyon chez une amie.",
        f"{ASKS} J'ai déménagé la semaine dernière.",
        "I ask for an extension of my visa. I have moved since I wrote.",
        "Solicito la prórroga. Ahora vivo en Lyon.",
        f"{ASKS} J'habite à Lyon chez mon fils.",
        f"{ASKS} Je suis hébergée chez ma sœur à Marseille.",
        f"{ASKS} Mon adresse : 12 rue de Rivoli, 75001 Paris.",
        "I ask for an extension of my visa. I live in Lyon with my brother.",
        f"{ASKS} Je n'habite pas chez M. Exemple.",
        f"{ASKS} C'est une attestation de complaisance.",
        "Solicito la prórroga de mi visado. La señora Martin me pidió que me fuera.",
        "I ask for an extension of my visa. I spend most nights in my car.",
        "Peço a prorrogação do visto. Neste momento encontro-me em Lisboa em casa de familiares.",
        f"{ASKS} Je loge actuellement à Annonay chez une amie.",
        f"{ASKS} À partir du 15 juin je serai logée à Toulouse par une association.",
        "Vizemin uzatılmasını istiyorum. Ev sahibim artık beni evinde istemiyor.",
        f"{ASKS} Je dors chez des amis à droite et à gauche.",
    ],
    "other-procedure-wording": [
        f"{ASKS} Je souhaite aussi une autorisation de travail.",
        "Bonjour, je demande le regroupement familial pour mon épouse.",
        "Bonjour, je demande le renouvellement de mon titre de séjour.",
        "I ask for an extension and a work permit.",
        f"{ASKS} Je me suis mariée le mois dernier avec un Français.",
        f"{ASKS} J'ai commencé à travailler dans un restaurant.",
        f"{ASKS} Je voudrais un titre de séjour d'un an.",
        "Je demande la prolongation de mon visa et une carte de séjour d'un an.",
        f"{ASKS} Je souhaite rester en France pour y faire mes études.",
        f"{ASKS} Je veux m'installer définitivement en France.",
        "Je demande la prolongation de mon visa pour une durée d'un an.",
        "I ask for an extension of my visa. I would like a one-year residence permit.",
        "Please convert my tourist visa into a student visa.",
        "Prolongation de visa : en fait, je préférerais obtenir une carte de séjour « visiteur ».",
        "Prolongation de visa. Je voudrais rester un an en France pour mes études.",
        "Please extend my stay. I am applying for a long-stay visa as a student.",
        "Pido la prórroga de mi visado. También quiero inscribirme en la universidad y obtener la residencia.",
        "Продлите визу, пожалуйста. Также хочу подать документы на ВНЖ на год.",
        "申请延长签证，我想在法国留学。",
        "Solicito la prórroga del visado y quiero cambiar a visado de estudiante.",
        "Прошу продлить визу и сменить её на студенческую визу.",
        "أطلب تمديد التأشيرة. أريد الحصول على بطاقة إقامة لمدة سنة.",
        "Vizemi öğrenci vizesine çevirmek istiyorum.",
        "Peço a prorrogação do visto. Quero um visto de estudante.",
    ],
    "removal-wording": [f"{ASKS} J'ai reçu une OQTF et je suis au centre de rétention."],
    "distress-wording": [f"{ASKS} Sans réponse je mettrai fin à mes jours."],
}

#: What those say who stay and ask: plans, conditions, denials, what was to be.
NOTHING_NEW = [
    f"{ASKS} Dès que les frontières rouvriront, je rentrerai, même un dimanche.",
    f"{ASKS} Je suis en France depuis le 1er mars 2020.",
    f"{ASKS} Mon fils est en France depuis dix ans.",
    "Je réside chez mon fils depuis mon arrivée à Paris le 3 mars.",
    "Nous logeons chez ma fille dans l'attente du vol à Lyon.",
    "I am staying in a nice apartment with my aunt.",
    "Je sollicite une prolongation car mon vol est définitivement annulé.",
    "I would like to extend my stay with my children who live in France.",
    "Je demande une prolongation pour ma fille d'un an et moi-même.",
    "申请延长我的签证到航班恢复为止。",
    f"{ASKS} J'habite à Clermont-Ferrand chez mon fils, qui vient de Lyon.",
    f"{ASKS} Je suis actuellement à Beaumont chez une amie.",
    f"{ASKS} Je me trouve actuellement en France.",
    f"{ASKS} J'habite à Lima ; je suis arrivée à Paris le 1er mars.",
    f"{ASKS} Je vis chez ma fille et mon gendre travaille à Lyon.",
    f"{ASKS} Mon adresse : 3 rue des Lilas, 63110 Beaumont.",
    f"{ASKS} Mon adresse au Maroc : 12 rue d'Alger, 20000 Casablanca.",
    f"{ASKS} Je suis actuellement en France. Mon frère est en Espagne.",
    f"{ASKS} Les frontières de mon pays ne sont pas rouvertes.",
    "I ask for an extension of my visa. I will leave when the borders are open. I stay with my son in Beaumont.",
    f"{ASKS} Je souhaite rester chez mon fils qui a un titre de séjour de dix ans.",
    "Je demande la prolongation de mon visa chez ma fille titulaire d'un titre de séjour.",
    "I would like an extension of my student visa; my exchange semester is over.",
    "I want to go home to work but there are no flights. Please extend my visa.",
    "Solicito la prórroga. Quisiera volver a trabajar a mi país pero no hay vuelos.",
    "أطلب تمديد تأشيرتي. ابني يدرس في الجامعة هنا ويستضيفني.",
    "我希望延长签证三个月。我女儿在这里留学，我来看她。",
    "Je suis étudiante au Maroc, je demande la prolongation de mon visa et dois reprendre mes études à Rabat.",
    f"{ASKS} Je suis hébergée par ma fille, étudiante, qui a un titre de séjour d'un an.",
    f"{ASKS} Je ne demande pas de titre de séjour.",
    "I ask for an extension of my visa. I would like to attach the residence permit of my host.",
    "I ask for an extension of my visa. I do not want to stay in France permanently.",
    "Прошу продлить визу. У моей хозяйки есть вид на жительство.",
    "Vizemin uzatılmasını talep ediyorum. Ev sahibimin oturma izni var.",
    "أطلب تمديد التأشيرة. مضيفتي لديها بطاقة إقامة.",
    "我申请延长签证。我的房东有居留证。",
    "Je devais rentrer chez moi le 20 mai, mais mon vol est annulé et je demande une prolongation de mon visa.",
    "Je n'ai pas pu rentrer chez moi. Dès que mon vol sera maintenu, je repartirai dans mon pays.",
    "Je ne suis pas rentrée dans mon pays à cause de la fermeture des frontières.",
    "Quand je serai de retour chez moi, je vous préviendrai. Mon hôte a un titre de séjour, ci-joint.",
    "Je suis rentrée en France le 1er mars 2020 et j'habite chez mon fils.",
    "I could not return to my country: my flight was cancelled. I will leave as soon as there is a flight.",
    "If my flight is reinstated I will go home. Until then I need an extension of my visa.",
    "We have not left France since March. We do not know when we can fly home.",
    "No he podido regresar a mi país porque mi vuelo fue cancelado.",
    "Não consegui voltar para o meu país, o voo foi cancelado.",
    "Ich konnte nicht nach Hause zurück, mein Flug wurde annulliert.",
    "Я не вернулась домой: рейс отменён.",
    "لم أتمكن من العودة إلى بلدي",
    "我无法回国，航班已取消。",
    "Uçuşum iptal edildiği için ülkeme dönemiyorum.",
    "J'ai acheté un nouveau billet pour le 20 juin mais il a été annulé lui aussi.",
    "Mon vol était prévu le 12 juin. Il n'aura pas lieu.",
    "Mon mari est déjà rentré en Argentine, moi je n'ai pas pu partir.",
]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in WORDS.items() for text in texts])
def test_a_whole_dossier_is_looked_at_when_its_mail_tells_otherwise(rule: str, text: str) -> None:
    judgement = judged(dataclasses.replace(dossier(), mails=(mail(text),)))
    assert rule in all_rules(judgement)
    assert judgement.verdict is Verdict.REVIEW


@pytest.mark.parametrize("text", NOTHING_NEW)
def test_plans_conditions_and_denials_tell_nothing(text: str) -> None:
    judgement = judged(dataclasses.replace(dossier(), mails=(mail(text),)))
    assert all_rules(judgement) == set()
    assert judgement.verdict is Verdict.COMPLETE


@pytest.mark.parametrize("rule", sorted(rule for rule in WORDS if RULES[rule].stop))
def test_nothing_is_asked_of_who_has_left_or_is_in_need(rule: str) -> None:
    judgement = judged(dataclasses.replace(dossier(proof=None), mails=(mail(WORDS[rule][0]),)))
    assert {rule, "proof-missing"} <= all_rules(judgement)
    assert judgement.verdict is Verdict.REVIEW


def test_what_is_missing_is_asked_of_who_has_moved() -> None:
    judgement = judged(dataclasses.replace(dossier(proof=None), mails=(mail(WORDS["moved-wording"][0]),)))
    assert judgement.verdict is Verdict.INCOMPLETE


def test_what_was_told_is_set_aside_by_an_agent() -> None:
    told = dataclasses.replace(dossier(), mails=(mail("Je suis rentrée chez moi le 4 juin."),))
    lifted = dataclasses.replace(told, stops_lifted=("departed-wording",))
    assert judged(told).verdict is Verdict.REVIEW
    assert judged(lifted).verdict is Verdict.COMPLETE


def test_what_a_mail_quotes_is_not_told_by_its_writer() -> None:
    quoted = "Voici mes papiers.\n\nLe lun. 8 juin 2020 à 10:12, Préfecture <p@example.fr> a écrit :\n> j'ai déménagé"
    assert judged(dataclasses.replace(dossier(), mails=(mail(quoted),))).verdict is Verdict.COMPLETE


def test_a_mail_of_any_length_is_read_in_time() -> None:
    started = time.monotonic()
    judged(dataclasses.replace(dossier(), mails=(mail("vol le 12 juin " * 20_000),)))
    assert time.monotonic() - started < 20


def test_who_lives_in_the_department_by_now_has_not_moved_away() -> None:
    told = dataclasses.replace(dossier(), mails=(mail("Je loge maintenant à Clermont-Ferrand, chez ma tante."),))
    assert "moved-wording" not in all_rules(judged(told))
    assert "moved-wording" in all_rules(judged(told, policy=Policy(department="69")))


@pytest.mark.parametrize("told", ["je loge au 12 bis rue de rivoli", "mia madre si trova a parigi"])
def test_a_word_of_another_language_denies_nothing(told: str) -> None:
    assert not taken_back(told, load())
    assert taken_back(f"si {told}", load())
