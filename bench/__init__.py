"""How fast it is: measured by hand, never a test."""
