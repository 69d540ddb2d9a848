// The native part of time: clocks, sleep and broken-down time.
#include <errno.h>
#include <math.h>
#include <time.h>

#include "core/native_module.h"

namespace molt {

static int64_t clockNs(clockid_t id) {
  timespec t{};
  clock_gettime(id, &t);
  return static_cast<int64_t>(t.tv_sec) * 1000000000 + t.tv_nsec;
}
static int64_t processNs() {
#if defined(__wasm__)
  return clockNs(CLOCK_MONOTONIC);
#else
  return clockNs(CLOCK_PROCESS_CPUTIME_ID);
#endif
}
static Value seconds(int64_t ns) { return newFloat(static_cast<double>(ns) * 1e-9); }
static Value timeTime(const Value*) { return seconds(clockNs(CLOCK_REALTIME)); }
static Value timeTimeNs(const Value*) { return newInt(clockNs(CLOCK_REALTIME)); }
static Value timeMonotonic(const Value*) { return seconds(clockNs(CLOCK_MONOTONIC)); }
static Value timeMonotonicNs(const Value*) { return newInt(clockNs(CLOCK_MONOTONIC)); }
static Value timeProcess(const Value*) { return seconds(processNs()); }
static Value timeProcessNs(const Value*) { return newInt(processNs()); }

static Value timeSleep(const Value* a) {
  double s;
  if (!toDouble(a[0], &s)) return kNoValue;
  if (s != s) return raiseValueError("Invalid value NaN (not a number)");
  if (s < 0) return raiseValueError("sleep length must be non-negative");
  if (s > 9e9) return raise(&molt_exc_OverflowError, "timestamp too large to convert to C _PyTime_t");
  timespec t{};
  t.tv_sec = static_cast<time_t>(s);
  t.tv_nsec = static_cast<long>((s - floor(s)) * 1e9);
  while (nanosleep(&t, &t) != 0 && errno == EINTR) {}
  return kNone;
}

// (year, month, day, hour, minute, second, weekday, yearday, dst) of a time stamp, in UTC or local time.
static Value broken(Value stamp, bool utc) {
  time_t at;
  if (!stamp || stamp.isNone()) {
    if (!requireCapability(Capability::TimeWall)) return kNoValue;
    at = time(nullptr);
  } else {
    double s;
    if (!toDouble(stamp, &s)) return kNoValue;
    if (!(s > -6.8e16 && s < 6.8e16)) return raise(&molt_exc_OverflowError, "timestamp out of range for platform time_t");
    at = static_cast<time_t>(floor(s));
  }
  struct tm t{};
  if (!(utc ? gmtime_r(&at, &t) : localtime_r(&at, &t))) return raise(&molt_exc_OverflowError, "timestamp out of range for platform time_t");
  Value fields[] = {newInt(t.tm_year + 1900), newInt(t.tm_mon + 1), newInt(t.tm_mday), newInt(t.tm_hour), newInt(t.tm_min),
                    newInt(t.tm_sec), newInt((t.tm_wday + 6) % 7), newInt(t.tm_yday + 1), newInt(t.tm_isdst)};
  return newTupleOf(fields, 9);
}
static Value timeGmtime(const Value* a) { return broken(a[0], true); }
static Value timeLocaltime(const Value* a) { return broken(a[0], false); }

static bool readTm(Value v, struct tm* t) {
  Ref fields(tupleFromIterable(v));
  if (!fields) return false;
  if (fields.as<Tuple>()->length != 9) return raiseTypeError("Tuple or struct_time argument required");
  int64_t n[9];
  for (int i = 0; i < 9; ++i)
    if (!intAsI64(fields.as<Tuple>()->items()[i], &n[i])) return false;
  *t = {};
  t->tm_year = static_cast<int>(n[0] - 1900);
  t->tm_mon = static_cast<int>(n[1] - 1);
  t->tm_mday = static_cast<int>(n[2]);
  t->tm_hour = static_cast<int>(n[3]);
  t->tm_min = static_cast<int>(n[4]);
  t->tm_sec = static_cast<int>(n[5]);
  t->tm_wday = static_cast<int>((n[6] + 1) % 7);
  t->tm_yday = static_cast<int>(n[7] - 1);
  t->tm_isdst = static_cast<int>(n[8]);
  return true;
}
static Value timeMktime(const Value* a) {
  struct tm t;
  if (!readTm(a[0], &t)) return kNoValue;
  return newFloat(static_cast<double>(mktime(&t)));
}
static Value timeStrftime(const Value* a) {
  struct tm t;
  if (!isStr(a[0])) return raiseTypeError("strftime() argument 1 must be str, not %T", a[0]);
  if (!readTm(a[1], &t)) return kNoValue;
  Ref keep;
  int64_t bytes;
  const char* format = strUtf8(asStr(a[0]), &bytes, &keep);
  if (bytes == 0) return newStr("");
  char out[1024];
  size_t n = strftime(out, sizeof out, format, &t);
  return newStrN(out, static_cast<int64_t>(n));
}
static constexpr NativeMethod kTimeRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/time.def"
    {}};

}  // namespace molt
MOLT_NATIVE_MODULE(_molt_time, molt::kTimeRows, nullptr)
