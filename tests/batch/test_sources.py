"""Every form of input, and every fault of one."""

import codecs
import csv
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hfs_nlp.batch.columns import ColumnsAsked
from hfs_nlp.batch.rows import Report
from hfs_nlp.batch.sources import open_sources, read_reports
from hfs_nlp.errors import InputError

SECRET = "Zebedee"


def read(*inputs: str | Path, stdin: bytes = b"", **asked: object) -> list[Report]:
    sources = open_sources(inputs, ColumnsAsked(**asked), io.BytesIO(stdin))
    return list(read_reports(sources))


def short(reports: list[Report]) -> list[tuple[int, str, str]]:
    return [(report.row_number, report.report_id, report.text) for report in reports]


def file(tmp_path: Path, name: str, content: str | bytes) -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def parquet(tmp_path: Path, **columns: list[object]) -> Path:
    path = tmp_path / "in.parquet"
    pq.write_table(pa.table(columns), path, row_group_size=1)
    return path


TWO = [(1, "a", "One."), (2, "b", "Two.")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("in.csv", "id,text\na,One.\nb,Two.\n", id="csv"),
        pytest.param("IN.CSV", "ID,Text\r\na,One.\r\nb,Two.\r\n", id="upper-case-windows"),
        pytest.param("in.csv", "report id;Report Text\na;One.\nb;Two.\n", id="semicolons"),
        pytest.param("in.csv", '"id";"text"\n"a";"One."\n\n"b";"Two."\n', id="quoted-blank-line"),
        pytest.param("in.tsv", "accession\tnote\na\tOne.\nb\tTwo.\n", id="tsv"),
        pytest.param("in.csv", b"\xef\xbb\xbfid,text\na,One.\nb,Two.\n", id="byte-order-mark"),
        pytest.param("in.csv", "id,text\na,One.\nb,Two.\n".encode("utf-16"), id="utf-16"),
        pytest.param(
            "in.csv",
            codecs.BOM_UTF16_BE + "id,text\na,One.\nb,Two.\n".encode("utf-16-be"),
            id="utf-16-be",
        ),
        pytest.param(
            "in.jsonl",
            '{"id": "a", "text": "One."}\n\n{"id": "b", "text": "Two."}',
            id="jsonl-blank-line-no-last-line-end",
        ),
        pytest.param(
            "in.ndjson", '{"text": "One.", "id": "a"}\r\n{"text": "Two.", "id": "b"}', id="ndjson"
        ),
    ],
)
def test_tables_in_text(tmp_path: Path, name: str, content: str | bytes) -> None:
    assert short(read(file(tmp_path, name, content))) == TWO


def test_parquet_of_several_row_groups(tmp_path: Path) -> None:
    path = parquet(tmp_path, id=["a", "b"], text=["One.", "Two."], other=[1, 2])
    assert short(read(path)) == TWO


def test_folder_gives_paths_without_suffix_as_ids(tmp_path: Path) -> None:
    file(tmp_path, "in/b.TXT", "Two.")
    file(tmp_path, "in/a/c.d.txt", "One.\r\n")
    file(tmp_path, "in/skipped.md", "Three.")
    assert short(read(tmp_path / "in")) == [(1, "a/c.d", "One.\r\n"), (2, "b", "Two.")]


def test_one_text_file(tmp_path: Path) -> None:
    assert short(read(file(tmp_path, "r1.txt", "One."))) == [(1, "r1", "One.")]


@pytest.mark.parametrize(
    ("stdin", "expected"),
    [
        pytest.param(
            b'\n {"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n', TWO, id="json"
        ),
        pytest.param(b"\r\nOne {.\r\nTwo.", [(1, "1", "\r\nOne {.\r\nTwo.")], id="text"),
        pytest.param("One\nTwo".encode("utf-16"), [(1, "1", "One\nTwo")], id="utf-16"),
        pytest.param(
            codecs.BOM_UTF8 + b'{"id": "a", "text": "One."}', [(1, "a", "One.")], id="marked-json"
        ),
        pytest.param(b"Meni\xe8re", [(1, "1", "Menière")], id="windows-1252"),
    ],
)
def test_standard_input(stdin: bytes, expected: list[tuple[int, str, str]]) -> None:
    assert short(read("-", stdin=stdin)) == expected


def test_standard_input_longer_than_what_is_looked_at() -> None:
    lines = b"".join(b'{"text": "%d"}\n' % number for number in range(250))
    assert [report.text for report in read("-", stdin=lines)] == [str(n) for n in range(250)]


def test_several_inputs_number_on_where_ids_are_missing(tmp_path: Path) -> None:
    first = file(tmp_path, "a.csv", "text\nOne.\nTwo.\n")
    second = file(tmp_path, "b.jsonl", '{"text": "Three."}')
    assert short(read(first, second)) == [(1, "1", "One."), (2, "2", "Two."), (1, "3", "Three.")]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("Ménière, 5 €".encode(), "Ménière, 5 €", id="utf-8"),
        pytest.param("Ménière, 5 €".encode("cp1252"), "Ménière, 5 €", id="windows-1252"),
        pytest.param("Ménière\x81".encode("latin-1"), "Ménière\x81", id="latin-1"),
        pytest.param("Ménière, 5 €".encode("utf-16"), "Ménière, 5 €", id="utf-16"),
        pytest.param("Ménière, 5 €".encode("utf-32"), "Ménière, 5 €", id="utf-32"),
        pytest.param(b"a\x00b\x07\x1b[0m\x0c", "a\x00b\x07\x1b[0m\x0c", id="control-characters"),
        pytest.param(b"a\r\nb\rc\n", "a\r\nb\rc\n", id="line-ends"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_bytes_become_text_and_stay_as_they_are(tmp_path: Path, data: bytes, text: str) -> None:
    assert read(file(tmp_path, "r.txt", data))[0].text == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("line\r\nline\rline\n", id="line-ends"),
        pytest.param("a\x00b\x07\x1b[0m\x0c", id="control-characters"),
        pytest.param('say "no", or; not\t', id="quotes-and-delimiters"),
        pytest.param("x y " * 500_000, id="2-MB"),
        pytest.param("\U0001f9e0 Ménière", id="beyond-16-bits"),
    ],
)
@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl", "parquet"])
def test_any_text_comes_back_from_any_table(tmp_path: Path, text: str, form: str) -> None:
    path = tmp_path / f"in.{form}"
    if form == "parquet":
        path = parquet(tmp_path, id=["a"], text=[text])
    elif form == "jsonl":
        path.write_text(json.dumps({"id": "a", "text": text}))
    else:
        with path.open("w", newline="", encoding="utf-8") as out:
            writer = csv.writer(
                out, delimiter="," if form == "csv" else "\t", quoting=csv.QUOTE_ALL
            )
            writer.writerows([["id", "text"], ["a", text]])
    assert short(read(path)) == [(1, "a", text)]


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(lambda tmp: file(tmp, "in.csv", 'id,text\na,\nb,""\n'), id="csv"),
        pytest.param(
            lambda tmp: file(tmp, "in.jsonl", '{"id":"a","text":null}\n{"id":"b"}'), id="jsonl"
        ),
        pytest.param(lambda tmp: parquet(tmp, id=["a", "b"], text=[None, None]), id="parquet-null"),
        pytest.param(
            lambda tmp: parquet(tmp, id=["a", "b"], text=[float("nan")] * 2), id="parquet-nan"
        ),
    ],
)
def test_a_missing_text_is_empty(tmp_path: Path, path: object) -> None:
    assert short(read(path(tmp_path))) == [(1, "a", ""), (2, "b", "")]  # type: ignore[operator]


def test_a_table_without_rows_gives_no_reports(tmp_path: Path) -> None:
    assert read(file(tmp_path, "in.csv", "id,text\n")) == []


def test_a_lone_surrogate_is_replaced_one_for_one(tmp_path: Path) -> None:
    path = file(tmp_path, "in.jsonl", '{"text": "a\\ud800b"}')
    assert read(path)[0].text == "a\ufffdb"


def test_kept_columns_come_as_text(tmp_path: Path) -> None:
    path = file(
        tmp_path,
        "in.jsonl",
        '{"id": 7, "text": "One.", "n": 2.0, "flag": true, "list": ["é"], "none": null}\n',
    )
    asked = {"keep": ("id", "n", "flag", "list", "none")}
    kept = {"id": "7", "n": "2", "flag": "true", "list": '["é"]', "none": ""}
    assert read(path, **asked) == [Report(1, "7", "One.", kept, str(path))]


def test_named_columns_win_over_guesses(tmp_path: Path) -> None:
    path = file(tmp_path, "in.csv", "id,key,text,words\na,b,One.,Two.\n")
    assert short(read(path, text="words", id="key")) == [(1, "b", "Two.")]


def test_a_repr_shows_no_text() -> None:
    assert SECRET not in repr(Report(1, "a", SECRET, {"k": SECRET}))


FAULTS = {
    "no-text-column": ("in.csv", f"id,words\na,{SECRET}\n", ["--text-column", "'id', 'words'"]),
    "two-text-columns": ("in.csv", f"note,text\n{SECRET},b\n", ["note, text", "--text-column"]),
    "two-id-columns": (
        "in.csv",
        f"id,note_id,text\na,b,{SECRET}\n",
        ["id, note_id", "--id-column"],
    ),
    "column-twice": ("in.csv", f"id,text,id\na,{SECRET},b\n", ["id, id", "--id-column"]),
    "no-header": (
        "in.csv",
        f"{SECRET} has a loop that abuts the nerve root.,b\n",
        ["does not look like 2 column names", "header row"],
    ),
    "no-header-but-numbers": ("in.csv", f"{SECRET}1234567,b\nc,d", ["does not look like"]),
    "empty-csv": ("in.csv", "", ["is empty", "header row"]),
    "blank-csv": ("in.csv", "\n\n", ["is empty", "header row"]),
    "empty-jsonl": ("in.jsonl", " \n", ["is empty", "JSON object"]),
    "not-json": ("in.jsonl", f'{{"id": "a", "text": "{SECRET}', ["line 1 of", "is not JSON"]),
    "deep-json": ("in.jsonl", "[" * 100_000, ["line 1 of", "is not JSON"]),
    "not-an-object": ("in.jsonl", f'["{SECRET}"]', ["line 1 of", "holds list"]),
    "text-not-text": (
        "in.jsonl",
        f'{{"id": "a", "text": ["{SECRET}"]}}',
        ["row 1 of", "'text' holds list", "allowed: text"],
    ),
    "no-id-in-row": ("in.csv", f"id,text\na,One.\n ,{SECRET}\n", ["row 2 of", "holds no id"]),
    "same-id": ("in.csv", f"id,text\nX1,a\nX2,b\nX1,{SECRET}\n", ["row 1 of", "row 3 of", "same"]),
    "too-many-fields": ("in.csv", f"id,text\na,One.\nb,{SECRET},c\n", ["row 2 of", "3 fields"]),
    "too-few-fields": ("in.csv", f"id,text\n{SECRET}\n", ["row 1 of", "1 fields"]),
    "open-quote": ("in.csv", f'id,text\na,"{SECRET}\nb,c\n', ["row 1 of", "a quote"]),
    "stray-quote": ("in.csv", f'id,text\na,One.\nb,"{SECRET}"x\n', ["row 2 of", "a quote"]),
    "cut-utf-16": ("in.csv", f"id,text\na,{SECRET}".encode("utf-16")[:-1], ["utf-16", "UTF-8"]),
    "cut-utf-16-text": ("in.txt", f"{SECRET}".encode("utf-16")[:-1], ["utf-16", "UTF-8"]),
    "unknown-suffix": ("in.docx", SECRET, ["'.docx'", ".csv", ".parquet", "folder"]),
    "no-suffix": ("in", SECRET, ["without a suffix", ".csv"]),
    "not-parquet": ("in.parquet", SECRET, ["not a Parquet file"]),
}


@pytest.mark.parametrize(("name", "content", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_are_told_without_the_text(
    tmp_path: Path, name: str, content: str | bytes, told: list[str]
) -> None:
    path = file(tmp_path, name, content)
    with pytest.raises(InputError) as caught:
        read(path)
    message = str(caught.value)
    assert str(path) in message
    assert [part for part in told if part not in message] == []
    assert SECRET not in message
    assert "X1" not in message


@pytest.mark.parametrize(
    ("asked", "option"),
    [
        pytest.param({"text": "words"}, "--text-column", id="text"),
        pytest.param({"id": "words"}, "--id-column", id="id"),
        pytest.param({"keep": ("words",)}, "--keep", id="keep"),
    ],
)
@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_named_column_that_is_missing(
    tmp_path: Path, asked: dict[str, object], option: str, form: str
) -> None:
    paths = {
        "csv": file(tmp_path, "in.csv", "id,text\na,One.\n"),
        "jsonl": file(tmp_path, "in.jsonl", '{"id": "a", "text": "One."}'),
        "parquet": parquet(tmp_path, id=["a"], text=["One."]),
    }
    expected = (
        f"{paths[form]}: there is no column 'words' ({option}). Columns there are: 'id', 'text'."
    )
    with pytest.raises(InputError) as caught:
        read(paths[form], **asked)
    assert str(caught.value) == expected


def test_missing_file_and_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no such file or folder; allowed: \.csv"):
        read(tmp_path / "none.csv")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"holds no \.txt files"):
        read(tmp_path / "empty")


def test_standard_input_that_is_empty_or_named_twice() -> None:
    with pytest.raises(InputError, match="standard input: is empty"):
        read("-")
    with pytest.raises(InputError, match="more than once"):
        read("-", "-")


def test_plain_text_has_no_columns_to_keep(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="plain text has no columns"):
        read(file(tmp_path, "a.txt", "One."), keep=("date",))


def test_the_last_input_is_checked_before_the_first_is_read(tmp_path: Path) -> None:
    good = file(tmp_path, "a.csv", "text\nOne.\n")
    with pytest.raises(InputError, match="no such file"):
        open_sources([good, tmp_path / "none.csv"])


def test_the_same_id_in_two_inputs(tmp_path: Path) -> None:
    first = file(tmp_path, "a.csv", "id,text\nx,One.\n")
    second = file(tmp_path, "b.csv", "id,text\ny,One.\nx,Two.\n")
    with pytest.raises(InputError) as caught:
        read(first, second)
    assert str(caught.value).startswith(f"row 1 of {first} and row 2 of {second} have the same")


@pytest.mark.parametrize("head", [b"accession,report_text\n", b"id\ttext\n"], ids=["csv", "tsv"])
def test_a_table_on_standard_input_is_refused(head: bytes) -> None:
    with pytest.raises(InputError, match="begins like a table"):
        read("-", stdin=head + b"1,No mass.\n")
