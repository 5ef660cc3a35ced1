"""Contacts: statements that a vessel touches a cranial nerve, or does not.

One clause becomes a draft (``drafts``): its status and severity (``status``), its
vessels, nerves and sides, said or known from before (``vessels``, ``sides``); some
words of contact are none (``gates``), some clauses have none of their own
(``ellipsis``), some speak of several sides (``sharing``).
"""

from hfs_nlp.reading.contacts.drafts import Draft
from hfs_nlp.reading.contacts.reader import read_contacts

__all__ = ["Draft", "read_contacts"]
