"""How an outlet writes quotes and dashes, told from a text that lost them."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from newsclean.page import Page
from newsclean.repairs.dashes import usual_dash

REPLACEMENT, QUESTION = "\ufffd", "?"  # what stands where a mark was
LOW_QUOTE = frozenset({"de", "pl", "cs", "sk", "hu", "ro", "bg", "hr", "sl", "is"})  # „ opens
CLOSED_LIKE_OPENED = frozenset({"sv", "fi"})
INSIDE = {mark: regex.compile(rf"[,.]{regex.escape(mark)}") for mark in (REPLACEMENT, QUESTION)}
OUTSIDE = {mark: regex.compile(rf"\w{regex.escape(mark)}[,.]") for mark in (REPLACEMENT, QUESTION)}
TIGHT = {mark: regex.compile(rf"\p{{Ll}}{{3}}{regex.escape(mark)}\p{{Ll}}{{3}}") for mark in (REPLACEMENT, QUESTION)}
SPACED = {mark: regex.compile(rf" {regex.escape(mark)} ") for mark in (REPLACEMENT, QUESTION)}


@dataclass(frozen=True)
class Style:
    """How the outlet writes quotes and dashes: by its language, and by what is left of the text.

    Double quotes are the rule where they are told from single ones by speech, whose comma stands inside of the quote; in English text without
    any speech it is not plain which they were, and ``open`` and ``close`` are empty.
    """

    open: str
    close: str
    dash: str

    @classmethod
    def of(cls, page: Page, mark: str) -> Style:
        """The style of the text of ``page``, in which ``mark`` stands where marks were lost."""
        language, text = page.language or "en", page.text
        dash = usual_dash(language)
        if "„" in text or language in LOW_QUOTE:
            return cls("", "”" if language in ("pl", "hu", "ro", "hr") else "“", dash)
        if language in CLOSED_LIKE_OPENED:
            return cls("”", "”", dash)
        tight, spaced = len(TIGHT[mark].findall(text)), len(SPACED[mark].findall(text))
        if tight > spaced:  # the outlet's dashes have no spaces, and what stands between spaces is an ellipsis
            dash = ""
        inside, outside = len(INSIDE[mark].findall(text)), len(OUTSIDE[mark].findall(text))
        if language == "en" and not 0 < inside >= outside:
            return cls("", "", dash)
        return cls("“", "”", dash)
