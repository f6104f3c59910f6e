"""The words that stand for slugs on a page: requirements, statuses, verdicts, fields, categories, events, roles."""

from collections.abc import Mapping
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

Words = Mapping[str, str | Promise]

REQUIREMENT: Words = {
    "passport-identity": _("Page d'identité du passeport"),
    "visa": _("Visa"),
    "entry-stamp": _("Tampon d'entrée"),
    "accommodation": _("Attestation d'hébergement"),
    "host-identity": _("Pièce d'identité de l'hébergeant"),
    "return-impossible": _("Preuve que le retour est impossible"),
}
REQUIREMENT_SHORT: Words = {
    "passport-identity": _("Passeport"),
    "visa": _("Visa"),
    "entry-stamp": _("Tampon"),
    "accommodation": _("Hébergement"),
    "host-identity": _("Hébergeant"),
    "return-impossible": _("Retour impossible"),
}
KIND: Words = {**REQUIREMENT_SHORT, "other": _("Autre"), "body": _("Texte du message"), "": _("Non reconnue")}
STATUS: Words = {"satisfied": _("Vérifié"), "missing": _("Manquant"), "unsure": _("À vérifier")}
VERDICT: Words = {
    "complete": _("Complet"),
    "incomplete": _("Incomplet"),
    "review": _("À examiner"),
    "not-a-request": _("Pas une demande"),
    "": _("Pas encore lu"),
}
VERDICT_LONG: Words = {
    "complete": _("Les six pièces sont là et concordent."),
    "incomplete": _("Il manque une pièce que le demandeur peut envoyer."),
    "review": _("Un doute reste, que seul un agent peut lever."),
    "not-a-request": _("Ce message ne demande pas une prolongation."),
    "": _("Les pièces n'ont pas encore été lues."),
}
FIELD: Words = {
    "surname": _("Nom"),
    "given_names": _("Prénoms"),
    "birth_date": _("Date de naissance"),
    "birth_place": _("Lieu de naissance"),
    "sex": _("Sexe"),
    "nationality": _("Nationalité"),
    "passport_number": _("Numéro de passeport"),
    "passport_expiry": _("Passeport valable jusqu'au"),
    "passport_state": _("État du passeport"),
    "visa_number": _("Numéro de visa"),
    "visa_type": _("Type de visa"),
    "visa_from": _("Visa valable du"),
    "visa_until": _("Visa valable jusqu'au"),
    "visa_duration": _("Durée du séjour (jours)"),
    "visa_entries": _("Nombre d'entrées"),
    "entry_date": _("Date d'entrée"),
    "entry_state": _("État d'entrée"),
    "host_surname": _("Nom de l'hébergeant"),
    "host_given_names": _("Prénoms de l'hébergeant"),
    "address": _("Adresse"),
    "commune": _("Commune"),
    "postcode": _("Code postal"),
}
FIELD_GROUP: Words = {
    "identity": _("Identité et passeport"),
    "visa": _("Visa et entrée"),
    "host": _("Hébergement"),
}
FIELD_GROUPS: Mapping[str, tuple[str, ...]] = {
    "identity": (
        "surname",
        "given_names",
        "birth_date",
        "birth_place",
        "sex",
        "nationality",
        "passport_number",
        "passport_expiry",
        "passport_state",
    ),
    "visa": (
        "visa_number",
        "visa_type",
        "visa_from",
        "visa_until",
        "visa_duration",
        "visa_entries",
        "entry_date",
        "entry_state",
    ),
    "host": ("host_surname", "host_given_names", "address", "postcode", "commune"),
}
STAY: Words = {
    "over": _("dépassée"),
    "soon": _("dans les sept jours"),
    "later": _("plus tard"),
    "unknown": _("inconnue"),
}
CATEGORY: Words = {
    "visa-extension": _("Prolongation de séjour"),
    "asylum": _("Asile"),
    "citizenship": _("Naturalisation"),
    "residence-permit": _("Titre de séjour"),
    "file-follow-up": _("Suivi de dossier"),
    "regulation-question": _("Question de réglementation"),
    "employer": _("Employeur"),
    "automatic": _("Message automatique"),
    "spam": _("Indésirable"),
    "other": _("Autre"),
    "": _("Pas encore classé"),
}
PURPOSE: Words = {
    "receipt": _("Accusé d'enregistrement"),
    "neutral-receipt": _("Accusé d'enregistrement neutre"),
    "acknowledgement": _("Accusé de réception"),
    "request": _("Demande de pièces"),
    "reminder": _("Rappel"),
    "decision": _("Décision favorable"),
    "resend": _("Nouvel envoi des papiers"),
    "refusal": _("Refus"),
    "transfer": _("Transmission à une autre préfecture"),
    "prior-notice": _("Retrait envisagé"),
    "withdrawal": _("Retrait"),
    "topic": _("Orientation vers le bon service"),
    "forward": _("Transfert interne"),
    "unreadable": _("Pièces illisibles, toutes demandées"),
    "too-large": _("Message trop volumineux"),
}
LETTER: Words = {
    "registration": PURPOSE["receipt"],
    "neutral-receipt": PURPOSE["neutral-receipt"],
    "acknowledgement": PURPOSE["acknowledgement"],
    "request": PURPOSE["request"],
    "reminder": PURPOSE["reminder"],
    "decision": PURPOSE["decision"],
    "refusal": PURPOSE["refusal"],
    "transfer": PURPOSE["transfer"],
    "withdrawal": PURPOSE["withdrawal"],
    "other-topic": PURPOSE["topic"],
    "too-large": PURPOSE["too-large"],
    "nothing-readable": PURPOSE["unreadable"],
    "resend": PURPOSE["resend"],
}
HELD_BECAUSE: Words = {
    "setting": _("le réglage retient toutes les lettres"),
    "capped": _("cette adresse a déjà reçu le nombre de lettres permis aujourd'hui"),
    "topic": _("les réponses aux autres sujets attendent un agent"),
    "mail": _("un message est arrivé depuis la décision"),
    "": _("retenue par un agent"),
}
CORRESPONDENT: Words = {
    "self": _("le demandeur"),
    "relative": _("un proche"),
    "host": _("l'hébergeant"),
    "lawyer": _("un avocat"),
    "association": _("une association"),
    "unknown": _("à préciser"),
}
OUTCOME: Words = {
    "open": _("à décider"),
    "granted": _("accordé"),
    "refused": _("refusé"),
    "aside": _("sans objet"),
}
ROLE: Words = {
    "agent": _("agent"),
    "reader": _("consultation"),
    "supervisor": _("encadrement"),
    "auditor": _("contrôle"),
}
JOINED: Words = {
    "opened": _("a ouvert le dossier"),
    "token": _("répond à notre lettre"),
    "address": _("rattaché par l'adresse"),
    "agent": _("rattaché par un agent"),
    "": "",
}
LINK: Words = {
    "token-from-elsewhere": _("une réponse à nos lettres est venue d'une autre adresse"),
    "same-passport": _("même passeport et même date de naissance"),
    "renewal": _("renouvellement"),
    "merged": _("dossiers réunis"),
    "split": _("dossier séparé"),
}
CURE: Words = {"applicant": _("à demander au demandeur"), "agent": _("à vérifier par un agent")}
UNREAD: Words = {
    "empty": _("fichier vide"),
    "too-large": _("fichier trop volumineux"),
    "too-many-pages": _("trop de pages"),
    "too-many-pixels": _("image trop grande"),
    "locked": _("protégé par un mot de passe"),
    "broken": _("fichier abîmé"),
    "unknown-type": _("format inconnu"),
    "executable": _("programme : jamais ouvert"),
    "archive-too-large": _("archive trop volumineuse"),
    "archive-too-deep": _("archives emboîtées"),
    "too-slow": _("lecture trop longue"),
    "reader-died": _("la lecture a échoué"),
}
EVENT: Words = {
    "receive": _("Message reçu"),
    "parse": _("Message découpé"),
    "read": _("Pièces lues"),
    "attach": _("Message rattaché"),
    "detach": _("Message détaché"),
    "file": _("Message classé"),
    "quarantine": _("Message mis en quarantaine"),
    "retry": _("Nouvel essai de lecture"),
    "reclassify": _("Catégorie changée"),
    "open": _("Dossier ouvert"),
    "judge": _("Pièces examinées"),
    "ask": _("Pièces demandées"),
    "bring": _("Dossier présenté à un agent"),
    "answered": _("Réponse reçue"),
    "correct": _("Champ corrigé"),
    "accept": _("Pièce acceptée"),
    "reject": _("Pièce écartée"),
    "unrule": _("Avis sur une pièce retiré"),
    "lift-stop": _("Alerte écartée"),
    "set-aside": _("Personne mise de côté"),
    "stale": _("Projet périmé"),
    "replace": _("Projet remplacé"),
    "approve": _("Approuvé"),
    "undo": _("Décision annulée"),
    "issue": _("Délivré"),
    "bounce": _("Revenu non remis"),
    "resend": _("Renvoyé"),
    "refuse": _("Refusé"),
    "transfer": _("Transmis"),
    "close": _("Clos"),
    "reopen": _("Rouvert"),
    "announce-withdrawal": _("Retrait annoncé"),
    "announce": _("Titre dont le retrait est annoncé"),
    "announce-because": _("Motif du retrait envisagé noté"),
    "observations-over": _("Délai de réponse écoulé"),
    "keep-permits": _("Retrait abandonné"),
    "keep-because": _("Motif d'abandon du retrait noté"),
    "withdraw-some": _("Un titre retiré, d'autres restent"),
    "withdraw": _("Retiré"),
    "merge": _("Dossiers réunis"),
    "split": _("Dossier séparé"),
    "link": _("Dossiers liés"),
    "look-at-link": _("Lien examiné"),
    "note": _("Note ajoutée"),
    "assign": _("Dossier attribué"),
    "change-answer-address": _("Adresse de réponse changée"),
    "set-role": _("Qualité du correspondant précisée"),
    "write": _("Lettre préparée"),
    "release": _("Lettre libérée"),
    "hold": _("Lettre retenue"),
    "start": _("Envoi commencé"),
    "sent": _("Lettre envoyée"),
    "later": _("Envoi reporté"),
    "fail": _("Lettre refusée par le serveur"),
    "lose": _("Envoi incertain"),
    "cancel": _("Lettre annulée"),
    "confirm-sent": _("Envoi confirmé"),
    "send-again": _("Lettre renvoyée"),
    "give-up": _("Envoi abandonné"),
    "deadline-passed": _("Délai dépassé"),
    "settle-failed": _("Traitement automatique échoué"),
    "renew": _("Renouvellement ouvert"),
    "rectify": _("Rectification ouverte"),
    "rectify-because": _("Motif de rectification noté"),
    "leave-as-issued": _("Rectification abandonnée"),
    "leave-because": _("Motif d'abandon noté"),
    "never-asked": _("Demande jamais partie"),
    "host-denial": _("Un autre dossier conteste l'hébergement, ou ne le conteste plus"),
    "letter-came-back": _("Lettre revenue"),
    "mail": _("Courriel reçu"),
    "close-because": _("Motif de clôture noté"),
    "reopen-because": _("Motif de réouverture noté"),
    "resend-papers": _("Papiers renvoyés"),
    "transfer-to": _("Département destinataire noté"),
    "withdraw-because": _("Motif de retrait noté"),
    "remind": _("Rappel"),
    "request": _("Pièces demandées"),
    "grant": _("Prolongation accordée"),
    "undo-decision": _("Décision annulée"),
    "handled": _("Message traité"),
    "letter-text": _("Texte d'une lettre changé"),
    "draft": _("Projet dessiné"),
    "see": _("Consulté"),
}
BECAUSE: Words = {
    "our-reference": _("cite notre référence"),
    "file-names": _("noms des fichiers joints"),
    "foreigner-number": _("porte un numéro d'étranger"),
    "quoted": _("cite un message antérieur"),
    "nothing-known": _("rien de connu dans le texte"),
}
SERIES: Words = {
    "received": _("Reçus"),
    "complete": _("Complets"),
    "waiting": _("Pièces demandées"),
    "issued": _("Délivrés"),
    "refused": _("Refusés"),
}
THING: Words = {
    "message": _("message"),
    "case": _("dossier"),
    "draft": _("projet"),
    "outgoing": _("lettre"),
    "applicant": _("demandeur"),
    "agentprofile": _("agent"),
    "letterpassage": _("texte d'une lettre"),
    "mailbox": _("boîte aux lettres"),
}

TABLES: Mapping[str, Words] = {
    "requirement": REQUIREMENT,
    "requirement-short": REQUIREMENT_SHORT,
    "kind": KIND,
    "status": STATUS,
    "verdict": VERDICT,
    "verdict-long": VERDICT_LONG,
    "field": FIELD,
    "field-group": FIELD_GROUP,
    "stay": STAY,
    "category": CATEGORY,
    "purpose": PURPOSE,
    "letter": LETTER,
    "held-because": HELD_BECAUSE,
    "correspondent": CORRESPONDENT,
    "outcome": OUTCOME,
    "role": ROLE,
    "joined": JOINED,
    "link": LINK,
    "cure": CURE,
    "unread": UNREAD,
    "event": EVENT,
    "thing": THING,
    "series": SERIES,
    "because": BECAUSE,
}


def word(table: str, slug: object) -> str:
    """What stands on a page for `slug`; the slug itself when it has no words yet."""
    return _word(table, str(slug), get_language())


@lru_cache(maxsize=4096)  # a list of cases says the same few words a thousand times
def _word(table: str, slug: str, _language: str) -> str:
    return str(TABLES[table].get(slug, slug))


def because(reason: str) -> str:
    """Why a message was put under its category: a phrase that it holds, a paper, a header, or a sign."""
    kind, _colon, what = reason.partition(":")
    if kind == "phrase":
        return f"« {what} »"
    if kind == "paper":
        return gettext("pièce : %(kind)s") % {"kind": word("kind", what)}
    if kind == "header":
        return gettext("en-tête %(name)s") % {"name": what}
    return word("because", reason)
