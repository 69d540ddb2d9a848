raise ValueError("schön \u20ac \U0001f600 \x07 tab\t.")
