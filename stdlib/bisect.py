"""Bisection algorithms."""
from _molt_bisect import bisect_left, bisect_right, insort_left, insort_right

bisect = bisect_right
insort = insort_right
