"""The running text of a certificate goes in; why it may be no host's word after all, as doubts, comes out.

A paper that is called a certificate, or that names host and guest, may say that nobody is hosted (`denied`), that a
stay is over (`stay-over`), or be a guest's own word about a home of somebody else (`hosted-by-another`).
"""

from documents.patterns import pattern_of
from documents.understanding import home_deeds as deeds
from documents.understanding.home_words import RELATIVE
from documents.understanding.stays import any_denied

#: Hosting that ended on a day: "avoir hébergé … jusqu'au 2 mai"; "depuis" would say that it goes on.
_ENDED = pattern_of(
    r"(?<!\w)(?:(?:AVOIR|AI|AVONS)\s+(?:BIEN\s+)?(?:HEBERGE|LOGE|ACCUEILLI)(?:E?S?)(?!\w)(?:(?!DEPUIS)[^.]){0,160}?"
    r"\sJUSQU['’ ]AU?\s+\d"
    r"|(?:LIVED|STAYED|RESIDED|HOSTED)\s+(?:(?!SINCE)[^.]){0,80}?\sUNTIL\s+[^.]{0,20}\d"
    r"|(?:VIVIO|SE\s+ALOJO|HE\s+ALOJADO)\s+(?:(?!DESDE)[^.]){0,80}?\sHASTA\s+EL\s+\d)"
)
#: The guest has left the home; not their country.
_LEFT = pattern_of(
    r"(?<!\w)(?:(?:ELLES?|ILS?|QUI)\s+(?:(?:EST|SONT)\s+(?:RE)?PARTIE?S?(?=\s*(?:[.,;\n]|LE\s+\d|DEPUIS))|(?:A|ONT)\s+QUITTE\s+(?:MON|MA|NOTRE|LE\s+LOGEMENT|LES\s+LIEUX))"
    r"|(?:SHE|HE|THEY|AND|WHO)\s+(?:HAS|HAVE)\s+(?:SINCE\s+|NOW\s+)?(?:LEFT(?=\s*(?:[.,;\n]|MY\s|OUR\s))|MOVED\s+OUT)"
    r"|YA\s+SE\s+(?:FUE|MARCHO)|JA\s+SAIU\s+D[EA]|E\s+GIA\s+PARTIT[OA]|IST\s+(?:BEREITS\s+|INZWISCHEN\s+)?AUSGEZOGEN)(?!\w)"
)
_MINE = r"(?:MOI|NOUS|ME|US|MYSELF|OURSELVES|MIM|MIR|UNS|MES\s+SOINS|NOS\s+SOINS|(?:MA|NOTRE|MY|OUR)\s+FAMI\w+)(?!\w)"
#: Who undersigns is lodged: "atteste être hébergée par", "that I live with my uncle".
_I_AM_LODGED = pattern_of(
    rf"(?<!\w)(?:(?:ETRE|AVOIR\s+ETE|(?:JE\s+SUIS|NOUS\s+SOMMES))\s+(?:\w+\s+){{0,2}}?{deeds.LODGED.pattern}\s+(?:\w+\s+){{0,3}}?(?:PAR|CHEZ)\s+(?!{_MINE})"
    rf"|(?:JE\s+|NOUS\s+)?(?:LOGER?|RESIDER?|VIVRE|HABITER?|SEJOURNER?)\s+CHEZ\s+(?!{_MINE})(?:MON|MA|MES|M|MR|MME|MADAME|MONSIEUR)(?!\w)"
    rf"|I\s+(?:AM|HAVE\s+BEEN|WAS)\s+(?:\w+\s+)?(?:HOSTED|LODGED|HOUSED|ACCOMMODATED|STAYING|LIVING)\s+(?:WITH|BY|AT)\s+(?!{_MINE}|MY\s+(?:OWN\s+)?(?:HOME|HOUSE|FLAT|ADDRESS|PLACE))"
    rf"|I\s+(?:CURRENTLY\s+)?(?:LIVE|STAY|LODGE)\s+WITH\s+(?!{_MINE}))"
)
#: The guest is lodged by one of the writer's kin: "est hébergée par ma sœur", not "par ma femme et moi".
_BY_KIN = pattern_of(
    rf"{deeds.LODGED.pattern}\s+(?:\w+\s+)?(?:PAR|CHEZ|BY|WITH|POR|VON)\s+(?:MON|MA|MES|MY|MI|MIS|MEIN\w*)\s+(?:\w+\s+)?"
    rf"(?:{RELATIVE.pattern})(?!\w)(?![^.]{{0,60}}(?:ET|AND|Y|UND)\s+(?:MOI|ME|MYSELF|YO|MICH|MIR)(?!\w))"
)


#: Lodged in the home of a relative of the writer, who is not there with them: "depuis mars chez ma fille".
_AT_KIN = pattern_of(
    rf"(?<!\w)CHEZ\s+(?:MON|MA|MES)\s+(?:\w+\s+)?(?:{RELATIVE.pattern})(?!\w)"
    r"(?!\s+(?:\w+\s+){0,2}ET\s+MOI)(?![^.]{0,40}AVEC\s+(?:MOI|NOUS))"
)


def doubts_of(bare: str) -> list[str]:
    """The doubts of a text, as `Flow.bare`, that was taken for a certificate."""
    found = {
        "denied": any_denied(bare),
        "stay-over": bool(_ENDED.search(bare) or _LEFT.search(bare)),
        "hosted-by-another": any(one.search(bare) for one in (_I_AM_LODGED, _BY_KIN, _AT_KIN)),
    }
    return [doubt for doubt, said in found.items() if said]
