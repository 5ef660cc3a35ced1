"""The vocabulary in ``patterns/``: loading, checking, matching, medspaCy rules."""

from hfs_nlp.vocabulary.files import (
    LabelledEntry,
    Vocabulary,
    load_vocabulary,
    pattern_folders,
    shipped_patterns,
)

__all__ = ["LabelledEntry", "Vocabulary", "load_vocabulary", "pattern_folders", "shipped_patterns"]
