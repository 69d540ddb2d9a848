# A task scheduler with classes, queues and polymorphic methods.
class Task:
    def __init__(self, name, work):
        self.name = name
        self.work = work
        self.done = 0
        self.next = None

    def step(self, machine):
        raise NotImplementedError

    def finished(self):
        return self.work <= self.done


class Worker(Task):
    def step(self, machine):
        self.done += 1
        machine.total += self.done & 7
        return not self.finished()


class Device(Task):
    def __init__(self, name, work, target):
        super().__init__(name, work)
        self.target = target

    def step(self, machine):
        self.done += 2
        if self.target is not None and not self.target.finished():
            machine.total += self.target.done % 5
        return not self.finished()


class Queue:
    def __init__(self):
        self.head = None
        self.tail = None
        self.size = 0

    def push(self, task):
        task.next = None
        if self.tail is None:
            self.head = task
        else:
            self.tail.next = task
        self.tail = task
        self.size += 1

    def pop(self):
        task = self.head
        self.head = task.next
        if self.head is None:
            self.tail = None
        self.size -= 1
        return task


class Machine:
    def __init__(self):
        self.queue = Queue()
        self.total = 0
        self.steps = 0

    def run(self):
        queue = self.queue
        while queue.size:
            task = queue.pop()
            self.steps += 1
            if task.step(self):
                queue.push(task)


def main():
    machine = Machine()
    last = None
    for i in range(60):
        task = Worker("w%d" % i, 20000 + i) if i % 2 else Device("d%d" % i, 25000, last)
        machine.queue.push(task)
        last = task
    machine.run()
    print(machine.steps, machine.total)


main()
