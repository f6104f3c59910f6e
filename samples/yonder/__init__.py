"""A fifth school of designs: papers as prefectures receive them, drawn by a hand that had not opened the readers.

It shares with the others the writers of zones and messages and the shape of a request, nothing that is drawn. Its first
reading (seed 8501, 20 requests) is the honest figure: 92.5 % of the requirements and 96.2 % of the fields were right,
zones exact on 100 % of the careful and 93 % of the careless pictures, none wrongly complete, and 3 of 6 complete
requests were found. Readers were mended on its slips since then.
"""
