type X[T: (await x)] = 1
