"""The room that brings sources up to date: it asks producers, and nothing in the build reads it."""
