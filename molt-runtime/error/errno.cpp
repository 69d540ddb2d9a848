#include "error/errno.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

namespace molt {

#if defined(__linux__)

#define MOLT_ERRNO(NAME, number, text) static_assert(NAME == (number));
#define MOLT_ERRNO_ALIAS(NAME, number) static_assert(NAME == (number));
#include "abi/errno.def"

int publicErrno(int host) { return host; }
const char* errnoText(int number) { return strerror(number); }

#else

int publicErrno(int host) {
  static constexpr struct {
    int host, number;
  } kRows[] = {
#define MOLT_ERRNO(NAME, number, text) {NAME, number},
#define MOLT_ERRNO_LINUX(NAME, number, text)
#define MOLT_ERRNO_ALIAS(NAME, number) {NAME, number},
#include "abi/errno.def"
#ifdef ENOTCAPABLE
      {ENOTCAPABLE, 1},  // the host does not grant it: EPERM
#endif
  };
  for (const auto& row : kRows)
    if (row.host == host) return row.number;
  return host;
}

const char* errnoText(int number) {
  switch (number) {
    case 0: return "Success";
#define MOLT_ERRNO(NAME, number, text) case number: return text;
#include "abi/errno.def"
    default: break;
  }
  static char unknown[40];
  snprintf(unknown, sizeof unknown, "Unknown error %d", number);
  return unknown;
}

#endif

}  // namespace molt
