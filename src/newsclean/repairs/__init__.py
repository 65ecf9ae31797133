"""Damage to characters: what was decoded wrong is mended in the source, what was lost is repaired in the text that stays.

A *mender* reads raw text and yields edits; it needs nothing but the characters. A *repair* reads the page, whose blocks,
language and claims are known, and yields edits where there is evidence and suspicions where there is not. Both are plain
functions, and both lists can be read from top to bottom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from newsclean.cleaning import Suspicion
from newsclean.edits import Edit
from newsclean.page import Page
from newsclean.repairs.accents import accents
from newsclean.repairs.controls import controls
from newsclean.repairs.dashes import lost_dashes, may_have_lost_dashes
from newsclean.repairs.entities import entities
from newsclean.repairs.hyphens import hyphens, may_have_broken_words
from newsclean.repairs.invisible import invisible
from newsclean.repairs.lost_apostrophes import lost_apostrophes, may_have_lost_apostrophes
from newsclean.repairs.lost_marks import lost_marks, may_have_lost_marks
from newsclean.repairs.mojibake import mojibake
from newsclean.repairs.spacing import may_be_spaced_wrongly, spacing

Mender = Callable[[str], Iterable[Edit]]
Repair = Callable[[Page], Iterable[Edit | Suspicion]]

# They run in this order, and again as long as one of them finds something: what is invisible may stand in the middle of an entity.
DEFAULT_MENDERS: tuple[Mender, ...] = (
    entities,  # what they stand for may itself be damaged
    mojibake,  # before the controls and what is invisible: both may be parts of what it looks for
    controls,
    invisible,
    accents,
)
DEFAULT_REPAIRS: tuple[Repair, ...] = (lost_marks, lost_apostrophes, lost_dashes, hyphens, spacing)
# What a text must have, before a repair can find anything in it. A page is made only for those that can.
HINTS: Mapping[Repair, Callable[[str], bool]] = {
    lost_marks: may_have_lost_marks,
    lost_apostrophes: may_have_lost_apostrophes,
    lost_dashes: may_have_lost_dashes,
    hyphens: may_have_broken_words,
    spacing: may_be_spaced_wrongly,
}


def may_find(repair: Repair, text: str) -> bool:
    """Whether ``repair`` is worth calling for ``text``; of one that is not ours, that is not known, and it is."""
    hint = HINTS.get(repair)
    return hint is None or hint(text)
