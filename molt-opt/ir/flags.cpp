// Questions about the flags of functions, which the ABI numbers.
#include "abi/layout.h"
#include "ir/edit.h"

namespace molt::opt {

bool showsLocals(const ir::Function& f) { return f.flags & kCodeShowsLocals; }

}  // namespace molt::opt
