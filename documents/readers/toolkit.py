"""The engines of one process, each loaded when it is first needed."""

from functools import cached_property
from typing import TYPE_CHECKING

from documents.readers import Reader

if TYPE_CHECKING:
    from documents.eyes.orientation import Orientation
    from documents.readers.scripts import ScriptReader


class Toolkit:
    """What a reading needs beside the file. Not safe for two threads at once."""

    def __init__(self, *, max_year: int = 2099) -> None:
        #: The year of reading: nobody on a paper was born later.
        self.max_year = max_year

    @cached_property
    def quick(self) -> Reader:
        """Reads every picture first."""
        from documents.readers.paddle import PaddleReader

        # To look for lines is most of its time; on papers of five designs 1600 pixels found no more letters than these.
        return PaddleReader("tiny", most_side=1280)

    @cached_property
    def thorough(self) -> Reader:
        """Reads a whole page again when the quick reader was not sure."""
        from documents.readers.paddle import PaddleReader

        # To look for lines takes this engine eight times as long as the quick one, for each pixel, and most of its
        # memory: half the pixels a side find the same lines.
        return PaddleReader("small", most_side=800)

    @cached_property
    def close_up(self) -> Reader:
        """Reads single lines, zones, and stamps laid flat: few, large letters."""
        from documents.readers.paddle import PaddleReader

        return PaddleReader("small", least_side=320, most_side=960)

    @cached_property
    def orientation(self) -> "Orientation":
        """Says how a picture is turned."""
        from documents.eyes.orientation import Orientation

        return Orientation()

    @cached_property
    def scripts(self) -> "ScriptReader | None":
        """Reads lines in letters that the others do not know; None where no language packs are installed."""
        from documents.readers.scripts import ScriptReader, packs_folder

        folder = packs_folder()
        try:
            return ScriptReader(folder) if folder is not None else None
        except ImportError:  # no tesserocr for this system: such pages stay for an agent
            return None
