"""The parser: arguments gathered in groups, and strings divided among them."""
import os
import re
import sys

from argparse._actions import (
    _LEFTOVER, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError, ArgumentTypeError, FileType, Namespace,
    _AppendAction, _AppendConstAction, _CountAction, _Described, _ExtendAction, _HelpAction, _name_of, _StoreAction, _StoreConstAction,
    _StoreFalseAction, _StoreTrueAction, _SubParsersAction, _VersionAction,
)
from argparse._help import HelpFormatter

_NEGATIVE_NUMBER = r'^-\d+$|^-\d*\.\d+$'


def _plural(count, one, many):
    return one if count == 1 else many


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {'action': {
            None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
            'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction, 'count': _CountAction,
            'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction, 'extend': _ExtendAction}}
        self._conflict_resolver()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = re.compile(_NEGATIVE_NUMBER)
        self._has_negative_number_optionals = []

    def _conflict_resolver(self):
        if self.conflict_handler not in ('error', 'resolve'):
            raise ValueError(f'invalid conflict_resolution value: {self.conflict_handler!r}')

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default_value=None):
        try:
            return self._registries.get(registry_name, {}).get(value, default_value)
        except TypeError:  # not hashable
            return default_value

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        """add_argument(dest, ..., name=value, ...)
        add_argument(option_string, option_string, ..., name=value, ...)
        """
        positional = not args or len(args) == 1 and args[0][0] not in self.prefix_chars
        if positional:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            kwargs = self._positional_facts(*args, **kwargs)
        else:
            kwargs = self._optional_facts(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        chosen = kwargs.pop('action', None)
        make = self._registry_get('action', chosen, chosen)
        if not callable(make):
            raise ValueError(f'unknown action "{make}"')
        action = make(**kwargs)
        convert = self._registry_get('type', action.type, action.type)
        if convert is not None and not callable(convert):
            raise ValueError(f'{convert!r} is not callable')
        if convert is FileType:
            raise ValueError(f'{convert!r} is a FileType class object, instance of it must be passed')
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs') from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._settle_conflicts(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if self._negative_number_matcher.match(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Takes over the arguments of a parent parser, group by group."""
        ours = {}
        for group in self._action_groups:
            if group.title in ours:
                raise ValueError(f'cannot merge actions - two groups are named {group.title!r}')
            ours[group.title] = group
        home = {}
        for group in container._action_groups:
            if group.title not in ours:
                ours[group.title] = self.add_argument_group(title=group.title, description=group.description,
                                                            conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                home[id(action)] = ours[group.title]
        for group in container._mutually_exclusive_groups:
            copied = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                home[id(action)] = copied
        for action in container._actions:
            home.get(id(action), self)._add_action(action)

    def _positional_facts(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs not in (OPTIONAL, ZERO_OR_MORE) or nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional_facts(self, *args, **kwargs):
        long_ones = []
        for option in args:
            if not option[0] in self.prefix_chars:
                raise ValueError(f'invalid option string {option!r}: must start with a character {self.prefix_chars!r}')
            if len(option) > 1 and option[1] in self.prefix_chars:
                long_ones.append(option)
        dest = kwargs.pop('dest', None)
        if dest is None:
            source = long_ones[0] if long_ones else args[0]
            dest = source.lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {source!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _settle_conflicts(self, action):
        taken = [(option, self._option_string_actions[option]) for option in action.option_strings
                 if option in self._option_string_actions]
        if not taken:
            return
        if self.conflict_handler == 'error':
            names = ', '.join([option for option, _ in taken])
            raise ArgumentError(action, _plural(len(taken), 'conflicting option string: ', 'conflicting option strings: ') + names)
        for option, old in taken:
            old.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not old.option_strings:
                old.container._remove_action(old)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        for name in ('conflict_handler', 'prefix_chars', 'argument_default'):
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(description, **kwargs)
        self.title = title
        self._group_actions = []
        # All but the list of its own members is the container's.
        for name in ('_registries', '_actions', '_option_string_actions', '_defaults', '_has_negative_number_optionals',
                     '_mutually_exclusive_groups'):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


# ---- the parser ----

class ArgumentParser(_Described, _ActionsContainer):
    """Object for parsing command line strings into Python objects."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars='-',
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        self.register('type', None, lambda string: string)
        dash = '-' if '-' in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(dash + 'h', dash * 2 + 'help', action='help', default=SUPPRESS, help='show this help message and exit')
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        make = self._registry_get('action', kwargs.pop('action', 'parsers'), None) or _SubParsersAction
        action = make(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # parsing

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error('unrecognized arguments: ' + ' '.join(rest))
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, rest = self._parse_known_args(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            namespace, rest = self._parse_known_args(args, namespace)
        if hasattr(namespace, _LEFTOVER):
            rest.extend(getattr(namespace, _LEFTOVER))
            delattr(namespace, _LEFTOVER)
        return namespace, rest

    def _parse_known_args(self, strings, namespace):
        if self.fromfile_prefix_chars is not None:
            strings = self._read_args_from_files(strings)
        return _Parse(self, strings, namespace).run()

    def _read_args_from_files(self, strings):
        expanded = []
        for string in strings:
            if not string or string[0] not in self.fromfile_prefix_chars:
                expanded.append(string)
                continue
            try:
                with open(string[1:], encoding=sys.getfilesystemencoding(), errors=sys.getfilesystemencodeerrors()) as file:
                    found = []
                    for line in file.read().splitlines():
                        found.extend(self.convert_arg_line_to_args(line))
                expanded.extend(self._read_args_from_files(found))
            except OSError as error:
                self.error(str(error))
        return expanded

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def parse_intermixed_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self.error('unrecognized arguments: ' + ' '.join(rest))
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Options first, with all operands left over; then the operands."""
        operands = self._get_positional_actions()
        greedy = [action for action in operands if action.nargs in (PARSER, REMAINDER)]
        if greedy:
            raise TypeError(f'parse_intermixed_args: positional arg with nargs={greedy[0].nargs}')
        for group in self._mutually_exclusive_groups:
            if any(action in operands for action in group._group_actions):
                raise TypeError('parse_intermixed_args: positional in mutuallyExclusiveGroup')
        usage = self.usage
        try:
            if self.usage is None:
                self.usage = self.format_usage()[7:]
            kept = [(action, action.nargs, action.default) for action in operands]
            try:
                for action in operands:
                    action.nargs = action.default = SUPPRESS
                namespace, rest = self.parse_known_args(args, namespace)
                for action in operands:
                    if getattr(namespace, action.dest, None) == []:
                        delattr(namespace, action.dest)
            finally:
                for action, nargs, default in kept:
                    action.nargs, action.default = nargs, default
            options = self._get_optional_actions()
            required = [(action, action.required) for action in options]
            groups = [(group, group.required) for group in self._mutually_exclusive_groups]
            try:
                for holder, _ in required + groups:
                    holder.required = False
                return self.parse_known_args(rest, namespace)
            finally:
                for holder, was in required + groups:
                    holder.required = was
        finally:
            self.usage = usage

    # values

    def _get_values(self, action, strings):
        if action.nargs not in (PARSER, REMAINDER) and '--' in strings:
            strings = strings[:]
            strings.remove('--')
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                return strings
            return action.default
        if len(strings) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, strings[0])
            self._check_value(action, value)
            return value
        if action.nargs == REMAINDER:
            return [self._get_value(action, one) for one in strings]
        if action.nargs == PARSER:
            values = [self._get_value(action, one) for one in strings]
            self._check_value(action, values[0])
            return values
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, one) for one in strings]
        for value in values:
            self._check_value(action, value)
        return values

    def _get_value(self, action, string):
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, f'{convert!r} is not callable')
        try:
            return convert(string)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {string!r}')

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {", ".join(map(repr, action.choices))})')

    # texts

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            try:
                (sys.stderr if file is None else file).write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Prints a usage message incorporating the message to stderr and exits. A subclass that overrides it should not return."""
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


class _Parse:
    """One run over a list of strings: which are options, which operands go to which argument."""

    def __init__(self, parser, strings, namespace):
        self.parser, self.strings, self.namespace = parser, strings, namespace
        self.operands = parser._get_positional_actions()
        self.rest = []
        self.seen, self.given = set(), set()
        self.rivals = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for member in members:
                self.rivals.setdefault(id(member), []).extend([one for one in members if one is not member])
        # What each string is: an option found (a tuple), or 'A' an operand, or '-' the mark that ends the options.
        self.kinds = []
        ended = False
        for string in strings:
            if ended:
                self.kinds.append('A')
            elif string == '--':
                self.kinds.append('-')
                ended = True
            else:
                self.kinds.append(self.classify(string) or 'A')

    def is_option(self, at):
        return isinstance(self.kinds[at], tuple)

    def classify(self, string):
        parser = self.parser
        if not string or string[0] not in parser.prefix_chars:
            return None
        known = parser._option_string_actions
        if string in known:
            return known[string], string, None
        if len(string) == 1:
            return None
        if '=' in string:
            option, value = string.split('=', 1)
            if option in known:
                return known[option], option, value
        found = self.abbreviated(string)
        if len(found) > 1:
            names = ', '.join([option for _, option, _ in found])
            parser.error(f'ambiguous option: {string} could match {names}')
        if found:
            return found[0]
        if parser._negative_number_matcher.match(string) and not parser._has_negative_number_optionals:
            return None
        return None if ' ' in string else (None, string, None)

    def abbreviated(self, string):
        parser, known = self.parser, self.parser._option_string_actions
        if string[1] in parser.prefix_chars:
            if not parser.allow_abbrev:
                return []
            option, equals, value = string.partition('=')
            return [(known[one], one, value if equals else None) for one in known if one.startswith(option)]
        found = []
        for one in known:
            if one == string[:2]:
                found.append((known[one], one, string[2:]))
            elif one.startswith(string):
                found.append((known[one], one, None))
        return found

    @staticmethod
    def bounds(nargs):
        """Least and most strings that an argument takes; None: no limit."""
        if nargs is None:
            return 1, 1
        if nargs == OPTIONAL:
            return 0, 1
        if nargs in (ZERO_OR_MORE, REMAINDER):
            return 0, None
        if nargs in (ONE_OR_MORE, PARSER):
            return 1, None
        if nargs == SUPPRESS:
            return 0, 0
        return nargs, nargs

    def run_length(self, start, past_mark):
        """How many strings from `start` on are operands; the mark counts among them only if past_mark."""
        end = start
        while end < len(self.kinds) and (self.kinds[end] == 'A' or past_mark and self.kinds[end] == '-'):
            end += 1
        return end - start

    def split_run(self, actions, start):
        """The number of strings for each action, or None if they do not reach: each takes what the later ones can spare."""
        run = self.run_length(start, True)
        mark = next((i for i in range(run) if self.kinds[start + i] == '-'), None)
        available = run - (mark is not None)
        limits = [self.bounds(action.nargs) for action in actions]
        needed = sum([low for low, _ in limits])
        if needed > available:
            return None
        counts, at = [], start
        for action, (low, high) in zip(actions, limits):
            if action.nargs in (PARSER, REMAINDER):
                taken = len(self.strings) - at
            else:
                needed -= low
                spare = available - needed
                taken = spare if high is None or high > spare else high
                available -= taken
                if mark is not None and action.nargs != SUPPRESS and at <= start + mark <= at + taken:
                    taken += 1  # the mark goes with the first that it touches
                    mark = None
            counts.append(taken)
            at += taken
        return counts

    def take_operands(self, start):
        for count in range(len(self.operands), 0, -1):
            counts = self.split_run(self.operands[:count], start)
            if counts is None:
                continue
            chosen, self.operands = self.operands[:count], self.operands[count:]
            for action, taken in zip(chosen, counts):
                strings = self.strings[start:start + taken]
                start += taken
                self.act(action, strings)
            return start
        return start

    def values_for(self, action, available):
        """How many of the operands after an option belong to it."""
        low, high = self.bounds(action.nargs)
        if available < low:
            texts = {None: 'expected one argument', OPTIONAL: 'expected at most one argument', ONE_OR_MORE: 'expected at least one argument'}
            text = texts.get(action.nargs)
            if text is None:
                text = f'expected {action.nargs} ' + _plural(action.nargs, 'argument', 'arguments')
            raise ArgumentError(action, text)
        return available if high is None or high > available else high

    def take_option(self, start):
        action, option, explicit = self.kinds[start]
        if action is None:
            self.rest.append(self.strings[start])
            return start + 1
        pending = []
        while explicit is not None:
            low, high = self.bounds(action.nargs)
            if high == 0 and option[1] not in self.parser.prefix_chars and explicit != '':
                # Letters run together: -xyz.
                pending.append((action, [], option))
                option = option[0] + explicit[0]
                following = explicit[1:] or None
                known = self.parser._option_string_actions
                if option not in known:
                    raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
                action, explicit = known[option], following
            elif low <= 1 and (high is None or high >= 1):
                pending.append((action, [explicit], option))
                stop = start + 1
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
        else:
            first = start + 1
            if action.nargs in (REMAINDER, PARSER):
                count = len(self.strings) - first
                if action.nargs == PARSER and not self.run_length(first, False):
                    self.values_for(action, 0)
            else:
                count = self.values_for(action, self.run_length(first, False))
            stop = first + count
            pending.append((action, self.strings[first:stop], option))
        for one, strings, spelling in pending:
            self.act(one, strings, spelling)
        return stop

    def act(self, action, strings, option=None):
        self.seen.add(id(action))
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.given.add(id(action))
            for rival in self.rivals.get(id(action), ()):
                if id(rival) in self.given:
                    raise ArgumentError(action, f'not allowed with argument {_name_of(rival)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def run(self):
        options = [at for at in range(len(self.kinds)) if self.is_option(at)]
        start, last = 0, options[-1] if options else -1
        while start <= last:
            following = next(at for at in options if at >= start)
            if start != following:
                end = self.take_operands(start)
                if end > start:
                    start = end
                    continue
            if not self.is_option(start):
                self.rest.extend(self.strings[start:following])
                start = following
            start = self.take_option(start)
        stop = self.take_operands(start)
        self.rest.extend(self.strings[stop:])
        self.check_required()
        return self.namespace, self.rest

    def check_required(self):
        parser, missing = self.parser, []
        for action in parser._actions:
            if id(action) in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and action.dest is not SUPPRESS and \
                    getattr(self.namespace, action.dest, None) is action.default:
                # A default given as text is converted like an argument, once it is known to stay.
                setattr(self.namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            parser.error('the following arguments are required: ' + ', '.join(missing))
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(id(action) in self.given for action in group._group_actions):
                names = [_name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                parser.error(f'one of the arguments {" ".join(names)} is required')
