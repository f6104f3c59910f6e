"""Papers of a fourth school, drawn from the domain's facts by a hand that had not opened the readers.

It has States, page designs, stamps, wordings, fonts and a camera of its own. What it measured first is in its first
commit's message; a reader that is mended on its slips makes it one more training ground.
"""
