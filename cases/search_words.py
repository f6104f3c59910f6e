"""The stored words of cases: kept up to date by the actions that change who asks, hosts, writes or where to.

A word with one wrong, missing, added or swapped character is found without looking through all words: wherever the
slip is, one half of the stored word stands unharmed at the same end of what was typed. So each word is stored with
both halves and its length, and what was typed asks for six pairs (half, length) by equality, which every data base
answers from an index in whatever collation. A swap across the middle is undone and looked up as it is.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Exists, OuterRef, Q
from rapidfuzz.distance import OSA

from cases.models import Case, CaseWord, Word
from documents.folding import fold

LONGEST = 40  #: characters of a word that are kept
MOST_WORDS = 300  #: of a case: a stranger's address may be made of hundreds
#: Shorter words are one slip away from too many others.
FORGIVEN_FROM = 4
FORGIVEN_DIGITS_FROM = 6  #: so are years and postcodes
_BATCH = 1000

APPLICANT = ("surname", "given_names", "passport_number", "address", "host")
CORRESPONDENT = ("name", "address")
CASE = ("reference", "answer_address")


def words_in(texts: Iterable[str]) -> set[str]:
    """The folded words of `texts`, each once."""
    return {word[:LONGEST] for text in texts for word in fold(text).split()}


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of a case that are stored."""
    return set(sorted(words_in(texts))[:MOST_WORDS])


def store_words(case: Case) -> None:
    """Bring the stored words of `case` up to date. Inside the transaction of the action that changed something."""
    texts = [getattr(case, name) for name in CASE]
    for row in case.applicants.values_list(*APPLICANT):
        texts += row
    for row in case.correspondents.values_list(*CORRESPONDENT):
        texts += row
    wanted = words_of(texts)
    stored = dict(case.words.values_list("word__text", "pk"))
    gone = [pk for text, pk in stored.items() if text not in wanted]
    new = wanted - stored.keys()
    if gone:
        CaseWord.objects.filter(pk__in=gone).delete()
        forget_unused(text for text in stored if text not in wanted)
    if new:
        ids = word_ids(new, Word)
        CaseWord.objects.bulk_create(
            [CaseWord(word_id=ids[text], case_id=case.pk, department=case.department) for text in sorted(new)],
            ignore_conflicts=True,
        )


def forget_unused(words: Iterable[str] | None = None) -> int:
    """Remove words (of `words`, or of all) that no case holds any more: names must not outlive their case."""
    found = Word.objects.filter(~Exists(CaseWord.objects.filter(word=OuterRef("pk"))))
    if words is not None:
        found = found.filter(text__in=list(words))
    return found.delete()[0]


def word_ids(words: Iterable[str], model: type[Any]) -> dict[str, int]:
    """The id of each word; those that are new are stored. `model` is `Word`, or what a migration knows as such."""
    wanted = sorted(set(words))
    ids: dict[str, int] = {}
    for start in range(0, len(wanted), _BATCH):
        some = wanted[start : start + _BATCH]
        known = dict(model.objects.filter(text__in=some).values_list("text", "pk"))
        new = [text for text in some if text not in known]
        if new:
            # Another process may store the same word in this moment: one row is enough, and it is read back.
            model.objects.bulk_create([model(**columns(text)) for text in new], ignore_conflicts=True)
            known |= dict(model.objects.filter(text__in=new).values_list("text", "pk"))
        ids |= known
    return ids


def columns(text: str) -> dict[str, Any]:
    """A word with the halves by which a slip is forgiven."""
    middle = len(text) // 2
    return {"text": text, "head": text[:middle], "tail": text[middle:], "length": len(text)}


def near(typed: str) -> list[int]:
    """Ids of the stored words that are `typed`, or one slip away from it when it is long enough for that."""
    typed = typed[:LONGEST]
    length, middle = len(typed), len(typed) // 2
    if length < FORGIVEN_FROM or (typed.isdigit() and length < FORGIVEN_DIGITS_FROM):
        return list(Word.objects.filter(text=typed).values_list("pk", flat=True))
    asked = Q(text__in=(typed, *_swapped(typed, (middle - 1, middle, middle + 1))))
    for other in (length - 1, length, length + 1):
        half = other // 2
        asked |= Q(head=typed[:half], length=other) | Q(tail=typed[length - (other - half) :], length=other)
    found = Word.objects.filter(asked).values_list("pk", "text")
    return [pk for pk, text in found if OSA.distance(typed, text, score_cutoff=1) <= 1]


def _swapped(word: str, places: Iterable[int]) -> Iterator[str]:
    """`word` with the characters at each place and before it exchanged."""
    for place in places:
        if 0 < place < len(word):
            yield word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]


def store_all(models: Any, batch: int = 500) -> None:
    """Store the words of all cases anew that have none yet. `models` gives a model by its name: a migration's, say."""
    case_model, word_model, place_model = models("Case"), models("Word"), models("CaseWord")
    rows = case_model.objects.filter(words=None).order_by("pk")
    newest = 0
    while some := list(rows.filter(pk__gt=newest).values_list("pk", "department", *CASE)[:batch]):
        newest = some[-1][0]
        texts: dict[int, list[str]] = {pk: [reference, address] for pk, _, reference, address in some}
        for model, names in ((models("Applicant"), APPLICANT), (models("Correspondent"), CORRESPONDENT)):
            for pk, *said in model.objects.filter(case__in=texts).values_list("case_id", *names):
                texts[pk] += said
        words = {pk: words_of(said) for pk, said in texts.items()}
        ids = word_ids({word for found in words.values() for word in found}, word_model)
        departments = {pk: department for pk, department, _, _ in some}
        place_model.objects.bulk_create(
            [
                place_model(word_id=ids[text], case_id=pk, department=departments[pk])
                for pk, found in words.items()
                for text in sorted(found)
            ],
            ignore_conflicts=True,
            batch_size=5000,
        )
