"""A question with less to plan: what its values cannot need is left out of its SQL.

Most of the time of a question about one code goes into planning its SQL, not into reading. A header
line of a question `-- lighter FUNCTION for FUNCTION where CONDITION` lets the first function take
the place of the second where the condition holds. A shared select whose header has a line
`-- only where CONDITION` stands in the plan as an empty select where it does not hold. A condition
is an expression of SQL over the question's parameters, and may read shared selects.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from warehouse.errors import DataError
from warehouse.lineage import names_among, with_shared

LIGHTER = re.compile(r"^-- lighter +(\S+) for (\S+) where (.+)$", re.MULTILINE)
ONLY = re.compile(r"^-- only where (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Saving:
    """What may be left out of a question, where a query of one true or false allows it.

    Either a function that stands for a larger one, or a shared select without rows.
    """

    allowed: str
    larger: str = ""
    lighter: str = ""
    empty: str = ""


def savings_in(text: str, shared: Mapping[str, str]) -> tuple[Saving, ...]:
    """What the header of a question and those of the shared selects in it let be left out.

    Raises DataError where a question does not read the function that another may stand for.
    """
    whole, found = with_shared(text, dict(shared)), []
    for lighter, larger, where in LIGHTER.findall(text):
        if f"{larger}(" not in text:
            raise DataError(f"The line `-- lighter` is about {larger}, which is not read.")
        found.append(Saving(_asked(where, shared), larger=larger, lighter=lighter))
    for name in sorted(names_among(whole, shared)):
        for where in ONLY.findall(shared[name]):
            found.append(Saving(_asked(f"not coalesce({where}, false)", shared), empty=name))
    return tuple(found)


def _asked(condition: str, shared: Mapping[str, str]) -> str:
    return with_shared(f"select {condition}", dict(shared))


def with_less(
    text: str,
    shared: Mapping[str, str],
    savings: tuple[Saving, ...],
    empty_select: Callable[[str], str],
) -> str:
    """The SQL of a question with everything left out that some savings name.

    empty_select gives a select with the columns of a shared one and no rows.
    """
    for saving in savings:
        if saving.lighter:
            text = text.replace(f"{saving.larger}(", f"{saving.lighter}(")
    without = {saving.empty: empty_select(saving.empty) for saving in savings if saving.empty}
    return with_shared(text, dict(shared) | without)
