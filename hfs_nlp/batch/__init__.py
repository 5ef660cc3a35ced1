"""Batch runs: sources yield reports, an extractor reads them, a sink takes results."""
