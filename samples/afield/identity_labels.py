"""Which land prints which labels where on its identity page, in which tints and faces."""

from dataclasses import dataclass

from samples.afield.plate import Colour

Row = tuple[tuple[str, float], ...]  #: fields of a row, each with its place in mm

_USUAL: tuple[Row, ...] = (
    (("type", 42), ("code", 58), ("number", 86)),
    (("surname", 42),),
    (("given", 42),),
    (("nationality", 42), ("personal", 86)),
    (("birth", 42), ("sex", 74), ("place", 86)),
    (("issued", 42), ("authority", 86)),
    (("expiry", 42),),
)
_NARROW: tuple[Row, ...] = (
    (("type", 40), ("code", 52), ("number", 92)),
    (("surname", 40),),
    (("given", 40),),
    (("nationality", 40), ("sex", 78), ("birth", 92)),
    (("place", 40),),
    (("authority", 40),),
    (("issued", 40), ("expiry", 82)),
)
_SEX_FIRST: tuple[Row, ...] = (
    (("type", 41), ("code", 60), ("number", 80)),
    (("surname", 41),),
    (("given", 41),),
    (("sex", 41), ("nationality", 62), ("personal", 95)),
    (("birth", 41), ("place", 76)),
    (("issued", 41), ("expiry", 76)),
    (("authority", 41),),
)
_LONG: tuple[Row, ...] = (
    (("type", 39), ("code", 56), ("number", 90)),
    (("surname", 39),),
    (("given", 39),),
    (("nationality", 39), ("sex", 100)),
    (("birth", 39), ("personal", 84)),
    (("place", 39),),
    (("issued", 39), ("expiry", 70), ("authority", 98)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An identity page's looks."""

    tongues: tuple[str, ...]
    joint: str = " / "
    numbered: bool = False
    rows: tuple[Row, ...] = _USUAL
    dates: str = "%d/%m/%Y"  #: `%b` becomes capitals; `%B2` is the month in two tongues
    values: str = "LiberationSans-Bold.ttf"
    labels: float = 1.75  #: em in mm
    size: float = 3.1
    top: Colour = (222, 232, 226)
    foot: Colour = (236, 228, 210)
    ink: Colour = (126, 164, 150)
    second: Colour = (198, 150, 140)
    heading: Colour = (40, 60, 110)
    beside: bool = False  #: the label stands before its value, not above it
    title: str = ""
    pictured: bool = False  #: the portrait has no frame and runs into the print


PAGES = {
    "IND": Page(
        tongues=("en",),
        rows=_NARROW,
        values="Cousine_400Regular.ttf",
        size=3.4,
        title="भारत गणराज्य",
        top=(214, 226, 238),
        ink=(150, 150, 200),
        second=(214, 170, 120),
    ),
    "MAR": Page(
        tongues=("fr", "ar"),
        joint="  ",
        rows=_SEX_FIRST,
        top=(226, 236, 222),
        ink=(120, 172, 128),
        second=(206, 130, 128),
    ),
    "DZA": Page(
        tongues=("ar", "fr", "en"),
        joint=" ",
        rows=_LONG,
        dates="%d.%m.%Y",
        labels=1.5,
        top=(220, 236, 226),
        ink=(110, 176, 140),
    ),
    "SEN": Page(
        tongues=("fr", "en"), numbered=True, rows=_USUAL, dates="%d/%m/%Y", top=(228, 238, 214), ink=(150, 184, 110)
    ),
    "CMR": Page(
        tongues=("fr", "en"),
        joint="/",
        rows=_LONG,
        dates="%d.%m.%Y",
        values="RobotoMono_500Medium.ttf",
        top=(238, 232, 214),
        ink=(186, 166, 104),
        second=(130, 170, 130),
    ),
    "MDG": Page(
        tongues=("fr", "en"),
        rows=_NARROW,
        dates="%d %b %Y",
        values="LiberationSans-Regular.ttf",
        top=(236, 226, 226),
        ink=(196, 140, 146),
    ),
    "RUS": Page(
        tongues=("ru", "en"),
        joint="/",
        rows=_LONG,
        dates="%d.%m.%Y",
        labels=1.45,
        size=2.8,
        values="LiberationSans-Regular.ttf",
        top=(236, 222, 218),
        foot=(226, 224, 236),
        ink=(190, 150, 160),
        second=(140, 150, 190),
    ),
    "TUR": Page(
        tongues=("tr", "en"),
        joint="/",
        rows=_SEX_FIRST,
        dates="%d %b/%b %Y",
        values="OCRB.otf",
        size=3.0,
        top=(232, 214, 214),
        ink=(196, 128, 136),
    ),
    "VNM": Page(
        tongues=("vi", "en"), rows=_USUAL, dates="%d / %m / %Y", values="LiberationSerif-Bold.ttf", top=(216, 230, 226)
    ),
    "PHL": Page(
        tongues=("en",),
        joint=" ",
        rows=_NARROW,
        dates="%d %b %Y",
        values="Roboto_700Bold.ttf",
        top=(220, 226, 240),
        ink=(130, 150, 200),
        pictured=True,
    ),
    "EGY": Page(
        tongues=("en", "ar"),
        joint=" ",
        rows=_LONG,
        values="CourierPrime_700Bold.ttf",
        top=(224, 234, 220),
        ink=(140, 176, 130),
    ),
    "LBN": Page(
        tongues=("fr", "en", "ar"), joint=" - ", rows=_LONG, labels=1.4, top=(230, 220, 222), ink=(186, 146, 156)
    ),
    "IDN": Page(
        tongues=("id", "en"),
        joint=" / ",
        rows=_NARROW,
        dates="%d %b %Y",
        labels=1.6,
        top=(212, 232, 236),
        ink=(104, 170, 186),
    ),
    "ECU": Page(
        tongues=("es", "en", "fr"),
        joint="/",
        rows=_USUAL,
        dates="%d %b/%b %Y",
        labels=1.35,
        size=2.9,
        top=(238, 226, 220),
        pictured=True,
    ),
    "ARM": Page(
        tongues=("en", "fr"),
        joint=" / ",
        rows=_SEX_FIRST,
        dates="%d/%m/%Y",
        values="DejaVuSans.ttf",
        size=2.7,
        top=(220, 220, 236),
        ink=(146, 146, 196),
    ),
    "THA": Page(
        tongues=("en",),
        rows=_LONG,
        dates="%d %b %Y",
        values="LiberationSans-Regular.ttf",
        size=3.3,
        top=(232, 224, 238),
        ink=(166, 140, 190),
    ),
    "CHN": Page(
        tongues=("en",),
        rows=_USUAL,
        dates="%d %b %Y",
        values="LiberationSans-Regular.ttf",
        size=3.3,
        top=(240, 226, 214),
        ink=(206, 160, 130),
        pictured=True,
    ),
    "BRA": Page(
        tongues=("pt", "en", "es"),
        joint=" / ",
        rows=_USUAL,
        dates="%d %b/%b %Y",
        labels=1.35,
        size=2.9,
        top=(216, 232, 236),
        ink=(104, 166, 170),
        second=(206, 196, 120),
    ),
    "GEO": Page(
        tongues=("en", "fr"),
        numbered=True,
        rows=_SEX_FIRST,
        dates="%d %b/%b %Y",
        values="DejaVuSans-Bold.ttf",
        size=2.6,
        top=(236, 216, 216),
        pictured=True,
    ),
    "USA": Page(
        tongues=("en", "fr", "es"),
        joint=" / ",
        rows=_NARROW,
        dates="%d %b %Y",
        values="LiberationSans-Regular.ttf",
        labels=1.4,
        top=(216, 224, 238),
        ink=(140, 156, 196),
        second=(206, 150, 150),
        pictured=True,
    ),
}
