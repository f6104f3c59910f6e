"""What it takes to invent somebody of a land: its nation, written in one go, and what its passports add."""

from dataclasses import dataclass

from samples.nations import Nation


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """A nation and what its passport adds to it."""

    nation: Nation
    optional: str = ""  #: pattern of the personal number in the zone's optional field
    home_post: str = ""  #: its own border stamp


def land(
    code: str,
    english: str,
    french: str,
    native: str,
    citizenship: str,
    surnames: str,
    women: str,
    men: str,
    cities: str,
    number: str,
    language: str,
    airport: str,
    consulate: str,
    *,
    optional: str = "",
    exempt: bool = False,
) -> Land:
    def split(words: str) -> tuple[str, ...]:
        return tuple(word.strip() for word in words.split(","))

    nation = Nation(
        code=code,
        english=english,
        french=french,
        native=native,
        citizenship=citizenship,
        surnames=split(surnames),
        women=split(women),
        men=split(men),
        cities=split(cities),
        number=number,
        design="",
        language=language,
        airports=(airport,),
        exempt=exempt,
        consulate=consulate,
    )
    return Land(nation=nation, optional=optional, home_post=airport)
