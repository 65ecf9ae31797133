"""The tutorial runs, and shows what is stored in it."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")


def shown(notebook: Any) -> list[list[dict[str, str]]]:
    """What each cell of code shows: printed text, and values in each form."""
    return [
        [dict(output["data"]) if "data" in output else {"text": output["text"]} for output in cell.outputs]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def test_the_tutorial_runs_and_shows_what_it_says(root: Path) -> None:
    """If it shows something else by right: ``jupyter execute --inplace docs/tutorial.ipynb``, and read the difference."""
    stored = nbformat.read(root / "docs" / "tutorial.ipynb", as_version=4)
    fresh = nbformat.read(root / "docs" / "tutorial.ipynb", as_version=4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the messages between client and kernel
        nbclient.NotebookClient(fresh, timeout=300, resources={"metadata": {"path": str(root / "docs")}}).execute()
    assert len(shown(stored)) > 10
    assert shown(fresh) == shown(stored)
