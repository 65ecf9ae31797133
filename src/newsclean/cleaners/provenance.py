"""How old the article is, and where it appeared first."""

from newsclean.cleaners.lines import PhraseLines

provenance = PhraseLines("provenance")
