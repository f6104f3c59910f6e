"""Ten fictional people at the edges of what the papers must hold, and the permits drawn for them."""

import datetime as dt
from dataclasses import replace

from generators.facts import (
    CertificateData,
    DocumentKind,
    Holder,
    PermitData,
    Prefecture,
    Signatory,
    TravelDocument,
)
from generators.validity import permit_validity

TODAY = dt.date(2020, 6, 15)

PREFECTURE = Prefecture(
    heading=("République française", "Préfet du Puy-de-Dôme"),
    authority="Le préfet du Puy-de-Dôme",
    authority_english="The Prefect of Puy-de-Dôme",
    services=("Direction de la citoyenneté et de la légalité", "Service de l’immigration et de l’intégration"),
    address=("1 rue d’Assas", "63033 Clermont-Ferrand Cedex 1"),
    email="sejour@prefecture.example",
    phone="04 00 00 00 00",
    duty_phone="04 00 00 00 01",
)
NEUTRAL = replace(PREFECTURE, heading=("Service des étrangers (démonstration)",))

ORDINARY = PermitData(
    reference="63-2020-7K4QM2",
    certificate_reference="63-2020-7K4QM2-A",
    holder=Holder(
        surname="ERIKSSON",
        given_names="ANNA MARIA",
        birth_date="1974-08-12",
        birth_place="Zenith",
        nationality="Utopie (UTO)",
        address=("chez M. Jean EXEMPLE", "12 rue des Volcans", "63110 Beaumont"),
    ),
    document=TravelDocument(
        kind=DocumentKind.PASSPORT, number="L898902C3", state="Utopie (UTO)", expiry=dt.date(2022, 4, 15)
    ),
    validity=permit_validity(TODAY, dt.date(2020, 6, 30), dt.date(2022, 4, 15), 3),
    prefecture=PREFECTURE,
    signatory=Signatory(
        name="Camille MODÈLE",
        quality="La directrice de la citoyenneté et de la légalité",
        delegation="Pour le préfet et par délégation (arrêté n° 2020-000 du 1er mars 2020)",
    ),
    place="Clermont-Ferrand",
    issued_on=TODAY,
    legal_references=(
        "Code de l’entrée et du séjour des étrangers et du droit d’asile, articles L. 311-4 et R. 311-4",
        "règlement (CE) n° 810/2009 du 13 juillet 2009 établissant un code communautaire des visas, article 33",
        "loi n° 2020-734 du 17 juin 2020, article 15",
    ),
    circumstances="la crise sanitaire liée à l’épidémie de covid-19, qui empêche son retour dans son pays",
    verification=(
        "Pour vérifier ce document, comparez le numéro du passeport présenté avec celui qui figure ci-dessus, "
        "puis contrôlez la signature électronique du fichier d’origine ou appelez la permanence "
        "en indiquant la référence."
    ),
)


def _with(
    holder: dict[str, object] | None = None, document: dict[str, object] | None = None, **more: object
) -> PermitData:
    return replace(
        ORDINARY,
        holder=replace(ORDINARY.holder, **(holder or {})),  # type: ignore[arg-type]
        document=replace(ORDINARY.document, **(document or {})),  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )


EXTREMES: dict[str, PermitData] = {
    "ordinary": ORDINARY,
    "long-names": _with(
        {
            "surname": "WOLFESCHLEGELSTEINHAUSENBERGERDORFF VON UND ZU HOHENLOHE-WALDENBURG-SCHILLINGSFÜRST",
            "usage_name": "DE LA TRÉMOÏLLE-MONTMORENCY-LUXEMBOURG ÉPOUSE WOLFESCHLEGELSTEINHAUSENBERGERDORFF",
            "given_names": "MARIA DE LOS ÁNGELES GUADALUPE CONCEPCIÓN ENCARNACIÓN ESPERANZA TRINIDAD INMACULADA",
            "birth_place": "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, île d’Anglesey",
        }
    ),
    "single-name": _with({"surname": "SUKARNOPUTRI", "given_names": None, "birth_date": "1951"}),
    "no-space": _with({"surname": "A" * 90, "given_names": "W" * 90, "birth_place": "M" * 80}),
    "long-address": _with(
        {
            "address": (
                "chez Mme Marie-Antoinette DE LA ROCHEFOUCAULD-MONTBEL-SAINT-A",
                "Résidence Les Jardins de la Fontaine, bâtiment C, escalier 4",
                "1234 bis avenue du Maréchal Jean de Lattre de Tassigny prol.",
                "Lieu-dit Les Granges de Saint-Julien-Puy-Lavèze-le-Haut-Bois",
                "63820 Saint-Julien-Puy-Lavèze",
            )
        }
    ),
    "short": _with({"surname": "Ô", "given_names": "Y", "birth_place": "Å", "birth_date": "1999-12"}, {"number": "1"}),
    "vietnamese": _with(
        {
            "surname": "NGUYỄN PHÚC",
            "given_names": "THỊ ÁNH TUYẾT",
            "birth_place": "Thừa Thiên Huế",
            "nationality": "Viêt Nam (VNM)",
            "foreigner_number": "6303123456",
        },
        {"kind": DocumentKind.SERVICE_PASSPORT, "number": "S0012345678901234", "state": "Viêt Nam (VNM)"},
    ),
    "cyrillic-greek": _with(
        {"surname": "ЩЕРБАКОВ-ΠΑΠΑΔΌΠΟΥΛΟΣ", "given_names": "Ёлка Ιωάννα", "birth_place": "Йошкар-Ола"},
        {"kind": DocumentKind.STATELESS_DOCUMENT, "number": "FR0O1IL8B"},
    ),
    "markup": _with(
        {
            "surname": "O’NEIL & <B>SONS</B>",
            "given_names": 'ANNE "MIA" {{ 7*7 }}',
            # What an agent enters where the travel document states none (Japanese, Swiss passports …).
            "birth_place": "Non mentionné sur le document de voyage",
        },
        work_allowed=True,
        replaces="63-2020-AAAAAA",
        specimen=True,
    ),
    "neutral-capped": _with(
        {"usage_name": "MARTIN", "foreigner_number": "6303123456"},
        {"kind": DocumentKind.REFUGEE_DOCUMENT, "expiry": dt.date(2020, 8, 1)},
        prefecture=NEUTRAL,
        validity=permit_validity(TODAY, None, dt.date(2020, 8, 1), 3),
        projet=True,
        electronically_signed=False,
        legal_references=tuple(
            f"Texte de référence numéro {n}, dont l’intitulé est long à dessein" for n in range(1, 25)
        ),
    ),
}


def certificate_for(permit: PermitData) -> CertificateData:
    """The certificate of a permit."""
    return CertificateData(
        permit=permit,
        circumstances_english="the health crisis caused by the covid-19 epidemic, which prevents the return home",
        verification_english="To verify, check the electronic signature of the original file or call the number below.",
    )
