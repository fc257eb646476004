"""Words for figures and findings: plain text, without Streamlit and without Plotly."""
