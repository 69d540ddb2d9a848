#!/usr/bin/env python3
"""Ctrl-C reaches loops that call nothing: interrupts.py MOLT [--record PYTHON]

Runs each program of interrupts/, sends SIGINT once it has said that it is ready (once more for each further line `ready`),
and compares what it printed, its traceback and how it ended with CPython's, recorded beside it.
"""
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time


def interrupted(command, folder) -> str:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    late = threading.Timer(20, process.kill)
    late.start()
    text = ""
    for line in process.stdout:
        text += line
        if line == "ready\n":
            time.sleep(0.3)  # a busy machine may have it a while on the way into its loop
            process.send_signal(signal.SIGINT)
    process.wait()
    late.cancel()
    return text.replace(str(folder) + "/", "") + f"status {process.returncode}\n"


def main() -> int:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background ignores it, and so would the programs
    folder = pathlib.Path(__file__).resolve().parent / "interrupts"
    failed = 0
    sources = sorted(folder.glob("*.py"))
    if "--record" in sys.argv:
        for source in sources:
            source.with_suffix(".out").write_text(interrupted([sys.argv[-1], source.name], folder))
        return 0
    with tempfile.TemporaryDirectory() as work:
        for source in sources:
            for profile in ("dev", "release"):
                program = pathlib.Path(work) / source.stem
                subprocess.run([sys.argv[1], "build", "--profile", profile, source.name, "-o", program], cwd=folder, check=True)
                got = interrupted([str(program)], folder)
                if got != source.with_suffix(".out").read_text():
                    failed += 1
                    print(f"FAILED {source.name}, {profile}; got:\n{got}")
    print(f"interrupts: {2 * len(sources) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
