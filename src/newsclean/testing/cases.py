"""A fixture case is a folder ``<outlet>/<case>`` with ``source.txt`` or ``source.html``, ``case.toml``, ``expected.json`` and ``expected.txt``.

``case.toml`` says what the case is about (``comment``), and holds the options that ``newsclean.explain`` gets: ``url``,
``language``, ``published``, ``title``, ``now``. ``expected.json`` holds the article (fields that are empty are left out) and
the rows of the ledger: for what was removed, moved and repaired its label, its cleaner and its text. ``expected.txt`` is the
body, to be read by a person.
"""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from newsclean.cleaning import Cleaning
from newsclean.pipeline import Pipeline

OPTIONS = ("url", "language", "published", "title", "now", "encoding")


@dataclass(frozen=True)
class Outcome:
    """What came out of a source, in the form in which a fixture stores it."""

    article: dict[str, Any]
    rows: list[list[str]]
    text: str

    @classmethod
    def of(cls, cleaning: Cleaning) -> Outcome:
        """The outcome of a cleaning: the fields that hold something, and the rows of the ledger that hold words."""
        article = cleaning.article.model_dump(mode="json", exclude_defaults=True)
        rows = [
            [piece.label, piece.cleaner, piece.text.strip() or f"{piece.text!r} → {piece.replacement!r}"]
            for piece in cleaning.pieces
            if piece.fate != "kept" and piece.label != "layout"
        ]
        return cls(article, rows, cleaning.article.text)

    def to_json(self) -> str:
        """The text of ``expected.json``."""
        return json.dumps({"article": self.article, "ledger": self.rows}, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True)
class Case:
    """One fixture case."""

    folder: Path

    @property
    def name(self) -> str:
        """Outlet and case, as in ``harbour-gazette/donation-head``."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @cached_property
    def settings(self) -> dict[str, Any]:
        """What ``case.toml`` says."""
        return tomllib.loads((self.folder / "case.toml").read_text(encoding="utf-8"))

    @property
    def is_page(self) -> bool:
        """Whether the source is HTML."""
        return (self.folder / "source.html").exists()

    @property
    def is_known_failure(self) -> bool:
        """Whether the case shows what cannot be done yet: ``expect = "known_failure"``."""
        return bool(self.settings.get("expect") == "known_failure")

    @cached_property
    def source(self) -> bytes:
        """The source as it is stored: line ends and all."""
        return (self.folder / ("source.html" if self.is_page else "source.txt")).read_bytes()

    def run(self, pipeline: Pipeline | None = None) -> Cleaning:
        """Clean the source with the options of the case."""
        options = {name: self.settings[name] for name in OPTIONS if name in self.settings}
        if isinstance(options.get("now"), str):
            options["now"] = datetime.fromisoformat(options["now"])
        if isinstance(options.get("published"), str):
            options["published"] = _moment(options["published"])
        return (pipeline or Pipeline()).explain(self.source, format="html" if self.is_page else "text", **options)

    @cached_property
    def expected(self) -> Outcome:
        """What must come out."""
        stored = json.loads((self.folder / "expected.json").read_text(encoding="utf-8"))
        text = "\n\n".join(paragraph["text"] for paragraph in stored["article"].get("body", ()))
        return Outcome(stored["article"], stored.get("ledger", []), text)

    def write(self, outcome: Outcome) -> None:
        """Make ``outcome`` what is expected from now on."""
        (self.folder / "expected.json").write_text(outcome.to_json(), encoding="utf-8")
        (self.folder / "expected.txt").write_text(outcome.text + "\n", encoding="utf-8")

    def differences(self, outcome: Outcome) -> list[str]:
        """How ``outcome`` differs from what is expected, for a person to read; empty if it does not."""
        lines: list[str] = []
        for field in sorted(self.expected.article.keys() | outcome.article.keys()):
            want, got = self.expected.article.get(field), outcome.article.get(field)
            if want != got:
                lines += _field_differences(field, want, got)
        if not lines and not self.is_known_failure and self.expected.rows != outcome.rows:
            lines += _diff("ledger", map(" | ".join, self.expected.rows), map(" | ".join, outcome.rows))
        return lines


def _moment(text: str) -> date | datetime:
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def _field_differences(field: str, want: Any, got: Any) -> list[str]:
    if isinstance(want, list) or isinstance(got, list):
        return _diff(field, map(_line, want or ()), map(_line, got or ()))
    return [f"{field}: expected {want!r}", f"{' ' * len(field)}       got {got!r}"]


def _line(value: Any) -> str:
    if isinstance(value, dict) and value.keys() <= {"text", "kind"}:
        return f"[{value.get('kind', 'paragraph')}] {value['text']}"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _diff(name: str, want: Iterator[str], got: Iterator[str]) -> list[str]:
    changed = [line for line in difflib.ndiff(list(want), list(got)) if line[:1] in "-+"]
    return [f"{name} (- expected, + got):", *(f"  {line}" for line in changed)]


def find_cases(folder: Path) -> list[Case]:
    """The cases below ``folder``, in the order of their names."""
    return sorted((Case(path.parent) for path in folder.glob("*/*/case.toml")), key=lambda case: case.name)
