"""An article or a ledger in other forms: Markdown, schema.org's JSON-LD, HTML for notebooks; one file each.

What is exported is other people's text. Each form escapes it: it is read there as text, and does nothing.
"""
