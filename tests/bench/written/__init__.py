"""Texts written for the bench of wordings, with what a careful agent reads in them.

Whoever adds a text looks at no phrase table, drawn sample or test first: a text written with an eye on the reader
measures nothing. A text that is wrong about the world is mended; one that the reader cannot read stays.
"""
