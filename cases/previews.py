"""Draws upright pictures of the pages of files, as a process of its own: an applicant's file is never opened in ours.

`python -m cases.previews` takes a JSON order on stdin (see `Order`) and writes `<page>.jpg` into each order's folder.
"""

import hashlib
import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

LONGEST = 1600  #: pixels of the longer side: enough to read a zone on a screen
QUALITY = 72
MEMORY = 4 * 1024**3  #: bytes of address space; the libraries map much more than they use
CPU_SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A file whose pages are to be drawn."""

    blob: str  #: path of its bytes
    name: str
    member: str  #: path inside the archive that the bytes are; "" for the file itself
    turned: dict[int, int]  #: page number → degrees clockwise by which the reader turned it
    folder: str  #: where the pictures go


def folder_of(root: Path, sha256: str, member: str) -> Path:
    """Where the pictures of a file's pages are kept."""
    inside = hashlib.sha256(member.encode()).hexdigest()[:16] if member else "file"
    return root / sha256[:2] / sha256 / inside


def draw(orders: list[Order], seconds: float = 90.0) -> None:
    """Draw all pages of all orders in one child process; what cannot be drawn has no picture."""
    if not orders:
        return
    try:
        subprocess.run(
            [sys.executable, "-m", "cases.previews"],
            input=json.dumps([asdict(order) for order in orders]).encode(),
            timeout=seconds,
            capture_output=True,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return  # the pages that were drawn are there; the others show "no picture"


def _main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    for raw in json.loads(sys.stdin.buffer.read()):
        raw["turned"] = {int(page): turn for page, turn in raw["turned"].items()}
        _draw_file(Order(**raw))


def _draw_file(order: Order) -> None:
    from documents.opening import Limits, PictureBroken, open_file

    data = Path(order.blob).read_bytes()
    opened = open_file(order.name, data, Limits())
    rest = order.member
    while rest:
        # The longest name that fits: a message "vol" may lie beside a folder "vol" with the files of another message.
        ways = [m for m in opened.members if rest == m.name or rest.startswith(f"{m.name}/")]
        opened.close()
        if not ways:
            return
        inner = max(ways, key=lambda member: len(member.name))
        opened = open_file(inner.name, inner.data, Limits())
        rest = rest[len(inner.name) + 1 :]
    folder = Path(order.folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        for page in opened.pages:
            if page.picture is None:
                continue
            try:
                picture = page.picture().convert("RGB")
            except PictureBroken:
                continue
            turn = order.turned.get(page.number, 0)
            if turn:
                picture = picture.rotate(-turn, expand=True)  # PIL turns counter-clockwise
            picture.thumbnail((LONGEST, LONGEST))
            draft = folder / f"{page.number}.part"
            picture.save(draft, "JPEG", quality=QUALITY)
            draft.replace(folder / f"{page.number}.jpg")
    finally:
        opened.close()


if __name__ == "__main__":
    _main()
