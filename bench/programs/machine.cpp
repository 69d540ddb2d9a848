#include <cstdio>
#include <memory>
#include <string>
#include <vector>
struct Machine;
struct Task {
  std::string name;
  long work, done = 0;
  Task* next = nullptr;
  Task(std::string n, long w) : name(std::move(n)), work(w) {}
  virtual ~Task() = default;
  virtual bool step(Machine& m) = 0;
  bool finished() const { return work <= done; }
};
struct Queue {
  Task *head = nullptr, *tail = nullptr;
  long size = 0;
  void push(Task* t) {
    t->next = nullptr;
    if (!tail) head = t;
    else tail->next = t;
    tail = t;
    ++size;
  }
  Task* pop() {
    Task* t = head;
    head = t->next;
    if (!head) tail = nullptr;
    --size;
    return t;
  }
};
struct Machine {
  Queue queue;
  long total = 0, steps = 0;
};
struct Worker : Task {
  using Task::Task;
  bool step(Machine& m) override {
    ++done;
    m.total += done & 7;
    return !finished();
  }
};
struct Device : Task {
  Task* target;
  Device(std::string n, long w, Task* t) : Task(std::move(n), w), target(t) {}
  bool step(Machine& m) override {
    done += 2;
    if (target && !target->finished()) m.total += target->done % 5;
    return !finished();
  }
};
int main() {
  Machine m;
  std::vector<std::unique_ptr<Task>> all;
  Task* last = nullptr;
  for (int i = 0; i < 60; ++i) {
    if (i % 2) all.push_back(std::make_unique<Worker>("w" + std::to_string(i), 20000 + i));
    else all.push_back(std::make_unique<Device>("d" + std::to_string(i), 25000, last));
    m.queue.push(last = all.back().get());
  }
  while (m.queue.size) {
    Task* t = m.queue.pop();
    ++m.steps;
    if (t->step(m)) m.queue.push(t);
  }
  std::printf("%ld %ld\n", m.steps, m.total);
}
