"""Where a cancelled journey led: into France, or within it, it proves nothing of the way home, and an agent looks."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

INTO = [
    "Votre vol AT1891 RAK - LYS du 7 juin 2020 (vers la France) est annulé.",
    "Your flight AT1891 from Marrakech (RAK) to Lyon (LYS) on 7 June 2020 has been cancelled.",
    "Your flight AF7530 from Paris (ORY) to Clermont-Ferrand (CFE) on 7 June 2020 has been cancelled.",
    "Votre train TGV 6612 Clermont-Ferrand - Paris du 7 juin 2020 est annulé.",
    "Votre vol AT1891 de Marrakech à Lyon du 7 juin 2020 est annulé.",
    "Ihr Flug LH 1050 von Frankfurt nach Paris am 7. Juni 2020 wurde annulliert.",
    "Su vuelo IB 3400 de Madrid a París del 7 de junio de 2020 ha sido cancelado.",
    "Il suo volo AZ 318 da Roma a Parigi del 7 giugno 2020 è stato cancellato.",
    "O seu voo TP 440 de Lisboa para Paris de 7 de junho de 2020 foi cancelado.",
    "Uw vlucht KL 1227 van Amsterdam naar Parijs van 7 juni 2020 is geannuleerd.",
    "7 Haziran 2020 tarihli TK1823 İstanbul - Paris uçuşunuz iptal edilmiştir.",
    "7 Haziran 2020 tarihli İstanbul'dan Paris'e TK1823 uçuşunuz iptal edilmiştir.",
    "Ваш рейс SU 2454 из Москвы в Париж 7 июня 2020 отменён.",
    "Lot LO 331 z Warszawy do Paryża z dnia 7 czerwca 2020 został odwołany.",
    "تم إلغاء رحلتكم AT 764 من الدار البيضاء إلى باريس بتاريخ 07/06/2020",
    "您2020年6月7日从北京飞往巴黎的航班CA933已取消。",
    "Your flight AT1891 of 7 June 2020 has been cancelled.\nFrom: Marrakech RAK\nTo: Lyon LYS",
    "Votre vol AT1891 Casablanca-Paris Orly du 7 juin 2020 est annulé.",
    "Votre vol TU 716 Tunis Carthage - Paris Orly du 7 juin 2020 est annulé.",
    "Votre vol AT1891 au départ de Casablanca (CMN) et à destination de Paris (ORY) du 7 juin 2020 est annulé.",
    "Votre vol AT1891 du 7 juin 2020 (Casablanca → Lyon) est annulé.",
    "Your flight AF 1897 from Casablanca to Paris Charles de Gaulle on 7 June 2020 has been cancelled.",
    "Votre vol AF7525 CFE/CDG du 7 juin 2020 est annulé.",
    "Votre vol AF7525 Clermont-Ferrand - Paris CDG du 7 juin 2020 est annulé.",
    "Your flight AF 1897 on 7 June 2020 has been cancelled.\nDeparture: Casablanca (CMN)\nArrival: Paris (CDG)",
    "Votre train OUIGO 7812 du 7 juin 2020 Paris Gare de Lyon - Marseille est supprimé.",
    "Votre vol AT 764 de Casablanca Mohammed V (CMN) vers Nice Côte d'Azur (NCE) du 7 juin 2020 est annulé.",
]

AWAY = [
    "Votre vol AT1892 LYS - RAK du 7 juin 2020 est annulé.",
    "Your flight AT1892 from Lyon (LYS) to Marrakech (RAK) on 7 June 2020 has been cancelled.",
    "Votre vol AT1892 de Lyon à Marrakech du 7 juin 2020 est annulé.",
    "Votre vol AT1892 du 7 juin 2020 est annulé.\nL'agence de Royal Air Maroc à Paris",
    "Votre vol AT1892 du 7 juin 2020 est annulé.\nRoyal Air Maroc - Paris",
    "Votre vol AT1892 du 7 juin 2020 est annulé. Départ : Paris CDG\nArrivée : Casablanca CMN",
    "Votre vol AF7531 Clermont-Ferrand - Paris - Casablanca du 7 juin 2020 est annulé.",
    "Votre vol AF7531 CFE-CDG-CMN du 7 juin 2020 est annulé.",
    "Vos vols AF7531 CFE-CDG et AF1896 CDG-CMN du 7 juin 2020 sont annulés.",
    "Votre vol AT1892 au départ de Lyon du 7 juin 2020 est annulé.",
    "Votre vol AF 654 du 12/06/2020 Paris CDG - Tunis a été annulé.",
    "Ihr Flug LH 1051 von Paris nach Frankfurt am 7. Juni 2020 wurde annulliert.",
    "Su vuelo IB 3401 de París a Madrid del 7 de junio de 2020 ha sido cancelado.",
    "Ваш рейс SU 2455 из Парижа в Москву 7 июня 2020 отменён.",
    "تم إلغاء رحلتكم AT 765 من باريس إلى الدار البيضاء بتاريخ 07/06/2020",
    "您2020年6月7日从巴黎飞往北京的航班CA934已取消。",
    "Your flight AT1892 to Paris on 7 June 2020 has been cancelled.",
    "Your flight AF 1 of 7 June 2020 has been cancelled. Have a nice day.",
    "Your outbound flight AT1891 RAK-LYS of 1 March was flown.\nYour flight AT1892 LYS-RAK of 7 June 2020 has been "
    "cancelled.",
    "7 Haziran 2020 tarihli Paris'ten İstanbul'a TK1824 uçuşunuz iptal edilmiştir.",
    "Votre vol AT1892 de Lyon Saint-Exupéry (LYS) à destination de Marrakech (RAK) du 7 juin 2020 est annulé.",
    "Your flight AF 1896 from Paris CDG Terminal 2E to Casablanca on 7 June 2020 has been cancelled.",
    "Votre vol Paris-Alger-Paris AH 1007 du 7 juin 2020 est annulé.",
    "Votre vol AH 1007 Clermont-Ferrand/Paris/Alger du 7 juin 2020 est annulé.",
    "Votre vol AH 1007 CFE → CDG → ALG du 7 juin 2020 est annulé.",
    "Votre vol AH 1007 de Lyon à Alger via Paris du 7 juin 2020 est annulé.",
    "Votre vol AH 1007 Paris CDG 10:00 – Alger 12:00 du 7 juin 2020 est annulé.",
    "Votre vol retour AH 1007 Alger du 7 juin 2020 au départ de Paris est annulé.",
    "Votre vol AH 1007 du 7 juin 2020 est annulé. Nos bureaux de Lyon et de Paris sont fermés. Agence : 12 rue de "
    "Tunis à Paris",
    "Votre vol AH 1007 du 7 juin 2020 (réservé auprès de l'agence Soleil de Tunis à Paris) est annulé.",
    "Tous les vols de et vers la France sont suspendus. Votre vol AH 1007 du 7 juin 2020 est annulé.",
    "Bonjour, votre vol AH 1007 au départ de Nice le 7 juin 2020 est annulé. Air Algérie, 119 rue Didouche, Alger – "
    "Paris – Lyon",
    "Votre vol AH 1007 du 7 juin 2020 est annulé.\nALLER Alger - Paris 1 mars 2020\nRETOUR Paris - Alger 7 juin 2020",
    "Your flight BA 305 from Paris to London Heathrow on 7 June 2020 has been cancelled due to the train strike.",
    "Flight TK 1822 Paris(CDG)-Istanbul(IST) on 7 June 2020 has been cancelled.",
    "Ihr Flug von Lyon über Paris nach Dakar, AF 718, am 7. Juni 2020 wurde annulliert.",
    "Votre vol AF 718 Lyon - Dakar avec correspondance à Paris du 7 juin 2020 est annulé.",
    "Vuestro vuelo IB 3401 París Orly a Madrid del 7 de junio de 2020 ha sido cancelado.",
    "Su vuelo IB 3401 con origen París y destino Madrid del 7 de junio de 2020 ha sido cancelado.",
]


@pytest.mark.parametrize("text", INTO)
def test_a_journey_into_france_or_by_train_is_a_doubt(tables: References, text: str) -> None:
    (paper,) = understand(page(f"Dear Ana DIAZ,\n{text}"), tables)
    assert (paper.fields["grade"], paper.doubts) == ("cancelled-by-carrier", ("not-leaving",))


@pytest.mark.parametrize("text", AWAY)
def test_a_journey_out_of_france_or_of_an_unknown_way_is_none(tables: References, text: str) -> None:
    (paper,) = understand(page(f"Dear Ana DIAZ,\n{text}"), tables)
    assert (paper.fields["grade"], paper.doubts) == ("cancelled-by-carrier", ())
