"""What came out of a source, in the form in which fixtures and snapshots store it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from newsclean.cleaning import Cleaning


class Row(NamedTuple):
    """A piece of the source that was not kept: what it was taken for, by which cleaner, and its text."""

    label: str
    cleaner: str
    text: str

    def __str__(self) -> str:
        return f"{self.label} by {self.cleaner}" if self.cleaner else self.label


@dataclass(frozen=True)
class Outcome:
    """An article, as a dictionary without its empty fields, and the rows of its ledger. There are no offsets in it.

    Rows are of what was removed, moved or replaced; white space that was set right is left out.
    """

    article: dict[str, Any]
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, cleaning: Cleaning) -> Outcome:
        """The outcome of a cleaning."""
        article = cleaning.article.model_dump(mode="json", exclude_defaults=True)
        rows = (
            Row(piece.label, piece.cleaner, piece.text.strip() or f"{piece.text!r} → {piece.replacement!r}")
            for piece in cleaning.pieces
            if piece.fate != "kept" and piece.label != "layout"
        )
        return cls(article, tuple(rows))

    @classmethod
    def read(cls, stored: dict[str, Any]) -> Outcome:
        """The outcome that ``stored`` is. Raises KeyError, TypeError or ValueError if it is none."""
        return cls(dict(stored["article"]), tuple(Row(*map(str, row)) for row in stored.get("ledger", ())))

    @property
    def paragraphs(self) -> list[dict[str, Any]]:
        """The paragraphs of the body."""
        return list(self.article.get("body", ()))

    @property
    def text(self) -> str:
        """The text of the body."""
        return "\n\n".join(paragraph["text"] for paragraph in self.paragraphs)

    def stored(self) -> dict[str, Any]:
        """What ``read`` reads."""
        return {"article": self.article, "ledger": [list(row) for row in self.rows]}

    def to_json(self) -> str:
        """The text of ``expected.json``."""
        return json.dumps(self.stored(), ensure_ascii=False, indent=1) + "\n"
