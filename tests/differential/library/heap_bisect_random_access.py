# heapq, bisect, operator and string helpers over grids of arguments.
import bisect, heapq, operator, string, textwrap
data = [5, 1, 8, 3, 9, 2, 7, 2]
h = list(data); heapq.heapify(h)
print(h, heapq.heappop(h), h, heapq.heappush(h, 0), h, heapq.heappushpop(h, 4), heapq.heapreplace(h, 10), h, heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(2, "hello", key=ord), heapq.nsmallest(99, data), heapq.nlargest(0, data), list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge("da", "cb", reverse=True)), list(heapq.merge(["aa", "b"], ["ccc"], key=len, reverse=True)))
a = [1, 2, 2, 2, 5]
for x in (0, 1, 2, 3, 5, 9):
    print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x, 2), bisect.bisect_left(a, x, 1, 3), bisect.bisect_left(a, -x, key=lambda v: -v * -1), end="; ")
b = list(a); bisect.insort(b, 2); bisect.insort_left(b, 0); bisect.insort(b, -9, key=lambda v: v)
print(b)
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify((1,)), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappushpop([], 7), lambda: bisect.bisect(a, "x"), lambda: bisect.bisect(a, 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.insort((), 1), lambda: bisect.bisect([1], 1, 0, 9), lambda: operator.itemgetter(), lambda: operator.itemgetter(1, 0)("ab"), lambda: operator.itemgetter("x")({"x": 5}), lambda: operator.itemgetter(slice(1, 3))("abcd"), lambda: operator.attrgetter("real.imag", "real")(5), lambda: operator.attrgetter("a.b")(5), lambda: operator.attrgetter(5), lambda: operator.methodcaller("upper")("x"), lambda: operator.methodcaller("split", ",", maxsplit=1)("a,b,c"), lambda: operator.methodcaller(), lambda: operator.methodcaller(5), lambda: operator.index(1.5), lambda: operator.concat([1], [2]), lambda: operator.concat(1, 2), lambda: operator.countOf("aab", "a"), lambda: operator.indexOf([1, 2], 3), lambda: operator.length_hint([1], 5), lambda: operator.length_hint(5, "x"), lambda: operator.setitem([1], 0, 2), lambda: operator.delitem([], 0), lambda: operator.contains("abc", "b"), lambda: operator.truth([]), lambda: operator.is_(1, 1), lambda: operator.pow(2, -1), lambda: operator.iadd([1], "ab"), lambda: operator.call(max, 1, 2), lambda: repr(operator.itemgetter(1, 2)), lambda: repr(operator.attrgetter("a.b")), lambda: repr(operator.methodcaller("m", 1, k=2)), lambda: operator.matmul(1, 2), lambda: operator.not_(0), lambda: operator.inv(5), lambda: operator.getitem({}, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, ascii(string.whitespace), len(string.printable), string.capwords("  hello wORLD "), string.capwords("a-b", "-"))
t = string.Template("$who likes ${what} $$5 ${}")
for f in (lambda: t.substitute(who="a", what="b"), lambda: t.safe_substitute(who="a"), lambda: string.Template("$who").substitute(), lambda: string.Template("$who").substitute({"who": 1}, who=2), lambda: string.Template("$5").substitute(), lambda: string.Template("$a $b").get_identifiers(), lambda: t.is_valid()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
text = "The quick brown fox  jumped over the lazy-dog's back, didn't it?\n\nYes: it-did-so. Averyveryverylongwordindeed!"
for w in (10, 20, 40):
    print(textwrap.wrap(text, w), textwrap.fill(text, w, initial_indent="* ", subsequent_indent="  ", break_long_words=False), textwrap.shorten(text, w + 10), textwrap.wrap(text, w, break_on_hyphens=False, max_lines=2), sep="\n")
print(repr(textwrap.dedent("  a\n    b\n\n  c")), repr(textwrap.indent("a\n\nb", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda l: True)), textwrap.wrap("", 5), textwrap.wrap("a\tb", 8, expand_tabs=False))
