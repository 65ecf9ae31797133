"""Cleaners of other packages are found by their entry points."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint

import pytest

import newsclean
from newsclean import plugins
from newsclean.cleaners.legal import legal
from newsclean.errors import CleanerError, name_of


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """``install(name=value, …)``: let packages with these entry points be installed."""

    def pretend(**points: str) -> None:
        found = [EntryPoint(name, value, plugins.GROUP) for name, value in points.items()]
        monkeypatch.setattr(plugins, "entry_points", lambda group: found if group == "newsclean.cleaners" else [])

    return pretend


def test_none_are_installed_here() -> None:
    assert newsclean.installed_cleaners() == ()


def test_they_come_in_the_order_of_their_names(install: Callable[..., None]) -> None:
    install(b="newsclean.cleaners.legal:legal", a="newsclean.fields.byline:byline")
    found = newsclean.installed_cleaners()
    assert list(map(name_of, found)) == ["byline", "legal"]
    assert found[1] is legal
    assert newsclean.Pipeline(cleaners=found).clean("By Mara Lind\n\nThe ferry sails again.").authors


def test_none_is_taken_unasked(install: Callable[..., None]) -> None:
    install(a="newsclean.no_such_module:cleaner")
    assert newsclean.clean("The ferry sails again from Monday.").text


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("newsclean.no_such_module:cleaner", "mine: cannot be loaded from"),
        ("newsclean:__version__", "mine: .* is not a function of a page"),
    ],
)
def test_one_that_cannot_be_used_is_named(install: Callable[..., None], value: str, message: str) -> None:
    install(mine=value)
    with pytest.raises(CleanerError, match=message):
        newsclean.installed_cleaners()
