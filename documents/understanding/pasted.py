"""A mail's own words go in; the stretches come out that may be a letter to its writer, pasted below or among them.

Nothing marks such a letter but that it greets somebody: a named person, a customer. It goes from there to the mail's
end, or to where its receiver speaks again. Whether a stretch is an airline's letter is for its sentences to say.
"""

import re
from collections.abc import Iterator

from documents.patterns import pattern_of

_GREETS = pattern_of(
    r"""^[\W_]*(?:
    (?:dear|hello|hi|cher|ch[èe]re|chers|cher\(e\)|ch[èe]re?\(?s?\)?|bonjour|bonsoir|hola|ol[áa]|ciao|buongiorno|salut|estimad[oa]
    |estimad[oa](?:/a|\(a\))|apreciad[oa]|car[oa]|prezad[oa](?:\(a\))?|exm[oa]\.?|sehr\s+geehrte[rs]?|liebe[rs]?|hallo
    |guten\s+tag|gentile|egregi[oa]|beste|geachte|say[ıi]n|de[ğg]erli|merhaba|szanown[iyea]|stimat[eăa]?|po[šs]tovan[iae]
    |уважаем(?:ый|ая|ые)(?:\(?-?ая\)?)?|здравствуйте|шановн(?:ий|а|і))\s+[^\s,!:].*
    |(?:madame|monsieur|mme|mrs?|ms|m)\.?\s+[^\s,!:].*
    |(?:عزيز(?:ي|تي|نا|تنا)|السيد|السيدة).*|(?:尊敬|亲爱)的.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
#: Whom applicants greet.
_OF_AN_OFFICE = pattern_of(
    r"pr[ée]f[ée]?[ct]|service|agent|sir\s+or\s+madam|^\W*madame,?\s+(?:et\s+)?monsieur\W*$", re.IGNORECASE
)
_LONG = 9  # words of a greeting's line
_STARTS, _ENDS = 6, 6  # how many greetings, and ends of each, are tried


def letters(own: str) -> Iterator[str]:
    """The stretches that may be somebody's letter, of each greeting the longest first; never the whole text."""
    rows = own.splitlines()
    written = [place for place, row in enumerate(rows) if row.strip()]
    greetings = [place for place in written[1:] if greets(rows[place])]
    for start in greetings[:_STARTS]:
        ends = [len(rows), *(place for place in range(len(rows) - 1, start + 1, -1) if not rows[place].strip())]
        for end in ends[:_ENDS]:
            yield "\n".join(rows[start:end])


def greets(row: str) -> bool:
    """Whether a line greets somebody, who is no office."""
    return len(row.split()) <= _LONG and bool(_GREETS.match(row)) and not _OF_AN_OFFICE.search(row)
