import sys

from . import helper

print(__name__, __package__, helper.number, sys.argv[1:], __debug__)
assert False, "only without -O"
