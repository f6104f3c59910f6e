"""An agent sees the picture of every page, in whatever wrapping it came."""

import io
from pathlib import Path

from PIL import Image

from cases.previews import Order, draw
from samples.outlook import Letter, msg
from samples.sample import Attachment


def photo(size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def test_pictures_in_a_message_and_in_a_message_inside_it_are_drawn(tmp_path: Path) -> None:
    def attached(name: str, data: bytes) -> Attachment:
        return Attachment(name=name, media_type="image/jpeg", data=data)

    inner = Letter(subject="vol", plain="x", attachments=(attached("p.jpg", photo((300, 200))),))
    outer = Letter(
        subject="s",
        attachments=(attached("p.jpg", photo((400, 100))), attached("vol", photo((50, 50)))),
        letters=(inner,),
    )
    blob = tmp_path / "blob"
    blob.write_bytes(msg(outer))
    members = {"p.jpg": (400, 100), "vol/p.jpg": (300, 200), "vol": (50, 50)}
    draw(
        [
            Order(blob=str(blob), name="m.msg", member=member, turned={1: 0}, folder=str(tmp_path / str(number)))
            for number, member in enumerate(members)
        ]
    )
    for number, size in enumerate(members.values()):
        with Image.open(tmp_path / str(number) / "1.jpg") as drawn:
            assert drawn.size == size
