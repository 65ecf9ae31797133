"""A new fixture case is written from an article and what comes of it today, for a person to review."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import regex
import tomli_w

from newsclean.errors import FixtureError, UnreadableFileError
from newsclean.pipeline import Pipeline
from newsclean.readers.text import bytes_look_like_page
from newsclean.testing.cases import PAGE, TEXT, Case
from newsclean.testing.outcome import Outcome

SLUG = regex.compile(r"[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*")
TODO = "TODO: say in a sentence why this case exists."


def add_case(
    source: Path,
    fixtures: Path,
    outlet: str,
    name: str,
    settings: Mapping[str, Any],
    *,
    pipeline: Pipeline | None = None,
) -> Case:
    """Make the case ``<outlet>/<name>`` below ``fixtures``: source, ``case.toml`` with ``settings``, and what comes out now.

    Raises FixtureError for a name that cannot be that of a folder and for a case that is there already, UnreadableFileError, and
    whatever cleaning raises; nothing is written then.
    """
    for slug in (outlet, name):
        if not SLUG.fullmatch(slug):
            raise FixtureError(f"outlet and case are named in words with hyphens, as harbour-gazette, not {slug!r}")
    folder = fixtures / outlet / name
    if folder.exists():
        raise FixtureError(f"{folder} is there already; `newsclean fixture update` rewrites what is expected of it")
    try:
        data = source.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{source}: {error.strerror or error}") from error
    with tempfile.TemporaryDirectory() as made:
        draft = Path(made, outlet, name)
        draft.mkdir(parents=True)
        (draft / (PAGE if bytes_look_like_page(data) else TEXT)).write_bytes(data)
        _write_settings(draft, settings)
        case = Case(draft)
        outcome = Outcome.of(case.run(pipeline))
        case.write(outcome)
        _write_settings(draft, {**settings, "covers": sorted({row.label for row in outcome.rows})})
        shutil.copytree(draft, folder)
    return Case(folder)


def _write_settings(folder: Path, settings: Mapping[str, Any]) -> None:
    known = {"comment": TODO} | {name: value for name, value in settings.items() if value is not None}
    (folder / "case.toml").write_text(tomli_w.dumps(known), encoding="utf-8")


def is_ci() -> bool:
    """Whether this runs where nobody reads what is written down, as in CI."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")
