"""What the case tests share: articles of invented prose, and the fate of single lines in them.

A fate is a short string: ``kept`` (all of the line stands in the body), ``removed donation``, ``moved captions``. A
line whose parts fare differently has several, in the order of the line: ``removed read_more + moved related``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

import newsclean
from newsclean.cleaning import Cleaning
from newsclean.page import Known, Page
from newsclean.phrasebook import phrasebook
from newsclean.segment import segment

# Derandomised, so that a change is judged by the same examples before and after it.
settings.register_profile(
    "default", deadline=None, derandomize=True, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("default"), max_examples=500)
settings.load_profile("ci" if os.environ.get("CI") else "default")

PROSE: dict[str, tuple[str, ...]] = {
    "en": (
        "Harbour bridge stays shut as council weighs repair bill",
        "The harbour bridge will stay shut until the autumn, the town council decided on "
        "Tuesday night after four hours of debate.",
        "Engineers found cracks in two of its nine piers when they sent divers down in March, "
        "and a third is thought to be weak.",
        "Shopkeepers on the north bank say that they have lost half of their trade since the "
        "barriers went up, and few expect it to return.",
        "“We were promised weeks, and it has been months,” said Orla Finch, who runs a bakery "
        "beside the ramp with her two sons.",
        "A ferry carries school children across the water twice a day, but it stops whenever "
        "the wind is stronger than a stiff breeze.",
        "The council will vote on the money in June, when a report on the remaining piers is "
        "due from a firm in the county town.",
    ),
    "de": (
        "Die Hafenbrücke bleibt bis zum Herbst gesperrt",
        "Die Hafenbrücke bleibt bis zum Herbst für den Verkehr gesperrt, wie der Stadtrat am "
        "Dienstagabend nach langer Debatte beschloss.",
        "Taucher hatten im März Risse in zwei der neun Pfeiler entdeckt, und auch ein dritter "
        "gilt den Ingenieuren inzwischen als schwach.",
        "Die Händler am nördlichen Ufer klagen, sie hätten seit der Sperrung die Hälfte ihrer "
        "Kunden verloren, und kaum einer rechnet mit ihrer Rückkehr.",
        "Zweimal am Tag bringt eine Fähre die Schulkinder über das Wasser, doch bei starkem "
        "Wind bleibt sie am Anleger liegen.",
        "Über das Geld will der Rat im Juni abstimmen, wenn das Gutachten zu den übrigen "
        "Pfeilern vorliegt, das ein Büro aus der Kreisstadt schreibt.",
    ),
    "fr": (
        "Le pont du port restera fermé jusqu’à l’automne",
        "Le pont du port restera fermé à la circulation jusqu’à l’automne, a décidé mardi soir "
        "le conseil municipal après de longs débats.",
        "Des plongeurs avaient découvert en mars des fissures dans deux des neuf piles, et les "
        "ingénieurs jugent fragile une troisième.",
        "Les commerçants de la rive nord affirment avoir perdu la moitié de leurs clients "
        "depuis la fermeture, et peu d’entre eux les attendent encore.",
        "Un bac transporte les écoliers deux fois par jour, mais il reste à quai dès que le "
        "vent se lève sur l’estuaire.",
        "Le conseil se prononcera en juin sur les crédits, quand il aura reçu le rapport d’un "
        "bureau d’études du chef-lieu.",
    ),
    "es": (
        "El puente del puerto seguirá cerrado hasta el otoño",
        "El puente del puerto seguirá cerrado al tráfico hasta el otoño, según decidió el "
        "martes el ayuntamiento tras un largo debate.",
        "Los buzos hallaron en marzo grietas en dos de los nueve pilares, y los ingenieros "
        "creen que un tercero también está dañado.",
        "Los comerciantes de la orilla norte aseguran que han perdido la mitad de sus clientes "
        "desde el cierre, y pocos esperan que vuelvan.",
        "Un transbordador lleva a los escolares dos veces al día, pero se queda en el muelle "
        "en cuanto sopla el viento del oeste.",
        "El pleno votará el presupuesto en junio, cuando reciba el informe que prepara una "
        "empresa de la capital de la comarca.",
    ),
    "ru": (
        "Портовый мост останется закрытым до осени",
        "Портовый мост останется закрытым для движения до осени, решил во вторник вечером "
        "городской совет после долгих споров.",
        "В марте водолазы нашли трещины в двух из девяти опор, а третью инженеры тоже считают "
        "ненадёжной и советуют усилить.",
        "Торговцы северного берега говорят, что потеряли половину покупателей с тех пор, как "
        "мост перекрыли, и мало кто ждёт их возвращения.",
        "Дважды в день паром перевозит через реку школьников, но при сильном ветре он остаётся "
        "у причала до самого вечера.",
        "Совет проголосует за выделение денег в июне, когда получит заключение об остальных "
        "опорах, которое готовит областное бюро.",
    ),
}
PLACES = {"top": 0, "lead": 1, "middle": 4, "end": 99}  # before which of the paragraphs above


def _article(*lines: str, place: str = "middle", language: str = "en") -> str:
    prose = list(PROSE[language])
    prose[PLACES[place] : PLACES[place]] = lines
    return "\n\n".join(prose) + "\n"


def _fate(cleaning: Cleaning, line: str) -> str:
    start = f"\n{cleaning.source}".index(f"\n{line}\n")
    stop = start + len(line)
    found: list[str] = []
    for piece in cleaning.pieces:
        inside = cleaning.source[max(start, piece.span.start) : min(stop, piece.span.stop)]
        if not inside.strip() or piece.label == "layout":
            continue
        fate = "kept" if piece.field == "body" else f"{piece.fate} {piece.field or piece.label}"
        if fate not in found[-1:]:
            found.append(fate)
    return " + ".join(found)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def corpora(root: Path) -> Path:
    """The folder of the corpora; what asks for it is skipped where there is none."""
    folder = Path(os.environ.get("NEWSCLEAN_CORPORA", root.parent / "shared"))
    if not (folder / "realtext" / "gold.jsonl").is_file():
        pytest.skip(f"no corpora in {folder}; NEWSCLEAN_CORPORA names another folder (benchmarks/README.md)")
    return folder


@pytest.fixture(scope="session")
def article() -> Callable[..., str]:
    """``article(*lines, place, language)``: a text with ``lines`` at its top, lead, middle or end."""
    return _article


@pytest.fixture(scope="session")
def fates() -> Callable[..., list[str]]:
    """``fates(*lines, place, language)``: what becomes of each of ``lines`` in such an article."""

    def judge(*lines: str, place: str = "middle", language: str = "en", **options: Any) -> list[str]:
        text = _article(*lines, place=place, language=language)
        cleaning = newsclean.explain(text, format="text", **options)
        return [_fate(cleaning, line) for line in lines]

    return judge


@pytest.fixture(scope="session")
def cleaned() -> Callable[..., newsclean.Article]:
    """``cleaned(*lines, place, language)``: what comes of the whole article."""

    def clean(*lines: str, place: str = "middle", language: str = "en", **options: Any) -> newsclean.Article:
        return newsclean.clean(_article(*lines, place=place, language=language), format="text", **options)

    return clean


@pytest.fixture(scope="session")
def page() -> Callable[..., Page]:
    """``page(text, language)``: a page on which nothing is settled yet, for calling one cleaner alone."""

    def make(text: str, language: str = "en", **known: Any) -> Page:
        return Page(text, segment(text), phrasebook(language), language, Known(**known))

    return make
