"""A mail's own text goes in; what its writer says and what they pass on from somebody else come out, apart.

What is passed on begins with a line that says so, or with the head of another mail: a sender's line and, right below,
a line for its day, addressee or subject. Our own letters, quoted below an answer, are not passed on.
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
    r"^\W*(?:sent|date|to|cc|subject|envoy[ée]e?|[àa]|objet|destinataire"
    r"|fecha|enviado(?: el)?|para|asunto|data|enviada|assunto"
    r"|gesendet|datum|an|betreff|inviato|oggetto|a|verzonden|aan|onderwerp|tarih|g[öo]nderildi|konu|kime|alıcı"
    r"|отправлено|дата|кому|тема|надіслано|التاريخ|تاريخ|الموضوع|إلى|أرسلت|发送时间|日期|收件人|主题|时间|wysłano|do|temat)"
    r"\s?\W{0,2}\s*[:：]",
    re.IGNORECASE,
)
_REPLIED = pattern_of(
    r"^\W*(?:le\s.{6,80}\sa écrit|on\s.{6,80}\swrote|el\s.{6,80}\sescribió|am\s.{6,80}\sschrieb"
    r"|em\s.{6,80}\sescreveu|il\s.{6,80}\sha scritto)\s*:\s*$",
    re.IGNORECASE,
)
#: What our own letters bear: an address of the administration, a case's reference, a reply's subject to us.
_OURS = pattern_of(r"gouv\.fr|pr[ée]fecture|\b\d{2,3}-20\d\d-[A-Z0-9]{6}\b", re.IGNORECASE)
_HEAD = 6  # lines that the head of a mail has


class Parts(NamedTuple):
    own: str  #: what the writer says
    passed_on: str  #: the message that they pass on, with its head; "" when there is none


def parts(text: str) -> Parts:
    """The two parts of a mail's text. A quotation that is no message passed on belongs to neither."""
    lines = text.splitlines()
    start = next((place for place in range(len(lines)) if _begins(lines, place)), None)
    own = lines[:start]
    replied = next((place for place, line in enumerate(own) if _REPLIED.match(line)), None)
    own = [line for line in own[:replied] if not line.lstrip().startswith(">")]
    if start is None or (replied is not None and _ours(lines[replied:])):
        return Parts("\n".join(own), "")
    below = [line.lstrip("> |") for line in lines[start:]]
    if below and _RULE.match(below[0]):
        below = below[1:]
    if _ours(below):
        return Parts("\n".join(own), "")
    return Parts("\n".join(own), "\n".join(below))


def _begins(lines: list[str], place: int) -> bool:
    if _RULE.match(lines[place]):
        return True
    if not _FROM.match(lines[place]):
        return False
    following = [line for line in lines[place + 1 : place + 5] if line.strip(" >|")]
    return any(_FURTHER.match(line) for line in following[:2])


def _ours(lines: list[str]) -> bool:
    """Whether the head of a quoted message says that it is a letter of ours."""
    return any(_OURS.search(line) for line in [line for line in lines if line.strip(" >")][:_HEAD])
