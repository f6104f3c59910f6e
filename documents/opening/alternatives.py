"""From two texts of one message to whether the first is a mere stub of the other.

Airlines write "your program cannot show this message" into the plain text, and the cancellation into the HTML.
"""

_MUCH_LESS = 3  #: times as many letters in what is shown
_AND_MORE = 100  #: letters: a signature, an address


def is_stub(plain: str, shown: str) -> bool:
    """Whether `plain` says so much less than `shown`, which a mail program shows, that it is no version of it."""
    return _letters(shown) > _MUCH_LESS * _letters(plain) + _AND_MORE


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
