print("hello, world", 1+2, [1,"a",2.5], {1:2})
