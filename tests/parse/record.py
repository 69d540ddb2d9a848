"""Write the expected results of the recorded tests, as the CPython that runs this script gives them.

python3.12 record.py            corpus/*.py -> *.dump, errors/*.py -> *.txt
python3.13 record.py errors313  errors313/*.py -> *.txt

An error file holds three lines: type and message; line, offset, end line, end offset (0: none); the source line.
"""
import ast
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).parent


def error_text(source, path):
    try:
        compile(source, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        line = (error.text or "").rstrip("\n")
        return f"{type(error).__name__}: {error.msg}\n{' '.join(str(p or 0) for p in place)}\n{line}\n"
    except (MemoryError, RecursionError) as error:
        return f"{type(error).__name__}: {error}\n0 0 0 0\n\n"
    return "no error\n"


def main():
    warnings.simplefilter("ignore")
    folders = sys.argv[1:] or ["corpus", "errors"]
    for folder in folders:
        for path in sorted((HERE / folder).glob("*.py")):
            source = path.read_bytes()
            if folder == "corpus":
                text = ast.dump(ast.parse(source), include_attributes=True) + "\n"
                path.with_suffix(".dump").write_text(text, encoding="utf-8")
            else:
                path.with_suffix(".txt").write_text(error_text(source, str(path)), encoding="utf-8")


if __name__ == "__main__":
    main()
