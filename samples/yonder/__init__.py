"""A fifth school of designs: papers as prefectures receive them, drawn by a hand that had not opened the readers.

It shares with the others the writers of zones and messages and the shape of a request, nothing that is drawn.
"""
