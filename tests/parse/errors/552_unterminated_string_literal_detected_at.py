x = 'a' + 'b
