text = "some text"
result = (
    text
    .upper()
    .replace("S", "T")
    .nothing()
    .lower()
)
