"""Papers of a third school, drawn by a hand that knew nothing of the readers, from the domain's facts alone.

It has fonts, layouts, wordings, stamps and a camera of its own. Its first reading was the honest figure: 26 % of the
complete requests were found, 88 % of the requirements right, none wrongly complete. Readers have been mended on what
it showed since then, so that now it says what was reached: for the next honest figure, draw a fourth one.
"""
