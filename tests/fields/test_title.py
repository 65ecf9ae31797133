"""The head of the article: title, kicker, standfirst, section."""

from __future__ import annotations

import pytest

import newsclean

PARAGRAPHS = {
    "en": (
        "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday after a long debate.",
        "Engineers found cracks in two of its nine piers when they sent divers down in March, and a third is weak.",
        "A ferry carries children across the water twice a day, but it stops when the wind is stronger than a breeze.",
    ),
    "de": (
        "Die Hafenbrücke bleibt bis zum Herbst gesperrt, wie der Stadtrat am Dienstagabend "
        "nach langer Debatte beschloss.",
        "Taucher hatten im März Risse in zwei der neun Pfeiler entdeckt, und auch ein dritter "
        "gilt inzwischen als schwach.",
        "Zweimal am Tag bringt eine Fähre die Schulkinder über das Wasser, doch bei Wind bleibt sie am Anleger liegen.",
    ),
}
TITLE = "Harbour bridge stays shut until autumn"


def _text(*head: str, language: str = "en") -> str:
    return "\n\n".join((*head, *PARAGRAPHS[language]))


@pytest.mark.parametrize(
    ("head", "title", "language"),
    [
        ((TITLE,), TITLE, "en"),
        ((TITLE, "By Mara Lind"), TITLE, "en"),
        (("Menu", "Search", TITLE, "By Mara Lind", "June 3, 2021"), TITLE, "en"),
        (("News", TITLE, "June 3, 2021"), TITLE, "en"),
        (("Is the bridge safe to cross?", "By Mara Lind"), "Is the bridge safe to cross?", "en"),
        (
            ("‘The ice took it’: how Tarn lost its bridge", "By Mara Lind"),
            "‘The ice took it’: how Tarn lost its bridge",
            "en",
        ),
        (("HARBOUR BRIDGE STAYS SHUT", "By Mara Lind"), "HARBOUR BRIDGE STAYS SHUT", "en"),
        (("Support The Tarn Valley Courier!", TITLE), TITLE, "en"),
        (("Brücke bleibt bis Herbst gesperrt", "Von Jana Voss"), "Brücke bleibt bis Herbst gesperrt", "de"),
        (("Anzeige", "Brücke bleibt bis Herbst gesperrt", "03.06.2021"), "Brücke bleibt bis Herbst gesperrt", "de"),
        (
            (TITLE, "• Engineers found cracks in two of its nine piers", "• Ferry carries children twice a day"),
            TITLE,
            "en",
        ),
        ((TITLE, "Divers found cracks in March. (Leah Marsh/Reuters)"), TITLE, "en"),
        (("Tarn council shuts bridge.", "By Mara Lind", "June 3, 2021"), "Tarn council shuts bridge.", "en"),
    ],
)
def test_title(head: tuple[str, ...], title: str, language: str) -> None:
    assert newsclean.clean(_text(*head, language=language)).title == title


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (_text(), "en"),
        (_text(language="de"), "de"),
        (_text("By Mara Lind", "June 3, 2021"), "en"),
        (_text("Menu", "Search"), "en"),
        (_text() + "\n\nBridge repairs\n\n" + PARAGRAPHS["en"][1].replace("two", "three"), "en"),
    ],
)
def test_no_title(text: str, language: str) -> None:
    found = newsclean.clean(text, language=language)
    assert found.title is None
    assert found.body[0].text == PARAGRAPHS[language][0]


def test_a_known_title_wins_and_its_line_goes() -> None:
    found = newsclean.clean(_text("Harbour bridge stays shut — until autumn", "By Mara Lind"), title=TITLE)
    assert found.title == TITLE
    assert [paragraph.text for paragraph in found.body] == list(PARAGRAPHS["en"])


@pytest.mark.parametrize(
    ("head", "kicker"),
    [
        (("ANALYSIS", TITLE, "By Mara Lind"), "ANALYSIS"),
        (("Opinion", TITLE, "By Mara Lind"), "Opinion"),
        (("Tarn valley", TITLE, "By Mara Lind"), "Tarn valley"),
        (("Exclusive", TITLE), "Exclusive"),
        (("Fact Check", TITLE, "June 3, 2021"), "Fact Check"),
        ((TITLE, "By Mara Lind"), None),
        (("Skip to content", TITLE, "By Mara Lind"), None),
        (("June 3, 2021", TITLE, "By Mara Lind"), None),
        (("Support The Tarn Valley Courier!", TITLE, "By Mara Lind"), None),
        (("Photo: Leah Marsh/AFP", TITLE, "By Mara Lind"), None),
    ],
)
def test_kicker(head: tuple[str, ...], kicker: str | None) -> None:
    found = newsclean.clean(_text(*head))
    assert (found.title, found.kicker) == (TITLE, kicker)


STANDFIRST = "The council has no money for the repair, and the shopkeepers of the north bank are losing hope."


@pytest.mark.parametrize(
    ("head", "standfirst"),
    [
        ((TITLE, STANDFIRST, "By Mara Lind"), STANDFIRST),
        ((TITLE, STANDFIRST, "June 3, 2021"), STANDFIRST),
        ((TITLE, STANDFIRST, "The ramp on Tuesday. (Leah Marsh/Reuters)"), STANDFIRST),
        ((TITLE, STANDFIRST.rstrip("."), "By Mara Lind"), STANDFIRST.rstrip(".")),
        (
            (TITLE, "Shopkeepers on the north bank lose hope as trade halves"),
            "Shopkeepers on the north bank lose hope as trade halves",
        ),
        ((TITLE,), None),
        ((TITLE, "By Mara Lind"), None),
        ((TITLE, "By Mara Lind", STANDFIRST), None),
        ((TITLE, "June 3, 2021", "The ramp on Tuesday. (Leah Marsh/Reuters)"), None),
        ((TITLE, "Photo: Leah Marsh/AFP"), None),
    ],
)
def test_standfirst(head: tuple[str, ...], standfirst: str | None) -> None:
    assert newsclean.clean(_text(*head)).standfirst == standfirst


@pytest.mark.parametrize(
    ("head", "section"),
    [
        (("Home > World > Europe", TITLE), "Europe"),
        (("Home › News › Harbour", TITLE), "Harbour"),
        (("Start » Region » Tarn", TITLE), "Tarn"),
        (("News / Harbour", TITLE), "Harbour"),
        (("Home > Politics", TITLE, "By Mara Lind"), "Politics"),
        ((TITLE,), None),
        (("North bank/south bank: who pays for the bridge?", TITLE), None),
        (("Ferry or bridge?", TITLE), None),
        ((TITLE, "By Mara Lind / Ole Finch"), None),
        ((TITLE, "Tarn > Ellery: the ferry’s first trip of the day"), None),
    ],
)
def test_section(head: tuple[str, ...], section: str | None) -> None:
    assert newsclean.clean(_text(*head)).section == section
