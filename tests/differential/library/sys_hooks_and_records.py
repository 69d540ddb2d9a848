# Records of sys, sys.unraisablehook, the hooks of asynchronous generators, audit hooks.
import sys
from types import SimpleNamespace as N
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, repr(sys.int_info), sys.flags[:3], len(sys.flags), sys.thread_info.name)
print(type(sys.flags), sys.flags.__match_args__, type(sys.flags).n_fields, sys.flags.__class__.__name__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: type(sys.flags)())
t(lambda: setattr(sys.flags, 'debug', 3))
t(lambda: hash(sys.int_info) == hash(tuple(sys.int_info)))
class D:
    def __del__(self): 1/0
seen = []
old = sys.unraisablehook
print(old is sys.__unraisablehook__)
sys.unraisablehook = lambda u: seen.append((u.exc_type, str(u.exc_value), u.err_msg, u.object.__qualname__, u.exc_traceback is not None))
D()
print(seen)
sys.unraisablehook = old
print(sys.get_asyncgen_hooks(), sys.getswitchinterval())
t(lambda: sys.setswitchinterval(0))
t(lambda: sys.set_asyncgen_hooks(finalizer=3))
t(lambda: sys.set_asyncgen_hooks(3))
sys.set_asyncgen_hooks(firstiter=print)
print(sys.get_asyncgen_hooks().firstiter is print, sys.get_asyncgen_hooks()[1])
sys.set_asyncgen_hooks(None)
t(lambda: sys.set_coroutine_origin_tracking_depth(-1))
sys.set_coroutine_origin_tracking_depth(2)
print(sys.get_coroutine_origin_tracking_depth())
events = []
sys.audit('nobody', 1)
sys.addaudithook(lambda event, args: events.append((event, args)) if event.startswith('my') else None)
sys.audit('my.event', 1, 'two')
print(events)
t(lambda: sys.audit())
t(lambda: sys.audit(3))
print(sys.call_tracing(max, (3, 4)))
