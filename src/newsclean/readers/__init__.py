"""A source becomes text: strings, bytes, files and soups are read here, and what cannot be read is refused with a reason."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from newsclean.errors import InvalidTextError, OptionError, UnreadableFileError, UnsupportedSourceError
from newsclean.readers.decode import decode, decode_page
from newsclean.readers.text import bytes_look_like_page, looks_like_page

if TYPE_CHECKING:
    from newsclean.markup import Markup
    from newsclean.metadata import Metadata

Format = Literal["auto", "text", "html"]


@dataclass(frozen=True)
class Source:
    """What was read: the text, and of a page what its markup and its metadata say."""

    text: str
    markup: Markup | None = None
    metadata: Metadata | None = None


def read(source: Any, *, format: Format = "auto", encoding: str | None = None, url: str | None = None) -> Source:
    """Read ``source``: a ``str``, ``bytes``, a path (a ``str`` never is a path), or a ``BeautifulSoup`` or ``Tag``.

    Of HTML, the text is what a reader of the page sees. Raises UnsupportedSourceError for other types, UnreadableFileError, UndecodableError,
    InvalidTextError, and OptionError for an unknown ``format`` or ``encoding``.
    """
    if format not in get_args(Format):
        raise OptionError(f"format is one of {get_args(Format)}, not {format!r}")
    if isinstance(source, os.PathLike):
        source = _read_file(Path(source))
    if isinstance(source, bytes | bytearray | memoryview):
        data = bytes(source)
        if format == "auto" and bytes_look_like_page(data):
            format = "html"
        source = decode_page(data, encoding) if format == "html" else decode(data, encoding)
    elif _is_soup(source):
        if format == "text":
            raise UnsupportedSourceError("a soup is not read as text: pass its get_text(), or leave format out")
        source, format = str(source), "html"
    if not isinstance(source, str):
        raise UnsupportedSourceError(
            f"newsclean reads str, bytes, paths and objects of BeautifulSoup, not {type(source).__name__}"
        )
    if not source.isascii():
        _refuse_surrogates(source)
    if format == "html" or (format == "auto" and looks_like_page(source)):
        return _read_page(source, url)
    return Source(source)


def _read_page(html: str, url: str | None) -> Source:
    from newsclean.metadata import read_metadata
    from newsclean.readers.html import read_tree
    from newsclean.readers.tree import parse  # only now: who cleans plain text needs none of it

    tree = parse(html)
    metadata = read_metadata(tree, url)
    return Source(*read_tree(tree), metadata)


def _is_soup(source: object) -> bool:
    """Whether it is an object of BeautifulSoup's; asked by name, so that bs4 need not be imported."""
    return any(kind.__module__ == "bs4.element" and kind.__name__ == "Tag" for kind in type(source).__mro__)


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{path}: {error.strerror or error}") from error


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidTextError(
            f"character {error.start} is {text[error.start]!r}, half of a surrogate pair, which no text can hold; "
            "decode the bytes again, with errors='replace'"
        ) from error
