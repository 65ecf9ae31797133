"""A snapshot: what came out of each article of a corpus, a line of JSON each, to be compared with that of another version.

The first line says which version and which pipeline made it. Each other line has an ``id``, a digest of the ``source``, and the
``article`` and ``ledger`` that came out, or the ``error`` that was raised.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from newsclean.article import day_or_time
from newsclean.errors import FixtureError, NewscleanError, UnreadableFileError
from newsclean.pipeline import Pipeline
from newsclean.testing.cases import PAGE, TEXT, Case
from newsclean.testing.outcome import Outcome
from newsclean.testing.pipelines import load_pipeline

SUFFIXES = (".txt", ".html", ".htm")
SOURCES = ("text", "html", "source")
"""The keys of a row under which its source stands, the first that is there."""
OPTIONS = ("url", "language", "published", "title", "now", "format")
"""The keys of a row that are handed on to ``Pipeline.explain``."""
CHUNK = 16  # articles that are handed to another process at a time
AHEAD = 16 * CHUNK  # articles that are read ahead for each process


@dataclass(frozen=True)
class Entry:
    """An article of a corpus: its name there, and what is cleaned."""

    id: str
    source: bytes | str
    options: Mapping[str, Any] = field(default_factory=dict)
    case: Case | None = None

    def row(self, pipeline: Pipeline) -> dict[str, Any]:
        """The line of the snapshot."""
        data = self.source.encode("utf-8", "surrogatepass") if isinstance(self.source, str) else self.source
        row: dict[str, Any] = {"id": self.id, "source": hashlib.sha256(data).hexdigest()[:16]}
        try:
            cleaning = self.case.run(pipeline) if self.case else pipeline.explain(self.source, **self.options)
        except NewscleanError as error:
            return row | {"error": f"{type(error).__name__}: {error}"}
        return row | Outcome.of(cleaning).stored()


def read_corpus(path: Path) -> Iterator[Entry]:
    """The articles of a folder (``.txt``, ``.html``; fixture cases with their options), or of a file of JSON lines.

    Raises UnreadableFileError, and FixtureError for a line that is no article.
    """
    if path.is_dir():
        yield from _folder(path)
    else:
        yield from _lines(path)


def _folder(folder: Path) -> Iterator[Entry]:
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() not in SUFFIXES or not file.is_file():
            continue
        is_case = (file.parent / "case.toml").is_file()
        if is_case and file.name not in (TEXT, PAGE):
            continue  # what is expected of a case
        case = Case(file.parent) if is_case else None
        name = file.parent if case else file
        options = {} if case else {"format": "text" if file.suffix.lower() == ".txt" else "html"}
        yield Entry(name.relative_to(folder).as_posix(), file.read_bytes(), options, case)


def _lines(path: Path) -> Iterator[Entry]:
    with _open(path) as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield _entry(line, f"{path}, line {number}", str(number))


def _open(path: Path) -> IO[str]:
    try:
        return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    except OSError as error:
        raise UnreadableFileError(f"{path}: {error.strerror or error}") from error


def _entry(line: str, where: str, number: str) -> Entry:
    row = _object(line, where)
    key = next((key for key in SOURCES if isinstance(row.get(key), str)), None)
    if key is None:
        raise FixtureError(
            f"{where}: an article has its source under one of {', '.join(SOURCES)}; there are {', '.join(map(repr, row))}"
        )
    options = {name: row[name] for name in OPTIONS if row.get(name) is not None}
    if key == "html":
        options.setdefault("format", "html")
    for name, read in (("published", day_or_time), ("now", datetime.fromisoformat)):
        if name in options:
            try:
                options[name] = read(options[name])
            except (TypeError, ValueError) as error:
                raise FixtureError(f"{where}: {name} is a time in ISO 8601, not {options[name]!r}") from error
    return Entry(str(row.get("id", row.get("url", number))), row[key], options)


def _object(line: str | bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise FixtureError(f"{where}: no JSON: {error}") from error
    if not isinstance(row, dict):
        raise FixtureError(f"{where}: a line is an object, not {row!r:.60}")
    return row


def take_snapshot(entries: Iterable[Entry], pipeline: str = "", jobs: int = 1) -> Iterator[dict[str, Any]]:
    """The rows of a snapshot of ``entries``, in their order. ``pipeline`` names one (``module:object``); ``jobs`` processes work on it."""
    if jobs <= 1:
        cleans = load_pipeline(pipeline) if pipeline else Pipeline()
        yield from (entry.row(cleans) for entry in entries)
        return
    waiting = iter(entries)
    with ProcessPoolExecutor(jobs, initializer=_use, initargs=(pipeline,)) as pool:
        while batch := list(islice(waiting, AHEAD * jobs)):
            yield from pool.map(_row, batch, chunksize=CHUNK)


_pipeline = Pipeline()


def _use(name: str) -> None:
    """Let this process clean with the pipeline of that name: names can be sent to another process, not all pipelines can."""
    global _pipeline
    _pipeline = load_pipeline(name) if name else Pipeline()


def _row(entry: Entry) -> dict[str, Any]:
    return entry.row(_pipeline)


class Snapshot:
    """A file of a snapshot. Rows are read when they are asked for, so that a large one need not fit into memory."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise UnreadableFileError(f"{path}: {error.strerror or error}") from error
        self.head: dict[str, Any] = {}

    def __enter__(self) -> Self:
        self.head = _object(self._file.readline() or b"{}", f"{self.path}, line 1")
        if "newsclean" not in self.head:
            self._file.close()
            raise FixtureError(
                f"{self.path}: the first line is not that of a snapshot; `newsclean snapshot` writes one"
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where in the file the row of each id begins."""
        places: dict[str, int] = {}
        at = self._file.seek(0)
        for number, line in enumerate(iter(self._file.readline, b""), 1):
            if number > 1 and line.strip():
                name = _object(line, f"{self.path}, line {number}").get("id")
                if not isinstance(name, str) or name in places:
                    raise FixtureError(f"{self.path}, line {number}: {name!r} is no id, or stands there twice")
                places[name] = at
            at += len(line)
        return places

    @property
    def ids(self) -> list[str]:
        """The names of the articles, in the order of the file."""
        return list(self._places)

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def row(self, name: str) -> dict[str, Any]:
        """The row of an article."""
        self._file.seek(self._places[name])
        return _object(self._file.readline(), f"{self.path}, {name}")
