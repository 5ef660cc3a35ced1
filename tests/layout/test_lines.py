"""Lines, bullets and blank lines; line breaks of the writer and those that only wrap."""

import pytest

from hfs_nlp.layout.lines import Line, Margin, find_margin, read_lines, wraps

LINE = "The left anterior inferior artery here"


def test_lines() -> None:
    assert read_lines("One.\n  - Two \n\nThree") == [
        Line(0, 4, 0, 0, True),
        Line(7, 12, 9, 2, False),
        Line(15, 20, 15, 0, True),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("a\nb\n", ["a", "b"], id="unix"),
        pytest.param("a\r\nb\r\n", ["a", "b"], id="windows"),
        pytest.param("a\rb\r", ["a", "b"], id="old-mac"),
        pytest.param("a\fb\x0bc\x85d\u2028e\u2029f", list("abcdef"), id="other-breaks"),
        pytest.param("  a  b \t\n", ["a  b"], id="space-around"),
        pytest.param("", [], id="empty"),
        pytest.param("\n \r\n\t", [], id="blank"),
    ],
)
def test_line_ends(text: str, words: list[str]) -> None:
    assert [text[line.start : line.end] for line in read_lines(text)] == words


@pytest.mark.parametrize(
    ("text", "after_blank"),
    [
        pytest.param("a\nb", [True, False], id="unix"),
        pytest.param("a\n\nb", [True, True], id="unix-blank"),
        pytest.param("a\n \t\nb", [True, True], id="space-in-between"),
        pytest.param("a\r\nb", [True, False], id="windows"),
        pytest.param("a\r\n\r\nb", [True, True], id="windows-blank"),
        pytest.param("a\rb", [True, False], id="old-mac"),
        pytest.param("a\r\rb", [True, True], id="old-mac-blank"),
        pytest.param("\n\na", [True], id="first"),
    ],
)
def test_blank_lines(text: str, after_blank: list[bool]) -> None:
    assert [line.after_blank for line in read_lines(text)] == after_blank


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param("- AICA abuts it.", "AICA abuts it.", id="dash"),
        pytest.param("• AICA", "AICA", id="bullet"),
        pytest.param("* AICA", "AICA", id="star"),
        pytest.param("1. AICA", "AICA", id="number"),
        pytest.param("12) AICA", "AICA", id="number-with-parenthesis"),
        pytest.param("(3) AICA", "AICA", id="number-in-parentheses"),
        pytest.param("a) AICA", "AICA", id="letter"),
        pytest.param("# AICA", "AICA", id="hash"),
        pytest.param("3.0 T scanner", "3.0 T scanner", id="no-bullet-number"),
        pytest.param("1.5 T", "1.5 T", id="no-bullet-decimal"),
        pytest.param("-AICA", "-AICA", id="no-bullet-without-space"),
        pytest.param("AICA", "AICA", id="none"),
        pytest.param("-", "-", id="dash-alone"),
    ],
)
def test_bullets(text: str, body: str) -> None:
    (line,) = read_lines(text)
    assert text[line.body : line.end] == body


@pytest.mark.parametrize(
    ("first", "second", "wrapped"),
    [
        pytest.param("The artery touches", "the nerve.", True, id="goes-on-in-lower-case"),
        pytest.param("The artery touches.", "the nerve.", False, id="ended-by-a-point"),
        pytest.param("Findings:", "the nerve.", False, id="ended-by-a-colon"),
        pytest.param("AICA,", "PICA and VA", True, id="comma-goes-on"),
        pytest.param("A long line that reaches the margin of the", "AICA", True, id="full-line"),
        pytest.param("A line that ends well before it", "AICA", False, id="line-with-room"),
        pytest.param("Left side", "AICA abuts", False, id="short-line"),
        pytest.param("The artery touches", "- the nerve", False, id="bullet-follows"),
        pytest.param("The artery touches", "\nthe nerve", False, id="blank-line-between"),
    ],
)
def test_wraps(first: str, second: str, wrapped: bool) -> None:
    text = f"{first}\n{second}"
    before, after = read_lines(text)
    margin = Margin(44, wrapped=False, cased=True, marks=frozenset())
    assert wraps(text, before, after, margin) is wrapped


@pytest.mark.parametrize(
    ("first", "second", "wrapped"),
    [
        pytest.param("The AICA touches the left nerve there.", "Elsewhere", True, id="full"),
        pytest.param("The AICA touches it.", "Elsewhere", False, id="line-with-room"),
        pytest.param("The AICA touches the left nerve there.", "Brain: no", False, id="label"),
        pytest.param("Images of 0.6 mm were acquired here at 3", "T) again", True, id="no-item"),
        pytest.param("Images of 0.6 mm were acquired here at 3", "c) again", False, id="item"),
    ],
)
def test_wraps_on_a_page_of_wrapped_lines(first: str, second: str, wrapped: bool) -> None:
    text = f"{first}\n{second}"
    before, after = read_lines(text)
    margin = Margin(40, wrapped=True, cased=True, marks=frozenset("ab"))
    assert wraps(text, before, after, margin) is wrapped


@pytest.mark.parametrize(
    ("text", "width", "wrapped"),
    [
        pytest.param(f"{LINE}\ntouches it.", 38, True, id="within-a-sentence"),
        pytest.param("The left AICA\ntouches it.", 13, False, id="few-words"),
        pytest.param(f"{LINE}.\nIt is long.", 39, False, id="sentences"),
        pytest.param("Nerve    Vessel\nVII | AICA\nIt.", 3, False, id="rows-left-out"),
        pytest.param("x" * 200 + "\nb", 200, False, id="paragraphs-in-one-line"),
        pytest.param("", 0, False, id="empty"),
    ],
)
def test_margin(text: str, width: int, wrapped: bool) -> None:
    margin = find_margin(text, read_lines(text))
    assert (margin.width, margin.wrapped) == (width, wrapped)
