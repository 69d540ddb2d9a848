commands = ["go north", "stop", 5]
for c in commands:
    match c.split():
        case ["go", where]:
            print(where)
        case [other]:
            print(other)
