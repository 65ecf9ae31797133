"""The pipeline that a case, a run of pytest or a command line names: ``harbour.cleaning:pipeline``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from newsclean.errors import FixtureError, OptionError, name_of
from newsclean.pipeline import Cleaner, Pipeline

SETTINGS = frozenset({"base", "keep", "add", "leave_out"})


def load(name: str) -> Any:
    """The object that ``module:object`` names; modules of the current folder are found, too. Raises OptionError if there is none."""
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.insert(0, here)
    if ":" not in name:
        raise OptionError(f"{name!r} is not of the form module:object")
    try:
        return resolve_name(name)
    except (ImportError, AttributeError, ValueError) as error:
        raise OptionError(f"{name!r} cannot be loaded: {error}") from error


def load_pipeline(name: str) -> Pipeline:
    """The pipeline that ``name`` names, or that the function of that name returns. Raises OptionError if it is none."""
    found = load(name)
    pipeline = found() if callable(found) and not isinstance(found, Pipeline) else found
    if not isinstance(pipeline, Pipeline):
        raise OptionError(f"{name!r} is not a newsclean.Pipeline, but {pipeline!r}")
    return pipeline


def configured(settings: Any, default: Pipeline, file: Path) -> Pipeline:
    """``default`` with the changes that a case asks for: ``base``, ``keep``, ``add`` and ``leave_out`` (docs/fixtures.md).

    ``file`` is named in the FixtureError that a wrong setting raises.
    """
    if not isinstance(settings, Mapping) or settings.keys() - SETTINGS:
        raise FixtureError(f"{file}: pipeline is a table that may hold {', '.join(sorted(SETTINGS))}, not {settings!r}")
    if not settings:
        return default
    try:
        pipeline = load_pipeline(settings["base"]) if "base" in settings else default
        added = tuple(map(load, settings.get("add", ())))
        cleaners = (*_without(pipeline, set(settings.get("leave_out", ()))), *added)
        return replace(pipeline, cleaners=cleaners, keep=settings.get("keep", pipeline.keep))
    except OptionError as error:
        raise FixtureError(f"{file}: pipeline: {error}") from error


def _without(pipeline: Pipeline, names: set[str]) -> Iterator[Cleaner]:
    if unknown := names - set(map(name_of, pipeline.cleaners)):
        raise OptionError(f"there is no cleaner {', '.join(sorted(unknown))} to leave out")
    return (cleaner for cleaner in pipeline.cleaners if name_of(cleaner) not in names)
