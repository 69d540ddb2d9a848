"""Things done at the same time."""
