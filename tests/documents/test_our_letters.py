"""A letter of ours that somebody pasted into their mail, without a mark of quotation."""

from documents.our_letters import without_our_letters

OURS = """Préfecture du Puy-de-Dôme
Clermont-Ferrand, le 4 juin 2020
Madame, Monsieur,
Nous accusons réception de votre courriel. Une décision peut être contestée devant le tribunal administratif.
Cordialement,
Le service de l'immigration
"""


def test_the_letter_goes_and_what_stands_around_it_stays() -> None:
    kept = without_our_letters(f"Bonjour, voici.\n\n{OURS}\nTout est joint. Anna")
    assert "tribunal" not in kept
    assert "réception" not in kept
    assert kept.startswith("Bonjour, voici.")
    assert kept.endswith("Tout est joint. Anna")


def test_who_writes_to_the_office_is_no_office() -> None:
    own = "Préfecture du Puy-de-Dôme\nMadame la Préfète,\nJe conteste votre refus au tribunal.\nCordialement,\nAnna"
    assert without_our_letters(own) == own


def test_a_letter_without_an_end_is_left() -> None:
    cut = OURS.split("Cordialement")[0]
    assert without_our_letters(cut) == cut
