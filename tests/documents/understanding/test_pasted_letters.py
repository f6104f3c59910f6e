"""An airline's letter pasted below or among a writer's own words, or quoted by answering it, is a proof; a word is "
"not."""

import pytest

from documents.references import References
from documents.understanding import understand_text
from documents.understanding.forwarded import parts

#: The writer's own words, and the letter they paste.
PASTED = {
    "fr": (
        "Bonjour,\nJe ne peux pas rentrer au Maroc à cause de la crise.\nCordialement,\nYoussef Benslimane\n",
        "Cher(e) client(e),\nNous sommes au regret de vous informer que votre vol AT1892 LYS - RAK du 7 juin 2020 est "
        "annulé.\nRéférence de dossier : SLX1D8\nPassager : YOUSSEF BENSLIMANE\nRoyal Air Maroc",
    ),
    "en": (
        "Dear Sir or Madam,\nI cannot go home, my flight was cancelled.\nBest regards\nYoussef Benslimane\n",
        "Dear Mr YOUSSEF BENSLIMANE,\nWe regret to inform you that your flight AT1892 on 7 June 2020 has been "
        "cancelled.\n"
        "Booking reference: SLX1D8",
    ),
    "es": (
        "Buenos días,\nno puedo volver a mi país, mi vuelo fue cancelado.\nYoussef Benslimane\n",
        "Estimado Sr. YOUSSEF BENSLIMANE:\nLamentamos informarle que su vuelo AT1892 del 7 de junio de 2020 ha sido "
        "cancelado.\nLocalizador: SLX1D8",
    ),
    "de": (
        "Guten Tag,\nich kann nicht zurück, mein Flug fällt aus.\nYoussef Benslimane\n",
        "Sehr geehrter Herr YOUSSEF BENSLIMANE,\nleider wurde Ihr Flug AT1892 am 7. Juni 2020 annulliert.\n"
        "Buchungscode: SLX1D8",
    ),
    "it": (
        "Buongiorno,\nnon posso tornare, il mio volo è stato cancellato.\nYoussef Benslimane\n",
        "Gentile YOUSSEF BENSLIMANE,\nci dispiace informarla che il suo volo AT1892 del 7 giugno 2020 è stato "
        "cancellato.\n"
        "Codice di prenotazione: SLX1D8",
    ),
    "tr": (
        "Merhaba,\nülkeme dönemiyorum, uçuşum iptal.\nYoussef Benslimane\n",
        "Sayın YOUSSEF BENSLIMANE,\n7 Haziran 2020 tarihli AT1892 sefer sayılı uçuşunuz iptal edilmiştir.\n"
        "Rezervasyon kodu: SLX1D8",
    ),
    "ru": (
        "Здравствуйте,\nя не могу вернуться, мой рейс отменён.\nYoussef Benslimane\n",
        "Уважаемый YOUSSEF BENSLIMANE!\nВаш рейс AT1892 7 июня 2020 отменён.\nКод бронирования: SLX1D8",
    ),
    "zh": (
        "您好，\n我无法回国，我的航班取消了。\nYoussef Benslimane\n",
        "尊敬的旅客 BENSLIMANE/YOUSSEF：\n很抱歉，您的航班AT1892（2020年6月7日）已取消。\n订单号：SLX1D8",
    ),
}
OWN, LETTER = PASTED["fr"]


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


BELOW = {
    "nothing": LETTER,
    "its subject": f"Votre vol AT1892 du 7 juin 2020 est annulé\n\n{LETTER}",
    "an announcement": f"Voici le mail de la compagnie :\n\n{LETTER}",
    "an announcement, between quotes": f"Voici le mail de la compagnie :\n\n« {LETTER} »",
    "nothing, and before more own words": f"{LETTER}\n\nJe ne peux donc pas rentrer, merci de votre aide.",
    "a web mail's sender": f"______\nRoyal Air Maroc <no-reply@ram.example>\n5 juin 2020\nÀ : moi\n\n{LETTER}",
    "a head": f"De : Royal Air Maroc\nEnvoyé le : 5 juin 2020 07:12\nÀ : moi\nObjet : Votre vol\n\n{LETTER}",
    "a head in one line": f"De : Royal Air Maroc Envoyé : 5 juin 2020 07:12 À : moi Objet : Votre vol\n\n{LETTER}",
    "an answer's mark": f"Le 5 juin 2020 à 10:00, Royal Air Maroc <info@ram.example> a écrit :\n{quoted(LETTER)}",
    "an answer's mark alone": f"Le 5 juin 2020 à 10:00, Royal Air Maroc <info@ram.example> a écrit :\n\n{LETTER}",
    "a broken mark": f"Le ven. 5 juin 2020 à 10:00, Royal Air <\ninfo@ram.example> a écrit :\n\n{quoted(LETTER)}",
    "an English mark": f"On Fri, 5 Jun 2020 at 10:00, Royal Air <info@ram.example> wrote:\n{quoted(LETTER)}",
    "a Dutch mark": f"Op vr 5 jun. 2020 om 10:00 schreef Royal Air <info@ram.example>:\n{quoted(LETTER)}",
    "a Turkish mark": f"Royal Air Maroc, 5 Haz 2020 Cum 10:00 tarihinde şunu yazdı:\n{quoted(LETTER)}",
    "a Russian mark": f"пт, 5 июн. 2020 г. в 10:00, Royal Air <info@ram.example>:\n{quoted(LETTER)}",
}


@pytest.mark.parametrize("language", sorted(PASTED))
def test_a_letter_below_its_receivers_words(tables: References, language: str) -> None:
    (paper,) = understand_text("\n".join(PASTED[language]), tables)
    assert paper.fields["grade"] == "cancelled-by-carrier"
    assert (paper.fields["flight"], paper.fields["date"]) == ("AT1892", "2020-06-07")
    assert set(paper.fields["passenger"].replace(",", "").split()) == {"YOUSSEF", "BENSLIMANE"}


@pytest.mark.parametrize("above", sorted(BELOW))
def test_however_it_was_pasted_or_quoted(tables: References, above: str) -> None:
    (paper,) = understand_text(f"{OWN}\n{BELOW[above]}", tables)
    assert (paper.fields["grade"], paper.fields["passenger"]) == ("cancelled-by-carrier", "YOUSSEF BENSLIMANE")


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN}\nMadame la Préfète,\nmon vol AT1892 du 7 juin 2020 est annulé par la compagnie.",
        f"{OWN}\nBonjour Madame,\nRoyal Air Maroc a annulé mon vol AT1892 du 7 juin 2020, je ne peux pas rentrer.",
        f"{OWN}\nChère Madame Martin,\nmon retour est impossible, le vol AT1892 du 7 juin 2020 est annulé.",
    ],
)
def test_own_words_below_a_second_greeting_prove_nothing(tables: References, text: str) -> None:
    (paper,) = understand_text(text, tables)
    assert paper.fields["grade"] == "statement"


@pytest.mark.parametrize(
    "ours",
    [
        "Votre vol AT1892 du 7 juin 2020 est annulé : envoyez la preuve.\nPréfecture du Puy-de-Dôme",
        "Bonjour,\nvotre vol AT1892 du 7 juin 2020 est annulé.\nDossier 63-2020-7K4QM2",
    ],
)
def test_our_own_letter_that_is_answered_proves_nothing(tables: References, ours: str) -> None:
    text = f"Voici les papiers.\n\nLe 5 juin 2020 à 10:00, Visas <visas@org.example> a écrit :\n{quoted(ours)}"
    assert parts(text).quoted == ""
    assert understand_text(text, tables) == ()


def test_what_one_wrote_oneself_and_quotes_proves_nothing(tables: References) -> None:
    mine = "Bonjour,\nmon vol AT1892 du 7 juin 2020 est annulé, je ne peux pas rentrer."
    text = f"Bonjour,\n\nLe 5 juin 2020 à 10:00, Youssef <y@mail.example> a écrit :\n{quoted(mine)}"
    assert all(paper.fields["grade"] == "statement" for paper in understand_text(text, tables))
