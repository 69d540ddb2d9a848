// Layouts of the builtin iterators, so that compiled code can step them inline.
#pragma once
#include "core/api.h"

namespace molt {

// list_iterator, tuple_iterator and the sequence-protocol iterator: `sequence` is 0 once exhausted.
struct SeqIter : Object {
  Value sequence;  // owned
  int64_t index;   // of the next item; reversed iterators count down to -1
};
extern Type molt_type_list_iterator, molt_type_list_reverseiterator, molt_type_tuple_iterator, molt_type_iterator;

// range_iterator: `left` more values, the first of them `next`.
struct RangeIter : Object {
  int64_t next;
  int64_t step;
  int64_t left;
};
extern Type molt_type_range_iterator, molt_type_longrange_iterator;

struct Range : Object {
  Value start, stop, step, length;  // owned ints
  int64_t startI, stepI, lengthI;   // the same when `small`
  uint8_t small;                    // start, stop, step and all values fit 64 bits
  uint8_t pad_[7];
};
inline Range* asRange(Value v) { return static_cast<Range*>(v.object()); }
Value newRange(int64_t start, int64_t stop, int64_t step);  // step not 0

Value iterSelf(Value it);                   // the iter slot of iterators
Value newSeqIter(Type* t, Value sequence, int64_t index);
Value newCallIter(Value callable, Value sentinel);
Value newReversed(Value sequence);          // reversed(sequence)
Value reduceIterator(Value list);           // (iter, (list,)) for __reduce__
Value containerClassGetItem(const Value* args);  // __class_getitem__ of the containers

}  // namespace molt
