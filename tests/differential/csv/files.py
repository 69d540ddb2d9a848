# csv over files and lists of lines: dicts, round trips, sniffing.
import csv
import io

text = 'name,age,city\r\nAnn,31,"Paris, FR"\r\n\r\nBob,,"said ""hi"""\r\nCy,1,x,extra,more\r\nDee\r\n"two\nlines",5,z\r\n'
print(list(csv.reader(io.StringIO(text, newline=""))))
rows = csv.DictReader(io.StringIO(text, newline=""), restkey="rest", restval="-")
for row in rows:
    print(rows.line_num, row)
print(rows.fieldnames, rows.dialect)
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["b", "a"], extrasaction="ignore", restval="?", dialect="unix")
print(w.writeheader())
w.writerows([{"a": 1, "b": 2}, {"a": "x,y", "c": 3}])
print(out.getvalue())
for quoting in range(6):
    for options in ({}, {"escapechar": "\\"}, {"doublequote": False, "escapechar": "!"}, {"delimiter": ";", "lineterminator": "X"},
                    {"quotechar": "'"}, {"skipinitialspace": True, "delimiter": " "}, {"strict": True}):
        data = [["a", "b c", "", "d;e,f"], ["1", 'q"q', "it's", "x\ny"], [1.5, -2, "!", "\\"], ["é", "日本", "tab\t", "\r"]]
        out = io.StringIO(newline="")
        try:
            csv.writer(out, quoting=quoting, **options).writerows(data)
            print(quoting, repr(out.getvalue()))
            print(list(csv.reader(out.getvalue().splitlines(True), quoting=quoting, **options)))
        except Exception as e:
            print(quoting, options, type(e).__name__, e)
for sample in ("a,b,c\n1,2,3\n4,5,6\n", "a;b\n1;2\n", "x\ty\n1\t2\n3\t4", "'a':'b'\n'c':'d'\n", '"a", "b"\n"c", "d"\n',
               "a|b|c\nd|e|f\n", "k: v\nl: w\n"):
    d = csv.Sniffer().sniff(sample)
    print(repr(d.delimiter), repr(d.quotechar), bool(d.skipinitialspace), d.doublequote, csv.Sniffer().has_header(sample))
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_NONE)
print(csv.list_dialects(), list(csv.reader(["a|b\"c|d"], "pipes")), csv.get_dialect("pipes").delimiter)
csv.unregister_dialect("pipes")
r = csv.reader(["a,b", '"x', "y", 'z",2', ""])
for row in r:
    print(r.line_num, row)
for bad in (['a\nb,c'], ['"a" b'], ['a\\'], ['"a\\'], ['a\\\n', 'b,c'], ['"x"" y",z'], [' "a", "b" ']):
    for strict in (False, True):
        try:
            print(list(csv.reader(bad, strict=strict, escapechar="\\")), list(csv.reader(bad, strict=strict, skipinitialspace=True)))
        except csv.Error as e:
            print("Error", e)
try:
    csv.get_dialect("excel").delimiter = "x"
except AttributeError as e:
    print(e)
