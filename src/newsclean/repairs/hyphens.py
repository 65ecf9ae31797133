"""Words that were broken over a line by a hyphen, in a paragraph that was wrapped: ``inter-`` and ``national``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.edits import Edit, Span
from newsclean.page import Page

BROKEN = regex.compile(r"(?<![\p{L}-])(\p{L}{2,30})-[ \t]*\r?\n[ \t]*(\p{Ll}{2,30})(?![\p{L}-])")


def hyphens(page: Page) -> Iterator[Edit]:
    """Join the halves of a word if together they are one that is known, in any language; "well-known" keeps its hyphen.

    Only inside of a paragraph: a line that ends in a hyphen and is followed by another paragraph is none.
    """
    from newsclean.labeller.weights import shipped_words  # only now: most texts have none

    for found in BROKEN.finditer(page.text):
        start, stop = found.end(1), found.start(2)
        whole = (found[1] + found[2]).lower()
        if page.holds(start, stop) and whole in shipped_words():
            reason = f"{whole!r} was broken over a line"
            yield Edit(Span(start, stop), "", "hyphen", reason=reason, verdict="replace")


def may_have_broken_words(text: str) -> bool:
    """Whether any line is worth a look."""
    return any(end in text for end in ("-\n", "-\r", "- \n")) and BROKEN.search(text) is not None
