"""The arguments and options that commands share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def moment(value: str) -> date | datetime:
    """Read a day, or a point in time, in ISO 8601."""
    try:
        return datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not like 2024-03-02 or 2024-03-02T10:00+01:00") from None


def instant(value: str) -> datetime:
    """Read a point in time in ISO 8601; a day is not exact enough."""
    found = moment(value)
    if not isinstance(found, datetime):
        raise click.BadParameter(f"{value!r} has no time of day, as 2024-03-02T10:00+01:00 has")
    return found


KNOWN: Mapping[str, Mapping[str, Any]] = {
    "--url": {"help": "The address of the article."},
    "--language": {"metavar": "CODE", "help": "Its language, such as 'de'; told from the text if left out."},
    "--published": {
        "metavar": "TIME",
        "type": moment,
        "help": "When it was published: a day, or a time as well.",
    },
    "--title": {"help": "Its title."},
    "--now": {"metavar": "TIME", "type": instant, "help": "When it was fetched, for its '41 minutes ago'."},
    "--format": {
        "type": click.Choice(["auto", "text", "html"]),
        "default": "auto",
        "help": "'text' takes HTML for text, 'html' takes all for HTML.",
    },
}


def source_argument(command: Command) -> Command:
    """Give ``command`` its FILE, or - for standard input, and the encoding of that."""
    encoding = click.option("--encoding", metavar="NAME", help="How to read the bytes; detected if left out.")
    return click.argument("source", metavar="FILE|-", type=click.Path(allow_dash=True))(encoding(command))


def known_options(command: Command) -> Command:
    """Let ``command`` be told about the article; what is told wins over what the text says."""
    for name, settings in reversed(list(KNOWN.items())):
        command = click.option(name, **settings)(command)
    return command


def pipeline_option(command: Command) -> Command:
    """Let ``command`` clean with another pipeline than newsclean's own."""
    option = click.option(
        "--pipeline",
        metavar="MODULE:OBJECT",
        default="",
        envvar="NEWSCLEAN_PIPELINE",
        help="The pipeline to clean with.",
    )
    return option(command)


def sites_option(command: Command) -> Command:
    """Let ``command`` be told what is known of single outlets."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    option = click.option(
        "--sites", metavar="DIR", type=folder, help="A folder with what you know of single outlets, a .toml each."
    )
    return option(command)
