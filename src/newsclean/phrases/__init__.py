"""Phrase packs: words, no code. One TOML file a language."""
