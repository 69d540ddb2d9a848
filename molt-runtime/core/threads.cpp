// What a program without threads needs of them.
#include "core/threads.h"

#include <errno.h>
#ifndef __wasi__
#include <poll.h>
#endif

namespace molt {

constinit ThreadHooks threadHooks = {};

Unlocked::~Unlocked() {
  if (!left_) return;
  int kept = errno;
  threadHooks.enter();
  errno = kept;
}

#ifdef __wasi__
void waitReadable(int) {}
#else
void waitReadable(int fd) {
  if (!threadHooks.leave) return;
  Unlocked unlocked;
  pollfd one = {fd, POLLIN, 0};
  poll(&one, 1, -1);
}
#endif

}  // namespace molt
