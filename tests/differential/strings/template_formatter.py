# string: Template, Formatter, capwords
import string


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (string.Template("$a ${b} $$").substitute(a=1, b=2)))
show(lambda: (string.Template("$a").substitute()))
show(lambda: (string.Template("$a $b").safe_substitute(a=1)))
show(lambda: (string.Template("x\n $1").substitute()))
show(lambda: (string.Template("$").is_valid()))
show(lambda: (string.Template("$a ${b} $a").get_identifiers()))
show(lambda: (string.Formatter().format("{0} {x!r:>5}", 1, x="y")))
show(lambda: (string.Formatter().format("{} {}", 1, 2)))
show(lambda: (string.Formatter().vformat("{:{}}", (1, 5), {})))
show(lambda: (string.Formatter().format("{0} {}", 1)))
show(lambda: (list(string.Formatter().parse("a{b!r:c}d{{}}"))))
show(lambda: (string.capwords("  foo bar ")))
show(lambda: (string.capwords("a-b", "-")))
show(lambda: (string.ascii_letters))
show(lambda: (string.printable))
show(lambda: (string.punctuation))
