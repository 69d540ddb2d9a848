# DictReader and DictWriter at their edges, and the sniffer over many samples.
import csv, io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def rd(text, *a, **k): return list(csv.DictReader(io.StringIO(text), *a, **k))
t(lambda: rd('a,b\n1,2\n\n3\n4,5,6,7\n')); t(lambda: rd('a,b\n1\n4,5,6', restkey='r', restval='v')); t(lambda: rd('1,2\n', iter('ab'))); t(lambda: rd('')); t(lambda: rd('\n\n'))
t(lambda: rd('a;b\n1;2', delimiter=';')); t(lambda: rd('a\tb\n1\t2', dialect='excel-tab')); t(lambda: rd('1,2', 'xy')); t(lambda: rd('1,2', 5)); t(lambda: rd('1,2', []))
r = csv.DictReader(['a,b', '1,2', '', '3,4']); print(r.line_num, r.fieldnames, r.line_num, next(r), r.line_num, next(r), r.line_num)
r.fieldnames = ['x']; print(r.fieldnames, list(r), r.line_num); t(lambda: next(r)); print(r.dialect, r.restkey, r.restval, iter(r) is r)
def wr(rows, *a, head=True, **k):
    out = io.StringIO(); w = csv.DictWriter(out, *a, **k)
    if head: print(w.writeheader())
    w.writerows(rows); return out.getvalue()
t(lambda: wr([{'a': 1}, {'b': 2, 'a': None}], ['a', 'b'])); t(lambda: wr([{'a': 1, 'z': 2}], ['a'])); t(lambda: wr([{'a': 1, 'z': 2}], ['a'], extrasaction='ignore')); t(lambda: wr([{'a': 1, 'z': 2}], ['a'], extrasaction='RAISE'))
t(lambda: wr([{'a': 1}], iter('ab'), restval='-')); t(lambda: wr([{'a': 1}], 'ab', dialect='unix')); t(lambda: wr([{'a': 1}], 5)); t(lambda: wr([{'a': 1}], ['a'], extrasaction='no')); t(lambda: wr([5], ['a'])); t(lambda: wr([{1: 2}], [1], lineterminator='|'))
class mine(csv.Dialect): delimiter = ':'
t(mine); t(csv.Dialect); t(lambda: csv.excel().delimiter); print(csv.excel_tab.__mro__, csv.unix_dialect.lineterminator, csv.excel()._valid, csv.excel._valid, csv.Dialect.quoting)
t(lambda: csv.DictReader[int]); t(lambda: csv.DictWriter[int])
samples = ['a,b,c\n1,2,3\n4,5,6\n', 'a;b\n1;2\n', 'name|age\n"x|y"|3\n"z"|4\n', "'a','b'\n'c','d''e'\n", '"a", "b"\n"c", "d"\n', 'one two\nthree four\n', 'x\ty\n1\t2\n',
  'abc\ndef\n', '', 'a:b:c\nd:e:f\n', 'id,name\n1,joe\n2,ann\n', 'id,name\n1,joe\n2,anna\n3,x\n', '12,13\n14,15\n', 'aa,bb\ncc,dd\n', 'header\n"x"\n', 'a,b;c,d;e\nf,g;h,i;j\n', '"quoted""twice",b\n"c",d\n', 'a!b\nc!d\n', 'a , b\nc , d\n', 'a, b\nc, d\n',
  '\n'.join('%d,%d;%d' % (i, i, i) for i in range(30)), '\n'.join(['a,b'] * 11 + ['x']), '\n'.join(['a,b'] * 25 + ['x'] * 2), "it's,that's\nwho's,what's\n", '"a\nb",c\n"d",e\n', 'x%y%z\n1%2%3\n']
for s in samples:
    for d in (None, ',;', '|%'):
        try:
            x = csv.Sniffer().sniff(s, d); print(repr(s[:12]), d, repr(x.delimiter), repr(x.quotechar), bool(x.skipinitialspace), x.doublequote, x._name, x.__name__, x.__qualname__, x.__module__)
        except csv.Error as e: print(repr(s[:12]), d, e)
    t(lambda: csv.Sniffer().has_header(s))
