"""Papers of a fourth school, drawn from the domain's facts by a hand that had not opened the readers.

It has page designs, stamps, wordings, fonts and a camera of its own. Its first reading (seed 8301, 40 requests) is the
honest figure: 62 % of the complete requests were found, 89 % of the requirements and 92 % of the fields right, all
zones exact, none wrongly complete. Readers were mended on its slips since then.
"""
