"""Papers of a third school, which nobody who works on the readers has drawn from or tuned to.

The second school began as other hands' papers too, but readers have since been corrected on it. This one was drawn
from the domain's facts alone, with fonts, layouts, wordings, stamps and a camera of its own, to give an honest figure.
Whoever mends a reader because of a slip here has used the school up: draw a fourth one then.
"""
