"""What a user knows of one outlet works on its pages, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsclean
from newsclean.errors import SiteError

TEXT = (
    "The ferry to the outer islands sails again from Monday, the harbour office said on Friday, after six days.\n\n"
    "Friends of the pier, step aboard\n\n"
    "Engineers had repaired a rudder that was damaged when the storm of last week drove the boat against the pier.\n\n"
    "A letter from the bridge\n\n"
    "“We know how hard this week has been for the people there,” said Ole Strand, who runs the office.\n"
)
PAGE = "<html><body><article>{}</article></body></html>".format(
    "".join(
        f"<div class='row crew-box'><p>{line}</p></div>" if "step aboard" in line else f"<p>{line}</p>"
        for line in TEXT.strip().split("\n\n")
    )
)
SITE = """
hosts = ["quay.example"]
publisher = "The Quay"
[phrases.donation]
opening = ["friends of the pier"]
[elements]
crew_box = ["crew-box", "bridge"]
"""


@pytest.fixture
def pipeline(tmp_path: Path) -> newsclean.Pipeline:
    (tmp_path / "quay.toml").write_text(SITE, encoding="utf-8")
    return newsclean.Pipeline(sites=newsclean.read_sites(tmp_path))


def labels(pipeline: newsclean.Pipeline, source: str, url: str | None) -> set[str]:
    cleaning = pipeline.explain(source, url=url)
    assert "".join(piece.text for piece in cleaning.pieces) == cleaning.source
    return {piece.label for piece in cleaning.pieces if "step aboard" in piece.text}


@pytest.mark.parametrize(
    "url", ["https://quay.example/a1", "http://WWW.Quay.example:8080/", "https://news.quay.example"]
)
def test_phrases_and_elements_count_on_its_own_hosts(pipeline: newsclean.Pipeline, url: str) -> None:
    assert labels(pipeline, TEXT, url) == {"donation"}
    assert labels(pipeline, PAGE, url) == {"crew_box"}
    assert pipeline.clean(TEXT, url=url).publisher == "The Quay"
    assert pipeline.explain(TEXT, url=url).evidence["publisher"].source == "site"


@pytest.mark.parametrize(
    "url",
    [None, "https://other.example", "https://notquay.example", "https://quay.example.org", "no address", "http://["],
)
def test_they_count_nowhere_else(pipeline: newsclean.Pipeline, url: str | None) -> None:
    assert labels(pipeline, TEXT, url).isdisjoint({"donation", "crew_box"})
    assert labels(pipeline, PAGE, url).isdisjoint({"donation", "crew_box"})
    assert pipeline.clean(TEXT, url=url).publisher is None


def test_the_address_may_be_what_the_page_states(pipeline: newsclean.Pipeline) -> None:
    stated = PAGE.replace("<body>", "<head><link rel=canonical href='https://quay.example/a1'></head><body>")
    assert labels(pipeline, stated, None) == {"crew_box"}


def test_the_rest_of_the_article_stays(pipeline: newsclean.Pipeline) -> None:
    without = [line for line in TEXT.strip().split("\n\n") if "step aboard" not in line]
    assert pipeline.clean(TEXT, url="https://quay.example/a1").text == "\n\n".join(without)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("hosts = 'quay.example'", "hosts is a list of names"),
        ("hosts = ['https://quay.example']", "hosts is a list of names"),
        ("publisher = 'The Quay'", "hosts is a list of names"),
        ("hosts = ['q.example']\npublisher = 1", "publisher is the name"),
        (
            "hosts = ['q.example']\nselectors = {}",
            "no such table: selectors; there are elements, hosts, phrases, publisher",
        ),
        ("hosts = ['q.example']\n[phrases.donatoin]\nwhole = ['a']", "no label 'donatoin'"),
        ("hosts = ['q.example']\n[elements]\ndonation = 'box'", "lists of classes and ids"),
        ("hosts = ['q.example']\n[elements]\n'Big Box' = ['box']", "lists of classes and ids"),
        ("hosts = [", "Invalid"),
    ],
)
def test_a_file_of_another_form_says_what_would_be_right(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "site.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SiteError, match=message):
        newsclean.read_sites(tmp_path)


def test_a_folder_without_sites(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="there is no"):
        newsclean.read_sites(tmp_path / "none")
