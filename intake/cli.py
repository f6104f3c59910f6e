"""The command line: `./run intake COMMAND`. Words in, one exit code out; what fails says which setting and what to do.

Django is set up by the commands that need the data base, after the settings file is known; `assess` and `read` never.
"""

import contextlib
import datetime as dt
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

import intake
from config.service import Service, SettingsError, load

app = typer.Typer(
    name="intake",
    help="The worker behind a prefecture's mailbox for requests to extend a stay.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
agent_app = typer.Typer(help="Who may sign in to the queue.", no_args_is_help=True)
app.add_typer(agent_app, name="agent")
register_app = typer.Typer(help="The register that the public verification page reads.", no_args_is_help=True)
app.add_typer(register_app, name="register")
audit_app = typer.Typer(help="The record of who did what.", no_args_is_help=True)
app.add_typer(audit_app, name="audit")

export_app = typer.Typer(help="What can be taken out of the data base.", no_args_is_help=True)
app.add_typer(export_app, name="export")

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", help="The settings file (default: $INTAKE_CONFIG, else config/service.toml)."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object a line on stdout.")]


class Failure(Exception):
    """A fault of settings or surroundings, said in one sentence to the operator."""


def main() -> None:
    """Run the command line; a known fault ends with its sentence and exit code 1, never with a traceback."""
    root = Path(intake.__file__).resolve().parent
    if root != Path(__file__).resolve().parent:
        raise SystemExit(f"another package named intake was imported, from {root}: run this from the project's root")
    try:
        app()
    except (SettingsError, Failure) as error:
        Console(stderr=True).print(f"[bold red]intake:[/] {escape(str(error))}", highlight=False, soft_wrap=True)
        raise SystemExit(1) from None


def settings(config: Path | None) -> Service:
    """The settings of the file that was asked for; SettingsError says what is wrong with them."""
    if config is not None:
        os.environ["INTAKE_CONFIG"] = str(config.resolve())
    return load()


def django(config: Path | None, *, tables: bool = True) -> Service:
    """The settings, with Django set up and logging on; unless `tables` is false, with the tables up to date."""
    chosen = settings(config)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django as framework

    framework.setup()
    from intake import logs

    logs.set_up(chosen.logging)
    if tables:
        _bring_tables_up_to_date()
    return chosen


def _bring_tables_up_to_date() -> None:
    """Make or migrate the tables before a command needs them, so that a first day has no step to forget."""
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise Failure(f"the data base cannot be used: {error}: check storage.database_url, or the folder") from error


@app.command()
def run(config: ConfigOption = None) -> None:
    """Run the service: poller, workers, sender and the web queue. SIGTERM or Ctrl-C ends it within seconds."""
    django(config)
    from intake.service import serve

    raise SystemExit(serve())


@app.command()
def poll(config: ConfigOption = None) -> None:
    """One round: fetch what is new in every mailbox into the ledger."""
    chosen = django(config)
    from intake.polling import MailboxUnavailable
    from intake.rounds import poll_round

    failed = []
    for mailbox in chosen.mailboxes:
        try:
            poll_round(mailbox)
        except MailboxUnavailable as error:
            failed.append(str(error))
    if failed:
        raise Failure("; ".join(failed))


@app.command()
def work(config: ConfigOption = None) -> None:
    """One round: parse, read, place and settle until nothing is left to do."""
    django(config)
    from intake.rounds import work_round
    from intake.runner import reader_pool
    from intake.schedule import daily_round

    with _alone(), reader_pool() as pool:
        daily_round()
        print(f"{work_round(pool)} units of work done", file=sys.stderr)


@app.command()
def send(config: ConfigOption = None) -> None:
    """One round: send the letters that are due."""
    django(config)
    from intake.rounds import send_round
    from intake.sending import doubt_what_was_sending

    with _alone():
        doubt_what_was_sending()
        print(f"{send_round()} letters tried", file=sys.stderr)


@app.command()
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
    from intake.assess import Assessor, assess_paths
    from intake.reader_pool import ReaderPool

    logs.set_up(chosen.logging)
    policy = Policy(
        department=chosen.prefecture.department,
        entry_evidence=chosen.permit.entry_evidence,
        permit_months=chosen.permit.months,
    )
    limits = Limits(pages=chosen.limits.pages, page_seconds=chosen.limits.page_seconds)
    with ReaderPool(chosen.limits.readers, limits, chosen.limits.reader_megabytes) as pool:
        assessor = Assessor(
            pool=pool,
            references=load_tables(),
            policy=policy,
            own_addresses=tuple(mailbox.address for mailbox in chosen.mailboxes),
        )
        for found in assess_paths(paths, assessor=assessor, today=day):
            if as_json:
                print(json.dumps(found, ensure_ascii=False), flush=True)
            else:
                from intake.tables import assessment_table

                Console().print(assessment_table(found))


@app.command()
def read(
    paths: Annotated[list[Path], typer.Argument(help="Files: pictures, PDFs, office documents …", exists=True)],
    as_json: JsonOption = False,
    config: ConfigOption = None,
    picture: Annotated[Path | None, typer.Option(help="Save the first page with its boxes here (PNG).")] = None,
) -> None:
    """Say what is seen in files, page by page. Needs no data base or network."""
    chosen = settings(config)
    from config.tables import load as load_tables
    from documents.opening import Limits
    from documents.sheets import beginning_of
    from documents.understanding import understand
    from intake import logs
    from intake.read import person_table, read_paths
    from intake.reader_pool import ReaderPool

    logs.set_up(chosen.logging)
    references = load_tables()
    limits = Limits(pages=chosen.limits.pages, page_seconds=chosen.limits.page_seconds)
    with ReaderPool(chosen.limits.readers, limits, chosen.limits.reader_megabytes) as pool:
        for found in read_paths(paths, pool=pool, understand=lambda page: understand(beginning_of(page), references)):
            if as_json:
                print(json.dumps(found, ensure_ascii=False), flush=True)
            else:
                Console().print(person_table(found))
        if picture is not None:
            _save_picture(paths[0], picture, pool)


@app.command("import")
def import_(
    source: Annotated[str, typer.Argument(help="A folder of .eml, an mbox, a Maildir, or imap:FOLDER.")],
    config: ConfigOption = None,
    mailbox: Annotated[
        str | None, typer.Option(help="Name of the mailbox they belong to (default: the first).")
    ] = None,
) -> None:
    """Bring a backlog into the ledger. It never causes an automatic letter."""
    chosen = django(config)
    from intake.backlog import ImportRefused, MailboxUnavailable, bring

    name = mailbox or chosen.mailboxes[0].name
    if name not in {m.name for m in chosen.mailboxes}:
        raise Failure(f"there is no mailbox {name} in the settings")
    try:
        new, known = bring(source, next(m for m in chosen.mailboxes if m.name == name))
    except (ImportRefused, MailboxUnavailable) as error:
        raise Failure(str(error)) from error
    print(f"{new} messages entered, {known} were known", file=sys.stderr)


@app.command()
def verify(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="A PDF, a photograph or scan of a printed page, or the text of a seal.", exists=True),
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
    if offline_page is not None:
        write_offline_page(offline_page, chosen, seal_certificate, now.date())
        print(f"{offline_page} verifies seals without a network; give it to who checks papers", file=sys.stderr)
    if paths:
        believed = whom_to_believe(chosen, root, seal_certificate)
        raise SystemExit(verify_paths(paths, believed, now, register=register, as_json=as_json))
    if offline_page is None:
        raise Failure("name a file to verify")


@app.command("verify-site")
def verify_site(
    config: ConfigOption = None,
    host: Annotated[str | None, typer.Option(help="Where to listen (default: verification.host).")] = None,
    port: Annotated[int | None, typer.Option(help="Default: verification.port.")] = None,
) -> None:
    """Serve the public page on which anybody verifies a permit. It needs the register alone: no data base, no key."""
    chosen = settings(config)
    from intake.verify_site.serving import command

    words = command(host or chosen.verification.host, port or chosen.verification.port)
    print(
        f"verification http://{host or chosen.verification.host}:{port or chosen.verification.port}/", file=sys.stderr
    )
    os.execv(words[0], words)  # noqa: S606 - no shell is wanted


@register_app.command("rebuild")
def register_rebuild(config: ConfigOption = None) -> None:
    """Write the public register anew from the data base, with the public certificates beside it."""
    django(config)
    from cases.registering import rebuild

    print(f"{rebuild()} permits in the register", file=sys.stderr)


@app.command()
def doctor(config: ConfigOption = None) -> None:
    """Check settings, data base, disk, mailbox, SMTP and readers; say what to do about each fault."""
    django(config, tables=False)
    from intake.doctor import examine

    raise SystemExit(0 if examine(Console()) else 1)


@app.command()
def status(config: ConfigOption = None, as_json: JsonOption = False) -> None:
    """Account for every message: what is in the mailbox, what the ledger has, what waits where."""
    django(config)
    from intake.status import account, status_table

    found = account()
    if as_json:
        print(json.dumps(found, ensure_ascii=False, default=str))
    else:
        Console().print(status_table(found))


@app.command()
def migrate(config: ConfigOption = None) -> None:
    """Make or update the tables of the data base."""
    django(config, tables=False)
    from django.core.management import call_command

    call_command("migrate", verbosity=1, interactive=False)


@agent_app.command("add")
def agent_add(
    username: Annotated[str, typer.Argument(help="How the person signs in.")],
    name: Annotated[str, typer.Option(help="First name and family name, as letters show them.")],
    role: Annotated[str, typer.Option(help="agent, reader, supervisor or auditor.")] = "agent",
    quality: Annotated[str, typer.Option(help="As letters show it: Secrétaire administrative …")] = "",
    anonymous: Annotated[bool, typer.Option(help="Never name this person in letters.")] = False,
    config: ConfigOption = None,
) -> None:
    """Let somebody sign in, or change their role. The password is asked for, twice, or read from a pipe."""
    chosen = django(config)
    from intake.agents import add

    password = (
        typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        if sys.stdin.isatty()
        else sys.stdin.readline().rstrip("\n")
    )
    try:
        add(
            username,
            password,
            name=name,
            role=role,
            quality=quality,
            department=chosen.prefecture.department,
            named=not anonymous,
        )
    except ValueError as error:
        raise Failure(str(error)) from error
    print(f"{username} may sign in as {role}", file=sys.stderr)


@audit_app.command("verify")
def audit_verify(config: ConfigOption = None) -> None:
    """Look over the chain of events: whether any was changed, removed or slipped in. Exit code 1 when so."""
    django(config)
    from cases.chain import verify
    from cases.models import Event

    faults = verify()
    for fault in faults:
        print(fault)
    if faults:
        raise Failure(f"the record is not whole: {len(faults)} fault{'s' * (len(faults) > 1)}")
    print(f"{Event.objects.count()} events, none changed or missing")


@export_app.command("corrections")
def export_corrections(config: ConfigOption = None) -> None:
    """What agents corrected, as labelled examples: one JSON object a line. Applicants' data, no agent's name."""
    django(config)
    from cases.labelled import labelled_examples

    for example in labelled_examples():
        print(json.dumps(example, ensure_ascii=False))


@app.command()
def demo(
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget what an earlier demo did.")] = False,
    once: Annotated[bool, typer.Option("--once", help="All but the web part; print what became of each.")] = False,
    port: Annotated[int, typer.Option(help="Of the queue, on 127.0.0.1; 0 is any free one.")] = 8063,
) -> None:
    """The whole service on drawn samples, with mail servers of its own. Nothing real, nothing leaves this machine."""
    from intake.demo import play

    raise SystemExit(play(fresh=fresh, once=once, port=port))


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Hold the runner's lock: two that work on the same rows would only undo each other's."""
    from django.conf import settings as django_settings

    from intake.runner import AlreadyRunning, runner_lock

    try:
        with runner_lock(Path(django_settings.VAR)):
            yield
    except AlreadyRunning as error:
        raise Failure(f"{error} The running service does this by itself.") from error


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Failure(f"--today {text}: write YYYY-MM-DD") from None


def _save_picture(source: Path, target: Path, pool: Any) -> None:
    from intake.read import draw_boxes, page_picture

    data = source.read_bytes()
    (reading,) = pool.read([(source.name, data)])
    page = reading.pages[0] if reading.pages else None
    drawn = page_picture(source.name, data, page) if page is not None else None
    if page is None or drawn is None:
        raise Failure(f"{source} has no page that could be drawn")
    draw_boxes(drawn, page).save(target)
