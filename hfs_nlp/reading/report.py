"""Reading a whole report: sentence by sentence, one discourse state passed along."""

import itertools
from dataclasses import dataclass, field, replace

from hfs_nlp.layout.dictation import fair_copy
from hfs_nlp.layout.fields import part_fields
from hfs_nlp.layout.layout import lay_out
from hfs_nlp.layout.marks import drop_unticked
from hfs_nlp.layout.page import Page, Sentence
from hfs_nlp.layout.side_letters import open_side_letters
from hfs_nlp.layout.spacing import close_gaps
from hfs_nlp.layout.tokens import tokenize
from hfs_nlp.reading.background import read_ectasia, read_surgery, symptom_side
from hfs_nlp.reading.cards import Cards
from hfs_nlp.reading.closing import with_closing
from hfs_nlp.reading.contacts import read_contacts
from hfs_nlp.reading.corrections import corrected_side, is_quoting
from hfs_nlp.reading.discourse import Discourse
from hfs_nlp.reading.forms import complete_contacts, name_vessels, read_field, read_row
from hfs_nlp.reading.lesions import read_lesions
from hfs_nlp.reading.mentions import Lexicon, Mention
from hfs_nlp.reading.protocol import ProtocolStatement, read_protocol
from hfs_nlp.reading.questions import is_question
from hfs_nlp.reading.reasons import Cue, cues_of
from hfs_nlp.reading.scene import Scene, set_scene
from hfs_nlp.reading.statements import (
    ContactStatement,
    EctasiaStatement,
    LesionStatement,
    SurgeryStatement,
)
from hfs_nlp.reading.subject import Subject

__all__ = ["Statements", "make_page", "read_page"]

# Sections whose text yields contacts, lesions and ectasia (guideline, section 2).
_READ = frozenset({"findings", "impression", "addendum"})
_SHOUTING = 0.8
_FOUND = frozenset({"LESION", "CONTACT", "ECTASIA"})
# A sentence of none of these is an aside: "it" means after it what it meant before.
_TOPICS = frozenset("NERVE VESSEL SITE CONTACT LESION ECTASIA SURGERY SIDE SYMPTOM GRADE".split())
_QUERIES = frozenset(["rule", "?", "evaluate", "exclude", "query", "question"])


@dataclass
class Statements:
    """Everything that the sentences of a report state."""

    contacts: list[ContactStatement] = field(default_factory=list)
    lesions: list[LesionStatement] = field(default_factory=list)
    ectasia: list[EctasiaStatement] = field(default_factory=list)
    surgery: list[SurgeryStatement] = field(default_factory=list)
    protocol: list[ProtocolStatement] = field(default_factory=list)
    symptom_side: str | None = None
    corrected_side: str | None = None
    corrected_by: tuple[Cue, ...] = ()


def make_page(text: str, lexicon: Lexicon) -> Page:
    """The page of a text, laid out.

    Parameters
    ----------
    text
        The report, as it is.
    lexicon
        The vocabulary; headings and table heads are read by it.
    """
    even = close_gaps(text)
    copy = part_fields(open_side_letters(fair_copy(even.text)))
    words = drop_unticked(copy, tokenize(copy, lexicon.vocabulary.spelling))
    page = Page(
        text, even.restored(words), shouting=_is_shouting(text), copy=copy, places=words.starts
    )
    lay_out(page, lexicon.heading, lexicon.column)
    return page


def _is_shouting(text: str) -> bool:
    upper = sum(map(str.isupper, text))
    lower = sum(map(str.islower, text))
    return upper > _SHOUTING * (upper + lower)


def read_page(page: Page, lexicon: Lexicon) -> Statements:
    """Everything that a page states, before consolidation."""
    said = Statements()
    background = Discourse()
    subject = Subject(page, lexicon)
    sentences = [s for s in page.sentences if not subject.is_body or subject.reads(s)]
    scenes = [_scene(page, lexicon, sentence, background) for sentence in sentences]
    said.symptom_side = symptom_side([_of_the_face(scene, subject) for scene in scenes])
    correction = corrected_side(scenes)
    said.corrected_side = correction.value
    said.corrected_by = cues_of(page, correction.grounds)
    discourse = Discourse(symptom_side=said.symptom_side)
    asking = _unheaded_history(scenes)
    cards = Cards(scenes, lexicon)
    begun = False
    for sentence in with_closing(scenes):
        if sentence.paragraph in asking:
            sentence = sentence._replace(section="history")
        scene = _scene(page, lexicon, sentence, discourse)
        if begun and _tells(scene):
            scene.sentence = sentence = sentence._replace(section="findings")
        begun = begun or (sentence.section == "findings" and _said_there(scene))
        said.protocol += read_protocol(scene)
        cards.complete(scene)
        discourse.waits, discourse.form_number = cards.waits(scene), cards.form(scene)
        if subject.reads(sentence):
            _read(scene, lexicon, discourse, said)
    for row in page.rows:
        if row.section in _READ and subject.reads_row(row):
            said.contacts += read_row(page, lexicon, row, discourse)
    return said


def _tells(scene: Scene) -> bool:
    """ "Post contrast: no mass", among the findings, is no technique."""
    return (
        scene.sentence.section == "technique"
        and any(m.label in _FOUND for m in scene.mentions)
        and not any(m.label == "ASKING" for m in scene.mentions)
    )


def _said_there(scene: Scene) -> bool:
    return any(m.label in _FOUND for m in scene.mentions)


def _of_the_face(scene: Scene, subject: Subject) -> Scene:
    """The scene without spasms and twitches of other regions."""
    shown = [
        m
        for m in scene.mentions
        if m.label != "SYMPTOM" or subject.shows_symptom(scene.sentence, m)
    ]
    return replace(scene, mentions=shown)


def _unheaded_history(scenes: list[Scene]) -> set[int]:
    """Paragraphs without a heading that tell of the spasm and of no vessel and nerve."""
    told: dict[int, list[Scene]] = {}
    for scene in scenes:
        if scene.sentence.section == "findings" and scene.sentence.heading == (0, 0):
            told.setdefault(scene.sentence.paragraph, []).append(scene)
    last = max(told, default=0)
    return {number for number, group in told.items() if number < last and _asks(group)}


def _asks(scenes: list[Scene]) -> bool:
    labels = [m.label for scene in scenes for m in scene.mentions]
    words = [form for s in scenes for form in s.page.words.forms[s.start : s.end]]
    # A lone R is a side.
    queried = bool(_QUERIES.intersection(words)) or ("r", "/") in itertools.pairwise(words)
    return queried and "SYMPTOM" in labels and not {"VESSEL", "CONTACT"}.intersection(labels)


def _scene(page: Page, lexicon: Lexicon, sentence: Sentence, discourse: Discourse) -> Scene:
    discourse.enter(sentence.paragraph)
    return set_scene(page, lexicon, sentence, discourse)


def _read(scene: Scene, lexicon: Lexicon, discourse: Discourse, said: Statements) -> None:
    if scene.sentence.section != "recommendation":
        said.surgery += read_surgery(scene)
    states = not is_question(scene) and not is_quoting(scene)
    if scene.sentence.section in _READ and states:
        discourse = replace(discourse) if _is_aside(scene) else discourse
        said.lesions += read_lesions(scene, discourse)
        said.ectasia += read_ectasia(scene)
        if scene.answer == "not_judged" and scene.label_end >= 0:
            return
        contacts = name_vessels(scene, read_contacts(scene, discourse), discourse)
        contacts = complete_contacts(lexicon, scene, contacts, discourse)
        discourse.form = discourse.form or (bool(contacts) and scene.answer is not None)
        said.contacts += contacts or read_field(lexicon, scene, discourse)
        if discourse.draft and scene.sentence.label != (0, 0):
            discourse.form_draft = (discourse.form_number, discourse.draft)


def _is_aside(scene: Scene) -> bool:
    """ "The ventricles are normal": between two sentences on a nerve it changes nothing."""
    if scene.sentence.label[1] > scene.sentence.start:
        return False  # A label of its own opens a topic.
    elsewhere = any(m.label == "PLACE" and m.value == "elsewhere" for m in scene.mentions)
    return not any(_is_topic(m, elsewhere) for m in scene.mentions)


def _is_topic(mention: Mention, elsewhere: bool) -> bool:
    """Whether "it" may mean what is named: a thing near the nerve, and not several."""
    if mention.label == "PLACE":
        return bool(mention.value != "elsewhere")
    if mention.label == "LOOKALIKE":
        return bool(mention.entry.thing) and not elsewhere
    return mention.label in _TOPICS or (mention.label == "ANATOMY" and not mention.plural)
