"""What newsclean raises. Every error says what was wrong and what would be right."""

from __future__ import annotations


class NewscleanError(Exception):
    """The base of everything that newsclean raises on purpose."""


class SourceError(NewscleanError):
    """The source cannot be read as an article's text."""


class UnsupportedSourceError(SourceError, TypeError):
    """The source is of a type, or in a format, that newsclean does not read."""


class InvalidTextError(SourceError, ValueError):
    """The text holds something that no text can hold, such as half a surrogate pair."""


class UndecodableError(SourceError, ValueError):
    """No encoding turns the bytes into text."""


class UnreadableFileError(SourceError, OSError):
    """The file is not there, or may not be read."""


class OptionError(NewscleanError, ValueError):
    """A keyword argument has a value that it cannot have."""


class UnknownLanguageError(OptionError):
    """The language asked for is not a language code."""


class CleanerError(NewscleanError):
    """A cleaner, repair or scorer raised, or yielded something that is not an edit; its name is in the message."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.name = name
        self.problem = problem

    def __reduce__(self) -> tuple[type[CleanerError], tuple[str, str]]:
        """So that the error can cross from one process to another."""
        return type(self), (self.name, self.problem)


def name_of(part: object) -> str:
    """What a cleaner, repair or scorer is called: the name of the function, or of the class of a configured one."""
    return str(getattr(part, "__name__", None) or getattr(part, "name", None) or type(part).__name__)


class PhrasePackError(NewscleanError):
    """A phrase pack is not of the form that docs/add-a-language.md describes."""


class SiteError(NewscleanError):
    """The file of a site is not of the form that docs/add-a-site.md describes."""


class FixtureError(NewscleanError):
    """A fixture case, or a snapshot, is not of the form that docs/fixtures.md describes."""
