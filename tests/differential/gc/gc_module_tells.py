# What module gc tells: referents, generations as arguments, statistics, frozen objects, DEBUG_SAVEALL.
import gc
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: sorted(gc.get_referents([1, 3, 5]))); t(lambda: sorted(gc.get_referents((1, 3, 5)))); t(lambda: sorted(gc.get_referents({1: 3, 5: 7}))); t(lambda: sorted(gc.get_referents([1, 2], {3: 4}, (0, 0, 0)))); t(lambda: gc.get_referents(1, 'a', 4j)); t(lambda: sorted(gc.get_referents({1, 2})))
t(lambda: gc.get_referents([1.5, 'x', None, True])[::-1] in ([1.5, 'x', None, True], [True, None, 'x', 1.5]))
t(lambda: gc.get_objects(1000)); t(lambda: gc.get_objects(-1000)); t(lambda: gc.get_objects('1')); t(lambda: gc.get_objects(1.234)); t(lambda: type(gc.get_objects(generation=None))); t(lambda: gc.get_objects(3))
gc.disable()
stats = gc.get_stats(); gc.collect(0); new = gc.get_stats()
print([b['collections'] - a['collections'] for a, b in zip(stats, new)])
gc.collect(2); print([b['collections'] - a['collections'] for a, b in zip(new, gc.get_stats())])
print(len(new), sorted(new[0]))
gc.freeze(); print(gc.get_freeze_count() > 0); gc.unfreeze(); print(gc.get_freeze_count())
t(lambda: gc.collect(-1)); t(lambda: gc.collect(5)); t(lambda: gc.collect('x')); t(lambda: gc.collect(1.5))
class A: pass
gc.set_debug(gc.DEBUG_SAVEALL)
a = A(); a.me = a; i = id(a); del a
gc.collect()
print(sum(type(x) is A for x in gc.garbage))
gc.set_debug(0); gc.garbage.clear()
