// Buffers of the standard streams, and print's way to them.
#include "core/threads.h"
#include "io/stdio.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "types/text/codecs.h"

namespace molt {

static uint8_t stdoutBytes[8192];
constinit Sink stdoutSink = {1, false, false, 0, sizeof stdoutBytes, stdoutBytes};
constinit Source stdinSource = {0, false, 0, 0, 0, nullptr};
constinit Value stdObjects[3] = {};

bool writeAllFd(int fd, const void* data, int64_t n) {
  auto* p = static_cast<const uint8_t*>(data);
  while (n > 0) {
    ssize_t done = write(fd, p, static_cast<size_t>(n));
    if (done < 0) {
      if (errno == EINTR && !interruptPending()) continue;
      return false;
    }
    p += done;
    n -= done;
  }
  return true;
}

static bool writeOut(Sink& s, const void* data, int64_t n) {
  if (writeAllFd(s.fd, data, n)) return true;
  if (errno == EINTR && !interruptRaise()) return false;
  return raiseErrno(nullptr, errno, kNoValue);
}

bool sinkFlush(Sink& s) {
  int64_t n = s.used;
  s.used = 0;  // what could not be written is lost: the next flush must not fail again
  return n == 0 || writeOut(s, s.data, n);
}

static void start(Sink& s) {
  s.started = true;
  s.lineBuffered = isatty(s.fd);
}

bool sinkWrite(Sink& s, const void* data, int64_t n) {
  if (!s.started) [[unlikely]] start(s);
  if (n > s.capacity - s.used) {
    if (!sinkFlush(s)) return false;
    if (n >= s.capacity) return writeOut(s, data, n);
  }
  memcpy(s.data + s.used, data, static_cast<size_t>(n));
  s.used += n;
  if (s.lineBuffered && memrchr(data, '\n', static_cast<size_t>(n))) return sinkFlush(s);
  return true;
}

bool sinkWriteStr(Sink& s, const Str* text) {
  if (text->ascii) return sinkWrite(s, text->data(), text->length);
  Ref bytes(encodeStr(Value::fromObject(text), kNoValue, kNoValue));
  if (!bytes) return false;
  auto* b = static_cast<Bytes*>(bytes.get().object());
  return sinkWrite(s, b->data(), b->length);
}

int64_t sourceFill(Source& s) {
  if (!s.data) {
    s.capacity = 8192;
    s.data = static_cast<uint8_t*>(allocRaw(static_cast<uint64_t>(s.capacity)));
    if (!s.data) return raiseNoMemory();
  }
  if (s.pos > 0) {
    memmove(s.data, s.data + s.pos, static_cast<size_t>(s.end - s.pos));
    s.end -= s.pos;
    s.pos = 0;
  }
  if (s.end == s.capacity) {
    auto* more = static_cast<uint8_t*>(reallocRaw(s.data, static_cast<uint64_t>(s.capacity * 2)));
    if (!more) return raiseNoMemory();
    s.data = more;
    s.capacity *= 2;
  }
  for (;;) {
    waitReadable(s.fd);
    ssize_t got = read(s.fd, s.data + s.end, static_cast<size_t>(s.capacity - s.end));
    if (got >= 0) {
      s.end += got;
      return got;
    }
    if (errno != EINTR) return raiseErrno(nullptr, errno, kNoValue);
    if (!interruptRaise()) return -1;
  }
}

bool flushStdout() { return sinkFlush(stdoutSink); }

Value replacedStream(int fd, bool* missing) {
  static constexpr const char* kNames[] = {"stdin", "stdout", "stderr"};
  *missing = false;
  if (!state().modules.bits) return kNoValue;
  Value sys = dictGetStrBorrowed(state().modules, "sys");
  if (!sys.bits) return kNoValue;
  Ref dict(instanceDict(sys, false));
  if (!dict) {
    clearPending();
    return kNoValue;
  }
  Value v = dictGetStrBorrowed(dict, kNames[fd]);
  if (!v.bits) {
    *missing = true;
    return kNoValue;
  }
  return v == stdObjects[fd] ? kNoValue : retained(v);
}

void writeStdText(int fd, Value text) {
  bool missing;
  Ref kept(takePending());
  Ref stream(replacedStream(fd, &missing));
  if (stream && !stream.get().isNone()) {
    Ref r(callMethod(stream, "write", &text, 1));
  } else if (!stream && !missing) {
    if (fd == 1) {
      sinkWriteStr(stdoutSink, asStr(text));
    } else {
      int64_t n;
      Ref keep;
      Ref errors(newStr("backslashreplace"));
      Ref bytes(encodeStr(text, kNoValue, errors));
      if (bytes) {
        auto* b = static_cast<Bytes*>(bytes.get().object());
        n = b->length;
        writeAllFd(2, b->data(), n);
      }
    }
  }
  clearPending();
  if (kept) restorePendingSteal(kept.release());
}

}  // namespace molt
