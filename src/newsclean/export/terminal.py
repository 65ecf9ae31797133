"""The ledger in a terminal: the source in colour, a legend, and a line for each piece that was not kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from unicodedata import category, east_asian_width

import click
import regex

from newsclean.cleaning import Cleaning
from newsclean.ledger import Fate, Piece
from newsclean.segment import LINE_END

LOOKS: Mapping[Fate, Mapping[str, Any]] = {
    "kept": {},
    "removed": {"fg": "red", "strikethrough": True, "dim": True},
    "moved": {"fg": "cyan"},
    "replaced": {"fg": "yellow"},
}
MARKS: Mapping[Fate, tuple[str, str]] = {
    "kept": ("", ""),
    "removed": ("[-", "-]"),
    "moved": ("[>", "<]"),
    "replaced": ("[~", "~]"),
}
"""What stands around a piece where there is no colour."""

# What a terminal obeys rather than shows: control characters, and those that turn the direction of writing.
UNSAFE = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
RIGHT_TO_LEFT = regex.compile(r"[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}]")
SHOWN = 60  # characters of a piece that a line of --reasons shows


class Share(NamedTuple):
    """How many characters of a source have a label, and the fates that they met, the commonest first."""

    label: str
    characters: int
    fates: tuple[Fate, ...]


def shares(cleaning: Cleaning) -> list[Share]:
    """Count the characters of each label, as the report does, and name its fates: the legend of a ledger."""
    met: dict[str, Counter[Fate]] = {}
    for piece in cleaning.pieces:
        met.setdefault(piece.label, Counter())[piece.fate] += len(piece.text)
    return [
        Share(label, count, tuple(fate for fate, _ in met[label].most_common()))
        for label, count in cleaning.report().items()
    ]


def isolated(text: str) -> str:
    """``text`` between marks that keep its direction to itself, if it runs from right to left; a terminal that knows none shows nothing of them."""
    return f"\u2068{text}\u2069" if RIGHT_TO_LEFT.search(text) else text


def show(piece: Piece, coloured: bool) -> str:
    """Show a piece as its fate looks; white space that became other white space or nothing, as it was."""
    if piece.text.isspace() and not piece.output.strip():
        return safe(piece.text)
    if piece.fate == "replaced":
        text = f"{_spell(piece.text)}→{_spell(piece.replacement)}"
    else:
        seen = any(char.isprintable() and char != " " for char in piece.text)
        text = safe(piece.text) if seen else _spell(piece.text)
    lines = text.split("\n") if piece.fate == "kept" else [isolated(line) for line in text.split("\n")]
    if coloured:  # line by line: a pager forgets the colour at a line end
        return "\n".join(_paint(line, LOOKS[piece.fate]) for line in lines)
    before, after = MARKS[piece.fate]
    return before + "\n".join(lines) + after


def _paint(text: str, look: Mapping[str, Any]) -> str:
    return click.style(text, **look) if text and look else text


def safe(text: str) -> str:
    r"""Make the line ends of ``text`` plain, and spell out what a terminal would obey.

    >>> safe("red: \x1b[31m\r\n")
    'red: <U+001B>[31m\n'
    """
    return UNSAFE.sub(_code, LINE_END.sub("\n", text))


def _spell(text: str) -> str:
    """Spell out every character of ``text`` that cannot be seen, or be told from a space."""
    return "".join(char if char.isprintable() else "↵" if char == "\n" else f"<U+{ord(char):04X}>" for char in text)


def _code(found: regex.Match[str]) -> str:
    return f"<U+{ord(found.group()):04X}>"


def legend(cleaning: Cleaning, coloured: bool) -> Iterator[str]:
    """The lines of a table: how many characters each label has, and what became of them."""
    rows = [("characters", "label", "fate")]
    rows += [(str(share.characters), share.label, ", ".join(share.fates)) for share in shares(cleaning)]
    looks: list[Mapping[str, Any]] = [{"bold": True}, *(LOOKS[share.fates[0]] for share in shares(cleaning))]
    for line, look in zip(table(rows, right=(0,)), looks, strict=True):
        yield _paint(line, look if coloured else {})


def reasons(pieces: Iterable[Piece]) -> Iterator[str]:
    """A line for each piece that was not kept: fate, label, cleaner, reason and text, with tabs between."""
    for piece in pieces:
        if piece.fate == "kept":
            continue
        text = piece.text if len(piece.text) <= SHOWN else piece.text[: SHOWN - 1] + "…"
        shown = f"{_spell(text)}→{_spell(piece.replacement)}" if piece.fate == "replaced" else _spell(text)
        fate = f"moved to {piece.field}" if piece.fate == "moved" else piece.fate
        cells = (
            f"{piece.span.start}-{piece.span.stop}",
            fate,
            piece.label,
            piece.cleaner,
            isolated(_spell(piece.reason)),
            isolated(shown),
        )
        yield "\t".join(cells)


def table(rows: Sequence[Sequence[str]], right: Container[int]) -> Iterator[str]:
    """Set rows in columns, and the columns in ``right`` flush right, as numbers are."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = []
        for at, (cell, wide) in enumerate(zip(row, widths, strict=True)):
            space = " " * (wide - width(cell))
            cells.append(space + cell if at in right else cell + space)
        yield "  ".join(cells).rstrip()


def width(text: str) -> int:
    """How many columns of a terminal ``text`` takes: a Chinese character takes two, a mark above a letter none.

    >>> width("新闻"), width("नमस्ते") < len("नमस्ते")
    (4, True)
    """
    return sum(
        0 if category(char) in ("Mn", "Me", "Cf") else 2 if east_asian_width(char) in "WF" else 1 for char in text
    )
