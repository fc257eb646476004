"""The changes of a scenario: the one place that says how the address writes them."""

import json
import re
from dataclasses import asdict, dataclass
from difflib import get_close_matches

import duckdb

from warehouse.errors import QuestionError

COUNTRIES = {"us": "United States", "cn": "China"}
MOST_CHANGES = 40
HIGHEST_PCT = 600
EXAMPLE = "us.section_301=off;cn.across_the_board=34"
GRAMMAR = f"""\
A scenario is a list of changes separated by semicolons, such as {EXAMPLE}.
Each change is country.thing=value, or country.thing@product=value for a part of the goods.
country  us for the US tariff on goods of China, cn for the Chinese tariff on US goods.
thing    a layer (section_301), a program (section_301_list_1, or list_1 for short), exclusions,
         exemptions, waivers, or what was announced and never came (announced_34, truce_24, list_4b,
         scheduled). `python -m warehouse ask scenario_vocabulary` lists them.
value    off; on, as the law has it or last had it; or a percentage from 0 (off) to {HIGHEST_PCT}.
product  a category, section or code, such as category:toys, section:XVI, 8517 or all.
A rate falls on the goods that the lists of the layer or program reach. With @product a rate for a
layer falls on all of the product, a rate for a program on what its list has of it.
Exempt lists and Section 232 still take their part of duties on all goods.
A later change overrides an earlier one where both fall on the same goods. No change is the law."""
_CHANGE = re.compile(r"^([^.=@]+)\.([^.=@]+)(?:@([^=@]+))?=([^=@]*)$")


@dataclass(frozen=True)
class Change:
    """One change: the country that charges, what is changed and how, and on which goods."""

    place: int
    importer: str
    thing: str
    action: str
    rate_pct: float | None = None
    goods: str | None = None


def parse(text: str) -> tuple[Change, ...]:
    """The changes in the code of the address, in their order; none for an empty text.

    Raises QuestionError, in one sentence, for a change that cannot be read. Whether the
    country has the thing and the product is asked of the data (`checked`).
    """
    pieces = [piece.strip() for piece in text.split(";") if piece.strip()]
    if len(pieces) > MOST_CHANGES:
        raise QuestionError(
            f"A scenario takes at most {MOST_CHANGES} changes and this one has {len(pieces)};"
            " change whole layers instead of single programs."
        )
    return tuple(_change(place, piece) for place, piece in enumerate(pieces, start=1))


def _change(place: int, piece: str) -> Change:
    match = _CHANGE.match("".join(piece.split()))
    if not match:
        raise QuestionError(
            f"The change {piece!r} cannot be read; write country.thing=value, such as"
            " us.section_301=off, and separate changes by semicolons."
        )
    country, thing, goods, value = match.groups()
    if country.lower() not in COUNTRIES:
        raise QuestionError(f"The change {piece!r} begins with {country!r}; begin with us or cn.")
    if value.lower() in ("on", "off"):
        return Change(place, COUNTRIES[country.lower()], thing.lower(), value.lower(), None, goods)
    return Change(
        place, COUNTRIES[country.lower()], thing.lower(), "rate", _rate(piece, value), goods
    )


def _rate(piece: str, value: str) -> float:
    number = re.fullmatch(r"\d{1,3}(?:\.\d{1,6})?", value.removesuffix("%"))
    if not number or float(number.group()) > HIGHEST_PCT:
        raise QuestionError(
            f"The change {piece!r} has the value {value!r}; write on, off, or a rate in percent"
            f" from 0 to {HIGHEST_PCT} with a decimal point."
        )
    return float(number.group())


def checked(text: str, cursor: duckdb.DuckDBPyConnection) -> str:
    """The changes as the JSON that the questions take, each thing and product found in the data.

    Raises QuestionError, in one sentence, for a thing, a product or a value that does not exist.
    """
    changes = parse(text)
    things = _things(cursor) if changes else []
    return json.dumps([asdict(_known(change, things, cursor)) for change in changes])


Thing = tuple[str, str, str, str]  # importer, thing, short name, kind


def _things(cursor: duckdb.DuckDBPyConnection) -> list[Thing]:
    return cursor.execute(
        "select distinct importer, thing, short_thing, kind from marts.scenario_things"
    ).fetchall()


def _known(change: Change, things: list[Thing], cursor: duckdb.DuckDBPyConnection) -> Change:
    own = [rest for importer, *rest in things if importer == change.importer]
    kinds = {thing: kind for thing, _, kind in own}
    names = {short: thing for thing, short, _ in own} | {thing: thing for thing in kinds}
    if change.thing not in names:
        raise QuestionError(
            f"A scenario cannot change {change.thing!r} in the tariff of {_the(change.importer)};"
            f" {_near(change.thing, sorted(names))}"
        )
    thing = names[change.thing]
    if change.action == "rate" and kinds[thing] in ("relief", "announced", "points"):
        raise QuestionError(f"{change.thing} takes on or off and no rate; got {change.rate_pct:g}.")
    if change.goods and not _is_product(change, cursor):
        raise QuestionError(
            f"The tariff of {_the(change.importer)} has no product {change.goods!r}; write a"
            " category, a section or a code of 2, 4, 6 or 8 digits, such as category:toys or 8517."
        )
    return Change(
        change.place, change.importer, thing, change.action, change.rate_pct, change.goods
    )


def _is_product(change: Change, cursor: duckdb.DuckDBPyConnection) -> bool:
    found = cursor.execute(
        "select 1 from marts.product_tariff_lines where importer = ? and product = ? limit 1",
        [change.importer, change.goods],
    )
    return found.fetchone() is not None


def _near(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, n=3)
    return f"did you mean {', '.join(near)}?" if near else f"it is one of {', '.join(names)}."


def _the(importer: str) -> str:
    return "the United States" if importer == "United States" else importer
