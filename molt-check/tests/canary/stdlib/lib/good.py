import _molt_math
import _molt_nothing
import nowhere
from _molt_os import no_such_thing, getcwd

try:
    import _py_good
except ImportError:
    import _pygood_elsewhere
one = _molt_math.sine
host = "/usr/bin/python3"
