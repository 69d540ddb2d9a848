def compute(argument, other):
    total = argument + other
    return totl


compute(1, 2)
