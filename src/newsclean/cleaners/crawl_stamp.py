"""The date that a crawler wrote before the first line: `` date 2022-01-19 Support us!``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from newsclean.edits import Edit
from newsclean.page import Page
from newsclean.segment import CRAWL_STAMP


def crawl_stamp(page: Page) -> Iterator[Edit]:
    """The stamp goes to ``published``, where it counts if the page says nothing better. One without a day says nothing."""
    if not page.blocks or not CRAWL_STAMP.fullmatch(page.blocks[0].text):
        return
    block = page.blocks[0]
    day = None
    with suppress(ValueError):  # no day, or no such day
        day = date.fromisoformat(block.text.removeprefix("date "))
    yield block.move("published", "crawl_stamp", "a crawler's stamp before the first line", value=day)
