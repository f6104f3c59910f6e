"""The pages' translations: what is to be translated, and the catalogue that Django reads.

`./run python -m tests.review.catalog` writes review/locale/en/LC_MESSAGES/django.{po,mo} anew after a page was
changed, keeping what is translated. The compiled file is kept in the repository: running the service needs no Babel.
"""

import datetime as dt
import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "review" / "locale" / "en" / "LC_MESSAGES"
PO, MO = FOLDER / "django.po", FOLDER / "django.mo"
_JINJA = "jinja2.ext:babel_extract"
_PLACES: tuple[tuple[str, list[tuple[str, str]], dict[str, dict[str, str]]], ...] = (
    ("review", [("**.py", "python")], {}),
    ("cases", [("**.py", "python")], {}),
    ("templates/pages", [("**.html", _JINJA)], {"**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}}),
)
_KEYWORDS = {"_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2)}


def extracted() -> Catalog:
    """Every message of the pages, untranslated, with its place."""
    catalog = Catalog(project="prolongation", charset="utf-8", locale="en")
    for folder, methods, options in _PLACES:
        found = extract_from_dir(
            str(ROOT / folder), method_map=methods, options_map=options, keywords=_KEYWORDS, strip_comment_tags=True
        )
        for name, _line, message, _comments, context in sorted(found, key=lambda row: (row[0], row[1])):
            catalog.add(message, None, [(f"{folder}/{name}", 0)], context=context)
    return catalog


def stored() -> Catalog:
    """The English catalogue as it is kept."""
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def compiled(catalog: Catalog) -> bytes:
    """The bytes of a .mo file."""
    kept = io.BytesIO()
    write_mo(kept, catalog)
    return kept.getvalue()


def refresh() -> list[str]:
    """Write both files anew; give the messages that still want a translation."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    catalog = stored() if PO.exists() else Catalog(locale="en", charset="utf-8")
    catalog.update(extracted(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    _head(catalog)
    with PO.open("wb") as file:
        write_po(file, catalog, width=0, no_location=True, sort_output=True, omit_header=False, ignore_obsolete=True)
    catalog = stored()
    MO.write_bytes(compiled(catalog))
    return [str(message.id) for message in catalog if message.id and not all(_strings(message.string))]


def _head(catalog: Catalog) -> None:
    # The same words give the same bytes, whoever writes them and whenever.
    catalog.header_comment = "# The pages in English. French stands in the pages themselves."
    catalog.fuzzy = False
    catalog.project, catalog.version, catalog.msgid_bugs_address = "prolongation", "1", ""
    catalog.creation_date = catalog.revision_date = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    catalog.last_translator = catalog.language_team = ""


def _strings(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return tuple(string) if isinstance(string, tuple | list) else (string or "",)


if __name__ == "__main__":
    for wanting in refresh():
        print(wanting)
