// What stat knows of a file, as os makes a stat_result of it.
#pragma once
#include <sys/stat.h>

#include "core/api.h"

namespace molt {

// (mode, inode, device, links, size, mtime, atime, ctime, uid, gid, block size, blocks, device type), times in nanoseconds; owned.
Value statFields(const struct stat& s);

}  // namespace molt
