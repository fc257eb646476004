"""More readers than one process: Streamlit processes behind nginx, over one read-only file."""
