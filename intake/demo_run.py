"""What the demo shows on the terminal: samples delivered, each message's fate as it comes about, the final table."""

import datetime as dt
import email.utils
from email import message_from_bytes
from pathlib import Path

from django.db.models import QuerySet
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from cases.models import Case, Message, Outgoing
from cases.states import MessageState, OutgoingState
from cases.surroundings import service
from intake.attempts import UNFINISHED
from intake.demo_servers import DemoServers
from intake.rounds import poll_round, send_round, work_one
from intake.runner import reader_pool
from intake.schedule import daily_round
from samples.sample import Sample

_STATES = {
    "complete": "[green]complete[/]",
    "incomplete": "[yellow]incomplete[/]",
    "review": "[magenta]an agent looks[/]",
    "not-a-request": "no request",
}


class Stage:
    """The demo's mailbox and what is shown of it."""

    def __init__(self, servers: DemoServers, samples: list[Sample], folder: Path, console: Console) -> None:
        self._servers = servers
        # By Message-ID: the embedded server may fold a header line in another way than the sample does.
        self._samples = {str(message_from_bytes(sample.raw)["Message-ID"]): sample for sample in samples}
        self._note = folder / "delivered"
        self._console = console
        self._shown: set[int] = set(Message.objects.exclude(state__in=UNFINISHED).values_list("pk", flat=True))
        self._sent: set[int] = set(self._left().values_list("pk", flat=True))

    def deliver(self, *, later: bool) -> None:
        """Put the samples into the mailbox that were not put there by an earlier start."""
        known = set(self._note.read_text(encoding="utf-8").split()) if self._note.exists() else set()
        batch = [
            (name, sample)
            for name, sample in self._samples.items()
            if name not in known and sample.name.endswith("follow-up") is later
        ]
        if not batch:
            return
        self._console.print(
            f"{len(batch)} message{'s' * (len(batch) > 1)} arrive{'s' * (len(batch) == 1)} in the mailbox."
        )
        for name, sample in batch:
            self._servers.deliver([(sample.raw, _received(sample.raw))])
            with self._note.open("a", encoding="utf-8") as note:
                note.write(f"{name}\n")

    def work_to_the_end(self) -> None:
        """Poll, work and send, one after the other, until nothing is left to do."""
        daily_round()
        for mailbox in service().mailboxes:
            poll_round(mailbox)
        with reader_pool() as pool:
            while work_one(pool):
                self.show_news()
        send_round()
        self.show_news()

    def quiet(self) -> bool:
        """Whether everything that was delivered has been handled and its letters have left."""
        delivered = len(self._note.read_text(encoding="utf-8").split()) if self._note.exists() else 0
        if Message.objects.count() < delivered or Message.objects.filter(state__in=UNFINISHED).exists():
            return False
        waiting = Outgoing.objects.filter(state__in=(OutgoingState.QUEUED, OutgoingState.SENDING)).exists()
        return not waiting and not Case.objects.filter(state="new").exists()

    def show_news(self) -> None:
        """Print what has become of messages, and which letters have left, since the last call."""
        for message in Message.objects.exclude(pk__in=self._shown).exclude(state__in=UNFINISHED).order_by("id"):
            self._shown.add(message.pk)
            self._say(f"  ← {self._name(message):28} {_fate(message)}")
        for outgoing in self._left().exclude(pk__in=self._sent).order_by("id"):
            self._sent.add(outgoing.pk)
            self._say(f"  → {outgoing.get_purpose_display():28} [dim]{escape(outgoing.subject)}[/]")

    def _say(self, line: str) -> None:
        self._console.print(line, no_wrap=True, overflow="ellipsis", crop=True)

    def table(self) -> Table:
        """What became of each message, for a person."""
        table = Table(title="What became of each message", title_justify="left")
        for head in ("message", "story", "state", "category", "verdict", "case", "letters"):
            table.add_column(head)
        for message in Message.objects.order_by("received_at", "id").select_related("case"):
            sample = self._samples.get(message.message_id_header)
            case = message.case
            letters = Outgoing.objects.filter(case=case) if case is not None else message.answers.all()
            table.add_row(
                self._name(message),
                sample.story if sample is not None else "",
                str(MessageState(message.state).value),
                message.category,
                _STATES.get(case.verdict, case.verdict) if case is not None else "–",
                f"{case.reference} {case.state}" if case is not None else "–",
                ", ".join(f"{o.purpose} {o.state}" for o in letters.order_by("id")) or "–",
            )
        return table

    def _name(self, message: Message) -> str:
        sample = self._samples.get(message.message_id_header)
        return sample.name if sample is not None else f"message {message.pk}"

    @staticmethod
    def _left() -> "QuerySet[Outgoing]":
        return Outgoing.objects.filter(state=OutgoingState.SENT)


def _fate(message: Message) -> str:
    if message.state == MessageState.QUARANTINED:
        return f"[red]quarantined[/] {message.trouble}"
    case = message.case
    if case is None:
        return f"filed: {message.category}"
    verdict = _STATES.get(case.verdict, case.verdict)
    return f"{case.reference}  {verdict}"


def _received(raw: bytes) -> dt.datetime:
    """When the sample says that it was sent: what the server would have noted a moment later."""
    said = message_from_bytes(raw[:100_000]).get("Date")
    try:
        return email.utils.parsedate_to_datetime(said) if said else dt.datetime.now(dt.UTC)
    except ValueError:
        return dt.datetime.now(dt.UTC)
