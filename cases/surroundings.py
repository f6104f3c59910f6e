"""What every action needs around it and no action owns: the settings, the tables, the blob store, today."""

import datetime as dt
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings

from cases.blob_store import BlobStore
from config import tables
from config.service import Service
from documents.dossier import Policy
from documents.references import References

PARIS = ZoneInfo("Europe/Paris")


def service() -> Service:
    """The validated settings of this installation."""
    made: Service = settings.SERVICE
    return made


@cache
def references() -> References:
    """The reference tables, loaded once a process."""
    return tables.load()


@cache
def blobs() -> BlobStore:
    """Raw messages, attachments, papers and outgoing mails, by their SHA-256."""
    return BlobStore(Path(settings.VAR) / "blobs")


def policy() -> Policy:
    """What of the settings a judgement depends on."""
    chosen = service()
    return Policy(
        department=chosen.prefecture.department,
        entry_evidence=chosen.permit.entry_evidence,
        permit_months=chosen.permit.months,
    )


def paris_day(moment: dt.datetime) -> dt.date:
    """The calendar day in France of an aware moment."""
    return moment.astimezone(PARIS).date()
