"""Placeholders of advertisements."""

from newsclean.cleaners.lines import PhraseLines

advertisement = PhraseLines("advertisement")
