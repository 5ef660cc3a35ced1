"""Consolidation: several statements become one record (guideline, section 6).

Statements about one key add up. Where they contradict, the addendum beats the
impression and the impression the findings; at equal rank present beats possible
beats absent. A statement without a side (or place) joins those that fit it.
"""

from hfs_nlp.consolidation.background import consolidate_ectasia, consolidate_surgery
from hfs_nlp.consolidation.common import Consolidated
from hfs_nlp.consolidation.contacts import consolidate_contacts
from hfs_nlp.consolidation.lesions import consolidate_lesions

__all__ = [
    "Consolidated",
    "consolidate_contacts",
    "consolidate_ectasia",
    "consolidate_lesions",
    "consolidate_surgery",
]
