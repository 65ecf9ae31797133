r"""Quotes, apostrophes, dashes and ellipses that became U+FFFD or a question mark: ``nation\ufffds``, ``themselves?unable``.

Where a mark stood is plain; which it was is told by its place: before a word, behind one, between two letters, between two spaces. A question
mark is a lost mark only in a text in which some stand where no question mark can, and only where a question cannot end. What is not
plain is told as a suspicion, and left.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

import regex

from newsclean.block import Block
from newsclean.cleaning import Suspicion
from newsclean.edits import Edit, Span
from newsclean.page import Page
from newsclean.repairs.quote_style import QUESTION, REPLACEMENT, Style

RUN = {mark: regex.compile(regex.escape(mark) + "+") for mark in (REPLACEMENT, QUESTION)}
TOKEN = regex.compile(r"\S+")
ADDRESS = regex.compile(r"://|^www\.|\.\w{2,4}/|\?\w+=|@")  # a token that holds this is one
WINDOW = 2_000  # characters of a line that are looked at on either side of a mark
# Where no question mark can stand: inside a word, directly before one, behind a comma, between two words in lower case.
IMPOSSIBLE = regex.compile(r"(?<=\p{L})\?(?=\p{Ll})|(?<=\s)\?(?=\p{L})|,\?(?=\s)|(?<=\p{Ll} )\?(?= \p{Ll})")
ENOUGH = 2  # such places, before any question mark of a text is doubted
# What stands behind an apostrophe ("isn’t", "geht’s"), and before one ("l’eau", "dell’arte", "O’Brien").
CLITIC = {
    "en": regex.compile(r"(?:(?<=n\W{1,3})ts?|(?<=\bI\W{1,3})m|s|d|re|ve|ll)(?![\p{L}\p{N}])", regex.I),
    "de": regex.compile(r"s(?![\p{L}\p{N}])"),
}
ELIDED = {
    "fr": regex.compile(r"(?<!\w)(?:[dljmntscç]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd)$", regex.I),
    "it": regex.compile(
        r"(?<!\w)(?:[dlcsmtv]|un|dell|nell|all|dall|sull|quell|bell|sant|anch|com|dov|quest)$", regex.I
    ),
    "ca": regex.compile(r"(?<!\w)[dlmnst]$", regex.I),
}
NAME_BEFORE, NAME_AFTER = regex.compile(r"(?<!\w)[OD]$"), regex.compile(r"\p{Lu}\p{Ll}")
WORD_BEFORE, WORD_AFTER = regex.compile(r"\p{L}+$"), regex.compile(r"\p{L}+")
SHORTENED = regex.compile(r"(?:\d\d(?:s\b|(?![\d%]))|(?:em|til|cause|tis|twas|bout|round|n)\b)", regex.I)  # ’90s, ’em
CLOSING = regex.compile(r"[\s,.;:)\]!?/–—-]")
OPENING = regex.compile(r"[\s(\[/–—-]")
PART = 4  # letters of what stands beside a dash, if only the other side is a word that is known
HEADLINE = 14  # words of a line that may be one
SIGNATURE = 8  # words of a line that a dash opens, such as the name under a quotation


def lost_marks(page: Page) -> Iterator[Edit | Suspicion]:
    """Put back the marks that U+FFFD or a question mark stands for."""
    for mark in (REPLACEMENT, QUESTION):
        if mark not in page.text or (mark == QUESTION and not _is_lost(page)):
            continue
        style = Style.of(page, mark)
        for block in page.blocks:
            if mark in block.text:
                yield from _Line(page, block, mark, style).edits()


def may_have_lost_marks(text: str) -> bool:
    """Whether any mark is worth a look."""
    return REPLACEMENT in text or (QUESTION in text and IMPOSSIBLE.search(text) is not None)


def _is_lost(page: Page) -> bool:
    """Whether question marks of the text stand where none can."""
    found = 0
    for block in page.blocks:
        if QUESTION in block.text:
            addresses = _addresses(block.text)
            found += sum(not _within(match.start(), addresses) for match in IMPOSSIBLE.finditer(block.text))
    return found >= ENOUGH


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where addresses stand in ``text``, in order."""
    return [token.span() for token in TOKEN.finditer(text) if ADDRESS.search(token.group())]


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return index >= 0 and at < spans[index][1]


class _Line:
    """One line, and which quotes are open as it is read."""

    def __init__(self, page: Page, block: Block, mark: str, style: Style) -> None:
        self._start, self._mark, self._style, self._language = block.start, mark, style, page.language
        self._text, self._page_text = page.text[block.start : block.stop], page.text
        if not block.ends_sentence and block.words <= HEADLINE and mark != self._text[-1]:
            # headlines often have single quotes
            self._style = replace(style, open="", close="" if style.open == "“" else style.close)
        self._open: list[str] = []
        self._doubtful = False  # whether a mark of the line was left
        self._closed = False  # whether the mark just read closes a quote

    def edits(self) -> Iterator[Edit | Suspicion]:
        addresses = _addresses(self._text)
        at = 0
        for found in RUN[self._mark].finditer(self._text):
            start, stop = found.span()
            if _within(start, addresses):
                continue
            self._see(self._text[at:start])
            self._closed = False
            at = stop
            meant = self._meant(start, stop)
            span = Span(self._start + start, self._start + stop)
            if meant is None:
                self._doubtful = True
                yield Suspicion(span, found.group(), "a mark may be lost here; but it is not plain which")
                continue
            if not self._closed:
                self._see(meant)
            if meant != found.group():
                reason = f"{found.group()} stands where only {meant} can"
                yield Edit(span, meant, "lost_mark", reason=reason, verdict="replace")

    def _see(self, text: str) -> None:
        """Keep account of the quotes that open and close in ``text``."""
        for char in text:
            if char in "„«‚" or char == self._style.open:
                self._open.append(char)
            elif char in "”»" or (char == "“" and self._open[-1:] == ["„"]):
                self._open = []

    def _before(self, at: int) -> str:
        return self._text[max(at - WINDOW, 0) : at]

    def _behind(self, at: int) -> str:
        return self._text[at : at + WINDOW]

    def _meant(self, start: int, stop: int) -> str | None:
        """What stood here; None if that is not plain, and the marks themselves if they are no lost ones."""
        text = self._text
        before, after = text[start - 1 : start] or " ", text[stop : stop + 1] or " "
        count = stop - start
        word_before, word_after = before.isalnum(), after.isalnum()
        if count == 3 and self._mark == REPLACEMENT and not before.isspace():  # the three bytes of one mark
            count = 1
        if count == 2:
            return self._two(before, after) if self._mark == REPLACEMENT else self._question_and_quote(before, after)
        if count > 2:
            return None
        if word_before and word_after:
            return self._inside(start, stop)
        if before.isspace() and after.isspace():
            following = self._behind(stop).lstrip()[:1]
            is_question = self._mark == QUESTION and not (following.islower() or following.isdigit())
            ended = self._before(start).rstrip()[-1:] in (".", "!", "?")  # an ellipsis rather than a dash
            return None if is_question or not following.isalnum() or ended else self._style.dash or None
        if (word_after or after in "[$£€#@") and OPENING.match(before):
            if SHORTENED.match(text, stop):
                return "’"
            above = self._before(start).rstrip()[-1:]
            if self._mark not in self._behind(stop) and (
                above in ('"', "”", self._mark) or (not above and len(self._behind(stop).split()) <= SIGNATURE)
            ):
                return "—"
            if self._open and self._mark == QUESTION:
                return None
            if self._open == ["“"] and above not in ".!?" and self._closings(stop) >= 2:
                self._open.append("‘")
                return "‘"
            self._open = []
            return self._style.open or None
        if (word_before or before in "%)") and (word_after or after in "$£€") and self._mark == REPLACEMENT:
            return "–" if after in "$£€" else "—"
        if CLOSING.match(after) and not before.isspace():
            return self._closing(start, stop, before, after)
        return None

    def _inside(self, start: int, stop: int) -> str | None:
        """Between two letters or digits: an apostrophe, or a dash without spaces."""
        text = self._text
        clitic, elided = CLITIC.get(self._language or "en", CLITIC["en"]), ELIDED.get(self._language or "")
        before = text[max(start - 12, 0) : start]
        if clitic.match(text, stop) or (elided and elided.search(before)):
            return "’"
        if NAME_BEFORE.search(before) and NAME_AFTER.match(text, stop):
            return "’"
        if text[start - 1].isalpha() and regex.match(r"\d\d(?!\w)", text[stop : stop + 3]):
            return "’"
        if text[start - 1].isdigit() and text[stop].isdigit():
            return "–" if self._mark == REPLACEMENT else None
        if text[start - 1].isdigit() or text[stop].isdigit():
            return "—" if self._mark == REPLACEMENT else None
        left, right = WORD_BEFORE.search(text[max(start - 30, 0) : start]), WORD_AFTER.match(text, stop)
        if left is None or right is None:
            return None
        if self._page_text.count(text[start - len(left.group()) : stop + len(right.group())]) > 1:
            return None  # a letter of a name was lost, rather than a dash between the same two words again
        known = [_is_word(side.group()) for side in (left, right)]
        long = self._language == "en" and len(left.group()) >= PART and len(right.group()) >= PART
        return "—" if all(known) or (any(known) and long) else None

    def _closing(self, start: int, stop: int, before: str, after: str) -> str | None:
        """Behind a word or a mark: a quote that closes, or the apostrophe of a plural."""
        rest = self._behind(stop)
        following = rest.lstrip()[:1]
        if before in "sS" and after == " " and following.isalpha() and self._mark == REPLACEMENT:
            if self._style.open == "" and self._style.close == "" and self._doubtful:
                return None
            if not self._open or self._closes_later(rest):
                return "’"
        if self._mark == QUESTION:
            if before in "sS" and following.islower():  # as likely the apostrophe of a plural
                return None
            if before in ",." or (before in "!…" and self._open):
                return self._close() or None
            if self._open and (following.islower() or after in ",.;:)"):
                return self._close() or None
            return QUESTION if not self._open or before.isalnum() else None
        is_quote = self._open or before in ".,!?" or self._style.close == "“"
        return self._close() or None if is_quote else None

    def _close(self) -> str:
        self._closed = True
        if self._open[-1:] == ["‘"]:
            self._open.pop()
            return "’"
        if self._open[-1:] == ["‚"]:
            self._open.pop()
            return "‘"
        self._open = []
        return self._style.close

    def _closings(self, at: int) -> int:
        """How many lost marks behind ``at`` stand where a quote may close."""
        places = (found.span() for found in RUN[self._mark].finditer(self._text, at, at + WINDOW))
        return sum(
            stop - start
            for start, stop in places
            if not self._text[start - 1].isspace() and CLOSING.match(self._text[stop : stop + 1] or " ")
        )

    def _closes_later(self, rest: str) -> bool:
        """Whether the quote that is open closes further on, before another opens."""
        for found in RUN[self._mark].finditer(rest):
            before, after = rest[found.start() - 1 : found.start()], rest[found.end() : found.end() + 1] or " "
            if after.isalnum() and OPENING.match(before or " "):
                return False
            if CLOSING.match(after) and not before.isspace() and not (before in "sS" and after == " "):
                return True
        return False

    def _two(self, before: str, after: str) -> str | None:
        """Two lost marks side by side."""
        style = self._style
        if style.open != "“":
            return None
        if before.isalnum() and after.isalnum():
            return f"{self._close()}—" if self._open else "—“"
        if after.isalnum() and OPENING.match(before):
            return "“‘" if not self._open else None
        if CLOSING.match(after) and not before.isspace() and self._open == ["“", "‘"]:
            self._open = []
            return "’”"
        return None

    def _question_and_quote(self, before: str, after: str) -> str | None:
        """``word??``: a question that ends a quote."""
        return f"?{self._close()}" if self._open and before.isalnum() and CLOSING.match(after) else None


def _is_word(text: str) -> bool:
    """Whether the labeller's training met the word, in any language; of single letters, only those that are words in English."""
    from newsclean.labeller.weights import shipped_words  # only now: most texts are not damaged

    word = text.lower()
    return word in shipped_words() if len(word) > 1 else word in "ai"
