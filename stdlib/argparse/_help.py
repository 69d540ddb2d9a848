"""Usage and help: how a parser's arguments are laid out as text."""
import os
import re
import sys

from argparse._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


def _terminal_columns():
    try:
        columns = int(os.environ['COLUMNS'])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size(sys.__stdout__.fileno()).columns
        except (AttributeError, ValueError, OSError):
            columns = 0
    return columns or 80


class HelpFormatter:
    """Formatter for generating usage messages and argument help strings."""

    class _Section:
        def __init__(self, formatter, parent, heading=None):
            self.formatter, self.parent, self.heading = formatter, parent, heading
            self.items = []

        def format_help(self):
            inner = self.parent is not None
            if inner:
                self.formatter._indent()
            text = ''.join([function(*arguments) or '' for function, arguments in self.items])
            if inner:
                self.formatter._dedent()
            if not text:
                return ''
            heading = ''
            if self.heading is not SUPPRESS and self.heading is not None:
                heading = f'{" " * self.formatter._current_indent}{self.heading}:\n'
            return f'\n{heading}{text}\n'

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _terminal_columns() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._current_section = self._Section(self, None)

    # what a parser tells

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        self._level -= 1

    def _add_item(self, function, arguments):
        self._current_section.items.append((function, arguments))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, ())
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, (text,))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        longest = len(self._format_action_invocation(action)) + self._current_indent
        for inner in self._iter_indented_subactions(action):
            longest = max(longest, len(self._format_action_invocation(inner)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, longest)
        self._add_item(self._format_action, (action,))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if text:
            text = re.sub(r'\n\n\n+', '\n\n', text).strip('\n') + '\n'
        return text

    # usage

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = str(self._prog)
        else:
            prog = str(self._prog)
            options = self._usage_parts([one for one in actions if one.option_strings], groups)
            operands = self._usage_parts([one for one in actions if not one.option_strings], groups)
            usage = ' '.join([prog] + options + operands)
            room = max(self._width - self._current_indent, 11)
            if len(prefix) + len(usage) > room:
                usage = '\n'.join(self._wrapped_usage(prog, self._pieces(options), self._pieces(operands), prefix, room))
        return f'{prefix}{usage}\n\n'

    @staticmethod
    def _pieces(parts):
        # A bracketed part stays whole; others may be broken at blanks.
        pieces = []
        for part in parts:
            pieces += re.findall(r'\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+', part)
        return pieces

    @staticmethod
    def _lines(pieces, indent, room, first=None):
        lines, line = [], []
        length = start = len(indent) - 1
        if first is not None:
            length = len(first) - 1
        for piece in pieces:
            if line and length + 1 + len(piece) > room:
                lines.append(indent + ' '.join(line))
                line, length = [], start
            line.append(piece)
            length += len(piece) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if first is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    def _wrapped_usage(self, prog, options, operands, prefix, room):
        if len(prefix) + len(prog) <= 0.75 * room:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if options:
                return self._lines([prog] + options, indent, room, prefix) + self._lines(operands, indent, room)
            return self._lines([prog] + operands, indent, room, prefix)
        indent = ' ' * len(prefix)
        lines = self._lines(options + operands, indent, room)
        if len(lines) > 1:
            lines = self._lines(options, indent, room) + self._lines(operands, indent, room)
        return [prog] + lines

    def _usage_parts(self, actions, groups):
        """One text for each action, or for each mutually exclusive group whose members stand together."""
        grouped, starts = set(), {}
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if all(member.help is SUPPRESS for member in members) or members[0] not in actions:
                continue
            at = actions.index(members[0])
            if actions[at:at + len(members)] == members:
                grouped.update(map(id, members))
                starts[at] = group
        parts, at = [], 0
        while at < len(actions):
            group = starts.get(at)
            if group is None:
                texts = [self._usage_of(actions[at], id(actions[at]) in grouped)]
                at += 1
                parts += [text for text in texts if text]
                continue
            members = group._group_actions
            texts = [text for text in [self._usage_of(member, True) for member in members] if text]
            inner = ' | '.join(texts)
            if not group.required:
                inner = f'[{inner}]'
            elif len(texts) > 1:
                inner = f'({inner})'
            parts.append(inner)
            at += len(members)
        return parts

    def _usage_of(self, action, grouped):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            text = self._format_args(action, self._get_default_metavar_for_positional(action))
            if grouped and text[:1] == '[' and text[-1:] == ']':
                text = text[1:-1]
            return text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            values = self._format_args(action, self._get_default_metavar_for_optional(action))
            text = f'{action.option_strings[0]} {values}'
        return text if action.required or grouped else f'[{text}]'

    # arguments

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        indent = ' ' * self._current_indent
        return self._fill_text(text, max(self._width - self._current_indent, 11), indent) + '\n\n'

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        room = max(self._width - position, 11)
        column = position - self._current_indent - 2
        header, margin = self._format_action_invocation(action), ' ' * self._current_indent
        has_help = action.help and action.help.strip()
        if not action.help:
            text = f'{margin}{header}\n'
        elif len(header) <= column:
            text, first = f'{margin}{header:<{column}}  ', 0
        else:
            text, first = f'{margin}{header}\n', position
        if has_help:
            lines = self._split_lines(self._expand_help(action), room)
            if lines:
                text += f'{" " * first}{lines[0]}\n'
                text += ''.join([f'{" " * position}{line}\n' for line in lines[1:]])
        elif not text.endswith('\n'):
            text += '\n'
        return text + ''.join([self._format_action(inner) for inner in self._iter_indented_subactions(action)])

    def _format_action_invocation(self, action):
        if not action.option_strings:
            metavar, = self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1)
            return metavar
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        values = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ', '.join([f'{option} {values}' for option in action.option_strings])

    def _metavar_formatter(self, action, default):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = '{' + ','.join([str(choice) for choice in action.choices]) + '}'
        else:
            name = default
        return lambda count: name if isinstance(name, tuple) else (name,) * count

    def _format_args(self, action, default):
        names, nargs = self._metavar_formatter(action, default), action.nargs
        if nargs is None:
            return '%s' % names(1)
        if nargs == OPTIONAL:
            return '[%s]' % names(1)
        if nargs == ZERO_OR_MORE:
            found = names(1)
            return '[%s [%s ...]]' % found if len(found) == 2 else '[%s ...]' % found
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % names(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % names(1)
        if nargs == SUPPRESS:
            return ''
        try:
            form = ' '.join(['%s' for _ in range(nargs)])
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return form % names(nargs)

    def _expand_help(self, action):
        facts = dict(vars(action), prog=self._prog)
        for name in list(facts):
            if facts[name] is SUPPRESS:
                del facts[name]
            elif hasattr(facts[name], '__name__'):
                facts[name] = facts[name].__name__
        if facts.get('choices') is not None:
            facts['choices'] = ', '.join([str(choice) for choice in facts['choices']])
        return self._get_help_string(action) % facts

    def _iter_indented_subactions(self, action):
        inner = getattr(action, '_get_subactions', None)
        if inner is None:
            return
        self._indent()
        yield from inner()
        self._dedent()

    # what subclasses change

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(re.sub(r'\s+', ' ', text, flags=re.ASCII).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        text = re.sub(r'\s+', ' ', text, flags=re.ASCII).strip()
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Help message formatter which retains any formatting in descriptions."""

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Help message formatter which retains formatting of all help text."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help message formatter which adds default values to argument help."""

    def _get_help_string(self, action):
        text = '' if action.help is None else action.help
        if '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Help message formatter which uses the argument 'type' as the default metavar value."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
