"""U+0085 may be an ellipsis, or the end of a line."""

from __future__ import annotations

import newsclean


def test_next_line_ends_a_line_where_nothing_speaks_for_cp1252() -> None:
    one = "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday after a long debate."
    two = "A ferry carries children across the water twice a day, but it stops when the wind is stronger than a breeze."
    assert newsclean.clean(f"{one}\x85{two}").text == f"{one}\n\n{two}"
