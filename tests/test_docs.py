"""What the documentation shows is run."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

PAGES = sorted((Path(__file__).parent.parent / "docs").rglob("*.md"))


def test_the_code_of_write_a_cleaner_runs(root: Path) -> None:
    page = (root / "docs" / "write-a-cleaner.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", page, flags=re.DOTALL)
    assert len(blocks) >= 3
    namespace: dict[str, object] = {"__name__": "page"}
    for block in blocks:
        exec(compile(block, "write-a-cleaner.md", "exec"), namespace)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples(page: Path) -> None:
    failed, _ = doctest.testfile(str(page), module_relative=False)
    assert not failed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_pages(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+\.(?:md|ipynb|svg))", page.read_text(encoding="utf-8")):
        assert (page.parent / target).is_file(), target
