"""Heap queues, also known as priority queues."""
from _molt_heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace,
)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output.

    Similar to sorted(itertools.chain(*iterables)) but returns a generator,
    does not pull the data into memory all at once, and assumes that each of
    the input streams is already sorted (smallest to largest).
    """
    heap = []
    if reverse:
        arrange, pop, replace, sign = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        arrange, pop, replace, sign = heapify, heappop, heapreplace, 1
    # Entries are [key, number of the input, value, the input's next]; the number keeps equal items in order.
    for order, step in enumerate(map(iter, iterables)):
        step = step.__next__
        try:
            value = step()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order * sign, value, step])
    arrange(heap)
    while len(heap) > 1:
        entry = heap[0]
        step = entry[3]
        while True:
            yield entry[2]
            try:
                value = step()
            except StopIteration:
                pop(heap)
                break
            entry[2] = value
            entry[0] = value if key is None else key(value)
            replace(heap, entry)
            entry = heap[0]
            step = entry[3]
    if heap:
        _, _, value, step = heap[0]
        yield value
        while True:
            try:
                value = step()
            except StopIteration:
                return
            yield value


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key)[:n]
    """
    if n == 1:
        missing = object()
        result = min(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    if n <= 0:
        for _ in iterable:
            break
        return []
    it = iter(iterable)
    heap = []
    for i, value in zip(range(n), it):
        heap.append((value if key is None else key(value), i, value))
    if not heap:
        return []
    _heapify_max(heap)
    top = heap[0][0]
    order = n
    for value in it:
        k = value if key is None else key(value)
        if k < top:
            _heapreplace_max(heap, (k, order, value))
            top = heap[0][0]
            order += 1
    heap.sort()
    return [entry[2] for entry in heap]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]
    """
    if n == 1:
        missing = object()
        result = max(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    if n <= 0:
        for _ in iterable:
            break
        return []
    it = iter(iterable)
    heap = []
    for i, value in zip(range(0, -n, -1), it):
        heap.append((value if key is None else key(value), i, value))
    if not heap:
        return []
    heapify(heap)
    top = heap[0][0]
    order = -n
    for value in it:
        k = value if key is None else key(value)
        if top < k:
            heapreplace(heap, (k, order, value))
            top = heap[0][0]
            order -= 1
    heap.sort(reverse=True)
    return [entry[2] for entry in heap]
