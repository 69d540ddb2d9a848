"""Functional tools for creating and using iterators."""
from _molt_itertools import (
    accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
    filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest,
)
