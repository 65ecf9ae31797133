"""Fixture cases of a made-up user, and pytest run on them in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclean.testing import Case, Outcome

SOURCE = (
    "Support The Haven Post!\n\n"
    "The ferry to the outer islands sails again from Monday, the harbour office said on Friday, after six days.\n\n"
    "Engineers had repaired a rudder that was damaged when the storm of last week drove the boat against the pier.\n"
)


@pytest.fixture
def make_case(tmp_path: Path) -> Callable[..., Case]:
    """``make_case(name, settings, source)``: a case of ``fixtures`` in the temporary folder, settled unless ``settle`` is false."""

    def make(name: str = "haven-post/banner", settings: str = "", source: str = SOURCE, *, settle: bool = True) -> Case:
        folder = tmp_path / "fixtures" / name
        folder.mkdir(parents=True)
        (folder / "source.txt").write_text(source, encoding="utf-8")
        (folder / "case.toml").write_text(settings or 'comment = "A banner."\n', encoding="utf-8")
        if settle:
            Case(folder).write(Outcome.of(Case(folder).run()))
        return Case(folder)

    return make


@pytest.fixture(scope="session")
def expect() -> Callable[[Case, str, str], None]:
    """``expect(case, old, new)``: let ``new`` be expected where ``old`` came out."""

    def change(case: Case, old: str, new: str) -> None:
        for name in ("expected.json", "expected.txt"):
            file = case.folder / name
            file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        json.loads((case.folder / "expected.json").read_text(encoding="utf-8"))

    return change


@pytest.fixture
def run_pytest(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """``run_pytest(*arguments, ini=…, **environment)``: what pytest says in the temporary folder."""

    def run(
        *arguments: str, ini: str = "newsclean_fixtures = fixtures", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        (tmp_path / "pytest.ini").write_text(f"[pytest]\n{ini}\n", encoding="utf-8")
        known = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("PYTEST_")}
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, env=known | environment, capture_output=True, text=True, check=False
        )

    return run
