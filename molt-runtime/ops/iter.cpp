// The iteration protocol.
#include "core/api.h"
#include "types/container/iterators.h"

namespace molt {

Value getIter(Value v) {
  Type* t = typeOf(v);
  if (t->iter) [[likely]] {
    Value it = t->iter(v);
    if (it.bits && !typeOf(it)->next) {
      Ref keep(it);
      return raiseTypeError("iter() returned non-iterator of type '%T'", it);
    }
    return it;
  }
  if (t->getItem && !(t->typeFlags & kTypeDict)) return newSeqIter(&molt_type_iterator, v, 0);
  return raiseTypeError("'%T' object is not iterable", v);
}

bool forEach(Value iterable, bool (*f)(Value item, void* arg), void* arg) {
  Ref it(getIter(iterable));
  if (!it) return false;
  auto next = typeOf(it)->next;
  for (;;) {
    Ref v(next(it));
    if (!v) return false;
    if (v.get().isStop()) return true;
    if (!f(v, arg)) return false;
  }
}

}  // namespace molt
