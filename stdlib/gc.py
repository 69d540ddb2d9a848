"""Interface to the cycle collector of the runtime."""
from _molt_gc import (
    callback_list as _callback_list,
    collect,
    disable,
    enable,
    freeze,
    garbage_list as _garbage_list,
    get_count,
    get_debug,
    get_freeze_count,
    get_objects,
    get_referents,
    get_referrers,
    get_stats,
    get_threshold,
    is_finalized,
    is_tracked,
    isenabled,
    set_debug,
    set_threshold,
    unfreeze,
)

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

callbacks = _callback_list()
garbage = _garbage_list()
