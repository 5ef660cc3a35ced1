"""Short texts whose findings are marked where they stand: the form of the reading tables.

XML, so that a strict parser that is not ours refuses an unclosed tag::

    <contact side="left" vessels="AICA" severity="contact">The left AICA abuts the facial
    nerve</contact>. <lesion kind="infarction" status="absent">No acute infarct</lesion>.

The tags are ``contact`` (``nerve``, ``side``, ``status``, ``vessels``, ``sites``,
``severity``, ``conflict``), ``lesion`` (``kind``, ``location``, ``side``, ``status``),
``ectasia`` (``vessel``, ``side``, ``status``), ``decompression`` (``side``) and
``symptom`` (``side``). What is left out is ``facial``, ``unspecified`` or ``present``.
A finding with two pieces of evidence is marked twice, with the same attributes.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree

__all__ = ["Marked", "parse_markup"]

_TYPES: dict[str, tuple[str, dict[str, str | None]]] = {
    "contact": ("neurovascular_contact", {"nerve": "facial", "vessels": "", "sites": ""}),
    "lesion": ("secondary_lesion", {"kind": None, "location": "unspecified"}),
    "ectasia": ("vessel_ectasia", {"vessel": "unspecified"}),
    "decompression": ("prior_decompression", {}),
}
_COMMON = {"side": "unspecified", "status": "present"}
_OPTIONAL = {"contact": {"severity", "conflict"}, "lesion": {"conflict"}, "ectasia": {"conflict"}}
_KEYS = ("type", "nerve", "kind", "location", "vessel", "side")


class Marked(NamedTuple):
    """A text without its markup, and the annotation that the markup stood for."""

    text: str
    row: dict[str, Any]


def parse_markup(marked: str) -> Marked:
    """Take the tags out of a marked text.

    Parameters
    ----------
    marked
        The text, with ``&lt;``, ``&gt;`` and ``&amp;`` for those characters.

    Raises
    ------
    ValueError
        Where a tag is not closed, unknown, or says two things of one finding.

    Examples
    --------
    >>> text, row = parse_markup('<contact side="left" status="absent">No contact</contact>.')
    >>> text, row["findings"][0]["status"]
    ('No contact.', 'absent')
    """
    try:
        root = ElementTree.fromstring(f"<text>{marked}</text>")
    except ElementTree.ParseError as error:
        raise ValueError(f"markup: {error}") from error
    found = _Reader()
    found.walk(root)
    row = {"findings": list(found.findings.values()), "symptom_side": found.symptom_side}
    return Marked("".join(found.pieces), row)


class _Reader:
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.findings: dict[tuple[Any, ...], dict[str, Any]] = {}
        self.symptom_side: str | None = None

    def walk(self, element: ElementTree.Element) -> None:
        self.pieces.append(element.text or "")
        for child in element:
            start = len("".join(self.pieces))
            self.walk(child)
            self._add(child, (start, len("".join(self.pieces))))
            self.pieces.append(child.tail or "")

    def _add(self, element: ElementTree.Element, span: tuple[int, int]) -> None:
        if element.tag == "symptom":
            self.symptom_side = element.attrib["side"]
            return
        finding = _finding(element)
        key = tuple(finding.get(name) for name in _KEYS)
        known = self.findings.setdefault(key, {**finding, "spans": []})
        if {name: known[name] for name in finding} != finding:
            raise ValueError(f"markup: two tags differ about {element.attrib}")
        known["spans"].append(span)


def _finding(element: ElementTree.Element) -> dict[str, Any]:
    if element.tag not in _TYPES:
        raise ValueError(f"markup: got <{element.tag}>, allowed {sorted([*_TYPES, 'symptom'])}")
    kind, fields = _TYPES[element.tag]
    defaults: dict[str, str | None] = {**_COMMON, **fields}
    allowed = set(defaults) | _OPTIONAL.get(element.tag, set())
    if wrong := sorted(set(element.attrib) - allowed):
        raise ValueError(f"markup: <{element.tag}> got {wrong}, allowed {sorted(allowed)}")
    return {"type": kind, **dict(_values({**defaults, **element.attrib}))}


def _values(attributes: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in attributes.items():
        if name in ("vessels", "sites"):
            yield name, sorted(value.split())
        elif name == "conflict":
            yield name, value == "true"
        else:
            yield name, value
