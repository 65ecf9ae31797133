"""Damage to characters: what was decoded wrong is mended in the source, what was lost is repaired in the text that stays.

A *mender* reads raw text and yields edits; it needs nothing but the characters. A *repair* reads the page, whose blocks,
language and claims are known, and yields edits where there is evidence and suspicions where there is not. Both are plain
functions, and both lists can be read from top to bottom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newsclean.cleaning import Suspicion
from newsclean.edits import Edit
from newsclean.page import Page
from newsclean.repairs.controls import controls
from newsclean.repairs.dashes import lost_dashes
from newsclean.repairs.entities import entities
from newsclean.repairs.invisible import invisible
from newsclean.repairs.mojibake import mojibake

Mender = Callable[[str], Iterable[Edit]]
Repair = Callable[[Page], Iterable[Edit | Suspicion]]

DEFAULT_MENDERS: tuple[Mender, ...] = (
    invisible,  # first: what no one sees may stand in the middle of what others look for
    entities,  # what they stand for may itself be damaged, or invisible
    mojibake,  # before the controls, since C1 controls are part of what it looks for
    controls,
)
DEFAULT_REPAIRS: tuple[Repair, ...] = (lost_dashes,)
