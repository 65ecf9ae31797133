"""How long the article takes to read, and how often it was read."""

from newsclean.cleaners.lines import PhraseLines

reading_time = PhraseLines("reading_time")
