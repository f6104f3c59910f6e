"""From a mail's words to the file shares that its links lead to. No link is followed: the sender is asked to attach."""

import re
from urllib.parse import unquote

#: Name to show, then where its files lie: a host (and all below it), with the beginning of the path.
_SHARES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("WeTransfer", ("we.tl/", "wetransfer.com/downloads/")),
    (
        "Google Drive",
        (
            *("drive.google.com/file/", "drive.google.com/drive/", "drive.google.com/open", "drive.google.com/uc"),
            *("docs.google.com/document/", "docs.google.com/file/", "docs.google.com/uc"),
        ),
    ),
    ("Google Photos", ("photos.app.goo.gl/", "photos.google.com/share/", "photos.google.com/photo/")),
    ("OneDrive", ("1drv.ms/", "onedrive.live.com/", "sharepoint.com/")),
    (
        "Dropbox",
        ("dropbox.com/s/", "dropbox.com/sh/", "dropbox.com/scl/", "dropbox.com/l/", "dropbox.com/t/", "db.tt/"),
    ),
    ("iCloud", ("share.icloud.com/", "icloud.com/iclouddrive/", "icloud.com/attachment/", "icloud.com/photos/")),
    ("Smash", ("fromsmash.com/",)),
    ("SwissTransfer", ("swisstransfer.com/d/",)),
    ("TransferNow", ("transfernow.net/",)),
    ("GrosFichiers", ("grosfichiers.com/",)),
    ("France transfert", ("francetransfert.numerique.gouv.fr/",)),
    ("FileSender", ("filesender.renater.fr/",)),
    ("Free Transfert", ("transfert.free.fr/", "dl.free.fr/")),
    ("Mega", ("mega.nz/", "mega.io/")),
    ("MediaFire", ("mediafire.com/file/", "mediafire.com/folder/")),
    ("pCloud", ("pcloud.link/", "my.pcloud.com/")),
    ("Box", ("app.box.com/s/", "box.com/s/")),
    ("kDrive", ("kdrive.infomaniak.com/app/share/",)),
    ("Adobe Acrobat", ("acrobat.adobe.com/link/", "acrobat.adobe.com/id/", "documentcloud.adobe.com/link/")),
    ("Yandex Disk", ("disk.yandex.ru/", "disk.yandex.com/", "yadi.sk/")),
    ("Mail.ru", ("cloud.mail.ru/public/",)),
    ("百度网盘", ("pan.baidu.com/s/",)),
    ("QQ邮箱超大附件", ("mail.qq.com/cgi-bin/ftnexs_download", "mail.qq.com/ftn/download")),
    ("网易云附件", ("mail.163.com/large-attachment-download", "mail.126.com/large-attachment-download", "u.163.com/")),
    ("Naver", ("bigfile.mail.naver.com/",)),
    ("1fichier", ("1fichier.com/?",)),
    ("Cjoint", ("cjoint.com/c/",)),
    ("Firefox Send", ("send.firefox.com/download/",)),
    ("Filemail", ("filemail.com/d/", "filemail.com/t/")),
    ("Sendspace", ("sendspace.com/file/", "sendspace.com/filegroup/")),
    ("GMX", ("c.gmx.net/@", "c.web.de/@")),
)
_ADDRESS = re.compile(
    r"(?<![\w.@/-])(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,15})(/[^\s<>\"'()\[\]]*)", re.IGNORECASE
)
_MOST = 200_000  #: characters that are looked at


def shares_named(text: str) -> tuple[str, ...]:
    """The names of the file shares to whose files links stand in `text`, each once, in order."""
    found: dict[str, None] = {}
    shown = text[:_MOST]
    for written in (shown, _unescaped(shown)):
        for match in _ADDRESS.finditer(written):
            name = share_of(match.group(1), match.group(2))
            if name:
                found[name] = None
    return tuple(found)


def share_of(host: str, path: str) -> str:
    """The name of the share that an address leads to a file of; "" for any other address."""
    address = f"{host}{path}".lower()
    if len(path) < 2:
        return ""
    for name, places in _SHARES:
        for place in places:
            at = address.find(place)
            if at == 0 or (at > 0 and address[at - 1] == "." and at < len(host)):
                return name
    return ""


def _unescaped(text: str) -> str:
    """Addresses that mail programs have put in percent signs into addresses of their own."""
    return unquote(text).replace("=http", " http") if "%3A" in text or "%3a" in text else ""
