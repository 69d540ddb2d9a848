#include "core/feedback.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <string_view>

#include "core/alloc.h"
#include "error/frames.h"
#include "gc/collector.h"

namespace molt {

extern "C" constinit Feedback molt_feedback = {};

namespace {

enum class Need { Required, Optional, Other };
struct Key {
  const char* name;
  Need need;
};
constexpr Key profileNames[] = {
#define MOLT_FEEDBACK_PROFILE(key, need) {#key, Need::need},
#define MOLT_FEEDBACK_HOT_PATH(key, need)
#define MOLT_FEEDBACK_DEOPT(key, need)
#define MOLT_FEEDBACK(group, key, need, doc) MOLT_FEEDBACK_IN_##group(key, need)
#include "abi/feedback.def"
#undef MOLT_FEEDBACK_PROFILE
#undef MOLT_FEEDBACK_HOT_PATH
#undef MOLT_FEEDBACK_DEOPT
};
constexpr Key hotPathNames[] = {
#define MOLT_FEEDBACK_PROFILE(key, need)
#define MOLT_FEEDBACK_HOT_PATH(key, need) {#key, Need::need},
#define MOLT_FEEDBACK_DEOPT(key, need)
#define MOLT_FEEDBACK(group, key, need, doc) MOLT_FEEDBACK_IN_##group(key, need)
#include "abi/feedback.def"
#undef MOLT_FEEDBACK_PROFILE
#undef MOLT_FEEDBACK_HOT_PATH
#undef MOLT_FEEDBACK_DEOPT
};
constexpr Key deoptNames[] = {
#define MOLT_FEEDBACK_PROFILE(key, need)
#define MOLT_FEEDBACK_HOT_PATH(key, need)
#define MOLT_FEEDBACK_DEOPT(key, need) {#key, Need::need},
#define MOLT_FEEDBACK(group, key, need, doc) MOLT_FEEDBACK_IN_##group(key, need)
#include "abi/feedback.def"
#undef MOLT_FEEDBACK_PROFILE
#undef MOLT_FEEDBACK_HOT_PATH
#undef MOLT_FEEDBACK_DEOPT
};

// Where deoptimisations happened. Few places in any program; beyond the table they count in their reason alone.
struct Site {
  const CodeInfo* code;
  int32_t line;
  DeoptReason reason;
  uint64_t count;
};
constexpr size_t kSites = 4096;  // a power of two
constinit Site* sites = nullptr;
constinit size_t siteCount = 0;

void countSite(const CodeInfo* code, int32_t line, DeoptReason reason) {
  if (!sites) sites = static_cast<Site*>(calloc(kSites, sizeof(Site)));
  if (!sites) return;
  size_t at = (reinterpret_cast<uintptr_t>(code) / 16 * 31 + static_cast<size_t>(line) * 7 + size_t(reason)) % kSites;
  while (sites[at].code && !(sites[at].code == code && sites[at].line == line && sites[at].reason == reason)) at = (at + 1) % kSites;
  if (!sites[at].code) {
    if (siteCount == kSites * 3 / 4) return;
    ++siteCount;
    sites[at] = {code, line, reason, 0};
  }
  ++sites[at].count;
}

bool wanted(const char* variable) {
  const char* value = getenv(variable);
  return value && *value && strcmp(value, "0") != 0;
}

void writeText(FILE* out, const Str* text) {
  fputc('"', out);
  for (int64_t i = 0; text && i < text->length; ++i) {
    uint32_t c = strAt(text, i);
    if (c == '"' || c == '\\') fprintf(out, "\\%c", char(c));
    else if (c >= 0x20 && c < 0x7f) fputc(char(c), out);
    else if (c < 0x10000) fprintf(out, "\\u%04x", c);
    else fprintf(out, "\\u%04x\\u%04x", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
  }
  fputc('"', out);
}

void writeGroup(FILE* out, const char* name, const Key* keys, const uint64_t* counts, int n) {
  fprintf(out, " \"%s\": {", name);
  for (int i = 0; i < n; ++i)
    if (keys[i].need != Need::Other) fprintf(out, "%s\n  \"%s\": %llu", i ? "," : "", keys[i].name, static_cast<unsigned long long>(counts[i]));
  fputs("\n },\n", out);
}

void writeAll(FILE* out) {
  Feedback& f = molt_feedback;
  f.profile[int(ProfileCount::alloc_count)] = allocatedObjectCount();
  f.profile[int(ProfileCount::gc_collections)] = static_cast<uint64_t>(gcStats.collections);
  // What inline caches compare are layouts, and a miss of one that was filled is a mismatch.
  uint64_t mismatches = 0;
  for (int part = int(DeoptReason::guard_dict_shape_layout_fail_null_obj); part <= int(DeoptReason::guard_dict_shape_layout_fail_version_mismatch); ++part)
    mismatches += f.deopts[part];
  f.deopts[int(DeoptReason::guard_dict_shape_layout_mismatch)] = mismatches;
  f.profile[int(ProfileCount::layout_guard_fail)] = mismatches;
  f.profile[int(ProfileCount::layout_guard)] = mismatches + f.hotPaths[int(HotPath::attr_site_name_hit)] + f.hotPaths[int(HotPath::call_bind_ic_hit)];
  fputs("{\n \"schema_version\": 1,\n \"kind\": \"runtime_feedback\",\n", out);
  writeGroup(out, "profile", profileNames, f.profile, int(ProfileCount::kCount));
  writeGroup(out, "hot_paths", hotPathNames, f.hotPaths, int(HotPath::kCount));
  writeGroup(out, "deopt_reasons", deoptNames, f.deopts, int(DeoptReason::kCount));
  fputs(" \"sites\": [", out);
  const char* comma = "";
  for (size_t i = 0; sites && i < kSites; ++i) {
    const Site& s = sites[i];
    if (!s.code) continue;
    fprintf(out, "%s\n  {\"function\": ", comma);
    writeText(out, s.code->qualname);
    fputs(", \"file\": ", out);
    writeText(out, s.code->filename);
    fprintf(out, ", \"line\": %d, \"reason\": \"%s\", \"count\": %llu}", s.line, deoptNames[int(s.reason)].name, static_cast<unsigned long long>(s.count));
    comma = ",";
  }
  fputs("\n ]\n}\n", out);
}

void complain(const char* stage, const char* path) {
  fprintf(stderr, "molt_runtime_feedback_error stage=%s path=%s err=%s\n", stage, path, strerror(errno));
}

// The folders on the way to a file.
bool makeFolders(char* path) {
  for (char* at = path + 1; *at; ++at) {
    if (*at != '/') continue;
    *at = 0;
    bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
    *at = '/';
    if (!made) return false;
  }
  return true;
}

}  // namespace

void noteSite(DeoptReason reason) {
  LiveFrame frame;
  if (liveFrameAt(0, &frame)) countSite(frame.code, frame.line, reason);
}

void startFeedback() {
  if (!wanted("MOLT_RUNTIME_FEEDBACK")) return;
  molt_feedback.on = true;
  molt_feedback.cacheMask = uint64_t{1} << 63;
}

// Written beside the file and renamed, so that a reader never sees half of it.
void writeFeedback() {
  if (!molt_feedback.on) return;
  molt_feedback.on = false;
  const char* wish = getenv("MOLT_RUNTIME_FEEDBACK_FILE");
  const char* path = wish && *wish ? wish : "molt_runtime_feedback.json";
  size_t length = strlen(path);
  auto* beside = static_cast<char*>(malloc(length + 5));
  if (!beside) return;
  memcpy(beside, path, length);
  memcpy(beside + length, ".new", 5);
  FILE* out = makeFolders(beside) ? fopen(beside, "w") : nullptr;
  if (!out) {
    complain("create_dir", path);
  } else {
    writeAll(out);
    bool good = !ferror(out);
    good = fclose(out) == 0 && good;
    if (!good || rename(beside, path) != 0) complain("write", path);
    else fprintf(stderr, "molt_runtime_feedback_file %s\n", path);
  }
  free(beside);
}

}  // namespace molt
