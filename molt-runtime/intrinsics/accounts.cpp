// Users and groups by name and number.
#ifndef __wasi__
#include <grp.h>
#include <pwd.h>
#include <string.h>
#include <unistd.h>

#include "intrinsics/posix_args.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/process.def"

namespace {

Value text(const char* s) { return s ? nameFromSystem(s, strlen(s)) : kNone; }

Value fields(Ref* all, int64_t count) {
  Ref record(newTuple(count));
  for (int64_t i = 0; i < count; ++i) {
    if (!record || !all[i]) return kNoValue;
    record.as<Tuple>()->items()[i] = all[i].release();
  }
  return record.release();
}

Value userFields(const passwd& p) {
  Ref all[] = {Ref(text(p.pw_name)), Ref(text(p.pw_passwd)), Ref(newInt(p.pw_uid)), Ref(newInt(p.pw_gid)),
               Ref(text(p.pw_gecos)), Ref(text(p.pw_dir)), Ref(text(p.pw_shell))};
  return fields(all, 7);
}
Value groupFields(const group& g) {
  Ref members(newList(0));
  for (char** each = g.gr_mem; members && *each; ++each) {
    Ref name(text(*each));
    if (!name || !listAppend(members, name)) return kNoValue;
  }
  Ref all[] = {Ref(text(g.gr_name)), Ref(text(g.gr_passwd)), Ref(newInt(g.gr_gid)), Ref(members.release())};
  return fields(all, 4);
}

// A record of the system as a tuple, or None; `find` asks by name or by number.
template <class ByName, class ByNumber, class Fields>
Value found(Value key, const char* idName, ByName byName, ByNumber byNumber, Fields fieldsOf) {
  if (isStr(key)) {
    Ref name(encodedName(key));
    if (!name) return kNoValue;
    auto* record = byName(textOf(name));
    return record ? fieldsOf(*record) : kNone;
  }
  uint32_t id;
  if (!asUserId(key, idName, &id)) return kNoValue;
  auto* record = byNumber(id);
  return record ? fieldsOf(*record) : kNone;
}

}  // namespace

Value processUser(const Value* a) { return found(a[0], "uid", getpwnam, getpwuid, userFields); }
Value processGroup(const Value* a) { return found(a[0], "gid", getgrnam, getgrgid, groupFields); }
Value processUsers(const Value*) {
  Ref all(newList(0));
  setpwent();
  while (passwd* p = all ? getpwent() : nullptr) {
    Ref record(userFields(*p));
    if (!record || !listAppend(all, record)) all = Ref();
  }
  endpwent();
  return all.release();
}
Value processGroups(const Value*) {
  Ref all(newList(0));
  setgrent();
  while (group* g = all ? getgrent() : nullptr) {
    Ref record(groupFields(*g));
    if (!record || !listAppend(all, record)) all = Ref();
  }
  endgrent();
  return all.release();
}

namespace {
constexpr int kMostGroups = 65536;

template <class F>
Value groupList(F fill) {
  auto* ids = static_cast<gid_t*>(allocRaw(kMostGroups * sizeof(gid_t)));
  if (!ids) return raiseNoMemory();
  int n = fill(ids);
  Ref list(n < 0 ? failedCall() : newList(n));
  for (int i = 0; list && i < n; ++i)
    if (!listAppend(list, newInt(ids[i]))) list = Ref();
  freeRaw(ids);
  return list.release();
}
}  // namespace

Value processGetgroups(const Value*) {
  return groupList([](gid_t* ids) { return getgroups(kMostGroups, ids); });
}
Value processGetgrouplist(const Value* a) {
  Ref name(encodedName(a[0]));
  uint32_t base;
  if (!name || !asUserId(a[1], "gid", &base)) return kNoValue;
  return groupList([&](gid_t* ids) {
    int n = kMostGroups;
    return getgrouplist(textOf(name), base, ids, &n) < 0 ? -1 : n;
  });
}
Value processSetgroups(const Value* a) {
  bool error = false;
  Ref indexed(lookupSpecial(a[0], "__getitem__", &error));
  if (error) return kNoValue;
  if (!indexed) return raiseTypeError("setgroups argument must be a sequence");
  Ref items(tupleFromIterable(a[0]));
  if (!items) return kNoValue;
  int64_t n = items.as<Tuple>()->length;
  if (n > kMostGroups) return raiseValueError("too many groups");
  auto* ids = static_cast<gid_t*>(allocRaw(static_cast<uint64_t>(n + 1) * sizeof(gid_t)));
  if (!ids) return raiseNoMemory();
  bool ok = true;
  for (int64_t i = 0; ok && i < n; ++i) {
    Value item = items.as<Tuple>()->items()[i];
    ok = isInt(item) ? asUserId(item, "gid", &ids[i]) : bool(raiseTypeError("groups must be integers"));
  }
  Ref result(ok ? doneOrFailed(setgroups(static_cast<size_t>(n), ids)) : kNoValue);
  freeRaw(ids);
  return result.release();
}
Value processInitgroups(const Value* a) {
  Ref name(encodedName(a[0]));
  uint32_t base;
  return name && asUserId(a[1], "gid", &base) ? doneOrFailed(initgroups(textOf(name), base)) : kNoValue;
}

}  // namespace molt
#endif
