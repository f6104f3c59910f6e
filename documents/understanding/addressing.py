"""A letter goes in; whether it speaks of its reader's journey, and whether the reader wished its end, comes out."""

from collections.abc import Sequence

from documents.references import References
from documents.understanding.actors import Actors
from documents.understanding.flow import Flow
from documents.understanding.grammar import Firm
from documents.understanding.lexicon import Lexicon, speaks_of, without
from documents.understanding.phrases import nearly_said, said
from documents.understanding.statements import Sentence, lines, sentences
from documents.understanding.words import Word, words
from documents.understanding.words import has as has_word

_HEADING = 6  # words of a form's title
_BESIDE = 28  # letters between a word for wish and one for the reader
_ROOTS = ("ANNUL", "CANCEL", "STORN", "IPTAL", "ОТМЕН", "ВОЗВРАТ", "الغاء", "取消", "退票")
#: topics by which a sentence names somebody else who did it, or a reason for it
_OTHERS_DEED = ("by_carrier", "conditional", "authorities", "border", "prohibited", "closed", "negation")
_VERB_LAST = frozenset({"de", "nl"})
_TO_LAST_VERB = 16  # words between "you have" and a verb at its sentence's end
#: Words of German and Dutch by which another clause begins, or another actor.
_OTHER_CLAUSE = """
    WIR WIJ WE DASS DAT DAS DER DIE WELCHER WELCHE WURDE WURDEN WORDEN WIRD WERDEN IST SIND WAR WERD WORDT IS ZIJN
"""
_PASSIVE = frozenset(_OTHER_CLAUSE.split())
_HANDED = 4  # words between "issued" and "request", or behind a wish


def your_journey(folded: str, references: References) -> bool:
    """Whether a text speaks of the reader's own flight: "votre vol", "Ihr gebuchter Flug"."""
    yours = words(folded, references.phrases.get("yours", {}))
    journeys = words(folded, references.phrases.get("flight", {}))
    return any(
        one.language == other.language and one.end <= other.start and len(folded[one.end : other.start].split()) <= 1
        for one in yours
        for other in journeys
    )


def refund_asked(flow: Flow, found: Firm, references: References) -> tuple[Sentence, ...]:
    """Sentences of a form for a refund, or that only say that one has come in, when nothing else says cancelled."""
    forms = [
        line
        for line in lines(flow)
        if len(line.folded.split()) <= _HEADING and said(line.folded, references.phrases.get("refund_request", {}))
    ]
    announced = any(
        your_journey(one.folded, references) or has_word(one.folded, references.phrases.get("announcing", {}))
        for one in found.flights
    )
    if forms and found.flights and not (announced or found.marks):
        return tuple(forms)
    telling = [
        one
        for one in found.flights
        if has_word(one.folded, references.phrases.get("received", {}))
        and said(one.folded, references.phrases.get("refund_request", {}))
    ]
    return tuple(telling) if len(telling) == len(found.flights) else ()


def own_request(flow: Flow, found: Firm, references: References) -> tuple[Sentence, ...]:
    """Sentences by which the passenger cancelled: beside a cancellation, or when no flight is said to be cancelled."""
    topic = references.phrases.get("own_request", {})
    all_sentences = sentences(flow)
    actors = Actors(references)
    cancelling = {*found.flights, *found.bookings, *found.hedged}
    spoken = [
        one
        for one in all_sentences
        if (
            nearly_said(without(one.folded, actors.deeds(one.folded)), topic)
            or _wished(one, references)
            or _reader_did(one, references)
        )
        and not _handed_out(one, references)
    ]
    spoken += [
        one
        for place, one in enumerate(all_sentences)
        if one in cancelling and _therefore(all_sentences, place, references)
    ]
    told = [one for one in all_sentences if _agreed(one, references, actors)]
    if told:
        return tuple(told)
    beside = [one for one in spoken if one in cancelling or _speaks_of_cancelling(one, references)]
    if beside:
        return tuple(beside)
    near = [
        one
        for one in spoken
        if any(
            abs(all_sentences.index(one) - all_sentences.index(other)) <= 1
            for other in found.bookings
            if other in all_sentences
        )
    ]
    return tuple(near) if near and not found.flights else ()


def _handed_out(sentence: Sentence, references: References) -> bool:
    """ "Issued at the request of the passenger": the paper was wished, not the cancelling."""
    wishes = words(sentence.folded, references.phrases.get("wish", {}))
    return any(
        one.end <= wish.start and len(sentence.folded[one.end : wish.start].split()) <= _HANDED
        for one in words(sentence.folded, references.phrases.get("issued", {}))
        for wish in wishes
    )


def own_statement(folded: str, references: References) -> bool:
    """Whether a paper is somebody's word on themselves: sworn, or signed by a person who speaks for no office."""
    topics = references.phrases
    if has_word(folded, topics.get("sworn", {})) or has_word(folded, topics.get("i_am_sick", {})):
        return True
    if said(folded, topics.get("official", {})) or not has_word(folded, topics.get("undersigned", {})):
        return False
    return not any(has_word(folded, topics.get(topic, {})) for topic in ("office", "healer"))


def _wished(sentence: Sentence, references: References) -> bool:
    """ "At your request" beside "cancelled", in any words: a wish of the reader, and not the carrier's deed."""
    folded, phrases = sentence.folded, references.phrases
    off = any(has_word(folded, phrases.get(topic, {})) for topic in ("cancelled", "cancelling"))
    off = off or (has_word(folded, phrases.get("to_cancel", {})) and your_journey(folded, references))
    return off and _tells_wish(sentence, references) and not said(folded, phrases.get("refund_request", {}))


def _reader_did(sentence: Sentence, references: References) -> bool:
    """ "U heeft uw vlucht … geannuleerd", "vous avez bien annulé": the reader is who acts, and no "if" stands before.

    German and Dutch put the verb last: it may stand far behind, but not behind a passive, another actor or a "that".
    """
    folded, phrases = sentence.folded, references.phrases
    if sentence.asked or has_word(folded, phrases.get("conditional", {})):
        return False
    done = words(folded, phrases.get("cancelled", {}))
    for actor in words(folded, phrases.get("you_have", {})):
        last = actor.language in _VERB_LAST
        for verb in done:
            if verb.language != actor.language or verb.start < actor.end:
                continue
            inner = folded[actor.end : verb.start]
            if len(inner.split()) > (_TO_LAST_VERB if last else 0):
                continue
            if last and _PASSIVE.intersection([*inner.split(), *folded[verb.end :].split()[:1]]):
                continue
            if not has_word(inner, {actor.language: phrases.get("negation", {}).get(actor.language, ())}):
                return True
    return False


def _tells_wish(sentence: Sentence, references: References) -> bool:
    """Whether a sentence tells what the reader wished: without an if, and nobody else is named who did it."""
    phrases = references.phrases
    spoken = [one for one in words(sentence.folded, phrases.get("wish", {})) if _of_reader(sentence, one, references)]
    rest = without(sentence.folded, spoken)
    if has_word(rest, phrases.get("by_carrier", {})) or has_word(rest, phrases.get("conditional", {})):
        return False
    if any(_gave_up(sentence.folded, one, references) for one in words(sentence.folded, phrases.get("renounced", {}))):
        return True
    yours = words(sentence.folded, phrases.get("yours", {}))
    return any(
        one.language == other.language and abs(one.start - other.start) <= _BESIDE for one in spoken for other in yours
    )


def _gave_up(folded: str, word: Word, references: References) -> bool:
    """ "Uma vez que desistiu da viagem": the traveller did, where no carrier or office stands before the word."""
    before = folded[: word.start]
    topics = (references.phrases.get(name, {}) for name in ("carrier_word", "authorities"))
    return not any(has_word(before, {word.language: topic.get(word.language, ())}) for topic in topics)


def _of_reader(sentence: Sentence, wish: Word, references: References) -> bool:
    """Not the authorities' wish, and not one that the reader may have now: "you may request a refund"."""
    phrases = references.phrases
    after = " ".join(sentence.folded[wish.end :].split()[:_HANDED])
    before = " ".join(sentence.folded[: wish.start].split()[-2:])
    return not (
        has_word(after, phrases.get("authorities", {}))
        or has_word(after, phrases.get("remedy", {}))
        or speaks_of(before, "you_may", phrases.get("you_may", {}))
    )


def _agreed(sentence: Sentence, references: References, actors: Actors) -> bool:
    """ "As agreed with you", "as you wish": somebody did it for the reader, where no carrier and no reason is named."""
    folded, phrases = sentence.folded, references.phrases
    off = ("cancelled", "cancelling", "to_cancel", "cancels")
    if not any(has_word(folded, phrases.get(topic, {})) for topic in off) and not any(one in folded for one in _ROOTS):
        return False
    if actors.deeds(folded) or any(has_word(folded, phrases.get(topic, {})) for topic in _OTHERS_DEED):
        return False
    if has_word(folded, phrases.get("agreed", {})):
        return True
    return any(
        not has_word(" ".join(folded[one.end :].split()[:_HANDED]), phrases.get("aware", {}))
        for one in words(folded, phrases.get("as_you", {}))
    )


def _therefore(all_sentences: Sequence[Sentence], place: int, references: References) -> bool:
    """ "You asked us … Your flight was therefore cancelled": the wish stands in the sentence before."""
    phrases = references.phrases
    return (
        place > 0
        and has_word(all_sentences[place].folded, phrases.get("hence", {}))
        and _tells_wish(all_sentences[place - 1], references)
        and not has_word(all_sentences[place].folded, phrases.get("by_carrier", {}))
    )


def _speaks_of_cancelling(sentence: Sentence, references: References) -> bool:
    phrases = references.phrases
    off = any(has_word(sentence.folded, phrases.get(topic, {})) for topic in ("cancelled", "cancelling"))
    return (off or any(root in sentence.folded for root in _ROOTS)) and not has_word(
        sentence.folded, phrases.get("conditional", {})
    )


def of_this(sentence: Sentence, found: Firm, references: References) -> bool:
    """Whether a sentence speaks of the reader's flight, by "your" or by its number, or is stamped over the booking."""
    return (
        sentence in found.marks
        or bool(said(sentence.folded, references.phrases.get("addressed", {})))
        or your_journey(sentence.folded, references)
        or Lexicon(references).numbered(sentence.folded)
    )
