"""Bytes become text: the encoding that is declared, else the one that there is evidence for (bs4's UnicodeDammit)."""

from __future__ import annotations

import codecs

from newsclean.errors import OptionError, UndecodableError


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text that ``data`` stands for, read as ``encoding`` if that is given, else as what it seems to be.

    A byte-order mark is left in the text, so that the ledger can account for it. Raises UndecodableError where ``encoding``, or
    any that could be guessed, does not fit; OptionError where there is no such encoding.

    >>> decode("naïve".encode("cp1252")), decode("naïve".encode())
    ('naïve', 'naïve')
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
    from bs4.dammit import UnicodeDammit  # only now: most bytes are UTF-8, and bs4 takes a while to import

    dammit = UnicodeDammit(data, is_html=False, smart_quotes_to=None)
    if dammit.unicode_markup is None:
        raise UndecodableError("no encoding fits these bytes; pass encoding=…, or decode them first")
    return dammit.unicode_markup
