# Random lines read and rows written under many dialects: one number for all results, and every 61st in words.
import csv
import io
import random

random.seed(5)
alphabet = ['a', 'b', '"', '"', ',', ',', ' ', '\n', '\r', 'x1', "'", ';', '""']
out = []
for n in range(800):
    text = "".join(random.choice(alphabet) for _ in range(random.randrange(0, 14)))
    for options in ({}, {"strict": True}, {"doublequote": False}, {"quoting": csv.QUOTE_NONE}, {"delimiter": ";"}, {"escapechar": "x"}, {"quotechar": "'"}):
        for source in (io.StringIO(text, newline=""), [text], text.splitlines(True)):
            try:
                r = csv.reader(source, **options)
                out.append((list(r), r.line_num))
            except csv.Error as e:
                out.append(str(e))
for n in range(500):
    row = [random.choice([None, 1, 2.5, "", "a,b", 'q"q', "line\nend", " s", "x;y", -3, "plain", True]) for _ in range(random.randrange(0, 5))]
    for options in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"delimiter": ";"}, {"doublequote": False, "escapechar": "x"}, {"lineterminator": "\n"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"delimiter": "1"}, {"quotechar": None, "quoting": csv.QUOTE_NONE}):
        f = io.StringIO(newline="")
        try:
            csv.writer(f, **options).writerow(row)
            out.append(f.getvalue())
        except csv.Error as e:
            out.append(str(e))
h = 0
for o in out:
    for c in repr(o):
        h = (h * 31 + ord(c)) % 1000000007
print(len(out), h)
for o in out[::61]:
    print(repr(o))
