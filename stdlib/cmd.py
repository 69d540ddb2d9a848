"""Programs that read commands line by line."""
import sys
from string import ascii_letters, digits

__all__ = ["Cmd"]
PROMPT, IDENTCHARS = "(Cmd) ", f"{ascii_letters}{digits}_"


class Cmd:
    """Reads lines and calls a method do_NAME for the command NAME."""

    prompt, identchars, ruler, use_rawinput = PROMPT, IDENTCHARS, "=", 1
    intro, lastcmd = None, ""
    doc_leader, doc_header, undoc_header = "", "Documented commands (type help <topic>):", "Undocumented commands:"
    misc_header, nohelp = "Miscellaneous help topics:", "*** No help on %s"

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin, self.stdout = sys.stdin if stdin is None else stdin, sys.stdout if stdout is None else stdout
        self.completekey, self.cmdqueue = completekey, []

    def _say(self, text):
        self.stdout.write(f"{text}\n")

    # ---- the loop ----

    def preloop(self):
        """Called before the first command."""

    def postloop(self):
        """Called after the last command."""

    def precmd(self, line):
        """Called before a command is run: what to run."""
        return line

    def postcmd(self, stop, line):
        """Called after a command was run: whether to end."""
        return stop

    def cmdloop(self, intro=None):
        """Reads and runs commands until one of them gives something true."""
        self.preloop()
        self.intro = self.intro if intro is None else intro
        self.intro and self._say(self.intro)
        ended = False
        while not ended:
            wanted = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._ask())
            ended = self.postcmd(self.onecmd(wanted), wanted)
        self.postloop()

    def _ask(self):
        """The next line; 'EOF' at the end."""
        if not self.use_rawinput:
            self.stdout.write(self.prompt)
            self.stdout.flush()
            text = self.stdin.readline()
            return text.rstrip("\r\n") if text else "EOF"
        try:
            return input(self.prompt)
        except EOFError:
            return "EOF"

    # ---- one line ----

    def emptyline(self):
        """Called for an empty line: runs the last command again."""
        return self.onecmd(self.lastcmd) if self.lastcmd else None

    def default(self, line):
        """Called for a command that is not known."""
        self._say(f"*** Unknown syntax: {line}")

    def onecmd(self, line):
        """Runs a command: whether to end."""
        name, rest, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if name is not None:
            self.lastcmd = line if line != "EOF" else ""
        known = getattr(self, f"do_{name}", None) if name else None
        return known(rest) if known is not None else self.default(line)

    def parseline(self, line):
        """(command, argument, line) of a line; '?' is help and '!' shell."""
        line = line.strip()
        short = {"?": "help", "!": "shell" if hasattr(self, "do_shell") else None}
        if line[:1] in short:
            if (name := short[line[0]]) is None:
                return None, None, line
            line = f"{name} {line[1:]}"
        if not line:
            return None, None, line
        rest = line.lstrip(self.identchars)
        return line[:len(line) - len(rest)], rest.strip(), line

    # ---- names ----

    def get_names(self):
        """What the class has."""
        return dir(self.__class__)

    def _after(self, prefix, begin=""):
        return [name[len(prefix):] for name in self.get_names() if name.startswith(prefix + begin)]

    def completedefault(self, *ignored):
        """How arguments go on, when there is no complete_NAME."""
        return []

    def completenames(self, text, *ignored):
        """The commands that begin so."""
        return self._after("do_", text)

    def complete_help(self, *args):
        """What help can be asked for."""
        return list({*self.completenames(*args), *self._after("help_", args[0])})

    # ---- help ----

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if not arg:
            self._overview()
        elif (tell := getattr(self, f"help_{arg}", None)) is not None:
            tell()
        else:
            doc = getattr(getattr(self, f"do_{arg}", None), "__doc__", None)
            self._say(doc or self.nohelp % (arg,))

    def _overview(self):
        topics, groups = set(self._after("help_")), ([], [])
        for name in sorted(set(self._after("do_"))):
            explained = name in topics or getattr(self, f"do_{name}").__doc__
            groups[not explained].append(name)
        self._say(self.doc_leader)
        for header, names in ((self.doc_header, groups[0]), (self.misc_header, sorted(topics.difference(groups[0]))),
                              (self.undoc_header, groups[1])):
            self.print_topics(header, names, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Writes a heading and names below it."""
        if not cmds:
            return
        self._say(header)
        self.ruler and self._say(self.ruler * len(header))
        self.columnize(cmds, maxcol - 1)
        self._say("")

    def columnize(self, list, displaywidth=80):
        """Writes strings in columns, as few lines as fit."""
        wrong = [str(i) for i, text in enumerate(list or ()) if not isinstance(text, str)]
        if wrong:
            raise TypeError("list[i] not a string for i in " + ", ".join(wrong))
        if not list:
            return self._say("<empty>")
        height, widths = 0, [displaywidth, displaywidth]
        while height < len(list) and sum(widths) + 2 * len(widths) - 2 > displaywidth:
            height += 1
            columns = [list[i:i + height] for i in range(0, len(list), height)]
            widths = [max(map(len, column)) for column in columns] if height < len(list) else [0]
        for row in range(height):
            self._say("  ".join(column[row].ljust(width) for column, width in zip(columns, widths) if row < len(column)))
