"""Looks the installation over: each check says what is well, or what is wrong and what to do about it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from rich.console import Console
from rich.markup import escape

from cases.sealing import sealing
from cases.signing import signed
from cases.surroundings import paris_day, references, service
from cases.transitions import ActionRefused
from config.sections import SettingsError
from documents.readers.scripts import SCRIPTS, packs_folder, readable
from generators.letters import available_languages
from intake import doctor_texts
from intake.mailbox import Mailbox, MailboxUnavailable
from intake.submission import check as check_submission

_ENOUGH_DISK = 2_000_000_000  #: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one check found."""

    subject: str
    well: bool
    said: str  #: what is so, or what is wrong and what to do
    warning: bool = False  #: not well, and the service runs all the same


def examine(console: Console) -> bool:
    """Run every check and print it; whether the service can run."""
    can_run = True
    for check in CHECKS:
        for finding in check():
            mark = "[green]✓[/]" if finding.well else "[yellow]![/]" if finding.warning else "[red]✗[/]"
            said = escape(finding.said.removeprefix(f"{finding.subject}: "))
            console.print(f"{mark} [bold]{finding.subject}[/]: {said}", highlight=False, soft_wrap=True)
            can_run = can_run and (finding.well or finding.warning)
    return can_run


def check_settings() -> Iterator[Finding]:
    """The settings file was read before any check; what of it deserves a look."""
    chosen = service()
    yield Finding(subject="settings", well=True, said=f"{chosen.prefecture.name}, sending = {chosen.answers.sending}")
    unspoken = set(chosen.answers.languages) - set(available_languages())
    if unspoken:
        yield Finding(
            subject="languages",
            well=False,
            said=f"no letters in {', '.join(sorted(unspoken))}: remove them from answers.languages",
        )
    if not chosen.signatories_for("", paris_day(timezone.now())):
        yield Finding(
            subject="signatories",
            well=False,
            warning=True,
            said="nobody may sign today in every agent's name: check valid_from and valid_until",
        )


def check_tables() -> Iterator[Finding]:
    """The reference tables."""
    try:
        known = references().department(service().prefecture.department)
    except Exception as error:  # a table is an operator's file: whatever is wrong with it is a finding
        yield Finding(subject="reference tables", well=False, said=f"cannot be read: {error}")
        return
    name = known.name if known is not None else "unknown"
    yield Finding(
        subject="reference tables", well=known is not None, said=f"department {service().prefecture.department} {name}"
    )


def check_texts() -> Iterator[Finding]:
    """Every letter, both papers and every sentence, written once."""
    wrong = list(doctor_texts.faults())
    for fault in wrong:
        yield Finding(subject="texts", well=False, said=f"{fault} (look in templates/, and at the settings it names)")
    if not wrong:
        seen = doctor_texts.count()
        yield Finding(subject="texts", well=True, said=f"{seen} letters, papers and sentences are whole")


def check_database() -> Iterator[Finding]:
    """Whether it answers and its tables are up to date."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        yield Finding(subject="data base", well=False, said=f"{error}: check storage.database_url, or the folder")
        return
    if waiting:
        yield Finding(
            subject="data base", well=False, said=f"{len(waiting)} migrations are missing: ./run intake migrate"
        )
        return
    yield Finding(subject="data base", well=True, said=f"{connection.vendor}, tables up to date")
    if not get_user_model().objects.filter(is_active=True, profile__role__in=("agent", "supervisor")).exists():
        yield Finding(
            subject="agents",
            well=False,
            warning=True,
            said="nobody can decide yet: ./run intake agent add NAME --name 'First Last'",
        )


def check_disk() -> Iterator[Finding]:
    """Room and rights where the data lie."""
    folder = Path(settings.VAR)
    free = shutil.disk_usage(folder).free
    writable = os.access(folder, os.W_OK)
    private = not folder.stat().st_mode & 0o077
    yield Finding(
        subject="disk",
        well=writable and free >= _ENOUGH_DISK,
        said=f"{folder}: {free / 1e9:.1f} GB free"
        + ("" if writable else ", not writable: give it to the service's user")
        + ("" if free >= _ENOUGH_DISK else ", make room: raw messages and papers are kept there"),
    )
    if not private:
        yield Finding(
            subject="disk", well=False, warning=True, said=f"{folder} can be read by others: chmod 700 {folder}"
        )


def check_mailboxes() -> Iterator[Finding]:
    """Log in to each mailbox and look for its folders."""
    for chosen in service().mailboxes:
        subject = f"mailbox {chosen.name}"
        try:
            with Mailbox(chosen, chosen.name) as mailbox:
                there = mailbox.select(chosen.folder)
                folders = mailbox.folders()
        except MailboxUnavailable as error:
            yield Finding(subject=subject, well=False, said=str(error))
            continue
        yield Finding(subject=subject, well=True, said=f"{there.messages} messages in {chosen.folder}")
        wanted = [chosen.sent_folder] if chosen.sent_folder else []
        wanted += [chosen.done_folder] if chosen.move else []
        for folder in wanted:
            if folder not in folders:
                yield Finding(
                    subject=subject, well=False, warning=True, said=f"the folder {folder!r} does not exist yet"
                )


def check_smtp() -> Iterator[Finding]:
    """Connect and log in to the server that sends; nothing is sent."""
    try:
        server = check_submission(service().smtp)
    except SettingsError as error:
        yield Finding(subject="smtp", well=False, said=str(error))
        return
    yield Finding(subject="smtp", well=True, said=f"connected to {server}")


def check_signature() -> Iterator[Finding]:
    """Sign an empty page with the configured key."""
    from reportlab.pdfgen.canvas import Canvas

    if service().signature is None:
        yield Finding(
            subject="signature",
            well=False,
            warning=True,
            said="no [signature] is set: nothing can be approved until there is a key",
        )
        return
    canvas = Canvas("", invariant=True)
    canvas.showPage()
    try:
        signed(canvas.getpdfdata(), timezone.now())
    except ActionRefused as error:
        yield Finding(subject="signature", well=False, said=str(error))
        return
    yield Finding(subject="signature", well=True, said="the key signs")


def check_seal() -> Iterator[Finding]:
    """Load the key of the seal, when one is set."""
    try:
        with sealing() as seal:
            if seal is None:
                return
    except ActionRefused as error:
        yield Finding(subject="seal", well=False, said=str(error))
        return
    now = timezone.now()
    well = seal.not_before <= now <= seal.not_after
    valid = f"{seal.not_before:%Y-%m-%d} to {seal.not_after:%Y-%m-%d}"
    yield Finding(
        subject="seal",
        well=well,
        said=f"the key of authority {seal.key.authority} seals, its certificate is valid from {valid}"
        if well
        else f"the certificate is valid from {valid} only: ask the authority for another one",
    )


def check_readers() -> Iterator[Finding]:
    """Read a drawn line with a real reader process."""
    import io

    from PIL import Image, ImageDraw, ImageFont

    from intake.runner import reader_pool

    picture = Image.new("RGB", (900, 200), "white")
    ImageDraw.Draw(picture).text((40, 60), "PREFECTURE 63000", fill="black", font=ImageFont.load_default(72))
    data = io.BytesIO()
    picture.save(data, "PNG")
    with reader_pool() as pool:
        (reading,) = pool.read([("doctor.png", data.getvalue())])
    text = " ".join(page.text for page in reading.pages)
    well = "63000" in text
    yield Finding(
        subject="readers",
        well=well,
        said=f"read a test page in {reading.seconds:.1f} s"
        if well
        else f"a test page could not be read ({reading.unread or text!r}): check memory and limits.reader_megabytes",
    )


def check_scripts() -> Iterator[Finding]:
    """Language packs for pictures in other letters than Latin ones: few pages need them."""
    folder = packs_folder()
    there = readable(folder) if folder is not None else ()
    absent = [script for script in SCRIPTS if script not in there]
    said = f"{' and '.join(script.name for script in SCRIPTS)} letters on pictures are read"
    if absent:
        packs = " ".join(f"tesseract-ocr-{script.packs[0]}" for script in absent)
        said = (
            f"{' and '.join(script.name for script in absent)} letters on pictures cannot be read, such pages go to an"
            f" agent: apt-get install tesseract-ocr-eng {packs}"
        )
    yield Finding(subject="other scripts", well=not absent, warning=True, said=said)


CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    check_settings,
    check_tables,
    check_texts,
    check_disk,
    check_database,
    check_mailboxes,
    check_smtp,
    check_signature,
    check_seal,
    check_readers,
    check_scripts,
)
