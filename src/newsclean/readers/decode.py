"""Bytes become text: the encoding that is declared, else the one that there is evidence for (bs4's UnicodeDammit)."""

from __future__ import annotations

import codecs
import re

import regex

from newsclean.errors import OptionError, UndecodableError

BYTE_ORDER_MARK = re.compile(rb"\xef\xbb\xbf|\xff\xfe|\xfe\xff")
FOREIGN = regex.compile(r"[^\x00-\x7f]")
SIGN_IN_WORD = regex.compile(
    r"\p{L}[\u00a1-\u00a9\u00ab-\u00b3\u00b5\u00b6\u00b8\u00b9\u00bb-\u00bf]\p{L}|\p{Ll}[\u0152\u0160\u0178\u017d\u00c0-\u00de]\p{Ll}"
)
ONLY_CONTROLS = regex.compile(r"[\x80-\x9f]")


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text that ``data`` stands for, read as ``encoding`` if that is given, else as what it seems to be.

    A byte-order mark is left in the text, so that the ledger can account for it. Raises UndecodableError where ``encoding``, or
    any that could be guessed, does not fit; OptionError where there is no such encoding.

    >>> decode("Ein Café in Köln".encode("cp1252")), decode("naïve".encode())
    ('Ein Café in Köln', 'naïve')
    """
    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError as error:
            raise OptionError(f"there is no encoding {encoding!r}") from error
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            raise UndecodableError(f"the bytes are not {encoding}: {error.reason} at byte {error.start}") from error
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> str:
    if (western := _western(data)) is not None:
        return western
    from bs4.dammit import UnicodeDammit  # only now: most bytes are UTF-8, and bs4 takes a while to import

    dammit = UnicodeDammit(data, is_html=False, smart_quotes_to=None)
    if dammit.unicode_markup is None or dammit.contains_replacement_characters:
        raise UndecodableError("no encoding fits these bytes; pass encoding=…, or decode them first")
    return dammit.unicode_markup


def _western(data: bytes) -> str | None:
    """The text in cp1252, by far the most frequent encoding besides UTF-8, if it reads as Western European text; else None.

    A detector of many encodings takes a text with a handful of accents for cp850 or cp1250 about as often as not. Read as cp1252,
    though, Cyrillic and Greek are all accents, and Polish or Czech have signs inside their words.
    """
    if BYTE_ORDER_MARK.match(data) or b"\0" in data[:200]:
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")  # then all bytes from 0x80 to 0x9f are controls, which the menders know
        if not ONLY_CONTROLS.search(text):
            return None
    letters = sum(map(str.isalpha, text)) or 1
    foreign = len(FOREIGN.findall(text))
    return text if foreign < 0.2 * letters and not SIGN_IN_WORD.search(text) else None
