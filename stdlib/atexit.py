"""Functions to call when the program ends."""
from _molt_atexit import _clear, _ncallbacks, _run_exitfuncs, register, unregister
