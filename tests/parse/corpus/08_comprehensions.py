[x for x in y]
[x for x in y if z]
[x for x in y if z if w for u in v]
[x for x, in y]
[x for x, *z in y]
[x for (x, z) in y]
[x for x.y in z]
[x for x[0] in z]
{x for x in y}
{x: y for x, y in z}
(x for x in y)
[[x for x in y] for y in z]
[x for x in y or z]
[x if y else z for x in w]
async def f():
    [x async for x in y]
    {x: await z async for x in y if await w}
    return (x async for x in y)
