"""Papers on a file share are no papers that arrived: no link is followed, the applicant is asked to attach them."""

import pytest

from documents.shared_links import shares_named
from documents.vocabulary import Requirement, Status, Verdict
from tests.documents.judgement.papers import all_rules, dossier, finding, judged, mail

LINKS = {
    "https://we.tl/t-AbCd123": "WeTransfer",
    "https://wetransfer.com/downloads/0a1b": "WeTransfer",
    "https://drive.google.com/file/d/1AbC/view?usp=sharing": "Google Drive",
    "https://drive.google.com/drive/folders/1AbC": "Google Drive",
    "https://photos.app.goo.gl/AbC": "Google Photos",
    "https://1drv.ms/u/s!Ab": "OneDrive",
    "https://exemple-my.sharepoint.com/:f:/g/personal/x": "OneDrive",
    "https://www.dropbox.com/scl/fi/abc/visa.jpg?dl=0": "Dropbox",
    "https://www.icloud.com/iclouddrive/0ab#visa": "iCloud",
    "https://fromsmash.com/AbC": "Smash",
    "https://www.swisstransfer.com/d/0a1b": "SwissTransfer",
    "https://mega.nz/file/AbC": "Mega",
    "https://francetransfert.numerique.gouv.fr/download/x": "France transfert",
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F1drv.ms%2Fu%2Fs!Ab&data=05": "OneDrive",
    "www.dropbox.com/s/abc/visa.jpg": "Dropbox",
    "https://mail.qq.com/cgi-bin/ftnExs_download?k=0a&t=exs_ftn_download&code=1b": "QQ邮箱超大附件",
    "https://wx.mail.qq.com/ftn/download?func=3&key=0a": "QQ邮箱超大附件",
    "https://mail.163.com/large-attachment-download/index.html?p=X": "网易云附件",
    "https://bigfile.mail.naver.com/download?fid=abc": "Naver",
    "https://1fichier.com/?abc123": "1fichier",
    "https://www.cjoint.com/c/JFabc": "Cjoint",
    "https://send.firefox.com/download/abc/#key": "Firefox Send",
}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_to_a_file_share_is_known(link: str) -> None:
    assert shares_named(f"Mes documents : <{link}>. Merci") == (LINKS[link],)


@pytest.mark.parametrize(
    "text",
    [
        "https://www.airfrance.fr/vols", "https://www.dropbox.com/", "https://drive.google.com", "anna@we.tl",
        "https://notdropbox.com/s/x", "https://example.org/?from=dropbox.com", "dropbox", "",
        "https://example.org/we.tl/x", "https://mail.qq.com/", "https://1fichier.com/", "https://www.prefecture63.example.org/demande",
    ],
)  # fmt: skip
def test_other_addresses_are_not(text: str) -> None:
    assert shares_named(text) == ()


def test_it_is_said_of_what_is_missing_and_of_nothing_else() -> None:
    linked = (mail(body="Voici mes documents : https://we.tl/t-AbC et https://1drv.ms/u/x"),)
    judgement = judged(dossier(visa=None), mails=linked)
    assert judgement.verdict is Verdict.INCOMPLETE
    missing = finding(judgement, Requirement.VISA)
    assert missing.status is Status.MISSING
    assert [reason.rule for reason in missing.reasons] == ["visa-missing", "papers-behind-link"]
    assert missing.reasons[1].params == {"site": "WeTransfer, OneDrive"}
    assert finding(judgement, Requirement.PASSPORT_IDENTITY).reasons == ()


def test_a_link_beside_a_whole_dossier_changes_nothing() -> None:
    judgement = judged(dossier(), mails=(mail(body="Aussi ici : https://we.tl/t-AbC"),))
    assert (judgement.verdict, all_rules(judgement)) == (Verdict.COMPLETE, set())


def test_a_link_in_what_the_mail_only_quotes_is_not_the_writers() -> None:
    body = "Bonjour\n> https://we.tl/t-AbC"
    assert "papers-behind-link" not in all_rules(judged(dossier(visa=None), mails=(mail(body=body),)))
