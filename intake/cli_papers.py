"""The commands on messages and files, `assess`, `read` and `verify`: without a data base, network or Django."""

import contextlib
import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from intake.cli_start import ConfigOption, Failure, JsonOption, django, settings


def assess(
    paths: Annotated[list[Path], typer.Argument(help="Message files, or folders of *.eml.", exists=True)],
    as_json: JsonOption = False,
    config: ConfigOption = None,
    today: Annotated[str | None, typer.Option(help="Date of judgement, YYYY-MM-DD (default: the message's).")] = None,
) -> None:
    """Say what messages are and what their papers are worth. Needs no data base, network or secret."""
    chosen = settings(config)
    day = _day(today)
    from config.tables import load as load_tables
    from documents.dossier import Policy
    from documents.opening import Limits
    from intake import logs
    from intake.assess import Assessor, assess_paths, messages_in
    from intake.reader_pool import ReaderPool

    logs.set_up(chosen.logging)
    policy = Policy(
        department=chosen.prefecture.department,
        entry_evidence=chosen.permit.entry_evidence,
        permit_months=chosen.permit.months,
    )
    limits = Limits(pages=chosen.limits.pages, page_seconds=chosen.limits.page_seconds)
    with _files_at_hand(), ReaderPool(chosen.limits.readers, limits, chosen.limits.reader_megabytes) as pool:
        assessor = Assessor(
            pool=pool,
            references=load_tables(),
            policy=policy,
            own_addresses=tuple(mailbox.address for mailbox in chosen.mailboxes),
        )
        for path in paths:
            if not any(messages_in([path])):
                print(f"{path} is a folder without *.eml files", file=sys.stderr)
        for found in assess_paths(paths, assessor=assessor, today=day):
            if as_json:
                print(json.dumps(found, ensure_ascii=False), flush=True)
            else:
                from intake.tables import assessment_table

                Console().print(assessment_table(found))


def read(
    paths: Annotated[
        list[Path], typer.Argument(help="Files: pictures, PDFs, office documents …", exists=True, dir_okay=False)
    ],
    as_json: JsonOption = False,
    config: ConfigOption = None,
    picture: Annotated[
        Path | None, typer.Option(help="Save the pages with their boxes here (PNG): out.png, out-2.png …")
    ] = None,
) -> None:
    """Say what is seen in files, page by page. Needs no data base or network."""
    chosen = settings(config)
    from config.tables import load as load_tables
    from documents.opening import Limits
    from documents.sheets import beginning_of
    from documents.understanding import understand
    from intake import logs
    from intake.page_pictures import pictures_of
    from intake.read import objects_of, person_table, read_paths
    from intake.reader_pool import ReaderPool

    logs.set_up(chosen.logging)
    references = load_tables()
    limits = Limits(pages=chosen.limits.pages, page_seconds=chosen.limits.page_seconds)
    drawn = 0
    with _files_at_hand(), ReaderPool(chosen.limits.readers, limits, chosen.limits.reader_megabytes) as pool:
        for source, data, reading in read_paths(paths, pool):
            for found in objects_of(source, reading, lambda page: understand(beginning_of(page), references)):
                if as_json:
                    print(json.dumps(found, ensure_ascii=False), flush=True)
                else:
                    Console().print(person_table(found))
            if picture is not None:
                for image in pictures_of(source, data, reading, limits):
                    drawn += 1
                    image.save(picture if drawn == 1 else picture.with_stem(f"{picture.stem}-{drawn}"), "PNG")
    if picture is not None and not drawn:
        raise Failure("no page that could be drawn")


def verify(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            help="A PDF, a photograph or scan of a printed page, or the text of a seal.", exists=True, dir_okay=False
        ),
    ] = None,
    as_json: JsonOption = False,
    register: Annotated[bool, typer.Option("--register", help="Also ask the data base: withdrawn, replaced …")] = False,
    root: Annotated[Path | None, typer.Option(help="Certificate (PEM) to which signatures must lead.")] = None,
    seal_certificate: Annotated[Path | None, typer.Option(help="Certificate (DER) of who seals.")] = None,
    offline_page: Annotated[Path | None, typer.Option(help="Write the page that verifies seals off line here.")] = None,
    config: ConfigOption = None,
) -> None:
    """Say whether a paper is genuine. Exit code 0: genuine and running; 3: altered; 4: unknown authority; 5: nothing
    on it can be verified; 6: genuine, but expired, not begun, withdrawn, replaced or unknown to the register.
    """
    chosen = django(config) if register else settings(config)
    from intake.verify_paths import verify_paths, whom_to_believe, write_offline_page

    now = dt.datetime.now(dt.UTC)
    with _files_at_hand():
        if offline_page is not None:
            write_offline_page(offline_page, chosen, seal_certificate, now.date())
            print(f"{offline_page} verifies seals without a network; give it to who checks papers", file=sys.stderr)
        if paths:
            believed = whom_to_believe(chosen, root, seal_certificate)
            raise SystemExit(verify_paths(paths, believed, now, register=register, as_json=as_json))
    if offline_page is None:
        raise Failure("name a file to verify")


@contextlib.contextmanager
def _files_at_hand() -> Iterator[None]:
    """What the system says of a file that cannot be read or written is said in one sentence."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            raise
        raise Failure(f"{error.filename}: {error.strerror}") from error


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Failure(f"--today {text}: write YYYY-MM-DD") from None
