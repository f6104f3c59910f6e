"""Machine-readable zones: text lines in, zones with fields, check digits and the repairs that these allow out. Pure.

`finding` picks the lines that form a zone, `zone` takes one apart by its `layout`, `signs` puts right what a reader
makes of the signs, `repair` mends what check digits cover and nothing else, `in_print` fillers where the print is a
witness, `codes` are the States and nationalities.
"""

from documents.zones.finding import find_zones, suspects

__all__ = ["find_zones", "suspects"]
