(await x) = 1
