"""The reader's own flight takes place, another one is off: lines as a telephone shows them, without full stops."""

import pytest

from documents.references import References
from tests.documents.understanding.written import proof


@pytest.mark.parametrize(
    "text",
    [
        "Air France\nMadame Anna Petrova,\nvotre vol AF702 est maintenu\nle vol AF704 est annulé",
        "British Airways\nMs Anna Petrova,\nBA303 will depart as planned\nBA305 is cancelled",
        "Lufthansa\nFrau Anna Petrova,\nIhr Flug LH1040 findet statt\nFlug LH1042 ist annulliert",
        "Iberia\nSra. Anna Petrova,\nsu vuelo IB3405 se mantiene\nel vuelo IB3407 está cancelado",
        "Alitalia\nSig.ra Anna Petrova,\nil suo volo AZ317 è confermato\nil volo AZ319 è cancellato",
        "TAP\nSra. Anna Petrova,\no seu voo TP441 mantém-se\no voo TP443 foi cancelado",
        "KLM\nMevrouw Anna Petrova,\nuw vlucht KL1234 gaat door\nvlucht KL1236 is geannuleerd",
        "THY\nSayın Anna Petrova,\nTK1822 uçuşunuz zamanında\nTK1824 uçuşu iptal edildi",
        "Аэрофлот\nПассажир: PETROVA ANNA\nваш рейс SU2455 состоится\nрейс SU2463 отменён",
        "Air Algérie\nالسيدة Anna Petrova\nرحلتك AH1001 في موعدها\nتم إلغاء الرحلة AH1003",
        "中国国航\n旅客 WANG/XIAOMING\n您的航班CA934正常\nCA936航班已取消",
        "LOT\nPani Anna Petrova,\nPani lot LO336 odbędzie się\nlot LO338 został odwołany",
        "TAROM\nDoamna Anna Petrova,\nzborul RO 382 din 14 iunie 2020\nse operează conform programului\n"
        "zborul RO 384 este anulat",
        "SAS\nAnna Petrova,\nditt flyg SK578 är i tid\nflyg SK580 är inställt",
    ],
)
def test_it_is_a_doubt(tables: References, text: str) -> None:
    found = proof(text, tables)
    assert found is None or "other-flight" in found.doubts


@pytest.mark.parametrize(
    "text",
    [
        "VOTRE VOL AF702 DU 14 JUIN 2020\nEST A L'HEURE\nVOL AF704 ANNULE",
        "su vuelo IB3405 se\nmantiene\nel vuelo IB3407 está\ncancelado",
        "il suo volo AZ317 è in\norario\nil volo AZ319 è cancellato",
    ],
)
def test_broken_between_two_lines_or_in_capitals(tables: References, text: str) -> None:
    found = proof(f"Air France\nPassager : Anna Petrova\n{text}", tables)
    assert found is None or "other-flight" in found.doubts
