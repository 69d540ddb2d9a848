// The native part of _socket: calls on descriptors. WASI: fails with ENOSYS.
#include "error/errno.h"
#include "intrinsics/deadline.h"

#ifndef __wasi__
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#endif

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/socket.def"

#ifdef __wasi__

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) \
  Value fn(const Value*) { return raiseErrno(nullptr, ENOSYS, kNoValue); }
#include "abi/modules/socket.def"

#else

namespace {

enum Ready { kFailed, kReady, kTooLate };  // kFailed: errno, or an exception

Ready waitFor(int fd, short events, Deadline& deadline) {
  pollfd one = {fd, events, 0};
  int n = uninterrupted([&] { return ppoll(&one, 1, deadline.left(), nullptr); });
  return n < 0 ? kFailed : n ? kReady : kTooLate;
}

// A call that waits as the socket's timeout says: a socket with one does not block, so that what was ready and is not any
// more only leads to further waiting. -1: an exception is pending.
template <class F>
ssize_t patiently(int fd, short events, int64_t timeout, Deadline& deadline, F call) {
  for (;;) {
    if (timeout > 0) {
      Ready ready = waitFor(fd, events, deadline);
      if (ready == kFailed) return failedUnlessPending(), -1;
      if (ready == kTooLate) return raise(&molt_exc_TimeoutError, "timed out"), -1;
    }
    ssize_t n = uninterrupted(call);
    if (n >= 0) return n;
    if (hasPending() || timeout <= 0 || (errno != EAGAIN && errno != EWOULDBLOCK)) return failedUnlessPending(), -1;
  }
}
template <class F>
ssize_t patiently(int fd, short events, int64_t timeout, F call) {
  Deadline deadline(timeout);
  return patiently(fd, events, timeout, deadline, call);
}

class Held {  // a buffer for the time of a call; errno stays
 public:
  explicit Held(Value v, int flags = kBufferPlain) { ok = getBuffer(v, &buffer_, flags); }
  ~Held() {
    int problem = errno;
    if (ok) releaseBuffer(&buffer_);
    errno = problem;
  }
  Held(const Held&) = delete;
  uint8_t* data() const { return buffer_.data; }
  size_t length() const { return static_cast<size_t>(buffer_.length); }
  bool ok;

 private:
  Buffer buffer_;
};

const sockaddr* asAddress(Value bytes, socklen_t* length) {
  *length = static_cast<socklen_t>(static_cast<Bytes*>(bytes.object())->length);
  return reinterpret_cast<const sockaddr*>(textOf(bytes));
}

// The address that a call filled in; the kernel may know a longer one.
Value addressOrNone(const sockaddr_storage& storage, socklen_t length) {
  if (!length) return kNone;
  return newBytes(&storage, length < sizeof storage ? length : sizeof storage);
}

Value nameBy(int (*ask)(int, sockaddr*, socklen_t*), Value fdArg) {
  int fd;
  sockaddr_storage storage{};
  socklen_t length = sizeof storage;
  if (!asCInt(fdArg, &fd)) return kNoValue;
  return ask(fd, reinterpret_cast<sockaddr*>(&storage), &length) < 0 ? failedCall() : addressOrNone(storage, length);
}

Value lengthOrFailed(ssize_t n) { return n < 0 ? kNoValue : newInt(n); }

struct Transfer {  // the numbers that the calls below have in common
  Transfer(Value fdArg, Value flagsArg, Value timeoutArg) {
    ok = asCInt(fdArg, &fd) && asCInt(flagsArg, &flags) && asInt64(timeoutArg, &timeout);
  }
  int fd, flags;
  int64_t timeout;
  bool ok;
};

Value sendMessage(const Value* a, const sockaddr* address, socklen_t addressLength) {
  Transfer how(a[0], a[3], a[4]);
  if (!how.ok) return kNoValue;
  Held data(a[1]), control(a[2]);
  if (!data.ok || !control.ok) return kNoValue;
  iovec part = {data.data(), data.length()};
  msghdr message{};
  message.msg_name = const_cast<sockaddr*>(address);
  message.msg_namelen = addressLength;
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (control.length()) {
    message.msg_control = control.data();
    message.msg_controllen = control.length();
  }
  return lengthOrFailed(patiently(how.fd, POLLOUT, how.timeout, [&] { return sendmsg(how.fd, &message, how.flags | MSG_NOSIGNAL); }));
}

}  // namespace

Value socketSocket(const Value* a) {
  int family, type, proto;
  if (!asCInt(a[0], &family) || !asCInt(a[1], &type) || !asCInt(a[2], &proto)) return kNoValue;
  return numberOrFailed(socket(family, type | SOCK_CLOEXEC, proto));
}
Value socketPair(const Value* a) {
  int family, type, proto, fds[2];
  if (!asCInt(a[0], &family) || !asCInt(a[1], &type) || !asCInt(a[2], &proto)) return kNoValue;
  if (socketpair(family, type | SOCK_CLOEXEC, proto, fds) < 0) return failedCall();
  const int64_t both[] = {fds[0], fds[1]};
  return tupleOfInts(both, 2);
}
Value socketBind(const Value* a) {
  int fd;
  socklen_t length;
  if (!asCInt(a[0], &fd)) return kNoValue;
  const sockaddr* address = asAddress(a[1], &length);
  return doneOrFailed(bind(fd, address, length));
}
Value socketListen(const Value* a) {
  int fd, backlog;
  return asCInt(a[0], &fd) && asCInt(a[1], &backlog) ? doneOrFailed(listen(fd, backlog < 0 ? 0 : backlog)) : kNoValue;
}
Value socketAccept(const Value* a) {
  int fd;
  int64_t timeout;
  if (!asCInt(a[0], &fd) || !asInt64(a[1], &timeout)) return kNoValue;
  sockaddr_storage storage{};
  socklen_t length;
  ssize_t made = patiently(fd, POLLIN, timeout, [&] {
    length = sizeof storage;
    return accept4(fd, reinterpret_cast<sockaddr*>(&storage), &length, SOCK_CLOEXEC);
  });
  if (made < 0) return kNoValue;
  Ref number(newInt(made)), address(addressOrNone(storage, length));
  return address ? tupleOf(number.get(), address.get()) : kNoValue;
}
Value socketConnect(const Value* a) {
  int fd;
  int64_t timeout;
  socklen_t length;
  if (!asCInt(a[0], &fd) || !asInt64(a[2], &timeout)) return kNoValue;
  const sockaddr* address = asAddress(a[1], &length);
  Deadline deadline(timeout);
  int problem = 0;
  {
    Unlocked unlocked;
    if (connect(fd, address, length) < 0) problem = errno;
  }
  if (problem == EINTR && !handlersRan()) return kNoValue;
  // Interrupted or begun: it goes on without us, and SO_ERROR has what came of it.
  if (timeout && (problem == EINTR || (timeout > 0 && problem == EINPROGRESS))) {
    Ready ready = waitFor(fd, POLLOUT, deadline);
    if (ready == kTooLate) return newInt(-1);
    if (ready == kFailed) return failedUnlessPending();
    socklen_t room = sizeof problem;
    if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &problem, &room) < 0) problem = errno;
    if (problem == EISCONN) problem = 0;
  }
  return newInt(problem ? publicErrno(problem) : 0);
}
Value socketShutdown(const Value* a) {
  int fd, how;
  return asCInt(a[0], &fd) && asCInt(a[1], &how) ? doneOrFailed(shutdown(fd, how)) : kNoValue;
}
Value socketName(const Value* a) { return nameBy(getsockname, a[0]); }
Value socketPeer(const Value* a) { return nameBy(getpeername, a[0]); }

Value socketGetOption(const Value* a) {
  int fd, level, option, length, number = 0;
  if (!asCInt(a[0], &fd) || !asCInt(a[1], &level) || !asCInt(a[2], &option) || !asCInt(a[3], &length)) return kNoValue;
  socklen_t room = sizeof number;
  if (!length) return getsockopt(fd, level, option, &number, &room) < 0 ? failedCall() : newInt(number);
  uint8_t space[1024];
  room = static_cast<socklen_t>(length);
  if (length < 0 || room > sizeof space) return raiseErrno(nullptr, EINVAL, kNoValue);
  return getsockopt(fd, level, option, space, &room) < 0 ? failedCall() : newBytes(space, room);
}
Value socketSetOption(const Value* a) {
  int fd, level, option, length;
  if (!asCInt(a[0], &fd) || !asCInt(a[1], &level) || !asCInt(a[2], &option) || !asCInt(a[4], &length)) return kNoValue;
  if (a[3].isNone()) return doneOrFailed(setsockopt(fd, level, option, nullptr, static_cast<socklen_t>(length)));
  Held value(a[3]);
  return value.ok ? doneOrFailed(setsockopt(fd, level, option, value.data(), static_cast<socklen_t>(value.length()))) : kNoValue;
}

Value socketReceive(const Value* a) {
  Transfer how(a[0], a[2], a[3]);
  int64_t room;
  if (!how.ok || !asInt64(a[1], &room)) return kNoValue;
  Ref space(newBytes(nullptr, room));
  if (!space) return kNoValue;
  auto* data = space.as<Bytes>()->data();
  ssize_t n = patiently(how.fd, POLLIN, how.timeout, [&] { return recv(how.fd, data, static_cast<size_t>(room), how.flags); });
  return n < 0 ? kNoValue : n == room ? space.release() : newBytes(data, n);
}
Value socketReceiveInto(const Value* a) {
  Transfer how(a[0], a[3], a[4]);
  int64_t room;
  if (!how.ok || !asInt64(a[2], &room)) return kNoValue;
  Held space(a[1], kBufferWritable);
  if (!space.ok) return kNoValue;
  size_t most = static_cast<size_t>(room) < space.length() ? static_cast<size_t>(room) : space.length();
  return lengthOrFailed(patiently(how.fd, POLLIN, how.timeout, [&] { return recv(how.fd, space.data(), most, how.flags); }));
}
Value socketReceiveMessage(const Value* a) {
  Transfer how(a[0], a[3], a[4]);
  int64_t room, controlRoom;
  if (!how.ok || !asInt64(a[1], &room) || !asInt64(a[2], &controlRoom)) return kNoValue;
  Ref space(newBytes(nullptr, room)), control(newBytes(nullptr, controlRoom));
  if (!space || !control) return kNoValue;
  sockaddr_storage storage{};
  iovec part = {space.as<Bytes>()->data(), static_cast<size_t>(room)};
  msghdr message{};
  ssize_t n = patiently(how.fd, POLLIN, how.timeout, [&] {
    message = {};
    message.msg_name = &storage;
    message.msg_namelen = sizeof storage;
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = controlRoom ? control.as<Bytes>()->data() : nullptr;
    message.msg_controllen = static_cast<size_t>(controlRoom);
    return recvmsg(how.fd, &message, how.flags);
  });
  if (n < 0) return kNoValue;
  Ref data(newBytes(space.as<Bytes>()->data(), n)), extra(newBytes(control.as<Bytes>()->data(), static_cast<int64_t>(message.msg_controllen)));
  Ref flags(newInt(message.msg_flags)), address(addressOrNone(storage, message.msg_namelen));
  return data && extra && address ? tupleOf(data.get(), extra.get(), flags.get(), address.get()) : kNoValue;
}

Value socketSend(const Value* a) {
  Transfer how(a[0], a[2], a[3]);
  if (!how.ok) return kNoValue;
  Held data(a[1]);
  if (!data.ok) return kNoValue;
  return lengthOrFailed(patiently(how.fd, POLLOUT, how.timeout, [&] { return send(how.fd, data.data(), data.length(), how.flags | MSG_NOSIGNAL); }));
}
Value socketSendAll(const Value* a) {
  Transfer how(a[0], a[2], a[3]);
  if (!how.ok) return kNoValue;
  Held data(a[1]);
  if (!data.ok) return kNoValue;
  Deadline deadline(how.timeout);  // for the whole
  for (size_t sent = 0; sent < data.length();) {
    ssize_t n = patiently(how.fd, POLLOUT, how.timeout, deadline,
                          [&] { return send(how.fd, data.data() + sent, data.length() - sent, how.flags | MSG_NOSIGNAL); });
    if (n < 0) return kNoValue;
    sent += static_cast<size_t>(n);
  }
  return kNone;
}
Value socketSendMessage(const Value* a) { return sendMessage(a, nullptr, 0); }
Value socketSendTo(const Value* a) {
  socklen_t length;
  const sockaddr* address = asAddress(a[5], &length);
  return sendMessage(a, address, length);
}

#endif

}  // namespace molt

static constinit const molt::NativeMethod socketRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/socket.def"
    {}};
MOLT_NATIVE_MODULE(_molt_socket, socketRows, nullptr)
