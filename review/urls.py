"""The addresses of the queue."""

from django.urls import URLPattern, path, register_converter
from django.views.i18n import set_language

from review.views import (
    after_decision,
    case,
    correcting,
    deciding,
    journal,
    keeping,
    letter_texts,
    letters,
    mail,
    papers,
    queue,
    sent,
    sign,
    statistics,
    withdrawing,
)


class ReferenceConverter:
    """A case's reference: 63-2020-7K4QM2."""

    regex = r"[0-9][0-9AB][0-9]?-[0-9]{4}-[0-9A-Z]{4,10}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class PaperConverter(ReferenceConverter):
    """One of the two papers."""

    regex = "permit|certificate"


register_converter(ReferenceConverter, "reference")
register_converter(PaperConverter, "paper")

_CASE = "cases/<reference:reference>/"

urlpatterns: list[URLPattern] = [
    path("", sign.home, name="home"),
    path("sign-in/", sign.SignIn.as_view(), name="sign-in"),
    path("sign-out/", sign.sign_out, name="sign-out"),
    path("entrance/<str:token>", sign.entrance, name="entrance"),
    path("language/", set_language, name="language"),
    path("queue/", queue.queue, name="queue"),
    path("queue/pulse/", queue.pulse, name="pulse"),
    path(_CASE, case.case_page, name="case"),
    path(_CASE + "viewer/", case.viewer, name="viewer"),
    path(_CASE + "presence/", case.presence, name="presence"),
    path(_CASE + "field/", correcting.correct, name="correct"),
    path(_CASE + "requirement/", correcting.rule, name="rule"),
    path(_CASE + "stop/", correcting.lift_stop, name="lift-stop"),
    path(_CASE + "aside/", correcting.set_aside, name="set-aside"),
    path(_CASE + "note/", correcting.note, name="note"),
    path(_CASE + "assignee/", correcting.assign, name="assign"),
    path(_CASE + "answer-address/", correcting.answer_address, name="answer-address"),
    path(_CASE + "correspondents/<int:pk>/", correcting.correspondent, name="correspondent"),
    path(_CASE + "links/<int:pk>/", correcting.looked, name="looked"),
    path(_CASE + "merge/", correcting.merge, name="merge"),
    path(_CASE + "split/", correcting.split, name="split"),
    path(_CASE + "messages/<int:pk>/detach/", correcting.detach, name="detach"),
    path(_CASE + "decision/", deciding.decision, name="decision"),
    path(_CASE + "request/", deciding.ask, name="ask"),
    path(_CASE + "refusal/", deciding.refuse, name="refuse"),
    path(_CASE + "transfer/", deciding.transfer, name="transfer"),
    path(_CASE + "undo/", deciding.undo, name="undo"),
    path(_CASE + "close/", keeping.close, name="close"),
    path(_CASE + "reopen/", keeping.reopen, name="reopen"),
    path(_CASE + "withdraw/", withdrawing.withdraw, name="withdraw"),
    path(_CASE + "resend/", keeping.resend, name="resend"),
    path(_CASE + "rectification/", after_decision.rectify, name="rectify"),
    path(_CASE + "as-issued/", after_decision.leave_as_issued, name="leave-as-issued"),
    path(_CASE + "renewal/", after_decision.renew, name="renew"),
    path("papers/<int:pk>/page/<int:page>.jpg", papers.page_picture, name="page-picture"),
    path("papers/<int:pk>/original", papers.original, name="original"),
    path("drafts/<int:pk>/<paper:paper>/<int:page>.png", papers.draft_picture, name="draft-picture"),
    path("drafts/<int:pk>/<paper:paper>.pdf", papers.draft_file, name="draft-file"),
    path("letters/release/", letters.release_all, name="release-all"),
    path("letters/<int:pk>/", letters.letter, name="letter"),
    path("letters/<int:pk>/page", letters.letter_page, name="letter-page"),
    path("letters/<int:pk>/<slug:action>/", letters.act, name="letter-action"),
    path("mail/<int:pk>/", mail.message, name="message"),
    path("mail/<int:pk>/category/", mail.reclassify, name="reclassify"),
    path("mail/<int:pk>/handled/", mail.handled, name="handled"),
    path("mail/<int:pk>/answer/", mail.answer, name="answer-topic"),
    path("mail/<int:pk>/forward/", mail.forward, name="forward"),
    path("mail/<int:pk>/case/", mail.open_case, name="open-case"),
    path("mail/<int:pk>/retry/", mail.retry, name="retry"),
    path("mail/<int:pk>/attach/", mail.attach, name="attach"),
    path("journal/", journal.journal, name="journal"),
    path("statistics/", statistics.statistics, name="statistics"),
    path("statistics.csv", statistics.statistics_csv, name="statistics-csv"),
    path("letter-texts/", letter_texts.letter_texts, name="letter-texts"),
    path("letter-texts/<slug:kind>/", letter_texts.letter_text, name="letter-text"),
    path("sent/", sent.sent, name="sent"),
    path("sent/<str:name>/", sent.sent_mail, name="sent-mail"),
    path("sent/<str:name>/page", sent.sent_page, name="sent-page"),
    path("sent/<str:name>/<int:part>", sent.sent_part, name="sent-part"),
]
