# Intrinsics of the runtime behind modules: each asks for its capability and calls the system.
import os
import sys

print(os.getcwd() == os.path.abspath("."), isinstance(os.getcwdb(), bytes))
print(os.environ.get("NO_SUCH_VARIABLE_HERE", "default"))
print(type(os.environ).__name__, isinstance(os.environ.get("PATH"), str))
reader, writer = os.pipe()
print(os.write(writer, b"through the system"), os.read(reader, 7))
os.close(reader)
os.close(writer)
print(len(sys.argv), type(sys.executable).__name__, sys._getframe().f_code.co_name)
try:
    open("/no/such/file")
except FileNotFoundError as e:
    print(e.errno, e.filename)
with open(os.devnull) as f:
    print(repr(f.read()))
sys.stdout.flush()
