"""Control characters: cp1252 read as latin-1 leaves U+0080 to U+009F where quotes and dashes were."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.edits import Edit, Span

CONTROL = regex.compile(r"[\x80-\x9f]")
C1 = {chr(code): bytes([code]).decode("cp1252", errors="ignore") for code in range(0x80, 0xA0)}
CP1252 = regex.compile(r"[\x80\x82\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f]")


def controls(text: str) -> Iterator[Edit]:
    r"""C1 controls become the cp1252 characters that they are. Five of them stand for nothing, and are left alone.

    U+0085 is an ellipsis only beside other C1 controls or where a line cannot end; else it is left to end the line.

    >>> [edit.replacement for edit in controls("It\x92s \x93over\x94")]
    ['’', '“', '”']
    """
    if CONTROL.search(text) is None:
        return
    cp1252 = CP1252.search(text) is not None
    for found in CONTROL.finditer(text):
        char, span = found.group(), Span(*found.span())
        if char == "\x85":
            if cp1252 or _mid_sentence(text, span):
                yield Edit(span, "…", "control", reason="U+0085 stands where cp1252 has an ellipsis", verdict="replace")
        elif meant := C1.get(char):
            reason = f"U+{ord(char):04X} is {meant} in cp1252"
            yield Edit(span, meant, "control", reason=reason, verdict="replace")


def _mid_sentence(text: str, span: Span) -> bool:
    """Whether U+0085 stands inside a line, between a word and what can only go on in lower case."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.stop : span.stop + 2]
    return before.isalpha() and after.strip()[:1].islower()
