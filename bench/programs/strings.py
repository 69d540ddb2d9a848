# Building, searching and replacing text.
def main():
    words = ["alpha", "beta", "gamma", "delta", "omega"]
    parts = []
    for i in range(60000):
        w = words[i % 5]
        parts.append(w.upper() if i % 3 == 0 else w + str(i))
    text = " ".join(parts)
    count = 0
    for w in text.split():
        if w.endswith("7") or w.startswith("GA"):
            count += len(w)
    vowels = 0
    for c in text:
        if c in "aeiou":
            vowels += 1
    s = ""
    for i in range(60000):
        s += "ab"
    print(len(text), count, vowels, text.replace("beta", "b").count("b"), len(s), text[::-1][:10])


main()
