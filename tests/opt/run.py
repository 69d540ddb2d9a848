#!/usr/bin/env python3
"""Golden tests of the passes: run.py MOLT-OPT [--update] [file…]

A case is <pass>/<name>.mir.txt: a line `; passes: a,b`, then a module in text form. Beside it stands <name>.out.txt, what
molt-opt prints. --update rewrites it; the difference is then reviewed like any other change.
"""
import pathlib
import subprocess
import sys


def main() -> int:
    args = [a for a in sys.argv[1:] if a != "--update"]
    update = "--update" in sys.argv
    here = pathlib.Path(__file__).parent
    cases = [pathlib.Path(a) for a in args[1:]] or sorted(here.glob("*/*.mir.txt"))
    failed = 0
    for case in cases:
        first = case.read_text().splitlines()[0]
        passes = first.removeprefix("; passes:").strip()
        run = subprocess.run([args[0], "--passes", passes, "--emit=text", "--verify-each", str(case)],
                             capture_output=True, text=True, timeout=60)
        got = run.stdout if run.returncode == 0 else f"exit {run.returncode}\n{run.stderr}"
        expected = case.with_name(case.name.replace(".mir.txt", ".out.txt"))
        if update:
            expected.write_text(got)
        elif not expected.exists() or expected.read_text() != got:
            failed += 1
            print(f"{case}: differs; got:\n{got}")
    print(f"{len(cases) - failed} of {len(cases)} passed")
    return failed != 0


sys.exit(main())
