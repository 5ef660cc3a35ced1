"""Scoring of extracted records against annotated reports.

The package ships with the extractor, so that users can score it on reports of
their own. It stands above the extractor: nothing in ``hfs_nlp`` imports it,
the command line excepted.
"""

__all__: list[str] = []
