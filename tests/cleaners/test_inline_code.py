"""Code goes; prose with brackets, colons and slashes stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "(function(d, s, id) { var js, fjs = d.getElementsByTagName(s)[0]; if (d.getElementById(id)) return; })",
            "middle",
            "en",
        ),
        ("window.dataLayer = window.dataLayer || [];", "middle", "en"),
        ('<script async src="https://cdn.example/player.js"></script>', "middle", "en"),
        ("googletag.cmd.push(function() { googletag.display('div-ad-1'); });", "end", "en"),
        ("document.write('<iframe src=\"https://ads.example/top\"></iframe>');", "middle", "de"),
        ('<iframe width="560" height="315" src="https://video.example/embed/1"></iframe>', "middle", "fr"),
        (
            "!function(f,b,e,v){if(f.fbq)return;n=f.fbq=function(){n.push(arguments)};}(window, document);",
            "middle",
            "ru",
        ),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed inline_code"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "The form (two pages; one stamp) must be handed in by noon; late ones are burned, the"
            " clerk said with a smile.",
            "middle",
            "en",
        ),
        (
            "Costs = wages + steel, the treasurer wrote on the board, and underlined both of the "
            "words twice for the press.",
            "middle",
            "en",
        ),
        (
            "Pupils wrote their first lines of code: a function that adds two numbers, and a "
            "window that shows the sum.",
            "middle",
            "en",
        ),
        (
            "The function (held in the old customs house) raised {in all} eleven thousand crowns for the ferry’s crew.",
            "middle",
            "en",
        ),
        (
            "He typed “window.close” into the machine, and nothing happened for a minute; then the lights went out.",
            "middle",
            "en",
        ),
        (
            "Die Funktion (im alten Zollhaus) brachte elftausend Kronen ein; das reicht für die Löhne bis zum Herbst.",
            "middle",
            "de",
        ),
        (
            "La variable x = 3 figurait au tableau quand l’inspecteur est entré; personne n’avait songé à l’effacer.",
            "middle",
            "fr",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


def test_all_lines_of_a_block_go(fates: Callable[..., list[str]]) -> None:
    lines = (
        "(function(d, s, id) {",
        "var js = d.createElement(s);",
        "js.id = id;",
        "fjs.parentNode.insertBefore(js, fjs);",
        "}(document, 'script', 'widget'));",
    )
    assert fates(*lines) == ["removed inline_code"] * len(lines)
