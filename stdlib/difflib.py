"""Differences between sequences, and between texts line by line."""
from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """What two sequences have in common: the longest common block, and the same again on both sides of it.

    Elements of the second sequence are junk, which begins no block, if isjunk says so, or if they are very frequent in
    a long sequence (autojunk).
    """

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Sets both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Sets the first sequence; what is known about the second is kept."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Sets the second sequence."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self._counts = None
        self._index()

    def _index(self):
        places = {}
        for position, element in enumerate(self.b):
            places.setdefault(element, []).append(position)
        self.bjunk = {element for element in places if self.isjunk(element)} if self.isjunk else set()
        for element in self.bjunk:
            del places[element]
        self.bpopular = set()
        if self.autojunk and len(self.b) >= 200:
            often = len(self.b) // 100 + 1
            self.bpopular = {element for element, found in places.items() if len(found) > often}
            for element in self.bpopular:
                del places[element]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest common block within the two ranges: the first one in a, and of those the first in b."""
        a, b, places = self.a, self.b, self.b2j
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        start_a, start_b, size = alo, blo, 0
        ending = {}  # by position in b: the length of the block that ends there and at the last position of a
        for i in range(alo, ahi):
            now = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = now[j] = ending.get(j - 1, 0) + 1
                if length > size:
                    start_a, start_b, size = i - length + 1, j - length + 1, length
            ending = now
        # Equal neighbours join the block: first those that are not junk, then junk.
        for junk in (False, True):
            while (start_a > alo and start_b > blo and a[start_a - 1] == b[start_b - 1] and
                   (b[start_b - 1] in self.bjunk) == junk):
                start_a, start_b, size = start_a - 1, start_b - 1, size + 1
            while (start_a + size < ahi and start_b + size < bhi and a[start_a + size] == b[start_b + size] and
                   (b[start_b + size] in self.bjunk) == junk):
                size += 1
        return Match(start_a, start_b, size)

    def get_matching_blocks(self):
        """The common blocks in order, neighbours joined; the last one is empty and marks both ends."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        found = []
        ranges = [(0, len(self.a), 0, len(self.b))]
        while ranges:
            alo, ahi, blo, bhi = ranges.pop()
            block = self.find_longest_match(alo, ahi, blo, bhi)
            if block.size:
                found.append(block)
                if alo < block.a and blo < block.b:
                    ranges.append((alo, block.a, blo, block.b))
                if block.a + block.size < ahi and block.b + block.size < bhi:
                    ranges.append((block.a + block.size, ahi, block.b + block.size, bhi))
        joined = []
        for a, b, size in sorted(found):
            if joined and joined[-1].a + joined[-1].size == a and joined[-1].b + joined[-1].size == b:
                joined[-1] = joined[-1]._replace(size=joined[-1].size + size)
            else:
                joined.append(Match(a, b, size))
        joined.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = joined
        return joined

    def get_opcodes(self):
        """How to make a into b: (what, from, to, from, to) for each stretch, the ranges in a and in b."""
        if self.opcodes is None:
            self.opcodes = []
            i = j = 0
            for a, b, size in self.get_matching_blocks():
                if i < a or j < b:
                    what = "insert" if i == a else "delete" if j == b else "replace"
                    self.opcodes.append((what, i, a, j, b))
                i, j = a + size, b + size
                if size:
                    self.opcodes.append(("equal", a, i, b, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """The opcodes in groups with n equal elements around the changes; long equal stretches lie between groups."""
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        what, i1, i2, j1, j2 = codes[0]
        if what == "equal":
            codes[0] = what, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        what, i1, i2, j1, j2 = codes[-1]
        if what == "equal":
            codes[-1] = what, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for code in codes:
            what, i1, i2, j1, j2 = code
            if what == "equal" and i2 - i1 > 2 * n:
                group.append((what, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = [(what, max(i1, i2 - n), i2, max(j1, j2 - n), j2)]
            else:
                group.append(code)
        if len(group) > 1 or group and group[0][0] != "equal":
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1: twice the elements in common by all elements."""
        return _ratio(sum([block.size for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of ratio(): the order of the elements does not count."""
        if self._counts is None:
            self._counts = {}
            for element in self.b:
                self._counts[element] = self._counts.get(element, 0) + 1
        left, common = {}, 0
        for element in self.a:
            rest = left.get(element)
            if rest is None:
                rest = self._counts.get(element, 0)
            common += rest > 0
            left[element] = rest - 1
        return _ratio(common, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """An upper bound of ratio() by the lengths alone."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    def _is_above(self, bound, strictly):
        # The cheap bounds first.
        for measure in (self.real_quick_ratio, self.quick_ratio, self.ratio):
            value = measure()
            if value < bound or strictly and value == bound:
                return None
        return value


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n possibilities that are most like the word, the best first, none less alike than cutoff."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher(b=word)
    scored = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        score = matcher._is_above(cutoff, False)
        if score is not None:
            scored.append((score, candidate))
    return [candidate for _, candidate in nlargest(n, scored)]


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank or has nothing but one '#'."""
    return line.strip() in ("", "#") if pat is None else pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a blank or a tab."""
    return ch in ws


class Differ:
    """Compares texts line by line, and within lines that are alike.

    A line of the result begins with '- ' (in the first text), '+ ' (in the second), '  ' (in both) or '? ' (in neither:
    it points at what differs in the line before).
    """

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        """The lines of the comparison of two lists of lines."""
        for what, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if what == "equal":
                yield from ["  " + line for line in a[alo:ahi]]
            else:
                yield from self._changed(a[alo:ahi], b[blo:bhi])

    def _changed(self, old, new):
        if not (old and new):
            yield from _marked("-", old)
            yield from _marked("+", new)
            return
        pair = self._most_alike(old, new)
        if pair is None:
            first, second = ("+", new), ("-", old)
            if len(new) >= len(old):
                first, second = second, first
            yield from _marked(*first)
            yield from _marked(*second)
            return
        i, j = pair
        yield from self._changed(old[:i], new[:j])
        if old[i] == new[j]:
            yield "  " + old[i]
        else:
            yield from self._with_pointers(old[i], new[j])
        yield from self._changed(old[i + 1:], new[j + 1:])

    def _most_alike(self, old, new):
        """The positions of the two lines that are most alike; lines that are equal serve only where no others do."""
        best, pair, equal = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j, line in enumerate(new):
            matcher.set_seq2(line)
            for i, before in enumerate(old):
                if before == line:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(before)
                ratio = matcher._is_above(best, True)
                if ratio is not None:
                    best, pair = ratio, (i, j)
        return pair if best >= 0.75 else equal

    def _with_pointers(self, old, new):
        marks = {"-": "", "+": ""}
        for what, alo, ahi, blo, bhi in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            before, after = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[what]
            marks["-"] += before * (ahi - alo)
            marks["+"] += after * (bhi - blo)
        for sign, line in (("-", old), ("+", new)):
            yield f"{sign} {line}"
            pointers = "".join([c if mark == " " and c.isspace() else mark for c, mark in zip(line, marks[sign])]).rstrip()
            if pointers:
                yield f"? {pointers}\n"


def _marked(sign, lines):
    return [f"{sign} {line}" for line in lines]


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """What Differ says about two lists of lines."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The lines of the first or second text (1 or 2) out of a comparison by ndiff."""
    signs = {1: ("- ", "  "), 2: ("+ ", "  ")}.get(int(which))
    if signs is None:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line.startswith(signs):
            yield line[2:]


def _check_lines(a, b, *names):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f"lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})")
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"all arguments must be str, not: {name!r}")


def _file_line(sign, name, date, lineterm):
    return f"{sign} {name}\t{date}{lineterm}" if date else f"{sign} {name}{lineterm}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The differences as `diff -u` shows them."""
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def span(start, stop):
        length = stop - start
        first = start + 1 if length else start
        return str(first) if length == 1 else f"{first},{length}"

    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield _file_line("---", fromfile, fromfiledate, lineterm)
            yield _file_line("+++", tofile, tofiledate, lineterm)
        yield f"@@ -{span(group[0][1], group[-1][2])} +{span(group[0][3], group[-1][4])} @@{lineterm}"
        for what, i1, i2, j1, j2 in group:
            if what == "equal":
                yield from [" " + line for line in a[i1:i2]]
                continue
            yield from ["-" + line for line in a[i1:i2]]
            yield from ["+" + line for line in b[j1:j2]]


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The differences as `diff -c` shows them."""
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def span(start, stop):
        first = start + 1 if stop > start else start
        return str(stop) if stop - start <= 1 and stop > start else str(first) if stop == start else f"{first},{stop}"

    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield _file_line("***", fromfile, fromfiledate, lineterm)
            yield _file_line("---", tofile, tofiledate, lineterm)
        kinds = {code[0] for code in group}
        yield "***************" + lineterm
        for mark, lines, low, absent in (("***", a, 1, "insert"), ("---", b, 3, "delete")):
            yield f"{mark} {span(group[0][low], group[-1][low + 1])} {mark[0] * 4}{lineterm}"
            if kinds & ({"replace", "delete", "insert"} - {absent}):
                for code in group:
                    if code[0] != absent:
                        yield from [signs[code[0]] + line for line in lines[code[low]:code[low + 1]]]


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compares lines of bytes by one of the functions above."""
    def text(piece):
        try:
            return piece.decode("ascii", "surrogateescape")
        except AttributeError as problem:
            message = f"all arguments must be bytes, not {type(piece).__name__} ({piece!r})"
            raise TypeError(message) from problem

    arguments = [text(piece) for piece in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc([text(line) for line in a], [text(line) for line in b], *arguments, n, text(lineterm)):
        yield line.encode("ascii", "surrogateescape")
