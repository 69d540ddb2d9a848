import os, sys, atexit
atexit.register(print, "never")
print("flushed", flush=True)
os._exit(17)
