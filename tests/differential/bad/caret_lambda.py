apply = lambda f, *a: f(*a)
double = lambda x: x * 2
print(apply(double, 4))
print(apply(lambda x, y: x[y], "text", 9))
