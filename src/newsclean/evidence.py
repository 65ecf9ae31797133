"""Where the value of a field came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsclean.edits import Edit


@dataclass(frozen=True)
class Evidence:
    """Where the value of a field came from: ``source`` (a cleaner, or "caller"), its ``raw`` text, and what was refused."""

    source: str
    raw: str
    refused: tuple[str, ...] = ()


@dataclass
class Record:
    """One value that was moved to a field: its parts as text, and what the cleaner read them as."""

    edit: Edit
    parts: dict[str, list[str]] = field(default_factory=dict)

    def text(self, part: str = "") -> str | None:
        """The words of one part, on one line; None if there are none."""
        return " ".join(" ".join(self.parts.get(part, ())).split()) or None


Moved = Mapping[str, Sequence[Record]]
"""What was moved, by field, in the order of the page."""
