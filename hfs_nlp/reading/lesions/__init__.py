"""Lesions: which kind, where, on which side, stated, doubted or denied."""

from hfs_nlp.reading.lesions.reader import read_lesions

__all__ = ["read_lesions"]
