# Tasks of several kinds exchange packets through queues by priority (the work of the operating-system simulations called richards).
IDLE, WORK, HANDLER, DEVICE = range(4)


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0, 0, 0, 0]

    def appendTo(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, system, ident, priority, queue):
        self.system = system
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.waiting = queue is None
        self.held = False

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
        return packet

    def give(self, packet):
        self.queue = packet.appendTo(self.queue)
        self.waiting = False

    def runnable(self):
        return not self.held and not (self.waiting and self.queue is None)

    def run(self):
        raise NotImplementedError


class IdleTask(Task):
    def __init__(self, system, ident, count):
        Task.__init__(self, system, ident, 0, None)
        self.waiting = False
        self.control = 1
        self.count = count

    def run(self):
        self.count -= 1
        if self.count == 0:
            self.held = True
            return
        if self.control & 1 == 0:
            self.control //= 2
            self.system.release(4)
        else:
            self.control = self.control // 2 ^ 0xD008
            self.system.release(5)


class WorkTask(Task):
    def __init__(self, system, ident, priority, queue):
        Task.__init__(self, system, ident, priority, queue)
        self.destination = 2
        self.letter = 0

    def run(self):
        packet = self.take()
        if packet is None:
            self.waiting = True
            return
        self.destination = 5 - self.destination
        packet.ident = self.destination
        packet.datum = 0
        data = packet.data
        for i in range(4):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            data[i] = 64 + self.letter
        self.system.send(packet, self.ident)


class HandlerTask(Task):
    def __init__(self, system, ident, priority, queue):
        Task.__init__(self, system, ident, priority, queue)
        self.work = None
        self.device = None

    def run(self):
        packet = self.take()
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.appendTo(self.work)
            else:
                self.device = packet.appendTo(self.device)
        work = self.work
        if work is None:
            self.waiting = self.queue is None
            return
        count = work.datum
        if count >= 4:
            self.work = work.link
            self.system.send(work, self.ident)
            return
        device = self.device
        if device is None:
            self.waiting = self.queue is None
            return
        self.device = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        self.system.send(device, self.ident)


class DeviceTask(Task):
    def __init__(self, system, ident, priority):
        Task.__init__(self, system, ident, priority, None)
        self.pending = None

    def run(self):
        packet = self.take()
        if packet is None:
            if self.pending is None:
                self.waiting = True
                return
            pending = self.pending
            self.pending = None
            self.system.send(pending, self.ident)
        else:
            self.pending = packet
            self.system.checksum = (self.system.checksum * 31 + packet.datum) & 0xFFFFFFF
            self.held = True


class System:
    def __init__(self):
        self.table = []
        self.order = []
        self.sent = 0
        self.checksum = 0
        self.turns = 0

    def add(self, task):
        self.table.append(task)
        self.order.append(task)
        self.order.sort(key=lambda t: -t.priority)

    def release(self, ident):
        self.table[ident].held = False

    def send(self, packet, sender):
        self.sent += 1
        target = self.table[packet.ident]
        packet.ident = sender
        target.give(packet)

    def schedule(self):
        order = self.order
        running = True
        while running:
            running = False
            for task in order:
                if task.runnable():
                    self.turns += 1
                    task.run()
                    running = True
                    break


def main():
    system = System()
    system.add(IdleTask(system, 0, 20000))
    queue = Packet(None, 1, WORK)
    queue = Packet(queue, 1, WORK)
    system.add(WorkTask(system, 1, 1000, queue))
    for ident, device in ((2, 4), (3, 5)):
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, DEVICE)
        system.add(HandlerTask(system, ident, 2000 + ident, queue))
    system.add(DeviceTask(system, 4, 4000))
    system.add(DeviceTask(system, 5, 5000))
    system.schedule()
    print(system.turns, system.sent, system.checksum)


main()
