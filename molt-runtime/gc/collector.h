// What the collector and the gc module share.
#pragma once
#include "gc/gc.h"

namespace molt {

inline constexpr int64_t kGcFirstThreshold = 20000;
struct GcStats {
  int64_t collections, collected;
};
extern GcStats gcStats;
extern void (*gcSave)(Value);  // gc.DEBUG_SAVEALL: keeps what is garbage, in place of its end; or null
void gcAutomatic();
void requestSafePoint(bool (*work)());  // error/signals.cpp

}  // namespace molt
