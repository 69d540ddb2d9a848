# One-way constraints between cells, kept in order of dependence and re-evaluated when an input changes (incremental constraint solving).
class Cell:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.users = []
        self.maker = None
        self.mark = 0


class Constraint:
    def __init__(self, output, inputs):
        self.output = output
        self.inputs = inputs
        self.strength = 0
        output.maker = self
        for cell in inputs:
            cell.users.append(self)

    def compute(self):
        raise NotImplementedError

    def execute(self):
        value = self.compute()
        if value == self.output.value:
            return False
        self.output.value = value
        return True


class Equal(Constraint):
    def compute(self):
        return self.inputs[0].value


class Scale(Constraint):
    def __init__(self, output, source, factor, offset):
        super().__init__(output, [source, factor, offset])

    def compute(self):
        source, factor, offset = self.inputs
        return source.value * factor.value + offset.value


class Total(Constraint):
    def compute(self):
        total = 0
        for cell in self.inputs:
            total += cell.value
        return total % 1000003


class Planner:
    def __init__(self):
        self.mark = 0
        self.executed = 0

    def plan(self, start):
        self.mark += 1
        order = []
        self.visit(start, order)
        order.reverse()
        return order

    def visit(self, cell, order):
        cell.mark = self.mark
        for constraint in cell.users:
            if constraint.output.mark != self.mark:
                self.visit(constraint.output, order)
        if cell.maker is not None:
            order.append(cell.maker)

    def change(self, cell, value):
        cell.value = value
        for constraint in self.plan(cell):
            if constraint.execute():
                self.executed += 1


def chain(planner, n, rounds):
    cells = [Cell("c%d" % i, 0) for i in range(n + 1)]
    for i in range(n):
        Equal(cells[i + 1], [cells[i]])
    total = 0
    for i in range(rounds):
        planner.change(cells[0], i)
        total += cells[n].value
    return total


def projection(planner, n, rounds):
    factor, offset = Cell("factor", 10), Cell("offset", 1000)
    sources, targets = [], []
    for i in range(n):
        source, target = Cell("s", i), Cell("t", i)
        sources.append(source)
        targets.append(target)
        Scale(target, source, factor, offset)
    result = Cell("total", 0)
    Total(result, targets)
    check = 0
    for i in range(rounds):
        planner.change(factor, i % 7 + 1)
        planner.change(offset, i * 3)
        planner.change(sources[i % n], i)
        check = (check * 31 + result.value) % 1000000007
    return check


def main():
    planner = Planner()
    print(chain(planner, 150, 400))
    print(projection(planner, 200, 100))
    print(planner.executed)


main()
