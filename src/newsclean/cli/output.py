"""What a command prints, and how it fails."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from newsclean.export.terminal import safe


class Failure(click.ClickException):
    """An error of newsclean's, told in one line and with exit code 1."""

    def show(self, file: Any = None) -> None:
        """Write the line to standard error."""
        tell(self.format_message())


def put(text: str, end: str = "\n") -> None:
    """Print ``text``, if there is any. ``color=True`` only says that it is not to be changed on its way."""
    if not text:
        return
    try:
        click.echo(text + end, nl=False, color=True)
    except UnicodeEncodeError as error:
        missing = f"U+{ord(error.object[error.start]):04X}"
        raise Failure(f"{error.encoding}, the output's encoding, has no {missing}; set PYTHONUTF8=1") from error


def put_lines(lines: Iterable[str]) -> None:
    """Print lines that hold text of articles: what a terminal would obey is spelled out."""
    put("\n".join(safe(line) for line in lines))


def tell(message: str) -> None:
    """Print a line about what happened to standard error."""
    click.echo(f"newsclean: {safe(' '.join(message.split()))}", err=True)


def as_json(value: object) -> str:
    """``value`` as JSON for people."""
    return json.dumps(value, ensure_ascii=False, indent=2)


@contextmanager
def written_whole(path: Path) -> Iterator[IO[str]]:
    """A file to write to that is at ``path`` only when all is written; if that fails, what was there before stays."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8") as file:
            yield file
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
