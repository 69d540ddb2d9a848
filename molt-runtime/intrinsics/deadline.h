// How long a call that a signal may interrupt still waits.
#pragma once
#include <time.h>

#include "intrinsics/posix_args.h"

namespace molt {

class Deadline {
 public:
  explicit Deadline(Value timeout) {  // nanoseconds; None: no limit
    if (!timeout.isNone()) ok = asInt64(timeout, &left_), start();
  }
  explicit Deadline(int64_t nanoseconds) : left_(nanoseconds) {  // negative: no limit
    if (nanoseconds >= 0) start();
  }
  // The time from now on, for ppoll; null: no limit.
  timespec* left() {
    if (!limited_) return nullptr;
    int64_t rest = asked_ ? end_ - now() : left_;
    asked_ = true;
    if (rest < 0) rest = 0;
    time_ = {static_cast<time_t>(rest / 1000000000), static_cast<long>(rest % 1000000000)};
    return &time_;
  }
  bool ok = true;

 private:
  void start() {
    limited_ = true;
    end_ = now() + left_;
  }
  static int64_t now() {
    timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<int64_t>(t.tv_sec) * 1000000000 + t.tv_nsec;
  }
  bool limited_ = false, asked_ = false;
  int64_t left_ = 0, end_ = 0;
  timespec time_{};
};

}  // namespace molt
