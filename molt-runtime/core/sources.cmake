# Objects, types, calls, modules, start and end of a program.
