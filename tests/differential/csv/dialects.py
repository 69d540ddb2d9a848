import csv, io, _csv
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
for kw in [dict(delimiter=1),dict(delimiter='ab'),dict(delimiter=''),dict(delimiter=None),dict(quotechar=1),dict(quotechar='ab'),dict(quotechar=None),dict(quotechar=''),dict(escapechar=1),dict(escapechar=''),dict(lineterminator=1),dict(lineterminator=None),dict(quoting='a'),dict(quoting=9),dict(quoting=4),dict(foo=1),dict(skipinitialspace='x'),dict(delimiter='\n'),dict(delimiter='"'),dict(delimiter=' ',skipinitialspace=True)]:
    t(lambda: csv.writer(io.StringIO(), **kw).dialect.delimiter)
t(lambda: csv.reader(1)); t(lambda: csv.writer(1)); t(lambda: csv.reader()); t(lambda: csv.get_dialect('x')); t(lambda: csv.reader([], 'nope')); t(lambda: csv.reader([],1).dialect.delimiter)
t(lambda: csv.register_dialect(1)); t(lambda: csv.unregister_dialect('x')); t(lambda: csv.register_dialect('a','b'))
t(lambda: list(csv.reader([1]))); t(lambda: list(csv.reader([b'a']))); t(lambda: list(csv.reader(['"a'],strict=True))); t(lambda: list(csv.reader(['"a'])))
t(lambda: list(csv.reader(['"a"b'],strict=True))); t(lambda: list(csv.reader(['"a"b']))); t(lambda: list(csv.reader(['a\nb'])));t(lambda: list(csv.reader(['a\rb'])));t(lambda: list(csv.reader(['a\0b'])))
t(lambda: list(csv.reader(['a\\'],escapechar='\\')));t(lambda: list(csv.reader(['a\\'],escapechar='\\',strict=True)))
t(lambda: list(csv.reader(['1,"2",x'],quoting=csv.QUOTE_NONNUMERIC)))
t(lambda: csv.writer(io.StringIO()).writerow(1)); t(lambda: csv.writer(io.StringIO()).writerows(1))
t(lambda: csv.writer(io.StringIO(),quoting=csv.QUOTE_NONE).writerow(['a,b'])); t(lambda: csv.writer(io.StringIO(),quoting=csv.QUOTE_NONE).writerow([None]));t(lambda: csv.writer(io.StringIO(),quoting=csv.QUOTE_NONE).writerow(['']))
t(lambda: csv.writer(io.StringIO(),doublequote=False).writerow(['a"b']))
t(lambda: csv.field_size_limit('a')); t(lambda: csv.field_size_limit(5)); t(lambda: list(csv.reader(['abcdefg']))); csv.field_size_limit(131072)
print(type(csv.reader([])).__name__, type(csv.writer(io.StringIO())).__name__, [x for x in dir(csv.reader([])) if x[0]!='_'], [x for x in dir(csv.writer(io.StringIO())) if x[0]!='_'])
print([x for x in dir(csv.reader([]).dialect) if x[0]!='_'], csv.__all__, csv.list_dialects(), csv.Error.__mro__)
class D(csv.Dialect): pass
t(D); 
class D(csv.Dialect): delimiter=1
t(D)
t(lambda: csv.writer(io.StringIO(),D))
for f in (csv.DictReader,csv.DictWriter): print(f.__name__)
t(lambda: csv.DictWriter(io.StringIO(),['a'],extrasaction='x')); t(lambda: csv.DictWriter(io.StringIO(),['a']).writerow({'a':1,'b':2}))
t(lambda: csv.Sniffer().sniff('abc').delimiter); t(lambda: csv.Sniffer().has_header('')); print(csv.Sniffer().preferred)
for q in range(6): t(lambda: (lambda s:(csv.writer(s,quoting=q).writerow([1,'a',None,'','a b',2.5,'x"y', 'a\nb',True]),s.getvalue()))(io.StringIO()))
t(lambda: (lambda s:(csv.writer(s,delimiter=' ',skipinitialspace=True,quoting=0).writerow([1,'a',None,'']),s.getvalue()))(io.StringIO()))
t(lambda: (lambda s:(csv.writer(s).writerow(['']),csv.writer(s).writerow([None]),csv.writer(s).writerow([]),s.getvalue()))(io.StringIO()))
t(lambda: (lambda s:(csv.writer(s,quoting=3,escapechar='\\',quotechar=None).writerow(['a"b,c\nd\\']),s.getvalue()))(io.StringIO()))
t(lambda: (lambda s:(csv.writer(s,escapechar='\\',doublequote=False).writerow(['a"b','c\\d','x,\\']),s.getvalue()))(io.StringIO()))
t(lambda: list(csv.reader(['a, "b"','c\\,d,"e\\"f"','','"x','y"',"z,"],escapechar='\\',skipinitialspace=True)))
