"""Nothing leans on Latin letters, on spaces between words, or on left to right: names, credits, topics, datelines and lines of every script."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.block import SENTENCE_END
from newsclean.cleaning import Cleaning
from newsclean.errors import UnknownLanguageError
from newsclean.fields.byline import read_authors
from newsclean.language import read_language, tell_language
from newsclean.names import looks_like_name
from newsclean.packs import languages
from newsclean.page import Page
from newsclean.phrasebook import fold, phrasebook

SAMPLES = Path(__file__).parent / "phrases"


@cache
def sample(language: str) -> dict[str, Any]:
    return tomllib.loads((SAMPLES / f"{language}.toml").read_text(encoding="utf-8"))


def explained(language: str, *, above: str = "", below: str = "", told: bool = False) -> Cleaning:
    """The sample article of a language with lines above and below its text."""
    parts = [sample(language)["title"], above, *sample(language)["article"], below]
    return newsclean.explain("\n\n".join(filter(None, parts)), format="text", language=None if told else language)


# names


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("ar", "سلوى المرجاني", ["سلوى المرجاني"]),
        ("hi", "शालिनी भट्ट", ["शालिनी भट्ट"]),
        ("zh", "林若川、王小明", ["林若川", "王小明"]),
        ("zh", "林若川 王小明", ["林若川", "王小明"]),
        ("ja", "五十嵐 透", ["五十嵐 透"]),
        ("uk", "Тарас Гнатюк", ["Тарас Гнатюк"]),
        ("nl", "Griet op de Beeck", ["Griet op de Beeck"]),
        ("nl", "Ids 't Hooft", ["Ids 't Hooft"]),
        ("nl", "Sien in 't Veld", ["Sien in 't Veld"]),
        ("pt", "Maria das Neves e Ana d’Ávila", ["Maria das Neves", "Ana d’Ávila"]),
        ("it", "Gian Maria de' Rossi", ["Gian Maria de' Rossi"]),
        ("tr", "NERMİN IŞIKLI", ["Nermin Işıklı"]),
        ("pl", "Paweł Śliwa, Zofia Łęcka", ["Paweł Śliwa", "Zofia Łęcka"]),
        # no names
        ("zh", "港务局周五表示渡轮将于周一重新开航", None),
        ("ar", "قال مدير الميناء إن العبارة ستعود يوم الاثنين", None),
        ("nl", "de haven van morgen", None),
        ("en", "41 islands", None),
    ],
)
def test_names_are_read(language: str, line: str, names: list[str] | None) -> None:
    page = Page("", (), phrasebook(language), language)
    found = read_authors(line, page)
    assert (found and [author.name for author in found]) == names


def test_small_words_are_part_of_no_name_without_capitals() -> None:
    assert looks_like_name("من الميناء")
    assert not looks_like_name("من الميناء", frozenset({"من"}))


# fields


@pytest.mark.parametrize(
    ("language", "line", "field", "value"),
    [
        ("ar", "بقلم: سلوى المرجاني", "authors", "سلوى المرجاني"),
        ("zh", "作者：林若川", "authors", "林若川"),
        ("ja", "文＝渡辺洋介", "authors", "渡辺洋介"),
        ("hi", "लेखक: शालिनी भट्ट", "authors", "शालिनी भट्ट"),
        ("it", "di Nives Tabacco - 21 settembre 2015", "authors", "Nives Tabacco"),
        ("it", "di Nives Tabacco - 21 settembre 2015", "published", "2015-09-21"),
        ("pt", "Por Carlos Nunes | 27/09/2018", "published", "2018-09-27"),
        ("sv", "Publicerad 23 okt 2025 kl 10.23 Uppdaterad kl 12.17", "published", "2025-10-23 10:23:00"),
        ("uk", "Опубліковано: 2 березня 2024 року, 14:20", "published", "2024-03-02 14:20:00"),
        ("tr", "02 Mart 2024 Cumartesi 14:05", "published", "2024-03-02 14:05:00"),
        ("ja", "2024年3月2日(土) 10:00", "published", "2024-03-02 10:00:00"),
        ("da", "Publiceret torsdag d. 14. marts 2024", "published", "2024-03-14"),
        ("hi", "प्रकाशित: २ मार्च २०२४", "published", "2024-03-02"),
    ],
)
def test_heads(language: str, line: str, field: str, value: str) -> None:
    cleaning = explained(language, above=line)
    found = getattr(cleaning.article, field)
    assert (", ".join(map(str, found)) if isinstance(found, tuple) else str(found)) == value
    assert cleaning.article.title == " ".join(sample(language)["title"].split())
    assert cleaning.article.text == "\n\n".join(sample(language)["article"])


@pytest.mark.parametrize(
    ("language", "line", "field", "values"),
    [
        ("ar", "الوسوم: ميناء، عاصفة، جزر", "tags", ["ميناء", "عاصفة", "جزر"]),
        ("zh", "标签：渡轮、外岛，航运", "tags", ["渡轮", "外岛", "航运"]),
        ("ja", "タグ：フェリー、離島", "tags", ["フェリー", "離島"]),
        ("zh", "（新华社）", "credits", ["新华社"]),
        ("ja", "（共同通信）", "credits", ["共同通信"]),
        ("pl", "(mp/jw)", "credits", ["mp/jw"]),
        ("pl", "ZOBACZ TEŻ: Burza zamknęła port na tydzień", "related", ["Burza zamknęła port na tydzień"]),
        ("no", "LES OGSÅ (+): Stormen stengte havna", "related", ["Stormen stengte havna"]),
    ],
)
def test_feet(language: str, line: str, field: str, values: list[str]) -> None:
    cleaning = explained(language, below=line)
    assert list(map(str, getattr(cleaning.article, field))) == values
    assert cleaning.article.text == "\n\n".join(sample(language)["article"])


@pytest.mark.parametrize(
    ("language", "line", "text", "credit"),
    [
        ("ar", "العبارة عند رصيف الميناء قبل العاصفة (رويترز)", "العبارة عند رصيف الميناء قبل العاصفة", "رويترز"),
        ("ar", "العبارة عند الرصيف (تصوير: ماهر عيسى)", "العبارة عند الرصيف", "ماهر عيسى"),
        ("zh", "渡轮停靠在码头。（图片来源：路透社）", "渡轮停靠在码头。", "路透社"),
        ("zh", "渡轮停靠在码头。林若川 摄", "渡轮停靠在码头。", "林若川"),
        ("no", "Ferja ved kai. Foto: Ola Nes / NTB", "Ferja ved kai.", "Ola Nes / NTB"),
        ("pl", "Prom przy nabrzeżu / fot. Tadeusz Wilk", "Prom przy nabrzeżu", "Tadeusz Wilk"),
    ],
)
def test_captions(language: str, line: str, text: str, credit: str) -> None:
    cleaning = explained(language, above=line)
    assert [(caption.text, caption.credit) for caption in cleaning.article.captions] == [(text, credit)]
    assert cleaning.article.text == "\n\n".join(sample(language)["article"])


@pytest.mark.parametrize(
    ("text", "dateline", "agency"),
    [
        ("新华社北京4月24日电 港务局说，渡轮将于周一早晨重新开航，这是六天以来的第一次。", "新华社北京4月24日电", "Xinhua"),
        ("القاهرة (رويترز) - قال مدير الميناء يوم الجمعة إن العبارة ستعود إلى العمل صباح يوم الاثنين بعد توقف دام ستة أيام كاملة.", "القاهرة (رويترز)", "Reuters"),
        ("KRAKÓW (PAP) – Prom na wyspy znów wypłynie w poniedziałek rano, poinformował w piątek kapitanat portu po sześciu dniach przerwy.", "KRAKÓW (PAP)", "PAP"),
    ],
)  # fmt: skip
def test_datelines(text: str, dateline: str, agency: str) -> None:
    article = newsclean.clean(text, format="text", title="")
    assert (article.dateline, article.agency) == (dateline, agency)
    assert article.text == text


# sentences, lines, dialogue


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("他说。", True), ("他说：“好。”", True), ("と話した。」", True), ("वह आया।", True), ("لماذا؟", True), ("… الخميس.\u00a0»", True), ("« Oui. »", True),
        ("He left.12", True), ("He left. [3]", True), ("„Już czas.”", True),
        ("kl. 13.05", False), ("at 10:30", False), ("2024 roku, 14:30", False), ("他说", False), ("The end", False),
    ],
)  # fmt: skip
def test_ends_of_sentences(text: str, ends: bool) -> None:
    assert (SENTENCE_END.search(text[-12:]) is not None) is ends


@pytest.mark.parametrize("language", ["no", "pl", "ru", "es", "uk", "fr"])
def test_speech_behind_a_dash_is_no_button(language: str) -> None:
    """A dialogue dash is neither a bullet nor a lost dash, and what is said behind it stays, whatever its words."""
    dash = "— " if language == "es" else "– "
    sentences = [f"{dash}{line.rstrip('.')}!" for line in ("Del", "Share", "Dalej", "Далее", "Compartir")]
    body = [*sample(language)["article"][:2], *sentences, *sample(language)["article"][2:]]
    cleaned = newsclean.clean(f"{sample(language)['title']}\n\n" + "\n\n".join(body), format="text", language=language)
    assert [sentence for sentence in sentences if sentence not in cleaned.text] == []


def test_lines_of_chinese_are_joined_without_a_space() -> None:
    text = "这项工程由港务局负责，其中，\n光伏\n，占其总装机容量的三成以上，预计明年春天完工并网。"
    article = newsclean.clean(text, format="text", title="", language="zh")
    assert " " not in article.text
    assert article.text == text.replace("\n", "")


def test_full_width_forms_stay_as_they_are() -> None:
    text = "港务局表示：渡轮（第３号）将于周一早晨重新开航，票价为１０元；学生半价！居民们说：“终于等到了。”"
    assert newsclean.clean(text, format="text", title="", language="zh").text == text
    assert newsclean.repair(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("İLGİLİ HABERLER", "ilgili haberler"), ("SON DAKİKA", "son dakika"), ("AÇIKLAMA", "açıklama"), ("来源：新华社", "来源:新华社"), ("أخبار", "اخبار"), ("ещё", "еще"),
    ],
)  # fmt: skip
def test_spellings_that_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert len(fold(one)) == len(one)


@pytest.mark.parametrize(
    ("phrase_language", "text", "label"),
    [("hi", "फोटोग्राफर", "credit"), ("ar", "اقرأ أيضاًة", "read_more")],
)
def test_marks_on_letters_are_part_of_words(phrase_language: str, text: str, label: str) -> None:
    assert [hit for hit in phrasebook(phrase_language).find(text) if hit.phrase.label == label] == []


# languages


@pytest.mark.parametrize("language", languages())
def test_each_language_is_told(language: str) -> None:
    assert tell_language("\n\n".join(sample(language)["article"])) == language


@pytest.mark.parametrize("language", languages())
def test_a_clean_article_stays_as_it_is(language: str) -> None:
    cleaning = explained(language, told=True)
    assert cleaning.article.language == language
    assert cleaning.article.text == "\n\n".join(sample(language)["article"])
    assert cleaning.remarks == ()


@pytest.mark.parametrize("language", [language for language in languages() if language != "en"])
def test_english_chrome_does_not_hide_the_language(language: str) -> None:
    """An article among English buttons keeps its language, and loses the buttons."""
    head = "Home\n\nSubscribe to our newsletter\n\nShare on Facebook\n\nSign in"
    foot = "Read more\n\nAll rights reserved.\n\nPrivacy policy\n\nFollow us on Twitter\n\nAdvertisement"
    text = "\n\n".join([head, sample(language)["title"], *sample(language)["article"], foot])
    article = newsclean.clean(text, format="text")
    assert article.language == language
    assert article.text == "\n\n".join(sample(language)["article"])


def test_a_quotation_does_not_change_the_language() -> None:
    quoted = "„The harbour is closed, and nobody knows when it will be open again“, sagte Finch auf Englisch, und fuhr fort: „We wait and see.“"
    article = newsclean.clean(
        "\n\n".join([*sample("de")["article"][:2], quoted, *sample("de")["article"][2:]]), format="text", title=""
    )
    assert article.language == "de"
    assert quoted in article.text


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("pt-BR", "pt"),
        ("zh_Hant", "zh"),
        ("nb", "no"),
        ("nn-NO", "no"),
        ("EN", "en"),
        ("deu", "de"),
        ("cs", "cs"),
        (None, None),
    ],
)
def test_tags_of_languages(tag: str | None, code: str | None) -> None:
    assert read_language(tag) == code


@pytest.mark.parametrize("tag", ["Klingon", "xx", "", "english", 5])
def test_what_is_no_language_is_refused_with_a_list(tag: Any) -> None:
    with pytest.raises(
        UnknownLanguageError, match=r"such as 'de' or 'pt-BR', not .*; there are phrases for ar, da, de, .*, zh"
    ):
        newsclean.clean("The ferry sails.", language=tag)
    with pytest.raises(UnknownLanguageError):
        newsclean.Pipeline(language=tag)


def test_a_language_without_a_pack_is_read_and_said_so() -> None:
    text = "Přívoz na ostrovy vypluje znovu v pondělí ráno, oznámila v pátek správa přístavu po šesti dnech bez lodi."
    cleaning = newsclean.explain(text, format="text", title="")
    assert cleaning.article.language == "cs"
    assert cleaning.article.text == text
    assert cleaning.remarks == ("there is no phrase pack for 'cs': the phrases of all languages were used",)
