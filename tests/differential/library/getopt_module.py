# getopt and gnu_getopt: short and long options, values, abbreviations, where options end, errors.
import getopt
import os

os.environ.pop("POSIXLY_CORRECT", None)
print(getopt.__all__, getopt.error is getopt.GetoptError)


def attempt(function, *args):
    try:
        print(function.__name__, args, "->", function(*args))
    except getopt.GetoptError as error:
        print(function.__name__, args, "->", error, (error.msg, error.opt), error.args)
    except Exception as error:
        print(function.__name__, args, "->", type(error).__name__, error)


short = "ab:c:d"
long = ["help", "output=", "out", "verbose", "version", "x=", "=odd"]
lines = ["", "-a", "-ab x", "-abx y", "-b", "-b -a", "-z", "-a - b", "-- -a", "-a -- -b", "x -a", "-a x -d y", "-d -c 1 rest -a", "-:", "-b: q",
         "--help", "--hel", "--h", "--ver", "--verb", "--output", "--output=", "--output=f g", "--outp f", "--out", "--out=x", "--o", "--nope",
         "--help=1", "--x", "--x=a=b", "--x 1 -a", "--verbose --x=2 -d arg", "---", "--=", "--= 5", "-", "a -- -d b", "-ad --help in -b v end"]
for line in lines:
    for function in (getopt.getopt, getopt.gnu_getopt):
        attempt(function, line.split(), short, long)
for function in (getopt.getopt, getopt.gnu_getopt):
    attempt(function, ["--alpha", "1", "x"], "", "alpha=")
    attempt(function, ["-a"], "")
    attempt(function, ["x", "-a", "y"], "+a")
    attempt(function, ("-a", "y"), "a")
    attempt(function, ["--a"], "", ("ab", "ac="))
    attempt(function, ["--a"], "", ("a", "ab"))
os.environ["POSIXLY_CORRECT"] = "1"
attempt(getopt.gnu_getopt, ["x", "-a"], "a")
print(repr(getopt.GetoptError("m")), str(getopt.GetoptError("m", "o")), getopt.GetoptError("m", "o").opt)
