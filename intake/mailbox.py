"""From an IMAP mailbox to messages and back: list, fetch, wait, move, append. Knows no ledger and changes no flag.

What cannot be had from the server raises MailboxUnavailable with a sentence for the operator; the connection is then
given up, and the next call makes a new one. One Mailbox is for one thread at a time.
"""

import contextlib
import datetime as dt
import logging
import selectors
import threading
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from config.sections import Server
from intake.imap_login import MailboxUnavailable, log_in, words

__all__ = ["Fetched", "Folder", "Listed", "Mailbox", "MailboxUnavailable"]

logger = logging.getLogger(__name__)

BATCH_MESSAGES = 10
BATCH_BYTES = 20_000_000
LARGEST = 50_000_000  #: bytes; of a larger message only the headers are fetched
_SEARCH_UIDS = 50_000  #: UIDs one SEARCH may answer with: imaplib refuses lines beyond 1 MB
_LIST_UIDS = 500  #: UIDs in one FETCH command: servers refuse long command lines
_IDLE_SECONDS = 240.0  #: an IDLE older than this is issued anew: a dead connection looks like an empty mailbox
_STOP_SECONDS = 0.5  #: how soon a stop is noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A selected folder. UIDs mean something only together with `uid_validity` (RFC 3501 §2.3.1.1)."""

    name: str
    uid_validity: int
    uid_next: int  #: 0 when the server does not say
    messages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A message as the folder lists it."""

    uid: int
    size: int  #: bytes, as the server counts
    received: dt.datetime  #: INTERNALDATE, UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A message, or its headers when it is too large or the server cannot give it."""

    uid: int
    size: int  #: of the whole message, bytes
    received: dt.datetime  #: INTERNALDATE, UTC
    raw: bytes = field(repr=False)
    whole: bool = True
    problem: str = ""  #: why it is not whole: too-large, unfetchable


class Mailbox:
    """One account on one IMAP server; connects when first needed."""

    def __init__(
        self, settings: Server, name: str = "", *, read_secret: Callable[[], str] | None = None, largest: int = LARGEST
    ) -> None:
        """`name` stands in what goes wrong. `read_secret` replaces the secret of the settings, read at each log-in."""
        self.settings = settings
        self.where = f"mailbox {name or getattr(settings, 'name', '') or settings.host}"
        self.largest = largest
        self._read_secret = read_secret
        self._client: IMAPClient | None = None
        self._folder: Folder | None = None
        self._writable = False

    def __enter__(self) -> "Mailbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def connect(self) -> None:
        """Connect and log in, unless that is done. Raises MailboxUnavailable."""
        if self._client is None:
            self._client = log_in(self.settings, self.where, self._read_secret)

    def close(self) -> None:
        """Log out; never raises."""
        client, self._client, self._folder = self._client, None, None
        if client is None:
            return
        try:
            client.logout()
        except (OSError, IMAPClientError):
            with contextlib.suppress(OSError, IMAPClientError):
                client.shutdown()

    def _drop(self) -> None:
        """Give the connection up without a word to the server."""
        client, self._client, self._folder = self._client, None, None
        if client is not None:
            with contextlib.suppress(OSError, IMAPClientError):
                client.shutdown()

    @contextlib.contextmanager
    def _talking(self, doing: str, cure: str = "it is tried again at the next poll") -> Iterator[IMAPClient]:
        """A connected client; what goes wrong while `doing` drops the connection and becomes MailboxUnavailable."""
        self.connect()
        assert self._client is not None
        try:
            yield self._client
        except (OSError, IMAPClientError, ValueError, KeyError) as error:
            self._drop()
            raise MailboxUnavailable(f"{self.where}: could not {doing} ({words(error)}): {cure}.") from error
        except MailboxUnavailable:
            raise
        except BaseException:
            self._drop()  # interrupted within a dialogue: what comes next on this connection belongs to nobody
            raise

    def folders(self) -> list[str]:
        """The names of all folders, as people see them."""
        with self._talking("list the folders") as client:
            return sorted(str(name) for flags, _, name in client.list_folders() if b"\\Noselect" not in flags)

    def create_folder(self, folder: str) -> None:
        """Make `folder` unless it is there."""
        if folder not in self.folders():
            with self._talking(f"make the folder {folder!r}", "make it by hand") as client:
                client.create_folder(folder)

    def select(self, folder: str, *, writable: bool = False) -> Folder:
        """Open `folder`; unless `writable`, in a way that cannot change anything (EXAMINE)."""
        with self._talking(f"open the folder {folder!r}", "check folder") as client:
            said = client.select_folder(folder, readonly=not writable)
            validity = int(said.get(b"UIDVALIDITY", 0))
            if not validity:
                raise IMAPClientError("the server gives no UIDVALIDITY, so its UIDs mean nothing")
            self._writable = writable
            self._folder = Folder(
                name=folder,
                uid_validity=validity,
                uid_next=int(said.get(b"UIDNEXT", 0)),
                messages=int(said.get(b"EXISTS", 0)),
            )
        return self._folder

    def _selected(self) -> Folder:
        if self._folder is None or self._client is None:
            raise MailboxUnavailable(f"{self.where}: no folder is open: the connection was lost; it is opened again.")
        return self._folder

    def new_uids(self, since_uid: int = 0, known: Collection[int] = ()) -> list[Listed]:
        """UID, size and reception of each message above `since_uid` and not in `known`, in order of UID."""
        folder = self._selected()
        with self._talking(f"list {folder.name!r}") as client:
            client.noop()  # makes the server look at what arrived since the folder was opened
            uids: list[int] = []
            # A folder that gives no UIDNEXT is asked in one go: "n:*" also gives the last message when n is beyond it.
            last = folder.uid_next - 1 if folder.uid_next else 0
            start = since_uid + 1
            while folder.uid_next and start <= last:
                end = min(start + _SEARCH_UIDS - 1, last)
                uids += client.search(["UID", f"{start}:{end}"])
                start = end + 1
            # Beyond UIDNEXT stands what arrived since the folder was opened, or everything.
            uids += client.search(["UID", f"{max(start, since_uid + 1)}:*"])
            seen = frozenset(known)
            wanted = sorted({uid for uid in uids if uid > since_uid and uid not in seen})
            found = []
            for position in range(0, len(wanted), _LIST_UIDS):
                chunk = wanted[position : position + _LIST_UIDS]
                answers = client.fetch(chunk, ["RFC822.SIZE", "INTERNALDATE"])
                for uid in chunk:
                    answer = answers.get(uid)
                    if answer and b"RFC822.SIZE" in answer:  # else it was expunged meanwhile
                        received = answer[b"INTERNALDATE"].astimezone(dt.UTC)
                        found.append(Listed(uid=uid, size=int(answer[b"RFC822.SIZE"]), received=received))
            return found

    def fetch(self, listed: Collection[Listed]) -> Iterator[Fetched]:
        """The messages, without marking them as read, in batches of bounded number and size.

        Of one larger than `largest`, and of one that the server cannot give, only the headers come. What was expunged
        meanwhile does not come at all.
        """
        batch: list[Listed] = []
        for entry in listed:
            if entry.size > self.largest:
                yield from self._headers(entry, "too-large")
                continue
            if batch and (len(batch) >= BATCH_MESSAGES or sum(one.size for one in batch) + entry.size > BATCH_BYTES):
                yield from self._bodies(batch)
                batch = []
            batch.append(entry)
        if batch:
            yield from self._bodies(batch)

    def _bodies(self, batch: list[Listed]) -> list[Fetched]:
        folder = self._selected()
        with self._talking(f"fetch from {folder.name!r}") as client:
            try:
                answers = client.fetch([entry.uid for entry in batch], ["BODY.PEEK[]"])
            except IMAPClient.AbortError:
                raise
            except IMAPClientError:
                answers = {}  # NO: one message that the server cannot read spoils the batch
            found = []
            for entry in batch:
                body = answers.get(entry.uid, {}).get(b"BODY[]")
                if isinstance(body, bytes):
                    found.append(Fetched(uid=entry.uid, size=len(body), received=entry.received, raw=body))
                else:
                    found += self._alone(client, entry)
            return found

    def _alone(self, client: IMAPClient, entry: Listed) -> list[Fetched]:
        """One message by itself, after it or its neighbour failed in a batch."""
        try:
            answer = client.fetch([entry.uid], ["BODY.PEEK[]"]).get(entry.uid)
        except IMAPClient.AbortError:
            raise
        except IMAPClientError as error:
            logger.warning("%s: uid %d cannot be fetched: %s", self.where, entry.uid, words(error))
            return self._headers(entry, "unfetchable")
        if answer is None:
            return []
        body = answer.get(b"BODY[]")
        if not isinstance(body, bytes):
            return self._headers(entry, "unfetchable")
        return [Fetched(uid=entry.uid, size=len(body), received=entry.received, raw=body)]

    def _headers(self, entry: Listed, problem: str) -> list[Fetched]:
        folder = self._selected()
        with self._talking(f"fetch headers from {folder.name!r}") as client:
            try:
                answer = client.fetch([entry.uid], ["BODY.PEEK[HEADER]"]).get(entry.uid, {})
            except IMAPClient.AbortError:
                raise
            except IMAPClientError:
                answer = {}
            header = answer.get(b"BODY[HEADER]")
            raw = header if isinstance(header, bytes) else b""
            if not raw.strip():
                # Not even headers: a line of ours keeps two such messages from having the same bytes.
                raw = f"X-Unfetchable: uid {entry.uid} of {folder.uid_validity}, {entry.size} bytes\r\n\r\n".encode()
            return [
                Fetched(uid=entry.uid, size=entry.size, received=entry.received, raw=raw, whole=False, problem=problem)
            ]

    def move(self, uid: int, folder: str, *, uid_validity: int) -> None:
        """Move a message of the open folder to `folder`, which must exist. Repeating it does nothing.

        Refused when the folder's UIDs have changed their meaning. Without MOVE: copy, mark as deleted, expunge that
        one message; without UIDPLUS either, not at all (a plain EXPUNGE would remove what others marked).
        """
        here = self._selected()
        if not self._writable:
            here = self.select(here.name, writable=True)
        if here.uid_validity != uid_validity:
            raise MailboxUnavailable(f"{self.where}: the UIDs of {here.name!r} have changed: nothing was moved.")
        cure = f"check that the folder {folder!r} exists, or set move = false"
        with self._talking(f"move to {folder!r}", cure) as client:
            if client.has_capability("MOVE"):
                client.move([uid], folder)
            elif client.has_capability("UIDPLUS"):
                if client.search(["UID", f"{uid}"]):
                    client.copy([uid], folder)
                    client.add_flags([uid], [b"\\Deleted"], silent=True)
                    client.uid_expunge([uid])
            else:
                raise IMAPClientError("the server has neither MOVE nor UIDPLUS")

    def append(self, folder: str, message: bytes, received: dt.datetime | None = None) -> None:
        """Put `message` into `folder` as read (a copy of what was sent), with `received` as its INTERNALDATE."""
        with self._talking(f"append to {folder!r}", "check that the folder exists") as client:
            client.append(folder, message, flags=[b"\\Seen"], msg_time=received)

    def idle_wait(self, seconds: float, stop: threading.Event) -> bool:
        """Wait until the open folder has news (True), or `seconds` have passed or `stop` is set (False).

        Without IDLE it just waits. IDLE is issued anew every few minutes; a connection that died raises
        MailboxUnavailable, then at the latest.
        """
        self._selected()
        ends = time.monotonic() + seconds
        with self._talking("wait for news") as client:
            if not client.has_capability("IDLE"):
                stop.wait(seconds)
                return False
            while not stop.is_set() and (left := ends - time.monotonic()) > 0:
                try:
                    client.idle()
                except IMAPClient.AbortError:
                    raise
                except IMAPClientError:
                    # News that came before the server's "+ idling": imapclient takes it for an error.
                    self._drop()
                    return True
                if self._news(client, min(left, _IDLE_SECONDS), stop):
                    return True
        return False

    @staticmethod
    def _news(client: IMAPClient, seconds: float, stop: threading.Event) -> bool:
        """One IDLE, until the server speaks, `seconds`, or `stop`; ended in any case, which proves that it lives.

        What it said is read while the IDLE is ended, when the socket waits for whole lines: `idle_check` reads without
        waiting, and a line of which half has arrived is an error to it (mjs/imapclient#519).
        """
        ends = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(client.socket(), selectors.EVENT_READ)
            while not stop.is_set() and (left := ends - time.monotonic()) > 0:
                if selector.select(min(left, _STOP_SECONDS)):
                    break
        _, said = client.idle_done()
        return any(_is_news(one) for one in said)


def _is_news(response: tuple[object, ...]) -> bool:
    """Whether an untagged response tells of arrivals or departures (`(5, b"EXISTS")`), not just "still here"."""
    return len(response) >= 2 and response[1] in (b"EXISTS", b"EXPUNGE", b"RECENT")
