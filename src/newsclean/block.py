"""A line of the text, or the lines of a paragraph that was broken: the unit that cleaners decide about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import regex

from newsclean.edits import Edit, Span
from newsclean.scripts import count_words

# What ends a sentence, with the quotation marks and brackets behind it (French and Arabic set a space before theirs), or the
# number of a footnote, which does not follow a digit: "at 10.30" is no end.
CLOSING = r"(?:[\s\u00a0\u202f]?[»›]|['\"’”“)\]）】〕」』》*])*"
SENTENCE_END = regex.compile(rf"(?:[.!?…。！？।؟۔:;：；]{CLOSING}|(?<![\d:.])[.!?…]{CLOSING}\s*\[?\d{{1,3}}\]?)$")
TOKEN = re.compile(r"\w+")
BULLETS = frozenset("•·◦▪■*‣⁃●")


def folded(text: str) -> str:
    """The words of ``text`` in lower case, without punctuation: what two lines have in common that say the same.

    >>> folded("Ferry back, at last!")
    'ferry back at last'
    """
    return " ".join(TOKEN.findall(text.lower()))


@dataclass(frozen=True)
class Block:
    """One line of the text, without the white space around it.

    ``start`` and ``stop`` are its offsets in ``page.text``; ``gap`` is the number of line ends before it, so that a gap of
    one means "on the next line" and two or more "after a blank line" (0: at the start, or on the same line).
    """

    index: int
    start: int
    stop: int
    text: str
    gap: int

    @property
    def span(self) -> Span:
        """The block's place in the text of the page."""
        return Span(self.start, self.stop)

    @cached_property
    def words(self) -> int:
        """How many words it has; in Chinese and Japanese, two characters are taken for a word."""
        return count_words(self.text)

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does: with a full stop or the like, perhaps inside a closing quote."""
        return SENTENCE_END.search(self.text[-12:]) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is, by itself, plainly running text: a sentence or more of some length."""
        return self.words >= 12 and self.ends_sentence

    @cached_property
    def is_shouting(self) -> bool:
        """Whether its letters are capitals, all or nearly all."""
        upper = sum(map(str.isupper, self.text))
        return upper > 3 and upper > 4 * sum(map(str.islower, self.text))

    def remove(self, label: str, reason: str, span: Span | None = None) -> Edit:
        """An edit that takes the block (or ``span``, a part of it) away."""
        return Edit(span or self.span, label=label, reason=reason)

    def keep(self, label: str, reason: str, part: str = "") -> Edit:
        """An edit that says the block is article text, of the kind ``part``; no later cleaner may take it."""
        return Edit(self.span, label=label, reason=reason, verdict="keep", part=part)

    def move(
        self, field: str, label: str, reason: str, span: Span | None = None, *,
        part: str = "", record: int | None = None, value: object = None,
    ) -> Edit:  # fmt: skip
        """An edit that moves the block (or ``span``) out of the body and into ``field`` of the article."""
        span = span or self.span
        record = span.start if record is None else record
        return Edit(
            span, label=label, reason=reason, verdict="move", field=field, part=part, record=record, value=value
        )
