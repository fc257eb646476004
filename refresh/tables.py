"""A new table beside the one it replaces: what it must be, and what moved."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pandas as pd

from refresh.ask import RefreshError


@dataclass(frozen=True)
class NewTable:
    """Rows that a producer gave for one file of a source folder.

    rows: text, with the columns of the file; a period that they have replaces it in the file.
    key: columns that no two rows share. period: the column of months (2026-08) or years (2026);
    empty for a list that rows are added to (without a key: that is replaced), written only where
    another table changes.
    group: columns within which periods follow on one another and totals are compared.
    values: numeric columns, summed for the comparison; other columns say where a row comes from.
    tolerance: the share by which a revision may move a period's total of a group.
    note: what moved, in words, where totals do not say it; such a list is written for itself.
    """

    file: str
    rows: pd.DataFrame
    key: tuple[str, ...]
    period: str
    group: tuple[str, ...]
    values: tuple[str, ...]
    tolerance: float = 0.05
    note: str = ""


def in_millions(dollars: object, decimals: int, where: str) -> str:
    """Dollars as the text of millions; a text that is no number is a RefreshError."""
    try:
        return f"{Decimal(str(dollars)) / 1_000_000:.{decimals}f}"
    except InvalidOperation as error:
        raise RefreshError(
            f"{where}: {dollars!r} is not an amount; nothing can be made of it."
        ) from error


def read(path: Path) -> pd.DataFrame:
    """A CSV file as text, empty cells as empty text; a missing file has no rows."""
    if not path.exists():
        return pd.DataFrame()
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def merged(old: pd.DataFrame, table: NewTable) -> pd.DataFrame:
    """The whole new file by key: old rows of periods that were not read again, and the new rows.

    A row that has not moved stays as it was, so that its vintage is that of its figure.
    """
    if old.empty:
        return in_order(table.rows, table)
    if not table.key:
        return table.rows.reset_index(drop=True)
    if not table.period:
        new = pd.MultiIndex.from_frame(table.rows[list(table.key)])
        others = old[~pd.MultiIndex.from_frame(old[list(table.key)]).isin(new)]
        return pd.concat([others, table.rows[list(old.columns)]], ignore_index=True)
    place, same = [*table.group, table.period], [*table.key, *table.values]
    read_again = pd.MultiIndex.from_frame(table.rows[place])
    stays = pd.MultiIndex.from_frame(table.rows[same])
    others = ~pd.MultiIndex.from_frame(old[place]).isin(read_again)
    unmoved = pd.MultiIndex.from_frame(old[same]).isin(stays)
    kept = old[others | unmoved]
    moved = ~stays.isin(pd.MultiIndex.from_frame(kept[same]))
    return in_order(pd.concat([kept, table.rows.loc[moved, list(old.columns)]]), table)


def in_order(rows: pd.DataFrame, table: NewTable) -> pd.DataFrame:
    """The rows in the order of their key, numbered anew."""
    if rows.empty or not table.period:
        return rows
    return rows.sort_values(list(table.key)).reset_index(drop=True)


def check(old: pd.DataFrame, table: NewTable) -> pd.DataFrame:
    """Refuse rows that are half an answer, of another form, or beyond what a revision explains.

    Returns what moved (see differences). Raises RefreshError with the file, the group, the
    period and both figures.
    """
    name, rows = table.file, table.rows
    if not table.period:
        return pd.DataFrame()
    if rows.empty:
        raise RefreshError(f"{name}: the answer has no rows; nothing to replace the old with.")
    if not old.empty and set(rows.columns) != set(old.columns):
        raise RefreshError(
            f"{name}: the columns are {', '.join(rows.columns)}, not those of the file."
        )
    repeated = rows[rows.duplicated(list(table.key))]
    if not repeated.empty:
        raise RefreshError(f"{name}: {_place(repeated.iloc[0], table)} stands twice in the answer.")
    for column in table.values:
        wrong = rows[~rows[column].str.fullmatch(r"(-?\d+(\.\d+)?)?")]
        if not wrong.empty:
            row = wrong.iloc[0]
            raise RefreshError(f"{name}: {_place(row, table)}: {row[column]!r} is not a number.")
    _check_periods(old, table)
    moved = differences(old, table)
    for change in moved.itertuples():
        _check_change(table, change)
    return moved


def differences(old: pd.DataFrame, table: NewTable) -> pd.DataFrame:
    """One row a column of values, group and period that is new, fuller or moved.

    Columns: what, group (text), period, old and again (totals of the rows that both have, empty
    where none), new (total of all), rows_old, rows_both, rows_new, change (share of old).
    """
    place, key = ["what", "group", "period"], ["what", "place"]
    new = _long(table.rows, table)
    before = _long(old, table)
    known = before[[*key, "value"]].set_axis([*key, "old"], axis="columns")
    both = new.merge(known, on=key, how="left")
    both["again"] = both["value"].where(both["old"].notna())
    moved = both.groupby(place).agg(
        new=("value", "sum"), rows_new=("value", "size"), rows_both=("old", "count"),
        old=("old", lambda part: part.sum(min_count=1)),
        again=("again", lambda part: part.sum(min_count=1)),
    )  # fmt: skip
    moved["rows_old"] = before.groupby(place).size().reindex(moved.index, fill_value=0)
    moved["change"] = (moved["again"] - moved["old"]) / moved["old"].abs().where(moved["old"] != 0)
    same = (moved["old"] == moved["new"]) & (moved["rows_old"] == moved["rows_new"])
    return moved[~same].reset_index()


def _long(rows: pd.DataFrame, table: NewTable) -> pd.DataFrame:
    """Each figure of a table in a row: what, group, period, place (its key as text), value."""
    if rows.empty or not table.values:
        return pd.DataFrame(columns=["what", "group", "period", "place", "value"])
    figures = pd.concat(
        pd.DataFrame(
            {
                "what": column,
                "group": _groups(rows, table),
                "period": rows[table.period],
                "place": _joined(rows, table.key),
                "value": pd.to_numeric(rows[column], errors="coerce"),
            }
        )
        for column in table.values
    )
    return figures.dropna(subset="value")


def _groups(rows: pd.DataFrame, table: NewTable) -> pd.Series:
    if not table.group:
        return pd.Series("all", index=rows.index)
    return _joined(rows, table.group)


def _joined(rows: pd.DataFrame, columns: tuple[str, ...]) -> pd.Series:
    return rows[columns[0]].str.cat([rows[name] for name in columns[1:]], sep=", ")


def _check_periods(old: pd.DataFrame, table: NewTable) -> None:
    """No hole that was not there, and no group that ends before it did or before the others."""
    new = _periods(table.rows, table)
    before = {} if old.empty else _periods(old, table)
    last = max(max(periods) for periods in new.values())
    for group, periods in new.items():
        place, end = f"{table.file}: {group}", max(periods)
        known = periods | before.get(group, set())
        missing = sorted(set(_between(min(periods), end)) - known)
        if missing:
            raise RefreshError(f"{place}: {missing[0]} is missing from the answer.")
        stored = max(before.get(group, periods))
        if end < stored:
            raise RefreshError(f"{place}: the answer ends at {end}, the file at {stored}.")
        if end < last:
            raise RefreshError(f"{place}: half an answer, it ends at {end}, others at {last}.")


def _check_change(table: NewTable, change) -> None:
    place = f"{table.file}: {change.group}, {change.period}, {change.what}"
    if change.rows_both < 0.9 * change.rows_old:
        raise RefreshError(
            f"{place}: half an answer, it has {change.rows_both:.0f} of the file's "
            f"{change.rows_old:.0f} rows."
        )
    moved = abs(change.again - change.old)  # not a number where the period is new
    if moved > table.tolerance * abs(change.old):
        raise RefreshError(
            f"{place}: {change.old:,.0f} became {change.again:,.0f}, more than revisions explain "
            f"({table.tolerance:.0%}); compare with the producer's own page before you take it."
        )


def _periods(rows: pd.DataFrame, table: NewTable) -> dict[str, set[str]]:
    return {name: set(part) for name, part in rows[table.period].groupby(_groups(rows, table))}


def spans(periods: pd.Series) -> str:
    """`2021-08 to 2022-12 and 2025-01` for the periods given, runs joined."""
    known = pd.PeriodIndex(sorted(set(periods)), freq=_frequency(periods.iloc[0]))
    runs: list[list[pd.Period]] = []
    for period in known:
        if runs and period == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], period]
        else:
            runs.append([period])
    return " and ".join(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)


def _frequency(period: str) -> str:
    return "M" if len(period) == 7 else "Y"


def _between(first: str, last: str) -> list[str]:
    return [str(period) for period in pd.period_range(first, last, freq=_frequency(first))]


def _place(row: pd.Series, table: NewTable) -> str:
    return ", ".join(str(row[column]) for column in table.key)
