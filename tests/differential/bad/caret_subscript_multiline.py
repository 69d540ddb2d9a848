table = {"a": {"b": [1, 2, 3]}}
value = table["a"][
    "b"
][
    "c"
]
