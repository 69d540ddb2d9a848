// The counters of the runtime feedback as numbers, in the order of feedback.def.
#pragma once
#include <stdint.h>

namespace molt {

// Rows of other groups expand to nothing.
#define MOLT_FEEDBACK_IN_profile(key, need) MOLT_FEEDBACK_PROFILE(key, need)
#define MOLT_FEEDBACK_IN_hot_paths(key, need) MOLT_FEEDBACK_HOT_PATH(key, need)
#define MOLT_FEEDBACK_IN_deopt_reasons(key, need) MOLT_FEEDBACK_DEOPT(key, need)

enum class ProfileCount : uint8_t {
#define MOLT_FEEDBACK_PROFILE(key, need) key,
#define MOLT_FEEDBACK_HOT_PATH(key, need)
#define MOLT_FEEDBACK_DEOPT(key, need)
#define MOLT_FEEDBACK(group, key, need, doc) MOLT_FEEDBACK_IN_##group(key, need)
#include "abi/feedback.def"
#undef MOLT_FEEDBACK_PROFILE
#undef MOLT_FEEDBACK_HOT_PATH
#undef MOLT_FEEDBACK_DEOPT
  kCount
};
enum class HotPath : uint8_t {
#define MOLT_FEEDBACK_PROFILE(key, need)
#define MOLT_FEEDBACK_HOT_PATH(key, need) key,
#define MOLT_FEEDBACK_DEOPT(key, need)
#define MOLT_FEEDBACK(group, key, need, doc) MOLT_FEEDBACK_IN_##group(key, need)
#include "abi/feedback.def"
#undef MOLT_FEEDBACK_PROFILE
#undef MOLT_FEEDBACK_HOT_PATH
#undef MOLT_FEEDBACK_DEOPT
  kCount
};
enum class DeoptReason : uint8_t {
#define MOLT_FEEDBACK_PROFILE(key, need)
#define MOLT_FEEDBACK_HOT_PATH(key, need)
#define MOLT_FEEDBACK_DEOPT(key, need) key,
#define MOLT_FEEDBACK(group, key, need, doc) MOLT_FEEDBACK_IN_##group(key, need)
#include "abi/feedback.def"
#undef MOLT_FEEDBACK_PROFILE
#undef MOLT_FEEDBACK_HOT_PATH
#undef MOLT_FEEDBACK_DEOPT
  kCount
};

}  // namespace molt
