# is… of characters from many blocks, alone and together.
names = [n for n in dir(str) if n.startswith("is")]
characters = ["", "a", "A", "1", "_", " ", "\t", "\n", "\x00", "\x7f", "\x85", "\xa0", "ª", "²", "½", "ß", "Ä", "ǅ", "ʰ", "\u0300", "٣", "Ⅷ", "ⅷ", "①", "一", "あ", "\u200b", "\u2028", "\ue000",
              "\ufeff", "\U0001d7d8", "\U0001f600", "\U00010400", "\U00010428", "\ud800", "℘", "·", "゛", "K"]
for c in characters:
    print(ascii(c), "".join("X" if getattr(c, n)() else "." for n in names))
for t in ("Ab", "aB", "AB", "ab", "A1", "1a", "a b", "A Bc", "A bc", "a1_", "1_", "class", "ǅa", "ABǅ", "1.5", "²", "1²", "a\u0300", "\u0300a", "Hello World", "HELLO", "HelloWorld", "It's", "\x00a", "ʰA", "ªa"):
    print(ascii(t), "".join("X" if getattr(t, n)() else "." for n in names))
print(names)
for n in names:
    try:
        getattr("a", n)(1)
    except TypeError as e:
        print(e)
