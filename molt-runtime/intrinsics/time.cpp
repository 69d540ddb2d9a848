// The native part of time: clocks, sleep and broken-down time.
#include <errno.h>
#include <math.h>
#include <string.h>
#include <time.h>
#ifndef __wasi__
#include <pthread.h>
#endif

#include "intrinsics/posix_args.h"
#include "intrinsics/strftime.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/time.def"

namespace {

constexpr int64_t kSecond = 1000000000;
#ifdef __wasi__
const clockid_t kProcessClock = CLOCK_MONOTONIC, kThreadClock = CLOCK_MONOTONIC;
#else
constexpr clockid_t kProcessClock = CLOCK_PROCESS_CPUTIME_ID, kThreadClock = CLOCK_THREAD_CPUTIME_ID;
#endif

int64_t inNs(const timespec& t) { return static_cast<int64_t>(t.tv_sec) * kSecond + t.tv_nsec; }
timespec fromNs(int64_t ns) {
  int64_t rest = ns % kSecond;
  if (rest < 0) rest += kSecond;
  return {static_cast<time_t>((ns - rest) / kSecond), static_cast<long>(rest)};
}
int64_t clockNs(clockid_t id) {
  timespec t{};
  clock_gettime(id, &t);
  return inNs(t);
}
Value seconds(int64_t ns) { return newFloat(static_cast<double>(ns) / 1e9); }

// The clock of an argument.
bool asClock(Value v, clockid_t* out) {
  int id;
  if (!asCInt(v, &id)) return false;
#ifdef __wasi__
  if (id != 0 && id != 1) return raiseErrno(nullptr, EINVAL, kNoValue);
  *out = id == 0 ? CLOCK_REALTIME : CLOCK_MONOTONIC;
#else
  *out = id;
#endif
  return true;
}

// A number of seconds in nanoseconds, rounded up or down.
bool asNs(Value v, bool up, int64_t* out) {
  if (isFloat(v)) {
    double s;
    if (!toDouble(v, &s)) return false;
    if (s != s) return raiseValueError("Invalid value NaN (not a number)");
    double ns = up ? ceil(s * 1e9) : floor(s * 1e9);
    if (!(ns >= -0x1p63 && ns < 0x1p63)) return raise(&molt_exc_OverflowError, "timestamp out of range for platform time_t");
    *out = static_cast<int64_t>(ns);
    return true;
  }
  int64_t s;
  if (!indexAsI64(v, &s, nullptr)) return false;
  if (__builtin_mul_overflow(s, kSecond, out)) return raise(&molt_exc_OverflowError, "timestamp too large to convert to C _PyTime_t");
  return true;
}

bool asStamp(Value v, time_t* out) {
  if (isFloat(v)) {
    double s;
    if (!toDouble(v, &s)) return false;
    if (s != s) return raiseValueError("Invalid value NaN (not a number)");
    s = floor(s);
    if (!(s >= -0x1p63 && s < 0x1p63)) return raise(&molt_exc_OverflowError, "timestamp out of range for platform time_t");
    *out = static_cast<time_t>(s);
    return true;
  }
  int64_t s;
  if (!indexAsI64(v, &s, nullptr)) return false;
  if (s == INT64_MAX || s == INT64_MIN) return raise(&molt_exc_OverflowError, "timestamp out of range for platform time_t");
  *out = static_cast<time_t>(s);
  return true;
}

// The fields of struct_time for a time stamp, in UTC or local time.
Value broken(Value stamp, bool utc) {
  time_t at;
  if (!stamp || stamp.isNone()) {
    if (!requireCapability(Capability::TimeWall)) return kNoValue;
    at = time(nullptr);
  } else if (!asStamp(stamp, &at)) {
    return kNoValue;
  }
  struct tm t{};
  if (!(utc ? gmtime_r(&at, &t) : localtime_r(&at, &t))) return raiseErrno(nullptr, EOVERFLOW, kNoValue);
#ifdef __wasi__
  Ref zone(newStr(utc ? "GMT" : "UTC"));
  int64_t offset = 0;
#else
  Ref zone(utc ? newStr("GMT") : nameFromSystem(t.tm_zone, strlen(t.tm_zone)));
  int64_t offset = t.tm_gmtoff;
#endif
  if (!zone) return kNoValue;
  Value fields[] = {newInt(t.tm_year + int64_t{1900}), newInt(t.tm_mon + 1), newInt(t.tm_mday), newInt(t.tm_hour), newInt(t.tm_min),
                    newInt(t.tm_sec), newInt((t.tm_wday + 6) % 7), newInt(t.tm_yday + 1), newInt(t.tm_isdst), zone, newInt(offset)};
  return newTupleOf(fields, 11);
}

bool readTm(const char* function, Value v, struct tm* t) {
  if (!isTuple(v)) return raiseTypeError("Tuple or struct_time argument required");
  if (asTuple(v)->length != 9) return raiseTypeError("%s(): illegal time tuple argument", function);
  int n[9];
  for (int i = 0; i < 9; ++i)
    if (!asPid(asTuple(v)->items()[i], &n[i])) return false;
  if (n[0] < INT32_MIN + 1900) return raise(&molt_exc_OverflowError, "year out of range");
  *t = {};
  t->tm_year = n[0] - 1900;
  t->tm_mon = n[1] - 1;
  t->tm_mday = n[2];
  t->tm_hour = n[3];
  t->tm_min = n[4];
  t->tm_sec = n[5];
  t->tm_wday = (n[6] + 1) % 7;
  t->tm_yday = n[7] - 1;
  t->tm_isdst = n[8];
  return true;
}

// What strftime and asctime want of the fields; zeros stand for the first month, day and day of the year.
bool checkTm(struct tm* t) {
  if (t->tm_mon == -1) t->tm_mon = 0;
  if (t->tm_mday == 0) t->tm_mday = 1;
  if (t->tm_yday == -1) t->tm_yday = 0;
  const char* what = t->tm_mon < 0 || t->tm_mon > 11     ? "month"
                     : t->tm_mday < 0 || t->tm_mday > 31 ? "day of month"
                     : t->tm_hour < 0 || t->tm_hour > 23 ? "hour"
                     : t->tm_min < 0 || t->tm_min > 59   ? "minute"
                     : t->tm_sec < 0 || t->tm_sec > 61   ? "seconds"
                     : t->tm_wday < 0                    ? "day of week"
                     : t->tm_yday < 0 || t->tm_yday > 365 ? "day of year"
                                                          : nullptr;
  return what ? bool(raiseValueError("%s out of range", what)) : true;
}

}  // namespace

Value timeTime(const Value*) { return seconds(clockNs(CLOCK_REALTIME)); }
Value timeTimeNs(const Value*) { return newInt(clockNs(CLOCK_REALTIME)); }
Value timeMonotonic(const Value*) { return seconds(clockNs(CLOCK_MONOTONIC)); }
Value timeMonotonicNs(const Value*) { return newInt(clockNs(CLOCK_MONOTONIC)); }
Value timeProcess(const Value*) { return seconds(clockNs(kProcessClock)); }
Value timeProcessNs(const Value*) { return newInt(clockNs(kProcessClock)); }
Value timeThread(const Value*) { return seconds(clockNs(kThreadClock)); }
Value timeThreadNs(const Value*) { return newInt(clockNs(kThreadClock)); }

Value timeClock(const Value* a) {
  clockid_t id;
  timespec t;
  return !asClock(a[0], &id) ? kNoValue : clock_gettime(id, &t) < 0 ? failedCall() : seconds(inNs(t));
}
Value timeClockNs(const Value* a) {
  clockid_t id;
  timespec t;
  return !asClock(a[0], &id) ? kNoValue : clock_gettime(id, &t) < 0 ? failedCall() : newInt(inNs(t));
}
Value timeClockStep(const Value* a) {
  clockid_t id;
  timespec t;
  return !asClock(a[0], &id) ? kNoValue : clock_getres(id, &t) < 0 ? failedCall() : seconds(inNs(t));
}
static Value setClock(Value clock, int64_t ns) {
  clockid_t id;
  if (!asClock(clock, &id)) return kNoValue;
#ifdef __wasi__
  return raiseErrno(nullptr, ENOSYS, kNoValue);
#else
  timespec t = fromNs(ns);
  return doneOrFailed(clock_settime(id, &t));
#endif
}
Value timeSetClock(const Value* a) {
  int64_t ns;
  return asNs(a[1], false, &ns) ? setClock(a[0], ns) : kNoValue;
}
Value timeSetClockNs(const Value* a) {
  int64_t ns;
  if (!isInt(a[1])) return raiseTypeError("expect int, got %T", a[1]);
  return asInt64(a[1], &ns) ? setClock(a[0], ns) : kNoValue;
}
Value timeThreadClock(const Value* a) {
#ifdef __wasi__
  return raiseErrno(nullptr, ENOSYS, kNoValue);
#else
  int64_t thread;
  clockid_t id;
  if (!asInt64(a[0], &thread)) return kNoValue;
  int code = pthread_getcpuclockid(static_cast<pthread_t>(thread), &id);
  return code ? raiseErrno(nullptr, code, kNoValue) : newInt(id);
#endif
}

Value timeSleep(const Value* a) {
  int64_t ns;
  if (!asNs(a[0], true, &ns)) return kNoValue;
  if (ns < 0) return raiseValueError("sleep length must be non-negative");
  // Handlers of signals run in between; the end stays where it was.
  int64_t end;
  if (__builtin_add_overflow(clockNs(CLOCK_MONOTONIC), ns, &end)) return raise(&molt_exc_OverflowError, "timestamp too large to convert to C _PyTime_t");
  for (;;) {
    timespec t = fromNs(ns);
    int failed = [&] {
      Unlocked unlocked;
      return nanosleep(&t, nullptr);
    }();
    if (!failed) return kNone;
    if (errno != EINTR) return failedCall();
    if (!handlersRan()) return kNoValue;
    ns = end - clockNs(CLOCK_MONOTONIC);
    if (ns <= 0) return kNone;
  }
}

Value timeGmtime(const Value* a) { return broken(a[0], true); }
Value timeLocaltime(const Value* a) { return broken(a[0], false); }

Value timeMktime(const Value* a) {
  struct tm t;
  if (!readTm("mktime", a[0], &t)) return kNoValue;
  t.tm_wday = -1;
  time_t at = mktime(&t);
  if (at == static_cast<time_t>(-1) && t.tm_wday == -1) return raise(&molt_exc_OverflowError, "mktime argument out of range");
  return newFloat(static_cast<double>(at));
}

Value timeStrftime(const Value* a) {
  struct tm t;
  if (!isStr(a[0])) return raiseTypeError("strftime() argument 1 must be str, not %T", a[0]);
  if (!readTm("strftime", a[1], &t) || !checkTm(&t)) return kNoValue;
  t.tm_isdst = t.tm_isdst < 0 ? -1 : t.tm_isdst > 0;
  Ref keep, zone;
  int64_t bytes;
  TimeZoneText place{"", 0};
  if (!a[2].isNone()) {
    zone = Ref(encodedName(a[2]));
    if (!zone) return kNoValue;
    place.name = textOf(zone);
  } else if (t.tm_isdst >= 0) {
#ifdef __wasi__
    place.name = "UTC";
#else
    tzset();
    place.name = tzname[t.tm_isdst];
#endif
  }
  if (!a[3].isNone() && !asInt64(a[3], &place.offset)) return kNoValue;
  const char* format = strUtf8(asStr(a[0]), &bytes, &keep);
  if (memchr(format, 0, static_cast<size_t>(bytes))) return raiseValueError("embedded null character");
  return formatTime(format, bytes, t, place);
}

Value timeAsctime(const Value* a) {
  static constexpr char kDays[] = "SunMonTueWedThuFriSat", kMonths[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  struct tm t;
  if (!readTm("asctime", a[0], &t) || !checkTm(&t)) return kNoValue;
  StrBuilder s;
  auto two = [&](int n, char fill) {
    s.put(n < 10 ? static_cast<uint32_t>(fill) : static_cast<uint32_t>('0' + n / 10));
    s.put(static_cast<uint32_t>('0' + n % 10));
  };
  s.ascii(kDays + ptrdiff_t{3} * t.tm_wday, 3);
  s.put(' ');
  s.ascii(kMonths + ptrdiff_t{3} * t.tm_mon, 3);
  s.put(' ');
  two(t.tm_mday, ' ');
  s.put(' ');
  two(t.tm_hour, '0');
  s.put(':');
  two(t.tm_min, '0');
  s.put(':');
  two(t.tm_sec, '0');
  s.put(' ');
  s.integer(int64_t{t.tm_year} + 1900);
  return s.finish();
}

// Winter and summer are looked up half a year apart.
Value timeZone(const Value*) {
#ifdef __wasi__
  Ref name(newStr("UTC"));
  return tupleOf(name.get(), name.get(), newInt(0), newInt(0), newInt(0));
#else
  constexpr time_t kYear = time_t{365 * 24 + 6} * 3600;
  tzset();
  time_t at = time(nullptr) / kYear * kYear;
  struct tm january, july;
  localtime_r(&at, &january);
  Ref first(nameFromSystem(january.tm_zone, strlen(january.tm_zone)));
  at += kYear / 2;
  localtime_r(&at, &july);
  Ref second(nameFromSystem(july.tm_zone, strlen(july.tm_zone)));
  if (!first || !second) return kNoValue;
  Value west = newInt(-january.tm_gmtoff), later = newInt(-july.tm_gmtoff), differs = newInt(january.tm_gmtoff != july.tm_gmtoff);
  return january.tm_gmtoff > july.tm_gmtoff ? tupleOf(second.get(), first.get(), later, west, differs)
                                            : tupleOf(first.get(), second.get(), west, later, differs);
#endif
}

}  // namespace molt

static constinit const molt::NativeMethod timeRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/time.def"
    {}};
MOLT_NATIVE_MODULE(_molt_time, timeRows, nullptr)
