"""An IMAP server that says what a test tells it: for what no well-behaved server can be made to do."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator

CAPABILITIES = "IMAP4rev1 IDLE MOVE UIDPLUS AUTH=XOAUTH2"

PAUSE = "\0"  #: within a line of a reply: what follows arrives a moment later, as when a packet ends there
_PAUSE_SECONDS = 0.3

#: From (tag, command line without tag) to the reply's lines; None leaves the client waiting.
Answer = Callable[[str, str], list[str] | None]


def usual(tag: str, line: str) -> list[str] | None:
    """What a server with three small messages says to the commonest commands."""
    command = line.split(" ")[0].upper()
    if command == "CAPABILITY":
        return [f"* CAPABILITY {CAPABILITIES}", f"{tag} OK done"]
    if command in ("SELECT", "EXAMINE"):
        return ["* 3 EXISTS", "* OK [UIDVALIDITY 7] .", "* OK [UIDNEXT 4] .", f"{tag} OK [READ-ONLY] done"]
    if line.upper().startswith("UID SEARCH"):
        return ["* SEARCH 1 2 3", f"{tag} OK done"]
    if "RFC822.SIZE" in line:
        day = '"15-Jun-2020 10:00:00 +0200"'
        rows = [f"* {n} FETCH (UID {n} RFC822.SIZE 20 INTERNALDATE {day})" for n in (1, 2, 3)]
        return [*rows, f"{tag} OK done"]
    if command == "LOGOUT":
        return ["* BYE", f"{tag} OK done"]
    return [f"{tag} OK done"]


def _converse(connection: socket.socket, answer: Answer, heard: list[str]) -> None:
    with connection, connection.makefile("rwb") as stream, contextlib.suppress(OSError, ValueError):
        stream.write(b"* OK ready\r\n")
        stream.flush()
        tag = ""
        while line := stream.readline().decode("utf-8", "replace").rstrip("\r\n"):
            heard.append(line)
            continued = tag and " " not in line  # DONE, or base64: belongs to the last command
            if not continued:
                tag, _, line = line.partition(" ")
            said = answer(tag, line)
            for one in said or []:
                for number, piece in enumerate(one.split(PAUSE)):
                    if number:
                        stream.flush()
                        time.sleep(_PAUSE_SECONDS)
                    stream.write(piece.encode())
                stream.write(b"\r\n")
            stream.flush()


@contextlib.contextmanager
def scripted_imap(answer: Answer) -> Iterator[tuple[int, list[str]]]:
    """Run it; gives its port on 127.0.0.1, and the list of lines that it hears."""
    heard: list[str] = []
    threads: list[threading.Thread] = []
    connections: list[socket.socket] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connections.append(connection)
            threads.append(threading.Thread(target=_converse, args=(connection, answer, heard), daemon=True))
            threads[-1].start()

    accepting = threading.Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield int(listener.getsockname()[1]), heard
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        accepting.join(5)
        for connection in connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(5)
