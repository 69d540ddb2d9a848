# sys.set_coroutine_origin_tracking_depth: where a coroutine was made.
import sys


async def coroutine():
    pass


def make():
    return coroutine()


print(sys.get_coroutine_origin_tracking_depth(), make().close(), coroutine().cr_origin if False else None)
sys.set_coroutine_origin_tracking_depth(2)
print(sys.get_coroutine_origin_tracking_depth())
c = make()
print([(line, name) for _, line, name in c.cr_origin], c.cr_origin[0][0] == __file__)
c.close()
sys.set_coroutine_origin_tracking_depth(1)
c = make()
print([(line, name) for _, line, name in c.cr_origin])
c.close()
sys.set_coroutine_origin_tracking_depth(10)
c = coroutine()
print([(line, name) for _, line, name in c.cr_origin])
c.close()
for wrong in -1, "x", 2.5:
    try:
        sys.set_coroutine_origin_tracking_depth(wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
sys.set_coroutine_origin_tracking_depth(0)
c = make()
print(c.cr_origin)
c.close()
