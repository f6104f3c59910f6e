"""Seals on papers, ours and those of others: a barcode's text in, what it says and whether it is genuine out.

`twod_doc` takes the State's 2D-Doc apart; `trust` holds the certificates that readers know and checks a signature.
"""
