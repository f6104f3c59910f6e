"""One unit of work on a message, made safe to fail: the next try is pushed ahead before the work begins.

So a message that raises, or that kills the process, cannot become a crash loop: after `TRIES` it is quarantined with
a word for the agent, and everything else goes on.
"""

import datetime as dt
import logging
from collections.abc import Callable

from django.db.models import F
from django.utils import timezone

from cases.models import Message
from cases.states import MessageState
from cases.transitions import MACHINE, move

logger = logging.getLogger(__name__)

TRIES = 3
PAUSE = dt.timedelta(seconds=30)  #: times the number of tries so far

UNFINISHED = (MessageState.RECEIVED, MessageState.PARSED, MessageState.READ)


class Hopeless(Exception):
    """The work can never succeed; the text, in French, tells the agent why."""


class Interrupted(Exception):
    """The service is stopping: what was begun is not kept, and begins anew at the next start."""


def next_message(state: MessageState) -> Message | None:
    """The oldest message in `state` whose next try has come."""
    now = timezone.now()
    ready = Message.objects.filter(state=state).exclude(next_try_at__gt=now)
    return ready.order_by("received_at", "id").first()


def attempt(message: Message, work: Callable[[Message], None]) -> None:
    """Run `work` on `message`; on failure leave it for later, or quarantine it. Raises nothing that `work` raises."""
    message.attempts += 1
    Message.objects.filter(pk=message.pk).update(
        attempts=F("attempts") + 1, next_try_at=timezone.now() + PAUSE * message.attempts
    )
    try:
        if message.attempts > TRIES:
            raise Hopeless("Le traitement de ce message a échoué à plusieurs reprises : à examiner à la main.")
        work(message)
    except Hopeless as error:
        logger.warning("quarantine message=%s %s", message.pk, type(error.__cause__ or error).__name__)
        move(message, "quarantine", MACHINE, trouble=str(error), next_try_at=None)
    except Interrupted:
        logger.info("interrupted message=%s state=%s", message.pk, message.state)
        Message.objects.filter(pk=message.pk).update(attempts=F("attempts") - 1, next_try_at=None)
    except Exception:
        # The boundary of one message: whatever went wrong in it must not stop the others.
        logger.exception("failed message=%s state=%s try=%s", message.pk, message.state, message.attempts)
    else:
        Message.objects.filter(pk=message.pk).update(attempts=0, next_try_at=None)


def forget_pauses() -> int:
    """At start: what an earlier run left in the middle is tried again at once. The count of tries stays."""
    return Message.objects.filter(state__in=UNFINISHED).exclude(next_try_at=None).update(next_try_at=None)
