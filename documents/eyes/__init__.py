"""From the pixels of a page to its upright text and zones: the readers' cascade and every second look.

`cascade` asks the quick reader first, and a better one where there is doubt (`print_witness`); each other module is one
kind of second look. `documents.reading` takes them in the order that ARCHITECTURE.md tells.
"""
