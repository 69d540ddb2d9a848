# configparser: what files mean, options of the parser, references, the mappings, writing, errors.
import configparser as cp
import io
import os
import tempfile


def attempt(name, action):
    try:
        print(name, "->", repr(action()))
    except Exception as error:
        print(name, "->", type(error).__name__, error, error.args)


def dump(parser):
    return {section: dict(parser.items(section, raw=True)) for section in parser}


print(sorted(cp.__all__), cp.DEFAULTSECT, cp.MAX_INTERPOLATION_DEPTH)
text = """
# comment
; another
[DEFAULT]
base = /srv
Level: 3
[first section]
Name = value with = sign
path=%(base)s/data
empty =
multi = one
  two

    three
  # inside
  four
after : x ; not inline
quoted = "q"
percent = 100%%
[second]
  indented = yes
  path = %(name)s
  name = N%(level)s
spaced key   =   spaced value   
[Tab\tbed]
k=v
"""
p = cp.ConfigParser()
p.read_string(text)
print(p.sections(), dump(p), p.defaults(), len(p), list(p))
for section in p.sections():
    for option in p.options(section):
        print(section, option, repr(p.get(section, option)), repr(p.get(section, option, raw=True)))
print(p.getint("second", "level"), p.getfloat("second", "level"), p.getboolean("second", "indented"), p.has_option("second", "BASE"), p.has_option("no", "x"),
      p.has_option("", "level"), p.has_section("DEFAULT"), "DEFAULT" in p, "second" in p, p["second"], p["second"]["Name"], p["DEFAULT"]["level"])
print(p.get("second", "name", vars={"level": "9"}), p.get("second", "nope", fallback=None), p.get("no", "nope", fallback="f"), p.getint("second", "z", fallback=7),
      p["second"].get("z"), p["second"].get("z", "d"), p["second"].getint("level"), p["second"].getboolean("z", True), p["second"].getfloat("z", fallback=1.5))
print(p.items("second"), p.items("second", raw=True), p.items("second", vars={"extra": "e", "name": "other"}), [name for name, _ in p.items()])
out = io.StringIO()
p.write(out)
print(out.getvalue())
again = cp.ConfigParser()
again.read_string(out.getvalue())
print(dump(again) == dump(p), again == p)
out = io.StringIO()
p.write(out, space_around_delimiters=False)
print(out.getvalue()[:60])
for name, action in {
        "section": lambda: p.get("no", "x"), "option": lambda: p.get("second", "no"), "int": lambda: p.getint("second", "name"), "bool": lambda: p.getboolean("second", "level"),
        "options": lambda: p.options("no"), "items": lambda: p.items("no"), "add": lambda: p.add_section("second"), "add default": lambda: p.add_section("DEFAULT"),
        "add number": lambda: p.add_section(5), "set number": lambda: p.set("second", "a", 5), "set key": lambda: p.set("second", 5, "a"), "set section": lambda: p.set("no", "a", "b"),
        "set percent": lambda: p.set("second", "a", "5%"), "set none": lambda: p.set("second", "a"), "remove": lambda: (p.remove_option("second", "INDENTED"), p.remove_option("second", "z")),
        "remove no": lambda: p.remove_option("no", "z"), "remove section": lambda: (p.remove_section("second"), p.remove_section("second")), "key": lambda: p["no"],
        "key option": lambda: p["first section"]["no"], "del": lambda: p.__delitem__("no"), "del default": lambda: p.__delitem__("DEFAULT"),
        "del option": lambda: p["first section"].__delitem__("base"), "set proxy": lambda: p["first section"].__setitem__("a", 1)}.items():
    attempt(name, action)
sources = ["a = 1", "[s]\na", "[s]\na=1\na=2", "[s]\n[s]", "[s]\n=1\n", "[s\na=1", "[s]\nbad line\nx=1\nother bad", "[]\na=1", "[a]b]\nx=1", "[s] trailing\nx=1",
           "[DEFAULT]\na=1\n[DEFAULT]\nb=2", "[s]\na=1\n  b=2\n c\nd=3", "[s]\n\n\na = 1\n\n\n\nb=2", " [s]\n a=1\n b=2", "[s]\na=1\n\n  more\n\n\n[t]", "[s]\nA=1\na=2", "[s]\na:b=c\nd=e:f"]
options = [{}, {"strict": False}, {"allow_no_value": True}, {"empty_lines_in_values": False}, {"delimiters": (":",)}, {"inline_comment_prefixes": ("#", ";")},
           {"comment_prefixes": ("//",), "delimiters": "=>"}, {"default_section": "s"}, {"interpolation": None}]
for source in sources:
    for option in options:
        def load():
            parser = cp.RawConfigParser(**option)
            parser.read_string(source)
            return dump(parser)
        attempt((source, option), load)
c = cp.ConfigParser(inline_comment_prefixes=(";", "#"), allow_no_value=True)
c.read_string("[s]\na = 1 ; c\nb = x;y # z\nc = #all\nd\n# full\ne = 1\n 2 ; in\n;x\n 3\n")
print(dump(c), c.get("s", "d"))
for mode, body in ((cp.BasicInterpolation(), {"a": "%(b)s", "b": "%(c)s!", "c": "deep", "bad": "%(nope)s", "loop": "%(loop)s", "syntax": "%x", "open": "%(a", "pct": "5%%", "two": "%(b)s-%(c)s", "end": "x%"}),
                   (cp.ExtendedInterpolation(), {"a": "${b}", "b": "${c}!", "c": "deep", "bad": "${nope}", "loop": "${loop}", "syntax": "$x", "open": "${a", "pct": "5$$", "other": "${t:v}", "far": "${t:w}", "no": "${u:v}", "no2": "${t:z}", "three": "${a:b:c}"}),
                   (None, {"a": "%(b)s ${c}"})):
    parser = cp.ConfigParser(interpolation=mode)
    raw = cp.RawConfigParser()
    parser.add_section("t")
    parser.set("t", "v", "tv")
    if isinstance(mode, cp.ExtendedInterpolation):
        parser.set("t", "w", "${v}${x}")
        parser.set("t", "x", "${s:c}")
    parser._sections["s"] = dict(body)
    for name in body:
        attempt((type(mode).__name__, name), lambda: parser.get("s", name))
    for value in ("plain", "%%", "%(a)s", "%(", "%", "$$", "${a}", "${", "$", ""):
        attempt(("set", value), lambda: parser.set("t", "q", value))
d = cp.ConfigParser({"home": "/h", "n": "1"}, converters={"list": lambda text: text.split(","), "hex": lambda text: int(text, 16)})
d.read_dict({"s": {"items": "a,b", "code": "ff", "N": 2, "none": ""}, "t": {}})
print(dump(d), d.getlist("s", "items"), d["s"].gethex("code"), d["s"].getlist("zz", fallback=[]), sorted(d.converters), len(d.converters))
d.converters["upper"] = str.upper
print(d["s"].getupper("items"), d.getupper("s", "home"), d.getupper.converter is str.upper)
del d.converters["upper"]
attempt("gone", lambda: d.getupper("s", "home"))
attempt("converter", lambda: d.converters.__setitem__("", int))
attempt("no converter", lambda: d.converters.__delitem__("zz"))
d["new"] = {"x": "1", "Y": "%(x)s2"}
d["s"] = {}
d["DEFAULT"] = {"only": "this"}
print(dump(d), d["new"]["y"], d.popitem(), d.sections(), [*d["t"]], len(d["t"]), "only" in d["t"], d["t"].name, d["t"].parser is d)
attempt("twice in a dict", lambda: cp.ConfigParser().read_dict({"s": {"a": 1, "A": 2}}))
attempt("twice section", lambda: cp.ConfigParser().read_dict({1: {}, "1": {}}))
attempt("interpolation", lambda: cp.ConfigParser(interpolation=5))


class Cased(cp.ConfigParser):
    optionxform = staticmethod(str)
    SECTCRE = __import__("re").compile(r"\[ *(?P<header>[^]]+?) *\]")
    BOOLEAN_STATES = {"sure": True, "nope": False}


x = Cased()
x.read_string("[  padded ]\nKey = sure\nkey = nope")
print(dump(x), x.getboolean("padded", "Key"), x["padded"].getboolean("key"))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.ini")
    with open(path, "w", encoding="utf-8") as f:
        f.write("[é]\nü = ö\n")
    q = cp.ConfigParser()
    print([os.path.basename(name) for name in q.read([path, os.path.join(folder, "missing.ini")], encoding="utf-8")], dump(q), len(q.read(path, "utf-8")))
    with open(path, encoding="utf-8") as f:
        q.read_file(f)
    q.read_file(["[lines]\n", "a=1\n"])
    print(dump(q))
    attempt("source", lambda: q.read_file(["nonsense"], "given"))
    attempt("source of lines", lambda: q.read_file(["nonsense"]))
print(repr(cp.NoSectionError("s")), cp.NoOptionError("o", "s").section, cp.DuplicateSectionError("s", "f", 3).lineno, cp.ParsingError("f").errors, issubclass(cp.ParsingError, cp.Error),
      cp.DuplicateOptionError("s", "o").message, cp.InterpolationDepthError("o", "s", "raw").option)
