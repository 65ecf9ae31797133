"""Whether a quotation is open at a place of a text, by the marks of many languages."""

from __future__ import annotations

# Quotation marks that open, each with those that close it; ” and » open, too, where they are the only ones.
QUOTES = (("„", "“”"), ("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ("‘", "’"))
SAME = "”»"


def is_open(before: str) -> bool:
    """Whether a quotation has begun in ``before``, and not ended.

    >>> is_open("He said: „We wait"), is_open("He said: „We wait“ and"), is_open("他说：「等")
    (True, False, True)
    """
    if before.count('"') % 2 == 1:
        return True
    for left, closing in QUOTES:
        if opened := before.count(left):
            return opened > sum(map(before.count, closing))
    return any(before.count(mark) % 2 == 1 for mark in SAME)
