"""What a report is about: the head, or another region of the body.

A knee or a lumbar spine has vessels, nerves and lesions too. A report that speaks
of other regions, and of no cranial nerve, posterior fossa vessel or place, facial
spasm or brain, states nothing about a facial nerve.
"""

from hfs_nlp.reading.scene import Scene

__all__ = ["is_about_head"]

_VESSELS = frozenset(["AICA", "PICA", "SCA", "BA", "IAA"])
_NERVES = frozenset(["facial", "vestibulocochlear", "trigeminal"])
_HEAD = frozenset(["brainstem", "cerebellopontine_angle", "temporal_bone"])
# Words of places that other regions have too.
_ANYWHERE = (["canal"], ["angle"], ["fundus"], ["meatus"], ["medulla"], ["cistern"], ["apex"])
_WORDS = frozenset(
    "brain cranial intracranial iac iam brainstem cerebellum cerebellar hemifacial facial cpa "
    "neurovascular".split()
)


def is_about_head(scenes: list[Scene]) -> bool:
    """Whether a report speaks of the head, or of no region in particular.

    Parameters
    ----------
    scenes
        The sentences of the report.
    """
    foreign = False
    for scene in scenes:
        for mention in [*scene.heading_mentions, *scene.label_mentions, *scene.mentions]:
            if mention.label == "NERVE" and _NERVES.intersection(mention.value):
                return True
            if mention.label == "SYMPTOM":
                return True
            if mention.label == "VESSEL" and _VESSELS.intersection(mention.value):
                return True
            if mention.label == "PLACE":
                said = scene.page.words.forms[mention.start : mention.end]
                if mention.value in _HEAD and said not in _ANYWHERE:
                    return True
                foreign = foreign or mention.entry.region == "body"
        words = scene.page.words.forms[scene.sentence.start : scene.sentence.end]
        if _WORDS.intersection(words):
            return True
    return not foreign
