"""A filled `LetterData` for every kind of letter, ordinary and extreme."""

import datetime as dt
from dataclasses import replace

from generators.letter_facts import (
    ApplicantItems,
    Court,
    Destination,
    Hearing,
    ItemStatus,
    LetterData,
    LetterItem,
    LetterPermit,
    Privacy,
    Service,
    UnreadFile,
)

#: Everything that a careless template or renderer would let through.
HOSTILE = '<script>alert("x")</script> {{ 7*7 }} **gras** & «é»\n\n## titre\n- item \\ \u202eRTL\x07'

SERVICE = Service(
    name="Préfecture de démonstration – Service des étrangers",
    address=("1 rue de l’Exemple", "63000 Clermont-Ferrand"),
    email="sejour@prefecture.example",
    phone="04 00 00 00 00",
)

ORDINARY = LetterData(
    received=dt.date(2020, 6, 1),
    service=SERVICE,
    reference="63-2020-7K4QM2",
    writer_name="Jeanne Exemple",
    agent="Camille MODÈLE, secrétaire administrative",
    applicants=(
        ApplicantItems(
            name="ANNA MARIA ERIKSSON",
            items=(
                LetterItem(requirement="passport-identity", status=ItemStatus.ACCEPTED),
                LetterItem(requirement="visa", status=ItemStatus.ACCEPTED),
                LetterItem(requirement="entry-stamp", status=ItemStatus.MISSING),
                LetterItem(
                    requirement="accommodation",
                    status=ItemStatus.INSUFFICIENT,
                    sentences={"fr": ("La photo est floue.",), "en": ("The photo is blurred.",)},
                ),
                LetterItem(requirement="host-identity", status=ItemStatus.EXAMINED),
                LetterItem(requirement="return-impossible", status=ItemStatus.MISSING),
            ),
        ),
        ApplicantItems(name="LARS ERIKSSON", items=(LetterItem(requirement="visa", status=ItemStatus.ACCEPTED),)),
    ),
    deadline=dt.date(2020, 7, 1),
    silence_months=4,
    privacy=Privacy(controller="Le préfet de démonstration", dpo="dpo@prefecture.example", retention_months=24),
    reasons={"fr": ("Votre passeport a expiré.",), "en": ("Your passport has expired.",)},
    court=Court(
        name="Tribunal administratif de Clermont-Ferrand",
        address="6 cours Sablon, 63000 Clermont-Ferrand",
        site="www.telerecours.fr",
    ),
    permits=(
        LetterPermit(
            holder="ANNA MARIA ERIKSSON",
            reference="63-2020-7K4QM2",
            certificate_reference="63-2020-7K4QM2-A",
            document_number="L898902C3",
            start=dt.date(2020, 7, 1),
            end=dt.date(2020, 9, 30),
        ),
    ),
    withdrawn_on=dt.date(2020, 8, 1),
    hearing=Hearing(notified_on=dt.date(2020, 7, 14), answered=True),
    destination=Destination(name="Préfecture de la Haute-Loire", contact="sejour@haute-loire.example"),
    topic="residence-permit",
    limit_megabytes=25,
    unread=(UnreadFile(name="passeport.pdf", reason="locked"), UnreadFile(name="scan.tif", reason="broken")),
    first_sent=dt.date(2020, 6, 10),
)

HARSH = replace(
    ORDINARY,
    writer_name=HOSTILE,
    agent=HOSTILE,
    applicants=(
        *(replace(person, name=HOSTILE + "W" * 200) for person in ORDINARY.applicants),
        ApplicantItems(
            name="",
            items=(
                LetterItem(
                    requirement="visa", status=ItemStatus.MISSING, sentences={"fr": (HOSTILE,), "en": (HOSTILE,)}
                ),
            ),
        ),
    ),
    reasons={"fr": (HOSTILE,)},
    hearing=Hearing(urgency={"fr": (HOSTILE,)}),
    permits=tuple(
        replace(permit, holder=HOSTILE, work_allowed=True, replaces="63-2020-7K4QM2") for permit in ORDINARY.permits
    ),
    destination=Destination(name=HOSTILE, contact=HOSTILE),
    unread=(UnreadFile(name=HOSTILE, reason="never-heard-of"),),
    topic="never-heard-of",
)

#: Only what every letter has: each kind adds what it requires.
BARE = LetterData(received=dt.date(2020, 6, 1), service=SERVICE)
