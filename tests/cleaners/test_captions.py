"""Captions and credits move to ``captions``; sentences that end in brackets stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("The north pier at low tide. (Leah Marsh/Reuters)", "top", "en"),
        ("The north pier at low tide (AP Photo/Leah Marsh)", "middle", "en"),
        ("Image source, Getty Images Image caption, The ramp has been closed since March", "middle", "en"),
        ("Image caption The ramp has been closed since March", "middle", "en"),
        ("Divers at work beside the third pier | Leah Marsh/AP Photo", "middle", "en"),
        ("The ferry leaves the north bank. Photograph: Leah Marsh/The Courier", "middle", "en"),
        ("Orla Finch in front of her bakery. REUTERS/Leah Marsh/File Photo", "middle", "en"),
        ("Photo: Leah Marsh/AFP", "middle", "en"),
        ("The ramp on Tuesday. © AFP", "middle", "en"),
        ("(Image credit: Leah Marsh/Getty Images)", "middle", "en"),
        ("Die gesperrte Auffahrt am Dienstag. Foto: Jana Voss/dpa", "middle", "de"),
        ("Crédits photo : Luc Marèse / AFP", "middle", "fr"),
        ("Foto: Ana Prell / EFE", "middle", "es"),
        ("(Фото: Иван Лесков/ТАСС)", "middle", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["moved captions"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Voters are asked to put one cross on a pink form, and nothing else will count (yes/no).", "middle", "en"),
        (
            "The bill was brought in by Ruth Calder (Labour/Northfield), who has sat for the town"
            " since the last election.",
            "middle",
            "en",
        ),
        ("Workers on the ferry are paid half in one currency and half in the other (crowns/euros).", "middle", "en"),
        (
            "She was introduced to the council by two of its members, Ruth Amory and Leah Marsh (Greens/Independents).",
            "end",
            "en",
        ),
        (
            "Photo captions in the archive were typed by hand until the fire, and many names in them are wrong.",
            "middle",
            "en",
        ),
        (
            "Video captions will be compulsory on the council’s website from June, as they are in the county.",
            "middle",
            "en",
        ),
        (
            "A picture by a local painter, bought for a few crowns at a fair, turned out to be worth a small house.",
            "middle",
            "en",
        ),
        (
            "Via the ferry the journey takes an hour, and by the old road over the hills it takes nearly three.",
            "middle",
            "en",
        ),
        (
            "The minister told Reuters that the money had been set aside, and that no decision had been taken yet.",
            "middle",
            "en",
        ),
        (
            "Das Foto von der Baustelle hatte am Montag ein Spaziergänger gemacht und an die Redaktion geschickt.",
            "middle",
            "de",
        ),
        (
            "Фото разрушенной опоры в тот же вечер появилось в нескольких местных группах и вызвало споры.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


@pytest.mark.parametrize(
    ("lines", "text", "credit"),
    [
        (("The north pier at low tide. (Leah Marsh/Reuters)",), "The north pier at low tide.", "Leah Marsh/Reuters"),
        (("The ramp on Tuesday. © AFP",), "The ramp on Tuesday.", "AFP"),
        (("Divers at work | Leah Marsh/AP Photo",), "Divers at work", "Leah Marsh/AP Photo"),
        (("The ferry leaves the bank. Photograph: Leah Marsh/AFP",), "The ferry leaves the bank.", "Leah Marsh/AFP"),
        (
            ("Divers at work beside the pier", "Photo: Leah Marsh/AFP"),
            "Divers at work beside the pier",
            "Leah Marsh/AFP",
        ),
    ],
)
def test_text_and_credit(
    cleaned: Callable[..., newsclean.Article], lines: tuple[str, ...], text: str, credit: str
) -> None:
    assert cleaned(*lines).captions == (newsclean.Caption(text=text, credit=credit),)


def test_a_credit_behind_the_last_paragraph_does_not_take_it(cleaned: Callable[..., newsclean.Article]) -> None:
    found = cleaned("A ticket costs a hundred crowns.", "Photo: Ole Brandt", place="end")
    assert found.text.endswith("A ticket costs a hundred crowns.")
    assert [(caption.text, caption.credit) for caption in found.captions] == [(None, "Ole Brandt")]


def test_a_credit_below_the_title_does_not_take_it() -> None:
    text = "Harbour bridge stays shut as council weighs bill\n\nPhoto: Ole Brandt\n\n" + "\n\n".join(
        [
            "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday night after a debate.",
            "Engineers found cracks in two of its nine piers when they sent divers down in March, and a third is weak.",
        ]
    )
    found = newsclean.clean(text, format="text")
    assert found.title == "Harbour bridge stays shut as council weighs bill"
    assert [(caption.text, caption.credit) for caption in found.captions] == [(None, "Ole Brandt")]
