"""What a mail tells of a life led here, of a way home, or of a turn in the case is one for an agent."""

import dataclasses

import pytest

from documents.vocabulary import Verdict
from tests.documents.judgement.papers import all_rules, card, dossier, home, judged, mail, passport, proof, visa

AMINA = {"surname": "EL IDRISSI", "given_names": "AMINA"}
WHOLE = dossier(
    passport=passport(**AMINA, nationality="MAR", passport_state="MAR"),
    visa=visa(**AMINA, nationality="MAR"),
    home=home(guests="EL IDRISSI, AMINA"),
    card=card(),
    proof=proof(passenger="EL IDRISSI, AMINA", flight="AT789"),
)
TOLD = {
    "other-procedure-wording": [
        "J'ai trouvé une place de vendeuse au marché.",
        "Je vien de trouvé un travail de ménage.",
        "Depuis deux mois je travaille dans une pâtisserie.",
        "I was offered a position in a bakery.",
        "Trabajo aquí en un bar desde abril.",
        "Я устроилась на работу сиделкой.",
        "J'aide un voisin dans ses vignes, il me paie à la journée.",
        "Je me suis inscrite en licence à la faculté pour apprendre, à l'université Clermont Auvergne.",
        "I have signed up for a French course here.",
        "Matriculé a mis estudios en la universidad de Clermont.",
        "Mon ami et moi allons nous marier à la mairie.",
        "My partner and I will get married in the autumn.",
        "Wir wollen im Herbst heiraten.",
        "Je donne un coup de main chez un traiteur.",
        "I would need a paper with which I am allowed to work.",
        "J'ai une place en licence, à la fac de lettres.",
        "Nous préparons le mariage.",
        "Mi novio y yo queremos casarnos aquí antes de volver.",
        "Puis-je rester comme ascendante au lieu d'une simple prolongation.",
        "I have a contract as a cook since May.",
        "I work some days in a garden and they give me money.",
        "La boutique me donne quelques euros chaque semaine.",
        "J'ai obtenu une bourse, et la faculté m'a écrit.",
        "My professor here would like me to begin a PhD.",
        "Nos enfants doivent être inscrits à l'école ici.",
        "سنتزوج في الخريف.",
        "I have decided to settle here near my daughter.",
    ],
    "journey-told-wording": [
        "Il y a des avions maintenant mais les billets sont trop chers pour moi.",
        "Flights are running again, only I cannot afford the ticket.",
        "La compagnie m'a proposé une place en juin et je l'ai laissée.",
        "J'ai acheté un autre billet pour Casablanca.",
        "I could take the ferry to Tangier.",
        "There is a plane on Saturdays and I have spent my money.",
        "Les liaisons ont repris mais je préfère attendre l'automne.",
        "There were two seats on the repatriation flight and we let them go.",
    ],
    "departed-wording": [
        "Ma mère est repartie au Maroc la semaine passée.",
        "She went back to her country with the consulate.",
        "Je vous écris de chez ma cousine à Malaga.",
        "Мама уже вернулась домой.",
    ],
    "withdrawn-wording": ["Please forget what I sent you.", "Je n'ai plus besoin de cette prolongation."],
    "moved-wording": [
        "Je suis partie de chez M. Exemple.",
        "The room is taken, so I need another place to stay.",
        "I am in another town for the moment.",
        "J'ai quitté le logement la semaine passée.",
        "Ya no vivo con él.",
    ],
    "aside-wording": [
        "Je suis enceinte de six mois.",
        "Our daughter was born in Clermont in May.",
        "I need surgery on my knee.",
        "Je suis suivie à la maternité d'Estaing.",
        "Une greffe est prévue au CHU.",
        "Mes deux filles sont venues me voir en mai.",
        "Mon fils m'a rejointe au mois de mai.",
        "My sister came over in April.",
        "Je suis bénévole au centre social du quartier.",
        "I am her neighbour and she asked me to write.",
        "I overstayed once, some years ago.",
        "Ma demande de carte de séjour a été rejetée l'an passé.",
    ],
    "asylum-wording": ["J'ai peur de retourner là-bas, des gens dangereux me cherchent."],
}
SOUND = [
    "Je suis institutrice au Maroc et je dois reprendre mon travail en septembre.",
    "J'ai trouvé un travail à Rabat qui m'attend.",
    "I found a job in Morocco and need to be there in September.",
    "Je n'ai pas trouvé de travail et je n'en cherche pas.",
    "Ma fille a trouvé un travail d'infirmière ici.",
    "My son is enrolled at the university here.",
    "Je suis inscrite à l'université de Rabat.",
    "Notre anniversaire de mariage était en mai.",
    "Mon billet avait coûté très cher et on ne me rembourse pas.",
    "La compagnie m'a proposé un avoir, mais aucun autre vol.",
    "The airline offered me another flight, which was cancelled too.",
    "J'ai acheté un nouveau billet, annulé lui aussi.",
    "Ma fille est enceinte et je suis venue l'aider.",
    "J'ai peur du virus et je n'ose pas prendre l'avion.",
    "La compagnie a refusé ma demande de remboursement.",
    "Mes courses sont faites par mon hôte.",
    "Ma fille travaille dans un restaurant de Clermont.",
    "Mes petits-enfants sont à l'école ici et je les garde le mercredi.",
    "Je suis venue pour le mariage de ma nièce.",
    "Mon patron au Maroc est patient.",
    "M. Exemple m'a prêté sa voiture pour faire les photocopies.",
    "Mes enfants me donnent de l'argent chaque semaine.",
    "I have not been able to find another one.",
    "Je n'ai plus le temps ni le courage de téléphoner.",
    "Notre association de Casablanca attend mon retour.",
    "Mon emploi à Tanger m'attend et mon patron est patient.",
    "Mon visa m'a été délivré par le consulat de Rabat.",
    "J'attends que les vols reprennent et je partirai quand ils auront repris.",
    "Je vous envoie une photo plutôt qu'un scan de la page du visa.",
    "Le médecin a renouvelé mes médicaments pour le cœur.",
    "I had to miss my exam at the university of Rabat.",
    "Mon fils est venu m'aider à scanner les papiers.",
]
ASKS = "Bonjour, je demande la prolongation de mon visa.\n"
SIGNED = "\nAmina El Idrissi"


@pytest.mark.parametrize(("rule", "said"), [(rule, said) for rule, all_said in TOLD.items() for said in all_said])
def test_it_is_one_for_an_agent(rule: str, said: str) -> None:
    judgement = judged(dataclasses.replace(WHOLE, mails=(mail(f"{ASKS}{said}"),)))
    assert rule in all_rules(judgement)
    assert judgement.verdict is Verdict.REVIEW


@pytest.mark.parametrize("said", SOUND)
def test_what_is_so_at_home_or_of_others_or_denied_is_nothing(said: str) -> None:
    told = dataclasses.replace(WHOLE, mails=(mail(f"{ASKS}{said}{SIGNED}"),))
    assert judged(told).verdict is Verdict.COMPLETE


def test_what_a_host_does_is_nothing() -> None:
    said = "Je travaille ici à l'hôpital depuis deux mois et j'ai trouvé un emploi."
    by_host = dataclasses.replace(WHOLE, mails=(mail(f"J'héberge Amina El Idrissi. {said}\nJean Exemple"),))
    assert "other-procedure-wording" not in all_rules(judged(by_host))
    by_guest = dataclasses.replace(WHOLE, mails=(mail(f"{ASKS}{said}{SIGNED}"),))
    assert "other-procedure-wording" in all_rules(judged(by_guest))
