"""How the page is laid out: words, lines, sections, sentences, tables."""
