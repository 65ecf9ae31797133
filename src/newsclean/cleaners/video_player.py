"""What a video player leaves: buttons, times, notices; also at the head of a line that goes on with a caption."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.edits import Edit, Span
from newsclean.page import Page
from newsclean.scripts import count_words

RESIDUE = 12  # words; with less behind it, the whole line is residue


def video_player(page: Page) -> Iterator[Edit]:
    """Remove the line, or only the notice that a caption follows."""
    for block, hit in page.proven("video_player").values():
        if hit.phrase.place == "whole":
            if not hit.is_word or not page.in_prose(block):
                yield block.remove("video_player", hit.proof)
            continue
        is_notice = "media playback" in hit.text or "video player" in hit.text
        rest = page.text[hit.span.stop : block.stop].strip()
        if is_notice and count_words(rest) > 1:
            yield block.remove("video_player", hit.proof, Span(block.start, hit.span.stop))
        elif block.words <= 2 * RESIDUE:
            yield block.remove("video_player", hit.proof)
