"""Prints what each kind of access says: done, or the PermissionError."""
import os
import random
import time


def attempt(what, call):
    try:
        call()
        print(what, "done")
    except PermissionError as error:
        print(what, f"PermissionError: {error}")


def seek_and_write(descriptor):
    os.write(descriptor, b"")
    os.close(descriptor)


attempt("open for reading", lambda: open(os.devnull).close())
attempt("open for writing", lambda: open(os.devnull, "w").close())
attempt("open for both", lambda: open(os.devnull, "r+").close())
attempt("open a descriptor", lambda: open(1, "w", closefd=False).close())
attempt("os.open for reading", lambda: os.close(os.open(os.devnull, os.O_RDONLY)))
attempt("os.open for writing", lambda: seek_and_write(os.open(os.devnull, os.O_WRONLY)))
attempt("os.stat", lambda: os.stat("/"))
attempt("os.listdir", lambda: os.listdir("/"))
attempt("os.path.exists", lambda: os.path.exists("/"))
attempt("os.mkdir", lambda: os.path.isdir("/") or os.mkdir("/"))
attempt("os.environ", lambda: os.environ.get("NO_SUCH_NAME"))
attempt("in os.environ", lambda: "NO_SUCH_NAME" in os.environ)
attempt("os.environ, setting", lambda: os.environ.__setitem__("MOLT_NO_SUCH_NAME", "1"))
attempt("time.time", time.time)
attempt("time.monotonic", time.monotonic)
attempt("time.localtime()", time.localtime)
attempt("time.localtime(0)", lambda: time.localtime(0))
attempt("os.urandom", lambda: os.urandom(1))
attempt("random.random", random.random)
