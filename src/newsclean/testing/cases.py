"""A fixture case is a folder ``<outlet>/<case>`` with ``source.txt`` or ``source.html``, ``case.toml``, ``expected.json`` and ``expected.txt``.

``case.toml`` says what the case is about, and how its source is cleaned (docs/fixtures.md). ``expected.json`` holds the article
(fields that are empty are left out) and the rows of the ledger; ``expected.txt`` is the body, to be read by a person.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from newsclean.article import day_or_time
from newsclean.cleaning import Cleaning
from newsclean.errors import FixtureError
from newsclean.pipeline import Pipeline
from newsclean.testing.differences import Differences, find_differences
from newsclean.testing.outcome import Outcome
from newsclean.testing.pipelines import configured

TEXT, PAGE = "source.txt", "source.html"
OPTIONS = frozenset({"url", "language", "published", "title", "now", "encoding"})
"""What ``case.toml`` hands on to ``Pipeline.explain``."""
SETTINGS = OPTIONS | {"comment", "covers", "expect", "fetched", "pipeline"}
KNOWN_FAILURE = "known_failure"


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
        """What ``case.toml`` says. Raises FixtureError if that is not what a case may say."""
        file = self.folder / "case.toml"
        try:
            settings = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise FixtureError(f"{file}: {error}") from error
        if unknown := settings.keys() - SETTINGS:
            raise FixtureError(
                f"{file}: no such setting: {', '.join(sorted(unknown))}; there are {', '.join(sorted(SETTINGS))}"
            )
        if settings.get("expect", KNOWN_FAILURE) != KNOWN_FAILURE:
            raise FixtureError(f"{file}: expect is {KNOWN_FAILURE!r} or left out, not {settings['expect']!r}")
        return settings

    @property
    def comment(self) -> str:
        """What the case is about."""
        return str(self.settings.get("comment", ""))

    @property
    def covers(self) -> tuple[str, ...]:
        """The labels, fields and kinds of damage that the case shows."""
        return tuple(self.settings.get("covers", ()))

    @property
    def is_page(self) -> bool:
        """Whether the source is HTML."""
        return (self.folder / PAGE).exists()

    @property
    def is_known_failure(self) -> bool:
        """Whether the case shows what cannot be done yet: ``expect = "known_failure"``."""
        return bool(self.settings.get("expect"))

    @cached_property
    def source(self) -> bytes:
        """The source as it is stored: line ends and all. Raises FixtureError if there is none."""
        try:
            return (self.folder / (PAGE if self.is_page else TEXT)).read_bytes()
        except OSError as error:
            raise FixtureError(f"{self.folder}: there is neither {TEXT} nor {PAGE}") from error

    @cached_property
    def options(self) -> dict[str, Any]:
        """What ``Pipeline.explain`` is told of the source."""
        options = {name: value for name, value in self.settings.items() if name in OPTIONS}
        for name, kind in (("now", datetime), ("published", date), ("fetched", date)):
            if name in self.settings:
                options[name] = self._moment(name, kind)
        fetched = options.pop("fetched", None)
        if isinstance(fetched, datetime):
            options.setdefault("now", fetched)
        return options

    def _moment(self, name: str, kind: type[date]) -> date:
        """A setting that is a day or a point in time: a TOML date, or a string in ISO 8601."""
        value = self.settings[name]
        if isinstance(value, str):
            try:
                value = day_or_time(value)
            except ValueError:
                value = None
        if not isinstance(value, kind):
            wanted = (
                "a day with a time, as 2024-03-02T10:00:00+01:00"
                if kind is datetime
                else "a day, as 2024-03-02, or a day with a time"
            )
            raise FixtureError(f"{self.folder / 'case.toml'}: {name} is {wanted}, not {self.settings[name]!r}")
        return value

    def pipeline(self, default: Pipeline | None = None) -> Pipeline:
        """What the source is cleaned with: ``default``, unless the case has a ``pipeline`` of its own."""
        return configured(self.settings.get("pipeline", {}), default or Pipeline(), self.folder / "case.toml")

    def run(self, pipeline: Pipeline | None = None) -> Cleaning:
        """Clean the source with the options of the case."""
        return self.pipeline(pipeline).explain(self.source, format="html" if self.is_page else "text", **self.options)

    @property
    def is_settled(self) -> bool:
        """Whether it has been written down what must come out."""
        return (self.folder / "expected.json").is_file()

    @cached_property
    def expected(self) -> Outcome:
        """What must come out. Raises FixtureError if that is not written down in the right form."""
        file = self.folder / "expected.json"
        try:
            return Outcome.read(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise FixtureError(f"{file}: {error}") from error

    @property
    def is_in_step(self) -> bool:
        """Whether ``expected.txt`` is the body of ``expected.json``."""
        file = self.folder / "expected.txt"
        return file.is_file() and file.read_text(encoding="utf-8") == self.expected.text + "\n"

    def differences(self, outcome: Outcome) -> Differences:
        """How ``outcome`` differs from what is expected. Of a known failure, the ledger is not compared."""
        return find_differences(self.expected, outcome, ledger=not self.is_known_failure)

    def problems(self, outcome: Outcome) -> list[str]:
        """What is wrong with ``outcome``, in lines for a person; none if it is as expected."""
        if not self.is_settled:
            return ["it is not written down what must come out"]
        lines = list(self.differences(outcome).lines())
        if not lines and not self.is_in_step:
            return ["expected.txt is not the body of expected.json; the latter counts"]
        return lines

    def write(self, outcome: Outcome) -> None:
        """Make ``outcome`` what is expected from now on."""
        (self.folder / "expected.json").write_text(outcome.to_json(), encoding="utf-8")
        (self.folder / "expected.txt").write_text(outcome.text + "\n", encoding="utf-8")
        self.__dict__.pop("expected", None)


def find_cases(folder: Path) -> list[Case]:
    """The cases below ``folder``, in the order of their names."""
    return sorted((Case(path.parent) for path in folder.glob("*/*/case.toml")), key=lambda case: case.name)
