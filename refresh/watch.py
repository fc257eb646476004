"""The command `python -m warehouse watch`: what a person must look at."""


def watch() -> int:
    """Print the list; returns 0."""
    return 0
