"""Border stamps: a picture and where text stands on it in, stamps with direction, day, State and post out.

`finding` is the whole way. `ink` parts each stamp's ink from the page, `frames` finds its frame and corners, `onward`
the rest of a stamp whose compartment alone was found, `ring` the State's letters in their stars, `arrow` the
direction, `reading` reads it laid flat, `disputed` reads a day once more where the page gives another, `beyond` looks
past a side that is worn off, `lettering` says what that means; `loose` has days without a frame.
"""

from documents.stamps.finding import find_stamps, may_be_stamped

__all__ = ["find_stamps", "may_be_stamped"]
