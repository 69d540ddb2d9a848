// Threads take turns: one at a time runs Python code and touches objects. A thread lets go while it waits for the
// system, and at a stack check when another has waited for some milliseconds. A program that starts no thread links none
// of it (intrinsics/thread.cpp): it only finds that there are no hooks.
#pragma once
#include "core/api.h"

namespace molt {

struct ThreadHooks {
  void (*leave)();   // before a call of the system that may take long; nullptr while there is one thread
  void (*enter)();   // after it
  void (*yield)();   // at a safe point, when another thread wants its turn
  void (*finish)();  // at the end of the main module: waits for the threads that the program has to wait for
  bool elsewhere;    // the running thread is not the main one: handlers of signals wait
};
extern constinit ThreadHooks threadHooks;

// A block that touches no object, in which other threads run. Keeps errno.
class Unlocked {
 public:
  Unlocked() : left_(threadHooks.leave != nullptr && !state().finalizing) {
    if (left_) threadHooks.leave();
  }
  ~Unlocked();
  Unlocked(const Unlocked&) = delete;
  Unlocked& operator=(const Unlocked&) = delete;

 private:
  bool left_;
};

// Waits, while other threads run, until reading would not: for reads into memory that other threads may see.
void waitReadable(int fd);

// error/signals.cpp: the stack limit of the thread that leaves, and of the one that takes over.
char* leaveStackLimit();
void enterStackLimit(char* limit);
void requestYield();

// core/main.cpp: the stack of the running thread.
struct StackBounds {
  char* base;
  size_t reserve;
};
extern constinit StackBounds stackBounds;
void setRecursionLimit(int64_t frames);

}  // namespace molt
