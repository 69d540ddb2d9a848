// The runtime feedback: counters that cost what an increment costs, on paths that are slow already. With
// MOLT_RUNTIME_FEEDBACK=1 they are written when the program ends (abi/feedback.def has the schema), and then only
//   - inline caches keep their keys in a form that the inlined test never matches, so that each use comes to the slow path
//     and is counted there;
//   - deoptimisations are kept by function and line.
#pragma once
#include "abi/feedback.h"
#include "core/api.h"

namespace molt {

struct Feedback {
  uint64_t profile[int(ProfileCount::kCount)];
  uint64_t hotPaths[int(HotPath::kCount)];
  uint64_t deopts[int(DeoptReason::kCount)];
  uint64_t cacheMask;  // 0 if nobody asked; else flips a bit of the keys of inline caches
  bool on;
};
extern "C" Feedback molt_feedback;

inline void count(ProfileCount what) { ++molt_feedback.profile[int(what)]; }
inline void count(HotPath what) { ++molt_feedback.hotPaths[int(what)]; }
[[gnu::cold]] void noteSite(DeoptReason reason);
// Of the running function's line, if feedback was asked for.
inline void countDeopt(DeoptReason reason) {
  ++molt_feedback.deopts[int(reason)];
  if (molt_feedback.on) [[unlikely]] noteSite(reason);
}

void startFeedback();
void writeFeedback();  // once, at the end

}  // namespace molt
