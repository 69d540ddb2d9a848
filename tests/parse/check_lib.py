"""Compare molt-parse with CPython's ast on every file of its own library: trees and all source ranges.

Run by the CPython to compare with: python3.12 check_lib.py MOLT_PARSE [DIRECTORY] [--jobs N]. Exit code 77 means
skipped (this Python has no library sources).
"""
import argparse
import ast
import concurrent.futures
import os
import subprocess
import sys
import sysconfig
import warnings


def expected_dump(path):
    with open(path, "rb") as f:
        source = f.read()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(source, path)
        except (SyntaxError, ValueError, MemoryError) as error:
            return None, error
    options = {"include_attributes": True}
    if sys.version_info >= (3, 13):
        options["show_empty"] = True
    return ast.dump(tree, **options), None


def first_difference(a, b):
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"  CPython: …{a[max(0, at - 150):at + 100]}\n  molt:    …{b[max(0, at - 150):at + 100]}"


def check(tool, path):
    """None if equal, else a description of the first difference."""
    want, error = expected_dump(path)
    run = subprocess.run(
        [tool, "--emit=dump", f"--python=3.{sys.version_info[1]}", "--no-checks", path], capture_output=True)
    if run.returncode not in (0, 1):
        return f"exit code {run.returncode}: {run.stderr[-300:]!r}"
    if want is None:
        return None if run.returncode == 1 else f"CPython refuses it: {error}"
    if run.returncode == 1:
        return "molt-parse refuses it: " + run.stderr.decode(errors="replace")[-400:]
    got = run.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")
    return None if got == want else first_difference(want, got)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("tool")
    options.add_argument("directory", nargs="?", default=sysconfig.get_path("stdlib"))
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--show", type=int, default=20)
    args = options.parse_args()
    files = sorted(
        os.path.join(folder, name)
        for folder, _, names in os.walk(args.directory)
        if "site-packages" not in folder
        for name in names if name.endswith(".py"))
    if not files:
        sys.exit(77)
    bad = 0
    with concurrent.futures.ProcessPoolExecutor(args.jobs) as pool:
        for path, problem in zip(files, pool.map(check, [args.tool] * len(files), files, chunksize=16)):
            if problem:
                bad += 1
                if bad <= args.show:
                    print(f"{os.path.relpath(path, args.directory)}\n{problem}")
    print(f"{len(files) - bad} of {len(files)} files equal")
    sys.exit(bad != 0)


if __name__ == "__main__":
    main()
