"""Texts written for the bench of wordings, with what a careful agent reads in them: a folder for each hand.

Whoever adds a text looks at no phrase table, drawn sample or test first: a text written with an eye on the reader
measures nothing. A text that is wrong about the world is mended; one that the reader cannot read stays. Once somebody
has mended the reader by what it missed in a set, the set says what was reached and no longer what to expect: that
takes a new set.
"""
