// The classes of a module as the optimizer sees them: their bases, methods and the attributes that instances get, in order.
// All of it is a prediction from the text. The runtime checks it when the class statement ends (molt-runtime/core/layout.h),
// and compiled code asks before it relies on it; what is wrong here costs time alone.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "molt/ir/ir.h"

namespace molt::opt {

using ClassSet = uint64_t;  // bit n: class n
inline constexpr uint32_t kNoClass = UINT32_MAX, kNoFunction = UINT32_MAX;

struct ProgramClass {
  uint32_t body;              // function
  uint32_t global;            // that it is bound to
  uint32_t base = kNoClass;
  std::map<uint32_t, uint32_t> methods;  // own ones: name -> function
  std::vector<uint32_t> fields;          // names, in the order of their slots
  bool steady = false;                   // every instance is expected to have just these
};

// Where a set of classes has an attribute.
struct FieldPlace {
  uint32_t slot;
  std::array<uint64_t, 4> bodies;  // functions + 1, or 0
};

class Classes {
 public:
  explicit Classes(const ir::Module& m);

  std::vector<ProgramClass> all;
  std::vector<uint32_t> ofGlobal;    // class that a global is bound to, once, or kNoClass
  std::vector<uint32_t> ofFunction;  // class whose body defines the function, or kNoClass

  uint32_t method(uint32_t c, uint32_t name) const;  // own or inherited, or kNoFunction
  bool has(ClassSet set, uint32_t name) const;       // some class of the set defines or inherits the name, as whatever
  uint32_t init(uint32_t c) const { return initName_ == UINT32_MAX ? kNoFunction : method(c, initName_); }
  uint32_t root(uint32_t c) const;
  // Classes whose method of that name is `function`.
  ClassSet sharing(uint32_t function) const;
  int slot(uint32_t c, uint32_t name) const;         // of an attribute, or -1
  // Classes all of whose instances have the attribute at that place.
  bool isSteady(ClassSet set, uint32_t name) const;
  std::optional<FieldPlace> place(ClassSet set, uint32_t name) const;
  // The module's body tells the runtime what was predicted.
  void note(ir::Module& m) const;

 private:
  void findFields(const ir::Module& m, uint32_t c, std::vector<char>& done);
  void findSteady(const ir::Module& m);
  uint32_t initName_ = UINT32_MAX;
};

inline constexpr size_t kMostFields = 16;     // of a class with a layout
inline constexpr size_t kMostLayouts = 4;     // that a place tries

}  // namespace molt::opt
