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
# Of pages: byte-order marks, the declared encoding, and what browsers read in its place, which is a superset of it.
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,30})", re.I)
DECLARED_WITHIN = 20_000  # bytes
UTF_8 = frozenset(("utf-8", "utf8"))
STATEFUL = frozenset(("iso-2022-jp", "hz-gb-2312", "utf-7"))  # of these, all bytes are valid UTF-8 too
WIDER = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932",
    "shift-jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "x-x-big5": "big5hkscs", "big5": "big5hkscs",
}  # fmt: skip
MOSTLY = 4  # times as many characters that are UTF-8 as there are bytes that are not, and these are a slip
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


def decode_page(data: bytes, encoding: str | None = None) -> str:
    """The HTML that ``data`` stands for, read as ``encoding`` if that is given.

    Else it is read by its byte-order mark, as UTF-8 if it is that, as the page declares, or as it seems to be. Pages often hold a few bytes of another encoding: these become U+FFFD, and the rest is read. Raises OptionError where there is no such
    encoding.
    """
    if encoding is not None:
        try:
            return data.decode(encoding, "replace")
        except LookupError as error:
            raise OptionError(f"there is no encoding {encoding!r}") from error
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None)
    if marked is not None:
        return data.decode(marked, "replace")
    declared = DECLARED.search(data, 0, DECLARED_WITHIN)
    name = declared[1].decode("ascii").lower() if declared else ""
    if name not in STATEFUL:
        try:
            return data.decode()
        except UnicodeDecodeError:
            text = data.decode("utf-8", "replace")
            bad = text.count("\ufffd")
            if len(FOREIGN.findall(text)) > MOSTLY * bad:
                return text
            name = "" if name in UTF_8 else name
    try:
        return data.decode(WIDER.get(name, name) if name else "cp1252")
    except (LookupError, UnicodeDecodeError):
        # What bs4's UnicodeDammit asks as well; but that one logs a warning where nothing fits, which for pages is no news.
        from charset_normalizer import from_bytes

        best = from_bytes(data).best()
        return str(best) if best is not None else data.decode("cp1252", "replace")


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
