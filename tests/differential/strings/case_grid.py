# Changes of case that change widths, and the three ways of capitals.
texts = ["", "straße", "ŉx", "ǰ", "ΐ", "ﬁne ﬂag", "ǆx ǄX ǅx", "ὈΔΥΣΣΕΎΣ Σ ΑΣ.Β", "İıIi", "hello world's end", "a1b2 c3d", "ⅷ ⓐ", "ÿ", "ß", "ﬃ", "\U00010428\U00010400", "Ʞʞ", "ა Ა", "ꮿ Ꮿ", "µ", "ſ", "ᾳ ᾼ", "և", "x\u0345y", "ΑΣ", "Σ", "aΣ", "Σa", "a\u0301Σ\u0301"]
for t in texts:
    print(ascii(t), ascii(t.upper()), ascii(t.lower()), ascii(t.title()), ascii(t.capitalize()), ascii(t.swapcase()), ascii(t.casefold()))
    print(len(t), len(t.upper()), len(t.lower()), len(t.casefold()), t.upper().isupper(), t.lower().islower(), t.title().istitle(), t.casefold() == t.upper().casefold())
for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold"):
    try:
        getattr("a", name)("b")
    except TypeError as e:
        print(e)
    try:
        getattr(str, name)(5)
    except TypeError as e:
        print(e)
    print(ascii(getattr("\ud800x", name)()))
