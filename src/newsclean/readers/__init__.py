"""A source becomes text: strings, bytes and files are read here, and what cannot be read is refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal, get_args

from newsclean.errors import InvalidTextError, OptionError, UnreadableFileError, UnsupportedSourceError
from newsclean.readers.decode import decode
from newsclean.readers.text import looks_like_page

Format = Literal["auto", "text", "html"]


def read(source: Any, *, format: Format = "auto", encoding: str | None = None) -> str:
    """The text of ``source``, which is a ``str``, ``bytes``, or a path to a text file (a ``str`` never is a path).

    Raises UnsupportedSourceError for other types and for HTML, UnreadableFileError, UndecodableError, InvalidTextError, and
    OptionError for an unknown ``format`` or ``encoding``.
    """
    if format not in get_args(Format):
        raise OptionError(f"format is one of {get_args(Format)}, not {format!r}")
    if format == "html":
        raise UnsupportedSourceError(
            "format='html' is not supported yet: pass the text of the page, with format='text'"
        )
    if isinstance(source, os.PathLike):
        source = _read_file(Path(source))
    if isinstance(source, bytes | bytearray | memoryview):
        source = decode(bytes(source), encoding)
    if not isinstance(source, str):
        raise UnsupportedSourceError(
            f"newsclean reads str (plain text), bytes and paths, not {type(source).__name__}; of a soup, pass its text"
        )
    if not source.isascii():
        _refuse_surrogates(source)
    if format == "auto" and looks_like_page(source):
        raise UnsupportedSourceError(
            "this is an HTML page, and newsclean reads plain text so far; pass format='text' to have it read as text"
        )
    return source


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
