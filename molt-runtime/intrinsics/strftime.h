// Times by a format, for time and datetime.
#pragma once
#include <time.h>

#include "core/api.h"

namespace molt {

struct TimeZoneText {
  const char* name;  // UTF-8
  int64_t offset;    // seconds east of UTC
};

// Owned str. The fields of `t` are in range; the zone is that of `zone`, not of `t`.
Value formatTime(const char* format, int64_t bytes, const struct tm& t, const TimeZoneText& zone);

}  // namespace molt
