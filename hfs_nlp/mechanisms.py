"""The mechanisms that can set a value of a finding: one closed list, each in words.

A :class:`~hfs_nlp.record.Reason` names one of them, ``explain`` prints what it says,
and the JSON Schema lists them. The part before the dot tells the room or question:
``scope`` (denied, doubted), ``relations`` (words of contact), ``laterality`` (side),
``reference`` (known from before), ``consolidation`` (several statements).
"""

from enum import StrEnum

__all__ = ["Mechanism"]


class Mechanism(StrEnum):
    """A mechanism by its dotted name; ``told`` says in words what it does.

    Examples
    --------
    >>> Mechanism("scope.denial").told
    'a word denies it within its clause'
    """

    told: str

    def __new__(cls, name: str, told: str) -> "Mechanism":
        """A member that is its name, and carries its words."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.told = told
        return member

    # --- status: denied, doubted, stated
    DENIAL = "scope.denial", "a word denies it within its clause"
    DOUBLE_DENIAL = "scope.double_denial", "a denial is itself denied"
    HEDGE = "scope.hedge", "a word doubts it within its clause"
    STATED = "relations.stated", "words of contact state it, neither denied nor doubted"
    CLOSENESS = "relations.closeness", "closeness without touch is a possible contact"
    SEPARATION = "relations.separation", "the words themselves mean no contact"
    AGAINST = "relations.against", "a vessel lies against the nerve, neither denied nor doubted"
    SIDE_FREE = "relations.side_free", "this side alone is called free"
    VESSEL_DENIED = "relations.vessel_denied", "a vessel or loop at the nerve is denied"
    GRADE_STATES = "relations.grade", "a grade of compression states the contact"
    EXCEPTION = "relations.exception", "what is excepted from a denial does touch"
    LESION_STATED = "lesions.stated", "the lesion is named, neither denied nor doubted"
    ALTERNATIVE = "lesions.alternative", "one of several names for the same thing is possible"
    ECTASIA_STATED = "ectasia.stated", "the vessel is called ectatic, neither denied nor doubted"
    SURGERY_DONE = "surgery.done", "a decompression or its implant is spoken of as done"

    # --- forms: fields, answers, tables
    ANSWER = "forms.answer", "the answer of a form's field"
    FIELD = "forms.field", "a field of a form goes on about the contact above it"
    FIELD_STATES = "forms.vessel_field", "a vessel in a form's field states the contact"
    PENDING = "forms.pending", "named by a field above the one that states the contact"
    ROW = "forms.row", "the cells of a table's row"

    # --- side
    SIDE_OF_NERVE = "laterality.nerve", "the side is said of the nerve"
    SIDE_OF_OBJECT = "laterality.object", "what is touched is named by its side alone"
    SIDE_OF_EACH = "laterality.each", "neither, either or each of a pair: both sides"
    SIDE_OF_PLURAL = "laterality.plural", "the plural of a paired structure: both sides"
    SIDE_OF_SITE = "laterality.site", "the side is said of the place along the nerve"
    SIDE_OF_REFERENCE = "laterality.reference", "the side is said of a word for the nerve"
    SIDE_OF_RELATION = "laterality.relation", "the side is said of the contact itself"
    SIDE_OF_CLAUSE = "laterality.clause", "the side is said of the clause"
    SIDE_OF_PLACE = "laterality.place", "the side is said of the place"
    SIDE_OF_LABEL = "laterality.label", "the side stands in the label before the sentence"
    SIDE_OF_HEADING = "laterality.heading", "the side stands in the heading above"
    SIDE_OF_VESSEL = "laterality.vessel", "only the vessel's side is said"
    SIDE_OF_LESION = "laterality.lesion", "the side is said of the lesion"
    SIDE_OF_SURGERY = "laterality.surgery", "the side is said of the operation"
    SIDE_OF_SENTENCE = "laterality.sentence", "a side said elsewhere in the sentence"
    SIDE_OF_ANSWER = "laterality.answer", "the side stands before an answer of its own"
    SIDE_OF_SUBJECT = "laterality.subject", "the left or the right one of the vessels in the label"
    SIDE_BEHIND_VESSEL = "laterality.behind_vessel", "the side stands right behind the vessel"
    SYMPTOMATIC_SIDE = "laterality.symptomatic_side", "the side is told by that of the spasm"
    RELATIVE_SIDE = "laterality.relative", "the same or the opposite of the side named last"

    # --- nerve
    NERVE_NAMED = "nerves.named", "the nerve is named in the clause"
    NERVE_OF_LABEL = "nerves.label", "the nerve stands in the label before the sentence"
    NERVE_OF_HEADING = "nerves.heading", "the nerve stands in the heading above"
    NERVE_DEFAULT = "nerves.default", "no nerve is named: the facial nerve is meant"

    # --- vessel
    AGENT = "relations.agent", "the vessel is named as what makes the contact, or does not"
    VESSEL_OF_LABEL = "relations.label", "the vessel stands in the label before the sentence"
    PARENT_VESSEL = "relations.parent_vessel", "the vessel that carries the aneurysm"
    ECTATIC_VESSEL = "ectasia.vessel", "the vessel that the word for ectasia belongs to"
    UNNAMED_VESSEL = "ectasia.unnamed", "ectasia without a vessel's name"

    # --- known from before
    NERVE_UNDER_DISCUSSION = "reference.nerve_under_discussion", "the nerve under discussion"
    SAME_SENTENCE = "reference.same_sentence", "known from earlier in the sentence"
    IT = "reference.it", "it, which, or a verb without a subject: what was spoken of before"
    SAME_VESSEL = "reference.same_vessel", "a word for the vessel that touched a nerve last"
    FORMER_LATTER = "reference.former_latter", "the former or the latter of two named before"
    BOTH_OF_TWO = "reference.both", "both, or neither, of two named before"
    THERE = "reference.there", "there: the place named last"
    SAME_CONTACT = "reference.same_contact", "more is said of the contact stated before"
    IDENTITY = "reference.identity", "a sentence names the vessel of the contact before it"
    SAME_LESION = "reference.same_lesion", "the lesion or sign described before"
    ASSOCIATED = "reference.associated", "called associated: at the place just spoken of"
    RESECTED = "reference.resected", "the lesion that was resected"
    TOPIC = "reference.topic", "a place or side named alone, as a heading is"
    ELLIPSIS = "ellipsis", "the clause takes up what was said before without repeating it"
    DISTRIBUTION = "distribution", "several sides, nerves or vessels are named: each its own"

    # --- place along the nerve, degree
    SITE_NAMED = "sites.named", "the place is named in the clause"
    SITE_FRONTED = "sites.fronted", "the place at the head of the sentence holds for all of it"
    SITE_OF_LABEL = "sites.label", "the place along the nerve stands in the label"
    DEGREE = "severity.verb", "the degree that the words of contact name"
    GRADE = "severity.grade", "the degree that a grade stands for"
    DEGREE_DENIED = "severity.denied", "a degree that is denied does not count"
    DEGREE_HEDGED = "severity.hedged", "a degree that is doubted does not count beside one stated"

    # --- what a lesion is, and where
    LESION_NAMED = "lesions.named", "the lesion is named"
    KIND_OF_PLACE = "lesions.kind_of_place", "a mass of this place, or of nothing else, is so named"
    KIND_OF_NERVE = "lesions.kind_of_nerve", "the nerve beside it tells which schwannoma it is"
    TWIN = "lesions.twin", "an adjective in a list has the next one's noun"
    ADJECTIVE_PLACE = (
        "lesions.adjective_place",
        "the place stands before the lesion as its adjective",
    )
    PLACE_BEHIND = "lesions.place_behind", "the place stands behind the lesion"
    PLACE_BEFORE = "lesions.place_before", "the place is said to hold the lesion"
    PLACE_OF_MASS = "lesions.place_of_mass", "it lies where the mass it explains does"
    PLACE_OF_LABEL = "lesions.label_place", "the place stands in the label before the sentence"
    PLACE_OF_HEADING = "lesions.heading_place", "the place stands in the heading above"
    SUBJECT_BEFORE = "lesions.subject_before", "the place is the subject named before a contrast"
    SEGMENT = "lesions.segment", "a segment of the nerve is the place"
    DEFAULT_HOME = "lesions.default_home", "no place is said: where this kind is at home"
    NOT_THERE = "lesions.not_there", "this kind does not lie at the place named: its home is meant"
    HOME_OF_LIST = "lesions.home_of_list", "the list is at home where its first word is"

    # --- several statements, one finding (guideline, section 6)
    ADDED_UP = "consolidation.added_up", "statements of one finding add up"
    HIGHEST = "consolidation.highest_severity", "of several degrees the highest counts"
    UNNAMED_DROPPED = "consolidation.unnamed_dropped", "an unnamed vessel is dropped beside a name"
    DENIED_DROPPED = (
        "consolidation.denied_dropped",
        "a vessel that a section of higher rank denies is dropped",
    )
    ADDENDUM = "consolidation.addendum", "the addendum beats what stands before it"
    IMPRESSION = "consolidation.impression", "the impression beats the findings"
    PRESENT_OVER_POSSIBLE = (
        "consolidation.present_over_possible",
        "of statements of equal rank, present beats possible",
    )
    ASSERTED_OVER_DENIED = (
        "consolidation.asserted_over_denied",
        "of statements of equal rank, asserted beats denied",
    )
    GENERAL_DENIAL = (
        "consolidation.general_denial",
        "denied compression does not undo an asserted contact",
    )
    HEDGED_NOUN = (
        "consolidation.hedged_noun",
        "a doubted noun in the impression does not lower a verb of contact in the findings",
    )
    OTHER_PLACE = "consolidation.other_place", "what is denied is denied of another place"
    OTHER_VESSEL = "consolidation.other_vessel", "what is denied is denied of another vessel"
    DOUBTED_PLACE = (
        "consolidation.doubted_place",
        "a doubted degree of the same contact still says where it is",
    )
    DOUBTED_LEFT_OUT = (
        "consolidation.doubted_left_out",
        "what is only possible adds nothing to what is present",
    )
    UNSIDED_JOINED = (
        "consolidation.unsided_joined",
        "a statement without a side joins the sided one that it fits",
    )
    UNPLACED_JOINED = (
        "consolidation.unplaced_joined",
        "a statement without a place joins the placed one that it fits",
    )
    SIDE_MOVED = "consolidation.side_moved", "an addendum moves the finding to the other side"
    SIDE_REPLACED = (
        "consolidation.side_replaced",
        "asserted only on this side at the end: the side named before is dropped",
    )
    SIDE_OF_HISTORY = (
        "consolidation.side_of_history",
        "an addendum corrects the side to that of the history: the other is dropped",
    )
    MASS_PLACED = (
        "consolidation.mass_placed",
        "a kind named for a mass lies where the mass does",
    )
    DOUBTED_NAME = (
        "consolidation.doubted_name",
        "a doubt on the name does not lower the tumor that is there",
    )
