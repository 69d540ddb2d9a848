"""Runs CPython's own unit tests of the core through Molt.

usage: run.py BUILD [--all] [--json FILE] [--keep] [NAME...]

The tests are taken from where the Python that runs this script keeps them; they are compiled with our unittest and the
test.support beside this file. Each program runs its tests one after the other; where it dies, the test counts as a
crash and a new process goes on after it. Prints a table, and writes per test what happened with --json.
"""
import argparse
import collections
import importlib.util
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

here = Path(__file__).resolve().parent
names = """
int float str bytes list dict set tuple range slice generators exceptions class descr scope grammar patma fstring format
iter with unpack named_expressions super property weakref gc long complex bool sort augassign compare decorators dictviews
enumerate extcall keywordonlyarg positional_only_arg
""".split()
# What --all runs beside them: the rest of the language, and the modules of the library that are there.
others = """
builtin types index contains pow unary binop typechecks hash richcmp numeric_tower int_literal string_literals
unicode_identifiers opcodes global funcattrs metaclass subclassinit dynamicclassattribute isinstance iterlen
unpack_ex listcomps dictcomps setcomps genexps generator_stop raise exception_group except_star exception_variations
exception_hierarchy baseexception coroutines contextlib type_annotations type_aliases type_params pep646_syntax eof flufl
buffer memoryview array sys traceback io errno univnewlines
abc argparse atexit base64 binascii bisect bufio cmath collections copy copyreg csv defaultdict deque
difflib enum filecmp fileinput fnmatch format fractions functools getpass glob hashlib heapq io itertools keyword math
operator ordered_dict os pathlib pickle posixpath pprint pwd random re select shutil signal stat strftime string strptime
struct structseq subprocess tempfile textwrap time typing unicodedata userdict userlist userstring weakset
""".split()
# Modules of the tests' folder that tests import, and the files of theirs that go with them.
companions = ["string_tests.py", "list_tests.py", "seq_tests.py", "mapping_tests.py", "shadowed_super.py", "typinganndata",
              "test_grammar.py", "floating_points.txt", "formatfloat_testcases.txt", "mathdata", "exception_hierarchy.txt"]
other_name = {"test_str": "test_unicode"}
outcomes = ["pass", "fail", "contract", "skip", "crash", "timeout", "missing"]
contract = re.compile(r"NotImplementedError.*(ahead of time|run time|compile|eval|exec)|cannot be compiled|ahead-of-time")
# Tests of a second implementation that CPython keeps of a module, in Python or in C: there is one here.
twin = re.compile(r"No module named '_(pyio|pickle|pydecimal|pydatetime|hashlib|elementtree)'")
limit_seconds, limit_memory = 20, 4 << 30

stand_in = '''\
"""Stands in for a module that is not there: whatever is taken from it fails when it is used."""


class Absent:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __call__(self, *args, **kwargs):
        raise ModuleNotFoundError(f"No module named {self.name!r}")

    def __getattr__(self, name):
        raise ModuleNotFoundError(f"No module named {self.name!r}")

    def __mro_entries__(self, bases):
        return ()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent(__name__)
'''
# What tests ask at import of modules that tell about CPython's own build.
source_reader = """def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def absent(*args, **kwargs):
        raise NotImplementedError(f"{__name__}.{name} reads source or bytecode at run time: outside the ahead-of-time contract")
    return absent
"""
answers = {name: source_reader for name in ("ast", "dis", "symtable", "tokenize", "code", "codeop", "py_compile", "compileall", "doctest")}
answers |= {"sysconfig": "def get_config_var(name):\n    return None\n\n\ndef get_config_vars(*names):\n    return [None] * len(names) or {}\n"}
answers["platform"] = """def system():
    return "Linux"


def machine():
    return "x86_64"


def python_implementation():
    return "Molt"


def libc_ver():
    return "", ""


def win32_is_iot():
    return False
"""
# Their absence is asked for by `except ImportError`, or not to be had at all.
never_stood_in = {"_testbuffer", "_testcapi", "_testinternalcapi", "xxsubtype", "_pylong", "pyperf"}


def tests_folder():
    spec = importlib.util.find_spec("test")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("this Python was installed without its tests")
    return Path(spec.submodule_search_locations[0])


def official_tests(module):
    """The identifiers of the tests, by the Python that runs this."""
    code = f"""
import unittest, test.{module} as m
def walk(s):
    for t in s:
        if isinstance(t, unittest.BaseTestSuite): walk(t)
        else: print(t.id())
walk(unittest.defaultTestLoader.loadTestsFromModule(m))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    return done.stdout.split("\n")[:-1]


def imported(path):
    """The names of all modules that a file imports, wherever in it."""
    text = path.read_text(encoding="utf-8")
    for match in re.finditer(r"^[ \t]*(?:from\s+([\w.]+)\s+import|import\s+([\w., ]+))", text, re.M):
        for name in (match[1] or match[2]).split(","):
            yield name.split(" as ")[0].strip()


def prepare(folder, work, module, source_root):
    """Lays out the program in `work`: links to the tests, our support, stand-ins."""
    package = work / "test"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "support").symlink_to(here / "support")
    wanted = [f"{module}.py", *companions]
    for name in wanted:
        if not (folder / name).exists() or (package / name).exists():
            continue
        (package / name).symlink_to(folder / name)
        if name.endswith(".py"):
            text = (folder / name).read_text(encoding="utf-8", errors="replace")
            wanted += [f"{other}.py" for line in re.findall(r"^\s*from test import ([\w, ]+)", text, re.M)
                       for other in line.replace(",", " ").split()]
            wanted += [f"{other}.py" for other in re.findall(r"^\s*(?:from|import) test\.(\w+)", text, re.M)]
    (work / "molt_test_target.py").write_text(f"import test.{module} as module\n")
    (work / "driver.py").symlink_to(here / "driver.py")
    stdlib = source_root / "stdlib"
    files = [*[path for path in package.glob("*.py") if path.name != "__init__.py"],
             *(here / "support").glob("*.py")]
    for name in {name for path in files if path.exists() for name in imported(path)}:
        top = name.split(".")[0]
        if top in never_stood_in or top in ("test", "molt_test_target", "builtins", "sys") or not top:
            continue
        if (stdlib / f"{top}.py").exists() or (stdlib / top).is_dir():
            continue
        parts = name.split(".")
        if len(parts) > 1:  # stand-ins of packages, with that module in them
            target = work.joinpath(*parts[:-1])
            target.mkdir(parents=True, exist_ok=True)
            for depth in range(1, len(parts)):
                (work.joinpath(*parts[:depth]) / "__init__.py").write_text(stand_in)
            (work / f"{top}.py").unlink(missing_ok=True)
            (target / f"{parts[-1]}.py").write_text(stand_in)
        elif not (work / f"{top}.py").exists() and not (work / top).is_dir():
            (work / f"{top}.py").write_text(answers.get(top, stand_in))


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (limit_memory, limit_memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run_program(program, work):
    """What happened to each test, over as many processes as it takes."""
    found, reasons, known = {}, {}, []
    done_file = work / "done"
    for _ in range(400):
        done_file.write_text("\n".join(found))
        log = work / "log"
        with open(log, "wb") as out, open(work / "errors", "wb") as errors:
            process = subprocess.Popen([str(program), str(done_file)], stdout=out, stderr=errors, cwd=work,
                                       stdin=subprocess.DEVNULL, preexec_fn=limits)
            status = follow(process, log)
        current, progress, ended = None, False, False
        for line in log.read_text(errors="replace").split("\n"):
            match = re.match(r"@ (\w+) (.*?) \|(?: (.*))?$", line)
            if not match:
                continue
            word, test, reason = match[1], match[2], match[3] or ""
            if word == "known":
                if test not in known:
                    known.append(test)
            elif word == "begin":
                current = test
            elif word == "end":
                ended = True
            elif word in ("pass", "fail", "error", "skip"):
                kind = word
                if word in ("fail", "error"):
                    kind = "contract" if contract.search(reason) else "skip" if twin.search(reason) else "fail"
                found[test] = kind
                reasons[test] = reason
                current, progress = None, True
            elif word in ("fixture", "broken"):
                reasons.setdefault(test, reason)
        if current is not None:
            found[current] = "timeout" if status is None else "crash"
            reasons[current] = f"ended with status {status}" if status is not None else f"more than {limit_seconds} s"
            progress = True
        if ended or not progress:
            break
    tail = (work / "errors").read_text(errors="replace").strip().split("\n")[-1] if not known else ""
    return found, reasons, known, tail


def follow(process, log):
    """Waits; a process that says nothing for a while is ended. The status, or None."""
    size = -1
    while True:
        try:
            return process.wait(timeout=limit_seconds)
        except subprocess.TimeoutExpired:
            now = log.stat().st_size
            if now == size or size == -1 and now == 0:
                process.kill()
                process.wait()
                return None
            last, size = size, now
            if last == -1:
                continue


def run_file(build, folder, name, keep, source_root):
    module = f"test_{name}"
    if not (folder / f"{module}.py").exists():
        module = other_name.get(module, module)
    official = official_tests(module)
    work = Path(tempfile.mkdtemp(prefix=f"molt-{module}-"))
    try:
        prepare(folder, work, module, source_root)
        program = work / "program"
        built = subprocess.run([str(build / "bin/molt"), "build", "driver.py", "-o", str(program)], cwd=work,
                               capture_output=True, text=True, timeout=1200)
        if built.returncode:
            problem = (built.stderr.strip().split("\n") or [""])[0]
            return {"file": module, "built": False, "problem": problem, "tests": {test: "missing" for test in official},
                    "reasons": {}}
        found, reasons, known, tail = run_program(program, work)
        # Examples in documentation are source that doctest would execute; so is what a file executes while it is imported.
        unreached = "contract" if not known and contract.search(tail) else "missing"
        tests = {test: found.get(test, "contract" if ".__test__." in test else unreached) for test in dict.fromkeys([*official, *known])}
        return {"file": module, "built": True, "problem": tail, "tests": tests,
                "reasons": {test: text for test, text in reasons.items() if text}}
    finally:
        if keep:
            print(f"{module}: {work}", file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)


def table(results):
    rows = [["file", "tests", *outcomes, "note"]]
    total = collections.Counter()
    for result in results:
        counts = collections.Counter(result["tests"].values())
        total.update(counts)
        note = "" if result["built"] and not result["problem"] else ("does not build: " * (not result["built"]) + result["problem"])[:90]
        rows.append([result["file"], str(len(result["tests"])), *[str(counts[kind] or "") for kind in outcomes], note])
    rows.append(["all", str(sum(total.values())), *[str(total[kind] or "") for kind in outcomes], ""])
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--all", action="store_true", help="the files beside those of the core, too")
    options = parser.parse_intermixed_args()
    build = options.build.resolve()
    folder = tests_folder()
    results = []
    for name in options.names or [*names, *(name for name in dict.fromkeys(others) if options.all and name not in names)]:
        result = run_file(build, folder, name.removeprefix("test_"), options.keep, here.parent.parent)
        results.append(result)
        counts = collections.Counter(result["tests"].values())
        print(result["file"], dict(counts), result["problem"], file=sys.stderr, flush=True)
        if options.json:
            options.json.write_text(json.dumps(results, indent=1) + "\n")
    print(table(results))


main()
