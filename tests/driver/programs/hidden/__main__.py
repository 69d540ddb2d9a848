"""Files named like built-in modules do not hide them; like others of the library they do."""
import builtins
import sys
import time

import string

print(builtins.len("abc"), time.time() > 0 and hasattr(sys, "argv"))
print(string.whose)
