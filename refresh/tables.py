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
    key: columns that no two rows share. period: the column of months (2026-08) or years (2026).
    group: columns within which periods follow on one another and totals are compared.
    values: numeric columns, summed for the comparison; other columns say where a row comes from.
    tolerance: the share by which a revision may move a period's total of a group.
    """

    file: str
    rows: pd.DataFrame
    key: tuple[str, ...]
    period: str
    group: tuple[str, ...]
    values: tuple[str, ...]
    tolerance: float = 0.05


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
    return rows if rows.empty else rows.sort_values(list(table.key)).reset_index(drop=True)


def check(old: pd.DataFrame, table: NewTable) -> None:
    """Refuse rows that are half an answer, of another form, or beyond what a revision explains.

    Raises RefreshError with the file, the group, the period and both figures.
    """
    name, rows = table.file, table.rows
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
    for change in differences(old, table).itertuples():
        _check_change(table, change)


def differences(old: pd.DataFrame, table: NewTable) -> pd.DataFrame:
    """One row a column of values, group and period that is new or moved.

    Columns: what, group (text), period, old, new (totals, old empty where new), rows_old, rows_new,
    change (share of the old total).
    """
    new = _totals(table.rows, table)
    before = _totals(old, table).rename(columns={"new": "old", "rows_new": "rows_old"})
    both = new.merge(before, on=["what", "group", "period"], how="left").fillna({"rows_old": 0})
    both["change"] = (both["new"] - both["old"]) / both["old"].abs().where(both["old"] != 0)
    moved = both["old"].isna() | (both["old"] != both["new"])
    columns = ["what", "group", "period", "old", "new", "rows_old", "rows_new", "change"]
    return both.loc[moved, columns].reset_index(drop=True)


def _totals(rows: pd.DataFrame, table: NewTable) -> pd.DataFrame:
    """Sum and count of each column of values that has figures, by group and period."""
    if rows.empty:
        return pd.DataFrame(columns=["what", "group", "period", "new", "rows_new"])
    values = pd.concat(
        pd.DataFrame(
            {
                "what": column,
                "group": _groups(rows, table),
                "period": rows[table.period],
                "new": pd.to_numeric(rows[column], errors="coerce"),
            }
        )
        for column in table.values
    ).dropna(subset="new")
    totals = values.groupby(["what", "group", "period"])["new"].agg(["sum", "size"]).reset_index()
    return totals.rename(columns={"sum": "new", "size": "rows_new"})


def _groups(rows: pd.DataFrame, table: NewTable) -> pd.Series:
    if not table.group:
        return pd.Series("all", index=rows.index)
    return rows[list(table.group)].agg(", ".join, axis=1)


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
    if change.rows_new < 0.9 * change.rows_old:
        raise RefreshError(
            f"{place}: half an answer, {change.rows_new:.0f} rows where the file has "
            f"{change.rows_old:.0f}."
        )
    moved = abs(change.new - change.old)  # not a number where the period is new
    if moved > table.tolerance * abs(change.old):
        raise RefreshError(
            f"{place}: {change.old:,.0f} became {change.new:,.0f}, more than revisions explain "
            f"({table.tolerance:.0%}); compare with the producer's own page before you take it."
        )


def _periods(rows: pd.DataFrame, table: NewTable) -> dict[str, set[str]]:
    return {name: set(part) for name, part in rows[table.period].groupby(_groups(rows, table))}


def _between(first: str, last: str) -> list[str]:
    frequency = "M" if len(first) == 7 else "Y"
    return [str(period) for period in pd.period_range(first, last, freq=frequency)]


def _place(row: pd.Series, table: NewTable) -> str:
    return ", ".join(str(row[column]) for column in table.key)
