"""Lines that are dates move to ``published`` or ``modified``; dates in sentences and in chronicles stay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

import newsclean
from newsclean.fields.date_forms import find_dates
from newsclean.phrasebook import phrasebook

EDT = timezone(timedelta(hours=-4))
CET = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("line", "when", "language"),
    [
        ("June 3, 2021", date(2021, 6, 3), "en"),
        ("Published: June 3, 2021", date(2021, 6, 3), "en"),
        ("3rd June 2021", date(2021, 6, 3), "en"),
        ("Thursday, 3 June 2021", date(2021, 6, 3), "en"),
        ("2021-06-03", date(2021, 6, 3), "en"),
        ("06/03/2021 12:23 PM EDT", datetime(2021, 6, 3, 12, 23, tzinfo=EDT), "en"),
        ("06/24/2021 12:23 PM EDT", datetime(2021, 6, 24, 12, 23, tzinfo=EDT), "en"),
        ("06/24/2021", date(2021, 6, 24), "en"),
        ("June 3, 2021 1:04 pm CET", datetime(2021, 6, 3, 13, 4, tzinfo=CET), "en"),
        ("5:20 PM EDT, June 3, 2021", datetime(2021, 6, 3, 17, 20, tzinfo=EDT), "en"),
        ("2021-06-03T10:45:00Z", datetime(2021, 6, 3, 10, 45, tzinfo=UTC), "en"),
        ("03.06.2021, 19:35 Uhr", datetime(2021, 6, 3, 19, 35), "de"),
        ("Donnerstag, 3. Juni 2021", date(2021, 6, 3), "de"),
        ("Publié le 3 juin 2021 à 10h45", datetime(2021, 6, 3, 10, 45), "fr"),
        ("3 de junio de 2021", date(2021, 6, 3), "es"),
        ("03/06/2021", date(2021, 6, 3), "es"),
        ("3 июня 2021, 10:45", datetime(2021, 6, 3, 10, 45), "ru"),
    ],
)
def test_published(cleaned: Callable[..., newsclean.Article], line: str, when: date, language: str) -> None:
    found = cleaned(line, place="lead", language=language)
    assert found.published == when
    assert line not in found.text


@pytest.mark.parametrize(
    ("line", "published", "modified", "language"),
    [
        ("Updated: June 4, 2021", None, date(2021, 6, 4), "en"),
        ("Last updated on June 4, 2021", None, date(2021, 6, 4), "en"),
        ("Published June 3, 2021 | Updated June 4, 2021", date(2021, 6, 3), date(2021, 6, 4), "en"),
        ("Stand: 04.06.2021", None, date(2021, 6, 4), "de"),
        ("Aktualisiert: 04.06.2021", None, date(2021, 6, 4), "de"),
        ("Publié le 3 juin 2021, mis à jour le 4 juin 2021", date(2021, 6, 3), date(2021, 6, 4), "fr"),
        ("Actualizado: 4 de junio de 2021", None, date(2021, 6, 4), "es"),
        ("Обновлено: 4 июня 2021", None, date(2021, 6, 4), "ru"),
    ],
)
def test_modified(
    cleaned: Callable[..., newsclean.Article],
    line: str,
    published: date | None,
    modified: date,
    language: str,
) -> None:
    found = cleaned(line, place="lead", language=language)
    assert (found.published, found.modified) == (published, modified)


@pytest.mark.parametrize(
    ("line", "now", "when"),
    [
        ("41 minutes ago", datetime(2021, 6, 3, 12, 0), datetime(2021, 6, 3, 11, 19)),
        ("2 hours ago", datetime(2021, 6, 3, 12, 0), datetime(2021, 6, 3, 10, 0)),
        ("41 minutes ago", None, None),
    ],
)
def test_relative_time(
    cleaned: Callable[..., newsclean.Article], line: str, now: datetime | None, when: datetime | None
) -> None:
    found = cleaned(line, place="lead", now=now)
    assert found.published == when
    assert line not in found.text


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "On June 3, 2021, the divers went down for the first time, and they came up with bad news for the town.",
            "lead",
            "en",
        ),
        ("The bridge was opened on 3 June 1921.", "middle", "en"),
        ("12 March 2019", "middle", "en"),
        ("June 2021", "middle", "en"),
        ("Published in 1931, the book about the bridge sold four hundred copies and was then forgotten.", "lead", "en"),
        (
            "Updated rules for the ferry came into force on June 4, 2021, and they have not been changed since.",
            "middle",
            "en",
        ),
        (
            "Posted to the island in May 2019, he stayed until the bridge was shut and the last shop had closed.",
            "middle",
            "en",
        ),
        (
            "2 hours ago is how the boy still puts it, though the ferry sank a year before he first told the story.",
            "middle",
            "en",
        ),
        (
            "Am 3. Juni 2021 stiegen die Taucher zum ersten Mal hinab und kamen mit schlechten Nachrichten zurück.",
            "middle",
            "de",
        ),
        (
            "Le 3 juin 2021, les plongeurs sont descendus pour la première fois, et les nouvelles étaient mauvaises.",
            "middle",
            "fr",
        ),
        (
            "3 июня 2021 года водолазы спустились к опорам впервые, и новости для города оказались плохими.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


def test_dates_of_a_chronicle_stay(fates: Callable[..., list[str]], cleaned: Callable[..., newsclean.Article]) -> None:
    lines = (
        "3 June 2019",
        "Divers go down to the piers for the first time, and they find nothing that would worry an engineer.",
        "4 March 2021",
        "Divers find cracks in two of the nine piers, and the council has barriers put up within the hour.",
    )
    assert fates(*lines) == ["kept"] * 4
    assert cleaned(*lines).published is None


@pytest.mark.parametrize(
    ("text", "american", "dates"),
    [
        ("04/05/2021", True, [date(2021, 4, 5)]),
        ("04/05/2021", False, [date(2021, 5, 4)]),
        ("25/12/2021", True, [date(2021, 12, 25)]),
        ("12/25/2021", True, [date(2021, 12, 25)]),
        ("12/25/2021", False, [date(2021, 12, 25)]),
        ("31.02.2021", False, []),
        ("from 3 June 2021 to 5 June 2021", False, [date(2021, 6, 3), date(2021, 6, 5)]),
        ("2021年6月3日", False, [date(2021, 6, 3)]),
        ("call 555-06-2021", False, []),
    ],
)
def test_find_dates(text: str, american: bool, dates: list[date]) -> None:
    assert [moment.value for moment in find_dates(text, phrasebook("en"), american=american)] == dates


@pytest.mark.parametrize(
    ("text", "language", "when"),
    [
        ("12 marca 2024 r., godz. 14:30", "pl", datetime(2024, 3, 12, 14, 30)),
        ("12.03.2024, godz. 14:30", "pl", datetime(2024, 3, 12, 14, 30)),
        ("Środa, 12 marca 2024 (14:32)", "pl", datetime(2024, 3, 12, 14, 32)),
        ("12.03.2024r. 14:30", "pl", datetime(2024, 3, 12, 14, 30)),
        ("12 marca 2024 o 14:30", "pl", datetime(2024, 3, 12, 14, 30)),
        ("12 marca 2024 roku, 14:30", "pl", datetime(2024, 3, 12, 14, 30)),
        ("12 januari 2024 om 18:05", "nl", datetime(2024, 1, 12, 18, 5)),
        ("12-01-2024 om 18.05 uur", "nl", datetime(2024, 1, 12, 18, 5)),
        ("24/09/15 om 09:33", "nl", datetime(2015, 9, 24, 9, 33)),
        ("05.02.2024, kl. 13.05", "no", datetime(2024, 2, 5, 13, 5)),
        ("5. februar 2024 klokka 10.00", "no", datetime(2024, 2, 5, 10, 0)),
        ("5 gennaio 2025 alle ore 16:01", "it", datetime(2025, 1, 5, 16, 1)),
        ("5 gennaio 2025, ore 18.05", "it", datetime(2025, 1, 5, 18, 5)),
        ("1° gennaio 2025", "it", date(2025, 1, 1)),
        ("22 de janeiro de 2018 às 0:13", "pt", datetime(2018, 1, 22, 0, 13)),
        ("segunda-feira, 22 de janeiro de 2018, 10h30", "pt", datetime(2018, 1, 22, 10, 30)),
        ("١٢ مارس ٢٠٢٤", "ar", date(2024, 3, 12)),
        ("12 مارس، 2024", "ar", date(2024, 3, 12)),
        ("12 مارس 2024 6:48 م", "ar", datetime(2024, 3, 12, 18, 48)),
        ("12 مارس 2024 - 2:51 مساءً", "ar", datetime(2024, 3, 12, 14, 51)),
        ("12 مارس 2024 الساعة 6:48 ص", "ar", datetime(2024, 3, 12, 6, 48)),
        ("发布于2024-03-02", "zh", date(2024, 3, 2)),
        ("2024年3月2日10时05分", "zh", datetime(2024, 3, 2, 10, 5)),
        ("2024/3/2", "zh", date(2024, 3, 2)),
        ("2024-3-2 9:05", "zh", datetime(2024, 3, 2, 9, 5)),
        ("2024年3月2日下午3:05", "zh", datetime(2024, 3, 2, 15, 5)),
        ("2024 年 3 月 2 日", "zh", date(2024, 3, 2)),
        ("2024年3月2日星期六 10:00", "zh", datetime(2024, 3, 2, 10, 0)),
        ("2024年3月2日（土）", "zh", date(2024, 3, 2)),
        ("民國113年3月2日", "zh", date(2024, 3, 2)),
        ("２０２４年３月２日　１０：０５", "zh", datetime(2024, 3, 2, 10, 5)),
        ("3 июня 2021 года, 10:45", "ru", datetime(2021, 6, 3, 10, 45)),
        ("06/01/2026 - 14:16 UTC+1", "fr", datetime(2026, 1, 6, 14, 16, tzinfo=CET)),
        ("06/01/2026 14:16 GMT+01:00", "fr", datetime(2026, 1, 6, 14, 16, tzinfo=CET)),
        ("12:30 14.03.2024", "de", datetime(2024, 3, 14, 12, 30)),
        # what is no date, or is read as far as it is one
        ("112年3月2日", "zh", None),
        ("2024-13-02", "zh", None),
        ("12.30 procent", "pl", None),
        ("1.2.2024.3", "de", None),
        ("May 6, 2014, 10 people", "en", date(2014, 5, 6)),
        ("32 marca 2024", "pl", None),
    ],
)
def test_forms_of_many_languages(text: str, language: str, when: date | None) -> None:
    found = find_dates(text, phrasebook(language))
    assert [moment.value for moment in found] == ([] if when is None else [when])
    assert all(0 <= moment.span.start < moment.span.stop <= len(text) for moment in found)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("It was 12 August 1943.", "en"),
        ("Es war der 12. August 1943.", "de"),
        ("Nous étions le 12 août 1943.", "fr"),
    ],
)
def test_a_sentence_with_a_date_is_no_date_line(fates: Callable[..., list[str]], sentence: str, language: str) -> None:
    assert fates(sentence, place="lead", language=language) == ["kept"]
