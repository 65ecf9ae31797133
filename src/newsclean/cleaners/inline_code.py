"""JavaScript, JSON, CSS and stray tags that were scraped as if they were text."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.block import Block
from newsclean.edits import Edit
from newsclean.page import Page

CODE = regex.compile(
    r"\bfunction\s*\w*\s*\([\w\s,$]*\)\s*\{|^\s*(?:var|let|const)\s+[\w$]+\s*=|\bdocument\.(?:getElement|create|write|querySel)|"
    r"\bwindow\.[\w$]+\s*[=(.]|\}\s*\)?\s*\(|=>\s*\{|^\s*\}[\s)};,]*$|^\s*\{\s*[\"']?[\w-]+[\"']?\s*:|[;{]\s*$|^\s*//|^\s*/\*|\*/\s*$|"
    r"\.parentNode\.|\.(?:push|setAttribute|addEventListener|appendChild|insertBefore)\(|^\s*@media\b|^\s*[.#][\w-]+\s*\{|!important|"
    r"^\s*</?(?:script|style|iframe|div|span|img|a|p|br)\b[^>\n]*>\s*$|\?pubId=\d|<a\s+href=[”\"']"
)
PROSE = 25  # words
MARKS = regex.compile(r"[{}();=<>\\[\]_$]")
SURE = regex.compile(
    r"\bfunction\s*\w*\s*\([\w\s,$]*\)\s*\{.*[;}]|\bdocument\.(?:getElement|create|write|querySel)|\bwindow\.[\w$]+\s*=|"
    r"^\s*</?(?:script|style|iframe)\b|googletag|\.parentNode\.insertBefore|^\s*<a\s+href=[”\"']|^\s*!function\b|\?pubId=\d"
)


def inline_code(page: Page) -> Iterator[Edit]:
    """Lines that are surely code, and the lines of a block of code around them."""
    if "{" not in page.text and "<" not in page.text and "=" not in page.text:
        return
    likely = [
        block
        for block in page.blocks
        if (CODE.search(block.text[:2000]) or SURE.search(block.text[:2000])) and not _is_prose(block)
    ]
    sure = {block.index for block in likely if SURE.search(block.text[:2000])}
    indices = {block.index for block in likely}
    near: set[int] = set()
    for start in sorted(sure):
        for step in (-1, 1):
            index, misses = start + step, 0
            while misses < 4 and 0 <= index < len(page.blocks) and index not in sure and index not in near:
                block = page.blocks[index]
                if index in indices or (
                    block.words <= 8 and regex.search(r"[;={}()<>]|^[\w\"']+\s?:\s?\S+,?$", block.text)
                ):
                    near.add(index)
                    misses = 0
                elif block.is_prose:
                    break
                else:
                    misses += 1
                index += step
    for block in page.blocks:
        if block.index in sure:
            yield block.remove("inline_code", "is code")
        elif block.index in near:
            yield block.remove("inline_code", "stands beside code, and looks like it")


def _is_prose(block: Block) -> bool:
    """Whether the line is a text that has some code in it: a whole article may be one line."""
    return block.words > PROSE and len(MARKS.findall(block.text)) * 20 < len(block.text)
