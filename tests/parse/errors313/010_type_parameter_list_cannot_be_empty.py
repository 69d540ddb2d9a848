type X[] = 1
