# Characters of text as numbers in clones, and what makes them leave.
def distance(a, b):
    previous = list(range(len(b) + 1))
    for i in range(len(a)):
        current = [i + 1]
        for j in range(len(b)):
            cost = previous[j] if a[i] == b[j] else 1 + min(previous[j], previous[j + 1], current[j])
            current.append(cost)
        previous = current
    return previous[-1]


def classify(text):
    letters = digits = spaces = others = upper = 0
    for c in text:
        if c.isalpha():
            letters += 1
            if c.isupper():
                upper += 1
        elif c.isdigit():
            digits += 1
        elif c.isspace():
            spaces += 1
        else:
            others += 1
    return letters, digits, spaces, others, upper


def vowels(text):
    n = 0
    for i in range(len(text)):
        if text[i] in "aeiou" or text[i] in ("ä", "ö", "Ω") or text[i] in {"é", "yy", None}:
            n += 1
    return n


def codes(text):
    total = 0
    for c in text:
        total = total * 31 + ord(c)
    return total


def scan(text):
    i = 0
    out = []
    while i < len(text):
        c = text[i]
        if c == " ":
            i += 1
            continue
        j = i
        while j < len(text) and text[j] != " ":
            j += 1
        out.append(text[i:j])
        i = j
    return out


def negative(text, n):
    s = ""
    for i in range(1, n):
        if text[-i] >= "m":
            s += text[-i]
    return s


def counts(text):
    d = {}
    last = ""
    for c in text:
        d[c] = d.get(c, 0) + 1
        if c == last:
            d["twice"] = d.get("twice", 0) + 1
        last = c
    return sorted(d.items())


def same(text):
    found = []
    for c in text:
        d = c
        if d is not c:
            found.append("?")
        if c > "é":
            found.append(c)
        if c:
            found.append(c * 2)
    return found


class Text(str):
    def __getitem__(self, i):
        return "<%s>" % str.__getitem__(self, i)

    def __len__(self):
        return 3

    def __iter__(self):
        return iter("xyz")


def extremes(a, b, c, d):
    r = []
    for i in range(6):
        r.append((min(a, b, c), max(a, b, c, d), min(a, i, b), max(i, c)))
        if i == 3:
            a = a * 1.0
        if i == 4:
            b = 1 << 70
    return r


def guarded(items, text):
    done = []
    for n in items:
        try:
            for k in range(n, n + 3):
                done.append(text[k])
            for c in text:
                if c == "e":
                    raise ValueError(c)
        except IndexError as e:
            done.append("IndexError " + str(e))
        except ValueError as e:
            done.append("ValueError " + str(e))
        finally:
            done.append(n)
    return done


def summed(lists):
    total = 0
    for items in lists:
        try:
            for x in items:
                total += x
            for i in range(len(items)):
                total += items[i] // (i - 2)
        except ZeroDivisionError:
            total += 1000
        except TypeError as e:
            print("TypeError", e)
    return total


def handed_over(text):
    r = []
    for c in text:
        try:
            r.append(int(c) + ord(c))
        except ValueError:
            r.append(c)
    return r


TEXTS = ["", "a", "Hello World 42!", "ÄÖü ß é ²½", "Ω mega", "snow ☃ man", "\U0001f600 smile", "nul\0\x7f\x80\xff\u0100"]


def main():
    for a in TEXTS:
        print(classify(a), vowels(a), codes(a), scan(a), counts(a), same(a), handed_over(a))
        print([distance(a, b) for b in TEXTS])
        for n in (1, 3, 9, 40):
            try:
                print(negative(a, n))
            except IndexError as e:
                print(e)
        print(guarded([0, 1, 2, -3, 90], a))
    t = Text("abc")
    print(classify(t), vowels(t), codes(t), counts(t))
    for odd in (["a", "bc", 3.5], b"abc", ("x", "y"), [1, 2]):
        for f in (classify, vowels, codes, scan, counts, same):
            try:
                print(f.__name__, f(odd))
            except (TypeError, AttributeError) as e:
                print(f.__name__, type(e).__name__, e)
    print(extremes(3, 1, 2, 9))
    print(extremes(1 << 62, -(1 << 62), 5, 1 << 63))
    print(extremes(2.5, 1, True, 0))
    print(extremes(0.0, -0.0, float("nan"), 1.0))
    print(summed([[1, 2], [3, 4, 5, 6], [1.5], (7, 8), range(3), [1 << 70], ["a"], []]))


main()


def identity(text):
    same = []
    c = e = "x"
    for d in text:
        same.append((c is e, d is c, d is text[0], d is "z"[0]))
        e = d
    return same


print(identity("xyz"), identity("zäx"))
