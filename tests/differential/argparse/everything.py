# argparse: help texts, parsing and errors.
import argparse
import io
import os
from contextlib import redirect_stderr, redirect_stdout

os.environ['COLUMNS'] = '80'


def run(parser, *lines, method='parse_args'):
    for line in lines:
        args = line.split() if isinstance(line, str) else line
        out, err = io.StringIO(), io.StringIO()
        try:
            with redirect_stdout(out), redirect_stderr(err):
                result = getattr(parser, method)(args)
            print(args, '->', result)
        except SystemExit as e:
            print(args, '-> exit', e.code)
        except Exception as e:
            print(args, '->', type(e).__name__, e)
        if out.getvalue():
            print(out.getvalue())
        if err.getvalue():
            print(err.getvalue())


def new(**kw):
    kw.setdefault('prog', 'prog')
    return argparse.ArgumentParser(**kw)


p = new(description='Process some integers.')
p.add_argument('integers', metavar='N', type=int, nargs='+', help='an integer for the accumulator')
p.add_argument('--sum', dest='accumulate', action='store_const', const=sum, default=max, help='sum the integers (default: find the max)')
run(p, '', '1 2 3', '-h', '1 x', '--su 1 2', '--sum', '--nope 1')

p = new()
p.add_argument('-v', '--verbose', action='count', default=0, help='more output')
p.add_argument('-q', action='store_true')
p.add_argument('-o', '--output', metavar='FILE', help='where the output goes, which may be a very long explanation indeed that has to be wrapped over several lines')
p.add_argument('-n', type=int, default=3, help='a number (default: %(default)s)')
p.add_argument('--level', choices=['low', 'high'], default='low')
p.add_argument('--pair', nargs=2, type=float, metavar=('X', 'Y'))
p.add_argument('--rest', nargs='*')
p.add_argument('--opt', nargs='?', const='c', default='d')
p.add_argument('file', nargs='?')
p.add_argument('more', nargs='*', default=['m'])
run(p, '', '-vvq', '-vo x', '-ox -n5', '-n x', '--level mid', '--level=high f', '--pair 1 2 f g h', '--pair 1', '--rest a b -q', '--opt', '--opt z', '-vqz',
    '-h', '--out x', '--o x', 'f -- -n g', '-- -x', '-n -5', '--output= f', '--rest', '-q=3', '--verbose=2')

p = new(usage='%(prog)s does things', epilog='the end of it', add_help=False, prefix_chars='-+')
p.add_argument('+x', action='store_true')
p.add_argument('--yy', action='append', type=int)
p.add_argument('--zz', action='append_const', const=4, dest='yy')
p.add_argument('++ext', action='extend', nargs='+')
run(p, '+x --yy 1 --zz --yy 2', '++ext a b ++ext c', '-h', '++e q')
print(p.format_help())

p = new()
g = p.add_mutually_exclusive_group(required=True)
g.add_argument('--foo', action='store_true')
g.add_argument('--bar', action='store_false')
h = p.add_argument_group('extra things', 'a description of the group')
h.add_argument('--baz', default='x', required=True)
p.add_argument('pos', type=int)
run(p, '', '--foo --bar 1 --baz 2', '--baz q 1', '--foo --baz q 1', '--help')

p = new()
p.add_argument('--version', action='version', version='%(prog)s 2.0')
p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True, help='a flag')
sub = p.add_subparsers(dest='command', help='what to do', title='commands', description='all of them')
a = sub.add_parser('add', help='adds', aliases=['plus'], description='adding things')
a.add_argument('x', type=int)
a.add_argument('y', type=int)
a.set_defaults(func='adder')
b = sub.add_parser('list', help='lists')
b.add_argument('--all', action='store_true')
run(p, '', '--version', 'add 1 2', 'plus 1 2', 'list --all', 'sub', 'add 1', '-h', 'add -h', 'list --nope', '--no-flag list', 'list extra')
p2 = new()
p2.add_subparsers(required=True, dest='cmd').add_parser('x')
run(p2, '', 'x', 'y')

p = new(formatter_class=argparse.ArgumentDefaultsHelpFormatter, allow_abbrev=False)
p.add_argument('--foo', type=int, default=42, help='FOO!')
p.add_argument('bar', nargs='*', default=[1, 2, 3], help='BAR!')
run(p, '--help', '--fo 3', '--foo 3')
for cls in (argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.MetavarTypeHelpFormatter):
    p = new(formatter_class=cls, description='one\n  two\n\nthree   words', epilog='  e  e\n')
    p.add_argument('--foo', type=int, help='line one\n  line two')
    p.add_argument('bar', type=float)
    print(p.format_help())
p = new(formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=60))
p.add_argument('--a-very-long-option-name-indeed', metavar='SOMETHING', help='some help text that is long enough to wrap')
p.add_argument('-s', help='short')
print(p.format_help())
parent = new(add_help=False)
parent.add_argument('--parent', type=int)
parent.add_argument_group('grp').add_argument('--ing')
p = new(parents=[parent])
p.add_argument('foo')
run(p, '--parent 2 X --ing g', '-h')
p = new()
p.add_argument('cmd')
p.add_argument('args', nargs=argparse.REMAINDER)
p.add_argument('--x')
run(p, '--x 1 cmd --arg1 XX ZZ', 'cmd', 'cmd -- a', 'cmd a --x 1')
p = new()
p.add_argument('a')
p.add_argument('b', nargs='?')
p.add_argument('c', nargs='*')
p.add_argument('-v', action='store_true')
run(p, 'x -v y', 'x y -v z', '-v x y z w', 'x -v', method='parse_known_args')
run(p, 'x -v y', 'x y -v z', method='parse_intermixed_args')
p = new()
p.add_argument('-1', dest='one', action='store_true')
p.add_argument('x', nargs='?')
run(p, '-1', '-2', '-1 -2')
p = new()
p.add_argument('-x', type=float)
p.add_argument('y', nargs='*', type=float)
run(p, '-x -1', '-1 -2.5', '-x -1e5')
for bad in (dict(nargs=0), dict(const=1), dict(action='nope'), dict(type='int'), dict(nargs=2, metavar=('a',)), dict(required=True), dict(type=argparse.FileType)):
    try:
        name = 'pos' if 'required' in bad else '--opt'
        print(new().add_argument(name, **bad))
    except Exception as e:
        print(bad if 'type' not in bad else '', type(e).__name__, e)
p = new()
print(p.add_argument('-f', '--foo', type=int, default=3, help='h'))
try:
    p.add_argument('--foo')
except argparse.ArgumentError as e:
    print(e)
p = new(conflict_handler='resolve')
p.add_argument('-f', '--foo', help='old foo')
p.add_argument('--foo', help='new foo')
print(p.format_help())
p = new(argument_default=argparse.SUPPRESS)
p.add_argument('--foo')
p.add_argument('bar', nargs='?')
run(p, '', '--foo 1 BAR')
print(argparse.Namespace(a=1, b='x', **{'c d': 2}), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1))
p = new(exit_on_error=False)
p.add_argument('--i', type=int)
run(p, '--i a', '--i 1')
class Twice(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (values, values, option_string))
def even(s):
    n = int(s)
    if n % 2:
        raise argparse.ArgumentTypeError(f'{n} is odd')
    return n
p = new()
p.add_argument('--t', action=Twice)
p.add_argument('e', type=even, choices=range(0, 10))
p.add_argument('--hid', help=argparse.SUPPRESS)
p.add_argument('--d', type=int, default='7')
run(p, '--t 1 4', '3', '12', 'x', '-h', '4 --hid 1')
p.set_defaults(e=5, zz=9)
print(p.get_default('e'), p.get_default('zz'), p.get_default('none'))
p = new(description='x' * 5 + ' word' * 30)
for n in 'abcdefghijkl':
    p.add_argument('--option-' + n, metavar=n.upper() * 4)
p.add_argument('positional_one')
p.add_argument('positional_two', nargs='+')
print(p.format_help())
p = argparse.ArgumentParser(prog='a' * 70)
p.add_argument('--foo')
p.add_argument('bar')
print(p.format_usage())
print(argparse.FileType('w'), argparse.FileType('rb', 0), argparse.FileType('r', encoding='utf-8'))
