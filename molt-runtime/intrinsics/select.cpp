// The native part of select. WASI: fails with ENOSYS.
#include "intrinsics/deadline.h"

#ifndef __wasi__
#include <poll.h>
#include <sys/epoll.h>
#endif

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/select.def"

#ifdef __wasi__

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) \
  Value fn(const Value*) { return raiseErrno(nullptr, ENOSYS, kNoValue); }
#include "abi/modules/select.def"

#else

namespace {

bool addPair(Value list, int64_t first, int64_t second) {
  const int64_t both[] = {first, second};
  Ref pair(tupleOfInts(both, 2));
  return pair && listAppend(list, pair);
}

}  // namespace

Value selectPoll(const Value* a) {
  Ref fds(tupleFromIterable(a[0]));
  Deadline deadline(a[1]);
  if (!fds || !deadline.ok) return kNoValue;
  int64_t n = fds.as<Tuple>()->length;
  auto* all = static_cast<pollfd*>(allocRaw(static_cast<uint64_t>(n + 1) * sizeof(pollfd)));
  if (!all) return raiseNoMemory();
  Ref ready(newList(0));
  bool ok = bool(ready);
  for (int64_t i = 0; ok && i < n; ++i) {
    Value* pair = asTuple(fds.as<Tuple>()->items()[i])->items();
    int fd, events;
    ok = asCInt(pair[0], &fd) && asCInt(pair[1], &events);
    if (ok) all[i] = {fd, static_cast<short>(events), 0};
  }
  if (ok && uninterrupted([&] { return ppoll(all, static_cast<nfds_t>(n), deadline.left(), nullptr); }) < 0) ok = bool(failedUnlessPending());
  for (int64_t i = 0; ok && i < n; ++i)
    if (all[i].revents) ok = addPair(ready, all[i].fd, static_cast<uint16_t>(all[i].revents));
  freeRaw(all);
  return ok ? ready.release() : kNoValue;
}

Value selectEpollCreate(const Value* a) {
  int flags;
  return asCInt(a[0], &flags) ? numberOrFailed(epoll_create1(flags | EPOLL_CLOEXEC)) : kNoValue;
}
Value selectEpollCtl(const Value* a) {
  int epfd, operation, fd;
  int64_t events;
  if (!asCInt(a[0], &epfd) || !asCInt(a[1], &operation) || !asCInt(a[2], &fd) || !asInt64(a[3], &events)) return kNoValue;
  epoll_event event{};
  event.events = static_cast<uint32_t>(events);
  event.data.fd = fd;
  return doneOrFailed(epoll_ctl(epfd, operation, fd, &event));
}
Value selectEpollWait(const Value* a) {
  int epfd, most;
  Deadline deadline(a[1]);
  if (!deadline.ok || !asCInt(a[0], &epfd) || !asCInt(a[2], &most)) return kNoValue;
  auto* events = static_cast<epoll_event*>(allocRaw(static_cast<uint64_t>(most) * sizeof(epoll_event)));
  if (!events) return raiseNoMemory();
  int n = uninterrupted([&] {
    timespec* t = deadline.left();
    int64_t ms = t ? static_cast<int64_t>(t->tv_sec) * 1000 + (t->tv_nsec + 999999) / 1000000 : -1;
    return epoll_wait(epfd, events, most, static_cast<int>(ms > INT32_MAX ? INT32_MAX : ms));
  });
  Ref ready(n < 0 ? failedUnlessPending() : newList(n));
  for (int i = 0; ready && i < n; ++i)
    if (!addPair(ready, events[i].data.fd, events[i].events)) ready = Ref();
  freeRaw(events);
  return ready.release();
}

#endif

}  // namespace molt

static constinit const molt::NativeMethod selectRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/select.def"
    {}};
MOLT_NATIVE_MODULE(_molt_select, selectRows, nullptr)
