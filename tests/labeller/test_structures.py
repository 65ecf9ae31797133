"""Lists, tables, verse and dialogue inside the article stay; a page's own lists are not saved by their form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LIST = ("• 40 tonnes of steel", "• two new piers", "• a ramp on the north bank")
TABLE = ("Tarn 3 Ellery 1", "Lohfeld 0 Halden 0", "Corran 2 Velmora 2")
VERSE = (
    "The river took the bridge of oak,",
    "and took the bridge of stone,",
    "and of the men who built them both",
    "it left the names alone",
)
SPEECH = ("– Did you see the ice?", "– I heard it first.", "– And then?")
NUMBERED = ("1. Close the ramp to lorries", "2. Build the new piers", "3. Pay for it")


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (LIST, "en"),
        (TABLE, "en"),
        (VERSE, "en"),
        (SPEECH, "en"),
        (NUMBERED, "en"),
        (("• 40 Tonnen Stahl", "• zwei neue Pfeiler", "• eine Rampe am Nordufer"), "de"),
        (("– Vous avez vu la glace ?", "– Je l’ai entendue d’abord.", "– Et après ?"), "fr"),
        (("— ¿Vio usted el hielo?", "— Primero lo oí.", "— ¿Y después?"), "es"),
        (("— Вы видели лёд?", "— Сначала я его услышал.", "— А потом?"), "ru"),
    ],
)
def test_keeps_between_paragraphs(fates: Callable[..., list[str]], lines: tuple[str, ...], language: str) -> None:
    assert fates(*lines, language=language) == ["kept"] * len(lines)


@pytest.mark.parametrize(
    "lines",
    [LIST, NUMBERED, ("Orla Finch, baker", "Ole Brandt, ferryman", "Ana Prell, fisher")],
)
def test_keeps_an_announced_list_at_the_end(fates: Callable[..., list[str]], lines: tuple[str, ...]) -> None:
    announced = ("The engineers have asked the council for the following things, in this order:", *lines)
    assert fates(*announced, place="end") == ["kept"] * len(announced)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("Sport", "Culture", "Weather", "Contact"), "end"),
        (("Home", "News", "Sport", "Culture"), "top"),
        (("Terms of use", "Privacy policy", "Contact us"), "end"),
        (("Skip to content", "Menu", "Search"), "top"),
        (("Facebook", "Twitter", "WhatsApp"), "end"),
    ],
)
def test_does_not_save_page_lists(fates: Callable[..., list[str]], lines: tuple[str, ...], place: str) -> None:
    assert "kept" not in fates(*lines, place=place)
