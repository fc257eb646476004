"""A day as readers and spreadsheets write it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Order = Literal["month first", "day first"]
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december")  # fmt: skip
TIME = re.compile(r"[T ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]\.?m\.?)?$", re.IGNORECASE)
YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})(\d{2})(\d{2})")
YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
SHORT_YEAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}")
MONTH_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4})", re.IGNORECASE)
SERIAL = re.compile(r"(\d{5})(\.\d+)?")
EXCEL_EPOCH = date(1899, 12, 30)
EXAMPLES = "Write it as 2025-04-20, 4/20/2025 or April 20, 2025"


@dataclass(frozen=True)
class TypedDay:
    """What was meant: a day, or two that it may be, or none; and why it is not one day."""

    day: date | None = None
    either: tuple[date, ...] = ()
    why: str = ""


def read_day(text: str) -> TypedDay:
    """The day that a text means: ISO, US, spelled out, or day first where only that is possible.

    The clock time of a spreadsheet is left out. Where month and day could change places, `either`
    holds both days and `why` asks which; where it is no day, `why` says so. Both are sentences
    without their subject, the text.
    """
    line = TIME.sub("", " ".join(text.split()))
    if found := YEAR_FIRST.fullmatch(line):
        year, _, month, day, *packed = found.groups()
        return _only(*(int(number) for number in ((year, month, day) if year else packed)))
    if found := YEAR_LAST.fullmatch(line):
        first, _, second, year = found.groups()
        return _year_last(int(first), int(second), int(year))
    if found := MONTH_FIRST.fullmatch(line):
        name, day, year = found.groups()
    elif found := DAY_FIRST.fullmatch(line):
        day, name, year = found.groups()
    elif SHORT_YEAR.fullmatch(line):
        return TypedDay(why=f"has a year of two digits. {EXAMPLES}.")
    else:
        return TypedDay(why=f"is not a day. {EXAMPLES}.")
    month = _month(name)
    return (
        _only(int(year), month, int(day)) if month else TypedDay(why=f"is not a day. {EXAMPLES}.")
    )


def day_order(texts: Iterable[str]) -> Order | None:
    """Whether days like 04/05/2025 are month first or day first, judged by the others beside them.

    None where no day shows it, or where some can only be the one and some only the other.
    """
    found = {order for text in texts if (order := _order(text))}
    return found.pop() if len(found) == 1 else None


def iso_day(text: str, order: Order | None = None) -> str:
    """A day of a basket as 2025-04-20; a text that is not one day is given back as it is.

    order: what days such as 04/05/2025 are, where it is known.
    """
    read = read_day(text)
    if read.either and order:
        return f"{read.either[order == 'day first']:%Y-%m-%d}"
    return f"{read.day:%Y-%m-%d}" if read.day else text


def unserial(text: str, epoch: date = EXCEL_EPOCH) -> str:
    """A serial number of a spreadsheet, five digits with or without a time of day, as 2025-04-20.

    epoch: the day that the numbers count from. Any other text is given back as it is.
    """
    found = SERIAL.fullmatch(text.strip())
    return f"{epoch + timedelta(days=int(found[1])):%Y-%m-%d}" if found else text


def long_day(day: date) -> str:
    """April 5, 2025."""
    return f"{day:%B} {day.day}, {day.year}"


def _year_last(first: int, second: int, year: int) -> TypedDay:
    both = [found for month, day in ((first, second), (second, first))
            if (found := _date(year, month, day))]  # fmt: skip
    if len(both) < 2 or both[0] == both[1]:
        return _only(year, first, second) if not both else TypedDay(both[0])
    us, other = both
    return TypedDay(
        either=(us, other),
        why=f"may be {long_day(us)} or {long_day(other)}. Write {us:%Y-%m-%d} or {other:%Y-%m-%d}.",
    )


def _only(year: int, month: int, day: int) -> TypedDay:
    found = _date(year, month, day)
    if found:
        return TypedDay(found)
    if 1 <= month <= 12 and day > 0:
        return TypedDay(why=f"is not a day: {MONTHS[month - 1].title()} {year} has no day {day}.")
    return TypedDay(why=f"is not a day. {EXAMPLES}.")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    found = [number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower())]
    return found[0] if len(found) == 1 and len(name) >= 3 else 0


def _order(text: str) -> Order | None:
    line = TIME.sub("", " ".join(text.split()))
    found = YEAR_LAST.fullmatch(line)
    if not found:
        return None
    first, second = int(found[1]), int(found[3])
    if first <= 12 < second:
        return "month first"
    return "day first" if second <= 12 < first else None
