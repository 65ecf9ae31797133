"""What kind of document a text is, by the form of the lines of its gold body: a rule of thumb, the same for everyone."""

from __future__ import annotations

import re
from collections.abc import Sequence

ROW = re.compile(r"\d[\d.,:%–-]*\W*\w{0,12}\W*$|^\d{1,3} .*\d|\d ?[-–:] ?\d")
TIME = re.compile(r"^\W*\d{1,2}[:.]\d\d\b")
ENDS = re.compile(r"[.!?…。！？।:;,][\"'”’»)\]」]*$")
SHORT = 14  # words


def kind_of(body: Sequence[str]) -> str:
    """The kind of the document whose gold body has these lines."""
    short = [line for line in body if len(line.split()) <= SHORT and not ENDS.search(line)]
    rows = sum(ROW.search(line) is not None for line in short)
    questions = sum(line.rstrip('"”»').endswith(("?", "？")) for line in body)
    if rows >= 6 and rows * 5 >= 2 * len(body):
        return "results"
    if sum(TIME.match(line) is not None for line in body) >= 4:
        return "live blog"
    if questions >= 4 and questions * 6 >= len(body):
        return "interview"
    if len(short) >= 6 and len(short) * 3 >= len(body):
        return "list article"
    return "plain news"
