"""From a mail's plain text to what its writer wrote: without quoted messages, forwarded ones, and the signature.

Our own letters speak of courts and of data protection: quoted below a reply they must not be taken for the writer's.
"""

import re

_QUOTED_LINE = re.compile(r"^\s*(?:>|\|)")
_SIGNATURE = re.compile(r"^(?:-- ?|__+|—)\s*$")

# "Le lun. 8 juin 2020 à 10:12, X <x@y> a écrit :" and its like: begins a quotation that runs to the end.
_ATTRIBUTION = re.compile(
    r"^\s*(?:"
    r"(?:le|el|il|em|on|am)\b.{4,200}(?:a écrit|écrivait|escribió|escreveu|ha scritto|wrote|schrieb)\b.{0,80}:"
    r"|.{4,200}(?:a écrit|wrote|schrieb|escribió|escreveu|ha scritto|пишет|написал\(?а?\)?|yazdı|写道|كتب)\s*[:：]"
    r"|(?:в|on|tarihinde)\b.{4,200}(?:написал|пишет|yazdı).{0,60}:"
    r"|在.{4,80}写道[:：]"
    r"|في.{4,120}كتب.{0,80}[:：]"
    r")\s*$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"^\s*-{2,}\s*(?:message d'origine|message original|original message|mensaje original|mensagem original|"
    r"messaggio originale|ursprüngliche nachricht|исходное сообщение|özgün ileti|原始邮件)\s*-{2,}\s*$",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"^\s*-{2,}\s*(?:forwarded message|message transféré|message transmis|mensaje reenviado|mensagem encaminhada|"
    r"messaggio inoltrato|weitergeleitete nachricht|пересылаемое сообщение|iletilen ileti|转发的邮件|"
    r"رسالة معاد توجيهها)\s*-{2,}\s*$"
    r"|^\s*(?:begin forwarded message|début du message (?:transféré|réexpédié))\s*:?\s*$",
    re.IGNORECASE,
)
# Outlook writes headers without a rule before them.
_HEADER = re.compile(r"^\s*\*?(?:de|from|von|da|от|发件人|gönderen|kimden|من)\s?\*?\s*[:：].{3,}", re.IGNORECASE)
_SECOND_HEADER = re.compile(
    r"^\s*\*?(?:envoyé|sent|enviado|enviada|gesendet|inviato|date|fecha|data|datum|отправлено|дата|发送时间|gönderildi|"
    r"tarih|to|à|para|an|a|тема|objet|subject|التاريخ)\s?\*?\s*[:：]",
    re.IGNORECASE,
)


def own_words(text: str, *, forwarded: bool = False) -> str:
    """What the writer of the mail wrote themself; with `forwarded`, also what they pass on from others.

    Total: any text gives a text. A mail that is a quotation from its first line on gives "".
    """
    kept: list[str] = []
    lines = text.replace("\r\n", "\n").split("\n")
    for index, line in enumerate(lines):
        if _begins_quotation(lines, index):
            break
        if _FORWARD.match(line):
            if forwarded:
                kept.extend(lines[index + 1 :])
            break
        if _SIGNATURE.match(line) and any(word.strip() for word in kept):
            kept.extend(_after_signature(lines[index + 1 :], forwarded=forwarded))
            break
        if not _QUOTED_LINE.match(line):
            kept.append(line)
    return "\n".join(kept).strip()


def _begins_quotation(lines: list[str], index: int) -> bool:
    line = lines[index]
    if _ORIGINAL.match(line):
        return True
    if line.strip() and len(line) < 240:
        # Mail programs fold long attributions over two lines.
        folded = line + " " + lines[index + 1] if index + 1 < len(lines) else line
        if _ATTRIBUTION.match(line) or (_looks_dated(line) and _ATTRIBUTION.match(folded)):
            return True
    if _HEADER.match(line):
        following = [later for later in lines[index + 1 : index + 4] if later.strip()]
        return any(_SECOND_HEADER.match(later) for later in following[:2])
    return False


def _looks_dated(line: str) -> bool:
    return bool(re.search(r"\d{1,2}[:h]\d{2}|\b(?:19|20)\d\d\b|<[^>\s]+@", line))


def _after_signature(lines: list[str], *, forwarded: bool) -> list[str]:
    """Below a signature only a forwarded message still counts."""
    if forwarded:
        for index, line in enumerate(lines):
            if _FORWARD.match(line):
                return lines[index + 1 :]
    return []
