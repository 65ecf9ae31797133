"""An article or a ledger in other forms: Markdown, schema.org's JSON-LD, HTML for notebooks. Each form is one file.

What is exported is other people's text. Each form escapes it, so that it reads as text there and does nothing.
"""
