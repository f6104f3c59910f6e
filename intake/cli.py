"""The command line: `./run intake COMMAND`. Words in, one exit code out; what fails says which setting and what to do.

Django is set up by the commands that need the data base, after the settings file is known; `assess` and `read` never.
"""

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

import intake
from config.sections import SettingsError
from intake.cli_papers import assess, read, verify
from intake.cli_start import ConfigOption, Failure, JsonOption, django, settings

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


def main() -> None:
    """Run the command line; a known fault ends with its sentence and exit code 1, never with a traceback."""
    root = Path(intake.__file__).resolve().parent
    if root != Path(__file__).resolve().parent:
        raise SystemExit(f"another package named intake was imported, from {root}: run this from the project's root")
    try:
        app(prog_name="./run intake")
    except (SettingsError, Failure) as error:
        Console(stderr=True).print(f"[bold red]intake:[/] {escape(str(error))}", highlight=False, soft_wrap=True)
        raise SystemExit(1) from None


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


for command_on_files in (assess, read, verify):
    app.command()(command_on_files)


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


@app.command("verify-site")
def verify_site(
    config: ConfigOption = None,
    host: Annotated[str | None, typer.Option(help="Where to listen (default: verification.host).")] = None,
    port: Annotated[int | None, typer.Option(help="Default: verification.port.", min=1, max=65535)] = None,
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
    port: Annotated[int, typer.Option(help="Of the queue, on 127.0.0.1; 0 is any free one.", min=0, max=65535)] = 8063,
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
