"""From the bytes of a name in a ZIP file, of which it is not said what they are, to the name.

The standard means an American code page of 1981; programs write UTF-8, or what the Windows of their country had under
DOS. The names stand in letters: their sender has to know them again.
"""

import re

#: Letters of Russia's page in a row; four, since words of Turkey's and France's have three.
_RUSSIAN = re.compile(rb"[\x80-\xaf\xe0-\xf1]{4,}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_FOUR_HIGH = re.compile(rb"[\x80-\xff]{4,}")
_CHINESE = re.compile(r"[\x00-\x7f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")


def name_in(raw: bytes) -> str:
    """The name, as UTF-8, in Russian or Chinese where all of it looks so, else as Western Europe's page has it."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _RUSSIAN.search(raw) and all(_RUSSIAN.fullmatch(run.ljust(4, b"\x80")) for run in _HIGH.findall(raw)):
        return raw.decode("cp866")
    if _FOUR_HIGH.search(raw):
        chinese = raw.decode("gb18030", errors="replace")
        if _CHINESE.fullmatch(chinese):
            return chinese
    return raw.decode("cp850")
