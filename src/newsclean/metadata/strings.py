"""Values of attributes and scripts as they are meant: on one line, without entities, tags and mojibake."""

from __future__ import annotations

import html
import re

import regex

from newsclean.repairs.mojibake import may_be_mojibake

LONGEST = 5_000  # characters of a value that are looked at
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
UNSEEN = regex.compile(
    r"[\p{Cs}\p{Cc}\u200b\u200e\u200f\u2060\ufeff\u00ad]"
)  # surrogates, controls, and what has no width
WORD = re.compile(r"\w+")


def one_line(value: object) -> str:
    r"""``value`` as a reader would see it, on one line; empty if it is no string.

    >>> one_line(" Fish &amp;amp; <b>Chips</b>\n in Havenby"), one_line(["a"]), one_line("\ud800")
    ('Fish & Chips in Havenby', '', '')
    """
    if not isinstance(value, str) or not value:
        return ""
    text = value[:LONGEST]
    for _ in range(2):  # what was escaped twice is not rare
        if "&" in text:
            text = html.unescape(text)
    if "<" in text:
        text = TAG.sub(" ", text)
    if not (text.isascii() and text.isprintable()):
        text = _mended(UNSEEN.sub(lambda char: " " if char[0] in "\t\n\r\f\v\x85" else "", text))
    return " ".join(text.split())


def _mended(text: str) -> str:
    """``text`` decoded again, if it was decoded wrong."""
    if not may_be_mojibake(text):
        return text
    import ftfy  # only now: most texts do not need it
    from ftfy.badness import is_bad

    return str(ftfy.fix_encoding(text)) if is_bad(text) else text


def words(text: str) -> tuple[str, ...]:
    """The words of ``text``, in a form in which they can be compared.

    >>> words("Who’s next?") == words("WHO's next")
    True
    """
    return tuple(WORD.findall(text.casefold()))


def folded(text: str) -> str:
    """``text`` as letters and digits alone: two names of one outlet are often the same in this form.

    >>> folded("The Haven-Post") == folded("thehavenpost")
    True
    """
    return "".join(WORD.findall(text.casefold())).replace("_", "")
