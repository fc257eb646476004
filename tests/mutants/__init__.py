"""Small faults planted one at a time, to see whether the checks and tests notice."""
