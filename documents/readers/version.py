"""The version of everything that turns bytes into a reading."""

#: Readings of the same bytes by the same version are the same: a cache's key, with the file's SHA-256.
READER_VERSION = "2026-12-01.49"
