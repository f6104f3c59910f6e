"""Border stamps: a picture and where text stands on it in, stamps with direction, day, State and post out.

`finding` is the whole way. `in_question` says which lines are looked into. `ink` parts each stamp's ink from the page,
`search` finds the frames (`frame`) around its texts, `frames` sees them in a mask and `corners` their shape, `imprints`
lays flat what is in them, `onward` sees the rest of a stamp whose compartment alone was found.
`lying` tells which way up its text is, `arrow` the direction, `reading` reads it laid flat on the `sheet`, `disputed` a
day once more where the page gives another, `worn` out of focus where its ink has gaps, `places` where on the page it
stands, `states` the letters in the ring of stars (`ring`), `beyond` looks past a side that is worn off. `lettering`
says what letters mean, `telling` what a stamp says, `loose` has days without frame.
"""

from documents.stamps.finding import find_stamps
from documents.stamps.in_question import may_be_stamped

__all__ = ["find_stamps", "may_be_stamped"]
