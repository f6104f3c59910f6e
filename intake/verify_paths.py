"""The command `verify`: files and settings in, one answer a file printed, an exit code out."""

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from cryptography.x509 import load_der_x509_certificate, load_pem_x509_certificate
from rich.console import Console
from rich.markup import escape

from config.sections import SettingsError
from config.service import Service
from config.tables import load as load_tables
from documents.seals.trust import Trust, authority, public_list
from generators.offline_page import offline_page
from generators.seal_authority import certificate_of
from generators.signing_authority import root_of
from generators.texts import default_texts
from intake.standing import Standing, standing_by_dates
from intake.verify import Authority, Verdict, Verification, verify_file

#: Exit codes, of several files the greatest: what a script can rely on.
CODES = {Verdict.GENUINE: 0, Verdict.ALTERED: 3, Verdict.UNKNOWN: 4, Verdict.NOT_VERIFIABLE: 5}
NO_LONGER = 6  #: genuine, but expired, not begun, withdrawn, replaced, or not in the register

_COLOURS = {
    Verdict.GENUINE: "green",
    Verdict.ALTERED: "red",
    Verdict.UNKNOWN: "yellow",
    Verdict.NOT_VERIFIABLE: "yellow",
}


def whom_to_believe(chosen: Service, root: Path | None, seal_certificate: Path | None) -> Authority:
    """From the settings' keys, or from public files that an office without keys was given (PEM, DER).

    Raises SettingsError for a file that is no certificate, OSError for one that cannot be read.
    """
    pem = _certificate(root, load_pem_x509_certificate, "PEM") if root is not None else None
    if pem is None and chosen.signature is not None:
        pem = root_of(chosen.signature.file.read_bytes(), chosen.signature.secret.read())
    own = Trust(())
    test = chosen.seal.test_authority if chosen.seal is not None else chosen.demo
    if seal_certificate is not None:
        own = authority(_certificate(seal_certificate, load_der_x509_certificate, "DER"), test=test)
    elif chosen.seal is not None:
        own = authority(certificate_of(chosen.seal.file.read_bytes(), chosen.seal.secret.read()), test=test)
    return Authority(root=pem, own=own, others=public_list())


def _certificate(path: Path, read: Callable[[bytes], object], form: str) -> bytes:
    data = path.read_bytes()
    try:
        read(data)
    except ValueError as error:
        raise SettingsError(f"{path} is no certificate ({form}): give the public file of whoever signs.") from error
    return data


def verify_paths(
    paths: Iterable[Path], believed: Authority, now: dt.datetime, *, register: bool, as_json: bool
) -> int:  # fmt: skip
    """Print what can be said of each file; with `register` also what became of the permit (Django must be set up)."""
    texts = default_texts()
    alpha2 = {country.code: country.alpha2 for country in load_tables().countries}
    worst = 0
    for path in paths:
        data = path.read_bytes()
        found = verify_file(path.name, data, believed, now, texts, alpha2)
        standing, said = _standing(found, data, now.date(), register=register)
        code = CODES[found.verdict]
        if found.verdict is Verdict.GENUINE and standing not in (None, Standing.VALID):
            code = NO_LONGER
        worst = max(worst, code)
        answer = as_dictionary(found, standing, said)
        if as_json:
            print(json.dumps(answer, ensure_ascii=False), flush=True)
        else:
            _show(found, answer)
    return worst


def as_dictionary(found: Verification, standing: Standing | None, said: str) -> dict[str, Any]:
    """The answer about a file as JSON has it."""
    seals = [
        {
            "state": one.check.state.value,
            "ours": one.ours,
            "test": one.check.test,
            "authority": one.seal.authority,
            "certificate": one.seal.certificate,
            "fields": dict(one.seal.shown()),
        }
        for one in found.seals
    ]
    signature = found.signature
    return {
        "source": found.source,
        "verdict": found.verdict.value,
        "test": found.test,
        "reasons": [*found.reasons, *([said] if said else [])],
        "standing": standing.value if standing is not None else None,
        "signature": None
        if signature is None
        else {
            "intact": signature.intact,
            "trusted": signature.trusted,
            "whole": signature.whole,
            "signer": signature.signer,
            "signed_at": signature.signed_at.isoformat() if signature.signed_at is not None else None,
        },
        "seals": seals,
    }


def _standing(found: Verification, data: bytes, today: dt.date, *, register: bool) -> tuple[Standing | None, str]:
    if found.verdict is not Verdict.GENUINE or not found.permit:
        return None, ""
    if register:
        from intake.register import standing_of_file, standing_of_seal  # needs Django

        entry = standing_of_seal(found.seal, today) if found.seal is not None else standing_of_file(data, today)
        return entry.standing, entry.standing.sentence
    if found.seal is None:
        return None, "Retrait non vérifié."
    standing = standing_by_dates(found.seal, today)
    told = {Standing.EXPIRED: "L’autorisation a expiré. ", Standing.NOT_YET: "L’autorisation n’a pas encore commencé. "}
    return standing, f"{told.get(standing, '')}Retrait non vérifié."


def _show(found: Verification, answer: dict[str, Any]) -> None:
    console = Console(soft_wrap=True, highlight=False)
    colour = _COLOURS[found.verdict]
    console.print(f"[bold]{escape(found.source)}[/]: [bold {colour}]{found.verdict}[/]")
    if found.test:
        console.print("  [bold red]AUTORITÉ DE TEST, SANS VALEUR[/]")
    for reason in answer["reasons"]:
        console.print(f"  {escape(reason)}")
    for seal in answer["seals"]:
        for name, value in seal["fields"].items():
            console.print(f"    {escape(name)} : [bold]{escape(value)}[/]")
    sys.stdout.flush()


def write_offline_page(target: Path, chosen: Service, seal_certificate: Path | None, today: dt.date) -> None:
    """Write the page that verifies seals off line.

    Raises SettingsError when there is no authority to know, OSError when a file cannot be read or written.
    """
    if seal_certificate is not None:
        certificate = _certificate(seal_certificate, load_der_x509_certificate, "DER")
    elif chosen.seal is not None:
        certificate = certificate_of(chosen.seal.file.read_bytes(), chosen.seal.secret.read())
    else:
        raise SettingsError(
            "No [seal] is set: there is no seal to verify; add the section, or give --seal-certificate."
        )
    target.write_bytes(
        offline_page(
            [certificate],
            authority=chosen.prefecture.name,
            phone=chosen.prefecture.duty_phone,
            test=chosen.seal.test_authority if chosen.seal is not None else chosen.demo,
            made_on=today,
        )
    )
