"""Papers as other hands make them: a second school of designs, drawn independently of the first.

The first designs and the readers grew up together, so a bench over them is partly an echo. What stands here was drawn
from the domain's facts alone, by somebody who does not know what the readers look for. Nothing here is tuned to be
read, and nothing in the readers may be tuned to one of these papers by name.
"""
