"""Which ten-digit number of a US line is charged where the reader has chosen none."""

from streamlit.testing.v1 import AppTest


def test_where_all_numbers_pay_the_same_a_number_stands_for_an_averaged_line(warehouse):
    def page():
        from datetime import date

        import streamlit as st

        from sections.product.numbers import choose_number

        st.session_state["us_number"] = ""
        st.markdown(choose_number("84822000", date(2026, 10, 10), "statutory").code)

    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    assert [said.value for said in app.markdown] == ["8482200020"]


def test_a_number_in_the_address_opens_its_line():
    def page():
        import pandas as pd
        import streamlit as st

        from sections.product.numbers import open_number

        lines = pd.DataFrame(
            {"importer": ["United States"] * 2 + ["China"], "line": ["10000001", "10000002", "9"]}
        )
        open_number(lines)
        st.markdown(f"{st.session_state['us_line']} {st.session_state['us_number']}")

    app = AppTest.from_function(page, default_timeout=60)
    app.query_params["us_number"] = "1000.00.0220"
    assert [said.value for said in app.run().markdown] == ["10000002 1000000220"]
