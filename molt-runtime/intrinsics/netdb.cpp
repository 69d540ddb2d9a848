// The native part of _socket that knows names: machines, services, protocols, interfaces. WASI: fails with ENOSYS.
#include "intrinsics/posix_args.h"

#ifndef __wasi__
#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/netdb.def"

#ifdef __wasi__

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) \
  Value fn(const Value*) { return raiseErrno(nullptr, ENOSYS, kNoValue); }
#include "abi/modules/netdb.def"

#else

namespace {

const char* textOrNull(Value v) { return v.isNone() ? nullptr : textOf(v); }
Value systemText(const char* text) { return nameFromSystem(text, strlen(text)); }

// EAI_SYSTEM means errno, everything else is for the caller to name.
Value codeOrErrno(int code) { return code == EAI_SYSTEM ? failedCall() : newInt(code); }

Value textList(char** texts) {
  Ref list(newList(0));
  for (; list && *texts; ++texts) {
    Ref text(systemText(*texts));
    if (!text || !listAppend(list, text)) return kNoValue;
  }
  return list.release();
}
Value addressList(const hostent& host) {
  Ref list(newList(0));
  for (char** at = host.h_addr_list; list && *at; ++at) {
    char text[INET6_ADDRSTRLEN];
    if (!inet_ntop(host.h_addrtype, *at, text, sizeof text)) return failedCall();
    Ref item(newStr(text));
    if (!item || !listAppend(list, item)) return kNoValue;
  }
  return list.release();
}

// What is known of a machine; `ask` is gethostbyname_r or gethostbyaddr_r with room to answer.
template <class F>
Value hostBy(F ask) {
  hostent host;
  hostent* found = nullptr;
  int problem = 0;
  char room[16384];
  {
    Unlocked unlocked;
    ask(&host, room, sizeof room, &found, &problem);
  }
  if (!found) return newInt(problem);
  Ref name(systemText(host.h_name)), aliases(textList(host.h_aliases)), addresses(addressList(host));
  return name && aliases && addresses ? tupleOf(name.get(), aliases.get(), addresses.get()) : kNoValue;
}

}  // namespace

Value netdbAddresses(const Value* a) {
  addrinfo wanted{};
  if (!asCInt(a[2], &wanted.ai_family) || !asCInt(a[3], &wanted.ai_socktype) || !asCInt(a[4], &wanted.ai_protocol) || !asCInt(a[5], &wanted.ai_flags))
    return kNoValue;
  addrinfo* found = nullptr;
  int code;
  {
    Unlocked unlocked;
    code = getaddrinfo(textOrNull(a[0]), textOrNull(a[1]), &wanted, &found);
  }
  if (code) return codeOrErrno(code);
  Ref list(newList(0));
  for (addrinfo* at = found; list && at; at = at->ai_next) {
    Ref family(newInt(at->ai_family)), type(newInt(at->ai_socktype)), proto(newInt(at->ai_protocol));
    Ref name(systemText(at->ai_canonname ? at->ai_canonname : "")), address(newBytes(at->ai_addr, at->ai_addrlen));
    Ref row(name && address ? tupleOf(family.get(), type.get(), proto.get(), name.get(), address.get()) : kNoValue);
    if (!row || !listAppend(list, row)) list = Ref();
  }
  freeaddrinfo(found);
  return list.release();
}
Value netdbName(const Value* a) {
  int flags, code;
  char host[NI_MAXHOST], service[NI_MAXSERV];
  if (!asCInt(a[1], &flags)) return kNoValue;
  {
    Unlocked unlocked;
    code = getnameinfo(reinterpret_cast<const sockaddr*>(textOf(a[0])), static_cast<socklen_t>(static_cast<Bytes*>(a[0].object())->length), host,
                       sizeof host, service, sizeof service, flags);
  }
  if (code) return codeOrErrno(code);
  Ref first(systemText(host)), second(systemText(service));
  return first && second ? tupleOf(first.get(), second.get()) : kNoValue;
}
Value netdbErrorText(const Value* a) {
  int code;
  return asCInt(a[0], &code) ? newStr(gai_strerror(code)) : kNoValue;
}
Value netdbByAddress(const Value* a) {
  auto* packed = static_cast<Bytes*>(a[0].object());
  int family = packed->length == 4 ? AF_INET : AF_INET6;
  return hostBy([&](hostent* host, char* room, size_t size, hostent** found, int* problem) {
    return gethostbyaddr_r(packed->data(), static_cast<socklen_t>(packed->length), family, host, room, size, found, problem);
  });
}
Value netdbByName(const Value* a) {
  return hostBy([&](hostent* host, char* room, size_t size, hostent** found, int* problem) {
    return gethostbyname_r(textOf(a[0]), host, room, size, found, problem);
  });
}
Value netdbHostErrorText(const Value* a) {
  int code;
  return asCInt(a[0], &code) ? newStr(hstrerror(code)) : kNoValue;
}

Value netdbServiceByName(const Value* a) {
  servent* known = getservbyname(textOf(a[0]), textOrNull(a[1]));
  return known ? newInt(ntohs(static_cast<uint16_t>(known->s_port))) : kNone;
}
Value netdbServiceByPort(const Value* a) {
  int port;
  if (!asCInt(a[0], &port)) return kNoValue;
  servent* known = getservbyport(htons(static_cast<uint16_t>(port)), textOrNull(a[1]));
  return known ? systemText(known->s_name) : kNone;
}
Value netdbProtocol(const Value* a) {
  protoent* known = getprotobyname(textOf(a[0]));
  return known ? newInt(known->p_proto) : kNone;
}
Value netdbHostName(const Value*) {
  char name[1024];
  if (gethostname(name, sizeof name - 1) < 0) return failedCall();
  name[sizeof name - 1] = 0;
  return systemText(name);
}
Value netdbSetHostName(const Value* a) { return doneOrFailed(sethostname(textOf(a[0]), static_cast<size_t>(static_cast<Bytes*>(a[0].object())->length))); }

Value netdbInterfaces(const Value*) {
  struct if_nameindex* all = if_nameindex();
  if (!all) return failedCall();
  Ref list(newList(0));
  for (auto* at = all; list && at->if_name; ++at) {
    Ref number(newInt(at->if_index)), name(systemText(at->if_name));
    Ref pair(name ? tupleOf(number.get(), name.get()) : kNoValue);
    if (!pair || !listAppend(list, pair)) list = Ref();
  }
  if_freenameindex(all);
  return list.release();
}

Value netdbAton(const Value* a) {
  in_addr packed;
  return inet_aton(textOf(a[0]), &packed) ? newBytes(&packed, sizeof packed) : kNone;
}
Value netdbPton(const Value* a) {
  int family;
  uint8_t packed[sizeof(in6_addr)];
  if (!asCInt(a[0], &family)) return kNoValue;
  int n = inet_pton(family, textOf(a[1]), packed);
  return n < 0 ? failedCall() : n ? newBytes(packed, family == AF_INET ? 4 : 16) : kNone;
}
Value netdbNtop(const Value* a) {
  int family;
  char text[INET6_ADDRSTRLEN];
  if (!asCInt(a[0], &family)) return kNoValue;
  return inet_ntop(family, textOf(a[1]), text, sizeof text) ? newStr(text) : failedCall();
}

#endif

}  // namespace molt

static constinit const molt::NativeMethod netdbRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/netdb.def"
    {}};
MOLT_NATIVE_MODULE(_molt_netdb, netdbRows, nullptr)
