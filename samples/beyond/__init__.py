"""Papers of a fourth school, drawn from the domain's facts by a hand that had not opened the readers.

It has page designs, stamps, wordings, fonts and a camera of its own. Its first reading is the honest figure; once a
reader is mended on its slips it says what was reached, as the three before it do.
"""
