#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <vector>
enum Kind { Idle, Work, Handler, Device };
struct Packet {
  Packet* link;
  int ident;
  Kind kind;
  int datum = 0;
  std::array<int, 4> data{};
  Packet* appendTo(Packet* queue) {
    link = nullptr;
    if (!queue) return this;
    Packet* last = queue;
    while (last->link) last = last->link;
    last->link = this;
    return queue;
  }
};
struct System;
struct Task {
  System& system;
  int ident, priority;
  Packet* queue;
  bool waiting, held = false;
  Task(System& system, int ident, int priority, Packet* queue)
      : system(system), ident(ident), priority(priority), queue(queue), waiting(!queue) {}
  virtual ~Task() = default;
  virtual void run() = 0;
  Packet* take() {
    Packet* packet = queue;
    if (packet) queue = packet->link;
    return packet;
  }
  void give(Packet* packet) {
    queue = packet->appendTo(queue);
    waiting = false;
  }
  bool runnable() const { return !held && !(waiting && !queue); }
};
struct System {
  std::vector<std::unique_ptr<Task>> table;
  std::vector<Task*> order;
  long sent = 0, checksum = 0, turns = 0;
  void add(std::unique_ptr<Task> task) {
    order.push_back(task.get());
    table.push_back(std::move(task));
    std::stable_sort(order.begin(), order.end(), [](Task* a, Task* b) { return a->priority > b->priority; });
  }
  void release(int ident) { table[ident]->held = false; }
  void send(Packet* packet, int sender) {
    ++sent;
    Task& target = *table[packet->ident];
    packet->ident = sender;
    target.give(packet);
  }
  void schedule() {
    for (bool running = true; running;) {
      running = false;
      for (Task* task : order) {
        if (!task->runnable()) continue;
        ++turns;
        task->run();
        running = true;
        break;
      }
    }
  }
};
struct IdleTask : Task {
  int control = 1, count;
  IdleTask(System& system, int ident, int count) : Task(system, ident, 0, nullptr), count(count) { waiting = false; }
  void run() override {
    if (--count == 0) {
      held = true;
    } else if ((control & 1) == 0) {
      control /= 2;
      system.release(4);
    } else {
      control = (control / 2) ^ 0xD008;
      system.release(5);
    }
  }
};
struct WorkTask : Task {
  int destination = 2, letter = 0;
  using Task::Task;
  void run() override {
    Packet* packet = take();
    if (!packet) {
      waiting = true;
      return;
    }
    destination = 5 - destination;
    packet->ident = destination;
    packet->datum = 0;
    for (int& item : packet->data) {
      if (++letter > 26) letter = 1;
      item = 64 + letter;
    }
    system.send(packet, ident);
  }
};
struct HandlerTask : Task {
  Packet *work = nullptr, *device = nullptr;
  using Task::Task;
  void run() override {
    if (Packet* packet = take()) (packet->kind == Work ? work : device) = packet->appendTo(packet->kind == Work ? work : device);
    if (!work) {
      waiting = !queue;
      return;
    }
    int count = work->datum;
    if (count >= 4) {
      Packet* done = work;
      work = work->link;
      system.send(done, ident);
      return;
    }
    if (!device) {
      waiting = !queue;
      return;
    }
    Packet* next = device;
    device = next->link;
    next->datum = work->data[count];
    work->datum = count + 1;
    system.send(next, ident);
  }
};
struct DeviceTask : Task {
  Packet* pending = nullptr;
  DeviceTask(System& system, int ident, int priority) : Task(system, ident, priority, nullptr) {}
  void run() override {
    Packet* packet = take();
    if (!packet) {
      if (!pending) {
        waiting = true;
        return;
      }
      Packet* out = pending;
      pending = nullptr;
      system.send(out, ident);
    } else {
      pending = packet;
      system.checksum = (system.checksum * 31 + packet->datum) & 0xFFFFFFF;
      held = true;
    }
  }
};
int main() {
  System system;
  std::vector<std::unique_ptr<Packet>> packets;
  auto packet = [&](Packet* link, int ident, Kind kind) {
    packets.push_back(std::unique_ptr<Packet>(new Packet{link, ident, kind}));
    return packets.back().get();
  };
  system.add(std::make_unique<IdleTask>(system, 0, 20000));
  system.add(std::make_unique<WorkTask>(system, 1, 1000, packet(packet(nullptr, 1, Work), 1, Work)));
  for (int ident = 2; ident <= 3; ++ident) {
    Packet* queue = nullptr;
    for (int i = 0; i < 3; ++i) queue = packet(queue, ident + 2, Device);
    system.add(std::make_unique<HandlerTask>(system, ident, 2000 + ident, queue));
  }
  system.add(std::make_unique<DeviceTask>(system, 4, 4000));
  system.add(std::make_unique<DeviceTask>(system, 5, 5000));
  system.schedule();
  std::printf("%ld %ld %ld\n", system.turns, system.sent, system.checksum);
}
