"""Cleaners that other packages bring along, under the entry-point group ``newsclean.cleaners``."""

from __future__ import annotations

from importlib.metadata import entry_points

from newsclean.errors import CleanerError
from newsclean.pipeline import Cleaner

GROUP = "newsclean.cleaners"


def installed_cleaners() -> tuple[Cleaner, ...]:
    """The cleaners of installed packages, in the order of their names. No pipeline has them unless it is given them.

    >>> import newsclean
    >>> pipeline = newsclean.Pipeline(cleaners=(*newsclean.DEFAULT_CLEANERS, *newsclean.installed_cleaners()))

    Raises CleanerError, with the name of the entry point, for one that cannot be loaded or called.
    """
    found = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            cleaner = point.load()
        except Exception as error:
            raise CleanerError(point.name, f"cannot be loaded from {point.value!r}: {error!r}") from error
        if not callable(cleaner):
            raise CleanerError(point.name, f"{point.value!r} is not a function of a page, but {cleaner!r}")
        found.append(cleaner)
    return tuple(found)
