"""Functions of the marts: made with their parameters, found by the lineage."""

import pytest

from warehouse.errors import DataError
from warehouse.functions import function_texts, make_function
from warehouse.lineage import tables_read


def test_a_function_has_the_parameters_of_its_line():
    made = make_function(
        "marts.of", "-- Its line.\n--\n-- takes number\nselect * from marts.us_mfn"
    )
    assert made.startswith("create macro marts.of(number) as table -- Its line.")


def test_a_function_without_tables_gives_one_value():
    made = make_function(
        "marts.twice", "-- Two of it.\n--\n-- takes number\nselect\n    2 * number"
    )
    assert " ".join(made.split()) == "create macro marts.twice(number) as 2 * number"


def test_a_function_without_the_line_is_refused_by_name():
    with pytest.raises(DataError, match=r"marts\.twice has no line"):
        make_function("marts.twice", "select 2")


def test_a_question_that_calls_a_function_rests_on_what_the_function_reads():
    assert tables_read("select * from marts.us_shipment_layers([])") == {"marts.us_shipment_layers"}
    assert "marts.us_mfn" in tables_read(function_texts()["marts.us_shipment_layers"])
    assert tables_read("select * from range(3)") == set()
