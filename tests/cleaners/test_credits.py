"""Who reported and edited goes to ``credits``; sentences that begin or end alike stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(("line", "place", "language", "fate"), [
("Reporting by Leah Marsh; Editing by Ole Finch", "end", "en", "moved credits"),
("Additional reporting by Leah Marsh.", "end", "en", "moved credits"),
("The Associated Press contributed to this report.", "end", "en", "moved credits"),
("Source: AFP", "end", "en", "moved credits"),
("With files from Leah Marsh", "end", "en", "moved credits"),
("Leah Marsh in Tarn contributed reporting.", "end", "en", "moved credits"),
("Mit Material von dpa und AFP", "end", "de", "moved credits"),
("Avec AFP", "end", "fr", "moved credits"),
("Con información de Europa Press", "end", "es", "moved credits"),
("Источник: Интерфакс", "end", "ru", "moved credits"),
("(Reporting by Leah Marsh; Editing by Ole Finch)", "end", "en", "removed reporting_credit + moved credits + removed reporting_credit"),
("(ats/afp)", "end", "fr", "removed reporting_credit + moved credits + removed reporting_credit"),
])
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str, fate: str) -> None:
    assert fates(line, place=place, language=language) == [fate]


@pytest.mark.parametrize(("line", "place", "language"), [
(
"Produced by a cooperative of forty farms, the cheese is sold only in the valley and "
"on the ferry."
, "middle", "en"),
(
"Produced by a cooperative of forty farms, the cheese is sold only in the valley and "
"on the ferry."
, "lead", "en"),
(
"Compiled by two retired teachers, the list names three hundred villages that are no "
"longer on any map."
, "middle", "en"),
(
"Reported by fewer than half of its victims, the fraud went on for a year before the "
"police took notice."
, "lead", "en"),
(
"Edited by hand and bound in sheepskin, the book of the harbour’s laws was thought to"
" have burned."
, "middle", "en"),
(
"High winds and a fall in the river contributed to this report’s gloomy view of the "
"bridge’s future."
, "middle", "en"),
(
"Engineers believe that the drought contributed to this story of decay as much as the"
" salt on the road did."
, "middle", "en"),
(
"The source: a pipe under the ramp, laid in a hurry half a century ago and shown on "
"no plan."
, "middle", "en"),
(
"Die Agenturen der Region melden seit März einen Rückgang der Buchungen um mehr als "
"die Hälfte."
, "middle", "de"),
(
"Les agences de voyages de la région disent avoir perdu la moitié de leurs clients "
"depuis le mois de mars."
, "middle", "fr"),
(
"Источник в мэрии рассказал, что деньги на ремонт опор выделят не раньше июня, когда "
"примут новый бюджет."
, "middle", "ru"),
])
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
