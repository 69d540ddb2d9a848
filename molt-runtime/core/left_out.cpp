// What runs in the place of a library function that the program was linked without.
#include "core/object.h"
#include "core/api.h"

extern "C" molt::Value molt_left_out(molt::Function* self, const molt::Value*) {
  using namespace molt;
  return raise(&molt_exc_ImportError,
               "the module '%U' was linked without this function, as the program names it nowhere; build with --whole-stdlib",
               self->moduleName ? self->moduleName : self->name);
}
