"""How many things there are of each kind and state: the queue's counts, without counting the things each time."""

from django.db import models


class Tally(models.Model):
    """A step of a count, written by the data base itself (`cases.tallies`): the sum of a count's steps is the count."""

    thing = models.CharField(max_length=10)  #: case, message, outgoing, sighting
    owner = models.CharField(max_length=20)  #: the department; of a sighting its mailbox's id
    state = models.CharField(max_length=20)  #: of a sighting the UIDVALIDITY
    number = models.BigIntegerField()  #: may be negative

    class Meta:
        indexes = [models.Index(fields=["owner", "thing", "state"])]

    def __str__(self) -> str:
        return f"{self.number:+} {self.state} {self.thing}"
