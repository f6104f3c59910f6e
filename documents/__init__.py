"""From a file's bytes to facts with evidence, and from facts to a judgement. Pure: no data base, no network, no clock.

The way through the room: `opening` (bytes → pages) → `reading` (page → text, zones, stamps, barcodes; by `eyes`,
`zones`, `stamps`, `seals`) → `understanding` (what a page holds → papers with fields) → `judgement` (papers of a
dossier → findings and verdict).
"""
