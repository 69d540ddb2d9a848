# shlex: split in both modes, quote and join, the class with its attributes, sources, positions, errors.
import io
import os
import shlex
import tempfile

print(sorted(shlex.__all__))
texts = ["", "a b", "  a\t b\n", "a 'b c' d", 'a "b c" d', "a'b c'd", 'x"y"z w', "''", "a '' b", '""x', "a\\ b", "a\\\\b", '"a\\"b"', '"a\\nb"',
         "'a\\'", "a # comment\nb", "#only", "a#b c", "a;b|c&&d", "f(x) > y", "'open", '"open', "end\\", '"x\\', "é ñ ß", "$HOME ~/x *.py",
         "--opt=val 'k'=v", "a\nb\n\nc", "it's fine's", '"a\'b"', "'a\"b'", "a,b.c-d", "\\'x", "x\\\ny", "\\", "foo\x00bar", "'a' 'b'\"c\"", "{a b}",
         "a'b'", "'a'b", "a\"b\"c 'd", "~/a && b || c;(d)", "x=1;y", "<<EOF >&2", "abc'# not'#yes"]
for text in texts:
    row = []
    for options in ({}, {"posix": False}, {"comments": True}, {"comments": True, "posix": False}):
        try:
            row.append(shlex.split(text, **options))
        except ValueError as error:
            row.append(str(error))
    for options in ({}, {"posix": True}, {"punctuation_chars": True}, {"posix": True, "punctuation_chars": True}, {"posix": True, "punctuation_chars": ";|"}):
        try:
            row.append(list(shlex.shlex(text, **options)))
        except ValueError as error:
            row.append(str(error))
        try:
            reader = shlex.shlex(text, **options)
            reader.whitespace_split = True
            row.append(list(reader))
        except ValueError as error:
            row.append(str(error))
    print(repr(text), *row, sep="\n    ")
for word in ("", "a", "a b", "it's", '"', "a;b", "é", "x@%+=:,./-_9", "$x", "a\nb", "*", "\\", "~"):
    print(repr(word), shlex.quote(word), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(["ls", "-l", "my file", "it's", ""]), repr(shlex.join([])))
try:
    shlex.split(None)
except ValueError as error:
    print(error)
for wrong in (5, b"x"):
    try:
        shlex.quote(wrong)
    except TypeError as error:
        print(error)

reader = shlex.shlex("one two\nthree 'fo\nur' # x\nfive", infile="name.txt")
while (token := reader.get_token()) != reader.eof:
    print(repr(token), reader.lineno, reader.error_leader())
print(reader.get_token() == reader.eof, repr(reader.eof), reader.infile, reader.error_leader("other", 7))
reader = shlex.shlex("a-b c.d")
reader.wordchars += "-."
reader.push_token("pushed")
reader.push_token("first")
print(list(reader), reader.commenters, repr(reader.whitespace), reader.quotes, reader.escape, reader.escapedquotes, reader.whitespace_split)
reader = shlex.shlex("a,b c|d", posix=True)
reader.whitespace, reader.whitespace_split = ",|", True
print(list(reader))
reader = shlex.shlex("say `a b` !comment\nnext")
reader.quotes, reader.commenters = "`", "!"
print(list(reader))
reader = shlex.shlex(io.StringIO("a 'b' c"), posix=True)
print(reader.read_token(), reader.get_token(), next(reader), reader.get_token(), reader.infile)
reader = shlex.shlex("x y", posix=True)
reader.push_source("inner 'text here'", "inner.txt")
print(reader.infile, [reader.get_token() for _ in range(2)], reader.infile, list(reader), reader.infile)
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "part.txt"), "w") as f:
        f.write("from file\n")
    reader = shlex.shlex('before source "part.txt" after', os.path.join(folder, "main.txt"))
    reader.source = "source"
    print(list(reader))
    reader = shlex.shlex("a include part.txt b", os.path.join(folder, "main.txt"), posix=True)
    reader.source, reader.wordchars = "include", reader.wordchars + "."
    print(list(reader))
reader = shlex.shlex("a", punctuation_chars=True)
print(reader.punctuation_chars, sorted(reader.wordchars)[:8])
try:
    reader.punctuation_chars = "x"
except AttributeError as error:
    print(error)
