"""How assertions show values."""

MAX_LENGTH = 80  # of what is shown of a value
PLACEHOLDER = 12
BEGIN = COMMON = END = 5
DIFFERENCE = MAX_LENGTH - (BEGIN + PLACEHOLDER + COMMON + PLACEHOLDER + END)


def safe_repr(obj, short=False):
    """The repr of any object, of those too whose __repr__ fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:MAX_LENGTH] + " [truncated]..." if short and len(text) >= MAX_LENGTH else text


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def shortened(text, begin, end):
    """The text with its middle counted instead of shown."""
    left_out = len(text) - begin - end
    if left_out <= PLACEHOLDER:
        return text
    return f"{text[:begin]}[{left_out} chars]{text[len(text) - end:]}"


def short_reprs(*values):
    """The reprs of values that should be equal, cut so that the difference shows."""
    texts = tuple([safe_repr(value) for value in values])
    longest = max(map(len, texts))
    if longest <= MAX_LENGTH:
        return texts
    low, high = min(texts), max(texts)
    same = next((i for i, (a, b) in enumerate(zip(low, high)) if a != b), min(len(low), len(high)))
    prefix = low[:same]
    common = MAX_LENGTH - (longest - same + BEGIN + PLACEHOLDER)
    if common > COMMON:
        prefix = shortened(prefix, BEGIN, common)
        return tuple([prefix + text[same:] for text in texts])
    prefix = shortened(prefix, BEGIN, COMMON)
    return tuple([prefix + shortened(text[same:], DIFFERENCE, END) for text in texts])


def count_differences(first, second):
    """(count in first, count in second, element) for elements that the lists do not have equally often."""
    from collections import Counter
    try:
        counts, others = Counter(first), Counter(second)
    except TypeError:  # elements that cannot be hashed
        return _count_by_comparison(first, second)
    found = [(count, others.get(element, 0), element) for element, count in counts.items()
             if count != others.get(element, 0)]
    return found + [(0, count, element) for element, count in others.items() if element not in counts]


def _count_by_comparison(first, second):
    rest, others = list(first), list(second)
    found = []
    for here, there, flip in ((rest, others, False), (others, rest, True)):
        while here:
            element = here[0]
            count = sum(1 for other in here if other == element)
            other_count = sum(1 for other in there if other == element)
            here[:] = [other for other in here if other != element]
            there[:] = [other for other in there if other != element]
            if count != other_count:
                found.append((other_count, count, element) if flip else (count, other_count, element))
    return found
