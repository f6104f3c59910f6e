"""A mail's own text goes in; what its writer says and what they pass on from somebody else come out, apart.

What is passed on begins with a line that says so, or with the head of another mail: a sender's line and, right below,
a line for its day, addressee or subject. What is quoted by answering begins with who wrote it. Our own letters, quoted
below an answer, are neither.
"""

import re
from typing import NamedTuple

from documents.patterns import pattern_of

_RULE = pattern_of(
    r"""^\W*(?:begin\s+)?(?:forwarded\s+message|forwarded\s+by|original\s+message|original\s+e?-?mail|fwd?\s+message
    |(?:d[ée]but\s+du\s+)?(?:message|courriel|mail)\s+(?:transf[ée]r[ée]|transmis|r[ée]exp[ée]di[ée]|d['’]origine|original)
    |(?:inicio\s+del\s+)?mensaje\s+(?:reenviado|original)|mensagem\s+(?:encaminhada|reencaminhada|original)
    |in[ií]cio\s+da\s+mensagem\s+(?:encaminhada|reencaminhada)
    |(?:anfang\s+der\s+)?(?:weitergeleitete\s+nachricht|weitergeleiteten\s+nachricht|urspr[üu]ngliche\s+nachricht)
    |(?:inizio\s+)?messaggio\s+(?:inoltrato|originale)
    |(?:begin\s+)?(?:doorgestuurd\s+bericht|oorspronkelijk\s+bericht)
    |iletilen\s+(?:ileti|mesaj)|[öo]zg[üu]n\s+(?:ileti|mesaj)
    |(?:начало\s+)?(?:пересылаемо(?:е|го)|пересланно(?:е|го))\s+(?:сообщени[ея]|письм[оа])|исходное\s+сообщение
    |переслане\s+повідомлення|رسالة\s+(?:معاد\s+توجيهها|محولة|أصلية)|الرسالة\s+(?:الأصلية|المحولة)
    |转发的?(?:邮件|信息|消息)|原始邮件|przekazana\s+wiadomo[śs][ćc]|wiadomo[śs][ćc]\s+przekazana
    |mesaj\s+redirec[țt]ionat)\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_FROM = pattern_of(
    r"^\W*(?:from|de|von|da|van|fra|od|от|від|від кого|отправитель|exp[ée]diteur|remitente|absender|mittente|afzender"
    r"|kimden|g[öo]nderen|من|المرسل|发件人|寄件者)\s?\W{0,2}\s*[:：]\s*\S",
    re.IGNORECASE,
)
_FURTHER = pattern_of(
    r"^\W*(?:sent(?: on)?|date|to|cc|subject|envoy[ée]e?(?: le)?|[àa]|objet|destinataire"
    r"|fecha|enviado(?: el)?|para|asunto|data|enviada|assunto"
    r"|gesendet|datum|an|betreff|inviato|oggetto|a|verzonden|aan|onderwerp|tarih|g[öo]nderildi|konu|kime|alıcı"
    r"|отправлено|дата|кому|тема|надіслано|التاريخ|تاريخ|الموضوع|إلى|أرسلت|发送时间|日期|收件人|主题|时间|wysłano|do|temat)"
    r"\s?\W{0,2}\s*[:：]",
    re.IGNORECASE,
)
#: A head whose line ends were lost: "De : … Envoyé : … À : … Objet : …".
_HEAD_IN_A_LINE = pattern_of(
    r"^\W*(?:from|de|von|da|van)\s?[:：].{2,120}"
    r"\s(?:sent|envoy[ée]|gesendet|inviato|verzonden|enviado(?: el| em)?|date)"
    r"\s?[:：].{4,160}\s(?:subject|objet|betreff|oggetto|onderwerp|asunto|assunto)\s?[:：]",
    re.IGNORECASE,
)
_REPLIED = pattern_of(
    r"^\W{0,12}(?:le\s.{6,120}\sa écrit|on\s.{6,120}\swrote|el\s.{6,120}\sescribió|am\s.{6,120}\sschrieb.{0,60}"
    r"|em\s.{6,120}\sescreveu|il\s.{6,120}\sha scritto|op\s.{6,120}\sschreef.{0,60}|.{6,120}\sşunu yazdı"
    r"|.{6,120}\snapisał(?:\(?a\)?)?|.{2,80}<[^<>\s]+@[^<>\s]+>\s*"
    r"(?:a écrit|wrote|escribió|schrieb|escreveu|ha scritto|schreef|yazdı|пишет|написал\(?а?\)?|a scris"
    r"|كتب|写道|寫道)?)\s*[:：]\s*$",
    re.IGNORECASE,
)
#: What our own letters bear: an address of the administration, a case's reference, a reply's subject to us.
_OURS = pattern_of(r"gouv\.fr|pr[ée]fecture|\b\d{2,3}-20\d\d-[A-Z0-9]{6}\b", re.IGNORECASE)
_HEAD = 6  # lines that the head of a mail has


class Parts(NamedTuple):
    own: str  #: what the writer says
    passed_on: str  #: the message that they pass on, with its head; "" when there is none
    quoted: str = ""  #: the message that they answer, where it is none of ours


def parts(text: str) -> Parts:
    """The two parts of a mail's text. A quotation that is no message passed on belongs to neither."""
    lines = text.splitlines()
    start = next((place for place in range(len(lines)) if _begins(lines, place)), None)
    own = lines[:start]
    replied = next((place for place in range(len(own)) if _replies(own, place)), None)
    quoted = "" if replied is None else _quoted(own[replied:])
    own = [line for line in own[:replied] if not line.lstrip().startswith(">")]
    if start is None or (replied is not None and _ours(lines[replied:])):
        return Parts("\n".join(own), "", quoted)
    below = [line.lstrip("> |") for line in lines[start:]]
    if below and _RULE.match(below[0]):
        below = below[1:]
    if _ours(below):
        return Parts("\n".join(own), "", quoted)
    return Parts("\n".join(own), "\n".join(below), quoted)


def _replies(lines: list[str], place: int) -> bool:
    """Whether a line says who wrote what is quoted below; a program may have broken it in two."""
    if _REPLIED.match(lines[place]):
        return True
    broken = place + 1 < len(lines) and re.search(r"[<,\d]\s*$|@", lines[place]) is not None
    return broken and bool(_REPLIED.match(f"{lines[place].rstrip()} {lines[place + 1].lstrip()}".replace("< ", "<")))


def _quoted(below: list[str]) -> str:
    """What is quoted below the line that names its writer; "" where it is a letter of ours, wherever that shows."""
    if any(_OURS.search(line) for line in below):
        return ""
    return "\n".join(line.lstrip("> |") for line in below[1:])


def _begins(lines: list[str], place: int) -> bool:
    if _RULE.match(lines[place]):
        return True
    if not _FROM.match(lines[place]):
        return False
    if _HEAD_IN_A_LINE.match(lines[place]):
        return True
    following = [line for line in lines[place + 1 : place + 5] if line.strip(" >|")]
    return any(_FURTHER.match(line) for line in following[:2])


def _ours(lines: list[str]) -> bool:
    """Whether the head of a quoted message says that it is a letter of ours."""
    return any(_OURS.search(line) for line in [line for line in lines if line.strip(" >")][:_HEAD])
