"""Titles behind a marker move to ``related``; sentences that happen to have one stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean


@pytest.mark.parametrize(
    ("line", "place", "language", "fate"),
    [
        ("READ MORE: Ferry sails again after winter storms", "middle", "en", "removed read_more + moved related"),
        ("Related: Ferry sails again after winter storms", "middle", "en", "removed read_more + moved related"),
        ("See also: Ferry sails again after winter storms", "end", "en", "removed read_more + moved related"),
        ("Also read: Ferry sails again after winter storms", "middle", "en", "removed read_more + moved related"),
        (
            "Lesen Sie auch: Fähre verkehrt wieder nach Winterstürmen",
            "middle",
            "de",
            "removed read_more + moved related",
        ),
        ("» LIRE AUSSI - Le bac reprend son service", "middle", "fr", "removed read_more + moved related"),
        ("Lea también: El transbordador vuelve a navegar", "middle", "es", "removed read_more + moved related"),
        ("Читайте также: Паром снова вышел в рейс", "middle", "ru", "removed read_more + moved related"),
        ("Read more", "end", "en", "removed read_more"),
        ("More information", "middle", "en", "removed read_more"),
        ("Read the full story", "middle", "en", "removed read_more"),
        ("Ferry sails again after winter storms Read more", "middle", "en", "moved related + removed read_more"),
        (
            "The wind was strong that night. Read more: Ferry sails again after winter storms",
            "middle",
            "en",
            "kept + removed read_more + moved related",
        ),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str, fate: str) -> None:
    assert fates(line, place=place, language=language) == [fate]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "The library on the north bank has only one aim, its new head says, and that is for children to read more.",
            "middle",
            "en",
        ),
        (
            "She has promised the committee to come back in June, when the piers are dry, and to tell the full story.",
            "middle",
            "en",
        ),
        ("They want children to read more.", "end", "en"),
        (
            "Background: The two towns have been at odds since 1994, when the treaty on the river fishery was broken.",
            "middle",
            "en",
        ),
        ("Related: a word that means two things in this family, and neither of them is kind.", "middle", "en"),
        (
            "More in Common Ground, a group of shopkeepers, than in either party does the mayor now put her trust.",
            "middle",
            "en",
        ),
        (
            "Watch: that is what the engineers were told to do, and so they watched the cracks "
            "grow for a whole winter.",
            "middle",
            "en",
        ),
        (
            "Arbeit und Ruhe, sagt der Fährmann über die jungen Leute aus der Kreisstadt, finden sie hier.",
            "middle",
            "de",
        ),
        (
            "La biblioteca del puerto cierra a las ocho, pero los niños que viven cerca quieren seguir leyendo.",
            "middle",
            "es",
        ),
        (
            "Mehr zum Thema Sicherheit wollte der Bürgermeister am Dienstag nicht sagen; er verwies auf das Gutachten.",
            "middle",
            "de",
        ),
        (
            "À lire aussi bien qu’à entendre, sa prose a conquis les élèves de l’école du port "
            "depuis plusieurs années.",
            "middle",
            "fr",
        ),
        (
            "Читать далее доклад никто не захотел, и председатель после короткой паузы закрыл заседание совета.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


@pytest.mark.parametrize("tail", ["Read more", "Read more »"])
def test_a_pointer_glued_to_a_paragraph_takes_nothing_but_itself(
    cleaned: Callable[..., newsclean.Article], tail: str
) -> None:
    paragraph = "The harbour office said that the ferry would sail again, and that all islanders would be told in time."
    found = cleaned(f"{paragraph} {tail}")
    assert paragraph in found.text
    assert tail not in found.text
