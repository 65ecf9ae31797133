"""Marks that became U+FFFD (written ¤ here) or a question mark; half of the cases must stay as they are."""

from __future__ import annotations

import pytest

from newsclean.pipeline import Pipeline
from newsclean.repairs import DEFAULT_REPAIRS, lost_marks

SPEECH = "“It sails,” she said."  # shows that the outlet writes double quotes


def damaged(text: str) -> str:
    return text.replace("¤", "\ufffd")


def repaired(text: str, language: str = "en") -> str:
    """``text`` repaired, beside a line that shows how the outlet writes speech."""
    mark = "?" if "¤" not in text else "¤"
    beside = damaged(SPEECH.replace("“", mark).replace("”", mark) if language == "en" else "")
    whole = Pipeline(language=language, repairs=(lost_marks,)).repair(f"{beside}\n\n{damaged(text)}")
    return whole.split("\n\n", 1)[1].replace("\ufffd", "¤")


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "The town¤s bridge isn¤t safe, they¤ve said, and we¤ll wait.", "The town’s bridge isn’t safe, they’ve said, and we’ll wait."),
        ("en", "It isn¤¤¤t safe.", "It isn’t safe."),  # the three bytes of one mark
        ("en", "The council ¤ all nine of them ¤ voted for it.", "The council — all nine of them — voted for it."),
        ("en", "The council¤all nine of them¤voted for it.", "The council—all nine of them—voted for it."),
        ("en", "¤We will pay,¤ he said. ¤We must.¤", "“We will pay,” he said. “We must.”"),
        ("en", "He called the plan ¤a gift¤ on Monday.", "He called the plan “a gift” on Monday."),
        ("en", "¤They said ¤never again,¤ and meant it,¤ she said.", "“They said ‘never again,’ and meant it,” she said."),
        ("en", "¤She said ¤never.¤¤", "“She said ‘never.’”"),
        ("en", "The workers¤ rights are not at stake.", "The workers’ rights are not at stake."),
        ("en", "The ferries of the ¤90s were slower.", "The ferries of the ’90s were slower."),
        ("en", "It costs $10¤$12 a day.", "It costs $10–$12 a day."),
        ("en", "It was open from 1998¤2004.", "It was open from 1998–2004."),
        ("en", "“It sails.” ¤Orla Finch, baker", "“It sails.” —Orla Finch, baker"),
        ("fr", "L¤eau monte, qu¤il pleuve ou non, jusqu¤au pont.", "L’eau monte, qu’il pleuve ou non, jusqu’au pont."),
        ("de", "„Die Brücke bleibt zu¤, sagte er.", "„Die Brücke bleibt zu“, sagte er."),
        ("de", "Die Brücke ¤ die alte ¤ bleibt zu.", "Die Brücke – die alte – bleibt zu."),
        ("ru", "Мост ¤ старый ¤ закрыт.", "Мост — старый — закрыт."),
        ("en", "The town?s bridge isn?t safe.", "The town’s bridge isn’t safe."),
        ("en", "It isn?t open ? not yet ? they said.", "It isn’t open — not yet — they said."),
        ("en", "They were themselves?unable to keep the bridge?s name.", "They were themselves—unable to keep the bridge’s name."),
        ("en", "?We will pay,? he said. ?It?s ours.?", "“We will pay,” he said. “It’s ours.”"),
    ],
)  # fmt: skip
def test_puts_back(language: str, text: str, right: str) -> None:
    assert repaired(text, language) == right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Is the bridge open? Nobody knows. Will it be? Perhaps."),
        ("en", "Why now? asked the baker."),
        ("en", "See https://harbour.example/news?id=3&page?x for more."),
        ("en", "Write to ferry?desk@harbour.example today."),
        ("en", "What, then?! Nothing at all?"),
        ("en", "“Is it open?” she asked. “Who knows?”"),
        ("fr", "Pourquoi ? Personne ne le sait. Quand ? En mai."),
        ("es", "¿Por qué? Nadie lo sabe. ¿Cuándo? En mayo."),
        ("ru", "Почему? Никто не знает. Когда? В мае."),
        ("de", "Die M¤nchner Br¤cke bleibt f¤r Fu¤g¤nger zu."),  # letters, not marks
        ("en", "The caf¤ on the north bank, run by Ren¤ Prell, is open."),
        ("fr", "Le r¤sum¤ de l’ann¤e est l¤."),
        ("en", "¤¤¤¤"),
        ("en", "The word ¤ ."),
        ("en", "It read ¤¤¤ and nothing else."),
        ("en", "It is over. ¤ The rest is silence."),  # an ellipsis as likely as a dash
        ("en", "A bridge of n¤m metres."),
    ],
)
def test_leaves(language: str, text: str) -> None:
    assert repaired(text, language) == text.replace("\ufffd", "¤")


def test_single_or_double_is_not_guessed() -> None:
    """Without any speech, English quotes may be either; both ends are told as suspicions."""
    text = damaged("The so-called ¤gift¤ of the town cost it dearly in the end.")
    cleaning = Pipeline(language="en").explain(text, format="text")
    assert "\ufffdgift\ufffd" in cleaning.article.text
    assert [suspicion.text for suspicion in cleaning.suspicions] == ["\ufffd", "\ufffd"]


def test_a_question_mark_needs_two_impossible_ones_beside_it() -> None:
    assert repaired("The town?s bridge is shut, they say.", "de") == "The town?s bridge is shut, they say."


@pytest.mark.parametrize("text", ["The town¤s bridge ¤ the old one ¤ is shut.", "¤We will pay,¤ he said."])
def test_twice_is_once(text: str) -> None:
    pipeline = Pipeline(language="en", repairs=DEFAULT_REPAIRS)
    once = pipeline.repair(damaged(text))
    assert pipeline.repair(once) == once
