"""Where and when the article stood in print."""

from newsclean.cleaners.lines import PhraseLines

print_note = PhraseLines("print_note")
