"""What is stored: mail (what came), case (what is asked), outbox (what leaves), record (who did), search, attention."""

from cases.models.attention import Look
from cases.models.case import (
    Applicant,
    Case,
    CaseLink,
    Correspondent,
    FieldCorrection,
    Note,
    RequirementRuling,
)
from cases.models.mail import Attachment, Mailbox, Message, Reading, Sighting
from cases.models.outbox import Draft, Outgoing, Purpose
from cases.models.passage import LetterPassage
from cases.models.record import AgentProfile, ChainHead, DailyWork, Event
from cases.models.search import CaseWord, Word
from cases.models.tally import Tally

__all__ = [
    "AgentProfile",
    "Applicant",
    "Attachment",
    "Case",
    "CaseLink",
    "CaseWord",
    "ChainHead",
    "Correspondent",
    "DailyWork",
    "Draft",
    "Event",
    "FieldCorrection",
    "LetterPassage",
    "Look",
    "Mailbox",
    "Message",
    "Note",
    "Outgoing",
    "Purpose",
    "Reading",
    "RequirementRuling",
    "Sighting",
    "Tally",
    "Word",
]
