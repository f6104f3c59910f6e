"""From the papers of a dossier to findings and a verdict: `judge` is the way in."""

from documents.judgement.judge import judge

__all__ = ["judge"]
