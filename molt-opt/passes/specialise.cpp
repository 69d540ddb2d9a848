// specialise: typed clones.
#include "ir/edit.h"
#include "pass.h"

namespace molt::opt {
void specialiseModule(PassContext&) {}
}  // namespace molt::opt
