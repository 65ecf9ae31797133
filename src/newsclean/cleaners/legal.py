"""Copyright lines, terms of reuse, disclaimers."""

from newsclean.cleaners.lines import PhraseLines

legal = PhraseLines("legal", wary=True)
