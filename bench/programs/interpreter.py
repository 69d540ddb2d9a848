# A stack machine whose instructions are looked up by name, over values of every kind.
class Machine:
    def __init__(self):
        self.stack = []
        self.names = {}
        self.at = 0

    def op_push(self, value):
        self.stack.append(value)

    def op_load(self, name):
        self.stack.append(self.names[name])

    def op_store(self, name):
        self.names[name] = self.stack.pop()

    def op_add(self, _):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() + right)

    def op_mul(self, _):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() * right)

    def op_less(self, _):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() < right)

    def op_jumpif(self, target):
        if self.stack.pop():
            self.at = target

    def op_len(self, _):
        self.stack.append(len(self.stack.pop()))

    def run(self, program):
        self.at = 0
        while self.at < len(program):
            name, argument = program[self.at]
            self.at += 1
            getattr(self, "op_" + name)(argument)


def main():
    machine = Machine()
    for start, step, text in ((0, 1, "ab"), (0.5, 1.25, [1]), (0, 2, ("x",))):
        machine.names = {"i": start, "step": step, "text": text, "n": 0}
        machine.run([
            ("load", "i"), ("load", "step"), ("add", None), ("store", "i"),
            ("load", "text"), ("push", 3), ("mul", None), ("len", None), ("load", "n"), ("add", None), ("store", "n"),
            ("load", "i"), ("push", 8000), ("less", None), ("jumpif", 0),
        ])
        print(machine.names["i"], machine.names["n"])


main()
