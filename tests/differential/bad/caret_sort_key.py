words = ["bb", "a", None, "ccc"]
print(sorted(words[:2], key=len))
words.sort(key=lambda w: (len(w), w))
