#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>
struct Constraint;
struct Cell {
  std::string name;
  long value;
  std::vector<Constraint*> users;
  Constraint* maker = nullptr;
  long mark = 0;
  Cell(std::string name, long value) : name(std::move(name)), value(value) {}
};
struct Constraint {
  Cell* output;
  std::vector<Cell*> inputs;
  Constraint(Cell* output, std::vector<Cell*> from) : output(output), inputs(std::move(from)) {
    output->maker = this;
    for (Cell* cell : inputs) cell->users.push_back(this);
  }
  virtual ~Constraint() = default;
  virtual long compute() const = 0;
  bool execute() {
    long value = compute();
    if (value == output->value) return false;
    output->value = value;
    return true;
  }
};
struct Equal : Constraint {
  using Constraint::Constraint;
  long compute() const override { return inputs[0]->value; }
};
struct Scale : Constraint {
  using Constraint::Constraint;
  long compute() const override { return inputs[0]->value * inputs[1]->value + inputs[2]->value; }
};
struct Total : Constraint {
  using Constraint::Constraint;
  long compute() const override {
    long total = 0;
    for (Cell* cell : inputs) total += cell->value;
    return total % 1000003;
  }
};
struct Planner {
  long mark = 0, executed = 0;
  void visit(Cell* cell, std::vector<Constraint*>& order) {
    cell->mark = mark;
    for (Constraint* constraint : cell->users)
      if (constraint->output->mark != mark) visit(constraint->output, order);
    if (cell->maker) order.push_back(cell->maker);
  }
  void change(Cell* cell, long value) {
    cell->value = value;
    ++mark;
    std::vector<Constraint*> order;
    visit(cell, order);
    std::reverse(order.begin(), order.end());
    for (Constraint* constraint : order) executed += constraint->execute();
  }
};
struct World {
  std::vector<std::unique_ptr<Cell>> cells;
  std::vector<std::unique_ptr<Constraint>> constraints;
  Cell* cell(std::string name, long value) {
    cells.push_back(std::make_unique<Cell>(std::move(name), value));
    return cells.back().get();
  }
  template <class T>
  void add(Cell* output, std::vector<Cell*> inputs) {
    constraints.push_back(std::make_unique<T>(output, std::move(inputs)));
  }
};
static long chain(Planner& planner, int n, int rounds) {
  World world;
  std::vector<Cell*> cells;
  for (int i = 0; i <= n; ++i) cells.push_back(world.cell("c" + std::to_string(i), 0));
  for (int i = 0; i < n; ++i) world.add<Equal>(cells[i + 1], {cells[i]});
  long total = 0;
  for (int i = 0; i < rounds; ++i) {
    planner.change(cells[0], i);
    total += cells[n]->value;
  }
  return total;
}
static long projection(Planner& planner, int n, int rounds) {
  World world;
  Cell *factor = world.cell("factor", 10), *offset = world.cell("offset", 1000);
  std::vector<Cell*> sources, targets;
  for (int i = 0; i < n; ++i) {
    sources.push_back(world.cell("s", i));
    targets.push_back(world.cell("t", i));
    world.add<Scale>(targets[i], {sources[i], factor, offset});
  }
  Cell* result = world.cell("total", 0);
  world.add<Total>(result, targets);
  long check = 0;
  for (int i = 0; i < rounds; ++i) {
    planner.change(factor, i % 7 + 1);
    planner.change(offset, i * 3);
    planner.change(sources[i % n], i);
    check = (check * 31 + result->value) % 1000000007;
  }
  return check;
}
int main() {
  Planner planner;
  std::printf("%ld\n", chain(planner, 150, 400));
  std::printf("%ld\n", projection(planner, 200, 100));
  std::printf("%ld\n", planner.executed);
}
