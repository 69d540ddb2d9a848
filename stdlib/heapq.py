"""Heap queues, also known as priority queues."""
from _molt_heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace,
)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """Gives the items of several sorted iterables in order, one after the other.

    Only one item of each is held at a time. If reverse is true the iterables have to begin with their largest items.
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


def _best(n, iterable, key, arrange, replace, step, is_better):
    """The n best items, each as (key, order, item); the heap's top is the worst of those held."""
    source = iter(iterable)
    heap = [(item if key is None else key(item), step * number, item) for number, item in zip(range(n), source)]
    if not heap:
        return heap
    arrange(heap)
    number = n
    for item in source:
        rank = item if key is None else key(item)
        if is_better(rank, heap[0][0]):
            replace(heap, (rank, step * number, item))
            number += 1
    return heap


def _single_best(choose, iterable, key):
    nothing = object()
    item = choose(iterable, key=key, default=nothing)
    return [] if item is nothing else [item]


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first: what sorted(iterable, key=key)[:n] gives, in less time."""
    if n == 1:
        return _single_best(min, iterable, key)
    found = _best(max(n, 0), iterable, key, _heapify_max, _heapreplace_max, 1, lambda new, worst: new < worst)
    return [item for _, _, item in sorted(found)]


def nlargest(n, iterable, key=None):
    """The n largest items, largest first: what sorted(iterable, key=key, reverse=True)[:n] gives, in less time."""
    if n == 1:
        return _single_best(max, iterable, key)
    found = _best(max(n, 0), iterable, key, heapify, heapreplace, -1, lambda new, worst: worst < new)
    return [item for _, _, item in sorted(found, reverse=True)]
