// memoryview: a view on the memory of an exporter, with a format, a shape and strides.
#pragma once
#include "types/text/bytes.h"

namespace molt {

struct MemoryView : Object {
  Buffer held;      // of the exporter; held.owner == 0 once released
  uint8_t* data;    // first item
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int64_t itemSize;
  int64_t exports;  // buffers of this view that are held
  int64_t hash;     // -1 until asked for
  int32_t ndim;
  uint8_t readonly;
  char format[11];
  int64_t* shape() { return reinterpret_cast<int64_t*>(this + 1); }
  int64_t* strides() { return shape() + ndim; }
};
inline MemoryView* asView(Value v) { return static_cast<MemoryView*>(v.object()); }
extern Type molt_type_memory_iterator;
Value newMemoryView(Value exporter);
// By a getBuffer slot that need not be that of the exporter's own class.
Value newMemoryViewBy(bool (*slot)(Value, Buffer*, int), Value exporter, int flags);
bool viewAlive(MemoryView* m);               // ValueError when released
int64_t viewItems(MemoryView* m);            // product of the shape
bool viewContiguous(MemoryView* m);          // in C order
bool viewColumnwise(MemoryView* m);  // contiguous with the first index fastest
void viewCopyOut(MemoryView* m, uint8_t* to);  // all items in C order
Value viewDerived(MemoryView* m, int ndim);  // same memory; data, shape and strides to be filled
int nativeItemSize(const char* format);      // of a single native format character, 0 if it is none
Value unpackItem(char code, const uint8_t* p);
bool packItem(char code, uint8_t* p, Value v);
Value viewAsList(MemoryView* m, const uint8_t* p, int dim);

}  // namespace molt
