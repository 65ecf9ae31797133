"""Plain text is told from an HTML page."""

from __future__ import annotations

import regex

PAGE = regex.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", regex.I | regex.S
)
HEAD = 2_000  # bytes, in which a page shows that it is one
BYTE_ORDER_MARKS = "ïÿþ»¿"  # as latin-1 reads their bytes
CLOSED_BLOCKS = regex.compile(r"</(?:p|div|article|section|h[1-6]|li|td)>", regex.I)


def looks_like_page(text: str) -> bool:
    """Whether ``text`` is the HTML of a page or of a part of one (stray tags in a text do not make it a page).

    >>> looks_like_page("<!DOCTYPE html><p>Hello"), looks_like_page("He wrote <b>bold</b> and </p> by mistake.")
    (True, False)
    """
    if "<" not in text:
        return False
    if PAGE.match(text):
        return True
    return text.lstrip()[:1] == "<" and len(CLOSED_BLOCKS.findall(text, 0, 20_000)) >= 2


def bytes_look_like_page(data: bytes) -> bool:
    """The same of bytes, whatever their encoding."""
    return looks_like_page(data[:HEAD].replace(b"\0", b"").decode("latin-1").lstrip(BYTE_ORDER_MARKS))
