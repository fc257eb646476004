"""What is written can be read by others, and says what it is."""

import gzip
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import duckdb
import jsonschema
import pandas as pd
import polars as pl
import pytest

from warehouse import WarehouseError, query
from warehouse.__main__ import main
from warehouse.package import export

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/data_package.md").read_text(encoding="utf-8")


def asked(sql: str) -> duckdb.DuckDBPyConnection:
    return duckdb.connect().execute(sql)


def described(package: Path) -> dict[str, Any]:
    return json.loads((package / "datapackage.json").read_text(encoding="utf-8"))


def test_the_descriptor_is_of_the_form_that_the_standard_writes(package: Path):
    profile = json.loads(
        gzip.decompress(Path(__file__).with_name("datapackage-2.0.json.gz").read_bytes())
    )
    content = described(package)
    jsonschema.Draft7Validator(profile).validate(content)
    names = [resource["name"] for resource in content["resources"]]
    assert len(names) == len(set(names))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(profile).validate(content | {"resources": []})


def test_every_file_is_described_with_its_size_and_checksum(package: Path):
    resources = described(package)["resources"]
    on_disk = {
        path.relative_to(package).as_posix()
        for path in package.glob("*/*")
        if path.suffix in (".csv", ".parquet")
    }
    assert {resource["path"] for resource in resources} == on_disk
    for resource in resources:
        content = (package / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (
            len(content),
            f"sha256:{hashlib.sha256(content).hexdigest()}",
        )


def test_the_sums_cover_every_file(package: Path):
    lines = (package / "SHA256SUMS").read_text().splitlines()
    sums = {name: value for value, name in (line.split("  ") for line in lines)}
    files = {
        path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file()
    } - {"SHA256SUMS"}
    assert set(sums) == files
    assert sums["README.md"] == hashlib.sha256((package / "README.md").read_bytes()).hexdigest()


def test_the_edition_is_in_every_file(package: Path, rows):
    ((edition,),) = rows("select edition::varchar from meta.manifest")
    assert described(package)["version"] == edition
    database = package / f"us-china-tariffs-{edition}.duckdb"
    with duckdb.connect(str(database), read_only=True) as connection:
        assert connection.execute("select edition::varchar from meta.manifest").fetchall() == [
            (edition,)
        ]
        for path in (package / "parquet").glob("*.parquet"):
            said = dict(
                connection.execute(
                    f"select key, value from parquet_kv_metadata('{path}')"
                ).fetchall()
            )
            assert said[b"edition"] == edition.encode()
    assert f"edition {edition}" in (package / "README.md").read_text()
    assert f"version: {edition}" in (package / "CITATION.cff").read_text()


def test_duckdb_pandas_and_polars_read_the_same(package: Path):
    for resource in described(package)["resources"]:
        path, fields = (
            package / resource["path"],
            [field["name"] for field in resource["schema"]["fields"]],
        )
        if resource["format"] == "csv":
            frame = pd.read_csv(path, dtype=str, keep_default_na=False)
            assert list(frame.columns) == fields
            parquet = pl.read_parquet(package / "parquet" / f"{path.stem}.parquet")
            assert len(frame) == parquet.height
            continue
        by_polars, by_pandas = pl.read_parquet(path), pd.read_parquet(path)
        by_duckdb = [name for name, *_ in asked(f"describe from '{path}'").fetchall()]
        assert by_duckdb == by_polars.columns == list(by_pandas.columns) == fields
        count = asked(f"select count(*) from '{path}'").fetchone()
        assert count == (by_polars.height,) == (len(by_pandas),)
        key = resource["schema"].get("primaryKey", [])
        if key:
            assert not by_polars.select(key).is_duplicated().any(), path.stem


def test_codes_keep_their_zeros_and_open_days_are_empty(package: Path):
    panel = pl.read_parquet(package / "parquet/panel_hs8.parquet")
    assert panel["line"].str.len_chars().unique().to_list() == [8]
    assert panel.filter(pl.col("line").str.starts_with("0")).height > 0
    assert panel["valid_before"].null_count() > 0
    assert str(panel["valid_before"].max()) < "2027"


@pytest.mark.parametrize("importer", ["United States", "China"])
def test_the_panel_by_six_digits_has_the_rates_of_the_question(package: Path, importer: str):
    day = "2025-04-20"
    ours = query("rates_by_hs6", importer=importer, day=day)
    theirs = asked(
        f"select hs6, statutory_pct, after_exclusions_pct, with_waivers_pct, lowest_pct, highest_pct, lines"
        f" from '{package}/parquet/panel_hs6.parquet' where importer = '{importer}' and layer = 'total'"
        f" and valid_from <= date '{day}' and date '{day}' < coalesce(valid_before, date '9999-12-31') order by hs6"
    ).df()
    pd.testing.assert_frame_equal(
        ours[list(theirs.columns)], theirs, check_dtype=False, check_exact=False, atol=1e-6
    )


def test_the_layers_of_a_line_add_up_to_its_total(package: Path):
    apart = asked(
        f"with panel as (from '{package}/parquet/panel_hs8.parquet'"
        " where valid_from <= date '2026-10-10' and coalesce(valid_before, date '9999-12-31') > date '2026-10-10')"
        " select count(*) filter (abs(total - layers) > 1e-5), count(*) from (select line, importer,"
        " sum(statutory_pct) filter (layer = 'total') as total, coalesce(sum(statutory_pct) filter (layer <> 'total'), 0) as layers"
        " from panel group by all)"
    ).fetchone()
    assert apart is not None
    assert apart[0] == 0
    assert apart[1] > 15_000


def test_weights_are_trade_of_the_census_and_of_no_chinese_line(package: Path):
    lines = asked(
        f"select importer, sum(customs_value_usd) from (select distinct importer, line, customs_value_usd"
        f" from '{package}/parquet/panel_hs8.parquet') group by importer order by importer"
    ).fetchall()
    assert lines[0] == ("China", None)
    assert round(lines[1][1] / 1e9) == 418  # 429.43 less the 11.44 of chapters 98 and 99


@pytest.mark.parametrize("sql", re.findall(r"```sql\n(.*?)```", GUIDE, re.DOTALL))
def test_the_sql_examples_run(package: Path, sql: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(package)
    answer = asked(sql).df()
    assert len(answer) > 0
    if "average_pct" in answer:
        spans = (package / "parquet/average_rate_spans.parquet").as_posix()
        ours = asked(
            f"select after_exclusions_pct from '{spans}' where importer = 'United States' and layer = 'total'"
            " and weights = 'trade_2024' and valid_from <= date '2025-04-20' and date '2025-04-20' < valid_before"
        ).fetchall()
        assert answer["average_pct"].iloc[0] == pytest.approx(ours[0][0], abs=0.01)


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL))
def test_the_python_examples_run(package: Path, code: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(package)
    made: dict[str, Any] = {}
    exec(code, made)
    if "average" in made:
        assert made["average"]["China"] > 100
    else:
        assert made["highest"].filter(pl.col("importer") == "China")["highest_pct"][0] > 125


def test_the_notebook_draws_both_averages_in_ten_lines(
    package: Path, monkeypatch: pytest.MonkeyPatch
):
    notebook = json.loads((ROOT / "docs/headline_chart.ipynb").read_text(encoding="utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert sum(len(cell.splitlines()) for cell in cells) <= 10
    monkeypatch.chdir(package)
    made: dict[str, Any] = {}
    for cell in cells:
        exec(cell, made)
    drawn = {trace.name: trace.y[-1] for trace in made["figure"].data}
    spans = package / "parquet/average_rate_spans.parquet"
    ours = asked(
        f"select importer, after_exclusions_pct from '{spans}' where layer = 'total'"
        " and weights = 'trade_2024' and valid_before is null"
    ).fetchall()
    assert drawn == dict(ours)
    assert len(drawn) == 2


def test_the_functions_of_the_public_file_answer(package: Path):
    database = next(package.glob("*.duckdb"))
    with duckdb.connect(str(database), read_only=True) as connection:
        found = connection.execute("select count(*) from marts.rates_as('carried_on')").fetchone()
        assert found is not None
        assert found[0] > 100_000
        comments = connection.execute(
            "select count(*) from duckdb_columns() where not internal and comment is null"
        ).fetchone()
        assert comments == (0,)


def test_a_folder_with_files_is_refused_in_a_sentence(tmp_path: Path, warehouse: Path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(WarehouseError, match=r"is not empty\. Give a new folder"):
        export(tmp_path, warehouse)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    assert main(["export", str(tmp_path)]) == 2
