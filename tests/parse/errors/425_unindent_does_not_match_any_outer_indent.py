def f(x):
  return x
 return y
