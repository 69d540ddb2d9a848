"""A tokenizer and a recursive-descent calculator with variables and functions."""
import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    column: int


class CalcError(Exception):
    def __init__(self, message, column):
        super().__init__(message)
        self.column = column


def tokenize(source):
    i = 0
    while i < len(source):
        ch = source[i]
        start = i
        if ch.isspace():
            i += 1
            continue
        if ch.isdigit() or ch == ".":
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            kind = "number"
        elif ch.isalpha() or ch == "_":
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            kind = "name"
        elif source.startswith("**", i):
            i += 2
            kind = "op"
        elif ch in "+-*/%()=,":
            i += 1
            kind = "op"
        else:
            raise CalcError(f"unexpected {ch!r}", start)
        yield Token(kind, source[start:i], start)
    yield Token("end", "", len(source))


class Calculator:
    functions = {"sqrt": math.sqrt, "max": max, "min": min, "hypot": math.hypot, "fact": math.factorial}

    def __init__(self):
        self.variables = {"pi": math.pi}

    def run(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0
        value = self.statement()
        self.expect("end", "")
        return value

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, *texts):
        if self.token.kind == "op" and self.token.text in texts:
            self.at += 1
            return self.tokens[self.at - 1].text
        return None

    def expect(self, kind, text):
        token = self.token
        if token.kind != kind or (text and token.text != text):
            raise CalcError(f"expected {text or kind}, found {token.text or 'the end'}", token.column)
        self.at += 1
        return token

    def statement(self):
        if self.token.kind == "name" and self.tokens[self.at + 1].text == "=":
            name = self.expect("name", "").text
            self.expect("op", "=")
            self.variables[name] = value = self.expression()
            return value
        return self.expression()

    def expression(self):
        value = self.term()
        while op := self.accept("+", "-"):
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.factor()
        while op := self.accept("*", "/", "%"):
            column = self.token.column
            right = self.factor()
            try:
                match op:
                    case "*":
                        value *= right
                    case "/":
                        value = value / right if value % right else value // right
                    case "%":
                        value %= right
            except ZeroDivisionError:
                raise CalcError("division by zero", column) from None
        return value

    def factor(self):
        if self.accept("-"):
            return -self.factor()
        value = self.atom()
        if self.accept("**"):
            return value ** self.factor()
        return value

    def atom(self):
        token = self.token
        if self.accept("("):
            value = self.expression()
            self.expect("op", ")")
            return value
        if token.kind == "number":
            self.at += 1
            try:
                return float(token.text) if "." in token.text else int(token.text)
            except ValueError:
                raise CalcError(f"bad number {token.text}", token.column) from None
        name = self.expect("name", "").text
        if self.accept("("):
            arguments = []
            if not self.accept(")"):
                arguments.append(self.expression())
                while self.accept(","):
                    arguments.append(self.expression())
                self.expect("op", ")")
            if name not in self.functions:
                raise CalcError(f"no function {name}", token.column)
            return self.functions[name](*arguments)
        try:
            return self.variables[name]
        except KeyError:
            raise CalcError(f"no variable {name}", token.column) from None


PROGRAM = """\
1 + 2 * 3
x = 2 ** 100
x % 1000007
(1.5 + 2.5) * -3
sqrt(2) * sqrt(2)
fact(25) / fact(23)
max(3, min(10, 7), 5)
hypot(3, 4) + pi
7 / 2
1 + * 2
y + 1
2 ** 3 ** 2
(1 + 2
10 / (5 - 5)
3 $ 4
1.2.3
nope(1)
"""

calc = Calculator()
for line in PROGRAM.splitlines():
    try:
        print(f"{line:24} = {calc.run(line)}")
    except CalcError as e:
        print(line)
        print(" " * e.column + f"^ {e}")
    except ValueError as e:
        print(f"{line:24} ! {e}")
